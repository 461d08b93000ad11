"""The metric of a goal: the indicator as written, or what is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...ontology import Label
from ..quantities import Figure
from ..results import Name
from .clauses import Parts
from .cues import head_pattern, light_pattern, rate_pattern, support_pattern

_EDGE: Final = re.compile(
    r"(?:[，,；;。：:、的再也均\s]|分别|年均|平均每年|累计|\d{4} ?年底?)+$|^[，,；;。：:、的\s]+|^\d{4} ?年(?:底前?)?"
)
# The level that a change starts from: 占比由30%提高到35%.
_FROM: Final = re.compile(r"[由从][^，,]*\d[^，,]*$")
# What stands before a figure and measures nothing: 比一九五二年, 占, 同口径, 即.
_NO_NOUN: Final = re.compile(
    r"(?:[比较].{0,12}?(?:年|年底|年末|同期|上年|去年|前年)?|占|即|同口径|同比|环比|其中|增幅)[约的]?"
)
_END: Final = re.compile(r"[，,；;。]")


def is_rate(metric: str) -> bool:
    """Whether the metric is itself a rate (失业率, 涨幅, 占比)."""
    return rate_pattern().search(metric) is not None


def read_metric(parts: Parts, offset: int, start: int, end: int, figure: Figure | None, names: Sequence[Name]) -> str:
    """The metric of the span; "" where none is named. `offset` is where the sentence starts in the document."""
    indicators = [
        n for n in names if n.label is Label.INDICATOR and start <= n.start - offset and n.end - offset <= end
    ]
    if figure is None:
        return indicators[0].text if indicators else ""
    before = [n for n in indicators if n.end - offset <= figure.number]
    if before:
        return before[-1].text
    counted = _clean(parts.text[figure.end : end])
    if counted and figure.kind in ("count", ""):
        return _prefix(parts.text[start : figure.start]) + counted
    stretch = _clean(_FROM.sub("", parts.text[start : figure.start]))
    stretch = "" if _NO_NOUN.fullmatch(stretch) else stretch
    return stretch or counted or _earlier(parts, offset, start, names)


def _prefix(text: str) -> str:
    found = re.search(r"新(?:增|建|培育|认定|引进|创建)$", text)
    return found[0] if found else ""


def _clean(text: str) -> str:
    text = _EDGE.sub("", text)
    head = head_pattern().match(text)
    text = text[head.end() :] if head else text
    push = support_pattern().match(text)
    text = text[push.end() :] if push else text
    verbs = light_pattern().match(text)
    return _EDGE.sub("", text[verbs.end() :] if verbs else text)


def _earlier(parts: Parts, offset: int, start: int, names: Sequence[Name]) -> str:
    """What was measured before in the sentence: the second of two figures under 分别 has no noun of its own."""
    earlier = [n.text for n in names if n.label is Label.INDICATOR and n.end - offset <= start]
    if earlier:
        return earlier[-1]
    for segment in reversed(parts.segments):
        if segment.end <= start and segment.figure is not None:
            found = _clean(_END.split(parts.text[segment.start : segment.figure.start])[-1])
            return "" if _NO_NOUN.fullmatch(found) else found
    return ""
