"""Relations as keys that gold and found can share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .goals import GoalPair
from .marks import OWN_PLACE, MarkedRelation, Marks, plain

Key = tuple[str, str, str]


def keyed_relations(
    gold: Marks, found: Marks, matched: Sequence[GoalPair]
) -> tuple[dict[Key, MarkedRelation], dict[Key, MarkedRelation]]:
    """Return the relations of both sides that are measured, by (head, type, tail); of equal ones the last.

    A goal that stands as an end becomes the number of the gold goal, on the found side only where the two match.
    """
    numbers = {id(goal): f"goal{number}" for number, goal in enumerate(gold.goals)}
    ends_of_gold = {plain(goal.text): numbers[id(goal)] for goal in gold.goals}
    ends_of_found: dict[str, str] = {}
    for wanted, got in matched:
        ends_of_found.setdefault(plain(got.text), numbers[id(wanted)])
    goals = {plain(goal.text) for goal in (*gold.goals, *found.goals)}
    return (
        _keyed(gold.relations, gold.place, goals, ends_of_gold),
        _keyed(found.relations, gold.place, goals, ends_of_found),
    )


def _keyed(
    relations: Sequence[MarkedRelation], place: str, goals: set[str], ends: Mapping[str, str]
) -> dict[Key, MarkedRelation]:
    keyed = {}
    for relation in relations:
        head, tail = _end(relation.head, place), _end(relation.tail, place)
        said_by_goal = relation.type == "PURSUES" and head == OWN_PLACE and plain(relation.tail) in goals
        if relation.type != "MEASURED_BY" and not said_by_goal:
            keyed[ends.get(head, head), relation.type, ends.get(tail, tail)] = relation
    return keyed


def _end(surface: str, place: str) -> str:
    """Return `@` for the document's place, also without its suffix, else the plain surface."""
    text, own = plain(surface), plain(place)
    return OWN_PLACE if text in (OWN_PLACE, own) or (place and text == own.rstrip("省市县区州")) else text
