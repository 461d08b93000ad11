"""Sentences with what stands in them: names, goals, and a mask on which patterns can speak of names by their kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..documents.model import Document, SectionKind
from ..documents.normalize import view
from ..ontology import Label
from .results import Goal, Name

# Two characters of the private use area a label: one where a name begins, one for the rest of it.
_FIRST = {label: chr(0xE000 + 2 * index) for index, label in enumerate(Label)}
_REST = {label: chr(0xE001 + 2 * index) for index, label in enumerate(Label)}
ANY_NAME = f"[{chr(0xE000)}-{chr(0xE001 + 2 * len(Label))}]"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; `mask` is its text with the characters of each name exchanged for those of its label, same length."""

    start: int
    text: str
    mask: str
    names: tuple[Name, ...]
    goals: tuple[Goal, ...]
    kind: SectionKind
    labels: frozenset[Label]

    @property
    def end(self) -> int:
        """Where the sentence ends in the document."""
        return self.start + len(self.text)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that begin between two positions of the text."""
        return [name for name in self.names if start <= name.start - self.start < end]


def first(label: Label) -> str:
    """The mask's character at the beginning of a name."""
    return _FIRST[label]


def rest(label: Label) -> str:
    """The mask's character for the further characters of a name."""
    return _REST[label]


def lines_of(document: Document, names: Sequence[Name], goals: Sequence[Goal]) -> Iterator[Line]:
    """The sentences of a document with their names and goals (both in the order of the text)."""
    text = view(document.text)
    at = goal = 0
    for sentence in document.sentences:
        inside: list[Name] = []
        while at < len(names) and names[at].start < sentence.end:
            if names[at].start >= sentence.start and names[at].end <= sentence.end:
                inside.append(names[at])
            at += 1
        held: list[Goal] = []
        while goal < len(goals) and goals[goal].start < sentence.end:
            held.append(goals[goal])
            goal += 1
        words = text[sentence.start : sentence.end]
        section = document.section_of(sentence)
        kind = section.kind if section else SectionKind.OTHER
        yield Line(
            sentence.start,
            words,
            _mask(words, sentence.start, inside),
            tuple(inside),
            tuple(held),
            kind,
            frozenset(name.label for name in inside),
        )


def _mask(text: str, offset: int, names: Sequence[Name]) -> str:
    pieces = []
    at = 0
    for name in names:
        start, end = name.start - offset, name.end - offset
        pieces += [text[at:start], _FIRST[name.label], _REST[name.label] * (end - start - 1)]
        at = end
    return "".join([*pieces, text[at:]])
