"""How firm a statement is, for relations that the model of own.py does not see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ...documents.model import SectionKind
from ...lexicons.table import read_table
from ...ontology import Status
from ..lines import Line
from ..results import Relation

_MARKS = "，。；：,;:"
_DONE = re.compile(r"^[^，。；,;]{0,12}?(?:了|取得|实现|完成|成功|揭牌|开工|投用|投产|亮相)")


def status_of(line: Line, start: int, end: int, own: Sequence[Relation]) -> Status:
    """The status of what the line says between two of its positions.

    `own` are the relations of the document's place in the line: where the clause has no cue of its own, what they
    mostly are counts, then what the section does.
    """
    said = _cued(line.text, start, end)
    if said is not None:
        return said
    shared = Counter(relation.status for relation in own)
    if shared:
        return shared.most_common(1)[0][0]
    return Status.ACHIEVED if line.kind is SectionKind.REVIEW else Status.PLANNED


def _cued(text: str, start: int, end: int) -> Status | None:
    opening = 1 + max(text.rfind(mark, 0, start) for mark in _MARKS)
    if _DONE.search(text[end:]):
        return Status.ACHIEVED
    cues = list(_pattern().finditer(text, opening, end))
    if not cues:
        return None
    # 加快落实 is planned: of cues side by side the first one counts.
    last = len(cues) - 1
    while last and cues[last - 1].end() == cues[last].start():
        last -= 1
    return _statuses()[cues[last].group()]


@cache
def _statuses() -> dict[str, Status]:
    return {row["cue"]: Status(row["status"]) for row in read_table("status_cues", ("cue", "status"))}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_statuses(), key=len, reverse=True)))
