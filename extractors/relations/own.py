"""What the place itself does with the names: which of them it pursues, applies, builds …, and how firmly.

Policy prose drops its subject: a strategy, measure, facility, industry or title that a clause is about is the place's
own. A small sequence model over the names of a sentence tells the exceptions and the status from the words around each
name and from whether the text around looks back or ahead (features.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from ...documents.model import Document, Sentence
from ...ontology import Status
from ..results import Name, Relation
from ..tagger.crf import Tagger, tagger
from .features import CLAUSE_MARKS, OWN, own_features

__all__ = ["NONE", "OWN", "own_features", "own_relations"]

NONE = "none"
# The chance of no statement from which on none is made: a name that stands in the text is hardly ever idle.
_DOUBT = 0.9


def own_relations(document: Document, names: Sequence[Name]) -> list[Relation]:
    """One relation for each name that the document's place has to do with."""
    model = tagger("relations")
    found = []
    for sentence, own, rows in own_features(document, names):
        model.tag(rows)
        for index, name in enumerate(own):
            status, chance = _likeliest(model, index)
            if status is not None:
                found.append(_relation(document, sentence, name, status, round(name.confidence * chance, 3)))
    return found


def _likeliest(model: Tagger, index: int) -> tuple[Status | None, float]:
    """The status of the statement about the name at `index` and how likely it is; None when there is likelier none.

    Five statuses share the chance of a statement: it is their sum that counts against none.
    """
    if model.confidence(NONE, index) > _DOUBT:
        return None, 0.0
    chances = {status: model.confidence(status.value, index) for status in Status}
    best = max(chances, key=lambda status: chances[status])
    return best, chances[best]


def _relation(document: Document, sentence: Sentence, name: Name, status: Status, confidence: float) -> Relation:
    start, end = clause(document.text, sentence, name)
    return Relation(None, OWN[name.label], name, status, start, end, by="model", confidence=confidence)


def clause(text: str, sentence: Sentence, name: Name) -> tuple[int, int]:
    """The clause that a name stands in: from the last mark before it to the next one after it."""
    start = 1 + max(text.rfind(mark, sentence.start, name.start) for mark in CLAUSE_MARKS)
    ends = [at for mark in CLAUSE_MARKS if (at := text.find(mark, name.end, sentence.end)) >= 0]
    return max(start, sentence.start), min(ends, default=sentence.end)
