// One of the shortest chains of facts between two concepts, at most six long, each step with its latest evidence.
// $start and $end: their ids, one for each label (place:430400, strategy:三高四新).
UNWIND $start AS start
UNWIND $end AS end
WITH start, end WHERE start <> end
MATCH (first:Concept {id: start})
MATCH (last:Concept {id: end})
MATCH chain = shortestPath((first)-[:PART_OF|LOCATED_IN|HAS|PURSUES|APPLIES|DEVELOPS|HOLDS|COMPRISES|IMPLEMENTS
                                    |SERVES|MEASURED_BY|PROPOSED_AT|SUPPORTS|RESPONSIBLE_FOR|CONNECTS*..6]-(last))
WITH nodes(chain) AS stops ORDER BY size(stops), first.id, last.id LIMIT 1
UNWIND range(0, size(stops) - 2) AS i
WITH i + 1 AS step, stops[i] AS here, stops[i + 1] AS there
MATCH (here)-[fact]-(there)
WHERE fact.passage IS NOT NULL
WITH step, fact ORDER BY step, coalesce(fact.date, "") DESC, fact.document, fact.start
WITH step, head(collect(fact)) AS fact
WITH step, startNode(fact) AS head, fact, endNode(fact) AS tail
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN step, coalesce(head.title, head.name) AS head, type(fact) AS relation, tail.name AS tail, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY step
