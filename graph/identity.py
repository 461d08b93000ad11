"""Identity: which mentions are one concept. Every id is a function of the text and the shipped lexicons alone.

    place:430400                      a place that the gazetteer knows
    strategy:三高四新                  label and canonical name
    goal:430400|地区生产总值|+%|6|||2026|    owner, metric, comparator, value, max, unit, deadline, base
    goal:430400||基本建成现代化产业体系||    a goal without a figure: owner, words, deadline

Nothing is merged because it looks alike.
"""

from __future__ import annotations

import hashlib

from ..extractors.results import Goal
from ..lexicons.places import Place
from ..ontology import Label
from .aliases import canonical
from .bodies import full_body_name, placed_name
from .normal import normalise, plain
from .places import resolve_place

PLACES = (Label.CITY, Label.REGION)
BODIES = (Label.ORGANIZATION, Label.EVENT)
_LONGEST_KEY = 200


def place_id(place: Place) -> str:
    """Return the id of a place of the gazetteer."""
    return f"place:{place.adcode}"


def canonical_name(label: Label, name: str, *, within: str = "") -> str:
    """Return the name of the concept that `name` mentions in a document that speaks for the place `within` (a code)."""
    if label in BODIES:
        return canonical(label, full_body_name(name, within=within))
    return canonical(label, placed_name(name, within=within) if label is Label.DOCUMENT else name)


def concept_id(label: Label, name: str, *, within: str = "") -> str:
    """Return the id of the concept that `name` mentions; `within` is the code of the document's own place."""
    if label in PLACES and (place := resolve_place(name, label=label, within=within)):
        return place_id(place)
    return name_id(label, canonical_name(label, name, within=within))


def name_id(label: Label, canonical: str) -> str:
    """Return the id of a concept that is known by its label and canonical name; a cited document is a citation."""
    kind = "citation" if label is Label.DOCUMENT else label.value.lower()
    return _bounded(f"{kind}:{canonical}")


def goal_id(goal: Goal, owner: str) -> str:
    """Return the id of a goal of `owner` (the id of the place or body that pursues it)."""
    return _bounded(f"goal:{'|'.join([owner.removeprefix('place:'), *_goal_key(goal)])}")


def goal_metric(goal: Goal) -> str:
    """Return the canonical name of a goal's indicator, "" if it names none."""
    return canonical(Label.INDICATOR, goal.metric) if goal.metric else ""


def _goal_key(goal: Goal) -> list[str]:
    if goal.value is None:
        return ["", normalise(goal.text), goal.deadline]
    most = "" if goal.max is None else plain(goal.max)
    unit = normalise(goal.unit) if goal.unit else ""
    base = normalise(goal.base) if goal.base else ""
    return [goal_metric(goal), goal.cmp.value, plain(goal.value), most, unit, goal.deadline, base]


def _bounded(key: str) -> str:
    """Keep ids readable, and short enough for every store's index."""
    if len(key) <= _LONGEST_KEY:
        return key
    return f"{key[:_LONGEST_KEY]}…{hashlib.sha256(key.encode()).hexdigest()[:16]}"
