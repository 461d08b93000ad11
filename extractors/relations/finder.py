"""All relations of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...documents.model import Document
from ...ontology import RelationType, Status
from ..lines import Line, lines_of
from ..results import Goal, Name, Relation
from ..slogans.expansion import find_parts
from .counts import counted
from .duties import duty_relations
from .framed import framed_relations
from .frames import find_vetoed
from .outcomes import outcome_relations
from .own import OWN, own_relations
from .parallel import parallel_support
from .place import own_place_names
from .titles import title_relations

_OWN_TYPES = frozenset(OWN.values())


def find_relations(document: Document, names: Sequence[Name], goals: Sequence[Goal]) -> list[Relation]:
    """The relations that the text states between `names` and `goals` (both in order), in the order of the text."""
    lines = list(lines_of(document, names, goals))
    own = own_relations(document, names)
    found = [*duty_relations(lines), *title_relations(lines), *_slogan_relations(lines, own)]
    place = own_place_names(document)
    for line, share in _shares(lines, own):
        found += _of_line(line, share, place)
    return sorted(found, key=lambda relation: (relation.start, relation.end))


def _slogan_relations(lines: Sequence[Line], own: Sequence[Relation]) -> Iterator[Relation]:
    """COMPRISES from each slogan to its parts; it is as firm as what the place does with the slogan there."""
    status = {relation.tail: relation.status for relation in own}
    for part in find_parts(lines):
        firmness = status.get(part.slogan, Status.ONGOING)
        yield Relation(
            part.slogan, RelationType.COMPRISES, part.part, firmness, part.start, part.end, by="slogan", confidence=0.9
        )


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
    framed += [*parallel_support(line, framed), *outcome_relations(line)]
    theirs = {relation.tail for relation in framed if relation.head is not None and relation.type in _OWN_TYPES}
    holders = {relation.head for relation in framed if relation.type is RelationType.HOLDS}
    others = theirs | holders | find_vetoed(line)
    return list(counted(line, [*(relation for relation in own if relation.tail not in others), *framed]))
