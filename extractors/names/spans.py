"""Building names and settling which of the overlapping ones stay."""

from __future__ import annotations

from collections.abc import Iterable

from ...ontology import Label
from ..results import Name


def name(text: str, start: int, end: int, label: Label, by: str, confidence: float) -> Name:
    """A name over text[start:end]."""
    return Name(start, end, label, text[start:end], by, confidence)


def resolve(found: Iterable[Name], length: int) -> list[Name]:
    """Flat names: the surest first, among equals the longest, then the leftmost; the rest must not touch them."""
    taken = bytearray(length)
    kept: list[Name] = []
    for item in sorted(found, key=lambda n: (-n.confidence, n.start - n.end, n.start)):
        if not any(taken[item.start : item.end]):
            taken[item.start : item.end] = b"\x01" * (item.end - item.start)
            kept.append(item)
    return sorted(kept, key=lambda n: n.start)
