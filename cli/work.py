"""The same work on every source, in this process or in several; one that fails never stops the others."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..errors import CetuError
from .sources import Source

T = TypeVar("T")

_WORTH_PROCESSES = 2_000_000  # bytes: below that a process starts up longer than it works
_AHEAD = 3  # documents that wait for each process: enough to keep it busy, few enough to keep memory flat


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What the work made of a source, or why there is nothing: `reason` is "" when all went well."""

    source: str
    value: T | None
    reason: str = ""


def on_each(work: Callable[[Source], T], sources: Sequence[Source], *, jobs: int) -> Iterator[Done[T]]:
    """Yield what `work` makes of each source, in their order; with several jobs `work` must be picklable.

    `jobs` 0 takes a process a core when the sources are large enough. Raises CetuError when a process dies.
    """
    count = jobs or _jobs(sources)
    if min(count, len(sources)) < 2:
        yield from (_attempt(work, source) for source in sources)
        return
    # Not forked: this process may hold a graph open, whose engine has threads of its own.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(count, len(sources)), context, initializer=_ignore_interrupts) as pool:
        try:
            yield from _pooled(pool, work, sources, ahead=count * _AHEAD)
        except BrokenProcessPool as error:
            raise CetuError(
                "a process that extracts ended at once, perhaps for want of memory: try again with --jobs 1"
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _pooled(
    pool: ProcessPoolExecutor, work: Callable[[Source], T], sources: Sequence[Source], *, ahead: int
) -> Iterator[Done[T]]:
    waiting: deque[Future[Done[T]]] = deque()
    for source in sources:
        waiting.append(pool.submit(_attempt, work, source))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _attempt(work: Callable[[Source], T], source: Source) -> Done[T]:
    try:
        return Done(source.name, work(source))
    except CetuError as error:
        return Done(source.name, None, str(error).removeprefix(f"{source.name}: "))
    except Exception as error:  # a fault of ours in one document must not cost the user the others
        return Done(source.name, None, f"an error in Cetu itself, please report it: {type(error).__name__}: {error}")


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _jobs(sources: Sequence[Source]) -> int:
    if sum(source.size for source in sources) < _WORTH_PROCESSES:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
