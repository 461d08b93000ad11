"""Figures: a number with its unit and the words beside it that say how it bounds or changes what is measured."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ...lexicons.table import read_table
from ...ontology import Comparator
from .numerals import ARABIC, CHINESE, parse_number
from .times import Time, TimeKind
from .units import MAGNITUDE, kind_of, unit_pattern


class Change(StrEnum):
    """What the verb beside a figure says the measured thing does by that figure."""

    NONE = ""
    UP = "up"
    DOWN = "down"
    NEW = "new"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in `text[number:end]`; `start` is where the cue words before it begin, `number_end` where the unit ends.

    `value` and `max` (of a range) are in `unit`, which keeps 万 and 亿. `bound` is what the cues say (NONE without
    any).
    """

    start: int
    number: int
    number_end: int
    end: int
    value: float
    max: float | None
    unit: str
    bound: Comparator
    change: Change

    @property
    def kind(self) -> str:
        """What the unit measures: rate, points, count, money, … ("" for an unknown unit)."""
        return kind_of(self.unit)

    @property
    def comparator(self) -> Comparator:
        """How the figure bounds its metric: a change outranks a bound (增长5%左右 is +%)."""
        if self.change is Change.TIMES:
            return Comparator.TIMES
        if self.change is Change.UP:
            return Comparator.GROWS_BY_PERCENT if self.kind == "rate" else Comparator.UP_BY
        if self.change is Change.DOWN:
            return Comparator.FALLS_BY_PERCENT if self.kind == "rate" else Comparator.DOWN_BY
        return self.bound or Comparator.EQUAL


# What bears digits but is no figure: ordinals, numbers of documents and notes, hot lines, versions, scores in brackets.
_NOT_FIGURES: Final = re.compile(
    r"第 ?[\d一二三四五六七八九十百千零〇]+(?:[-—~～至到、]\d+)?"
    r"|[〔\[［【（(]\d{1,4}[〕\]］】)）](?:\d+ ?号)?|\d+ ?号(?!文)"
    r"|[A-Za-z][A-Za-z.\-]*\d+(?:\.\d+)?(?![\d%％])|\d+(?:\.\d+)?[A-OQ-Za-oq-z][A-Za-z]*(?![%％])"
    r"|\d+(?:[+＋×xX∶:：/]\d+)+[+＋]?[NnXx]?|\d{5}热线|\d+\.(?=\d+\.)|\d{1,2}[时:：]\d{2}分?"
    r"|\d+(?:\.\d+)?[a-zA-Z毫厘]?[米m]{0,2} ?[×xX*] ?\d+(?:\.\d+)?[%％]?|[×xX*] ?\d+(?:\.\d+)?[%％]"
)
# 一 before a unit is an article (一个), a bare 百 or 千 a figure of speech (千家万户).
_CHINESE_IDIOMS: Final = frozenset("一百千十零〇")


# 一 between digits is a misread dash.
_RANGE: Final = r"(?:[-－–—~～至到]|[-—－]{2,4}|(?<=\d)一(?=\d))"


@functools.cache
def _pattern() -> re.Pattern[str]:
    unit = unit_pattern()
    quantity = rf"(?: ?(?P<vague>[多余]))? ?(?P<unit>(?:{MAGNITUDE} ?[多余]? ?{unit}|{unit}|{MAGNITUDE}))?"
    return re.compile(
        rf"(?P<a>{ARABIC})(?: ?(?:{MAGNITUDE}|{MAGNITUDE}?{unit})? ?{_RANGE} ?(?P<b>{ARABIC}))?{quantity}"
        rf"|百分之(?P<pa>{CHINESE}|{ARABIC})(?:(?:至|到)(?:百分之)?(?P<pb>{CHINESE}|{ARABIC}))?(?P<pu>)"
        rf"|(?P<den>[二三四五十])分之(?P<num>[一二三四五六七八九])"
        rf"|翻(?P<fan>[一两二三四1234])?(?:番|倍)"
        rf"|(?P<half>一半|(?<=[缩减降])半)"
        rf"|(?<=[破超过达到上跨])(?P<one>(?:万亿|千亿|百亿|十亿|亿|千万|百万|万|千|百){unit}(?!级))"
        rf"|(?P<c>{CHINESE})(?P<cu>{MAGNITUDE}?{unit})"
    )


def find_figures(text: str, times: Sequence[Time] = ()) -> list[Figure]:
    """All figures of `text` in order, without those that are part of a date (`times`), an ordinal or a code."""
    taken = [(t.start, t.end) for t in times if t.kind is not TimeKind.DEADLINE or t.last]
    taken += [m.span() for m in _NOT_FIGURES.finditer(text)]
    found = []
    for match in _pattern().finditer(text):
        if not any(s < match.end() and match.start() < e for s, e in taken):
            figure = _read(text, match)
            if figure is not None:
                found.append(figure)
    return found


def _read(text: str, match: re.Match[str]) -> Figure | None:
    amount = _amount(match)
    if amount is None:
        return None
    value, top, unit, change, vague = amount
    number_end = match.end()
    start, before = _before(text, match.start())
    after, end = _after(text, number_end)
    cues = [after, *before, Comparator.OVER.value if vague and unit != "" else ""]
    bound = next((Comparator(c) for c in cues if c and c not in _CHANGES), Comparator.NONE)
    if not change:
        change = next((Change(c) for c in before if c in _CHANGES), Change.NONE)
    return Figure(start, match.start(), number_end, end, value, top, unit, bound, change)


_Amount = tuple[float, float | None, str, Change, bool]


def _amount(match: re.Match[str]) -> _Amount | None:
    if match["a"] is not None:
        return _arabic(match)
    if match["pa"] is not None:
        return _numbers(match["pa"], match["pb"], "%", False)
    if match["den"] is not None:
        share = (parse_number(match["num"]) or 0) / (parse_number(match["den"]) or 1) * 100
        return round(share, 2), None, "%", Change.NONE, False
    if match["half"] is not None:
        return 50.0, None, "%", Change.NONE, False
    if match["one"] is not None:
        return 1.0, None, match["one"], Change.NONE, False
    if match["c"] is not None:
        return None if match["c"] in _CHINESE_IDIOMS else _numbers(match["c"], None, match["cu"], False)
    return 2.0 ** (parse_number(match["fan"] or "一") or 1), None, "", Change.TIMES, False


def _arabic(match: re.Match[str]) -> _Amount | None:
    unit = match["unit"] or ""
    return _numbers(
        match["a"], match["b"], re.sub("[ 多余]", "", unit), bool(match["vague"]) or "多" in unit or "余" in unit
    )


def _numbers(low: str, high: str | None, unit: str, vague: bool) -> _Amount | None:
    value = parse_number(low)
    if value is None:
        return None
    return value, parse_number(high) if high else None, unit, Change.NONE, vague


_CHANGES: Final = frozenset(("up", "down", "new"))


@functools.cache
def _effects(position: str) -> dict[str, str]:
    rows = read_table("comparators", ("cue", "position", "effect"))
    return {row["cue"]: row["effect"] for row in rows if row["position"] == position}


@functools.cache
def _cues(position: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _effects(position)), key=len, reverse=True))
    return re.compile(words)


@functools.cache
def _longest_cue() -> int:
    return max(map(len, _effects("before")))


def _before(text: str, number: int) -> tuple[int, list[str]]:
    """Where the run of cue words that ends at `number` begins, and their effects, nearest first."""
    effects: list[str] = []
    at = start = number
    known, longest = _effects("before"), _longest_cue()
    while True:
        while at > 0 and text[at - 1] == " ":
            at -= 1
        cue = next((text[at - n : at] for n in range(min(longest, at), 0, -1) if text[at - n : at] in known), None)
        if cue is None:
            return start, effects
        at -= len(cue)
        if known[cue] != "filler":
            effects.append(known[cue])
            start = at


def _after(text: str, end: int) -> tuple[str, int]:
    """The effect of the word that follows the unit (以上, 左右), and where it ends."""
    at = end + (text[end : end + 1] == " ")
    match = _cues("after").match(text, at)
    return (_effects("after")[match[0]], match.end()) if match else ("", end)
