// Where a concept is mentioned: every place in every text, under whichever of its names.
// $concept: its ids, one for each label it has (strategy:三高四新); $limit: the most rows.
UNWIND $concept AS id
MATCH (concept:Concept {id: id})<-[mention:MENTIONS]-(passage:Passage)
MATCH (source:Document {id: passage.document})
RETURN mention.surface AS surface, passage.heading AS heading,
       source.name AS document, coalesce(source.title, source.name) AS title, coalesce(source.date, "") AS date,
       passage.text AS sentence, mention.start AS start, mention.end AS end
ORDER BY date DESC, document, start
LIMIT $limit
