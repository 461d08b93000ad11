// What a strategy serves and carries out, and what serves and carries it out.
// $concept: its ids, one for each label it has (strategy:三高四新); $limit: the most rows.
UNWIND $concept AS id
MATCH (concept:Concept {id: id})-[fact:IMPLEMENTS|SERVES]-()
WITH DISTINCT startNode(fact) AS head, fact, endNode(fact) AS tail
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN coalesce(head.title, head.name) AS head, type(fact) AS relation, tail.name AS tail, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, head, relation, tail
LIMIT $limit
