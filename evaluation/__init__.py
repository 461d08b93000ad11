"""Measures of extraction against annotated files."""
