"""How many of a thing the text counts: 8条高速公路, 建设3个产业园, 高速公路8条."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...ontology import RelationType
from ..lines import ANY_NAME, Line
from ..quantities import Change, Figure, find_figures
from ..results import Name, Relation

# How much may stand between a count and what it counts: 国家级, 以上 and the like before a facility or title, nothing
# before a measure or an industry, where rather something else is counted (100条线路公交化改造).
_GAPS = {RelationType.HAS: 6, RelationType.HOLDS: 6, RelationType.APPLIES: 0, RelationType.DEVELOPS: 0}
_MEASURES = ("count", "area", "length", "")
_TIMES_AND_PEOPLE = re.compile(r"次$|人$|名$|户$|大$|种$|例$")
_WINDOW = 16
_NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万两]")
_BORDER = re.compile(rf"[，。；：、,;:\n]|{ANY_NAME}")


def counted(line: Line, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The relations of a line; those of the document's place whose thing is counted have the count and its unit."""
    if not _NUMERAL.search(line.text):
        yield from relations
        return
    for relation in relations:
        figure = None
        if relation.head is None and relation.type in _GAPS and isinstance(relation.tail, Name):
            figure = _figure(line, relation.tail, _GAPS[relation.type])
        yield replace(relation, count=figure.value, unit=figure.unit) if figure else relation


def _figure(line: Line, thing: Name, gap: int) -> Figure | None:
    """The count right before a name, else the one right behind it."""
    start, end = thing.start - line.start, thing.end - line.start
    borders = [match.end() for match in _BORDER.finditer(line.mask, max(0, start - _WINDOW), start)]
    opening = borders[-1] if borders else max(0, start - _WINDOW)
    before = [figure for figure in _figures(line.text[opening:start]) if start - opening - figure.end <= gap]
    if before:
        return before[-1]
    border = _BORDER.search(line.mask, end, end + _WINDOW)
    closing = border.start() if border else min(len(line.text), end + _WINDOW)
    behind = [figure for figure in _figures(line.text[end:closing]) if figure.number == 0]
    return behind[0] if behind else None


def _figures(text: str) -> list[Figure]:
    if not _NUMERAL.search(text):
        return []
    return [figure for figure in find_figures(text) if _fits(figure)]


def _fits(figure: Figure) -> bool:
    stands = figure.change in (Change.NONE, Change.NEW) and figure.kind in _MEASURES
    return stands and bool(figure.unit) and not _TIMES_AND_PEOPLE.search(figure.unit)
