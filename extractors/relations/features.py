"""Features of the model that tells what the place itself does with the names of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from ...documents.model import Document, SectionKind, Sentence
from ...documents.normalize import view
from ...lexicons.table import read_table
from ...ontology import Label, RelationType
from ..results import Name
from .cues import Cue, find_cues

OWN: dict[Label, RelationType] = {
    Label.STRATEGY: RelationType.PURSUES,
    Label.MEASURE: RelationType.APPLIES,
    Label.INFRASTRUCTURE: RelationType.HAS,
    Label.INDUSTRY: RelationType.DEVELOPS,
    Label.TITLE: RelationType.HOLDS,
}
CLAUSE_MARKS = "，。；：,;:"
# How many sentences on either side tell whether the text looks back or ahead.
_REACHES = (2, 6, 20)
# How many characters behind a name count.
_BEHIND = 12


def own_features(document: Document, names: Sequence[Name]) -> Iterator[tuple[Sentence, list[Name], list[list[str]]]]:
    """For every sentence with such names: the sentence, the names, and the features of each."""
    text = view(document.text)
    around = _looking_back(document, text)
    at = 0
    for order, sentence in enumerate(document.sentences):
        inside = []
        while at < len(names) and names[at].end <= sentence.end:
            inside.append(names[at])
            at += 1
        own = [name for name in inside if name.label in OWN]
        if own:
            words = text[sentence.start : sentence.end]
            yield sentence, own, _rows(document, sentence, words, inside, around[order])


def _looking_back(document: Document, text: str) -> list[list[str]]:
    """For every sentence, how much it and the sentences around it look back rather than ahead."""
    back, ahead = _signs("back"), _signs("ahead")
    spans = [(sentence.start, sentence.end) for sentence in document.sentences]
    signs = [len(back.findall(text, *span)) - len(ahead.findall(text, *span)) for span in spans]
    sums = [0, *accumulate(signs)]
    rows = []
    for order in range(len(signs)):
        row = [f"here={_step(signs[order])}"]
        for reach in _REACHES:
            low, high = max(0, order - reach), min(len(signs), order + reach + 1)
            row.append(f"within{reach}={_step((sums[high] - sums[low] - signs[order]) / (high - low))}")
        rows.append(row)
    return rows


@cache
def _signs(side: str) -> re.Pattern[str]:
    rows = read_table("tense_signs", ("sign", "side"))
    return re.compile("|".join(row["sign"] for row in rows if row["side"] == side))


def _step(value: float) -> int:
    """A coarse scale from -4 (all ahead) to 4 (all back)."""
    return max(-4, min(4, round(value * 4)))


def _rows(
    document: Document, sentence: Sentence, text: str, inside: Sequence[Name], around: Sequence[str]
) -> list[list[str]]:
    cues = find_cues(text)
    section = document.section_of(sentence)
    shared = [
        f"sec={section.kind if section else SectionKind.OTHER}",
        f"first={cues[0].text if cues else '-'}",
        f"digits={any(char.isdigit() for char in text)}",
        f"tail={text[-4:]}",
        *(f"any={cue.text}" for cue in cues if cue.tense),
        *around,
    ]
    rows = []
    for index, name in enumerate(inside):
        if name.label in OWN:
            previous = inside[index - 1].label if index else "-"
            rows.append([*shared, f"prev={previous}", *_around(text, name, sentence.start, cues)])
    return rows


def _around(text: str, name: Name, offset: int, cues: Sequence[Cue]) -> list[str]:
    start, end = name.start - offset, name.end - offset
    opening = max(text.rfind(mark, 0, start) for mark in CLAUSE_MARKS) + 1
    closing = min((at for mark in CLAUSE_MARKS if (at := text.find(mark, end)) >= 0), default=len(text))
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
        f"c2={text[opening : opening + 2]}",
        f"c4={text[opening : opening + 4]}",
        f"e2={text[max(end, closing - 2) : closing]}",
        f"whole={end - start == len(text)}",
        *(f"b={text[at : at + 2]}" for at in range(opening, start - 1)),
        *(f"a={text[at : at + 2]}" for at in range(end, min(closing, end + _BEHIND) - 1)),
        *(f"near={cue}" for cue in near[-3:]),
        *(f"tense={cue.text}" for cue in before if cue.tense),
    ]
