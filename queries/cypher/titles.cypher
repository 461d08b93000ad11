// Titles of a place: honours and standings that it holds (achieved) or seeks.
// $place: the id of the place or body (place:430400); $status: how firm, null for any; $limit: the most rows.
MATCH (place:Concept {id: $place})-[fact:HOLDS]->(thing:Title)
WHERE $status IS NULL OR fact.status = $status
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN thing.name AS honour, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, honour
LIMIT $limit
