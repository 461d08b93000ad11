"""`cetu extract`: documents in, one JSON line each out."""

from __future__ import annotations

import json
import sys
from functools import partial

import typer

from ..documents.reader import Overrides
from . import options
from .progress import watched
from .sources import Source, find_sources
from .work import on_each


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: cetu extract examples --place 衡阳市 > found.jsonl")(extract)


def extract(
    paths: options.Paths,
    place: options.PlaceName = "",
    date: options.DateText = "",
    issuer: options.Issuer = "",
    level: options.LevelName = "",
    model: options.Model = True,
    jobs: options.Jobs = 0,
) -> None:
    """Print the names, goals and relations of each document as one JSON line; offsets count characters of its text."""
    sources = find_sources(paths)
    work = partial(_line, model=model, overrides=options.overrides(place, date, issuer, level))
    skipped = 0
    for done in watched(on_each(work, sources, jobs=jobs), total=len(sources), what="extracting"):
        if done.value is None:
            skipped += 1
            print(f"cetu: skipped {done.source}: {done.reason}", file=sys.stderr)
        else:
            print(done.value)
    if skipped:
        raise typer.Exit(1)


def _line(source: Source, *, model: bool, overrides: Overrides) -> str:
    from ..evaluation.marks import marks_of
    from ..extractors.pipeline import extract as extract_document

    return json.dumps(marks_of(extract_document(source.read(overrides), model=model)).to_dict(), ensure_ascii=False)
