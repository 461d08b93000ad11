"""Finding the spans that may state a goal: clauses with a figure, and clauses whose verb and object say an outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ...documents.model import Document, Sentence
from ..quantities import TimeKind
from ..results import Name
from .clauses import Parts, Segment, is_setting, split_sentence
from .cues import change_pattern, lead_pattern, support_pattern, verb_pattern, verbs, word_pattern
from .tense import plan_scores


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the document that may state a goal; `score` is positive where it looks like one, `reason` says why."""

    sentence: Sentence
    start: int
    end: int
    reason: str
    score: float


def find_candidates(document: Document, names: Sequence[Name]) -> list[Candidate]:
    """All spans that state a goal by their wording, in order; those that report what was done are left out."""
    found: list[Candidate] = []
    scores = plan_scores(document)
    ends = {name.end: name for name in names}
    for sentence, score in zip(document.sentences, scores, strict=True):
        if score <= 0:
            continue
        parts = split_sentence(document.sentence_text(sentence), year=document.metadata.year)
        for segment in parts.segments:
            candidate = _candidate(document, sentence, parts, segment, ends)
            if candidate is not None:
                found.append(candidate)
    return found


def _candidate(
    document: Document, sentence: Sentence, parts: Parts, segment: Segment, ends: dict[int, Name]
) -> Candidate | None:
    text = parts.text[segment.start : segment.end]
    if _is_past(document, parts, segment):
        return None
    start, reason = segment.start, ""
    if segment.figure is not None and not is_setting(text):
        start, reason = segment.start + _skip(lead_pattern(), text), "figure"
    elif segment.figure is None:
        offset, reason = _outcome(text, sentence.start + segment.start, ends)
        start = segment.start + offset
        if not reason and _is_due(parts, segment):
            start, reason = segment.start + _skip(lead_pattern(), text), "deadline"
    end = segment.start + len(text.rstrip())
    if not reason or start >= end:
        return None
    return Candidate(sentence, sentence.start + start, sentence.start + end, reason, 1.0)


_DONE: Final = re.compile(
    r"已(?![有经]?规划)|[^为除到罢得受不]了(?![解然结])|荣获|获评|(?<!尽快)获批|(?<!争取)入选|从 ?[\d.]+ ?[^，]{1,4}(?:增长|提高|增加|下降|降|上升|扩大)"
)


def _is_past(document: Document, parts: Parts, segment: Segment) -> bool:
    text = parts.text[segment.start : segment.end]
    if _DONE.search(text):
        return True
    year = document.metadata.year
    for time in parts.times:
        if segment.start <= time.start < segment.end and time.kind in (TimeKind.PAST, TimeKind.POINT):
            if time.kind is TimeKind.PAST or (year is not None and time.last and int(time.last[:4]) < year):
                return True
    return False


_DUE: Final = re.compile(r"完成|建立|建成|出台|实现|形成|达到|全覆盖|落实到位|投产|投运|通车|开工|取得")


def _is_due(parts: Parts, segment: Segment) -> bool:
    """Whether the segment promises something by a deadline: 2019年6月底前，各省建立考核系统."""
    times = [
        t for t in parts.times if segment.start <= t.start < segment.end and t.kind is TimeKind.DEADLINE and t.last
    ]
    return bool(times) and _DUE.search(parts.text, times[0].end, segment.end) is not None


def _skip(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _outcome(text: str, at: int, ends: dict[int, Name]) -> tuple[int, str]:
    """Where a goal without a figure starts in the clause, and the word that makes it one ("" for none)."""
    lead = _skip(lead_pattern(), text)
    for position in _positions(text, lead):
        reason = _goal_verb(text, position, at, ends) or _pushed(text, position, at, ends)
        if reason:
            return lead, reason
    found = change_pattern("alone").search(text, lead)
    return lead, found[0] if found else ""


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
