"""The term lexicons: names, the heads of longer names, and words that only look like names, one file a label."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from ..errors import LexiconError
from ..ontology import Label
from .table import read_table

Role = Literal["term", "bound", "head", "weak", "stop"]

# Person and City have no lexicon: persons are found by cues, cities in the gazetteer (places.py).
FILES: Mapping[Label, str] = {
    Label.STRATEGY: "strategies",
    Label.MEASURE: "measures",
    Label.INFRASTRUCTURE: "infrastructure",
    Label.INDUSTRY: "industries",
    Label.INDICATOR: "indicators",
    Label.ORGANIZATION: "organizations",
    Label.TITLE: "titles",
    Label.EVENT: "events",
    Label.REGION: "regions",
    Label.DOCUMENT: "cited_documents",
}
_COLUMNS = ("term", "role", "aliases")
_ROLES = ("term", "bound", "head", "weak", "stop")


@dataclass(frozen=True, slots=True)
class Term:
    """A row of a term lexicon.

    Role "term" is a complete name, "bound" one that is a name only after a verb that governs names of the label
    (建设园区), "head" the last part of longer names (机制), "weak" such a last part that makes a name only after such
    a verb (发展…经济), "stop" a word that is no name of this label when it stands alone (政策). `aliases` are other
    written forms of the same concept.
    """

    text: str
    label: Label
    role: Role
    aliases: tuple[str, ...] = ()


@cache
def terms(label: Label) -> tuple[Term, ...]:
    """The lexicon of a label, in the order of its file; empty for labels without one.

    Raises LexiconError when a row has an unknown role, a blank alias, or repeats a term in the same role.
    """
    if label not in FILES:
        return ()
    name = FILES[label]
    found = tuple(_term(row, label, f"{name}.tsv") for row in read_table(name, _COLUMNS))
    _check_unique(found, f"{name}.tsv")
    return found


@cache
def words(label: Label, role: Role) -> frozenset[str]:
    """The texts of a label in one role, without aliases."""
    return frozenset(term.text for term in terms(label) if term.role == role)


def _term(row: Mapping[str, str], label: Label, where: str) -> Term:
    role = row["role"]
    if role not in _ROLES:
        raise LexiconError(f"{where}: {row['term']!r} has the role {role!r}; it must be one of {', '.join(_ROLES)}")
    aliases = tuple(row["aliases"].split("|")) if row["aliases"] else ()
    if not all(aliases):
        raise LexiconError(f"{where}: {row['term']!r} has a blank alias; separate aliases by a single |")
    return Term(row["term"], label, cast(Role, role), aliases)


def _check_unique(found: tuple[Term, ...], where: str) -> None:
    seen: set[tuple[str, str]] = set()
    for term in found:
        key = (term.text, term.role)
        if key in seen:
            raise LexiconError(f"{where}: {term.text!r} stands twice as {term.role}; keep one row and join the aliases")
        seen.add(key)
