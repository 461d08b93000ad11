"""Document → names, goals, relations: spaCy components, every result with offsets."""
