"""By when a goal holds: from its clause, sentence, item or passage, or the year that a yearly report plans."""

from __future__ import annotations

import re
from typing import Final

from ...documents.model import Sentence
from ..quantities import Figure, Time, TimeKind, find_times
from .clauses import Parts
from .context import BOUNDS, Context

_REACH: Final = 200
_LOOKAHEAD: Final = 6
_ITEM: Final = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.．、]|（[一二三四五六七八九十]{1,3}）")
_NOTE: Final = re.compile(r"[（(].*(?:完成|见效|成效|时限|建成|前)")


def read_deadline(context: Context, sentence: Sentence, start: int, end: int, figure: Figure | None) -> str:
    """The last day or period by which the span holds, YYYY, YYYY-MM or YYYY-MM-DD; "" where none is said."""
    parts = context.parts(sentence)
    said = _said(parts, start, end, context.year) or _noted(context, sentence)
    passage = context.passages[sentence.order]
    if said or (passage.period and (figure or passage.lists)):
        return said or passage.period
    if figure is None:
        return context.plan_year if passage.targets else ""
    clause = next((s.clause for s in parts.segments if s.start <= start < s.end), -1)
    text = "".join(parts.text[s.start : s.end] for s in parts.segments if s.clause == clause)
    if "年均" in text:
        return passage.named
    return "" if "每年" in text else context.plan_year


def read_base(parts: Parts, start: int, end: int) -> str:
    """The year that a change is counted from (比2020年增长); "" where none is said."""
    return next((t.last for t in parts.times if t.kind is TimeKind.BASE and start <= t.start < end), "")


def _said(parts: Parts, start: int, end: int, year: int | None) -> str:
    """The time inside the span, else the last one before it in the sentence that still governs."""
    bounds = [t for t in parts.times if t.kind in BOUNDS and _ahead(t, year)]
    inside = [t for t in bounds if start <= t.start < end]
    if inside:
        return inside[0].last
    before = [t for t in bounds if t.end <= start]
    return before[-1].last if before and _governs(parts, before[-1], start) else ""


def _governs(parts: Parts, time: Time, start: int) -> bool:
    """A time governs what follows in its sentence, but not across 总体要求, which speaks of the way of working."""
    between = parts.text[time.end : start]
    return "要求" not in between and "任务" not in between and len(between) < _REACH


def _ahead(time: Time, year: int | None) -> bool:
    return bool(time.last) and (year is None or int(time.last[:4]) >= year)


def _noted(context: Context, sentence: Sentence) -> str:
    """The time in the note at the end of a plan's item: （6月底完成，牵头单位：…）."""
    document = context.document
    for following in document.sentences[sentence.order + 1 : sentence.order + 1 + _LOOKAHEAD]:
        first = document.text[following.start]
        if first in "（(":
            text = document.sentence_text(following)
            if _NOTE.match(text):
                times = [t for t in find_times(text, year=context.year) if t.last and t.kind in BOUNDS]
                return times[0].last if times else ""
        if _ITEM.match(document.text, following.start):
            return ""
    return ""
