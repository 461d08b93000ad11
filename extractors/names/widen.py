"""Names that hold verbs: 实施[提振消费专项行动], 完善[促进民营经济发展机制], 完善[筹资和待遇调整机制].

A head that is known to close long names (行动, 机制) is followed back over the verbs before it, as far as a verb that
governs names of its label; over 和 and 、 only where nothing else explains the words before.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...ontology import Label
from ..results import Name
from .phrases import Phrase
from .spans import name

_CLOSERS: dict[Label, tuple[str, ...]] = {
    Label.STRATEGY: ("行动", "工程", "计划", "攻坚战", "活动", "战略", "攻坚", "行动计划"),
    Label.MEASURE: (
        "机制",
        "制度",
        "体系",
        "试点",
        "改革",
        "政策",
        "模式",
        "办法",
        "措施",
        "体制",
        "清单",
        "奖励",
        "补贴",
    ),
}
_FURTHEST = 30


def widen(item: Name, clause: Sequence[Phrase], index: int, text: str, plain: frozenset[int]) -> Name:
    """The name, begun where its governing verb ends; unchanged if no such verb is near.

    `plain` holds the indexes of the phrases of the clause that do not end in a name of their own.
    """
    closers = _CLOSERS.get(item.label)
    if closers is None or item.start != clause[index].start or not item.text.endswith(closers):
        return item
    start = _start(clause, index, item, plain)
    if start is None or start == item.start:
        return item
    return name(text, start, item.end, item.label, "wide", 0.9)


def _start(clause: Sequence[Phrase], index: int, item: Name, plain: frozenset[int]) -> int | None:
    for at in range(index, -1, -1):
        phrase = clause[at]
        if item.end - phrase.start > _FURTHEST:
            return None
        governor = _governor(phrase, item.label)
        if governor is not None:
            return governor
        joins = phrase.link == "verb" or (phrase.link == "coord" and (at - 1) in plain)
        if at == 0 or not joins:
            return None
    return None


def _governor(phrase: Phrase, label: Label) -> int | None:
    """Where the object begins after the last of the verbs before the phrase that names what is done (实施, 完善)."""
    for position in range(len(phrase.chain) - 1, -1, -1):
        word = phrase.chain[position].word
        if word is not None and word.control and label in word.governs:
            rest = phrase.chain[position + 1 :]
            return rest[0].start if rest else phrase.start
    return None
