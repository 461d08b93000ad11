"""Units of measure: the pattern that reads one, magnitude included, and what each measures."""

from __future__ import annotations

import functools
import re
from typing import Final

from ...lexicons.table import read_table

# 万 and 亿 stay in the unit, as the text writes it (25万名 is 25 of 万名).
MAGNITUDE: Final = r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)"


@functools.cache
def unit_kinds() -> dict[str, str]:
    """What each known unit measures: rate, points, count, money, mass, length, area, …"""
    return {row["unit"]: row["kind"] for row in _rows()}


@functools.cache
def unit_pattern() -> str:
    """A regular expression for one unit without magnitude, longest first; it has no capturing group."""
    ordered = sorted(_rows(), key=lambda row: len(row["unit"]), reverse=True)
    return "(?:" + "|".join(_alternative(row) for row in ordered) + ")"


def kind_of(unit: str) -> str:
    """What a unit measures, its magnitude left aside; "" for an unknown one, "count" for a bare magnitude."""
    bare = re.sub(f"^{MAGNITUDE}", "", unit.replace(" ", ""))
    return unit_kinds().get(unit) or unit_kinds().get(bare) or ("count" if unit and not bare else "")


def _rows() -> list[dict[str, str]]:
    return read_table("units", ("unit", "kind", "not_before"))


def _alternative(row: dict[str, str]) -> str:
    refused = row["not_before"]
    return re.escape(row["unit"]) + (f"(?![{re.escape(refused)}])" if refused else "")
