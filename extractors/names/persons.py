"""Persons: a surname with one or two characters after the word of an office, in a list of members, or before 同志."""

from __future__ import annotations

import re
from functools import cache

from ...lexicons.table import read_table
from ...ontology import Label
from ..results import Name
from .spans import name

_BLANK = "[\u3000 ]"


@cache
def _words(kind: str) -> str:
    """The words of a kind as one alternation, the longest first."""
    rows = [row["word"] for row in read_table("persons", ("word", "kind")) if row["kind"] == kind]
    return "|".join(sorted(map(re.escape, rows), key=len, reverse=True))


def _patterns() -> tuple[str, ...]:
    surname, office, speech = _words("surname"), _words("office"), _words("speech")
    plain = rf"(?:{surname})(?!某)[一-龥]{{1,2}}"
    listed = rf"(?:{surname})(?:[一-龥]{{2}}|{_BLANK}[一-龥])"
    return (
        rf"(?:{office})[：:]?{_BLANK}{{0,4}}(?P<name>{plain})(?=[、，。；：（(\s]|{speech}|$)",
        rf"(?:{office}|组{_BLANK}?长|员){_BLANK}*[：:]?\n?{_BLANK}*(?P<name>{listed})(?={_BLANK}{{2,}}[一-龥]|{_BLANK}*(?:\n|$))",
        rf"(?<![一-龥])(?P<name>{plain})(?=同志)",
    )


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _patterns())


@cache
def _leaders() -> re.Pattern[str]:
    return re.compile(_words("leader"))


def people(text: str) -> list[Name]:
    """Persons by cue, and the well-known ones wherever they stand."""
    found = [name(text, m.start(), m.end(), Label.PERSON, "leader", 0.6) for m in _leaders().finditer(text)]
    for pattern in _compiled():
        for match in pattern.finditer(text):
            found.append(name(text, match.start("name"), match.end("name"), Label.PERSON, "office", 0.86))
    return found
