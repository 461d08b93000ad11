"""What the document's own place does with the names: which of them it pursues, applies, builds …, and how firmly.

Policy prose drops its subject: a strategy, measure, facility, industry or title that a clause is about is the place's
own. A small sequence model over the names of a sentence tells the exceptions and the status from the verbs and tense
words around each name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...documents.model import Document, SectionKind, Sentence
from ...documents.normalize import view
from ...ontology import Label, RelationType, Status
from ..results import Name, Relation
from ..tagger.crf import Tagger, tagger
from .cues import Cue, find_cues

OWN: dict[Label, RelationType] = {
    Label.STRATEGY: RelationType.PURSUES,
    Label.MEASURE: RelationType.APPLIES,
    Label.INFRASTRUCTURE: RelationType.HAS,
    Label.INDUSTRY: RelationType.DEVELOPS,
    Label.TITLE: RelationType.HOLDS,
}
NONE = "none"
# The chance of no statement from which on none is made.
_DOUBT = {Label.STRATEGY: 0.9, Label.MEASURE: 0.9, Label.INFRASTRUCTURE: 0.9, Label.INDUSTRY: 0.9, Label.TITLE: 0.9}
_CLAUSE_MARKS = "，。；：,;:"


def own_relations(document: Document, names: Sequence[Name]) -> list[Relation]:
    """One relation for each name that the document's place has to do with."""
    model = tagger("relations")
    found = []
    for sentence, own, rows in own_features(document, names):
        model.tag(rows)
        for index, name in enumerate(own):
            status, chance = _likeliest(model, index, name.label)
            if status is not None:
                found.append(_relation(document, sentence, name, status, round(name.confidence * chance, 3)))
    return found


def _likeliest(model: Tagger, index: int, label: Label) -> tuple[Status | None, float]:
    """The status of the statement about the name at `index` and how likely it is; None when there is likelier none.

    Five statuses share the chance of a statement: it is their sum that counts against none.
    """
    if model.confidence(NONE, index) > _DOUBT[label]:
        return None, 0.0
    chances = {status: model.confidence(status.value, index) for status in Status}
    best = max(chances, key=lambda status: chances[status])
    return best, chances[best]


def _relation(document: Document, sentence: Sentence, name: Name, status: Status, confidence: float) -> Relation:
    start, end = clause(document.text, sentence, name)
    return Relation(None, OWN[name.label], name, status, start, end, by="model", confidence=confidence)


def clause(text: str, sentence: Sentence, name: Name) -> tuple[int, int]:
    """The clause that a name stands in: from the last mark before it to the next one after it."""
    start = 1 + max(text.rfind(mark, sentence.start, name.start) for mark in _CLAUSE_MARKS)
    ends = [at for mark in _CLAUSE_MARKS if (at := text.find(mark, name.end, sentence.end)) >= 0]
    return max(start, sentence.start), min(ends, default=sentence.end)


def own_features(document: Document, names: Sequence[Name]) -> Iterator[tuple[Sentence, list[Name], list[list[str]]]]:
    """For every sentence with such names: the sentence, the names, and the features of each."""
    text = view(document.text)
    at = 0
    for sentence in document.sentences:
        inside = []
        while at < len(names) and names[at].end <= sentence.end:
            inside.append(names[at])
            at += 1
        own = [name for name in inside if name.label in OWN]
        if own:
            yield sentence, own, _rows(document, sentence, text[sentence.start : sentence.end], inside)


def _rows(document: Document, sentence: Sentence, text: str, inside: Sequence[Name]) -> list[list[str]]:
    cues = find_cues(text)
    section = document.section_of(sentence)
    shared = [
        f"sec={section.kind if section else SectionKind.OTHER}",
        f"first={cues[0].text if cues else '-'}",
        f"digits={any(char.isdigit() for char in text)}",
        f"tail={text[-4:]}",
        *(f"any={cue.text}" for cue in cues if cue.tense),
    ]
    rows = []
    for index, name in enumerate(inside):
        if name.label in OWN:
            previous = inside[index - 1].label if index else "-"
            rows.append([*shared, f"prev={previous}", *_around(text, name, sentence.start, cues)])
    return rows


def _around(text: str, name: Name, offset: int, cues: Sequence[Cue]) -> list[str]:
    start, end = name.start - offset, name.end - offset
    opening = max(text.rfind(mark, 0, start) for mark in _CLAUSE_MARKS) + 1
    before = [cue for cue in cues if cue.end <= start]
    near = [cue.text for cue in before if cue.start >= opening]
    last = near[-1] if near else "-"
    after = next((cue.text for cue in cues if cue.start >= end and cue.end - end < 4), "-")
    return [
        f"l={name.label}",
        f"v={last}",
        f"lv={name.label}{last}",
        f"after={after}",
        f"p2={text[max(0, start - 2) : start]}",
        f"p1={text[max(0, start - 1) : start]}",
        f"n2={text[end : end + 2]}",
        f"n1={text[end : end + 1]}",
        f"whole={end - start == len(text)}",
        *(f"near={cue}" for cue in near[-3:]),
        *(f"tense={cue.text}" for cue in before if cue.tense),
    ]
