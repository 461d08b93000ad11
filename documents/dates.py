"""Calendar dates as documents write them, normalised to YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_HAN_YEAR = "[〇零一二三四五六七八九]{4}"
_HAN_SMALL = "[一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    r"(?<![0-9])(?P<y1>(?:1 ?9|2 ?0) ?[0-9] ?[0-9]) ?(?:"
    r"(?:年 ?|(?=[01]?[0-9]月[0-3]?[0-9]日))(?P<m1>1 ?[0-2]|0?[1-9]) ?月(?: ?(?P<d1>3 ?[01]|[12] ?[0-9]|0?[1-9]) ?日)?"
    r"|(?P<s>[-/.])(?P<m2>1[0-2]|0?[1-9])(?P=s)(?P<d2>3[01]|[12][0-9]|0?[1-9])(?![0-9]))"
    rf"|(?P<y3>{_HAN_YEAR})年(?P<m3>{_HAN_SMALL})月(?:(?P<d3>{_HAN_SMALL})日)?"
)
_YEAR = re.compile(rf"(?<![0-9])((?:19|20)[0-9]{{2}})(?![0-9])|({_HAN_YEAR})年")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: where it stands and its normalised value."""

    start: int
    end: int
    value: str


def find_dates(text: str) -> Iterator[FoundDate]:
    """The dates with at least a month in a view of a text, in order (2026年1月27日, 2026-01-27, 二〇二六年一月).

    A lost 年 (20261月27日) does no harm.
    """
    for match in _DATE.finditer(text):
        yield FoundDate(match.start(), match.end(), _normalised(match))


def first_date(text: str) -> str:
    """The first date with at least a month, "" if there is none."""
    return next((found.value for found in find_dates(text)), "")


def first_year(text: str) -> str:
    """The first year as four digits, "" if there is none."""
    match = _YEAR.search(text)
    if match is None:
        return ""
    return match[1] or "".join(_DIGITS[c] for c in match[2])


def is_date(value: str) -> bool:
    """Whether a value has the form YYYY, YYYY-MM or YYYY-MM-DD."""
    return re.fullmatch(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?", value) is not None


def _normalised(match: re.Match[str]) -> str:
    if match["y3"]:
        year = "".join(_DIGITS[c] for c in match["y3"])
        month, day = _small(match["m3"]), _small(match["d3"] or "")
    else:
        year = match["y1"].replace(" ", "")
        month = int((match["m1"] or match["m2"]).replace(" ", ""))
        day = int((match["d1"] or match["d2"] or "0").replace(" ", ""))
    if not 1 <= month <= 12:
        return year
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= 31 else f"{year}-{month:02}"


def _small(numeral: str) -> int:
    """A Chinese numeral below one hundred; 0 for "" and for what is none."""
    tens, ten, ones = numeral.rpartition("十")
    value = (int(_DIGITS.get(tens, "1")) * 10) if ten else 0
    return value + (int(_DIGITS.get(ones, "0")) if ones else 0)
