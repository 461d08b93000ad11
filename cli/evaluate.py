"""`cetu evaluate`: extraction against annotated documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import GoldError
from ..evaluation.errors import ErrorKind, find_errors
from ..evaluation.measures import Score, Scores, measure, to_dict
from ..evaluation.run import compare, read_all
from . import options
from .output import print_json, show, table
from .progress import watched


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: cetu evaluate gold --errors 20")(evaluate)


def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of .ann files, one such file, or a packed .json file.")],
    only: Annotated[Path | None, typer.Option("--only", help="A file with the ids to keep, one a line.")] = None,
    corpus: Annotated[Path | None, typer.Option("--corpus", help="The sources of a packed file.")] = None,
    errors: Annotated[int, typer.Option("--errors", min=0, help="How many kinds of errors to list.")] = 10,
    model: options.Model = True,
    as_json: options.Json = False,
) -> None:
    """Measure extraction on annotated documents, and list the worst errors."""
    from ..extractors.pipeline import extract

    documents = read_all(gold, corpus=corpus, only=_ids(only) if only else None)
    compared = compare(documents, partial(extract, model=model))
    pairs = list(watched(compared, total=len(documents), what="evaluating"))
    scores = measure(pairs)
    worst = find_errors(pairs)[:errors]
    if as_json:
        print_json({**to_dict(scores), "documents": len(pairs), "errors": [asdict(kind) for kind in worst]})
    else:
        _print_scores(scores, len(pairs))
        _print_errors(worst)


def _ids(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split()
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror or error}") from error


def _print_scores(scores: Scores, documents: int) -> None:
    tables = {
        "names strict": scores.names_strict,
        "names overlap": scores.names_overlap,
        "goals found": {"ALL": scores.goals},
        "relations": scores.relations,
        "relations without their type": {"ALL": scores.relations_untyped},
    }
    print(f"{documents} documents")
    for title, rows in tables.items():
        print()
        show(table(*_rows(title, rows)))
    print(
        f"\ngoals: figures right {scores.figures:.3f} of {scores.figures_gold}; of those found, deadline "
        f"{scores.deadline:.3f}, status {scores.status:.3f}\n"
        f"relations: status of those found {scores.relations_status:.3f}"
    )


def _rows(title: str, scores: Mapping[str, Score]) -> tuple[Sequence[Mapping[str, Any]], Sequence[str]]:
    rows = [
        {
            title: name,
            "P": f"{score.precision:.3f}",
            "R": f"{score.recall:.3f}",
            "F1": f"{score.f1:.3f}",
            "gold": score.gold,
            "found": score.found,
        }
        for name, score in scores.items()
    ]
    return rows, [title, "P", "R", "F1", "gold", "found"]


def _print_errors(worst: Sequence[ErrorKind]) -> None:
    if not worst:
        return
    rows = [
        {
            "error": f"{kind.what} {kind.kind}",
            "of": kind.label,
            "times": kind.count,
            "most often": "; ".join(f"{text} ×{times}" if times > 1 else text for text, times in kind.examples),
        }
        for kind in worst
    ]
    print("\nworst errors (right → found)")
    show(table(rows, ["error", "of", "times", "most often"]))
