"""What is marked in a text, in the plain form that gold files and `cetu extract` share.

Offsets count characters of the text. The ends of relations are surfaces, `@` for the document's own place.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from ..extractors.results import Extraction, Goal, Name, Relation

OWN_PLACE = "@"
_NOISE = re.compile(r"[\s“”\"'‘’《》「」]")


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name."""

    start: int
    end: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MarkedGoal:
    """A goal; "" and None mean that the text does not say."""

    start: int
    end: int
    text: str
    metric: str
    cmp: str
    value: float | None
    max: float | None
    unit: str
    deadline: str
    status: str


@dataclass(frozen=True, slots=True)
class MarkedRelation:
    """A relation between surfaces; `start` and `end` bound the clause that says it (both 0 in gold files)."""

    head: str
    type: str
    tail: str
    status: str
    count: float | None = None
    unit: str = ""
    role: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is marked in a document; `place` is what `@` stands for."""

    doc: str
    place: str
    text: str
    names: tuple[MarkedName, ...]
    goals: tuple[MarkedGoal, ...]
    relations: tuple[MarkedRelation, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the marks without the text, as `cetu extract` prints them."""
        return {
            "doc": self.doc,
            "names": [asdict(name) for name in self.names],
            "goals": [asdict(goal) for goal in self.goals],
            "relations": [asdict(relation) for relation in self.relations],
        }


def marks_of(extraction: Extraction) -> Marks:
    """Return what was extracted from a document as marks."""
    document = extraction.document
    return Marks(
        doc=document.name,
        place=document.metadata.place,
        text=document.text,
        names=tuple(MarkedName(name.start, name.end, name.label.value, name.text) for name in extraction.names),
        goals=tuple(map(_goal, extraction.goals)),
        relations=tuple(map(_relation, extraction.relations)),
    )


def plain(surface: str) -> str:
    """Return a surface as measures compare it: without white space and quotation marks."""
    return _NOISE.sub("", surface).replace("％", "%")


def _goal(goal: Goal) -> MarkedGoal:
    return MarkedGoal(
        start=goal.start,
        end=goal.end,
        text=goal.text,
        metric=goal.metric,
        cmp=goal.cmp.value,
        value=goal.value,
        max=goal.max,
        unit=goal.unit,
        deadline=goal.deadline,
        status=goal.status.value,
    )


def _relation(relation: Relation) -> MarkedRelation:
    return MarkedRelation(
        head=_surface(relation.head),
        type=relation.type.value,
        tail=_surface(relation.tail),
        status=relation.status.value,
        count=relation.count,
        unit=relation.unit,
        role=relation.role,
        start=relation.start,
        end=relation.end,
    )


def _surface(end: Name | Goal | None) -> str:
    return OWN_PLACE if end is None else end.text
