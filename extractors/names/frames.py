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
    Label.TITLE: frozenset({Label.CITY}),
    Label.INDUSTRY: frozenset({Label.CITY, Label.REGION, Label.ORGANIZATION, Label.STRATEGY}),
}
# Known terms that stay names when unknown words follow them in the phrase (生态补偿办法, 长江流域禁渔).
_FOLLOWED = frozenset(set(Label) - {Label.INDUSTRY, Label.INFRASTRUCTURE})
_PLACES = frozenset({Label.CITY, Label.REGION})
_LONGEST = 26
# A known term of so many characters stays a name whatever follows it.
_LONG = 5


def read(clause: Sequence[Phrase], index: int, text: str) -> Iterator[Name]:
    """The names of a phrase, from right to left, without overlaps."""
    phrase = clause[index]
    stop = len(phrase.items)
    while stop:
        anchor = _anchor(phrase, stop)
        if anchor < 0:
            return
        first, found = _name(phrase, anchor, text)
        if found is not None:
            yield found
        stop = min(first, anchor)


def _anchor(phrase: Phrase, stop: int) -> int:
    for index in range(stop - 1, -1, -1):
        word = phrase.items[index].word
        if word is not None and (_whole(word, phrase) or word.heads or _governed(word.weak, phrase)):
            return index
    return -1


def _whole(word: Word, phrase: Phrase) -> tuple[Label, ...]:
    """The labels that the word has as a complete name here."""
    return (*word.terms, *_governed(word.bound, phrase))


def _governed(labels: tuple[Label, ...], phrase: Phrase) -> tuple[Label, ...]:
    if not labels or phrase.verb is None:
        return ()
    return tuple(label for label in phrase.verb.governs if label in labels)


def _name(phrase: Phrase, anchor: int, text: str) -> tuple[int, Name | None]:
    item = phrase.items[anchor]
    word = item.word
    assert word is not None
    label = choose(word, phrase, anchor)
    if word.kind == "carrier" and anchor and _ends(phrase.items[anchor - 1], label):
        return anchor, None
    loose = _is_loose(phrase, anchor)
    first = anchor if loose else _first(phrase, anchor, label)
    governed = phrase.verb is not None and label in phrase.verb.governs
    if first == anchor:
        if (
            label not in _whole(word, phrase)
            or label in word.stops
            or (loose and label not in _FOLLOWED and len(word.text) < _LONG)
        ):
            return anchor, None
        by, confidence = "term", 0.8 if governed else 0.7
    else:
        by, confidence = "frame", 0.85 if governed else 0.65
    return first, name(text, phrase.items[first].start, item.end, label, by, confidence - 0.2 * loose)


def choose(word: Word, phrase: Phrase, anchor: int) -> Label:
    """The label of a word: what the verb governs if the word can be that, else the word's own first label."""
    possible = _whole(word, phrase) or (*word.heads, *_governed(word.weak, phrase))
    if len(possible) == 1 or phrase.verb is None:
        return possible[0]
    if Label.TITLE in possible and Label.TITLE in phrase.verb.governs and _has_level(phrase, anchor):
        return Label.TITLE
    return next((label for label in phrase.verb.governs if label in possible), possible[0])


def _has_level(phrase: Phrase, anchor: int) -> bool:
    """Whether a level stands before the head (国家, 区域, 世界级): then it is a standing rather than a site."""
    return any(item.word is not None and item.word.kind == "level" for item in phrase.items[:anchor])


def _is_loose(phrase: Phrase, anchor: int) -> bool:
    """Whether words follow that are no name and no tail (工作, 力度): the phrase may be about something else."""
    if anchor + 1 >= len(phrase.items):
        return False
    word = phrase.items[anchor + 1].word
    return word is None or not (word.terms or word.kind in ("tail", "carrier", "inner") or word.verb)


def _first(phrase: Phrase, anchor: int, label: Label) -> int:
    """The first item that belongs to the name whose last word is at `anchor`."""
    word = phrase.items[anchor].word
    assert word is not None
    if label in word.heads or label in word.weak:
        return _reach(phrase, anchor, label)
    if label is Label.ORGANIZATION and anchor and _is_place(phrase.items[anchor - 1]):
        return anchor - 1
    return anchor


def _reach(phrase: Phrase, anchor: int, label: Label) -> int:
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


def _ends(item: Item, label: Label) -> bool:
    """Whether the item already closes a name of the label: [税收优惠]政策."""
    word = item.word
    return word is not None and label in (*word.terms, *word.bound, *word.heads)


def _is_place(item: Item) -> bool:
    return item.word is not None and not _PLACES.isdisjoint(item.word.terms)


def _is_scope(item: Item) -> bool:
    return item.word is not None and item.word.kind == "inner" and not item.word.terms
