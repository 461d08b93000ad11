"""Which candidates are goals: a sequence model over those of a document tells aims from reports and activities.

What the rules see in a span is one feature of it; the others are its verb and its end, its figure, the words of plan
and report in it and around it, its modal word and time, and the names inside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...documents.model import SectionKind
from ..quantities import Figure
from ..tagger.crf import tagger
from .candidates import Candidate
from .clauses import Parts, Segment
from .context import Context
from .cues import heads, modal_pattern, pattern_of, support_pattern

GOAL = "goal"
NONE_GOAL = "none"
REPORT = "report"

# A missed figure costs more than a spurious one.
_LEAST_FIGURE: Final = 0.25
_LEAST: Final = 0.4


_WIDE: Final = 20


def judge(context: Context, candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, float]]:
    """The candidates that are goals, each with its probability."""
    model = tagger("goals")
    model.tag(goal_features(context, candidates))
    for index, candidate in enumerate(candidates):
        probability = model.confidence(GOAL, index)
        figure = segment_of(context, candidate).figure
        if probability >= (_LEAST if figure is None else _LEAST_FIGURE):
            yield candidate, probability


def segment_of(context: Context, candidate: Candidate) -> Segment:
    """The segment that the candidate is made of."""
    return context.parts(candidate.sentence).segments[candidate.at]


def goal_features(context: Context, candidates: Sequence[Candidate]) -> list[list[str]]:
    """The features of each candidate."""
    rows: list[list[str]] = []
    order, shared = -1, [""]
    for candidate in candidates:
        if candidate.sentence.order != order:
            order = candidate.sentence.order
            shared = _sentence(context, candidate)
        parts = context.parts(candidate.sentence)
        rows.append(shared + _span(context, candidate, parts))
    return rows


def _around(context: Context, order: int) -> list[str]:
    """The tense of the sentence and of its neighbours."""
    near = context.tenses[max(0, order - 4) : order + 5]
    return [
        f"t={_tense(context, order)}{context.tenses[order].exact > 0}",
        f"t-={_tense(context, order - 1)}",
        f"t+={_tense(context, order + 1)}",
        f"pasts={sum(1 for t in near if t.reports)}",
        f"exact={sum(1 for t in near if t.exact)}",
    ]


def _tense(context: Context, order: int) -> str:
    if not 0 <= order < len(context.tenses):
        return "--"
    tense = context.tenses[order]
    return ("p" if tense.reports else "-") + ("f" if tense.plans else "-")


def _sentence(context: Context, candidate: Candidate) -> list[str]:
    """The features that all candidates of a sentence share."""
    order = candidate.sentence.order
    section = context.document.section_of(candidate.sentence)
    text = context.parts(candidate.sentence).text
    passage = context.passages[order]
    return [
        f"wide={round(3 * context.planning(order - _WIDE, order + _WIDE + 1))}",
        f"ahead={round(2 * context.planning(order, order + 3))}",
        f"score={max(-6, min(8, round(context.scores[order])))}",
        f"section={section.kind if section else SectionKind.OTHER}",
        f"stop={text[-1]}",
        f"passage={bool(passage.period)}{passage.lists}{bool(passage.named)}",
        *_around(context, order),
    ]


def _span(context: Context, candidate: Candidate, parts: Parts) -> list[str]:
    segment = parts.segments[candidate.at]
    offset = candidate.sentence.start
    start, end = candidate.start - offset, candidate.end - offset
    text = parts.text[start:end]
    figure = segment.figure
    return [
        f"reason={candidate.reason}",
        *(_figure(figure) if figure else _words(text)),
        *_shape(text, "q" if figure is None else "f"),
        *_place(parts, candidate.at, start, end),
        *_times(context, parts, segment),
        *_names(context, candidate, text),
    ]


def _figure(figure: Figure) -> list[str]:
    """Aims are round: the number of digits that count tells a report of what was achieved."""
    digits = min(5, len(f"{figure.value:.10g}".replace(".", "").strip("0")))
    return [
        "figure",
        f"kind={figure.kind}",
        f"cmp={figure.comparator}",
        f"digits={digits}",
        f"kd={figure.kind}{digits}",
        f"bound={figure.bound}",
        f"unit={figure.unit}",
    ]


def _words(text: str) -> list[str]:
    return ["quality", *(f"says={word}" for word in pattern_of("outcome").findall(text)[-2:])]


def _shape(text: str, kind: str) -> list[str]:
    """The words at the span's head and end."""
    head = max(heads(text, 0))
    verb = text[head : head + 2]
    pushed = support_pattern().match(text, head) is not None
    change = pattern_of("predicate").search(text)
    return [
        f"{kind}pushed={pushed}{change[0] if change else ''}",
        f"{kind}verb={verb}",
        f"{kind}verb3={text[head : head + 3]}",
        f"{kind}tail={text[-2:]}",
        f"{kind}tail3={text[-3:]}",
        f"last={text[-1:]}",
        f"first={text[:2]}",
        f"adverb={text[max(0, head - 2) : head]}",
        f"length={min(8, len(text) // 5)}",
    ]


def _place(parts: Parts, at: int, start: int, end: int) -> list[str]:
    """Modal words in and before the span, its own words of report, and what stands beside it."""
    own = modal_pattern().search(parts.text, start, end)
    before = [m[0] for m in modal_pattern().finditer(parts.text, 0, start)]
    segments = parts.segments
    previous = parts.text[segments[at - 1].start :][:2] if at else "^"
    return [
        f"modal={own[0] if own else ''}",
        f"modal-={before[-1] if before else ''}",
        f"past={pattern_of('past').search(parts.text, start, end) is not None}",
        f"at={min(at, 3)}",
        f"rest={min(len(segments) - at, 3)}",
        f"previous={previous}",
        f"mark={parts.text[end : end + 1]}",
        f"mark-={parts.text[max(0, segments[at].start - 1) : segments[at].start]}",
    ]


def _times(context: Context, parts: Parts, segment: Segment) -> list[str]:
    """The times in the span and the last one before it, each against the document's year."""
    inside = [t for t in parts.times if segment.start <= t.start < segment.end]
    before = [t for t in parts.times if t.start < segment.start]
    found = [f"time={t.kind}{_against(t.last, context.year)}" for t in inside]
    return found + [f"time-={t.kind}{_against(t.last, context.year)}" for t in before[-1:]]


def _against(date: str, year: int | None) -> str:
    if year is None or not date:
        return "?"
    return "<" if int(date[:4]) < year else "=" if int(date[:4]) == year else ">"


def _names(context: Context, candidate: Candidate, text: str) -> list[str]:
    inside = [n for n in context.names_in(candidate.sentence) if candidate.start <= n.start and n.end <= candidate.end]
    if not inside:
        return ["names="]
    last = inside[-1]
    ends = last.end == candidate.end
    return [f"ends={last.label}{ends}", f"verbname={text[:2]}{last.label}", *(f"in={n.label}" for n in inside[:3])]
