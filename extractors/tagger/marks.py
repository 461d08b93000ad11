"""What lexicons and rules say of each character: short strings that the tagger takes as features."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...documents.model import Document
from ...documents.normalize import view
from ..names.spans import resolve
from ..names.words import Word, vocabulary
from ..results import Name

Marks = list[list[str]]

_NO_WORDS = frozenset({"mark", "digit"})


def read_marks(document: Document, candidates: Sequence[Name]) -> Marks:
    """For each character of the document: lexicon hits, verbs and rule names it stands in, each with B, I, E or S."""
    marks: Marks = [[] for _ in document.text]
    for word, start, end in vocabulary().hits(view(document.text)):
        if word.kind not in _NO_WORDS:
            _put(marks, start, end, _of_word(word))
    for name in resolve(candidates, len(document.text)):
        _put(marks, name.start, name.end, (f"r{name.label}", f"R{name.label}{name.by}"))
    return marks


def _of_word(word: Word) -> Iterable[str]:
    yield from (f"t{label}" for label in word.terms)
    yield from (f"h{label}" for label in word.heads)
    yield from (f"k{label}" for label in word.weak)
    if word.verb:
        yield "v"
        yield "g" + ",".join(word.governs)
    if word.kind:
        yield f"K{word.kind}"


def _put(marks: Marks, start: int, end: int, tags: Iterable[str]) -> None:
    for tag in tags:
        if end - start == 1:
            marks[start].append(f"S{tag}")
            continue
        marks[start].append(f"B{tag}")
        for index in range(start + 1, end - 1):
            marks[index].append(f"I{tag}")
        marks[end - 1].append(f"E{tag}")
