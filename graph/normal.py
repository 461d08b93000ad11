"""How names are compared: width, white space and quotation marks do not matter, everything else does."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_IGNORED = re.compile(r"[\s\u200b\ufeff“”‘’\"'＂＇「」『』《》〈〉«»]+")


@lru_cache(maxsize=65536)
def normalise(name: str) -> str:
    """Return the form of a name that identity and display share.

    Full width and compatibility characters become their plain form (NFKC); white space, quotation marks and 《》 go.
    Numbers, years and plan ordinals stay as they are: 十四五 and 十五五 are never one name. A name that consists of
    ignored characters alone stays as it is.
    """
    kept = _IGNORED.sub("", unicodedata.normalize("NFKC", name))
    return unicodedata.normalize("NFKC", kept) or name


def plain(number: float) -> str:
    """Write a number as a reader would: 6 for 6.0, 6.5 for 6.5, 1200000 for 1.2e6."""
    return f"{number:.10f}".rstrip("0").rstrip(".")
