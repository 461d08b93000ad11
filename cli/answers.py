"""An answer for people: a table of the facts, and below it the sentences that prove them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from rich.padding import Padding
from rich.text import Text

from ..queries.rows import Evidence
from .output import show, table

_EVIDENCE = frozenset(field.name for field in fields(Evidence))
Row = Mapping[str, Any]


def print_answer(rows: Sequence[Row], columns: Sequence[str]) -> None:
    """Print the rows, numbered, then each sentence once, with the numbers of the rows that it proves.

    What comes from a lexicon has no sentence.
    """
    if not rows:
        return
    own = [name for name in columns if name not in _EVIDENCE]
    numbered = [{"#": number, **row} for number, row in enumerate(rows, 1)]
    show(table(numbered, ["#", *own]))
    print()
    for numbers, row in _sentences(numbered):
        show(Text(f"[{_joined(numbers)}] {_source(row)}", style="bold"))
        show(Padding(Text(" ".join(row["sentence"].split())), (0, 0, 0, 4)))


def _sentences(rows: Sequence[Row]) -> Iterator[tuple[list[int], Row]]:
    """Yield each sentence with the numbers of its rows, in the order of the first."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in filter(lambda row: row["sentence"], rows):
        groups.setdefault((row["document"], row["sentence"]), []).append(row)
    for group in groups.values():
        yield [row["#"] for row in group], group[0]


def _source(row: Row) -> str:
    return " · ".join(part for part in (row["title"], row["date"], row["document"]) if part)


def _joined(numbers: Sequence[int]) -> str:
    """Write numbers short: 1, 2, 3, 5 as 1–3, 5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
