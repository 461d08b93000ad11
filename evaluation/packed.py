"""Annotations kept as positions only: no text of a document is stored, it is read from the source file beside.

A packed file is a JSON list of documents `{"id", "file", "meta", "lines"}`: `file` is the source under the corpus
folder, `meta` the header lines, `lines` are

    ["T", start, end, [[start, end, label], …]]     a sentence in the source, its names by offsets in the sentence
    ["G", start, end, properties]                   a goal in the last sentence
    ["R", head, type, tail, properties]             ends are "@" or [sentence, start, end]
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..errors import GoldError
from .ann import GoldDocument, parse_gold


def read_packed(path: Path, corpus: Path) -> list[GoldDocument]:
    """Read a packed file beside the folder `corpus` that holds its sources.

    Raises GoldError when the file does not have the format, a source is missing, or is not the one annotated.
    """
    return [parse_gold(text, doc=name, where=f"{path.name}, document {name}") for name, text in unpacked(path, corpus)]


def unpacked(path: Path, corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield each document's id and its text as an annotated file. Raises GoldError like `read_packed`."""
    try:
        packed = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path}: cannot be read as JSON: {error}") from error
    for number, document in enumerate(packed if isinstance(packed, list) else [packed], 1):
        try:
            name, source = str(document["id"]), corpus / str(document["file"])
            text = _source(source)
            lines = [*document["meta"], *_lines(document["lines"], text)]
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise GoldError(f"{path.name}: document {number} is no packed annotation: {error!r}") from error
        yield name, "\n".join(map(str, lines)) + "\n"


def _source(path: Path) -> str:
    """Return the source's text as its positions count it: line ends as one character."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise GoldError(f"{path}: the source of an annotation cannot be read: {error.strerror or error}") from error


def _lines(lines: Sequence[Sequence[Any]], text: str) -> Iterator[str]:
    sentences: list[str] = []
    for line in lines:
        kind = line[0]
        if kind == "T":
            sentences.append(text[line[1] : line[2]])
            yield f"T {_marked(sentences[-1], line[3])}"
        elif kind == "G":
            yield f"G {sentences[-1][line[1] : line[2]]} | {line[3]}"
        elif kind == "R":
            yield f"R {_end(line[1], sentences)} {line[2]} {_end(line[3], sentences)} | {line[4]}"
        else:
            raise ValueError(f"a line begins with T, G or R, not with {kind!r}")


def _marked(sentence: str, names: Sequence[tuple[int, int, str]]) -> str:
    parts, last = [], 0
    for start, end, label in names:
        parts += [sentence[last:start], "{", sentence[start:end], "|", label, "}"]
        last = end
    return "".join([*parts, sentence[last:]])


def _end(end: str | Sequence[int], sentences: Sequence[str]) -> str:
    return end if isinstance(end, str) else sentences[end[0]][end[1] : end[2]]
