"""Reading a numeral as a number: Arabic (full-width, spaced, with separators) and Chinese (两千三百, 二〇二五)."""

from __future__ import annotations

from typing import Final

# Patterns for the numerals themselves; both are used inside larger expressions, so neither has a capturing group.
ARABIC: Final = (
    r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|\d(?: \d){2,}(?! ?\d)|\d+)(?: ?[.．·•] ?\d+)?"
)
CHINESE: Final = r"[一二两三四五六七八九十百千零〇○]+(?:[点·•．][一二三四五六七八九零〇○]+)?"

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_SCALES: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = {"万": 10**4, "亿": 10**8}
_WIDTHS: Final = str.maketrans("．，·•", ".,..")


def parse_number(text: str) -> float | None:
    """The value of a numeral, or None when `text` is none. Magnitudes count: 3万 is 30000.

    >>> parse_number("１,２００"), parse_number("二十五"), parse_number("二〇二五"), parse_number("三点五")
    (1200.0, 25.0, 2025.0, 3.5)
    """
    plain = "".join(text.translate(_WIDTHS).split()).replace(",", "")
    factor = 1
    while len(plain) > 1 and plain[-1] in _MYRIADS and plain[0].isdecimal():
        factor *= _MYRIADS[plain[-1]]
        plain = plain[:-1]
    try:
        return float(plain) * factor if plain[:1].isdecimal() else _chinese(plain)
    except ValueError:
        return None


def _chinese(text: str) -> float | None:
    whole, point, fraction = text.replace(".", "点").partition("点")
    value = _chinese_whole(whole)
    if value is None or (point and not fraction):
        return None
    if not point:
        return float(value)
    digits = [_DIGITS.get(c) for c in fraction]
    if None in digits:
        return None
    return float(f"{value}.{''.join(map(str, digits))}")


def _chinese_whole(text: str) -> int | None:
    if not text:
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total = section = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _SCALES:
            section += (digit or 1) * _SCALES[c]
            digit = 0
        elif c in _MYRIADS:
            total = (
                (total + section + digit) * _MYRIADS[c] if c == "亿" else total + (section + digit or 1) * _MYRIADS[c]
            )
            section = digit = 0
        else:
            return None
    return total + section + digit
