"""Targets in tables that stand in the text: 指标 | 单位 | 2020年 | 2025年, cells parted by |, tabs or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ...documents.model import Document
from ...ontology import Comparator, Status
from ..quantities import find_figures, parse_number
from ..results import Goal
from .status import BINDING

_LINE: Final = re.compile(r"[^\n]+")
_CELL: Final = re.compile(r"[^|\t｜│]+?(?=[|\t｜│]|[ \u3000]{2,}|$)")
_HEADER: Final = re.compile(r"指标")
_YEAR: Final = re.compile(r"((?:19|20)\d\d) ?年?")
_UNIT: Final = re.compile(r"[（(]([^（）()]{1,10})[）)]$")
_BOUND: Final = re.compile(r"^(?P<sign>[>≥＞<≤＜]=?|\[|【)?\s*(?P<number>-?\d[\d,]*(?:\.\d+)?)(?P<rest>.*)$")
_SIGNS: Final = {">": ">", "＞": ">", "≥": ">=", ">=": ">=", "<": "<", "＜": "<", "≤": "<=", "<=": "<="}
_GROWTH: Final = re.compile(r"年均|增长|增速|累计")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Header:
    columns: int
    metric: int
    unit: int
    target: int
    kind: int
    deadline: str


def find_table_goals(document: Document) -> list[Goal]:
    """One goal for each row of a table of targets: its metric, the figure of its last year, and whether it binds."""
    goals: list[Goal] = []
    header: _Header | None = None
    for cells in _rows(document.text):
        found = _header(cells)
        header = found or header
        if header is None or found:
            continue
        if len(cells) < 3:
            header = None
            continue
        goal = _goal(document.text, cells, header)
        if goal is not None:
            goals.append(goal)
    return goals


def _rows(text: str) -> Iterator[list[_Cell]]:
    """The lines of the text as cells; a line of prose is one cell."""
    for line in _LINE.finditer(text):
        cells = []
        for match in _CELL.finditer(line[0]):
            inner = match[0].strip()
            if inner.strip("-—: "):
                start = line.start() + match.start() + match[0].index(inner)
                cells.append(_Cell(start, start + len(inner), inner))
        yield cells


def _header(cells: Sequence[_Cell]) -> _Header | None:
    """What the columns hold, if the row names an 指标 column and at least one year."""
    if len(cells) < 3 or not any(_HEADER.search(cell.text) for cell in cells):
        return None
    years = [(i, match[1]) for i, cell in enumerate(cells) if (match := _YEAR.search(cell.text))]
    if not years:
        return None
    target, deadline = max(years, key=lambda year: year[1])
    return _Header(
        columns=len(cells),
        metric=_column(cells, "指标"),
        unit=_column(cells, "单位"),
        target=target,
        kind=_column(cells, "属性"),
        deadline=deadline,
    )


def _column(cells: Sequence[_Cell], word: str) -> int:
    return next((i for i, cell in enumerate(cells) if word in cell.text), -1)


def _goal(text: str, cells: Sequence[_Cell], header: _Header) -> Goal | None:
    # A first column that groups rows (经济发展) is written once: count from the right where cells are missing.
    shift = len(cells) - header.columns
    metric_at, target_at = max(0, header.metric + shift), header.target + shift
    if shift > 0 or target_at <= metric_at or target_at >= len(cells):
        return None
    metric, target = cells[metric_at], cells[target_at]
    figure = _BOUND.match(target.text)
    value = parse_number(figure["number"]) if figure else None
    if figure is None or value is None:
        return None
    bracketed = _UNIT.search(metric.text)
    unit = cells[header.unit + shift].text if header.unit >= 0 else bracketed[1] if bracketed else ""
    kind = cells[header.kind + shift].text if 0 <= header.kind + shift < len(cells) and header.kind >= 0 else ""
    return Goal(
        start=metric.start,
        end=target.end,
        text=text[metric.start : target.end],
        metric=_UNIT.sub("", metric.text).strip(),
        cmp=_comparator(figure, metric.text),
        value=value,
        unit=unit or _unit(target.text),
        deadline=header.deadline,
        status=Status.PLANNED,
        binding=next((word for word in BINDING if word in kind), ""),
        by="table",
    )


def _unit(text: str) -> str:
    figures = find_figures(text)
    return figures[0].unit if figures else ""


def _comparator(figure: re.Match[str], metric: str) -> Comparator:
    if _GROWTH.search(metric) and "%" in figure["rest"] + metric:
        return Comparator.GROWS_BY_PERCENT
    if figure["sign"] in _SIGNS:
        return Comparator(_SIGNS[figure["sign"]])
    found = find_figures(figure["number"] + figure["rest"])
    return found[0].comparator if found else Comparator.EQUAL
