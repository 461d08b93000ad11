"""`cetu ask` and `cetu questions`: the catalogue of questions, and their answers."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import asdict
from typing import Annotated, Any

import typer

from ..queries.catalogue import CATALOGUE, Question, question
from ..queries.knowledge import KnowledgeGraph
from . import options
from .answers import print_answer
from .output import Form, form, print_json, print_rows


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog="Example: cetu ask goals 衡阳市 due_by=2025. `cetu questions` lists the questions.")(ask)
    app.command(epilog="Example: cetu questions --json")(questions)


def ask(
    name: Annotated[str, typer.Argument(metavar="QUESTION", help="The question's name.")],
    arguments: Annotated[list[str] | None, typer.Argument(help="Its arguments, in order or as name=value.")] = None,
    target: options.Target = options.DEFAULT_TARGET,
    as_json: options.Json = False,
    as_csv: options.Csv = False,
) -> None:
    """Answer a question of the catalogue, every row with the sentence that proves it."""
    how = form(as_json, as_csv)
    asked = question(name)
    in_order, named = _split(asked, arguments or [])
    with options.opened(target) as store, closing(KnowledgeGraph(store)) as graph:
        rows = graph.ask(name, *in_order, **named)
    found = rows.to_dicts()
    if how is Form.TABLE:
        print_answer(found, asked.columns)
    else:
        print_rows(found, asked.columns, how)
    if not found:
        print("cetu: no rows", file=sys.stderr)


def questions(as_json: options.Json = False) -> None:
    """List the questions that a graph answers."""
    if as_json:
        print_json([_described(asked) for asked in CATALOGUE])
        return
    rows = [{"question": asked.usage, "answer": asked.summary} for asked in CATALOGUE]
    print_rows(rows, ["question", "answer"], Form.TABLE)


def _split(asked: Question[Any], arguments: list[str]) -> tuple[list[str], dict[str, str]]:
    """Tell arguments in order from those given as name=value; a value may hold = itself."""
    names = {parameter.name for parameter in asked.parameters}
    in_order, named = [], {}
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if equals and name in names:
            named[name] = value
        else:
            in_order.append(argument)
    return in_order, named


def _described(asked: Question[Any]) -> dict[str, Any]:
    return {
        "name": asked.name,
        "summary": asked.summary,
        "answers": list(asked.answers),
        "parameters": [asdict(parameter) for parameter in asked.parameters],
        "columns": list(asked.columns),
        "example": list(asked.example),
        "cypher": asked.cypher,
    }
