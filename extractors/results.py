"""What extraction yields: names, goals and relations, every one with the characters that prove it.

Definitions of the labels, fields and types: docs/guidelines.md. Offsets count characters of the unmodified text.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..documents.model import Document
from ..ontology import Comparator, Label, RelationType, Status


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a concept; `by` is the component that found it."""

    start: int
    end: int
    label: Label
    text: str
    by: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Goal:
    """An outcome that the speaker wants and has not yet reached.

    `metric` is the indicator as written, `value` (and `max` for a range) the figure in `unit` as written, `deadline`
    YYYY, YYYY-MM or YYYY-MM-DD, `base` the year or level compared with, `binding` 约束性 or 预期性; "" and None mean
    that the text does not say.
    """

    start: int
    end: int
    text: str
    metric: str = ""
    cmp: Comparator = Comparator.NONE
    value: float | None = None
    max: float | None = None
    unit: str = ""
    deadline: str = ""
    status: Status = Status.PLANNED
    base: str = ""
    binding: str = ""
    by: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """A statement that `head` stands in `type` to `tail`; None for an end is the document's own place (written `@`).

    `start` and `end` bound the clause that says it.
    """

    head: Name | Goal | None
    type: RelationType
    tail: Name | Goal | None
    status: Status
    start: int
    end: int
    count: float | None = None
    unit: str = ""
    role: str = ""
    by: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document, in the order of the text."""

    document: Document
    names: tuple[Name, ...]
    goals: tuple[Goal, ...]
    relations: tuple[Relation, ...]
