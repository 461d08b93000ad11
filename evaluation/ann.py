"""Annotated files (.ann): a text, one sentence a line, with its names, goals and relations.

    # place: 衡阳市                                     the header: doc, place, issuer, date, level
    T 推进{三强一化|Strategy}建设                        a sentence; {surface|Label} marks a name
    G 力争增长 6% | metric=; cmp=+%; value=6; unit=%; deadline=; status=aspired
    R @ PURSUES 三强一化 | status=ongoing                a relation between surfaces, @ the document's own place

G and R lines belong to the T lines above them. Joined by line feeds and without their mark-up, the T lines are the text
that offsets count in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import GoldError
from ..ontology import Comparator, Label, RelationType, Status
from .marks import OWN_PLACE, MarkedGoal, MarkedName, MarkedRelation, Marks

_NAME = re.compile(r"\{([^{}|]+)\|([A-Za-z]+)\}")
_RELATION = re.compile(r"(.+?) ([A-Z_]{3,}) (.+)")
_LABELS = frozenset(label.value for label in Label)
_TYPES = frozenset(kind.value for kind in RelationType)
_STATUSES = frozenset(status.value for status in Status)
_COMPARATORS = frozenset(comparator.value for comparator in Comparator)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated text; `header` holds its `#` lines (doc, place, issuer, date, level)."""

    header: Mapping[str, str]
    marks: Marks


def read_gold(path: Path) -> GoldDocument:
    """Read one annotated file. Raises GoldError, naming file and line, when it does not have the format."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    return parse_gold(text, doc=path.stem, where=path.name)


def parse_gold(text: str, *, doc: str, where: str) -> GoldDocument:
    """Parse the text of an annotated file; `doc` is its id, `where` stands in messages.

    Raises GoldError with the number of the line.
    """
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), 1):
        try:
            reader.line(line)
        except GoldError as error:
            raise GoldError(f"{where}:{number}: {error}") from error
    return reader.document(doc)


@dataclass(slots=True)
class _Reader:
    """What has been read so far."""

    header: dict[str, str] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    start: int = 0
    """Where the last sentence begins."""
    names: list[MarkedName] = field(default_factory=list)
    goals: list[MarkedGoal] = field(default_factory=list)
    relations: list[MarkedRelation] = field(default_factory=list)
    known: set[str] = field(default_factory=lambda: {OWN_PLACE})

    def document(self, doc: str) -> GoldDocument:
        marks = Marks(
            doc=doc,
            place=self.header.get("place", ""),
            text="\n".join(self.sentences),
            names=tuple(self.names),
            goals=tuple(self.goals),
            relations=tuple(self.relations),
        )
        return GoldDocument(self.header, marks)

    def line(self, line: str) -> None:
        kind, _, body = line.partition(" ")
        if not line.strip():
            return
        if line.startswith("#"):
            key, _, value = line[1:].partition(":")
            self.header[key.strip()] = value.strip()
        elif kind == "T":
            self._sentence(body)
        elif kind == "G":
            self._goal(body)
        elif kind == "R":
            self._relation(body)
        else:
            raise GoldError(f"a line begins with T, G, R or #, not with {kind[:20]!r}")

    def _sentence(self, body: str) -> None:
        if self.sentences:
            self.start += len(self.sentences[-1]) + 1
        plain = ""
        last = 0
        for match in _NAME.finditer(body):
            plain += body[last : match.start()]
            surface, label = match.groups()
            start = self.start + len(plain)
            self.names.append(MarkedName(start, start + len(surface), _one_of(_LABELS, label, "label"), surface))
            self.known.add(surface)
            plain += surface
            last = match.end()
        plain += body[last:]
        if "{" in plain or "}" in plain:
            raise GoldError("a brace that marks no name, or names that nest")
        self.sentences.append(plain)

    def _goal(self, body: str) -> None:
        surface, _, rest = body.partition(" | ")
        surface = surface.strip()
        at = self.sentences[-1].find(surface) if self.sentences else -1
        if at < 0 or not surface:
            raise GoldError(f"the goal is no part of the sentence above: {surface[:40]}")
        properties = _properties(rest)
        start = self.start + at
        self.goals.append(
            MarkedGoal(
                start=start,
                end=start + len(surface),
                text=surface,
                metric=properties.get("metric", ""),
                cmp=_one_of(_COMPARATORS, properties.get("cmp", ""), "cmp"),
                value=_number(properties, "value"),
                max=_number(properties, "max"),
                unit=properties.get("unit", ""),
                deadline=properties.get("deadline", ""),
                status=_one_of(_STATUSES, properties.get("status", ""), "status"),
            )
        )
        self.known.add(surface)

    def _relation(self, body: str) -> None:
        left, _, rest = body.partition(" | ")
        match = _RELATION.fullmatch(left.strip())
        if match is None:
            raise GoldError(f"a relation reads HEAD TYPE TAIL, not {left.strip()[:60]!r}")
        head, tail = match[1].strip(), match[3].strip()
        for end in (head, tail):
            if end not in self.known:
                raise GoldError(f"neither a name nor a goal of the lines above: {end[:40]}")
        properties = _properties(rest)
        self.relations.append(
            MarkedRelation(
                head=head,
                type=_one_of(_TYPES, match[2], "type"),
                tail=tail,
                status=_one_of(_STATUSES, properties.get("status", ""), "status"),
                count=_count(properties),
                unit=properties.get("unit", ""),
                role=properties.get("role", ""),
            )
        )


def _properties(part: str) -> dict[str, str]:
    """Read `key=value; key=value`: a value may begin with =, as in cmp=>= and cmp==."""
    pairs = (pair.strip().partition("=") for pair in part.split(";"))
    return {key.strip(): value.strip() for key, equals, value in pairs if equals}


def _one_of(known: frozenset[str], value: str, what: str) -> str:
    if value not in known:
        raise GoldError(f"no {what} {value!r}; there are {', '.join(sorted(known - {''}))}")
    return value


def _number(properties: Mapping[str, str], key: str) -> float | None:
    value = properties.get(key, "")
    if not value:
        return None
    try:
        return float(value)
    except ValueError as error:
        raise GoldError(f"{key} is no plain number: {value!r}") from error


def _count(properties: Mapping[str, str]) -> float | None:
    """A count may also be said in words (数百): nothing is measured by it."""
    try:
        return _number(properties, "count")
    except GoldError:
        return None
