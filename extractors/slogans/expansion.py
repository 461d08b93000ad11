"""The parts of slogans, where a text spells them out.

Four forms, each with the count of the slogan checked: a list before it (A、B、C“三张网”), a bracket or colon behind it
(“X”（A、B、C）, “两重”：A和B), parts that share its word (三强一化 from 强创新、强开放、强集聚 and 区域中心化), and
sentences that begin with its word (聚焦A … 聚焦B … for 八个聚焦).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...ontology import Label
from ..lines import Line
from ..results import Goal, Name
from .numeral import Count, read_numeral, total

_PARTS = (Label.STRATEGY, Label.MEASURE)
_NOTED = (Label.STRATEGY, Label.TITLE)
_JOINT = re.compile(r"[“”‘’\"、]*(?:和|及|与|以及|、)?[“”‘’\"、]*")
_TO_SLOGAN = re.compile(r"[“”‘’\"]*(?:等|这|工程|行动)?[“”‘’\"]*")
_OPENS = re.compile(
    r"[”’\"]*(?:战略|行动|工程|战略定位|工作|体系|布局|思路)?"
    r"(?:，?(?:即|是指|指的是|指|包括|包含|就是)[：:]?|[（(](?:即|指|是指)?|——)"
)
_NOTE = re.compile(r"^\W*(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[.．、\]］）)]?\W*$")
_COLON = re.compile(r"[：:]")
# What may stand between the slogans of a note and before its colon.
_DIRECT = re.compile(r"[“”‘’\"、，和及]*(?:战略|行动|工程|工作|全覆盖)?[“”‘’\"、，和及]*[：:]")
_BRACKET = re.compile(r"[（(]")
_CLOSES = re.compile(r"[)）]")


@dataclass(frozen=True, slots=True)
class Part:
    """A slogan's part and the characters that say so."""

    slogan: Name
    part: Name | Goal
    start: int
    end: int


def find_parts(lines: Sequence[Line]) -> Iterator[Part]:
    """The parts of the slogans of a document, each pair of names once."""
    told: set[tuple[str, str]] = set()
    for part in _all_parts(lines):
        key = (part.slogan.text, part.part.text)
        if key not in told and part.slogan.text != part.part.text:
            told.add(key)
            yield part


def _all_parts(lines: Sequence[Line]) -> Iterator[Part]:
    shared = _by_word(lines)
    for line in lines:
        for index, name in enumerate(line.names):
            if name.label is Label.STRATEGY:
                counts = read_numeral(name.text)
                if counts:
                    yield from _spelled(name, _before(line, index, counts))
                    yield from _shared(line, name, counts, shared)
                yield from _spelled(name, _behind(line, index, counts))
        yield from _notes(line)
    yield from _headed(lines)


def _spelled(slogan: Name, parts: Sequence[Name | Goal]) -> Iterator[Part]:
    """The parts that stand in one sentence with their slogan."""
    if parts:
        start = min(slogan.start, *(part.start for part in parts))
        end = max(slogan.end, *(part.end for part in parts))
        for part in parts:
            yield Part(slogan, part, start, end)


def _before(line: Line, index: int, counts: tuple[Count, ...]) -> list[Name]:
    """The names of the list right before a slogan; the list may be shorter than the slogan counts, never longer."""
    at = line.names[index].start - line.start
    joint = _TO_SLOGAN
    found: list[Name] = []
    for name in reversed(line.names[:index]):
        is_part = name.label in _PARTS and not read_numeral(name.text)
        if not is_part or not joint.fullmatch(line.text, name.end - line.start, at):
            break
        found.insert(0, name)
        at, joint = name.start - line.start, _JOINT
    pieces = sum(name.text.count("、") + 1 for name in found)
    return found if 2 <= pieces <= total(counts) else []


def _behind(line: Line, index: int, counts: tuple[Count, ...]) -> Sequence[Name | Goal]:
    """The names of the bracket or the explanation right behind a slogan, else its goals, as many as it counts."""
    slogan = line.names[index]
    opens = _OPENS.match(line.text, slogan.end - line.start)
    if opens is None:
        return []
    closes = _CLOSES.search(line.text, opens.end()) if _BRACKET.search(opens.group()) else None
    end = closes.start() if closes else len(line.text)
    found = _run(line, index + 1, opens.end(), end)
    pieces = sum(name.text.count("、") + 1 for name in found)
    wanted = total(counts)
    if len(found) > 1 and (not wanted or wanted in (pieces, len(found))):
        return found
    goals = [goal for goal in line.goals if opens.end() <= goal.start - line.start and goal.end - line.start <= end]
    return goals if wanted and len(goals) == wanted else []


def _run(line: Line, index: int, at: int, end: int) -> list[Name]:
    """The names of a list that begins at a position of the line."""
    found: list[Name] = []
    for name in line.names[index:]:
        joined = _JOINT.fullmatch(line.text, at, name.start - line.start)
        if name.label not in _PARTS or not joined or name.end - line.start > end:
            break
        found.append(name)
        at = name.end - line.start
    return found


def _notes(line: Line) -> Iterator[Part]:
    """A note that explains a slogan, or several in turn: what stands behind its colon are its parts."""
    colon = _COLON.search(line.text)
    if colon is None or not line.names or not _NOTE.match(line.text[: line.names[0].start - line.start]):
        return
    at = line.start + colon.end()
    slogans = [name for name in line.names if name.start < at]
    if any(name.label not in _NOTED for name in slogans) or not _DIRECT.fullmatch(_between(line, slogans, colon.end())):
        return
    if len(slogans) == 1:
        yield from _explained(line, slogans[0], at)
    else:
        yield from _in_turn(slogans, [name for name in line.names if name.start >= at])


def _between(line: Line, slogans: Sequence[Name], end: int) -> str:
    """What stands around the slogans of a note up to its colon, they themselves left out."""
    starts = [name.start - line.start for name in slogans[1:]] + [end]
    return "".join(line.text[name.end - line.start : at] for name, at in zip(slogans, starts, strict=True))


def _explained(line: Line, slogan: Name, at: int) -> Iterator[Part]:
    """The strategies, measures and goals behind the colon of a slogan, at most as many as it counts."""
    if slogan.label is not Label.STRATEGY:
        return
    parts: list[Name | Goal] = [name for name in line.names if name.label in _PARTS and name.start >= at]
    parts += [goal for goal in line.goals if goal.start >= at and not any(_within(name, goal) for name in parts)]
    counts = total(read_numeral(slogan.text))
    if parts and (not counts or len(parts) <= counts):
        yield from _spelled(slogan, parts)


def _in_turn(slogans: Sequence[Name], names: Sequence[Name]) -> Iterator[Part]:
    """Several slogans and then all their parts: each takes as many as it counts, when that uses them up."""
    counts = [total(read_numeral(slogan.text)) for slogan in slogans]
    if 0 in counts or sum(counts) != len(names):
        return
    for slogan, count, last in zip(slogans, counts, accumulate(counts), strict=True):
        parts = [name for name in names[last - count : last] if name.label in _PARTS]
        if slogan.label is Label.STRATEGY:
            yield from _spelled(slogan, parts)


def _within(part: Name | Goal, goal: Goal) -> bool:
    return goal.start <= part.start and part.end <= goal.end


def _by_word(lines: Iterable[Line]) -> list[Name]:
    """The strategies and measures of a document, each text once."""
    return list({name.text: name for line in lines for name in line.names if name.label in _PARTS}.values())


def _shared(line: Line, slogan: Name, counts: tuple[Count, ...], names: Sequence[Name]) -> Iterator[Part]:
    """Parts that begin or end with the counted character, when for every count there are exactly as many."""
    if any(len(count.word) != 1 for count in counts) or total(counts) < 3:
        return
    here = [name for name in line.names if name.label in _PARTS]
    for pool in (here, names):
        found = [_sharing(count, slogan, pool, far=pool is names) for count in counts]
        if all(len(parts) == count.number for parts, count in zip(found, counts, strict=True)):
            yield from _spelled(slogan, [part for parts in found for part in parts])
            return


def _sharing(count: Count, slogan: Name, names: Sequence[Name], *, far: bool) -> list[Name]:
    """The names that begin with a counted character, else those that end with it.

    Far from the slogan only the one name that a lone 一 counts is looked for by its end: too much ends alike.
    """
    others = {name.text: name for name in names if name.text != slogan.text and not read_numeral(name.text)}
    firsts = [name for text, name in others.items() if text.startswith(count.word)]
    if firsts or (far and count.number > 1):
        return firsts
    return [name for text, name in others.items() if text.endswith(count.word)]


def _headed(lines: Sequence[Line]) -> Iterator[Part]:
    """Sentences that begin with the word that a slogan counts (八个聚焦: 聚焦…), if there are as many."""
    for slogan, count in _headed_slogans(lines):
        heads = [line for line in lines if re.match(rf"\W*{re.escape(count.word)}", line.text)]
        parts = [part for line in heads if (part := _first_part(line, count.word)) is not None]
        if len(heads) == count.number:
            for part in parts:
                yield Part(slogan, part, part.start, part.end)


def _headed_slogans(lines: Sequence[Line]) -> Iterator[tuple[Name, Count]]:
    for line in lines:
        for name in line.names:
            counts = read_numeral(name.text) if name.label is Label.STRATEGY else ()
            if len(counts) == 1 and counts[0].word.startswith("个") and len(counts[0].word) > 2:
                yield name, Count(counts[0].number, counts[0].word[1:])


def _first_part(line: Line, word: str) -> Name | Goal | None:
    """The name right behind the word at the beginning of a sentence, else the sentence's first goal."""
    at = line.start + line.text.index(word) + len(word)
    for name in line.names:
        if name.label in _PARTS and 0 <= name.start - at <= 1:
            return name
    return line.goals[0] if line.goals else None
