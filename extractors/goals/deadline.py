"""By when a goal holds: from its clause, its sentence, its heading, or the year that a yearly report plans."""

from __future__ import annotations

import functools
import re
from typing import Final

from ...documents.model import Document, Sentence
from ..quantities import Figure, Time, TimeKind, find_times
from .clauses import Parts

_BOUNDS: Final = (TimeKind.DEADLINE, TimeKind.POINT, TimeKind.SPAN)
_YEARLY: Final = frozenset(("work_report", "budget_report", "speech"))
_UNTOLD: Final = frozenset(("", "article", "press"))
_SHORT: Final = 4000
_YEARLY_WORDS: Final = re.compile(r"今年|全年|去年|政府工作|全省|全市|全区|我省|我市|我区|我县|各位代表")
_OTHER_WORDS: Final = re.compile(
    r"第[一二三四五六七八九十百]+[条章节篇]|本办法|本意见|各地区?要|各部门|每年|申报|责任单位"
)


def read_deadline(
    document: Document, sentence: Sentence, parts: Parts, start: int, end: int, figure: Figure | None
) -> str:
    """The last day or period by which the span holds, YYYY, YYYY-MM or YYYY-MM-DD; "" where none is said."""
    year = document.metadata.year
    said = _said(parts, start, end, year) or _bracketed(document, sentence)
    if said:
        return said
    section = document.section_of(sentence)
    if section is not None:
        times = [t for t in find_times(section.heading, year=year) if t.kind in _BOUNDS and _ahead(t, year)]
        if times and (figure is not None or "目标" in section.heading):
            return times[-1].last
    if figure is not None and "每年" not in parts.text[start:end]:
        return plan_year(document)
    return ""


_ITEM: Final = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.．、]|（[一二三四五六七八九十]{1,3}）")
_NOTE: Final = re.compile(r"[（(].*(?:完成|见效|成效|时限|建成|前)")
_LOOKAHEAD: Final = 6


def _bracketed(document: Document, sentence: Sentence) -> str:
    """The time in the note at the end of a plan's item: （6月底完成，牵头单位：…）."""
    for following in document.sentences[sentence.order + 1 : sentence.order + 1 + _LOOKAHEAD]:
        text = document.sentence_text(following)
        if _ITEM.match(text):
            return ""
        if _NOTE.match(text):
            times = [t for t in find_times(text, year=document.metadata.year) if t.last and t.kind in _BOUNDS]
            return times[0].last if times else ""
    return ""


def _said(parts: Parts, start: int, end: int, year: int | None) -> str:
    inside = [t for t in parts.times if start <= t.start < end and t.kind in _BOUNDS and _ahead(t, year)]
    if inside:
        return inside[0].last
    before = [t for t in parts.times if t.end <= start and t.kind in _BOUNDS and _ahead(t, year)]
    if not before:
        return ""
    nearest = before[-1]
    return nearest.last if _governs(parts, nearest, start) else ""


def _governs(parts: Parts, time: Time, start: int) -> bool:
    """A time governs what follows in its sentence, but not across 总体要求, which speaks of the way of working."""
    between = parts.text[time.end : start]
    return "要求" not in between and "任务" not in between and len(between) < 200


def _ahead(time: Time, year: int | None) -> bool:
    return bool(time.last) and (year is None or int(time.last[:4]) >= year)


def read_base(parts: Parts, start: int, end: int) -> str:
    """The year that a change is counted from (比2020年增长); "" where none is said."""
    return next((t.last for t in parts.times if t.kind is TimeKind.BASE and start <= t.start < end), "")


@functools.lru_cache(maxsize=64)
def plan_year(document: Document) -> str:
    """The year that a yearly report plans; "" for other documents. A report of December may plan the next one."""
    year = document.metadata.year
    if year is None or not _is_yearly(document):
        return ""
    this, following = (len(re.findall(rf"{y} ?年(?![底末内前])", document.text)) for y in (year, year + 1))
    return str(year + 1) if following > this else str(year)


def _is_yearly(document: Document) -> bool:
    """Whether the document plans one year: a work report, a budget report; by its kind, else (short, untitled) by its words."""
    kind = document.metadata.kind
    if kind not in _UNTOLD and len(document.text) > _SHORT:
        return kind in _YEARLY
    words = len(_YEARLY_WORDS.findall(document.text))
    others = len(_OTHER_WORDS.findall(document.text))
    return words >= others
