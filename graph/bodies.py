"""Bodies that a text names from its own place: 市委 in a document of 衡阳市 is 衡阳市委."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lexicons.places import gazetteer
from ..lexicons.table import read_table
from .normal import normalise
from .places import chain


@lru_cache(maxsize=65536)
def full_body_name(name: str, *, within: str = "") -> str:
    """Return the full name of a body or congress; `within` is the code of the place that the document speaks for.

    市委 gets the place that the level word means (lexicons/level_words.tsv); behind a place, short forms are written
    out (衡阳市政府 → 衡阳市人民政府; lexicons/body_tails.tsv). Other names stay as they are, normalised.
    """
    placed = _placed(normalise(name), within)
    return _written_out(placed.removeprefix("中共")) or placed


def _placed(name: str, within: str) -> str:
    """Put the place that a level word means before the rest of the name."""
    for word, barred in _level_words().items():
        rest = name.removeprefix(word)
        if not rest or rest == name or rest.startswith(barred):
            continue
        owner = next((place.name for place in chain(within) if place.name.endswith(word)), None)
        return f"{owner}{rest}" if owner else name
    return name


def _written_out(name: str) -> str:
    """Return the full form of a short form behind a place, "" when the name is none."""
    for tail, full in _body_tails().items():
        place = name.removesuffix(tail)
        if place != name and any(found.name == place for found in gazetteer().find(place)):
            return f"{place}{full}"
    return ""


@cache
def _level_words() -> dict[str, tuple[str, ...]]:
    rows = read_table("level_words", ["word", "not_before"])
    return {row["word"]: tuple(row["not_before"].split("|")) for row in rows}


@cache
def _body_tails() -> dict[str, str]:
    return {row["tail"]: row["full"] for row in read_table("body_tails", ["tail", "full"])}
