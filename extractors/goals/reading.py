"""Reading the fields of a goal from a span, wherever the span comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ...documents.model import Document, Sentence
from ...ontology import Comparator
from ..quantities import Figure
from ..results import Goal, Name
from .clauses import Parts
from .context import Context, read_context
from .deadline import read_base, read_deadline
from .metric import is_rate, read_metric
from .status import read_binding, read_status


def read_goal(
    document: Document,
    sentence: Sentence,
    start: int,
    end: int,
    names: Sequence[Name],
    *,
    by: str = "",
    context: Context | None = None,
) -> Goal | None:
    """The goal that `document.text[start:end]`, a span of `sentence`, states; None where the span is empty or outside.

    `names` are those of the document. For many spans of one document pass `context` (`read_context`), else it is made
    anew.
    """
    if not sentence.start <= start < end <= sentence.end:
        return None
    context = context or read_context(document, names)
    parts, inside = context.parts(sentence), context.names_in(sentence)
    first, last = start - sentence.start, end - sentence.start
    figure = _continued(parts, figure_in(parts, first, last))
    metric = read_metric(parts, sentence.start, first, last, figure, inside)
    text = parts.text[first:last]
    return Goal(
        start=start,
        end=end,
        text=text,
        metric=metric,
        cmp=comparator(text, figure, metric, parts.text[figure.number : figure.number_end] if figure else ""),
        value=figure.value if figure else None,
        max=figure.max if figure else None,
        unit=figure.unit if figure else "",
        deadline=read_deadline(context, sentence, first, last, figure),
        status=read_status(parts, first, last, figure),
        base=read_base(parts, first, last),
        binding=read_binding(parts.text, first),
        by=by,
    )


def figure_in(parts: Parts, start: int, end: int) -> Figure | None:
    """The figure that a span states: the one its segment is cut for, else the last usable one inside."""
    inside = [s.figure for s in parts.segments if s.figure and start <= s.figure.number < end]
    return inside[0] if inside else None


_BETTER: Final = re.compile(r"[、，,](?:力争|争取|努力|确保|冲刺)+(?:达到|达|实现)?")
_LESS: Final = re.compile(r"^(?:减少|压减|削减)|减轻[^，]{0,6}$")
_MORE: Final = re.compile(r"^(?:增加|净增)|可增加[^，]{0,6}$")
_MENDED: Final = re.compile(r"提[升高]$")


def _continued(parts: Parts, figure: Figure | None) -> Figure | None:
    """The figure with what it shares with the one before: 分别增长4.5%、5.5%左右 and 增长7%、力争达到8% grow twice."""
    if figure is None or figure.change:
        return figure
    at = next(i for i, s in enumerate(parts.segments) if s.figure is figure)
    previous = parts.segments[at - 1].figure if at else None
    if previous is None or previous.kind != figure.kind:
        return figure
    between = parts.text[previous.end : figure.number]
    if between in ("、", "和", "及"):
        return replace(figure, change=previous.change, bound=figure.bound or previous.bound)
    return replace(figure, change=previous.change) if _BETTER.fullmatch(between) else figure


def comparator(text: str, figure: Figure | None, metric: str, numeral: str = "") -> Comparator:
    """How the figure bounds the metric; `numeral` is the number with its unit as the span writes it.

    A verb of change far from its figure still counts (增加床位2000个); improved things are counted (提升39个县).
    """
    if figure is None:
        return Comparator.NONE
    if is_rate(metric) and figure.kind == "rate" and figure.change and figure.start == figure.number:
        return figure.bound or Comparator.EQUAL
    before = text[: max(0, text.find(numeral))] if numeral else text
    if figure.comparator is Comparator.EQUAL and figure.kind != "rate":
        if _MORE.search(before):
            return Comparator.UP_BY
        if _LESS.search(before):
            return Comparator.DOWN_BY
    if figure.comparator is Comparator.UP_BY and figure.kind == "count" and _MENDED.search(before):
        return Comparator.EQUAL if text[-1] != numeral[-1] else Comparator.UP_BY
    return figure.comparator
