"""Measures said as a verb phrase: 取消落户限制, 简化企业申报材料, 放宽市场准入."""

from __future__ import annotations

from collections.abc import Sequence

from ...ontology import Label
from ..results import Name
from .phrases import Phrase
from .spans import name

_ENDS = frozenset("，。；、,;\n ")
_SHORTEST, _LONGEST = 4, 16


def actions(phrases: Sequence[Phrase], text: str) -> list[Name]:
    """Phrases directly after a verb that is itself part of the measure (取消, 盘活), if the clause ends with them."""
    found = []
    for phrase in phrases:
        if not phrase.chain or phrase.chain[-1].end != phrase.start:
            continue
        verb = phrase.chain[-1]
        if verb.word is None or not verb.word.acts or text[phrase.end : phrase.end + 1] not in _ENDS:
            continue
        end = _without_tail(phrase)
        if _SHORTEST <= end - verb.start <= _LONGEST:
            found.append(name(text, verb.start, end, Label.MEASURE, "action", 0.87))
    return found


def _without_tail(phrase: Phrase) -> int:
    last = phrase.items[-1]
    if len(phrase.items) > 1 and last.word is not None and last.word.kind == "tail" and not last.word.heads:
        return phrase.items[-2].end
    return phrase.end
