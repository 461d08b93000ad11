"""Names by rules: lexicon hits, heads extended over their modifiers, verbs that govern names, and set shapes.

`find_names(document)` gives the flat names of a document, `candidates(document)` everything that was considered,
with the rule that proposed it and its confidence.
"""

from __future__ import annotations

from .finder import candidates, find_names

__all__ = ["candidates", "find_names"]
