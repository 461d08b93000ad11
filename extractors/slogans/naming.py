"""Names that a slogan vouches for: the pieces of the list that spells it out, whatever else recognizes them.

“三强一化”，即强创新、强开放、强集聚和区域中心化: the count of the pieces and the words that they share prove that each
of them is a part, hence a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...documents.model import Document
from ...ontology import Label
from ..results import Name
from .numeral import Count, read_numeral, total

_OPENS = re.compile(r"[”’\"]*[一-鿿]{0,6}?(?:，?(?:即|就是|是指|指的是|包括)[：:]?|[（(](?:即|指|是指)?|——)")
_LIST = re.compile(r"[^，。；：！？\n）)（(]+")
_JOINT = re.compile(r"[、]|以及|[和与及]")
_QUOTES = "“”‘’\"' "
_LONGEST = 16


def name_parts(document: Document, names: Sequence[Name]) -> list[Name]:
    """`names`, in order, with the pieces of spelled-out slogans among them; what overlaps a piece gives way to it."""
    parts = [part for name in names for part in _parts(document, name)]
    kept = [n for n in names if not any(n.start < part.end and part.start < n.end for part in parts)]
    return sorted({(n.start, n.end): n for n in (*kept, *parts)}.values(), key=lambda n: n.start)


def _parts(document: Document, slogan: Name) -> Iterator[Name]:
    counts = read_numeral(slogan.text) if slogan.label is Label.STRATEGY else ()
    opens = _OPENS.match(document.text, slogan.end) if counts else None
    listed = _LIST.match(document.text, opens.end()) if opens else None
    if listed is None:
        return
    spans = list(_pieces(document.text, listed.start(), listed.end()))
    if _spell(counts, [document.text[start:end] for start, end in spans]):
        for start, end in spans:
            yield Name(start, end, Label.STRATEGY, document.text[start:end], "slogan")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for joint in (*_JOINT.finditer(text, start, end), None):
        stop = joint.start() if joint else end
        first, last = at, stop
        while first < last and text[first] in _QUOTES:
            first += 1
        while first < last and text[last - 1] in _QUOTES:
            last -= 1
        if first < last:
            yield first, last
        at = joint.end() if joint else end


def _spell(counts: tuple[Count, ...], pieces: Sequence[str]) -> bool:
    """Whether there are as many pieces as the slogan counts, and each counted word stands in its number of them."""
    if len(pieces) != total(counts) or any(len(piece) > _LONGEST for piece in pieces):
        return False
    return all(sum(count.word[0] in piece for piece in pieces) >= count.number for count in counts)
