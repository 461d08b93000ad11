"""Names inside phrases: a known term, or a head with its modifiers, labelled by the head and by the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator

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
_LONGEST = 26


def read(phrase: Phrase, text: str) -> Iterator[Name]:
    """The names of a phrase, from right to left, without overlaps."""
    stop = len(phrase.items)
    while stop:
        anchor = _anchor(phrase.items, stop)
        if anchor < 0:
            return
        first, found = _name(phrase, anchor, text)
        if found is not None:
            yield found
            stop = first
        else:
            stop = anchor


def _anchor(items: list[Item], stop: int) -> int:
    for index in range(stop - 1, -1, -1):
        word = items[index].word
        if word is not None and (word.terms or word.heads):
            return index
    return -1


def _name(phrase: Phrase, anchor: int, text: str) -> tuple[int, Name | None]:
    item = phrase.items[anchor]
    assert item.word is not None
    label = choose(item.word, phrase.verb)
    first = _reach(phrase, anchor, label) if label in item.word.heads else anchor
    if first == anchor and not item.word.terms:
        return anchor, None
    start, end = phrase.items[first].start, item.end
    if first == anchor and label in item.word.stops:
        return anchor, None
    governed = phrase.verb is not None and label in phrase.verb.governs
    if first == anchor:
        return first, name(text, start, end, label, "term", 0.8 if governed else 0.7)
    return first, name(text, start, end, label, "frame", 0.85 if governed else 0.65)


def choose(word: Word, verb: Word | None) -> Label:
    """The label of a word: what the verb governs if the word can be that, else the word's own first label."""
    possible = word.terms or word.heads
    if verb is not None and len(possible) > 1:
        for label in verb.governs:
            if label in possible:
                return label
    return possible[0]


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
