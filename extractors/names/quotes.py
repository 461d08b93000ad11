"""Names in quotation marks: slogans (“三高四新”), and quotes that begin or fill a longer name (“1+N”政策体系)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...lexicons.terms import words
from ...ontology import Label
from ..results import Name
from .phrases import Phrase
from .spans import name

# Quotation marks as they occur, paired or not: “…”, "…", 「…」.
QUOTE = re.compile(r"[“\"「]([^“”\"「」\n。；！？]{2,30})[”\"」]")
_SPEECH = re.compile(r"[我你他她吗呢吧啊的了]|^[\d.%]+$|^十?[一二三四五六七八九]五$")
_CARRIERS = re.compile(
    r"(?P<strategy>(?:专项)?(?:行动|工程|计划|战略|攻坚战|活动|理念|思想|品牌|精神|方针|目标|战略部署|总体布局|战略布局|战略定位|"
    r"经验|要求|任务|工作法|工作思路|总要求|保卫战|大会战|项目|建设|创建|发展思路|思路|格局|布局|愿景|承诺|倡议|原则))|"
    r"(?P<measure>改革|试点|政策|模式|机制|制度|监管|审批|服务|措施|办法|管理)"
)
_BRACKETED = frozenset({Label.INFRASTRUCTURE, Label.TITLE, Label.EVENT, Label.REGION, Label.MEASURE})
_JOINED = frozenset({Label.MEASURE, Label.INDUSTRY, Label.INFRASTRUCTURE, Label.STRATEGY, Label.TITLE})


def slogans(text: str, phrases: Sequence[Phrase]) -> list[Name]:
    """Quoted phrases that the word behind or the verb before makes a Strategy or a Measure."""
    starts = {phrase.start: phrase for phrase in phrases}
    found: list[Name] = []
    for match in QUOTE.finditer(text):
        inner = match.group(1)
        if len(inner) > 24 or _SPEECH.search(inner):
            continue
        carrier = _CARRIERS.match(text, match.end())
        label = _quoted_label(starts.get(match.start(1)), match.end(1), carrier)
        if label is not None:
            confidence = 0.78 if carrier else 0.62
            found.append(name(text, match.start(1), match.end(1), label, "quote", confidence))
    return found


def _quoted_label(phrase: Phrase | None, end: int, carrier: re.Match[str] | None) -> Label | None:
    """What a quote is: what it is in the lexicon, else what carries it, else a Strategy if the verb governs one."""
    if phrase is not None and phrase.end == end and len(phrase.items) == 1 and phrase.items[0].word is not None:
        known = (*phrase.items[0].word.terms, *phrase.items[0].word.bound)
        if known:
            return known[0]
    if carrier is not None:
        return Label.STRATEGY if carrier["strategy"] else Label.MEASURE
    verb = phrase.verb if phrase is not None else None
    return Label.STRATEGY if verb is not None and Label.STRATEGY in verb.governs else None


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


_LED = (Label.STRATEGY, Label.MEASURE)


def led(phrases: Sequence[Phrase], text: str) -> list[Name]:
    """A noun directly before a quote, with the words behind: 行政执法“三项制度”, 职业教育“双高”计划."""
    before = {phrase.end: phrase for phrase in phrases}
    behind = {phrase.start: phrase for phrase in phrases}
    found = []
    for match in QUOTE.finditer(text):
        phrase = before.get(match.start())
        if phrase is None or not _can_lead(phrase) or len(match.group(1)) > 12:
            continue
        rest = behind.get(match.end())
        label = _led_label(phrase, rest)
        if label is None or (rest is not None and rest.end - rest.start > 10):
            continue
        end = rest.end if rest is not None else match.end()
        found.append(name(text, phrase.start, end, label, "led", 0.89))
    return found


def _can_lead(phrase: Phrase) -> bool:
    """Whether the phrase is a short noun right after a verb, and no place (山西“企业之家”)."""
    last = phrase.items[-1].word
    if last is not None and (Label.CITY in last.terms or Label.REGION in last.terms):
        return False
    return bool(phrase.chain) and phrase.end - phrase.start <= 10


def _led_label(phrase: Phrase, rest: Phrase | None) -> Label | None:
    word = rest.items[-1].word if rest is not None else None
    if word is not None and (word.terms or word.heads):
        return (*word.heads, *word.terms)[0]
    verb = phrase.verb
    return next((label for label in verb.governs if label in _LED), None) if verb is not None else None


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
