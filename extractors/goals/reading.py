"""Reading the fields of a goal from a span, wherever the span comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
        cmp=comparator(text, figure, metric),
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


def _continued(parts: Parts, figure: Figure | None) -> Figure | None:
    """The figure with what it shares with the one before: 分别增长4.5%、5.5%左右 grows twice."""
    if figure is None or figure.start < figure.number:
        return figure
    at = next(i for i, s in enumerate(parts.segments) if s.figure is figure)
    previous = parts.segments[at - 1].figure if at else None
    if (
        previous is None
        or previous.kind != figure.kind
        or parts.text[previous.end : figure.number] not in ("、", "和", "及")
    ):
        return figure
    return replace(figure, change=previous.change, bound=figure.bound or previous.bound)


def comparator(text: str, figure: Figure | None, metric: str) -> Comparator:
    """How the figure bounds the metric. A verb of change far from its figure still counts (增加床位2000个)."""
    if figure is None:
        return Comparator.NONE
    if is_rate(metric) and figure.kind == "rate" and figure.change and figure.start == figure.number:
        return figure.bound or Comparator.EQUAL
    if figure.comparator is Comparator.EQUAL and figure.kind != "rate":
        if text.startswith(("增加", "净增")):
            return Comparator.UP_BY
        if text.startswith(("减少", "压减", "削减")):
            return Comparator.DOWN_BY
    return figure.comparator
