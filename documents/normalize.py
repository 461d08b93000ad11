"""A view of the text on which patterns are easier to write: same length, so that every offset holds for both.

Only one character for one character is exchanged: full-width digits, letters and signs of figures become half-width,
odd spaces a space, \\r a line feed, the circles of year numbers 〇, the radicals of broken PDF files the characters
that they look like.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = "\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SIGNS = "％．＋－＝＜＞／＆＠＃"
_CIRCLES = "○◯Ο"


def _table() -> dict[int, str]:
    digits_and_letters = (c for c in map(chr, range(0xFF01, 0xFF5F)) if unicodedata.normalize("NFKC", c).isalnum())
    table = {ord(c): chr(ord(c) - 0xFEE0) for c in (*digits_and_letters, *_SIGNS)}
    table.update({code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)})
    table.update(dict.fromkeys(map(ord, _SPACES), " "))
    table.update(dict.fromkeys(map(ord, _CIRCLES), "〇"))
    table.update(dict.fromkeys(map(ord, "\r\u2028\u2029"), "\n"))
    return table


_TABLE = _table()
# Few characters need an exchange: finding their runs first is several times faster than translating everything.
_ODD = re.compile(f"[{''.join(re.escape(chr(code)) for code in _TABLE)}]+")


@lru_cache(maxsize=4)
def view(text: str) -> str:
    """The text with one-to-one exchanges; `len(view(text)) == len(text)`, and each offset means the same place."""
    return _ODD.sub(lambda run: run.group().translate(_TABLE), text)
