"""Goals of a document: candidate spans, those that are goals, then their fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...documents.model import Document
from ..results import Goal, Name
from .candidates import find_candidates
from .context import read_context
from .judging import judge
from .reading import read_goal
from .tables import find_table_goals


def find_goals(document: Document, names: Sequence[Name]) -> list[Goal]:
    """The goals of `document`, in the order of the text; `names` (may be empty) give the metrics."""
    context = read_context(document, names)
    goals = find_table_goals(document)
    rows = {(goal.start, goal.end) for goal in goals}
    for found, probability in judge(context, find_candidates(document, names, context=context)):
        goal = read_goal(document, found.sentence, found.start, found.end, names, by="model", context=context)
        if goal is not None and not any(start < goal.end and goal.start < end for start, end in rows):
            goals.append(replace(goal, confidence=round(probability, 3)))
    return sorted(goals, key=lambda goal: (goal.start, goal.end))
