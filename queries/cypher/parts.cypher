// Parts of a slogan or plan, as texts spell it out.
// $concept: its ids, one for each label it has (strategy:三高四新); $limit: the most rows.
UNWIND $concept AS id
MATCH (slogan:Concept {id: id})-[fact:COMPRISES]->(part:Concept)
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN slogan.name AS slogan, part.name AS part, [label IN labels(part) WHERE NOT label IN ["Concept", "Place"]][0] AS label, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, part
LIMIT $limit
