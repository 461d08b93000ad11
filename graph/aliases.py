"""Which names say the same thing: a function of the shipped lexicons alone, never of what was loaded before."""

from __future__ import annotations

from functools import cache

from ..lexicons.table import read_table
from ..lexicons.terms import terms
from ..ontology import Label
from .normal import normalise


def canonical(label: Label, name: str) -> str:
    """Return the name that the graph gives to a concept called `name`.

    It is the lexicon's term when `name` is that term, one of its aliases, or the term with a word behind it that adds
    nothing (三高四新战略 → 三高四新; lexicons/tails.tsv); else the normalised name itself.
    """
    key = normalise(name)
    table = _table(label)
    if key in table:
        return table[key]
    for tail in _tails(label):
        bare = key.removesuffix(tail)
        if bare != key and bare in table:
            return table[bare]
    return key


def aliases_of(label: Label, name: str) -> list[str]:
    """Return the other names that the lexicon knows for a canonical name, in its order."""
    return _aliases(label).get(name, [])


@cache
def _table(label: Label) -> dict[str, str]:
    """Normalised name → canonical name; an alias of two terms belongs to neither."""
    named = {normalise(term.text): normalise(term.text) for term in terms(label) if term.role == "term"}
    owners: dict[str, set[str]] = {}
    for name, aliases in _aliases(label).items():
        for alias in aliases:
            owners.setdefault(normalise(alias), set()).add(name)
    return {alias: min(names) for alias, names in owners.items() if len(names) == 1} | named


@cache
def _aliases(label: Label) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for term in terms(label):
        if term.role == "term" and term.aliases:
            known = found.setdefault(normalise(term.text), [])
            known.extend(alias for alias in term.aliases if alias not in known)
    return found


@cache
def _tails(label: Label) -> tuple[str, ...]:
    rows = read_table("tails", ["label", "tail"])
    return tuple(row["tail"] for row in rows if row["label"] == label)
