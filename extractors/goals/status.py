"""How firm a goal is, by its modal word; and whether its figure binds (约束性) or is expected (预期性)."""

from __future__ import annotations

from itertools import pairwise

from ...ontology import Status
from ..quantities import Figure
from .clauses import Parts
from .cues import modal_pattern, modals, support_pattern, verb_pattern

BINDING = ("约束性", "预期性")


def read_status(parts: Parts, start: int, end: int, figure: Figure | None) -> Status:
    """The status that the span's own modal word gives, else one before it in the sentence that reaches so far."""
    own = modal_pattern().search(parts.text, start, figure.number if figure else end)
    if own:
        return modals()[own[0]].status
    status = Status.PLANNED
    here = _clause(parts, start)
    for match in modal_pattern().finditer(parts.text, 0, start):
        modal, distance = modals()[match[0]], here - _clause(parts, match.start())
        if _is_aside(parts, match.start()):
            continue
        if distance == 0 or _reaches(modal.reach, distance, figure, parts.text[start:end]):
            status = modal.status
    return status


def _is_aside(parts: Parts, at: int) -> bool:
    """Whether the word stands behind its segment's figure (增长5%左右、努力争取更好结果): it governs nothing else."""
    if any(s.figure is not None and s.start <= at < s.end and s.figure.end <= at for s in parts.segments):
        return True
    return any(
        before.figure is not None and before.figure.end == here.start and here.start <= at < here.end
        for before, here in pairwise(parts.segments)
    )


def _reaches(reach: str, distance: int, figure: Figure | None, text: str) -> bool:
    """Whether a modal word so many clauses before still governs; a clause with its own verb ends list and next."""
    if reach == "sentence":
        return True
    if reach == "list":
        return figure is not None and distance <= 2 and not verb_pattern().match(text)
    return reach == "next" and distance == 1 and not support_pattern().match(text)


def _clause(parts: Parts, at: int) -> int:
    return next((s.clause for s in parts.segments if s.start <= at < s.end), -1)


def read_binding(text: str, start: int) -> str:
    """约束性 or 预期性 where the sentence says it of its figures; "" elsewhere."""
    return next((word for word in BINDING if word in text), "")
