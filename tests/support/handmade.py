"""Extractions written by hand, in the marked-up lines of the gold files: T text, G goal, R relation."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from cetu.documents.model import Document, Level, Metadata, Section, SectionKind, Sentence
from cetu.extractors.results import Extraction, Goal, Name, Relation
from cetu.ontology import Comparator, Label, RelationType, Status

_MARK = re.compile(r"\{([^|{}]+)\|(\w+)\}")
HENGYANG = Metadata(title="2025年衡阳市政府工作报告", date="2025-01", place="衡阳市", adcode="430400", level=Level.CITY)


@dataclass
class _Found:
    """What has been read so far; the last thing that a surface named is the one that a relation means."""

    text: str = ""
    line: int = 0
    names: list[Name] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    def end(self, surface: str) -> Name | Goal | None:
        if surface == "@":
            return None
        both: list[Name | Goal] = [*self.names, *self.goals]
        for found in reversed(both):
            if found.text == surface:
                return found
        raise AssertionError(f"no name or goal {surface}")


def handmade(marked: str, *, name: str = "handmade", metadata: Metadata = HENGYANG, heading: str = "") -> Extraction:
    """Read marked-up lines as one document; each T line is a sentence."""
    found = _Found()
    sentences: list[Sentence] = []
    for line in filter(None, map(str.strip, marked.splitlines())):
        kind, rest = line.split(" ", 1)
        if kind == "T":
            sentences.append(_sentence(found, rest, len(sentences), 0 if heading else -1))
        elif kind == "G":
            found.goals.append(_goal(found, rest))
        else:
            found.relations.append(_relation(found, rest))
    sections = (Section(0, len(found.text), heading, 1, SectionKind.OTHER),) if heading else ()
    sha256 = hashlib.sha256(found.text.encode()).hexdigest()
    document = Document(name, f"/papers/{name}.txt", found.text, sha256, metadata, sections, tuple(sentences))
    return Extraction(document, tuple(found.names), tuple(found.goals), tuple(found.relations))


def _sentence(found: _Found, marked: str, order: int, section: int) -> Sentence:
    if found.text:
        found.text += "\n"
    start = found.line = len(found.text)
    for i, piece in enumerate(_MARK.split(marked)):
        if i % 3 == 1:
            surface = piece
            at = len(found.text)
            found.text += surface
        elif i % 3 == 2:
            found.names.append(Name(at, at + len(surface), Label(piece), surface, by="hand"))
        else:
            found.text += piece
    return Sentence(order, start, len(found.text), section)


def _fields(text: str) -> dict[str, str]:
    pairs = (pair.split("=", 1) for pair in re.split(r"[;,]\s*", text) if pair.strip())
    return {key.strip(): value.strip() for key, value in pairs}


def _goal(found: _Found, line: str) -> Goal:
    surface, _, rest = line.partition(" | ")
    given = _fields(rest)
    start = found.text.index(surface, found.line)
    return Goal(
        start,
        start + len(surface),
        surface,
        metric=given.get("metric", ""),
        cmp=Comparator(given.get("cmp", "")),
        value=float(given["value"]) if given.get("value") else None,
        max=float(given["max"]) if given.get("max") else None,
        unit=given.get("unit", ""),
        deadline=given.get("deadline", ""),
        status=Status(given.get("status", "planned")),
        base=given.get("base", ""),
        binding=given.get("binding", ""),
        by="hand",
    )


def _relation(found: _Found, line: str) -> Relation:
    ends, _, rest = line.partition(" | ")
    match = re.fullmatch(r"(.+?) ([A-Z_]+) (.+)", ends)
    assert match, line
    given = _fields(rest)
    return Relation(
        found.end(match[1]),
        RelationType(match[2]),
        found.end(match[3]),
        Status(given.get("status", "planned")),
        found.line,
        len(found.text),
        count=float(given["count"]) if given.get("count") else None,
        unit=given.get("unit", ""),
        role=given.get("role", ""),
        by="hand",
        confidence=float(given.get("confidence", "1")),
    )
