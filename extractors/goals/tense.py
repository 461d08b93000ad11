"""Plan or report: achieved figures are no goals, so a sentence's time of speaking decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ...documents.model import Document, SectionKind, Sentence
from .cues import pattern_of

# Aims are round; figures with three or four digits that count are those of a report.
EXACT: Final = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d ?年?)\d{2,3}(?:\d[1-9]|\.\d+)|(?<![\d.])\d\.\d[1-9]")
_WINDOW: Final = 6
_DOCUMENT: Final = 1.5
_PRIOR: Final = {SectionKind.REVIEW: -9.0, SectionKind.PLAN: 2.0, SectionKind.TASKS: 2.0, SectionKind.OTHER: 0.0}


@dataclass(frozen=True, slots=True)
class Tense:
    """How many words of plan, words of report and exact figures a sentence has."""

    plans: int
    reports: int
    exact: int

    @property
    def score(self) -> float:
        """How much the sentence plans (positive) or reports (negative)."""
        return max(-3.0, min(3.0, self.plans - 1.5 * (self.reports + min(2, self.exact))))


def read_tenses(document: Document) -> list[Tense]:
    """The tense of each sentence."""
    return [_tense(document.sentence_text(s)) for s in document.sentences]


def _tense(text: str) -> Tense:
    return Tense(
        sum(1 for _ in pattern_of("future").finditer(text)),
        sum(1 for _ in pattern_of("past").finditer(text)),
        len(EXACT.findall(text)),
    )


def plan_scores(document: Document, own: Sequence[float]) -> list[float]:
    """For each sentence how much it and its surroundings plan or report; `own` are the sentences' own scores."""
    mean = sum(own) / max(1, len(own))
    return [_smoothed(own, i) + _DOCUMENT * mean + _prior(document, s) for i, s in enumerate(document.sentences)]


def _smoothed(scores: Sequence[float], at: int) -> float:
    around = scores[max(0, at - _WINDOW) : at + _WINDOW + 1]
    return 1.5 * scores[at] + 3 * sum(around) / max(1, len(around))


def _prior(document: Document, sentence: Sentence) -> float:
    section = document.section_of(sentence)
    return _PRIOR[section.kind] if section else 0.0
