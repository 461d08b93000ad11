"""A progress bar on a terminal, nothing where standard error is piped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")


def watched(items: Iterable[T], *, total: int, what: str) -> Iterator[T]:
    """Yield the items, and show on a terminal how many of `total` are done; the bar goes when they are."""
    screen = Console(stderr=True)
    if not screen.is_terminal or total < 2:
        yield from items
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=screen, transient=True) as progress:
        task = progress.add_task(what, total=total)
        for item in items:
            yield item
            progress.advance(task)
