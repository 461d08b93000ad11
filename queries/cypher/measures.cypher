// Measures of a place: the instruments that it uses or will use.
// $place: the id of the place or body (place:430400); $status: how firm, null for any; $limit: the most rows.
MATCH (place:Concept {id: $place})-[fact:APPLIES]->(thing:Measure)
WHERE $status IS NULL OR fact.status = $status
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN thing.name AS measure, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, measure
LIMIT $limit
