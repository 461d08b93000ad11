// Parts of a slogan or plan, as texts spell it out; where none does, as the lexicon of slogans knows it.
// $concept: its ids, one for each label it has (strategy:三高四新); $limit: the most rows.
// What only the lexicon knows has origin "lexicon" and neither document nor sentence.
UNWIND $concept AS id
MATCH (slogan:Concept {id: id})
OPTIONAL MATCH (slogan)-[fact:COMPRISES]->(found:Concept)
OPTIONAL MATCH (source:Document {id: fact.document})
OPTIONAL MATCH (passage:Passage {id: fact.passage})
WITH slogan, fact, found, source, passage,
     CASE WHEN fact IS NULL THEN coalesce(slogan.parts, []) ELSE [found.name] END AS names
UNWIND range(0, size(names) - 1) AS place
RETURN slogan.name AS slogan, names[place] AS part, coalesce([label IN labels(found) WHERE NOT label IN ["Concept", "Place"]][0], "") AS label,
       coalesce(fact.status, "") AS status, CASE WHEN fact IS NULL THEN "lexicon" ELSE "text" END AS origin,
       coalesce(source.name, "") AS document, coalesce(source.title, source.name, "") AS title, coalesce(fact.date, "") AS date,
       coalesce(passage.text, "") AS sentence, coalesce(fact.start, 0) AS start, coalesce(fact.end, 0) AS end
ORDER BY date DESC, document, start, place, part
LIMIT $limit
