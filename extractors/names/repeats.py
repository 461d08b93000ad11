"""Further occurrences of a name that was surely found once in the document."""

from __future__ import annotations

from collections.abc import Iterable

import ahocorasick_rs

from ...ontology import Label
from ..results import Name
from .spans import name

_SURE = 0.78
_SHORTEST = 4
_CONFIDENCE = 0.5
# Facilities and industries are often said in general terms: one certain mention says little of the next.
_GENERIC = frozenset({Label.INFRASTRUCTURE, Label.INDUSTRY})


def repeats(found: Iterable[Name], text: str) -> list[Name]:
    """Every place where the text of a sure name of four or more characters (a person's: two) stands."""
    surfaces: dict[str, Label] = {}
    for item in found:
        if item.label in _GENERIC:
            continue
        shortest = 2 if item.label is Label.PERSON else _SHORTEST
        if item.confidence >= _SURE and len(item.text) >= shortest and "\n" not in item.text:
            surfaces.setdefault(item.text, item.label)
    if not surfaces:
        return []
    known = list(surfaces)
    automaton = ahocorasick_rs.AhoCorasick(known, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    hits = automaton.find_matches_as_indexes(text)
    return [name(text, start, end, surfaces[known[index]], "repeat", _CONFIDENCE) for index, start, end in hits]
