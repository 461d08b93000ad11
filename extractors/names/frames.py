"""Names inside phrases: a known term, or a head with its modifiers, labelled by the head and the verb before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...ontology import Label
from ..results import Name
from .phrases import Item, Phrase
from .spans import name
from .words import Word

# What a name of a label may not take in at its left: a facility before an indicator is a name of its own.
_CLOSED: dict[Label, frozenset[Label]] = {
    Label.INDICATOR: frozenset({Label.INFRASTRUCTURE, Label.CITY, Label.REGION, Label.ORGANIZATION}),
    Label.INDUSTRY: frozenset({Label.CITY, Label.REGION, Label.ORGANIZATION, Label.STRATEGY}),
}
# Known terms that stay names when unknown words follow them in the phrase (生态补偿办法, 长江流域禁渔).
_FOLLOWED = frozenset(
    {Label.INDICATOR, Label.MEASURE, Label.REGION, Label.CITY, Label.ORGANIZATION, Label.STRATEGY, Label.TITLE}
)
_LONGEST = 26


def read(clause: Sequence[Phrase], index: int, text: str) -> Iterator[Name]:
    """The names of a phrase, from right to left, without overlaps."""
    phrase = clause[index]
    stop = len(phrase.items)
    while stop:
        anchor = _anchor(phrase, stop)
        if anchor < 0:
            return
        first, found = _name(clause, index, anchor, text)
        if found is not None:
            yield found
        stop = min(first, anchor)


def _anchor(phrase: Phrase, stop: int) -> int:
    for index in range(stop - 1, -1, -1):
        word = phrase.items[index].word
        if word is not None and (word.terms or word.heads or _weak(word, phrase)):
            return index
    return -1


def _weak(word: Word, phrase: Phrase) -> tuple[Label, ...]:
    if not word.weak or phrase.verb is None:
        return ()
    return tuple(label for label in phrase.verb.governs if label in word.weak)


def _name(clause: Sequence[Phrase], index: int, anchor: int, text: str) -> tuple[int, Name | None]:
    phrase = clause[index]
    item = phrase.items[anchor]
    word = item.word
    assert word is not None
    label = choose(word, phrase)
    loose = _is_loose(phrase, anchor)
    headed = label in word.heads or label in word.weak
    first = _reach(phrase, anchor, label) if headed and not loose else anchor
    governed = phrase.verb is not None and label in phrase.verb.governs
    if first == anchor:
        if label not in word.terms or label in word.stops or (loose and label not in _FOLLOWED):
            return anchor, None
        by, confidence = "term", 0.8 if governed else 0.7
    else:
        by, confidence = "frame", 0.85 if governed else 0.65
    return first, name(text, phrase.items[first].start, item.end, label, by, confidence - 0.2 * loose)


def choose(word: Word, phrase: Phrase) -> Label:
    """The label of a word: what the verb governs if the word can be that, else the word's own first label."""
    possible = word.terms or (*word.heads, *_weak(word, phrase))
    if phrase.verb is not None and len(possible) > 1:
        for label in phrase.verb.governs:
            if label in possible:
                return label
    return possible[0]


def _is_loose(phrase: Phrase, anchor: int) -> bool:
    """Whether words follow that are no name and no tail (工作, 力度): the phrase may be about something else."""
    if anchor + 1 >= len(phrase.items):
        return False
    word = phrase.items[anchor + 1].word
    return word is None or not (word.terms or word.kind == "tail" or word.verb or word.kind == "scope")


def _reach(phrase: Phrase, anchor: int, label: Label) -> int:
    """The first item that belongs to the name whose head is at `anchor`."""
    closed = _CLOSED.get(label, frozenset())
    end = phrase.items[anchor].end
    first = anchor
    for index in range(anchor - 1, -1, -1):
        item = phrase.items[index]
        if item.word is not None and closed.intersection(item.word.terms):
            break
        if end - item.start > _LONGEST:
            break
        first = index
    while first < anchor and _is_scope(phrase.items[first]):
        first += 1
    return first


def _is_scope(item: Item) -> bool:
    return item.word is not None and item.word.kind == "scope" and not item.word.terms
