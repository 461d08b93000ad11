"""Training of the two small CRF models over names and over candidate goals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pycrfsuite
from cetu.extractors.goals import find_candidates, read_context
from cetu.extractors.goals.judging import GOAL, NONE_GOAL, REPORT, goal_features
from cetu.extractors.relations.own import NONE, OWN, own_features
from gold import Example

_Sequence = tuple[list[list[str]], list[str]]

# L1 keeps the models small, L2 keeps them from trusting what they saw once.
_RELATIONS = {"c1": 0.3, "c2": 0.1, "max_iterations": 120, "feature.possible_transitions": False}
_GOALS = {"c1": 0.1, "c2": 0.5, "max_iterations": 150, "feature.possible_transitions": False}


def train_relations(examples: Sequence[Example], out: Path) -> None:
    """Train the model that tells which names the place itself pursues, and how firmly."""
    _train((sequence for example in examples for sequence in _of_names(example)), _RELATIONS, out)


def train_goals(examples: Sequence[Example], out: Path) -> None:
    """Train the model that tells which of the candidate spans are goals."""
    _train((sequence for example in examples for sequence in _of_goals(example)), _GOALS, out)


def _train(sequences: Iterable[_Sequence], parameters: Mapping[str, object], out: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for rows, tags in sequences:
        trainer.append(rows, tags)
    trainer.set_params(parameters)
    trainer.train(str(out))


def _of_names(example: Example) -> Iterator[_Sequence]:
    for _, names, rows in own_features(example.document, example.names):
        yield rows, [example.own.get((name.text, OWN[name.label]), NONE) for name in names]


def _of_goals(example: Example) -> Iterator[_Sequence]:
    context = read_context(example.document, example.names)
    found = find_candidates(example.document, example.names, context=context)
    if rows := goal_features(context, found):
        yield rows, goal_tags([(c.start, c.end) for c in found], example)


def goal_tags(spans: Sequence[tuple[int, int]], example: Example) -> list[str]:
    """One tag a span: a goal where it shares half of the longer one with a goal that no earlier span took.

    The others are told apart by the tense of their sentence: the model learns where a report begins and ends.
    """
    free, found = list(example.goals), []
    for start, end in spans:
        hit = next((g for g in free if 2 * (min(end, g[1]) - max(start, g[0])) >= max(end - start, g[1] - g[0])), None)
        if hit:
            free.remove(hit)
        reported = any(first <= start < last for first, last in example.reports)
        found.append(GOAL if hit else REPORT if reported else NONE_GOAL)
    return found
