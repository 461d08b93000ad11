// Goals of a place or body: what it sets out to reach, with figure, deadline and firmness.
// $place: its id (place:430400); $metric: words of the indicator's name, $due_by: the last year, $status: how firm,
// each null for any; $limit: the most rows.
MATCH (place:Concept {id: $place})-[fact:PURSUES]->(goal:Goal)
WHERE ($metric IS NULL OR goal.metric CONTAINS $metric)
  AND ($due_by IS NULL OR toInteger(left(goal.deadline, 4)) <= $due_by)
  AND ($status IS NULL OR fact.status = $status)
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN goal.name AS goal, goal.metric AS metric, goal.cmp AS cmp, goal.value AS value, goal.max AS max,
       goal.unit AS unit, goal.deadline AS deadline, goal.base AS base,
       fact.status AS status, fact.binding AS binding,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, goal
LIMIT $limit
