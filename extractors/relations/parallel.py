"""支持A打造X、B创建Y、C建设Z: the first verb of support reaches over the places of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...ontology import Label, RelationType
from ..lines import Line
from ..results import Name, Relation
from .frames import word_sets

_PLACES = (Label.CITY, Label.REGION)
_GIVEN = (RelationType.HOLDS, RelationType.HAS, RelationType.DEVELOPS, RelationType.APPLIES, RelationType.CONNECTS)
# What stands before a place that goes on with a list: a mark, or another place of its group.
_GOES_ON = re.compile(r"(?:[、，”]|和|及)[“]?$")


def parallel_support(line: Line, framed: Sequence[Relation]) -> Iterator[Relation]:
    """SUPPORTS for the places that go on with a list whose first place is supported; `framed` is what frames found."""
    supported = [relation for relation in framed if relation.type is RelationType.SUPPORTS and relation.head is None]
    if not supported:
        return
    known = {relation.tail for relation in supported}
    given = {relation.head for relation in framed if relation.type in _GIVEN and isinstance(relation.head, Name)}
    reach: Relation | None = None
    for name in line.names:
        if name in known:
            reach = next(relation for relation in supported if relation.tail == name)
        elif reach is not None and name.label in _PLACES and name in given and _goes_on(line, reach, name):
            yield Relation(
                None, reach.type, name, reach.status, name.start, name.end, by="parallel", confidence=reach.confidence
            )


def _goes_on(line: Line, reach: Relation, name: Name) -> bool:
    """Whether no verb of support or of the place's own doing stands between the supported place and this one."""
    at = name.start - line.start
    return _GOES_ON.search(line.text, 0, at) is not None and not re.search(
        rf"[，；](?:{word_sets()['lead']})", line.mask[reach.end - line.start : at]
    )
