"""Which names say the same thing: a function of the shipped lexicons alone, never of what was loaded before."""

from __future__ import annotations

from functools import cache

from ..errors import LexiconError
from ..lexicons.table import read_table
from ..lexicons.terms import terms
from ..ontology import Label
from .normal import normalise


def canonical(label: Label, name: str) -> str:
    """Return the name that the graph gives to a concept called `name`.

    A synonym gives its concept's name (lexicons/synonyms.tsv). A term of the lexicons with a word behind it that adds
    nothing gives the term (乡村振兴战略 → 乡村振兴; lexicons/tails.tsv). Any other name gives itself, normalised.
    """
    key = normalise(name)
    names = _names(label)
    if key in names:
        return names[key]
    for tail in _tails(label):
        bare = key.removesuffix(tail)
        if bare != key and (bare in names or bare in _terms(label)):
            return names.get(bare, bare)
    return key


def aliases_of(label: Label, name: str) -> list[str]:
    """Return the other names that the lexicon knows for a canonical name, in its order."""
    return _aliases(label).get(name, [])


@cache
def _names(label: Label) -> dict[str, str]:
    """Every name of the table of synonyms → the name of its concept.

    Raises LexiconError when a name stands for two concepts.
    """
    found: dict[str, str] = {}
    for name, aliases in _aliases(label).items():
        for known in (name, *map(normalise, aliases)):
            if found.setdefault(known, name) != name:
                raise LexiconError(f"synonyms.tsv: {known} ({label}) stands both for {found[known]} and for {name}")
    return found


@cache
def _aliases(label: Label) -> dict[str, list[str]]:
    rows = read_table("synonyms", ["label", "name", "same"])
    return {normalise(row["name"]): row["same"].split("|") for row in rows if row["label"] == label}


@cache
def _terms(label: Label) -> frozenset[str]:
    return frozenset(normalise(term.text) for term in terms(label) if term.role == "term")


@cache
def _tails(label: Label) -> tuple[str, ...]:
    rows = read_table("tails", ["label", "tail"])
    return tuple(row["tail"] for row in rows if row["label"] == label)
