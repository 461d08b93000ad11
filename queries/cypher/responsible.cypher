// Who is responsible for what: the bodies behind a measure, strategy, goal or facility, or all duties of a body.
// $concept: the ids of either (organization:衡阳市商务局); $role: lead or support, null for any; $limit: the most rows.
UNWIND $concept AS id
MATCH (concept:Concept {id: id})-[fact:RESPONSIBLE_FOR]-(:Concept)
WHERE $role IS NULL OR fact.role = $role
WITH DISTINCT startNode(fact) AS body, fact, endNode(fact) AS task
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN body.name AS body, fact.role AS role, task.name AS task, [label IN labels(task) WHERE NOT label IN ["Concept", "Place"]][0] AS label, fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY date DESC, document, start, body, task
LIMIT $limit
