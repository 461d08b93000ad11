"""Words around names that tell what is done with them, and how firmly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from ...lexicons.table import read_table

_FRAMES = ("verb", "labels", "inside", "control", "acts")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or tense word found in a sentence."""

    start: int
    end: int
    text: str
    tense: bool


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, bool], ...]]:
    verbs = {row["verb"] for row in read_table("frames", _FRAMES)}
    tenses = {row["cue"] for row in read_table("tense_cues", ("cue",))}
    words = tuple((word, word in tenses) for word in sorted(verbs | tenses))
    automaton = ahocorasick_rs.AhoCorasick(
        [word for word, _ in words], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return automaton, words


def find_cues(text: str) -> list[Cue]:
    """The verbs of lexicons/frames.tsv and the words of lexicons/tense_cues.tsv in `text`, in order."""
    automaton, words = _automaton()
    return [Cue(start, end, *words[index]) for index, start, end in automaton.find_matches_as_indexes(text)]
