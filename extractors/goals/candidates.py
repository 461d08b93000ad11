"""Finding the spans that may state a goal: clauses with a figure, and clauses that may say an outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ...documents.model import Document, Sentence
from ..quantities import TimeKind
from ..results import Name
from .clauses import Parts, Segment, is_setting
from .context import Context, read_context
from .cues import change_pattern, heads, lead_pattern, modal_pattern, pattern_of, support_pattern, verb_pattern, verbs


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the document that may state a goal.

    `at` indexes the segments of its sentence. `reason` is what the rules see in it: figure, setting, rule (a figure of
    a document that sets rules), the verb or the change of state of an outcome, deadline, never; "" for nothing.
    """

    sentence: Sentence
    start: int
    end: int
    at: int
    reason: str


# Far below: the surroundings report so plainly that nothing there is a goal.
_REPORTED: Final = -4.0
_SHORTEST: Final = 4


def find_candidates(document: Document, names: Sequence[Name], *, context: Context | None = None) -> list[Candidate]:
    """All spans whose wording does not forbid that they state a goal, in order.

    Names (may be empty) keep out what is a relation of its own, such as a title to be sought. `context` as in
    `read_goal`.
    """
    context = context or read_context(document, names)
    ends = {name.end: name for name in names}
    found: list[Candidate] = []
    for sentence, score in zip(document.sentences, context.scores, strict=True):
        if score <= _REPORTED:
            continue
        parts = context.parts(sentence)
        for at in range(len(parts.segments)):
            candidate = _candidate(context, sentence, parts, at, ends)
            if candidate is not None:
                found.append(candidate)
    return found


def _candidate(context: Context, sentence: Sentence, parts: Parts, at: int, ends: dict[int, Name]) -> Candidate | None:
    segment = parts.segments[at]
    text = parts.text[segment.start : segment.end]
    start, end = segment.start + _skip(lead_pattern(), text), segment.start + len(text.rstrip())
    if segment.figure is not None and _ASIDE.match(parts.text, segment.figure.end):
        end = segment.figure.end
    if end - start < _SHORTEST and (segment.figure is None or start >= end):
        return None
    if segment.figure is None and not pattern_of("outcome").search(text):
        return None
    if parts.text[start : start + 1] in _BRACKETS or _is_past(context, parts, segment):
        return None
    reason = _reason(context, parts, segment, sentence.start, ends)
    return Candidate(sentence, sentence.start + start, sentence.start + end, at, reason)


def _reason(context: Context, parts: Parts, segment: Segment, offset: int, ends: dict[int, Name]) -> str:
    """What the rules see in the segment."""
    text = parts.text[segment.start : segment.end]
    if segment.figure is not None:
        if is_setting(text):
            return "setting"
        return "rule" if context.is_instrument and not _promises(parts, segment) else "figure"
    if pattern_of("never").search(text):
        return "never"
    return _outcome(text, offset + segment.start, ends) or ("deadline" if _is_due(parts, segment) else "")


def _is_past(context: Context, parts: Parts, segment: Segment) -> bool:
    """Whether the segment itself reports: by a word such as 已, or by a time that has passed."""
    if pattern_of("done").search(parts.text, segment.start, segment.end):
        return True
    if modal_pattern().search(parts.text, segment.start, segment.end):
        return False
    year = context.year
    return any(
        time.kind is TimeKind.PAST or (time.kind is TimeKind.POINT and _before(time.last, year))
        for time in parts.times
        if segment.start <= time.start < segment.end and not _is_origin(parts.text, time.start)
    )


_ORIGINS: Final = frozenset("由从自比较在")


def _is_origin(text: str, at: int) -> bool:
    """Whether the time at `at` is one that a change starts from: 由1990年的40%上升到50%."""
    return text[at] in _ORIGINS or text[max(0, at - 1) : at] in _ORIGINS


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


_BRACKETS: Final = ("（", "(")
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
    for position in heads(text, lead):
        reason = _goal_verb(text, position, at, ends) or _pushed(text, position, at, ends)
        if reason:
            return reason
    found = change_pattern("alone").search(text, lead)
    return "change" if found else ""


def _pushed(text: str, at: int, offset: int, ends: dict[int, Name]) -> str:
    """The verb of pushing at `at`, if what follows says an outcome."""
    push = support_pattern().match(text, at)
    if not push:
        return ""
    if change_pattern("pushed").search(text, push.end()):
        return push[0]
    return next((v for p in heads(text, push.end()) if (v := _goal_verb(text, p, offset, ends))), "")


def _goal_verb(text: str, at: int, offset: int, ends: dict[int, Name]) -> str:
    match = verb_pattern().match(text, at)
    if not match:
        return ""
    verb, tail = verbs()[match[0]], text[match.end() :].rstrip()
    if len(tail) < 2 or (verb.needs and not verb.needs.search(tail)) or (verb.refuses and verb.refuses.search(tail)):
        return ""
    last = ends.get(offset + match.end() + len(tail))
    return "" if last and last.label in verb.names else match[0]
