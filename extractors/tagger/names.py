"""Names by the trained network, which sees what lexicons, heads and verb frames say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...documents.model import Document, Sentence
from ...documents.normalize import view
from ...ontology import Label
from ..results import Name
from .borders import trim
from .crf import spans
from .marks import find_marks, matrix
from .network import Tagged, network

# Short sentences are tagged together with their neighbours, up to this many characters.
_PIECE = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole sentences that are tagged at once; in `text` a line feed stands between them."""

    text: str
    sentences: tuple[Sentence, ...]

    def spread(self, values: NDArray[Any]) -> NDArray[Any]:
        """What `values` holds for each character of the document, for those of this piece; line feeds get zeros."""
        found = np.zeros((len(self.text), *values.shape[1:]), values.dtype)
        for at, sentence in self.offsets():
            found[at : at + sentence.end - sentence.start] = values[sentence.start : sentence.end]
        return found

    def offsets(self) -> Iterator[tuple[int, Sentence]]:
        """Each sentence with its place in the piece."""
        at = 0
        for sentence in self.sentences:
            yield at, sentence
            at += sentence.end - sentence.start + 1


def tag_names(document: Document, candidates: Sequence[Name]) -> list[Name]:
    """The names of a document, flat and in order; `candidates` are those of the rules."""
    model = network()
    held = matrix(find_marks(document, candidates), len(document.text), model.marks)
    pieces = list(cut_pieces(document))
    tagged = model.tag([piece.text for piece in pieces], [piece.spread(held) for piece in pieces])
    return [name for piece, tags in zip(pieces, tagged, strict=True) for name in _names(document, piece, tags)]


def cut_pieces(document: Document) -> Iterator[Piece]:
    """The document's sentences, short neighbours joined."""
    text = view(document.text)
    group: list[Sentence] = []
    for sentence in document.sentences:
        if group and sentence.end - group[0].start > _PIECE:
            yield _piece(text, group)
            group = []
        group.append(sentence)
    if group:
        yield _piece(text, group)


def _piece(text: str, group: Sequence[Sentence]) -> Piece:
    return Piece("\n".join(text[s.start : s.end] for s in group), tuple(group))


def _names(document: Document, piece: Piece, tagged: Tagged) -> Iterator[Name]:
    for at, sentence in piece.offsets():
        size = sentence.end - sentence.start
        for start, end, label in spans(tagged.tags[at : at + size]):
            confidence = round(sum(tagged.probabilities[at + start : at + end]) / (end - start), 3)
            first, last = trim(document.text, sentence.start + start, sentence.start + end)
            if first < last:
                yield Name(first, last, Label(label), document.text[first:last], "model", confidence)
