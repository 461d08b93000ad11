// Industries of a place: what it builds up, attracts or supports.
// $place: the id of the place or body (place:430400); $status: how firm, null for any; $limit: the most rows.
MATCH (place:Concept {id: $place})-[fact:DEVELOPS]->(thing:Industry)
WHERE $status IS NULL OR fact.status = $status
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN thing.name AS industry, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, industry
LIMIT $limit
