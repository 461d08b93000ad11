"""Cutting a sentence into clauses, and a clause with several figures into one segment a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ...ontology import Comparator
from ..quantities import Change, Figure, Time, TimeKind, find_figures, find_times
from .cues import pattern_of, starts_outcome

# Commas between digits do not end a clause, and what stands in quotation marks or brackets is not cut.
_CLAUSE: Final = re.compile(
    r"(?:“[^”\n]{0,60}”|‘[^’\n]{0,40}’|《[^》\n]{0,60}》|（[^）\n]{0,40}）|\([^)\n]{0,40}\)|(?<=\d)[,，](?=\d{3}(?!\d))|[^，,；;：:。！？!?\n])+"
)
_QUOTED: Final = re.compile(r"“[^”\n]{0,60}”|《[^》\n]{0,60}》|（[^）\n]{0,60}）|\([^)\n]{0,60}\)|［[^］\n]{0,20}］")
_JOINS: Final = re.compile(r"、|以及|和|及|并|且|(?<=\d)\s*，")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence that says at most one thing; offsets count from the sentence's start."""

    start: int
    end: int
    clause: int
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What a sentence is made of."""

    text: str
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]
    segments: tuple[Segment, ...]


def split_sentence(text: str, *, year: int | None = None) -> Parts:
    """The clauses of `text`, cut further so that each bears at most one figure that may be a goal's."""
    times = find_times(text, year=year)
    figures = find_figures(text, times)
    usable = _usable(text, figures, times) if figures else []
    segments: list[Segment] = []
    for number, (start, end) in enumerate(_clauses(text, times)):
        inside = [f for f in usable if start <= f.number < end]
        for segment in _cut(text, start, end, number, inside):
            segments.extend(_listed(text, segment))
    return Parts(text, tuple(times), tuple(figures), tuple(segments))


_FILLING: Final = re.compile(r"(?:每年|力争|争取|确保|努力|要|用|在|于|到|，|,|\s)*")


def _clauses(text: str, times: Sequence[Time]) -> Iterator[tuple[int, int]]:
    """The spans of the clauses; one that only gives a time (2019年6月底前，) goes with the clause that it bounds."""
    pending: int | None = None
    for match in _CLAUSE.finditer(text):
        start = match.start() if pending is None else pending
        pending = start if _only_time(text, start, match.end(), times) else None
        if pending is None:
            yield start, match.end()
    if pending is not None:
        yield pending, len(text)


def _only_time(text: str, start: int, end: int, times: Sequence[Time]) -> bool:
    inside = [t for t in times if start <= t.start and t.end <= end]
    if not inside:
        return False
    rest = text[start : inside[0].start] + text[inside[-1].end : end]
    return _FILLING.fullmatch(rest) is not None


def _cut(text: str, start: int, end: int, clause: int, figures: Sequence[Figure]) -> list[Segment]:
    if len(figures) <= 1:
        return [Segment(start, end, clause, figures[0] if figures else None)]
    segments, at = [], start
    for figure, following in pairwise(figures):
        cut = _border(text, figure, following)
        if cut is not None:
            segments.append(Segment(at, cut, clause, figure))
            at = cut
    return [*segments, Segment(at, end, clause, figures[-1])]


def _listed(text: str, segment: Segment) -> list[Segment]:
    """The segment cut where a list of outcomes goes on: 提高效益、激发活力, or 环境改善、格局形成."""
    marks = [at for at in _marks(text, segment) if _goes_on(text, segment, at)]
    if not marks:
        return [segment]
    edges = [segment.start, *marks, segment.end]
    return [
        replace(
            segment,
            start=start,
            end=end,
            figure=segment.figure if segment.figure and start <= segment.figure.number < end else None,
        )
        for start, end in pairwise(edges)
    ]


_SHORTEST: Final = 4


def _marks(text: str, segment: Segment) -> Iterator[int]:
    """Where 、 stands in the segment outside quotes and brackets, each part long enough to say something."""
    if "、" not in text[segment.start : segment.end]:
        return
    quoted = [m.span() for m in _QUOTED.finditer(text, segment.start, segment.end)]
    last = segment.start
    for match in re.finditer("、", text[: segment.end - _SHORTEST]):
        at = match.start()
        if at >= last + _SHORTEST and not any(s < at < e for s, e in quoted):
            yield at
            last = at


def _goes_on(text: str, segment: Segment, at: int) -> bool:
    """Whether a new outcome begins behind the mark: by a verb on both sides, or by predicates at both ends."""
    if segment.figure is not None and segment.figure.end == at:
        return True
    if starts_outcome(text, segment.start) and starts_outcome(text, at + 1):
        return True
    ends = pattern_of("predicate")
    stop = text.find("、", at + 1, segment.end)
    after = text[at + 1 : stop if stop >= 0 else segment.end]
    return ends.search(text[segment.start : at]) is not None and ends.search(after) is not None


def _border(text: str, figure: Figure, following: Figure) -> int | None:
    """Where the part of `figure` ends: behind its unit if a list goes on there, else at the last join."""
    direct = _JOINS.match(text, figure.end)
    if direct:
        return direct.start()
    joins = list(_JOINS.finditer(text, figure.end, max(figure.end, following.start)))
    if joins:
        return joins[-1].start()
    return following.start if following.change and following.start > figure.end else None


def _usable(text: str, figures: Sequence[Figure], times: Sequence[Time]) -> list[Figure]:
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    usable = []
    for i, figure in enumerate(figures):
        following = figures[i + 1] if i + 1 < len(figures) else None
        if any(s < figure.number < e for s, e in quoted):
            continue
        if not _is_modifier(text, figure, following) and _is_measured(text, figure):
            usable.append(figure)
    return usable


_NOUN: Final = re.compile(r"[\u4e00-\u9fff“]")
_STOP: Final = re.compile(r"[，,；;。：:、]")
_COUNTED: Final = re.compile(r"[一二两三四五六七八九十百千]")
_SIZED: Final = frozenset(("mass", "volume", "energy"))
_SIZES: Final = frozenset(("money", "area", "volume", "mass", "length", "energy", "compound", "time", "data"))


def _is_modifier(text: str, figure: Figure, following: Figure | None) -> bool:
    """Whether the figure only describes what another one counts: 总投资2万亿元的389个项目, 30户以上自然村."""
    if text[figure.end : figure.end + 1] == "级":
        return True
    if figure.kind in _SIZED and _NOUN.match(text, figure.end) and figure.end == figure.number_end:
        return True
    if following is None or not _NOUN.match(text, figure.end):
        return False
    between = text[figure.end : following.start]
    if _STOP.search(between):
        return False
    if between.startswith("的"):
        return True
    return figure.kind in _SIZES or figure.end > figure.number_end


# What is measured in days or years, right before its figure.
_LASTING: Final = re.compile(r"(?:天数|年限|寿命|时长|日数)[^，,；;。\d]{0,4}$")


def _is_measured(text: str, figure: Figure) -> bool:
    """Whether the figure may state a goal by its form alone."""
    if figure.change is Change.TIMES:
        return True
    first = text[figure.number]
    if figure.kind == "time" and text[figure.number_end - 1] != "岁":
        shorter = figure.bound in (Comparator.AT_MOST, Comparator.UNDER) and figure.start < figure.number
        return figure.change is Change.DOWN or shorter or _LASTING.search(text, 0, figure.start) is not None
    if not figure.unit:
        return figure.start < figure.number and first.isdecimal()
    if _COUNTED.match(first) and figure.kind != "rate":
        return (
            figure.bound is Comparator.OVER
            or figure.end > figure.number_end
            or (figure.value > 10 and figure.unit != "大")
        )
    return True


def is_setting(text: str) -> bool:
    """Whether the text sets a rate, fee, cap or fine of an instrument."""
    return "安排" not in text and pattern_of("setting").search(text) is not None


__all__ = ["Parts", "Segment", "TimeKind", "is_setting", "split_sentence"]
