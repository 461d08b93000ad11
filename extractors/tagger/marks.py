"""What lexicons and rules say of the characters: marks, which the tagger takes as input beside the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...documents.model import Document
from ...documents.normalize import view
from ..names.spans import resolve
from ..names.words import Word, vocabulary
from ..results import Name

_NO_WORDS = frozenset({"mark", "digit"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Something known of text[start:end]: a lexicon hit, a verb, a name by rule."""

    start: int
    end: int
    tag: str


def find_marks(document: Document, candidates: Sequence[Name]) -> Iterator[Mark]:
    """The marks of a document: lexicon hits, verbs, and the names that the rules alone would keep."""
    for word, start, end in vocabulary().hits(view(document.text)):
        if word.kind not in _NO_WORDS:
            for tag in _of_word(word):
                yield Mark(start, end, tag)
    for name in resolve(candidates, len(document.text)):
        yield Mark(name.start, name.end, f"name:{name.label}")
        yield Mark(name.start, name.end, f"name:{name.label}:{name.by}")


def _of_word(word: Word) -> Iterator[str]:
    yield from (f"term:{label}" for label in word.terms)
    yield from (f"head:{label}" for label in word.heads)
    yield from (f"weak:{label}" for label in word.weak)
    if word.verb:
        yield "verb"
        yield "verb:" + ",".join(word.governs)
    if word.kind:
        yield f"kind:{word.kind}"


def placed(mark: Mark) -> Iterator[tuple[int, str]]:
    """(position, tag) of each character under a mark: the tag with B, I or E, or S where it is alone."""
    if mark.end - mark.start == 1:
        yield mark.start, f"S-{mark.tag}"
        return
    yield mark.start, f"B-{mark.tag}"
    inner = f"I-{mark.tag}"
    for position in range(mark.start + 1, mark.end - 1):
        yield position, inner
    yield mark.end - 1, f"E-{mark.tag}"


def matrix(found: Iterator[Mark], length: int, columns: Mapping[str, int]) -> NDArray[np.float32]:
    """(length, number of columns): 1 where a mark holds; marks without a column are left out."""
    cells = [(row, columns[tag]) for mark in found for row, tag in placed(mark) if tag in columns]
    held = np.zeros((length, len(columns)), np.float32)
    if cells:
        rows, places = zip(*cells, strict=True)
        held[list(rows), list(places)] = 1.0
    return held
