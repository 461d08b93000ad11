"""File → Document: unmodified text, metadata, sections, sentences."""
