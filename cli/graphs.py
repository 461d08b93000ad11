"""`cetu documents`, `forget`, `cypher` and `stats`: what a graph holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Annotated, Any

import typer

from ..loaders.forget import forget as forget_document
from ..loaders.listing import DocumentRow
from ..loaders.listing import documents as list_documents
from ..loaders.stats import Stats
from ..loaders.stats import stats as count
from . import options
from .output import Form, form, print_json, print_rows

_COLUMNS = [field.name for field in fields(DocumentRow)]
_SHOWN = ["name", "date", "kind", "place", "characters", "passages"]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog="Example: cetu documents --target demo.graph")(documents)
    app.command(epilog="Example: cetu forget hengyang_2025_work-report")(forget)
    app.command(epilog="Example: cetu cypher 'MATCH (c:City {name: $name}) RETURN c.id' -p name=衡阳市")(cypher)
    app.command(epilog="Example: cetu stats --json")(stats)


def documents(
    target: options.Target = options.DEFAULT_TARGET, as_json: options.Json = False, as_csv: options.Csv = False
) -> None:
    """List the documents that a graph holds, by date; --json and --csv give all that is known of each."""
    how = form(as_json, as_csv)
    with options.opened(target) as store:
        rows = [asdict(row) for row in list_documents(store)]
    print_rows(rows, _SHOWN if how is Form.TABLE else _COLUMNS, how)


def forget(
    document: Annotated[str, typer.Argument(help="Its name (the file's stem), title, path or id.")],
    target: options.Target = options.DEFAULT_TARGET,
    as_json: options.Json = False,
) -> None:
    """Remove a document, and what only it says, from a graph."""
    with options.opened(target) as store:
        gone = forget_document(store, document)
    if as_json:
        print_json(asdict(gone))
        return
    print(
        f"{gone.document.name or gone.document.id} is forgotten: {gone.passages} passages, {gone.mentions} mentions, "
        f"{gone.facts} facts, {gone.concepts} concepts that nothing else supports"
    )


def cypher(
    query: Annotated[str, typer.Argument(help="A Cypher statement.")],
    target: options.Target = options.DEFAULT_TARGET,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", help="A parameter, name=value; a value in JSON or a plain word."),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Let the statement change the graph.")] = False,
    as_json: options.Json = False,
    as_csv: options.Csv = False,
) -> None:
    """Run a Cypher statement, read only unless --write is given, and print its rows."""
    how = form(as_json, as_csv)
    parameters = dict(_parameter(given) for given in param or [])
    with options.opened(target) as store:
        if write:
            rows = store.write(lambda transaction: transaction.run(query, parameters))
        else:
            rows = store.read(query, parameters)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    print_rows(rows, columns, how)


def stats(target: options.Target = options.DEFAULT_TARGET, as_json: options.Json = False) -> None:
    """Count the nodes by label and the relationships by type; equal graphs have equal hashes, on whichever store."""
    with options.opened(target) as store:
        found = count(store)
    if as_json:
        print_json(asdict(found))
        return
    print_rows(_counted(found), ["what", "count"], Form.TABLE)
    print(f"\nsha256 {found.sha256}")


def _counted(found: Stats) -> Sequence[dict[str, Any]]:
    labels = [{"what": f"(:{label})", "count": number} for label, number in found.nodes.items()]
    return labels + [{"what": f"[:{kind}]", "count": number} for kind, number in found.relationships.items()]


def _parameter(given: str) -> tuple[str, Any]:
    name, equals, value = given.partition("=")
    if not equals or not name:
        raise typer.BadParameter(f"{given!r} is not name=value", param_hint="--param")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
