"""PolicyGraph → a store: Neo4j, or the embedded one."""
