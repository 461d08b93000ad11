"""Extraction against gold: every annotated text is extracted anew, with what its header says of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from ..documents.model import Document
from ..documents.reader import Overrides, parse_document
from ..errors import GoldError
from ..extractors.results import Extraction
from .ann import GoldDocument, read_gold
from .marks import Marks, marks_of
from .packed import read_packed


def read_all(path: Path, *, corpus: Path | None = None, only: Collection[str] | None = None) -> list[GoldDocument]:
    """Read a folder of .ann files, one such file, or a packed .json file beside its `corpus`.

    `only` keeps the documents with these ids. Raises GoldError when nothing is left, or an id is unknown.
    """
    found = list(_read(path, corpus))
    if only is not None:
        missing = sorted(set(only) - {document.marks.doc for document in found})
        if missing:
            raise GoldError(f"{path} has no document {', '.join(missing[:5])}: check the list of ids")
        found = [document for document in found if document.marks.doc in only]
    if not found:
        raise GoldError(f"{path} holds no annotated documents: name a folder with .ann files, or a packed .json file")
    return found


def compare(gold: Iterable[GoldDocument], extract: Callable[[Document], Extraction]) -> Iterator[tuple[Marks, Marks]]:
    """Yield (gold, found) for each document; place, date, issuer and level come from its header."""
    for document in gold:
        known = {key: document.header.get(key, "") for key in ("place", "date", "issuer", "level")}
        read = parse_document(document.marks.text, name=document.marks.doc, overrides=Overrides(**known))
        yield document.marks, marks_of(extract(read))


def _read(path: Path, corpus: Path | None) -> Iterable[GoldDocument]:
    if path.suffix == ".json":
        if corpus is None:
            raise GoldError(f"{path} holds positions only: name the folder of its sources with --corpus")
        return read_packed(path, corpus)
    if path.is_file():
        return [read_gold(path)]
    if not path.is_dir():
        raise GoldError(f"{path}: no such file or folder")
    return [read_gold(file) for file in sorted(path.glob("*.ann"))]
