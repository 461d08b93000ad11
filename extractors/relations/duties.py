"""Who is to do it: brackets and lines that name the bodies responsible for the item before them.

An item is what stands since the last such bracket or since the last numbered heading, whichever is nearer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ...ontology import Label, RelationType, Status
from ..lines import Line
from ..results import Goal, Name, Relation
from .frames import word_sets

_DUTIES = (Label.STRATEGY, Label.MEASURE, Label.INFRASTRUCTURE)
_BODIES = (Label.ORGANIZATION, Label.PERSON)
_HAN = "[一二三四五六七八九十]{1,3}"
_ITEM = re.compile(
    rf"[#* ]*(?:[（(]?{_HAN}[)）]|{_HAN}、|第(?:{_HAN}|\d{{1,3}})[条章节]|[（(]?\d{{1,3}}(?:[)）]|[.．、](?!\d)))"
)
_SPLIT = re.compile(r"[；;]|(?<=牵头)[，,]|(?<=负责)[，,]|(?<=指导)[，,]|(?<=配合)[，,]|(?<=参与)[，,]")
_SUPPORT = re.compile(r"配合|参与|参加|协助|协办|协同")
_ONGOING = re.compile(r"持续|长期|常态|不断")
# Beyond so many sentences a bracket no longer speaks for the text before it.
_REACH = 15


@dataclass(frozen=True, slots=True)
class _Duty:
    """A body named as responsible, with its role."""

    body: Name
    role: str


def duty_relations(lines: Sequence[Line]) -> Iterator[Relation]:
    """RESPONSIBLE_FOR from each body that a bracket or line of duties names to what its item holds."""
    item: list[Line] = []
    spent = False
    for line in lines:
        bracket = _pattern().search(line.text) if _has_body(line) else None
        if bracket is None:
            if _ITEM.match(line.text) or (spent and (line.names or line.goals)):
                item, spent = [], False
            item.append(line)
            continue
        if bracket.start():
            if spent or _ITEM.match(line.text):
                item = []
            item.append(line)
        yield from _assigned(line, bracket, item[-_REACH:], first=not spent or bool(bracket.start()))
        item, spent = _rest(line, bracket, item)


def _rest(line: Line, bracket: re.Match[str], item: list[Line]) -> tuple[list[Line], bool]:
    """The item to go on with: the next one, where it begins in the line of the bracket, else the same, now spent."""
    after = line.start + bracket.end()
    names = tuple(name for name in line.names if name.start >= after)
    goals = tuple(goal for goal in line.goals if goal.start >= after)
    if names or goals:
        return [replace(line, names=names, goals=goals)], False
    return item, True


def _has_body(line: Line) -> bool:
    return any(name.label in _BODIES for name in line.names)


@cache
def _pattern() -> re.Pattern[str]:
    words = word_sets()["duty"]
    acts = "负责|指导|牵头|配合|参与|落实"
    inside = "[^（()）]"
    return re.compile(
        rf"[（(](?:{inside}*(?:{words})[:：]{inside}*|{inside}*(?:{acts}){inside}{{0,4}})(?:[)）]|$)|^(?:{words})[:：].*"
    )


def _assigned(line: Line, bracket: re.Match[str], item: Sequence[Line], *, first: bool) -> Iterator[Relation]:
    """The bodies of a bracket, each with all that the item holds; `first` when no body has been named for it yet."""
    status = Status.ONGOING if _ONGOING.search(bracket.group()) else Status.PLANNED
    tails = _tails(item, line.start + bracket.start())
    for duty in _duties(line, bracket, first=first):
        for tail in tails:
            yield Relation(
                duty.body,
                RelationType.RESPONSIBLE_FOR,
                tail,
                status,
                line.start + bracket.start(),
                line.start + bracket.end(),
                role=duty.role,
                by="duty",
                confidence=0.9,
            )


def _duties(line: Line, bracket: re.Match[str], *, first: bool) -> Iterator[_Duty]:
    """The bodies of a bracket: the first one leads, those of a part that says 配合 or 参与 support."""
    at = bracket.start()
    lead = first
    for part in [*_SPLIT.finditer(bracket.group()), None]:
        end = bracket.start() + part.start() if part else bracket.end()
        supports = _SUPPORT.search(line.text, at, end) is not None
        for name in line.names_in(at, end):
            if name.label in _BODIES:
                yield _Duty(name, "support" if supports else "lead" if lead else "")
                lead = False
        at = end


def _tails(item: Sequence[Line], end: int) -> list[Name | Goal]:
    """The strategies, measures and facilities of an item, each name once; its goals where it holds none of them."""
    names = {name.text: name for line in item for name in line.names if name.label in _DUTIES and name.start < end}
    if names:
        return list(names.values())
    return [goal for line in item for goal in line.goals if goal.start < end]
