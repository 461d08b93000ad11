"""Plan or report: achieved figures are no goals, so a sentence's time of speaking decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...documents.model import Document, SectionKind, Sentence
from .cues import pattern_of

_WINDOW: Final = 6
_DOCUMENT: Final = 1.5
_PRIOR: Final = {SectionKind.REVIEW: -9.0, SectionKind.PLAN: 2.0, SectionKind.TASKS: 2.0, SectionKind.OTHER: 0.0}


def plan_scores(document: Document) -> list[float]:
    """For each sentence how much it and its surroundings plan (positive) or report (negative)."""
    own = [_score(document.sentence_text(s)) for s in document.sentences]
    mean = sum(own) / max(1, len(own))
    return [_smoothed(own, i) + _DOCUMENT * mean + _prior(document, s) for i, s in enumerate(document.sentences)]


def _score(text: str) -> float:
    plans = len(_matches(pattern_of("future"), text))
    reports = len(_matches(pattern_of("past"), text))
    return max(-3.0, min(3.0, plans - 1.5 * reports))


def _matches(pattern: re.Pattern[str], text: str) -> list[str]:
    return [m[0] for m in pattern.finditer(text)]


def _smoothed(scores: Sequence[float], at: int) -> float:
    around = scores[max(0, at - _WINDOW) : at + _WINDOW + 1]
    return 1.5 * scores[at] + 3 * sum(around) / max(1, len(around))


def _prior(document: Document, sentence: Sentence) -> float:
    section = document.section_of(sentence)
    return _PRIOR[section.kind] if section else 0.0
