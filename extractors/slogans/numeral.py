"""Numeral slogans (数字略语): how many parts a name counts, and by which word (三强一化: three 强, one 化)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ...lexicons.table import read_table

_DIGITS = {"一": 1, "两": 2, "双": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NUMBER = "十[一二三四五六七八九]|[一两双二三四五六七八九十]|[1-9]\\d?"
_QUOTES = "“”‘’\"'"
_PIECE = re.compile(rf"(?P<number>{_NUMBER})(?P<word>[^一两双二三四五六七八九十\d{_QUOTES}、，]{{1,8}})")
_QUOTED = re.compile(r"[“‘\"]([^“”‘’\"]+)[”’\"]$")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a slogan and the word that it counts."""

    number: int
    word: str


@lru_cache(maxsize=4096)
def read_numeral(name: str) -> tuple[Count, ...]:
    """The counts of a numeral slogan, () for any other name.

    A name in front of a quoted slogan is left aside (卫生健康“八项行动”). Plan periods, places, laws, dates and
    classifiers are no slogans (lexicons/slogan_stops.tsv), nor is what counts only ones (一区一策).
    """
    quoted = _QUOTED.search(name)
    text = (quoted[1] if quoted else name).strip(_QUOTES)
    if text in _stops("name") or not re.match(_NUMBER, text):
        return ()
    pieces = list(_PIECE.finditer(text))
    if "".join(piece.group() for piece in pieces) != text:
        return ()
    if any(piece["word"].startswith(_stops("word")) for piece in pieces):
        return ()
    counts = tuple(Count(_value(piece["number"]), piece["word"]) for piece in pieces)
    return counts if any(count.number > 1 for count in counts) else ()


def total(counts: tuple[Count, ...]) -> int:
    """How many parts a slogan counts."""
    return sum(count.number for count in counts)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    return sum(_DIGITS[char] for char in number)


@cache
def _stops(kind: str) -> tuple[str, ...]:
    rows = read_table("slogan_stops", ("stop", "kind"))
    return tuple(row["stop"] for row in rows if row["kind"] == kind)
