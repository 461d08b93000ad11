"""Names, goals, relations → PolicyGraph: nodes and edges with identity and evidence."""
