"""Where a name begins and ends, whatever the network says: marks that do not pair and counts stay outside."""

from __future__ import annotations

import re

# A count before a counted thing: 17支“4+1”专项基金.
_COUNT = re.compile(r"\d+(?:\.\d+)?(?:余|多)?(?:个|项|条|家|座|支|套|批|处|所|类|份|场|次|对|块|片|名|万|亿)(?=[^\d])")
_PAIRS = {"“": "”", "（": "）", "(": ")", "《": "》", "‘": "’", "「": "」"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_LOOSE = "、，,；;：:。 \n　"


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without counts, loose marks and quotation marks around it, and brackets without their partner."""
    while start < end:
        first, last = text[start], text[end - 1]
        inside = text[start:end]
        if first in _LOOSE or first in _CLOSING or (first in _PAIRS and _PAIRS[first] not in inside):
            start += 1
        elif last in _LOOSE or last in _PAIRS or (last in _CLOSING and _CLOSING[last] not in inside):
            end -= 1
        elif first == "“" and last == "”" and inside.count("“") == 1:
            start, end = start + 1, end - 1
        elif count := _COUNT.match(text, start, end):
            start = count.end()
        else:
            break
    return start, end
