"""Concept nodes: their labels and properties follow from identity and the shipped lexicons alone."""

from __future__ import annotations

from functools import lru_cache

from ..extractors.results import Goal
from ..extractors.slogans.known import known_parts
from ..lexicons.places import Place
from ..ontology import Comparator, Label
from .aliases import aliases_of
from .identity import PLACES, canonical_name, goal_id, goal_metric, name_id, place_id
from .model import Node, Value
from .normal import normalise, plain
from .places import label_of, resolve_place

_FIGURES = {
    Comparator.NONE: "{}",
    Comparator.AT_LEAST: "{}以上",
    Comparator.OVER: "超过{}",
    Comparator.AT_MOST: "{}以内",
    Comparator.UNDER: "低于{}",
    Comparator.EQUAL: "{}",
    Comparator.ABOUT: "{}左右",
    Comparator.UP_BY: "增加{}",
    Comparator.DOWN_BY: "减少{}",
    Comparator.GROWS_BY_PERCENT: "增长{}",
    Comparator.FALLS_BY_PERCENT: "下降{}",
    Comparator.TIMES: "增至{}倍",
}


@lru_cache(maxsize=65536)
def concept_node(label: Label, name: str, *, within: str = "") -> Node:
    """Return the node of the concept that `name` mentions; `within` is the code of the document's own place."""
    if label in PLACES and (place := resolve_place(name, label=label, within=within)):
        return place_node(place)
    known_as = canonical_name(label, name, within=within)
    own = "Citation" if label is Label.DOCUMENT else label.value
    labels = ("Concept", "Place", own) if label in PLACES else ("Concept", own)
    properties = _named(known_as, aliases_of(label, known_as))
    if label is Label.STRATEGY:
        properties |= _coined(known_as)
    return Node(name_id(label, known_as), labels, properties)


def _coined(name: str) -> dict[str, Value]:
    """Return what the lexicon of slogans knows of a strategy: its parts, and where and in which year it was coined."""
    slogan = known_parts(name)
    if slogan is None:
        return {}
    properties: dict[str, Value] = {"parts": list(slogan.parts), "coined_by": slogan.place}
    return properties | ({"coined_in": slogan.year} if slogan.year else {})


def place_node(place: Place) -> Node:
    """Return the node of a place of the gazetteer; `parent` is the code of the place that it lies in."""
    more = {"adcode": place.adcode, "level": place.level, "parent": place.parent}
    properties = _named(place.name, list(place.aliases)) | {key: value for key, value in more.items() if value}
    return Node(place_id(place), ("Concept", "Place", label_of(place).value), properties)


def goal_node(goal: Goal, owner: Node) -> Node:
    """Return the node of a goal that `owner` pursues; its words, status and date stand on the relationships."""
    properties: dict[str, Value] = {"name": goal_name(goal)}
    if "Concept" in owner.labels:
        properties["place"] = owner.properties["name"]
    if goal.value is None:
        texts = {"deadline": goal.deadline}
    else:
        properties["value"] = float(goal.value)
        if goal.max is not None:
            properties["max"] = float(goal.max)
        unit = normalise(goal.unit) if goal.unit else ""
        base = normalise(goal.base) if goal.base else ""
        texts = {
            "metric": goal_metric(goal),
            "cmp": goal.cmp.value,
            "unit": unit,
            "deadline": goal.deadline,
            "base": base,
        }
    properties |= {key: value for key, value in texts.items() if value}
    return Node(goal_id(goal, owner.id), ("Concept", "Goal"), properties)


def goal_name(goal: Goal) -> str:
    """Render a goal for people: 地区生产总值 增长6% (2026) for a figure, its words for one without."""
    if goal.value is None:
        return normalise(goal.text)
    figure = plain(goal.value) if goal.max is None else f"{plain(goal.value)}–{plain(goal.max)}"
    figure = _FIGURES[goal.cmp].format(f"{figure}{normalise(goal.unit) if goal.unit else ''}")
    base = f"比{normalise(goal.base)}" if goal.base else ""
    deadline = f"({goal.deadline})" if goal.deadline else ""
    return " ".join(part for part in (goal_metric(goal), base + figure, deadline) if part)


def _named(name: str, aliases: list[str]) -> dict[str, Value]:
    return {"name": name, "aliases": aliases} if aliases else {"name": name}
