// A place at a glance: for each kind of statement what most documents say of it, with the latest evidence.
// $place: its id (place:430400); $top: the most rows of each kind.
MATCH (place:Concept {id: $place})-[fact:PURSUES|HAS|APPLIES|DEVELOPS|HOLDS|CONNECTS|SUPPORTS|PART_OF]->(thing:Concept)
WITH type(fact) AS relation, thing, fact ORDER BY coalesce(fact.date, "") DESC, fact.document, fact.start
WITH relation, thing, head(collect(fact)) AS fact, count(DISTINCT fact.document) AS documents,
     min(fact.date) AS first, max(fact.date) AS last
WITH relation, [label IN labels(thing) WHERE NOT label IN ["Concept", "Place"]][0] AS label,
     {name: thing.name, fact: fact, documents: documents, first: first, last: last} AS row
ORDER BY row.documents DESC, row.last DESC, row.name
WITH relation, label, collect(row)[..$top] AS rows
UNWIND rows AS row
WITH relation, label, row, row.fact AS fact
MATCH (source:Document {id: fact.document})
MATCH (passage:Passage {id: fact.passage})
RETURN relation, label, row.name AS concept, row.documents AS documents, row.first AS first, row.last AS last,
       fact.status AS status,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(fact.date, "") AS date,
       passage.text AS sentence, fact.start AS start, fact.end AS end
ORDER BY relation, label, documents DESC, last DESC, concept
