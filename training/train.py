"""Train the shipped models: extractors/tagger/names.crf, relations.crf and goals.crf.

    python training/train.py GOLD_DIR... [--out extractors/tagger]

GOLD_DIR: folders of .ann files. The result depends on these and on the shipped lexicons alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite
from cetu.extractors.goals import find_candidates, read_context
from cetu.extractors.goals.judging import GOAL, NONE_GOAL, REPORT, goal_features
from cetu.extractors.names import candidates
from cetu.extractors.relations.own import NONE, OWN, own_features
from cetu.extractors.results import Name
from cetu.extractors.tagger.names import name_features
from gold import Example, read_examples

# L1 keeps the model small, L2 keeps it from trusting what it saw once.
_PARAMETERS = {"c1": 0.1, "c2": 0.1, "max_iterations": 120, "feature.possible_transitions": False}


def tags(length: int, names: Sequence[Name]) -> list[str]:
    """One tag a character: B-label, I-label or O."""
    found = ["O"] * length
    for name in names:
        found[name.start] = f"B-{name.label}"
        found[name.start + 1 : name.end] = [f"I-{name.label}"] * (name.end - name.start - 1)
    return found


def train_names(examples: Sequence[Example], out: Path, **parameters: object) -> None:
    """Train the name tagger."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        wanted = tags(len(example.document.text), example.names)
        for start, rows in name_features(example.document, candidates(example.document)):
            trainer.append(rows, wanted[start : start + len(rows)])
    trainer.set_params(_PARAMETERS | parameters)
    trainer.train(str(out))


def train_relations(examples: Sequence[Example], out: Path, **parameters: object) -> None:
    """Train the model that tells which names the place itself pursues, and how firmly."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        for _, names, rows in own_features(example.document, example.names):
            wanted = [example.own.get((name.text, OWN[name.label]), NONE) for name in names]
            trainer.append(rows, wanted)
    trainer.set_params(_PARAMETERS | {"c1": 0.3} | parameters)
    trainer.train(str(out))


def train_goals(examples: Sequence[Example], out: Path, **parameters: object) -> None:
    """Train the model that tells which of the candidate spans are goals."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        context = read_context(example.document, example.names)
        found = find_candidates(example.document, example.names, context=context)
        rows = goal_features(context, found)
        if rows:
            trainer.append(rows, goal_tags([(c.start, c.end) for c in found], example))
    trainer.set_params(_PARAMETERS | {"c2": 0.5, "max_iterations": 150} | parameters)
    trainer.train(str(out))


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


def main() -> None:
    """Train the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=Path("extractors/tagger"))
    options = parser.parse_args()
    examples = list(read_examples(options.gold))
    train_relations(examples, options.out / "relations.crf")
    train_goals(examples, options.out / "goals.crf")
    train_names(examples, options.out / "names.crf")


if __name__ == "__main__":
    main()
