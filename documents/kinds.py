"""The kind of a document, by the words of its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lexicons.table import read_table
from .model import SectionKind

_ISSUED = re.compile(r"印发(.+?)的?(?:通知|函)")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document: what its sections do by default and which body issues it when the text names none."""

    name: str
    sections: SectionKind
    issuer: str


UNKNOWN = DocumentKind("", SectionKind.OTHER, "")


def kind_of_file(name: str) -> DocumentKind:
    """The kind by a file's name: by words of a title, or by the kind's own name (hengyang_2025_work-report)."""
    found = kind_of(name)
    if found is not UNKNOWN:
        return found
    plain = re.sub("[^a-z]+", "_", name.lower())
    own = [kind for kind in kind_words().values() if re.search(rf"(?:^|_){kind.name}(?:_|$)", plain)]
    return max(own, key=lambda kind: len(kind.name), default=UNKNOWN)


@cache
def kind_words() -> dict[str, DocumentKind]:
    """The words of titles, each with the kind it means."""
    rows = read_table("document_kinds", ("word", "kind", "sections", "issuer"))
    return {row["word"]: DocumentKind(row["kind"], SectionKind(row["sections"]), row["issuer"]) for row in rows}


def kind_of(title: str) -> DocumentKind:
    """The kind of a document with this title, UNKNOWN if no word tells.

    Of several words the one that ends last decides, the longest of those. What a notice issues gives the kind:
    关于印发《……行动计划》的通知 is an action plan. A title that tells an event (市长强调……) is the press's.
    """
    title = "".join(title.split())
    issued = _ISSUED.search(title)
    if issued is not None:
        inner = _last_word(issued[1])
        if inner is not UNKNOWN:
            return inner
    if not re.search("关于|印发|《", title):
        events = [kind for word, kind in kind_words().items() if kind.name == "press" and word in title]
        if events:
            return events[0]
    return _last_word(title)


def by_name(kind: str) -> DocumentKind:
    """The kind with this name, UNKNOWN if there is none."""
    return next((found for found in kind_words().values() if found.name == kind), UNKNOWN)


def _last_word(title: str) -> DocumentKind:
    hits = [(title.rfind(word) + len(word), len(word), kind) for word, kind in kind_words().items() if word in title]
    return max(hits, key=lambda hit: hit[:2])[2] if hits else UNKNOWN
