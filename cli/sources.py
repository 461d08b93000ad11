"""What a command reads: files, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..documents.model import Document
from ..documents.reader import SUFFIXES, Overrides, find_files, parse_document, read_document
from ..documents.text import decode
from ..errors import DocumentError

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or what was read from standard input."""

    path: Path | None
    data: bytes = b""

    @property
    def name(self) -> str:
        """What messages call it."""
        return "standard input" if self.path is None else str(self.path)

    @property
    def size(self) -> int:
        """Its length in bytes, 0 when the file has gone."""
        if self.path is None:
            return len(self.data)
        return self.path.stat().st_size if self.path.exists() else 0

    def read(self, overrides: Overrides) -> Document:
        """Read it as a document. Raises DocumentError when that cannot be done."""
        if self.path is not None:
            return read_document(self.path, overrides=overrides)
        return parse_document(decode(self.data, name=self.name), name="stdin", overrides=overrides)


def find_sources(paths: Sequence[str]) -> list[Source]:
    """Return what the paths name, each file once.

    Raises DocumentError for a path that does not exist, and when there is nothing to read at all.
    """
    files = find_files([Path(path) for path in paths if path != STANDARD_INPUT])
    found = [Source(file) for file in files]
    if STANDARD_INPUT in paths:
        found.append(Source(None, sys.stdin.buffer.read()))
    if not found:
        suffixes = " or ".join(sorted(SUFFIXES))
        raise DocumentError(f"no {suffixes} files in {', '.join(paths)}: name a file, or a folder that holds some")
    return found
