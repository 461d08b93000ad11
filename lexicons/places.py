"""The gazetteer: every administrative division of China down to the county, by code, name, alias and short form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..errors import LexiconError
from .table import read_table

PlaceLevel = Literal["nation", "province", "city", "county"]

NATION = "100000"
_COLUMNS = ("adcode", "name", "level", "parent", "aliases", "local", "lookup")
_RANK: Mapping[str, int] = {"nation": 0, "province": 1, "city": 2, "county": 3}


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative division.

    `adcode` is its six-digit code, `parent` that of the place above ("" for the nation). `aliases` mean it wherever
    they stand; `local` forms (祁东, 和县) only in a text about its own province; `lookup` forms (资源, 和平) only when
    somebody asks for a place by name, for in running text they are ordinary words.
    """

    adcode: str
    name: str
    level: PlaceLevel
    parent: str
    aliases: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    lookup: tuple[str, ...] = ()

    def contains(self, adcode: str) -> bool:
        """Whether the place with this code is this one or lies in it."""
        return self.level == "nation" or adcode.startswith(_stem(self))


class Gazetteer:
    """Places by code and by name; read-only."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.adcode: place for place in places}
        self._safe = _index(self._places.values(), _safe_names)
        self._all = _index(self._places.values(), _all_names)
        self._longest = max(map(len, self._all), default=0)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def by_adcode(self, code: str) -> Place | None:
        """The place with this code, or None."""
        return self._places.get(code)

    def find(self, name: str, within: str = "") -> list[Place]:
        """The places that `name` can mean, likeliest first: full name, alias, short form, or a chain (湖南省衡阳市).

        `within` is the adcode of the place that the text is about: what lies in it comes first, then what is near
        it. Otherwise the higher level comes first (朝阳: the prefecture-level city before the district). An unknown
        name gives an empty list.
        """
        name = "".join(name.split())
        found = self._all.get(name) or self._chained(name)
        return sorted(found, key=lambda place: (-self._nearness(place, within), _RANK[place.level], place.adcode))

    def names(self) -> dict[str, list[Place]]:
        """Official names and aliases that may be matched in any text, each with the places it can mean."""
        return {name: list(places) for name, places in self._safe.items()}

    def local_names(self, within: str) -> dict[str, list[Place]]:
        """The further forms that mean a place in texts about `within` (an adcode), or about anything in its province.

        Empty for the nation and for unknown codes: 祁东 is sure in a text of Hunan, not in a national one.
        """
        place = self._places.get(within)
        if place is None or place.level == "nation":
            return {}
        province = within[:2]
        near = [p for p in self._places.values() if p.local and p.adcode.startswith(province)]
        return {name: list(places) for name, places in _index(near, lambda p: p.local).items()}

    def ancestors(self, adcode: str) -> list[Place]:
        """The places above, the nearest first, up to the nation."""
        above: list[Place] = []
        place = self._places.get(adcode)
        while place is not None and place.parent:
            place = self._places.get(place.parent)
            if place is not None:
                above.append(place)
        return above

    def neighbours(self, adcode: str) -> list[Place]:
        """The other places under the same parent at the same level."""
        place = self._places.get(adcode)
        if place is None:
            return []
        return [
            other
            for other in self._places.values()
            if other.parent == place.parent and other.level == place.level and other is not place
        ]

    def prefix(self, text: str, within: str = "") -> tuple[str, list[Place]]:
        """The longest place name that `text` begins with and its places; ("", []) if there is none."""
        for size in range(min(self._longest, len(text)), 1, -1):
            if text[:size] in self._all:
                return text[:size], self.find(text[:size], within)
        return "", []

    def _nearness(self, place: Place, within: str) -> int:
        outer = self._places.get(within)
        if outer is None:
            return 0
        if outer.contains(place.adcode):
            return 3
        return 2 if place.adcode[:4] == within[:4] else int(place.adcode[:2] == within[:2])

    def _chained(self, name: str) -> Sequence[Place]:
        """Places of a name that is written below its parents: 湖南省衡阳市衡南县."""
        for size in range(len(name) - 1, 1, -1):
            rest = self._all.get(name[size:])
            if rest is None:
                continue
            outer = self._all.get(name[:size]) or self._chained(name[:size])
            inner = [p for p in rest if any(o is not p and o.contains(p.adcode) for o in outer)]
            if inner:
                return inner
        return ()


@cache
def gazetteer() -> Gazetteer:
    """All places of `places.tsv`. Raises LexiconError when a row has an unknown level or parent."""
    places = [_place(row) for row in read_table("places", _COLUMNS)]
    known = {place.adcode for place in places}
    for place in places:
        if place.parent not in known and place.level != "nation":
            raise LexiconError(f"places.tsv: {place.adcode} {place.name} has the unknown parent {place.parent!r}")
    return Gazetteer(places)


def _place(row: Mapping[str, str]) -> Place:
    level = row["level"]
    if level not in _RANK:
        raise LexiconError(f"places.tsv: {row['adcode']} has the unknown level {level!r}; known are {', '.join(_RANK)}")
    return Place(
        adcode=row["adcode"],
        name=row["name"],
        level=level,  # type: ignore[arg-type]  # checked above
        parent=row["parent"],
        aliases=_forms(row["aliases"]),
        local=_forms(row["local"]),
        lookup=_forms(row["lookup"]),
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for form in cell.split("|") if form)


def _stem(place: Place) -> str:
    """The digits that all codes inside the place share."""
    if place.level == "county":
        return place.adcode
    return place.adcode[:4] if place.level == "city" else place.adcode[:2]


def _safe_names(place: Place) -> tuple[str, ...]:
    if place.name in place.local or place.name in place.lookup:
        return place.aliases
    return (place.name, *place.aliases)


def _all_names(place: Place) -> tuple[str, ...]:
    return (place.name, *place.aliases, *place.local, *place.lookup)


def _index(places: Iterable[Place], forms: Callable[[Place], tuple[str, ...]]) -> dict[str, tuple[Place, ...]]:
    index: dict[str, dict[str, Place]] = {}
    for place in places:
        for form in forms(place):
            index.setdefault(form, {})[place.adcode] = place
    return {form: tuple(found.values()) for form, found in index.items()}
