"""Finding the spans that may state a goal: clauses with a figure, and clauses whose verb and object say an outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ...documents.model import Document, Sentence
from ..quantities import TimeKind
from ..results import Name
from .clauses import Parts, Segment, is_setting
from .context import Context, read_context
from .cues import (
    change_pattern,
    lead_pattern,
    modal_pattern,
    pattern_of,
    support_pattern,
    verb_pattern,
    verbs,
    word_pattern,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the document that may state a goal; `score` is positive where it looks like one, `reason` says why."""

    sentence: Sentence
    start: int
    end: int
    reason: str
    score: float


def find_candidates(document: Document, names: Sequence[Name], *, context: Context | None = None) -> list[Candidate]:
    """All spans that state a goal by their wording, in order; those that report what was done are left out.

    Names (may be empty) keep out what is a relation of its own, such as a title to be sought. `context` as in
    `read_goal`.
    """
    context = context or read_context(document, names)
    ends = {name.end: name for name in names}
    found: list[Candidate] = []
    for sentence, score in zip(document.sentences, context.scores, strict=True):
        if score <= 0:
            continue
        parts = context.parts(sentence)
        for segment in parts.segments:
            reason, start, end = _judge(parts, segment, sentence.start, ends)
            if reason == "figure" and context.is_instrument and not _promises(parts, segment):
                continue
            if reason and start < end and not _is_past(context, parts, segment):
                found.append(Candidate(sentence, sentence.start + start, sentence.start + end, reason, score))
    return found


def _judge(parts: Parts, segment: Segment, offset: int, ends: dict[int, Name]) -> tuple[str, int, int]:
    """Why the segment states a goal ("" if it does not), and from where to where in the sentence."""
    text = parts.text[segment.start : segment.end]
    start, end = segment.start + _skip(lead_pattern(), text), segment.start + len(text.rstrip())
    if segment.figure is not None:
        if _ASIDE.match(parts.text, segment.figure.end):
            end = segment.figure.end
        return "" if is_setting(text) else "figure", start, end
    if pattern_of("never").search(text):
        return "", start, end
    reason = _outcome(text, offset + segment.start, ends)
    return reason or ("deadline" if _is_due(parts, segment) else ""), start, end


def _is_past(context: Context, parts: Parts, segment: Segment) -> bool:
    """Whether the segment itself reports: by a word such as 已, or by a time that has passed."""
    if pattern_of("done").search(parts.text, segment.start, segment.end):
        return True
    year = context.year
    if modal_pattern().search(parts.text, segment.start, segment.end):
        return False
    return any(
        time.kind is TimeKind.PAST or (time.kind is TimeKind.POINT and _before(time.last, year))
        for time in parts.times
        if segment.start <= time.start < segment.end
    )


def _before(date: str, year: int | None) -> bool:
    return year is not None and bool(date) and int(date[:4]) < year


_LIST_REACH: Final = 30


def _promises(parts: Parts, segment: Segment) -> bool:
    """Whether a figure of a document that sets rules is an aim all the same: by a cue, a deadline, a verb of doing."""
    figure = segment.figure
    if figure is None or figure.change or (figure.bound and figure.start < figure.number and figure.kind == "rate"):
        return figure is not None
    if any(t.kind is TimeKind.DEADLINE and t.last for t in parts.times if t.start < segment.end):
        return True
    return pattern_of("promise").search(parts.text, max(0, segment.start - _LIST_REACH), figure.number) is not None


_ASIDE: Final = re.compile(r"、|（|\(")


def _is_due(parts: Parts, segment: Segment) -> bool:
    """Whether the segment promises something by a deadline: 2019年6月底前，各省建立考核系统."""
    times = [
        t for t in parts.times if segment.start <= t.start < segment.end and t.kind is TimeKind.DEADLINE and t.last
    ]
    if parts.text[segment.start] in "（(":
        return False
    return bool(times) and pattern_of("due").search(parts.text, times[0].end, segment.end) is not None


def _skip(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _outcome(text: str, at: int, ends: dict[int, Name]) -> str:
    """The word that makes the clause a goal without a figure ("" for none)."""
    lead = _skip(lead_pattern(), text)
    for position in _positions(text, lead):
        reason = _goal_verb(text, position, at, ends) or _pushed(text, position, at, ends)
        if reason:
            return reason
    found = change_pattern("alone").search(text, lead)
    return found[0] if found else ""


def _positions(text: str, at: int) -> Iterator[int]:
    """Where a clause's verb may stand: behind each of the adverbs at its head."""
    yield at
    while match := word_pattern().match(text, at):
        at = match.end()
        yield at


def _pushed(text: str, at: int, offset: int, ends: dict[int, Name]) -> str:
    """The verb of pushing at `at`, if what follows says an outcome."""
    push = support_pattern().match(text, at)
    if not push:
        return ""
    if change_pattern("pushed").search(text, push.end()):
        return push[0]
    return next((v for p in _positions(text, push.end()) if (v := _goal_verb(text, p, offset, ends))), "")


def _goal_verb(text: str, at: int, offset: int, ends: dict[int, Name]) -> str:
    match = verb_pattern().match(text, at)
    if not match:
        return ""
    verb, tail = verbs()[match[0]], text[match.end() :].rstrip()
    if len(tail) < 2 or (verb.needs and not verb.needs.search(tail)) or (verb.refuses and verb.refuses.search(tail)):
        return ""
    last = ends.get(offset + match.end() + len(tail))
    return "" if last and last.label in verb.names else match[0]
