"""Files → documents."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import DocumentError
from .kinds import by_name
from .metadata import Overrides, find_metadata
from .model import Document
from .sections import find_sections
from .sentences import find_sentences
from .text import checked, decode, sha256_of

SUFFIXES = frozenset({".txt", ".md"})

__all__ = ["SUFFIXES", "Overrides", "find_files", "parse_document", "read_document"]


def read_document(path: Path, *, overrides: Overrides | None = None) -> Document:
    """Read a text file as a document. Raises DocumentError, naming the file, when that cannot be done."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror or error}") from error
    text = decode(data, name=str(path))
    return parse_document(text, name=path.stem, path=str(path.resolve()), overrides=overrides)


def parse_document(text: str, *, name: str, path: str = "-", overrides: Overrides | None = None) -> Document:
    """Make a document of a text. `name` is its short name, `path` where it lies ("-" for standard input).

    Raises DocumentError when the text is blank or binary, or when an override is no known place, date or level.
    """
    checked(text, name=name)
    metadata = find_metadata(text, name=name, overrides=overrides)
    sections = find_sections(text, default=by_name(metadata.kind).sections)
    return Document(
        name=name,
        path=path,
        text=text,
        sha256=sha256_of(text),
        metadata=metadata,
        sections=sections,
        sentences=find_sentences(text, sections),
    )


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The text files among paths and in folders below them (.txt, .md), sorted, each once; hidden ones are skipped.

    A file that is named itself is taken whatever its suffix. Raises DocumentError for a path that does not exist.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise DocumentError(f"{path}: no such file or folder")
        for file in sorted(_files_below(path)) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    return sorted(found.values())


def _files_below(folder: Path) -> Iterable[Path]:
    for file in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if not hidden and file.suffix.lower() in SUFFIXES and file.is_file():
            yield file
