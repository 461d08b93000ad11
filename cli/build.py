"""`cetu build`: documents in, a graph out."""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ..documents.reader import Overrides
from ..errors import CetuError
from ..graph.model import PolicyGraph
from ..loaders.load import load
from ..loaders.store import Store
from ..loaders.target import open_store
from . import options
from .output import print_json
from .progress import watched
from .report import Counts, Report, counts_of
from .sources import Source, find_sources
from .work import Done, on_each

Built = tuple[PolicyGraph, Counts]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: cetu build examples --target demo.graph --report report.json")(build)


def build(
    paths: options.Paths,
    target: options.Target = options.DEFAULT_TARGET,
    report: Annotated[Path | None, typer.Option("--report", help="Write what was done to this file as JSON.")] = None,
    place: options.PlaceName = "",
    date: options.DateText = "",
    issuer: options.Issuer = "",
    level: options.LevelName = "",
    model: options.Model = True,
    jobs: options.Jobs = 0,
    as_json: options.Json = False,
) -> None:
    """Read documents and load what they say into a graph; a document that it holds already changes nothing."""
    sources = find_sources(paths)
    if report is not None:
        _write(report, {})
    work = partial(_build, model=model, overrides=options.overrides(place, date, issuer, level))
    done = Report(target)
    started = time.monotonic()
    with closing(open_store(target)) as store:
        for one in watched(on_each(work, sources, jobs=jobs), total=len(sources), what="building"):
            _load(store, one, done)
    done.seconds = time.monotonic() - started
    if report is not None:
        _write(report, done.to_dict())
    if as_json:
        print_json(done.to_dict())
    else:
        print("\n".join(done.lines()))
    if done.skipped:
        raise typer.Exit(1)


def _build(source: Source, *, model: bool, overrides: Overrides) -> Built:
    """Runs in a process of its own: what it returns is plain data."""
    from ..extractors.pipeline import extract
    from ..graph.build import build_graph

    extraction = extract(source.read(overrides), model=model)
    graph = build_graph(extraction)
    return graph, counts_of(extraction, graph.left_out)


def _load(store: Store, one: Done[Built], done: Report) -> None:
    if one.value is None:
        _skip(done, one.source, one.reason)
        return
    graph, counts = one.value
    done.add(counts, load(store, graph))


def _skip(done: Report, source: str, reason: str) -> None:
    done.skip(source, reason)
    print(f"cetu: skipped {source}: {reason}", file=sys.stderr)


def _write(path: Path, content: object) -> None:
    try:
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise CetuError(f"the report cannot be written to {path}: {error.strerror or error}") from error
