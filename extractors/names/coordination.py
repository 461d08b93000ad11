"""What stands in a row with names is a name too: 新能源、[镍铜钴]、稀土."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...ontology import Label
from ..results import Name
from .phrases import Phrase
from .spans import name

_LABELS = frozenset({Label.INDUSTRY, Label.CITY, Label.REGION, Label.INFRASTRUCTURE})
_SHORTEST, _LONGEST = 2, 8
_CONFIDENCE = 0.52


def rows(clause: Sequence[Phrase], names: Sequence[Sequence[Name]], text: str) -> list[Name]:
    """Unnamed phrases in rows (、, 和) whose other members, two at least, are whole names of one label."""
    found: list[Name] = []
    for first, last in _runs(clause):
        label = _label(clause, names, first, last)
        if label is None:
            continue
        for index in range(first, last):
            phrase = clause[index]
            if not names[index] and _SHORTEST <= phrase.end - phrase.start <= _LONGEST and _is_unknown(phrase):
                found.append(name(text, phrase.start, phrase.end, label, "row", _CONFIDENCE))
    return found


def _runs(clause: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """The stretches of phrases that 、 and 和 join, as (first, one past the last), three and more phrases long."""
    first = 0
    for index in range(1, len(clause) + 1):
        if index == len(clause) or clause[index].link != "coord" or clause[index].chain:
            if index - first > 2:
                yield first, index
            first = index


def _label(clause: Sequence[Phrase], names: Sequence[Sequence[Name]], first: int, last: int) -> Label | None:
    whole = Counter(
        item.label
        for index in range(first, last)
        for item in names[index]
        if item.start == clause[index].start and item.end == clause[index].end
    )
    if len(whole) != 1:
        return None
    label, count = whole.most_common(1)[0]
    return label if count >= 2 and label in _LABELS else None


def _is_unknown(phrase: Phrase) -> bool:
    """Whether no word of the phrase is known to be something else."""
    return not any(item.word is not None and (item.word.kind or item.word.stops) for item in phrase.items)
