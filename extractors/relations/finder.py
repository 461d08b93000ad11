"""All relations of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...documents.model import Document
from ..results import Goal, Name, Relation
from .duties import duty_relations
from .framed import framed_relations
from .lines import Line, lines_of
from .own import OWN, own_relations
from .place import own_place_names

_OWN_TYPES = frozenset(OWN.values())


def find_relations(document: Document, names: Sequence[Name], goals: Sequence[Goal]) -> list[Relation]:
    """The relations that the text states between `names` and `goals` (both in order), in the order of the text."""
    lines = list(lines_of(document, names, goals))
    own = own_relations(document, names)
    found = list(duty_relations(lines))
    place = own_place_names(document)
    for line, share in _shares(lines, own):
        found += _of_line(line, share, place)
    return sorted(found, key=lambda relation: (relation.start, relation.end))


def _shares(lines: Sequence[Line], own: Sequence[Relation]) -> Iterator[tuple[Line, list[Relation]]]:
    """Each line with the relations of the document's place that stand in it."""
    own = sorted(own, key=lambda relation: relation.start)
    starts = [relation.start for relation in own]
    for line in lines:
        yield line, own[bisect_left(starts, line.start) : bisect_left(starts, line.end)]


def _of_line(line: Line, own: Sequence[Relation], place: frozenset[str]) -> list[Relation]:
    """What the frames find in a line, and what the place itself does with the names that no frame gives away."""
    if not line.names:
        return list(own)
    framed = list(framed_relations(line, own, place))
    theirs = {relation.tail for relation in framed if relation.head is not None and relation.type in _OWN_TYPES}
    return [*(relation for relation in own if relation.tail not in theirs), *framed]
