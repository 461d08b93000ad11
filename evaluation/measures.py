"""How well marks agree with gold: precision, recall and F1 of names, goals and relations.

Names: strict = same span and label; overlap = same label and a shared character. Goals: found = the spans overlap by at
least half of the longer one; figures = of all gold goals with a figure, those found with cmp, value and unit right;
deadline and status = of the found goals, those that have them right. Relations: (head, type, tail) as a set a document,
white space and quotation marks aside; the document's place and `@` are the same, a goal as an end matches when the
goals do. MEASURED_BY, and PURSUES from the document's place to a goal, are left out on both sides: the goal itself says
them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .goals import GoalPair, pair_goals, same_figures
from .marks import MarkedName, Marks
from .relations import keyed_relations

ALL = "ALL"
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, with how many stand in gold and how many were found."""

    precision: float
    recall: float
    f1: float
    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Every measure; the tables go by label or type, `ALL` being their sum."""

    names_strict: Mapping[str, Score]
    names_overlap: Mapping[str, Score]
    goals: Score
    figures: float
    figures_gold: int
    deadline: float
    status: float
    relations: Mapping[str, Score]
    relations_untyped: Score
    relations_status: float


@dataclass(slots=True)
class _Tally:
    """What is counted by label or type: hits among the found and among gold differ where overlap counts."""

    hits: Counter[str] = field(default_factory=Counter)
    recalled: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def table(self) -> dict[str, Score]:
        rows = {
            key: _score(self.hits[key], self.recalled[key], self.found[key], self.gold[key])
            for key in sorted(set(self.gold) | set(self.found))
        }
        rows[ALL] = _score(self.hits.total(), self.recalled.total(), self.found.total(), self.gold.total())
        return rows


def measure(pairs: Iterable[tuple[Marks, Marks]]) -> Scores:
    """Measure (gold, found) pairs of the same texts."""
    strict, overlap, relations, untyped = _Tally(), _Tally(), _Tally(), _Tally()
    goals: Counter[str] = Counter()
    status: Counter[str] = Counter()
    for gold, found in pairs:
        _count_names(gold.names, found.names, strict, overlap)
        matched = pair_goals(gold.goals, found.goals)
        _count_goals(gold, found, matched, goals)
        _count_relations(gold, found, matched, relations, untyped, status)
    return Scores(
        names_strict=strict.table(),
        names_overlap=overlap.table(),
        goals=_score(goals["hits"], goals["hits"], goals["found"], goals["gold"]),
        figures=_ratio(goals["figures"], goals["figures_gold"]),
        figures_gold=goals["figures_gold"],
        deadline=_ratio(goals["deadline"], goals["hits"]),
        status=_ratio(goals["status"], goals["hits"]),
        relations=relations.table(),
        relations_untyped=untyped.table()[ALL],
        relations_status=_ratio(status["right"], status["all"]),
    )


def to_dict(scores: Scores) -> dict[str, Any]:
    """Return the scores as plain numbers: a score is [precision, recall, F1, gold, found]."""

    def row(score: Score) -> list[float]:
        return [score.precision, score.recall, score.f1, score.gold, score.found]

    return {
        "names_strict": {key: row(score) for key, score in scores.names_strict.items()},
        "names_overlap": {key: row(score) for key, score in scores.names_overlap.items()},
        "goals": {
            "found": row(scores.goals)[:3],
            "want": scores.goals.gold,
            "got": scores.goals.found,
            "figures": scores.figures,
            "figures_want": scores.figures_gold,
            "deadline": scores.deadline,
            "status": scores.status,
        },
        "relations": {key: row(score) for key, score in scores.relations.items()},
        "relations_untyped": row(scores.relations_untyped)[:3],
        "relations_status": scores.relations_status,
    }


def _count_names(gold: Sequence[MarkedName], found: Sequence[MarkedName], strict: _Tally, overlap: _Tally) -> None:
    wanted = {(name.start, name.end, name.label) for name in gold}
    got = {(name.start, name.end, name.label) for name in found}
    for tally in (strict, overlap):
        tally.gold.update(label for _, _, label in wanted)
        tally.found.update(label for _, _, label in got)
    same = Counter(label for _, _, label in wanted & got)
    strict.hits.update(same)
    strict.recalled.update(same)
    overlap.hits.update(span[2] for span in got if _touches(span, wanted))
    overlap.recalled.update(span[2] for span in wanted if _touches(span, got))


def _touches(span: Span, others: Iterable[Span]) -> bool:
    start, end, label = span
    return any(label == other and start < last and first < end for first, last, other in others)


def _count_goals(gold: Marks, found: Marks, matched: Sequence[GoalPair], goals: Counter[str]) -> None:
    goals["gold"] += len(gold.goals)
    goals["found"] += len(found.goals)
    goals["figures_gold"] += sum(goal.value is not None for goal in gold.goals)
    for wanted, got in matched:
        goals["hits"] += 1
        goals["figures"] += wanted.value is not None and same_figures(wanted, got)
        goals["deadline"] += wanted.deadline == got.deadline
        goals["status"] += wanted.status == got.status


def _count_relations(
    gold: Marks, found: Marks, matched: Sequence[GoalPair], typed: _Tally, untyped: _Tally, status: Counter[str]
) -> None:
    wanted, got = keyed_relations(gold, found, matched)
    same = wanted.keys() & got.keys()
    for tally, keys in ((typed.gold, wanted.keys()), (typed.found, got.keys()), (typed.hits, same)):
        tally.update(kind for _, kind, _ in keys)
    typed.recalled.update(kind for _, kind, _ in same)
    status["all"] += len(same)
    status["right"] += sum(wanted[key].status == got[key].status for key in same)
    pairs_wanted = {(head, tail) for head, _, tail in wanted}
    pairs_got = {(head, tail) for head, _, tail in got}
    untyped.gold[ALL] += len(pairs_wanted)
    untyped.found[ALL] += len(pairs_got)
    untyped.hits[ALL] += len(pairs_wanted & pairs_got)
    untyped.recalled[ALL] += len(pairs_wanted & pairs_got)


def _score(hits: int, recalled: int, found: int, gold: int) -> Score:
    precision = _ratio(hits, found)
    recall = _ratio(recalled, gold)
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0, gold, found)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
