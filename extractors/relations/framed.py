"""Relations that a frame says, with the names of its head and tail distributed over their coordination."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...ontology import RelationType, Status
from ..lines import Line
from ..results import Name, Relation
from .frames import Hit, find_frames
from .own import OWN
from .status import status_of

# What a place cannot do to itself.
_OUTWARD = (RelationType.SUPPORTS, RelationType.CONNECTS, RelationType.PART_OF)
# Where a head that the text names makes the document's own place no head of the same.
_ONE_HEAD = (RelationType.SUPPORTS, RelationType.CONNECTS, RelationType.CITES)


def framed_relations(line: Line, own: Sequence[Relation], place: frozenset[str]) -> Iterator[Relation]:
    """The relations that the frames of lexicons/relation_cues.tsv find in a line.

    `own` are those of the document's own place in the line, `place` the names of that place.
    """
    told = set()
    connected = set()
    for hit in find_frames(line):
        for relation in _relations(line, hit, own, place):
            key = (relation.head, relation.type, relation.tail)
            if key in told or (relation.type in _ONE_HEAD and relation.tail in connected):
                continue
            told.add(key)
            if relation.head is not None:
                connected.add(relation.tail)
            yield relation


def _relations(line: Line, hit: Hit, own: Sequence[Relation], place: frozenset[str]) -> Iterator[Relation]:
    frame = hit.frame
    if frame.type in _OUTWARD and any(tail.text in place for tail in hit.tails):
        return
    status = frame.status or _tail_status(hit, own) or status_of(line, hit.start, hit.end, own)
    heads = [None if name.text in place else name for name in hit.heads] or [None]
    if frame.type in OWN.values():
        # What the place itself does is the model's to say.
        heads = [head for head in heads if head is not None]
    # A frame without {tail:} speaks of what somebody does for the document's own place.
    tails: tuple[Name | None, ...] = hit.tails if "tail" in frame.pattern.groupindex else (None,)
    for head in heads:
        for tail in tails:
            if head != tail:
                start, end = line.start + hit.start, line.start + hit.end
                yield Relation(head, frame.type, tail, status, start, end, by="frame", confidence=0.8)


def _tail_status(hit: Hit, own: Sequence[Relation]) -> Status | None:
    """What the model says of the hit's tails."""
    tails = set(hit.tails)
    return next((relation.status for relation in own if relation.tail in tails), None)
