"""Bodies that a text names from its own place: 市委 in a document of 衡阳市 is 衡阳市委."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lexicons.places import NATION, Place, gazetteer
from ..lexicons.table import read_table
from ..lexicons.terms import terms
from ..ontology import Label
from .normal import normalise
from .places import chain, resolve_place

_PARTY = ("中国共产党", "中共")


@lru_cache(maxsize=65536)
def full_body_name(name: str, *, within: str = "") -> str:
    """Return the full name of a body or congress; `within` is the code of the place that the document speaks for.

    A level word gives way to the place that it means (市委 → 衡阳市委; lexicons/level_words.tsv); a known body without
    one is the own place's (财政局 → 衡阳市财政局); behind a place, short forms are written out (衡阳市政府 →
    衡阳市人民政府; lexicons/body_tails.tsv). Other names stay as they are, normalised.
    """
    placed = _placed(_levelled(normalise(name), within), within)
    for party in _PARTY:
        placed = _written_out(placed.removeprefix(party), within) or placed
    return placed


def _levelled(name: str, within: str) -> str:
    """Put the level word of the own place before a body that the lexicon knows with it: 财政局 → 市财政局."""
    own = next(iter(chain(within)), None)
    if own is None:
        return name
    words = ("国家",) if own.adcode == NATION else [word for word in _level_words() if own.name.endswith(word)]
    return next((f"{word}{name}" for word in words if f"{word}{name}" in _bodies()), name)


def placed_name(name: str, *, within: str = "") -> str:
    """Return a name with the place that a level word before it means: 省政府工作报告 → 湖南省政府工作报告."""
    return _placed(normalise(name), within)


def _placed(name: str, within: str) -> str:
    """Put the place that a level word means before the rest of the name."""
    for word, barred in _level_words().items():
        rest = name.removeprefix(word)
        if not rest or rest == name or rest.startswith(barred):
            continue
        owner = next((place for place in chain(within) if place.name.endswith(word)), None)
        return f"{_told_apart(owner)}{rest}" if owner else name
    return name


def _written_out(name: str, within: str) -> str:
    """Return the full form of a short form behind a place, "" when the name is none."""
    for tail, full in _body_tails().items():
        before = name.removesuffix(tail)
        place = resolve_place(before, within=within) if before and before != name else None
        if place and place.level != "nation":
            return f"{_told_apart(place)}{full}"
    return ""


def _told_apart(place: Place) -> str:
    """Return a place's name, below that of its parent where another place is called the same (南京市鼓楼区)."""
    namesakes = [other for other in gazetteer().find(place.name) if other.name == place.name]
    parent = gazetteer().by_adcode(place.parent)
    return f"{parent.name}{place.name}" if parent and len(namesakes) > 1 else place.name


@cache
def _level_words() -> dict[str, tuple[str, ...]]:
    rows = read_table("level_words", ["word", "not_before"])
    return {row["word"]: tuple(row["not_before"].split("|")) for row in rows}


@cache
def _body_tails() -> dict[str, str]:
    return {row["tail"]: row["full"] for row in read_table("body_tails", ["tail", "full"])}


@cache
def _bodies() -> frozenset[str]:
    """Every body that the lexicon knows, under each of its names."""
    known = (term for term in terms(Label.ORGANIZATION) if term.role == "term")
    return frozenset(normalise(name) for term in known for name in (term.text, *term.aliases))
