"""What a policy document is, once it has been read: its unmodified text and what is known about it.

All offsets count characters of `Document.text`, which is the file's text as it stands, noise included.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """The administrative level that a document speaks for."""

    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


class SectionKind(StrEnum):
    """What a section does, read off its heading: it decides tense and status where no cue stands."""

    REVIEW = "review"
    PLAN = "plan"
    TASKS = "tasks"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text.

    `date` is YYYY, YYYY-MM or YYYY-MM-DD; `place` a full official name (衡阳市; 中国 for the nation) and `adcode`
    its six-digit code ("" when unknown, "100000" for the nation); fields that could not be read are "".
    """

    title: str = ""
    kind: str = ""
    date: str = ""
    issuer: str = ""
    place: str = ""
    adcode: str = ""
    level: Level | None = None
    number: str = ""

    @property
    def year(self) -> int | None:
        """The year of `date`, if it has one."""
        return int(self.date[:4]) if self.date[:4].isdigit() else None


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text under one heading, with the subsections below it.

    `heading` is its text with the number, trimmed; `start` its first character. `depth` counts the levels of this
    document from 1, whichever marks it uses: 第一编, 第一章, 第一节, 一、, （一）, 1., （1）.
    """

    start: int
    end: int
    heading: str
    depth: int
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (split after 。！？； and at line ends), trimmed of white space.

    `section` indexes `Document.sections` (the innermost one); -1 before the first.
    """

    order: int
    start: int
    end: int
    section: int = -1


@dataclass(frozen=True, slots=True)
class Document:
    """A policy document: `name` is the file's stem, `path` its absolute path ("-" for standard input)."""

    name: str
    path: str
    text: str
    sha256: str
    metadata: Metadata
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]

    @property
    def id(self) -> str:
        """Identity by content: the same text has the same id wherever it lies."""
        return f"document:{self.sha256[:16]}"

    def sentence_text(self, sentence: Sentence) -> str:
        """The sentence's characters."""
        return self.text[sentence.start : sentence.end]

    def section_of(self, sentence: Sentence) -> Section | None:
        """The section that the sentence stands in."""
        return self.sections[sentence.section] if sentence.section >= 0 else None
