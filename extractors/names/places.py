"""Places beside those of the phrases: short forms in texts about their own province, and one-character short forms."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick_rs

from ...documents.model import Document
from ...lexicons.places import gazetteer
from ...lexicons.table import read_table
from ...ontology import Label
from ..results import Name
from .spans import name
from .words import place_label


def places(document: Document) -> list[Name]:
    """祁东 in a text of Hunan; 浙 in 驻浙部队, 京 in 在京高校."""
    text = document.text
    found = []
    local = _local(document.metadata.adcode[:2]) if document.metadata.adcode else None
    if local is not None:
        automaton, labels = local
        for index, start, end in automaton.find_matches_as_indexes(text):
            found.append(name(text, start, end, labels[index], "local", 0.55))
    for match in _short().finditer(text):
        label = Label(_short_labels()[match.group(1)])
        found.append(name(text, match.start(1), match.end(1), label, "short", 0.6))
    return found


@cache
def _local(province: str) -> tuple[ahocorasick_rs.AhoCorasick, list[Label]] | None:
    names = gazetteer().local_names(province + "0000")
    if not names:
        return None
    labels = [place_label(found[0]) for found in names.values()]
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(names), matchkind=kind), labels


@cache
def _short_labels() -> dict[str, str]:
    return {row["word"]: row["label"] for row in read_table("short_places", ("word", "label"))}


@cache
def _short() -> re.Pattern[str]:
    """A short form after a verb of being or coming there."""
    return re.compile(
        rf"(?<=[在驻返赴来援留])({'|'.join(_short_labels())})(?![一-龥]{{0,1}}[省市县])(?=[^城州东西南北])"
    )
