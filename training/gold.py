"""Annotated excerpts as training examples: documents with their gold names, goals and relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cetu.documents.model import Document
from cetu.documents.reader import Overrides, parse_document
from cetu.evaluation.packed import unpacked
from cetu.extractors.results import Name
from cetu.ontology import Label

_NAME = re.compile(r"\{([^{}|]+)\|([A-Za-z]+)\}")
_RELATION = re.compile(r"(.+?) ([A-Z_]{3,}) (.+?) \| .*?status=(\w+)")

# Relations that hold whatever the sentence's tense say nothing of it.
_TENSED = re.compile(r"^(?!.* (?:CITES|ISSUED_BY|PROPOSED_AT|PART_OF|LOCATED_IN|COMPRISES) ).*status=(\w+)")


@dataclass(frozen=True, slots=True)
class Example:
    """One excerpt; `own` holds (tail, type) → status of the relations whose head is the document's place.

    `goals` are the spans of the goals, `reports` those of the sentences whose relations are mostly achieved.
    """

    document: Document
    names: tuple[Name, ...]
    own: dict[tuple[str, str], str]
    goals: tuple[tuple[int, int], ...]
    reports: tuple[tuple[int, int], ...]


def read_examples(paths: Iterable[Path], *, corpus: Path | None = None) -> Iterator[Example]:
    """The excerpts of folders of .ann files, or of packed .json files beside their `corpus`."""
    for path in paths:
        if path.suffix == ".json":
            for name, text in unpacked(path, corpus or Path()):
                yield read_example(text, name=name)
        else:
            for file in sorted(path.glob("*.ann")):
                yield read_example(file.read_text(encoding="utf-8"), name=file.stem)


def read_example(text: str, *, name: str) -> Example:
    """Read the text of one .ann file."""
    header: dict[str, str] = {}
    sentences: list[str] = []
    names: list[Name] = []
    own: dict[tuple[str, str], str] = {}
    goals: list[tuple[int, int]] = []
    tense: dict[tuple[int, int], int] = {}
    offset = start = 0
    for line in text.splitlines():
        kind, _, body = line.partition(" ")
        if kind == "#":
            key, _, value = body.partition(":")
            header[key.strip()] = value.strip()
        elif kind == "T":
            names += _names(body, offset)
            sentences.append(_NAME.sub(r"\1", body))
            start, offset = offset, offset + len(sentences[-1]) + 1
        elif kind == "G":
            goals += _goals(body.partition(" | ")[0], sentences[-1], start, goals)
        if kind == "R" and (said := _TENSED.search(body)):
            sentence = (start, offset - 1)
            tense[sentence] = tense.get(sentence, 0) + (1 if said[1] == "achieved" else -1)
        if kind == "R" and (found := _RELATION.match(body)) and found[1] in ("@", header.get("place")):
            own.setdefault((found[3], found[2]), found[4])
    known = {key: header.get(key, "") for key in ("place", "date", "level")}
    overrides = Overrides(**known)
    document = parse_document("\n".join(sentences), name=name, overrides=overrides)
    reports = tuple(sentence for sentence, balance in tense.items() if balance > 0)
    return Example(document, tuple(names), own, tuple(goals), reports)


def _goals(text: str, sentence: str, start: int, known: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The span of a goal; one whose words occur twice in its sentence is the first that is no goal yet."""
    at = sentence.find(text)
    while at >= 0 and (start + at, start + at + len(text)) in known:
        at = sentence.find(text, at + 1)
    if at >= 0:
        yield start + at, start + at + len(text)


def _names(body: str, offset: int) -> Iterator[Name]:
    shift = 0
    for mark in _NAME.finditer(body):
        start = offset + mark.start() - shift
        yield Name(start, start + len(mark[1]), Label(mark[2]), mark[1], "gold")
        shift += len(mark[0]) - len(mark[1])
