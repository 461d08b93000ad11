"""Rows on standard output: a table that fits the terminal, JSON or CSV."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import typer
from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

_WIDTH = 100


class Form(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def form(as_json: bool, as_csv: bool = False) -> Form:
    """Return the form that the flags ask for."""
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE


def console() -> Console:
    """Return the console of standard output, 100 columns wide where no terminal says how wide it is."""
    wide = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if wide else _WIDTH, highlight=False, markup=False, emoji=False)


def print_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], how: Form) -> None:
    """Print rows, the columns in this order."""
    plain = [{name: row.get(name) for name in columns} for row in rows]
    if how is Form.JSON:
        print_json(plain)
    elif how is Form.CSV:
        _print_csv(plain, columns)
    else:
        show(table(plain, columns))


def show(*parts: RenderableType) -> None:
    """Print what rich lays out, without the blanks that it leaves at the ends of lines."""
    screen = console()
    with screen.capture() as captured:
        screen.print(*parts)
    sys.stdout.write("".join(line.rstrip() + "\n" for line in captured.get().splitlines()))


def print_json(value: Any) -> None:
    """Print a value as indented JSON, Chinese as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Table:
    """Return a table of those columns that hold anything; numbers stand to the right."""
    filled = [name for name in columns if any(row.get(name) not in (None, "", []) for row in rows)] or list(columns)
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for name in filled:
        numbers = all(isinstance(row.get(name), int | float) for row in rows if row.get(name) is not None)
        made.add_column(name, justify="right" if numbers else "left", overflow="fold")
    for row in rows:
        made.add_row(*(Text(cell(row.get(name))) for name in filled))
    return made


def cell(value: Any) -> str:
    """Return a value as it stands in a table or CSV: nothing for None, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _print_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row[name]) for name in columns] for row in rows)
