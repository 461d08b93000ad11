"""Relations that end or begin in a goal: means that serve it (以A促进B), documents that set it (《纲要》提出B)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...ontology import RelationType, Status
from ..lines import Line
from ..results import Goal, Name, Relation
from .frames import compile_frame, items


@cache
def _serving() -> re.Pattern[str]:
    return compile_frame("以“?{head:means}”?(?:为(?:引领|载体|抓手|支撑|牵引|动力)，|~6)(?=<serve>)")


@cache
def _setting() -> re.Pattern[str]:
    return compile_frame("{tail:document}(?:提出|规定|确定)了?，?")


def outcome_relations(line: Line) -> Iterator[Relation]:
    """SERVES and PROPOSED_AT between the names and the goals of a line."""
    if not line.goals or not line.names:
        return
    for match in _serving().finditer(line.mask):
        for goal in line.goals:
            if 0 <= goal.start - line.start - match.end() <= 2:
                yield from (_serves(line, match, head, goal) for head in items(line, match, "head"))
    for match in _setting().finditer(line.mask):
        for goal in line.goals:
            if goal.start - line.start >= match.end() - 1:
                yield from (_proposed(line, match, goal, source) for source in items(line, match, "tail"))


def _serves(line: Line, match: re.Match[str], means: Name, goal: Goal) -> Relation:
    start = line.start + match.start()
    return Relation(means, RelationType.SERVES, goal, goal.status, start, goal.end, by="frame", confidence=0.8)


def _proposed(line: Line, match: re.Match[str], goal: Goal, source: Name) -> Relation:
    start = line.start + match.start()
    kind, status = RelationType.PROPOSED_AT, Status.ACHIEVED
    return Relation(goal, kind, source, status, start, goal.end, by="frame", confidence=0.8)
