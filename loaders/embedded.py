"""The embedded store: ArcadeDB in this process, a folder on disk, no server.

A target folder holds `cetu.json`, which marks it as Cetu's, and `database/`, which is ArcadeDB's. Do not fork a
process that holds one open: the child would share the engine's memory but not its threads.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import Any

from ..errors import StoreError, StoreLockedError
from .store import Parameters, Result, Row, Transaction

MARKER = "cetu.json"
FORMAT = 1
_LANGUAGE = "opencypher"


class EmbeddedStore:
    """A Store in a folder; one process at a time."""

    def __init__(self, folder: str | Path) -> None:
        """Open the graph in `folder`, or make an empty one where nothing is yet.

        Raises StoreError when the folder is somebody else's or cannot be written, StoreLockedError when the graph is
        open elsewhere.
        """
        self._folder = Path(folder)
        self._closed = False
        self._writing = RLock()
        _claim(self._folder)
        self._database = _open(self._folder / "database")

    @property
    def target(self) -> str:
        """The folder."""
        return str(self._folder)

    def read(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one reading statement."""
        return list(self.scan(cypher, parameters))

    def scan(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:
        """Run one reading statement and yield its rows as they come."""
        with _translated(self._folder):
            for row in self._handle.query(_LANGUAGE, cypher, dict(parameters or {})).iter_dicts():
                yield _plain(row)

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        """Run `work` in one transaction; one thread writes at a time, others wait."""
        handle = self._handle
        with self._writing, _translated(self._folder):
            result: Result = handle.run_in_transaction(lambda: work(_EmbeddedTransaction(handle)))
        return result

    def run_schema(self, statements: Sequence[str]) -> None:
        """Run schema statements; each takes effect at once."""
        with self._writing, _translated(self._folder):
            for statement in statements:
                self._handle.command(_LANGUAGE, statement).to_list()

    def close(self) -> None:
        """Write everything to disk and let go of the lock."""
        if not self._closed:
            self._closed = True
            self._database.close()

    @property
    def _handle(self) -> Any:
        if self._closed:
            raise StoreError(f"{self._folder} has been closed: open it again")
        return self._database


class _EmbeddedTransaction:
    def __init__(self, handle: Any) -> None:
        self._handle = handle

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        return [_plain(row) for row in self._handle.command(_LANGUAGE, cypher, dict(parameters or {})).to_list()]


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    """Turn the engine's errors into Cetu's; others pass."""
    try:
        yield
    except _engine().ArcadeDBError as error:
        raise StoreError(f"{folder}: {_innermost(error)}") from error


def _claim(folder: Path) -> None:
    """Make sure that `folder` is Cetu's: mark an empty or new one, refuse any other."""
    marker = folder / MARKER
    try:
        if folder.is_dir() and any(folder.iterdir()):
            _check_marker(marker)
            return
        folder.mkdir(parents=True, exist_ok=True)
        marker.write_text(json.dumps({"engine": "ArcadeDB", "format": FORMAT}) + "\n", encoding="utf-8")
    except (FileExistsError, NotADirectoryError) as error:
        raise StoreError(f"{folder} is a file: a graph is a folder; name another or a new one") from error
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(f"cannot use the folder {folder} ({reason}): name one that you may write") from error


def _check_marker(marker: Path) -> None:
    folder = marker.parent
    if not marker.is_file():
        raise StoreError(f"{folder} holds other files and is not a Cetu graph: name an empty or a new folder")
    try:
        version = json.loads(marker.read_text(encoding="utf-8"))["format"]
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{marker} is damaged: move {folder} away and build the graph again") from error
    if version != FORMAT:
        raise StoreError(
            f"{folder} has format {version}, this Cetu reads format {FORMAT}: build the graph again in a new folder"
        )


def _open(folder: Path) -> Any:
    engine = _engine()
    factory = engine.DatabaseFactory(str(folder.absolute()))
    try:
        database = factory.open() if factory.exists() else factory.create()
        database.set_wal_flush("yes_nometadata")  # a commit survives a power cut, not only the end of the process
    except engine.ArcadeDBError as error:
        text = str(error)
        if "LockException" in text or "already in use" in text:
            raise StoreLockedError(
                f"{folder.parent} is open already, here or in another process: close it there, or name another folder"
            ) from error
        raise StoreError(f"cannot open the graph in {folder.parent}: {_innermost(error)}") from error
    return database


def _engine() -> Any:
    """The engine, its console log switched off before it starts: it reads the switch once.

    Its log file goes to the user's state folder (ARCADEDB_LOG_DIR names another), never to the working directory.
    """
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    try:
        import arcadedb
    except (ImportError, OSError) as error:
        raise StoreError(f"the embedded store needs the package arcadedb, which does not load here: {error}") from error
    return arcadedb


def _innermost(error: BaseException) -> str:
    """The engine's own words for the cause, without its wrappings."""
    chain = [message for _, message in getattr(error, "java_chain", None) or [] if message and message != "null"]
    return str(chain[-1]) if chain else str(error)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if not key.startswith("@")}
    if isinstance(value, (list, tuple, set)):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
