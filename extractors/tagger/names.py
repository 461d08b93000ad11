"""Names by the trained model, which sees what lexicons, heads and verb frames say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...documents.model import Document
from ...documents.normalize import view
from ...ontology import Label
from ..results import Name
from .crf import spans, tagger
from .features import sentence_features
from .marks import read_marks
from .segmenter import segmenter

Sequences = Iterator[tuple[int, list[list[str]]]]


def tag_names(document: Document, candidates: Sequence[Name]) -> list[Name]:
    """The names of a document, flat and in order; `candidates` are those of the rules, taken as features."""
    model = tagger("names")
    found = []
    for offset, rows in name_features(document, candidates):
        for start, end, label in spans(model.tag(rows)):
            confidence = round(
                min(
                    model.confidence(f"B-{label}", start),
                    model.confidence(f"I-{label}", end - 1) if end - start > 1 else 1.0,
                ),
                3,
            )
            text = document.text[offset + start : offset + end]
            found.append(Name(offset + start, offset + end, Label(label), text, "model", confidence))
    return found


def name_features(document: Document, candidates: Sequence[Name]) -> Sequences:
    """(start, features of each character) of every sentence."""
    text = view(document.text)
    marks = read_marks(document, candidates)
    sentences = [text[s.start : s.end] for s in document.sentences]
    for sentence, tokens in zip(document.sentences, segmenter().cut(sentences), strict=True):
        span = slice(sentence.start, sentence.end)
        yield sentence.start, sentence_features(text[span], tokens, marks[span])
