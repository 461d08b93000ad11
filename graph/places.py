"""Which place a name means: the gazetteer's; the document's own place decides between namesakes."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lexicons.places import Place, gazetteer
from ..lexicons.table import read_table
from ..ontology import Label
from .normal import normalise

_RANK = {"nation": 0, "province": 1, "city": 2, "county": 3}


def label_of(place: Place) -> Label:
    """Return the label of a place of the gazetteer (one place is one node): a 市 is a City, all else a Region."""
    return Label.CITY if place.name.endswith("市") else Label.REGION


def chain(adcode: str) -> list[Place]:
    """Return the place with this code and those that it lies in, from the smallest up; [] for an unknown code."""
    found: list[Place] = []
    place = gazetteer().by_adcode(adcode) if adcode else None
    while place is not None and place not in found:
        found.append(place)
        place = gazetteer().by_adcode(place.parent) if place.parent else None
    return found


@lru_cache(maxsize=65536)
def resolve_place(name: str, *, label: Label | None = None, within: str = "") -> Place | None:
    """Return the place that `name` means in a document that speaks for the place with the code `within`.

    Of several namesakes the full name goes before a short one, then the kind that `label` says, then the nearest to
    `within`, then the highest in rank; None when the gazetteer does not know the name or two are left.
    """
    key = normalise(name)
    key = _letters().get(key, key)
    found = gazetteer().find(key, within=within)
    found = [place for place in found if place.name == key] or found
    found = [place for place in found if label_of(place) is label] or found
    for area in chain(within):
        near = [place for place in found if area in chain(place.adcode)]
        if near:
            return _highest(near)
    return _highest(found)


def _highest(places: list[Place]) -> Place | None:
    """Return the only place of the highest rank among namesakes, None when there are two."""
    ranks = [_RANK[place.level] for place in places]
    best = [place for place, rank in zip(places, ranks, strict=True) if rank == min(ranks)]
    return best[0] if len(best) == 1 else None


@cache
def _letters() -> dict[str, str]:
    return {row["letter"]: row["name"] for row in read_table("place_letters", ["letter", "name"])}
