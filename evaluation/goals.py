"""Which found goal stands for which gold one."""

from __future__ import annotations

from collections.abc import Sequence

from .marks import MarkedGoal, plain

GoalPair = tuple[MarkedGoal, MarkedGoal]


def pair_goals(gold: Sequence[MarkedGoal], found: Sequence[MarkedGoal]) -> list[GoalPair]:
    """Return (gold, found) pairs whose spans overlap by at least half of the longer one, each goal once.

    Several goals may share a clause: of those that overlap, the first with the same figure is taken, else the first.
    """
    free = list(found)
    pairs = []
    for wanted in gold:
        near = [goal for goal in free if _overlap_by_half(wanted, goal)]
        if near:
            chosen = next((goal for goal in near if goal.value == wanted.value), near[0])
            free.remove(chosen)
            pairs.append((wanted, chosen))
    return pairs


def same_figures(gold: MarkedGoal, found: MarkedGoal) -> bool:
    """Whether comparator, value and unit are the same."""
    return gold.value == found.value and plain(gold.unit) == plain(found.unit) and gold.cmp == found.cmp


def _overlap_by_half(a: MarkedGoal, b: MarkedGoal) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and shared * 2 >= max(a.end - a.start, b.end - b.start)
