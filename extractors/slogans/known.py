"""Slogans whose parts the lexicon knows: for where the text does not spell them out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...errors import LexiconError
from ...lexicons.table import read_table

_COLUMNS = ("slogan", "parts", "place", "year", "aliases")
_ODD = re.compile(r"[\s“”‘’\"'「」]")


@dataclass(frozen=True, slots=True)
class Slogan:
    """A slogan: `place` is the administrative code of whoever coined it (100000: the nation), `year` of its first use.

    `year` is None where it is not known for sure.
    """

    name: str
    parts: tuple[str, ...]
    place: str
    year: int | None
    aliases: tuple[str, ...]


def known_parts(name: str) -> Slogan | None:
    """The slogan that a name or one of its aliases means, with its parts; None when the lexicon does not know it.

    White space and quotation marks do not count. This is knowledge, not what a text says: it has no passage.
    """
    return _slogans().get(_ODD.sub("", name))


@cache
def _slogans() -> dict[str, Slogan]:
    """Every name and alias → its slogan. Raises LexiconError when a name stands for two."""
    found: dict[str, Slogan] = {}
    for row in read_table("slogans", _COLUMNS):
        aliases = tuple(row["aliases"].split("|")) if row["aliases"] else ()
        year = int(row["year"]) if row["year"] else None
        slogan = Slogan(row["slogan"], tuple(row["parts"].split("|")), row["place"], year, aliases)
        for known in (slogan.name, *aliases):
            key = _ODD.sub("", known)
            if found.setdefault(key, slogan) is not slogan:
                raise LexiconError(f"slogans.tsv: {known} stands both for {found[key].name} and for {slogan.name}")
    return found
