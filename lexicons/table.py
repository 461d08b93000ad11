"""Reading the data files: UTF-8, tab-separated, `#` comments, the first row naming the columns."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from ..errors import LexiconError


def read_table(name: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """Read `name`.tsv of this folder as one dictionary a row; trailing empty cells may be left out.

    Raises LexiconError, naming file and line, when the header or a row does not fit `columns`.
    """
    path = files(__package__) / f"{name}.tsv"
    return parse_table(path.read_text(encoding="utf-8"), columns, name=f"{name}.tsv")


def parse_table(text: str, columns: Sequence[str], *, name: str) -> list[dict[str, str]]:
    """Parse the text of a table; `name` stands in messages."""
    numbered = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not numbered or numbered[0][1].split("\t") != list(columns):
        raise LexiconError(f"{name}: the first row must name the columns {', '.join(columns)}, separated by tabs")
    return [_row(line, columns, f"{name}:{n}") for n, line in numbered[1:]]


def _row(line: str, columns: Sequence[str], where: str) -> dict[str, str]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns) or not cells[0]:
        raise LexiconError(
            f"{where}: expected at most {len(columns)} cells and a first one that is not empty: {line!r}"
        )
    return dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
