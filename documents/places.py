"""Which place a document speaks for: by its title, its meeting, its issuer, its signature, its name, its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ..lexicons.places import NATION, Place, gazetteer
from ..lexicons.table import read_table
from .header import Header

_MEETING = re.compile(r"第?[一二三四五六七八九十百0-9]{1,4} ?届 ?(?:人民代表大会|人大|委员会)|次代表大会|次党代会")
_NATIONAL = re.compile(r"届全国人民代表大会|次全国代表大会|国务院总理|^中华人民共和国|届中央委员会")
_NATIONAL_NAME = re.compile("(?:^|_)(?:全国|国务院|中央)")
_SPEAKER = re.compile(r"人民政府|市长|省长|主席|区长|县长|州长|书记|[局厅委](?: |$)|统计局|财政局")
_LEVEL_WORDS = {
    "nation": re.compile("我国"),
    "province": re.compile("我省|全省|省[委长]|省政府|自治区党委|自治区人民政府"),
    "city": re.compile("我市|全市|市[委长]|市政府|我州|全州|州[委长]|全盟|全地区|地委"),
    "county": re.compile("我县|全县|县[委长]|县政府|我区|全区|区[委长]|区政府"),
}


def find_place(header: Header, title: str, text: str, name: str) -> Place | None:
    """The place that a document speaks for, None if nothing tells; `name` (the file's) is asked before mere counts."""
    head = header.head
    if is_national(title.lstrip("《关于")):
        return _nation()
    for source in (_first_local([title], head), _meeting(header), _speaker(header), _signature(header)):
        if source is not None:
            return source
    if places_in(title) or any(is_national(line) for line in header.tail.split("\n")[-6:]):
        return _nation()
    return _named_by_file(name, head) or _counted(text) or (_nation() if _NATIONAL_NAME.search(name) else None)


def is_national(issuer: str) -> bool:
    """Whether a title or an issuer begins with a body of the nation."""
    return issuer.strip().startswith(_national_bodies())


def places_in(text: str) -> list[list[Place]]:
    """The places named in a text, in order, each with its possible meanings.

    Of a chain
    (深圳市坪山区) only the innermost.
    """
    found: list[tuple[int, list[Place]]] = []
    matcher, meanings = _matcher()
    for index, start, end in matcher.find_matches_as_indexes(text):
        places = meanings[index]
        if found and found[-1][0] == start:
            inner = [p for p in places if any(outer.contains(p.adcode) for outer in found[-1][1])]
            if inner:
                found[-1] = (end, inner)
                continue
        found.append((end, list(places)))
    return [places for _, places in found]


def _first_local(texts: Iterable[str], context: str) -> Place | None:
    for text in texts:
        for meanings in places_in(text):
            place = _likeliest(meanings, context)
            if place.level != "nation":
                return place
    return None


def _likeliest(meanings: list[Place], context: str) -> Place:
    """Of several places with one name the one whose parents the context names."""
    if len(meanings) == 1:
        return meanings[0]

    def named(place: Place) -> int:
        above = gazetteer().ancestors(place.adcode)[:-1]
        return sum(any(form in context for form in (p.name, *p.aliases)) for p in above)

    return max(meanings, key=named)


def _meeting(header: Header) -> Place | None:
    lines = [line for line in header.lines[:20] if _MEETING.search(line) or _NATIONAL.search(line)]
    for line in lines:
        if _NATIONAL.search(line):
            return _nation()
        place = _first_local([line[:80]], header.head)
        if place is not None:
            return place
    return None


def _speaker(header: Header) -> Place | None:
    issuer = header.fields.get("issuer", "")
    if is_national(issuer):
        return _nation()
    lines = [line for line in header.lines[:10] if len(line) < 60 and _SPEAKER.search(line)]
    lines = [line for line in lines if not line.endswith("。") and "来源" not in line]
    return _first_local([issuer, *lines], header.head)


def _signature(header: Header) -> Place | None:
    lines = [line.strip() for line in header.tail.split("\n") if line.strip()][-8:]
    signed = [line for line in lines if len(line) < 30 and re.search(r"(?:政府|办公[室厅]|[局厅委])\s*$", line)]
    last = [
        match[0]
        for line in lines[-2:]
        for match in re.finditer(r"[\u4e00-\u9fff]{2,14}人民政府(?:办公[室厅])?\s+(?=20)", line)
    ]
    return _first_local(signed + last, header.head)


def _named_by_file(name: str, head: str) -> Place | None:
    """The place that a file's name names, or whose code it bears (430400_2025_report)."""
    codes = re.findall(r"(?<![0-9])[0-9]{6}(?![0-9])", name)
    coded = [place for place in map(gazetteer().by_adcode, codes) if place is not None]
    return _first_local([name], head) or (coded[0] if coded else None)


def _counted(text: str) -> Place | None:
    """The most frequent place of the level that the text speaks of most (全市, 我省, 我国).

    全国 counts only where nothing else tells: every city likes to be 全国文明城市.
    """
    sample = text[:20000]
    levels = {level: len(pattern.findall(sample)) for level, pattern in _LEVEL_WORDS.items()}
    level = max(levels, key=lambda key: levels[key])
    if (level == "nation" and levels[level]) or (not any(levels.values()) and "全国" in sample):
        return _nation()
    counts = _counts(sample)
    at_level = [place for place in counts if levels[level] and _is_at(place, level)]
    return max(at_level or counts, key=lambda place: counts[place], default=None)


def _counts(sample: str) -> Counter[Place]:
    """How often each place is named; whoever names a county names its city and its province too."""
    counts: Counter[Place] = Counter()
    for meanings in places_in(sample):
        above = gazetteer().ancestors(meanings[0].adcode)
        counts.update(place for place in (meanings[0], *above) if place.level != "nation")
    return counts


def _is_at(place: Place, level: str) -> bool:
    """Whether people there say 全市 (for the level city), 全省 and so on: a municipality is a province and a 市."""
    return place.level == level or (level == "city" and place.level == "province" and place.name.endswith("市"))


def _nation() -> Place | None:
    return gazetteer().by_adcode(NATION)


@cache
def _national_bodies() -> tuple[str, ...]:
    return tuple(row["body"] for row in read_table("national_bodies", ("body",)))


@cache
def _matcher() -> tuple[AhoCorasick, list[list[Place]]]:
    names = gazetteer().names()
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), list(names.values())
