"""What no name looks like: web addresses, watermarks, columns of a table that has lost its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..results import Name

_LONGEST = 60
_NOISE = re.compile(
    r"https?:|www\.|\.(?:com|gov|org|net|cn|s?html?)\b"  # addresses
    r"|[A-Za-z]{9,}"  # watermarks: the words of a line run together
    r"|\d(?:\.?\d){5,}"  # cells of a table run together
    r"|\d年(?:预算|快报|决算|执行|完成)数?\d{4}年",
    re.IGNORECASE | re.ASCII,
)


def plausible(names: Iterable[Name]) -> list[Name]:
    """Those of the names that are no noise."""
    return [name for name in names if len(name.text) <= _LONGEST and not _NOISE.search(name.text)]
