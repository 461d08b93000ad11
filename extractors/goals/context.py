"""What is known of a document before its goals are read: computed once, shared by all spans."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

from ...documents.model import Document, Sentence
from ..quantities import TimeKind, find_times
from ..results import Name
from .clauses import Parts, split_sentence
from .cues import pattern_of
from .tense import Tense, plan_scores, read_tenses

BOUNDS: Final = (TimeKind.DEADLINE, TimeKind.POINT, TimeKind.SPAN)


@dataclass(frozen=True, slots=True)
class Passage:
    """The last year of the period that a passage sets aims for (“十五五”时期主要目标), and whether it lists them.

    `named` is the last year of the later period named most recently, aims or not: 年均 counts on it. `targets`: the
    sentence belongs to the list of a yearly report's targets.
    """

    period: str = ""
    lists: bool = False
    named: str = ""
    targets: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """A document with its names and, for each sentence, `scores` (does it plan or report) and `passages`.

    `tenses` are the sentences' own, `sums[i]` adds up their scores before sentence i.

    `plan_year` is the year that a yearly report plans, "" for other documents.
    """

    document: Document
    names: Sequence[Name]
    scores: tuple[float, ...]
    tenses: tuple[Tense, ...]
    sums: tuple[float, ...]
    passages: tuple[Passage, ...]
    plan_year: str
    starts: tuple[int, ...]
    parts_of: dict[int, Parts] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year of the document's date."""
        return self.document.metadata.year

    @property
    def is_instrument(self) -> bool:
        """Whether the document sets rules rather than plans: most of its figures are rates, caps and conditions."""
        return not self.plan_year and self.document.metadata.kind not in _PLANS

    def planning(self, first: int, last: int) -> float:
        """The mean of the own scores of the sentences from `first` to before `last`."""
        first, last = max(0, first), min(last, len(self.scores))
        return (self.sums[last] - self.sums[first]) / max(1, last - first)

    def parts(self, sentence: Sentence) -> Parts:
        """The sentence, cut; kept, since several spans read the same one."""
        if sentence.order not in self.parts_of:
            self.parts_of[sentence.order] = split_sentence(self.document.sentence_text(sentence), year=self.year)
        return self.parts_of[sentence.order]

    def names_in(self, sentence: Sentence) -> Sequence[Name]:
        """The names inside the sentence, in order."""
        first = bisect_left(self.starts, sentence.start)
        return self.names[first : bisect_left(self.starts, sentence.end)]


def read_context(document: Document, names: Sequence[Name]) -> Context:
    """Everything that the goals of `document` share."""
    ordered = sorted(names, key=lambda name: name.start)
    tenses = tuple(read_tenses(document))
    own = [tense.score for tense in tenses]
    return Context(
        document=document,
        names=ordered,
        scores=tuple(plan_scores(document, own)),
        tenses=tenses,
        sums=(0.0, *accumulate(own)),
        passages=_passages(document),
        plan_year=_plan_year(document),
        starts=tuple(name.start for name in ordered),
    )


_HINT: Final = re.compile(r"年均|目标|时期|[今未][后来].{1,2}年|蓝图|今年|[12]\d{3} ?年")
_AIM: Final = re.compile(r"目标|发展蓝图|愿景|要实现")
_LIST: Final = re.compile(r"目标(?:主要)?(?:是|为|包括|如下|有)|目标[：:]?$")


_TARGETS: Final = re.compile(r"预期目标(?:[是为：:，]|建议)|主要目标(?:[是为：:])")
_GOES_ON: Final = ("；", ";", "：", ":")


def _passages(document: Document) -> tuple[Passage, ...]:
    """For each sentence its passage.

    A sentence or a heading that names a period beyond the document's year together with aims opens a passage; one that
    speaks of this year, or another section, closes it.
    """
    passages, passage, section = [], Passage(), -1
    targets = goes_on = False
    for sentence in document.sentences:
        if sentence.section != section:
            section = sentence.section
            found = document.section_of(sentence)
            opened = _opened(document, found.heading, heading=True) if found else None
            passage = opened or Passage(named=passage.named)
        opened = _opened(document, document.sentence_text(sentence), heading=False)
        if opened is not None:
            passage = replace(opened, named=opened.named or passage.named)
        text = document.sentence_text(sentence)
        targets = not passage.period and (_TARGETS.search(text) is not None or (targets and goes_on))
        goes_on = text.endswith(_GOES_ON)
        passages.append(replace(passage, targets=targets) if targets else passage)
    return tuple(passages)


def _opened(document: Document, text: str, *, heading: bool) -> Passage | None:
    """The passage that the text opens: an empty one if it turns to this year, None if it says nothing of either."""
    year = document.metadata.year
    if year is None or not _HINT.search(text):
        return None
    times = [t for t in find_times(text, year=year) if t.kind in BOUNDS and t.last]
    if any(t.kind is TimeKind.POINT and t.last[:4] == str(year) for t in times):
        return Passage()
    later = [t for t in times if int(t.last[:4]) > year and t.kind is not TimeKind.POINT and t.start < _HEAD]
    if not later and "年均" in text and year % 5 == 1 and not document.metadata.kind.startswith("stat"):
        return Passage(period=str(year + 4), named=str(year + 4))
    if not later:
        return None
    period = later[0].last[:4]
    if heading or _AIM.search(text):
        return Passage(period, _LIST.search(text) is not None, period)
    return Passage(named=period)


_HEAD: Final = 60
_YEARLY: Final = frozenset(("work_report", "budget_report", "speech"))
_PLANS: Final = frozenset(("five_year_plan", "plan", "action_plan", "party_report"))
_UNTOLD: Final = frozenset(("", "article", "press"))
_SHORT: Final = 4000


def _plan_year(document: Document) -> str:
    """The year that a yearly report plans; "" for other documents. A report of December may plan the next one."""
    year = document.metadata.year
    if year is None or not _is_yearly(document):
        return ""
    this, following = (len(re.findall(rf"{y} ?年(?![底末内前])", document.text)) for y in (year, year + 1))
    return str(year + 1) if following > this else str(year)


def _is_yearly(document: Document) -> bool:
    """Whether the document plans one year, by its kind, else (a short piece without a telling title) by its words."""
    kind = document.metadata.kind
    if kind not in _UNTOLD and len(document.text) > _SHORT:
        return kind in _YEARLY
    words = len(pattern_of("yearly").findall(document.text))
    others = len(pattern_of("standing").findall(document.text))
    return words + 1 >= others
