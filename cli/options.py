"""Options that several commands share, and the store that `--target` names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from ..documents.reader import Overrides
from ..errors import StoreError
from ..loaders.store import Store
from ..loaders.target import open_store

DEFAULT_TARGET = "./cetu.graph"

Target = Annotated[
    str,
    typer.Option("--target", "-t", envvar="CETU_TARGET", help="The graph: a folder, or a bolt:// or neo4j:// address."),
]
Paths = Annotated[list[str], typer.Argument(help="Files, folders (.txt and .md in them), or - for standard input.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=0, help="Processes that extract; 0 takes one a core where it pays.")
]
Model = Annotated[
    bool, typer.Option("--model/--no-model", help="With the trained model, or by rules alone: faster, fewer names.")
]
PlaceName = Annotated[str, typer.Option("--place", help="The place that the documents speak for, whatever they say.")]
DateText = Annotated[str, typer.Option("--date", help="Their date: YYYY, YYYY-MM or YYYY-MM-DD.")]
Issuer = Annotated[str, typer.Option("--issuer", help="The body that issued them.")]
LevelName = Annotated[str, typer.Option("--level", help="Their level: nation, province, city or county.")]


def overrides(place: str, date: str, issuer: str, level: str) -> Overrides:
    """Return what the user says of the documents."""
    return Overrides(place=place, date=date, issuer=issuer, level=level)


@contextmanager
def opened(target: str) -> Iterator[Store]:
    """Open a graph that exists; opening the store alone would make an empty one of a mistyped name."""
    if "://" not in target and target.strip() and not Path(target).exists():
        raise StoreError(f"there is no graph in {target}: build one (cetu build PATH), or name another with --target")
    with closing(open_store(target)) as store:
        yield store
