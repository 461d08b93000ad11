"""Frames of relations as data: lexicons/relation_cues.tsv compiled to patterns over a line's mask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ...lexicons.table import read_table
from ...ontology import Label, RelationType, Status
from ..lines import ANY_NAME, Line, first, rest
from ..results import Name

KINDS: dict[str, tuple[Label, ...]] = {
    "place": (Label.CITY, Label.REGION),
    "city": (Label.CITY,),
    "region": (Label.REGION,),
    "body": (Label.ORGANIZATION,),
    "facility": (Label.INFRASTRUCTURE,),
    "zone": (Label.INFRASTRUCTURE, Label.ORGANIZATION),
    "holder": (Label.CITY, Label.REGION, Label.INFRASTRUCTURE, Label.ORGANIZATION),
    "title": (Label.TITLE,),
    "industry": (Label.INDUSTRY,),
    "indicator": (Label.INDICATOR,),
    "line": (Label.STRATEGY,),
    "means": (Label.STRATEGY, Label.MEASURE, Label.INFRASTRUCTURE, Label.INDUSTRY),
    "aim": (Label.STRATEGY, Label.INDUSTRY),
    "measure": (Label.MEASURE,),
    "duty": (Label.STRATEGY, Label.MEASURE, Label.INFRASTRUCTURE),
    "part": (Label.STRATEGY, Label.MEASURE),
    "names": tuple(Label),
    "own": (Label.STRATEGY, Label.MEASURE, Label.INFRASTRUCTURE, Label.INDUSTRY, Label.TITLE),
    "document": (Label.DOCUMENT,),
    "event": (Label.EVENT,),
    "source": (Label.EVENT, Label.DOCUMENT),
    "belt": (Label.REGION,),
    "cluster": (Label.REGION,),
    "new": (Label.REGION,),
}
# Kinds whose names end in a word of the set of the same name.
_SUFFIXED = ("belt", "cluster", "new")
_CLAUSE = "，。；：！？,;:\n"
_TOKEN = re.compile(r"\{(?:(?P<end>head|tail):)?(?P<kind>[a-z]+)(?P<one>!?)\}|<(?P<set>[a-z]+)>|~(?P<gap>\d+)")
# Parts of a frame that need not be there, or that say what must not: their names say nothing of what a line must hold.
_OPTIONAL = re.compile(r"\(\?[!<][^()]*\)|\((?:\?:)?[^()]*\)\?|\{\w+!?\}\?|\((?:\?:)?[^()]*\|[^()]*\)")


@dataclass(frozen=True, slots=True)
class Frame:
    """A pattern and what it says; without a head the head is the document's own place."""

    type: RelationType
    pattern: re.Pattern[str]
    status: Status | None
    needs: tuple[tuple[Label, ...], ...]
    suffix: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A frame that fits a line; positions count characters of the line."""

    frame: Frame
    heads: tuple[Name, ...]
    tails: tuple[Name, ...]
    start: int
    end: int


@cache
def word_sets() -> dict[str, str]:
    """The sets of lexicons/relation_words.tsv as alternatives of a pattern, the longest first."""
    rows = read_table("relation_words", ("set", "words"))
    return {row["set"]: "|".join(sorted(row["words"].split("|"), key=len, reverse=True)) for row in rows}


@cache
def frames() -> tuple[Frame, ...]:
    """The frames of lexicons/relation_cues.tsv, in their order."""
    return tuple(_frame(row) for row in read_table("relation_cues", ("type", "frame", "status")))


@lru_cache(maxsize=4096)
def _frames_for(labels: frozenset[Label]) -> tuple[Frame, ...]:
    """The frames that a line with names of these labels can fit."""
    return tuple(frame for frame in frames() if _can_fit(frame.needs, labels))


@cache
def _vetoes() -> tuple[tuple[re.Pattern[str], tuple[tuple[Label, ...], ...]], ...]:
    rows = read_table("relation_vetoes", ("frame",))
    return tuple((compile_frame(row["frame"]), _needs(row["frame"])) for row in rows)


@lru_cache(maxsize=4096)
def _vetoes_for(labels: frozenset[Label]) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern for pattern, needs in _vetoes() if _can_fit(needs, labels))


def find_vetoed(line: Line) -> set[Name]:
    """The names of a line of which the frames of lexicons/relation_vetoes.tsv say that they are not the place's own."""
    return {
        name
        for pattern in _vetoes_for(line.labels)
        for match in pattern.finditer(line.mask)
        for name in items(line, match, "tail")
    }


def compile_frame(text: str) -> re.Pattern[str]:
    """The pattern over a mask that a frame describes."""
    return re.compile(_TOKEN.sub(_replace, text))


def find_frames(line: Line) -> Iterator[Hit]:
    """The frames that fit a line."""
    for frame in _frames_for(line.labels):
        for match in frame.pattern.finditer(line.mask):
            tails = items(line, match, "tail")
            if frame.suffix:
                tails = tuple(name for name in tails if frame.suffix.search(name.text))
            yield Hit(frame, items(line, match, "head"), tails, match.start(), match.end())


def items(line: Line, match: re.Match[str], group: str) -> tuple[Name, ...]:
    """The names of a group of a match, () without such a group.

    Of names that stand side by side only the last counts (蒙古国乔巴山市), unless they are single characters (俄蒙).
    """
    if group not in match.re.groupindex or match[group] is None:
        return ()
    names = line.names_in(match.start(group), match.end(group))
    kept: list[Name] = []
    for index, name in enumerate(names):
        follower = names[index + 1] if index + 1 < len(names) else None
        nested = name.label in KINDS["place"] and follower is not None and follower.start == name.end
        if not nested or len(name.text) == 1:
            kept.append(name)
    return tuple(kept)


def _can_fit(needs: tuple[tuple[Label, ...], ...], labels: frozenset[Label]) -> bool:
    return all(not labels.isdisjoint(need) for need in needs)


def _needs(frame: str) -> tuple[tuple[Label, ...], ...]:
    """For each kind of name in a frame the labels of which a line must have one.

    A kind that is optional in the frame is not looked for.
    """
    kinds = dict.fromkeys(match["kind"] for match in _TOKEN.finditer(_OPTIONAL.sub("", frame)) if match["kind"])
    return tuple(KINDS[kind] for kind in kinds)


def _frame(row: dict[str, str]) -> Frame:
    kinds = [match["kind"] for match in _TOKEN.finditer(row["frame"]) if match["kind"]]
    status = Status(row["status"]) if row["status"] else None
    suffix = next((re.compile(f"(?:{word_sets()[kind]})$") for kind in kinds if kind in _SUFFIXED), None)
    return Frame(RelationType(row["type"]), compile_frame(row["frame"]), status, _needs(row["frame"]), suffix)


def _replace(token: re.Match[str]) -> str:
    if token["set"]:
        return f"(?:{word_sets()[token['set']]})"
    if token["kind"] == "names":
        return ANY_NAME
    if token["gap"]:
        return f"(?:(?!{ANY_NAME})[^{_CLAUSE}]){{0,{token['gap']}}}?"
    pattern = _list(KINDS[token["kind"]], single=bool(token["one"]))
    return f"(?P<{token['end']}>{pattern})" if token["end"] else pattern


def _list(labels: tuple[Label, ...], *, single: bool) -> str:
    one = f'(?:[“‘"]?[{"".join(map(first, labels))}][{"".join(map(rest, labels))}]*+(?:[”’"](?!{ANY_NAME}))?)'
    # Documents come with their numbers in brackets.
    joint = "(?:[（(][^（()）]{0,30}[)）])?" if labels == (Label.DOCUMENT,) else ""
    return one if single else f"{one}(?:{joint}(?:、|和|及|与|以及|或)?{one})*"
