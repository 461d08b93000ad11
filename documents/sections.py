"""Text → sections: headings by their numbers (第一章, 一、, （一）, 1.) or words (工作回顾), and what each does.

A heading is a line of its own, or runs into its paragraph up to the first 。 (（一）扩大内需。坚持……). Numbers may also
stand behind a full stop, where a broken line end was lost. A section reaches to the next heading of its rank or a
higher one and thus holds its subsections, which inherit its kind unless their own heading says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicons.table import read_table
from .model import Section, SectionKind
from .normalize import view

_NUMERAL = "[一二三四五六七八九十百零〇0-9]{1,4}"
_HAN = "[一二三四五六七八九十]{1,3}"
_MARKS = (
    ("part", rf"第 ?{_NUMERAL} ?[编篇] ?"),
    ("chapter", rf"第 ?{_NUMERAL} ?章 ?"),
    ("section", rf"第 ?{_NUMERAL} ?节 ?"),
    ("han", rf"{_HAN} ?、(?! ?{_HAN} ?、)"),
    ("bracket", rf"[(（] ?{_HAN} ?[)）] ?、?"),
    ("digit", r"[0-9]{1,2} ?(?:[.、](?![0-9])|\.(?=[0-9]{4}年))"),
    ("small", r"[(（] ?[0-9]{1,2} ?[)）]"),
)
_RANK = {name: rank for rank, (name, _) in enumerate(_MARKS)}
_WORDS = r"(?P<words> ?[^。；！？：:\n]{2,48}?)(?=[。；：:]| {2}|$)"
_AT_LINE_START = re.compile(rf"[ #*]*(?:{'|'.join(f'(?P<{name}>{mark})' for name, mark in _MARKS)}){_WORDS}")
_BEHIND_STOP = re.compile(
    rf"[。；！] ?(?:{'|'.join(f'(?P<{name}>{mark})' for name, mark in _MARKS[:5])}){_WORDS}", re.M
)
_LINE = re.compile(r"[^\n]+")
_BARE = re.compile(r"[ #*]*(?P<words>[^，。；：！？、,;:!?\n]{4,24}) *$")
_CONTENTS_LINE = re.compile(r"(?:[.…·]{2,} *|[(（]) *[0-9]{1,3} *[)）]? *$")
_TITLE_LINE = re.compile(r"^ *(?:关于|中共)|(?:报告|通知|意见|公报|方案|办法|纲要|规划|说明|会|摄) *$")


@dataclass(frozen=True, slots=True)
class _Heading:
    start: int
    end: int
    rank: int


@dataclass(frozen=True, slots=True)
class _Cue:
    text: str
    kind: SectionKind
    strong: bool


def find_sections(text: str, *, default: SectionKind = SectionKind.OTHER) -> tuple[Section, ...]:
    """The sections of a text in the order of their start, parents before their subsections.

    `default` is the kind of the sections at the top whose heading has no cue: what documents of this kind mostly hold.
    Behind a section with a cue such sections are tasks: who has looked back or set aims goes on with what to do.
    """
    headings = _headings(view(text))
    sections: list[Section] = []
    above: list[tuple[int, Section]] = []
    inherited = default
    for heading, end in zip(headings, _ends(headings, len(text)), strict=True):
        while above and above[-1][0] >= heading.rank:
            above.pop()
        words = text[heading.start : heading.end].rstrip()
        kind = heading_kind(words, inherited=above[-1][1].kind if above else inherited)
        if not above and kind is not default:
            inherited = SectionKind.TASKS
        sections.append(Section(heading.start, end, words, len(above) + 1, kind))
        above.append((heading.rank, sections[-1]))
    return tuple(sections)


def heading_kind(heading: str, *, inherited: SectionKind = SectionKind.OTHER) -> SectionKind:
    """What a section with this heading does: by the cue that ends last in it, else `inherited`.

    A weak cue counts only where nothing else is known, that is where `inherited` is OTHER.
    """
    words = "".join(heading.split())
    found = [(words.rfind(cue.text) + len(cue.text), len(cue.text), cue) for cue in _cues() if cue.text in words]
    usable = [hit for hit in found if hit[2].strong or inherited is SectionKind.OTHER]
    return max(usable, key=lambda hit: hit[:2])[2].kind if usable else inherited


def _headings(text: str) -> list[_Heading]:
    """All headings of a view, by their start."""
    found: dict[int, _Heading] = {}
    for line in _LINE.finditer(text):
        heading = _heading_of_line(line.group(), line.start())
        if heading is not None:
            found[heading.start] = heading
    for match in _BEHIND_STOP.finditer(text):
        mark = _mark_of(match)
        start = match.start(mark)
        found.setdefault(start, _Heading(start, match.end(), _RANK[mark]))
    return sorted(found.values(), key=lambda heading: heading.start)


def _heading_of_line(line: str, at: int) -> _Heading | None:
    match = _AT_LINE_START.match(line)
    if match is not None:
        if _CONTENTS_LINE.search(line):
            return None
        start = match.start(_mark_of(match))
        return _Heading(at + start, at + match.end(), _RANK[_mark_of(match)])
    match = _BARE.match(line)
    if match is None or _TITLE_LINE.search(match["words"]) or not _has_strong_cue(match["words"]):
        return None
    return _Heading(at + match.start("words"), at + match.end("words"), _RANK["han"])


def _mark_of(match: re.Match[str]) -> str:
    """The name of the mark that a heading begins with."""
    return next(name for name, text in match.groupdict().items() if text is not None and name in _RANK)


def _ends(headings: Sequence[_Heading], length: int) -> list[int]:
    """Where each section ends: at the next heading of its rank or a higher one, or at the end of the text."""
    ends = [length] * len(headings)
    open_: list[int] = []
    for index, heading in enumerate(headings):
        while open_ and headings[open_[-1]].rank >= heading.rank:
            ends[open_.pop()] = heading.start
        open_.append(index)
    return ends


def _has_strong_cue(words: str) -> bool:
    return any(cue.strong and cue.text in words for cue in _cues())


@cache
def _cues() -> tuple[_Cue, ...]:
    rows = read_table("section_headings", ("cue", "kind", "strength"))
    return tuple(_Cue(row["cue"], SectionKind(row["kind"]), row["strength"] == "strong") for row in rows)
