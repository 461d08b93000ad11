"""Names in quotation marks: slogans (“三高四新”), and quotes that begin or fill a longer name (“1+N”政策体系)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ...lexicons.terms import words
from ...ontology import Label
from ..results import Name
from .phrases import Phrase
from .spans import name

# Quotation marks as they occur, paired or not: “…”, "…", 「…」.
QUOTE = re.compile(r"[“\"「]([^“”\"「」\n。；！？]{2,30})[”\"」]")
_SPEECH = re.compile(r"[我你他她吗呢吧啊的了]|^[\d.%]+$")
_CARRIERS = re.compile(
    r"(?:专项)?(?:行动|工程|计划|战略|攻坚战|活动|理念|思想|品牌|精神|方针|目标|战略部署|总体布局|战略布局|战略定位|经验|要求|任务|"
    r"工作法|发展战略|工作思路|总要求|改革|保卫战|大会战|项目|建设|创建|发展思路|思路|格局|布局|愿景|承诺|倡议|原则|政策)"
)
_BRACKETED = frozenset({Label.INFRASTRUCTURE, Label.TITLE, Label.EVENT, Label.REGION, Label.MEASURE})
_JOINED = frozenset({Label.MEASURE, Label.INDUSTRY, Label.INFRASTRUCTURE, Label.STRATEGY, Label.TITLE})


def slogans(text: str, governed: Mapping[int, Phrase]) -> list[Name]:
    """Quoted phrases that the word after or the verb before makes a Strategy; `governed`: the phrases by their start."""
    found: list[Name] = []
    for match in QUOTE.finditer(text):
        inner = match.group(1)
        start, end = match.span(1)
        if len(inner) > 24 or _SPEECH.search(inner):
            continue
        carried = _CARRIERS.match(text, match.end()) is not None
        phrase = governed.get(start)
        verb = phrase.verb if phrase is not None else None
        led = verb is not None and Label.STRATEGY in verb.governs
        if carried or led:
            found.append(name(text, start, end, Label.STRATEGY, "quote", 0.78 if carried else 0.62))
    return found


def joined(found: Sequence[Name], phrases: Sequence[Phrase], text: str) -> list[Name]:
    """Names that follow a quote directly, with the quote and what stands directly before it: 能源“源网荷储”一体工程."""
    ends = {match.end(): match for match in QUOTE.finditer(text)}
    before = {phrase.end: phrase for phrase in phrases}
    longer: list[Name] = []
    for item in found:
        match = ends.get(item.start)
        if match is None or item.label not in _JOINED or len(match.group(1)) > 16 or item.by == "term":
            continue
        start = match.start()
        phrase = before.get(start)
        if phrase is None and item.text in _bare():
            continue
        if phrase is not None and start - phrase.start <= 12:
            start = phrase.start
        longer.append(name(text, start, item.end, item.label, "joined", 0.88))
    return longer


@cache
def _bare() -> frozenset[str]:
    """Heads that only carry a quoted slogan: “三高四新”战略."""
    return words(Label.STRATEGY, "stop") | words(Label.STRATEGY, "head")


_BRACKET = re.compile(r"[（(]([一-龥、—-]{2,10})[）)]")


def bracketed(found: Sequence[Name], phrases: Sequence[Phrase], text: str) -> list[Name]:
    """Names that hold a place in brackets: 中国（内蒙古）自由贸易试验区, 中欧班列（郑州）集结中心."""
    ends = {match.end(): match for match in _BRACKET.finditer(text)}
    before = {phrase.end: phrase for phrase in phrases}
    longer: list[Name] = []
    for item in found:
        match = ends.get(item.start)
        phrase = before.get(match.start()) if match is not None else None
        if phrase is not None and item.label in _BRACKETED and match is not None and match.start() - phrase.start <= 12:
            longer.append(name(text, phrase.start, item.end, item.label, "bracketed", 0.9))
    return longer
