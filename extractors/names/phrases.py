"""Cutting text into phrases: stretches without punctuation, verbs or function words, each with the verb before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...ontology import Label
from .words import Vocabulary, Word

# A figure with its unit or classifier: no part of a name.
_FIGURE = re.compile(
    r"\d+(?:[.,，]\d+)*\s*(?:[%‰％]|个百分点|(?:[万亿千百十]+)?(?:余|多)?(?:个|项|种|家|条|座|处|所|名|人次|人|元|吨|次|批|件|期|年|月|日|亩|"
    r"公里|千米|平方公里|平方米|立方米|公顷|千瓦时|千瓦|户|头|只|辆|台|套|张|倍|天|位|款|支|艘|岁|斤|公斤|级)?)"
)
_STOPPING = frozenset("。；！？：，,;:!?\n")


@dataclass(slots=True)
class Item:
    """A word of a phrase; `word` is None for free text between known words."""

    start: int
    end: int
    word: Word | None


@dataclass(slots=True)
class Phrase:
    """Adjacent items of one clause.

    `verb` governs them, `before` is the mark, verb or function word at their left, `chain` the verbs that stand
    directly before (完善促进…机制). `link` says what joins them to the phrase before: "verb" (only that chain), "coord"
    (和, 、) or "" (anything else).
    """

    items: list[Item] = field(default_factory=list)
    verb: Word | None = None
    before: str = ""
    clause: int = 0
    chain: list[Item] = field(default_factory=list)
    link: str = ""

    @property
    def start(self) -> int:
        """Where the first item begins."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Where the last item ends."""
        return self.items[-1].end


class _Cutter:
    """Reads the hits once, from left to right."""

    def __init__(self, text: str, hits: list[tuple[Word, int, int]]) -> None:
        self._text = text
        self._hits = hits
        self._verb: Word | None = None
        self._clause = 0
        self._position = 0
        self._phrase = Phrase()
        self._chain: list[Item] = []
        self._link = ""
        self.phrases: list[Phrase] = []

    def run(self) -> list[Phrase]:
        for index, (word, start, end) in enumerate(self._hits):
            if start < self._position:
                continue
            if start > self._position:
                self._add(self._position, start, None)
            self._position = end
            self._take(index, word, start, end)
        if self._position < len(self._text):
            self._add(self._position, len(self._text), None)
        self._close("")
        return self.phrases

    def _take(self, index: int, word: Word, start: int, end: int) -> None:
        if word.kind == "mark":
            self._close(word.text, "coord" if word.text == "、" else "")
            if word.text in _STOPPING:
                self._verb = None
                self._clause += 1
        elif word.kind == "digit":
            self._close("0")
            figure = _FIGURE.match(self._text, start)
            self._position = max(end, figure.end() if figure else end)
        elif word.terms or word.bound:
            self._add(start, end, word)
        elif word.verb and not self._stands_inside(index, word, end):
            self._close(word.text, "verb")
            self._chain.append(Item(start, end, word))
            self._verb = word
        elif word.kind == "adverb" and (self._chain or self._phrase.items):
            self._close(word.text, "verb")
            self._chain.append(Item(start, end, word))
        elif word.kind in ("border", "coord", "adverb"):
            self._close(word.text, "coord" if word.kind == "coord" else "")
        elif word.kind == "scope" or (word.kind == "inner" and not self._phrase.items):
            self._close(word.text)
        else:
            self._add(start, end, word)

    def _stands_inside(self, index: int, word: Word, end: int) -> bool:
        """Whether a verb is a modifier or the head of a noun here: 创新平台, 股权投资基金, 价格改革."""
        if self._phrase.items and (word.inside == "yes" or word.heads):
            return True
        return bool(word.inside) and self._leads_to_head(index, end, word.governs if not self._phrase.items else ())

    def _leads_to_head(self, index: int, end: int, governs: tuple[Label, ...]) -> bool:
        """Whether a head follows, also after further such verbs (创新[发展试验区]), that is no object (建设基地)."""
        for following, start, stop in self._hits[index + 1 : index + 4]:
            if start != end:
                return False
            if (following.heads or following.weak) and not following.terms and not following.bound:
                return not any(label in governs for label in (*following.heads, *following.weak))
            if not following.inside:
                return False
            end = stop
        return False

    def _add(self, start: int, end: int, word: Word | None) -> None:
        if not self._phrase.items:
            self._phrase.verb = self._verb
            self._phrase.clause = self._clause
            self._phrase.chain = self._chain
            self._phrase.link = self._link
        self._phrase.items.append(Item(start, end, word))

    def _close(self, before: str, link: str = "") -> None:
        if self._phrase.items:
            self.phrases.append(self._phrase)
            self._link, self._chain = link, []
        elif link != "verb":
            # a verb before 和 is a noun there: 完善[企业培育和政策扶持机制]
            self._link, self._chain = ("coord" if link == "coord" and self._chain else ""), []
        self._phrase = Phrase(before=before)


def phrases(text: str, vocabulary: Vocabulary) -> list[Phrase]:
    """The phrases of a text, in order."""
    return _Cutter(text, vocabulary.hits(text)).run()


def clauses(found: list[Phrase]) -> Iterator[list[Phrase]]:
    """The phrases grouped by clause."""
    group: list[Phrase] = []
    for phrase in found:
        if group and phrase.clause != group[-1].clause:
            yield group
            group = []
        group.append(phrase)
    if group:
        yield group
