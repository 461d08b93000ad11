"""Finding the spans that may state a goal: clauses with a figure, and clauses whose verb and object say an outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ...documents.model import Document, Sentence
from ..quantities import TimeKind
from ..results import Name
from .clauses import Parts, Segment, is_setting, split_sentence
from .cues import change_pattern, head_pattern, lead_pattern, support_pattern, verb_pattern, verbs
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
    end = segment.start + len(text.rstrip())
    if not reason or start >= end:
        return None
    return Candidate(sentence, sentence.start + start, sentence.start + end, reason, 1.0)


_DONE: Final = re.compile(r"已(?![有经]?规划)|[^为除到罢得受不]了(?![解然结])|(?:荣获|获评|获批|入选|同比)")


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


def _skip(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _outcome(text: str, at: int, ends: dict[int, Name]) -> tuple[int, str]:
    """Where a goal without a figure starts in the clause, and the verb that makes it one ("" for none)."""
    head = _skip(head_pattern(), text)
    lead = _skip(lead_pattern(), text)
    verb = _goal_verb(text, head, at, ends)
    if verb:
        return lead, verb
    push = support_pattern().match(text, head)
    if push:
        inner = _skip_from(head_pattern(), text, push.end())
        verb = _goal_verb(text, inner, at, ends)
        if verb or change_pattern().search(text, push.end()):
            return lead, verb or push[0]
    if change_pattern().search(text) and re.match(r"在.{2,30}(?:取得|实现|形成|迈出)", text[lead:]):
        return lead, "在…取得"
    return 0, ""


def _skip_from(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _goal_verb(text: str, at: int, offset: int, ends: dict[int, Name]) -> str:
    match = verb_pattern().match(text, at)
    if not match:
        return ""
    verb, tail = verbs()[match[0]], text[match.end() :].rstrip()
    if len(tail) < 2 or (verb.needs and not verb.needs.search(tail)) or (verb.refuses and verb.refuses.search(tail)):
        return ""
    last = ends.get(offset + match.end() + len(tail))
    return "" if last and last.label in verb.names else match[0]
