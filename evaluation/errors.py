"""The errors that are left, by kind, the commonest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .goals import pair_goals, same_figures
from .marks import MarkedGoal, MarkedName, Marks
from .relations import Key, keyed_relations

_EXAMPLES = 4
_FIELDS = ("deadline", "status", "metric")


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """Errors of one kind: `label` is a label, a relation type or "goal".

    `examples` are the commonest, each with how often it occurs.
    """

    what: str
    label: str
    kind: str
    count: int
    examples: tuple[tuple[str, int], ...]


Error = tuple[str, str, str, str]


def find_errors(pairs: Iterable[tuple[Marks, Marks]]) -> list[ErrorKind]:
    """Return the errors of (gold, found) pairs, by layer, label and kind, those with most first."""
    groups: defaultdict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for gold, found in pairs:
        for what, label, kind, example in _errors(gold, found):
            groups[what, label, kind][example] += 1
    kinds = [ErrorKind(*key, seen.total(), tuple(seen.most_common(_EXAMPLES))) for key, seen in groups.items()]
    return sorted(kinds, key=lambda kind: (-kind.count, kind.what, kind.label, kind.kind))


def _errors(gold: Marks, found: Marks) -> Iterator[Error]:
    yield from _name_errors(gold, found)
    yield from _goal_errors(gold, found)
    yield from _relation_errors(gold, found)


def _name_errors(gold: Marks, found: Marks) -> Iterator[Error]:
    wanted = {(name.start, name.end, name.label) for name in gold.names}
    got = {(name.start, name.end, name.label) for name in found.names}
    left = [name for name in found.names if (name.start, name.end, name.label) not in wanted]
    explained: set[int] = set()
    for name in gold.names:
        if (name.start, name.end, name.label) not in got:
            near = [other for other in left if _touch(name, other)]
            explained.update(id(other) for other in near)
            yield _name_error(name, near)
    for name in left:
        if id(name) not in explained:
            yield "name", name.label, "spurious", name.text


def _name_error(name: MarkedName, near: list[MarkedName]) -> Error:
    for other in near:
        if (other.start, other.end) == (name.start, name.end):
            return "name", name.label, "wrong label", f"{name.text} → {other.label}"
    for other in near:
        if other.label == name.label:
            return "name", name.label, "wrong boundary", f"{name.text} → {other.text}"
    for other in near:
        return "name", name.label, "wrong label and boundary", f"{name.text} → {other.text} {other.label}"
    return "name", name.label, "missed", name.text


def _touch(a: MarkedName, b: MarkedName) -> bool:
    return a.start < b.end and b.start < a.end


def _goal_errors(gold: Marks, found: Marks) -> Iterator[Error]:
    matched = pair_goals(gold.goals, found.goals)
    hit = {id(goal) for pair in matched for goal in pair}
    for goal in gold.goals:
        if id(goal) not in hit:
            yield "goal", _sort(goal), "missed", goal.text
    for goal in found.goals:
        if id(goal) not in hit:
            yield "goal", _sort(goal), "spurious", goal.text
    for wanted, got in matched:
        if wanted.value is not None and not same_figures(wanted, got):
            yield "goal", "figure", "wrong figures", f"{wanted.text}: {_figures(wanted)} → {_figures(got)}"
        for name in _FIELDS:
            right, said = getattr(wanted, name), getattr(got, name)
            if right != said:
                yield "goal", _sort(wanted), f"wrong {name}", f"{wanted.text}: {right or '–'} → {said or '–'}"


def _sort(goal: MarkedGoal) -> str:
    return "no figure" if goal.value is None else "figure"


def _figures(goal: MarkedGoal) -> str:
    return f"{goal.cmp} {'–' if goal.value is None else f'{goal.value:g}'} {goal.unit}".strip()


def _relation_errors(gold: Marks, found: Marks) -> Iterator[Error]:
    wanted, got = keyed_relations(gold, found, pair_goals(gold.goals, found.goals))
    types = defaultdict(list)
    for head, kind, tail in sorted(got.keys() - wanted.keys()):
        types[head, tail].append(kind)
    for key in sorted(wanted.keys() - got.keys()):
        others = types.get((key[0], key[2]))
        if others:
            yield "relation", key[1], "wrong type", f"{_said(gold, key)} → {others.pop(0)}"
        else:
            yield "relation", key[1], "missed", _said(gold, key)
    for (head, tail), kinds in types.items():
        for kind in kinds:
            yield "relation", kind, "spurious", _said(gold, (head, kind, tail))
    for key in sorted(wanted.keys() & got.keys()):
        right, said = wanted[key].status, got[key].status
        if right != said:
            yield "relation", key[1], "wrong status", f"{_said(gold, key)}: {right} → {said}"


def _said(gold: Marks, key: Key) -> str:
    goals = {f"goal{number}": goal.text for number, goal in enumerate(gold.goals)}
    head, kind, tail = key
    return f"{goals.get(head, head)} {kind} {goals.get(tail, tail)}"
