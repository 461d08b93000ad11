"""Dates, deadlines and periods: 到2027年, 6月底前, “十五五”末, 三年内, 今年, 比2020年, 20217月 (a lost 年)."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ...lexicons.table import read_table
from .numerals import parse_number


class TimeKind(StrEnum):
    """How an expression of time bounds what is said."""

    DEADLINE = "deadline"  # 到2027年, 6月底前, 三年内, “十五五”末
    POINT = "point"  # 2026年, 今年
    SPAN = "span"  # 2026—2028年, “十五五”时期
    START = "start"  # 2020年起
    BASE = "base"  # 比2020年, 较上年
    PAST = "past"  # 去年, 过去五年, “十四五”以来


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time; `first` and `last` are its ends as YYYY, YYYY-MM or YYYY-MM-DD, "" if unknown."""

    start: int
    end: int
    kind: TimeKind
    first: str
    last: str


_YEAR: Final = r"(?:(?<!\d)(?:[1１][9９]|[2２][0０])\d\d|[一二][九〇○零][一二三四五六七八九〇○零]{2}(?=年))"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_COUNT: Final = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})"


def _tail(n: int) -> str:
    return rf"(?P<tail{n}>年?[底末]之?前|年?[底末]|之?前|以前|内|起|以来|开始)?"


@functools.cache
def _pattern() -> re.Pattern[str]:
    plans = "|".join(sorted((r["name"] for r in _periods() if r["form"] == "plan"), key=len, reverse=True))
    moments = "|".join(r["name"] for r in _periods() if r["form"] == "moment")
    return re.compile(
        rf"(?P<y1>{_YEAR}) ?年? ?[-－–—~～至到一]{{1,2}} ?(?P<y2>(?:{_YEAR}|\d\d)) ?年(?:期间|之间)?"
        rf"|(?P<y>{_YEAR}) ?年?(?P<m>(?<=年){_MONTH}|(?<=年 ){_MONTH}|(?:1[0-2]|0?[1-9])) ?月(?:份)?"
        rf"(?: ?(?P<d>[12]?\d|3[01]) ?日)?{_tail(1)}"
        rf"|(?P<yo>{_YEAR}) ?(?P<nian>年度?|(?=底|末))(?P<half>上半年|下半年|[一二三四]季度)?{_tail(2)}"
        rf"|(?<=到)(?P<yl>{_YEAR})(?=[,，、])"
        rf"|[“\"]?(?P<plan>{plans})[”\"]?(?P<phase>时期末|期末|末|时期|期间|以来|规划期|(?=主要目标|发展目标|目标))"
        rf"|(?P<moment>{moments})(?:之?前|时)?"
        rf"|(?:未来|今后|用|在|再用)?(?P<span>{_COUNT})(?:到(?P<span2>{_COUNT}))?(?P<spanunit>年|个月)"
        rf"(?:左右)?(?:之?内|时间|以内|(?=安排|完成|建成|投入|累计|达到|实现|翻|再))"
        rf"|(?P<next>未来|今后|下一步)(?P<nextn>{_COUNT})年"
        rf"|(?P<past>过去|近|最近)(?P<pastn>{_COUNT}|几)年(?:来|间)?|(?P<years>[一二三四五]年来)"
        rf"|(?P<word>今年年底前?|今年底前?|今年|本年度|年内|年底之?前|年末|年底|明年|后年|去年|上年|前年|本届任期内|任期内|本世纪内)"
        rf"|(?P<mm>{_MONTH}) ?月(?:份)?(?: ?(?P<md>[12]?\d|3[01]) ?日)?"
        rf"(?P<mtail>底之?前|末之?前|之?前|以前|底|末|中旬|上旬|下旬)?"
    )


def find_times(text: str, *, year: int | None = None) -> list[Time]:
    """All expressions of time in `text`, in order; `year` is the document's, for 今年, 三年内 and bare months."""
    found: list[Time] = []
    context = year
    for match in _pattern().finditer(text):
        time = _read(match, year, context)
        if time is not None:
            found.append(time)
            context = int(time.last[:4]) if time.last and match["mm"] is None else context
    return found


def _read(match: re.Match[str], year: int | None, context: int | None) -> Time | None:
    for group, reader in _READERS:
        if match[group] is not None:
            return reader(match, context if group == "mm" else year)
    return None


def _time(match: re.Match[str], kind: TimeKind, first: str, last: str) -> Time:
    return Time(match.start() - len(_lead(match)), match.end(), kind, first, last)


_LEADS: Final = frozenset("到至自从比较与在于")


def _lead(match: re.Match[str]) -> str:
    """The preposition right before the expression; it is part of it, and says how it bounds."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    return before if before in _LEADS else ""


def _kind(match: re.Match[str], tail: str, default: TimeKind) -> TimeKind:
    lead = _lead(match)
    if lead in ("比", "较"):
        return TimeKind.BASE
    if tail in ("起", "开始") or (lead in ("自", "从") and tail != "以来"):
        return TimeKind.START
    if tail == "以来":
        return TimeKind.PAST
    return TimeKind.DEADLINE if lead in ("到", "至") or tail else default


def _range(match: re.Match[str], year: int | None) -> Time | None:
    first, last = _year(match["y1"]), _plain(match["y2"])
    last = first[:2] + last if len(last) == 2 else _year(match["y2"])
    return _time(match, TimeKind.SPAN, first, last) if first <= last else None


def _month(match: re.Match[str], year: int | None) -> Time | None:
    date = f"{_year(match['y'])}-{_two(match['m'])}" + (f"-{_two(match['d'])}" if match["d"] else "")
    return _time(match, _kind(match, match["tail1"] or "", TimeKind.POINT), date, date)


def _only_year(match: re.Match[str], year: int | None) -> Time | None:
    date = _year(match["yo"])
    return _time(match, _kind(match, match["tail2"] or "", TimeKind.POINT), date, date)


def _lost(match: re.Match[str], year: int | None) -> Time | None:
    return _time(match, TimeKind.DEADLINE, _year(match["yl"]), _year(match["yl"]))


def _plan(match: re.Match[str], year: int | None) -> Time | None:
    row = next(r for r in _periods() if r["name"] == match["plan"])
    phase = match["phase"]
    kind = TimeKind.PAST if phase == "以来" else TimeKind.DEADLINE if phase.endswith("末") else TimeKind.SPAN
    return _time(match, kind, row["first"], row["last"])


# Up to this year 本世纪 means the twentieth; the table gives the twenty-first.
_LAST_OF_CENTURY: Final = 2000


def _moment(match: re.Match[str], year: int | None) -> Time | None:
    row = next(r for r in _periods() if r["name"] == match["moment"])
    first, last = row["first"], row["last"]
    if row["name"].startswith("本世纪") and year is not None and year <= _LAST_OF_CENTURY:
        first, last = str(int(first) - 100), str(int(last) - 100)
    return _time(match, TimeKind.DEADLINE, first, last)


# More years than this are a damaged date (二三五年), not a span.
_LONGEST: Final = 50


def _duration(match: re.Match[str], year: int | None) -> Time | None:
    if year is None or match["spanunit"] != "年":
        return None if year is None else _time(match, TimeKind.DEADLINE, "", "")
    count = int(parse_number(match["span2"] or match["span"]) or 1)
    if count > _LONGEST:
        return None
    return _time(match, TimeKind.DEADLINE, str(year), str(year + count - 1))


def _next(match: re.Match[str], year: int | None) -> Time | None:
    count = parse_number(match["nextn"])
    if year is None or count is None:
        return None
    return _time(match, TimeKind.SPAN, str(year), str(year + int(count) - 1))


def _past(match: re.Match[str], year: int | None) -> Time | None:
    return _time(match, TimeKind.PAST, "", str(year) if year else "")


_OFFSETS: Final = {"明": 1, "后": 2, "去": -1, "上": -1, "前": -2}


def _word(match: re.Match[str], year: int | None) -> Time | None:
    word = match["word"]
    if year is None or word.startswith(("任期", "本届", "本世纪")):
        return None
    date = str(year + _OFFSETS.get(word[0], 0))
    if word[0] in "去上前":
        return _time(match, TimeKind.BASE if _lead(match) in ("比", "较", "与") else TimeKind.PAST, date, date)
    ends = word.endswith(("底", "末", "前", "内"))
    return _time(match, TimeKind.DEADLINE if ends else _kind(match, "", TimeKind.POINT), date, date)


def _bare_month(match: re.Match[str], year: int | None) -> Time | None:
    if year is None:
        return _time(match, TimeKind.POINT, "", "")
    date = f"{year}-{_two(match['mm'])}" + (f"-{_two(match['md'])}" if match["md"] else "")
    return _time(match, _kind(match, match["mtail"] or "", TimeKind.POINT), date, date)


_READERS: Final[tuple[tuple[str, Callable[[re.Match[str], int | None], Time | None]], ...]] = (
    ("y1", _range),
    ("y", _month),
    ("yo", _only_year),
    ("yl", _lost),
    ("plan", _plan),
    ("moment", _moment),
    ("span", _duration),
    ("next", _next),
    ("past", _past),
    ("years", _past),
    ("word", _word),
    ("mm", _bare_month),
)


def _plain(text: str) -> str:
    return f"{int(parse_number(text) or 0):02d}" if text else ""


def _year(text: str) -> str:
    return f"{int(parse_number(text) or 0):04d}"


def _two(text: str) -> str:
    return f"{int(parse_number(text) or 0):02d}"


@functools.cache
def _periods() -> tuple[dict[str, str], ...]:
    return tuple(read_table("periods", ("name", "first", "last", "form")))
