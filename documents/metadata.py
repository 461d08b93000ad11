"""What is known of a document beside its text: from its title, header and signature; the file's name comes last."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..errors import DocumentError
from ..lexicons.places import NATION, Place, gazetteer
from .dates import find_dates, first_date, first_year, is_date
from .header import Header, read_header
from .kinds import UNKNOWN, DocumentKind, by_name, kind_of, kind_of_file
from .model import Level, Metadata
from .places import find_place
from .title import find_title, first_line

_ISSUER_OF_TITLE = re.compile(r"^(.{2,40}?)(?:关于|印发|转发|批转|发布)")
_BODY = re.compile(r"(?:政府|办公[厅室]|委员会|[委局厅部院署]|中央|指挥部|小组)$")
_PRESS = re.compile(r"本报讯|日讯|[日新]社.{0,12}电|记者|掌声中|开幕|\d日(?:上午|下午|,|，)")
_RUN_IN_MEETING = re.compile(r"[-—－―]{2}[^-—－―。\n]{8,20}日[^。\n]{0,40}?(?:大会|会议)")
_SPEECH = re.compile(r"我代表.{0,20}(?:政府|国务院).{0,6}向大会")
_FIVE_YEARS = re.compile("第[一二三四五六七八九十]{1,3}个五年[计规][划]")
_PERIOD = re.compile(r"[(（] ?((?:19|20)[0-9]{2}) ?(?:年 ?)?[-—–～~至一]+ ?(?:19|20)[0-9]{2} ?年?[)）]")
_BUDGET = re.compile(r"预算执行情况和?.{0,20}预算")


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user knows better than the text; "" means not given.

    `place` is any name that the gazetteer knows, `date` YYYY, YYYY-MM or YYYY-MM-DD, `level` one of Level.
    """

    place: str = ""
    date: str = ""
    issuer: str = ""
    level: str = ""


def find_metadata(text: str, *, name: str, overrides: Overrides | None = None) -> Metadata:
    """Title, kind, date, issuer, place, level and number of a text; `name` is the file's stem.

    Raises DocumentError for an override that names no known place, date or level.
    """
    header = read_header(text)
    title = find_title(header)
    kind = _kind(title, header, name)
    place = find_place(header, title, text, name)
    found = Metadata(
        title=title or first_line(header) or _title_of_name(name),
        kind=kind.name,
        date=_date(header, title, kind, name),
        place=place.name if place else "",
        adcode=place.adcode if place else "",
        level=Level(place.level) if place else None,
        number=header.number(),
    )
    overridden = _overridden(found, overrides or Overrides())
    return overridden if overridden.issuer else replace(overridden, issuer=_issuer(header, title, kind, overridden))


def _overridden(found: Metadata, overrides: Overrides) -> Metadata:
    if overrides.place:
        place = _known_place(overrides.place, found.adcode)
        found = replace(found, place=place.name, adcode=place.adcode, level=Level(place.level))
    if overrides.date:
        if not is_date(overrides.date):
            raise DocumentError(f"{overrides.date!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
        found = replace(found, date=overrides.date)
    if overrides.level:
        if overrides.level not in set(Level):
            raise DocumentError(f"{overrides.level!r} is not a level; known are {', '.join(Level)}")
        found = replace(found, level=Level(overrides.level))
    return replace(found, issuer=overrides.issuer)


def _known_place(name: str, near: str) -> Place:
    places = gazetteer().find(name, within=near)
    if not places:
        raise DocumentError(
            f"{name!r} is no place that Cetu knows; give an official name or a short form (衡阳市, 衡阳)"
        )
    return places[0]


def _kind(title: str, header: Header, name: str) -> DocumentKind:
    if title:
        return kind_of(title)
    start = header.head[:600]
    if _SPEECH.search(start):
        return by_name("work_report")
    if _PRESS.search(start):
        return by_name("press")
    if _BUDGET.search(start):
        return by_name("budget_report")
    if _FIVE_YEARS.search(start[:60]):
        return by_name("five_year_plan")
    named = kind_of_file(_title_of_name(name))
    return named if named is not UNKNOWN else DocumentKind("article", UNKNOWN.sections, "")


def _date(header: Header, title: str, kind: DocumentKind, name: str) -> str:
    fields = header.fields
    signed = header.signed()
    year = first_year(title)
    candidates = (
        first_date(fields.get("written", "")),
        _date_of_meeting(header),
        _date_of_own_line(header),
        first_date(fields.get("published", "")),
        first_date("\n".join(header.lines[:12])) if kind.name in ("press", "") else "",
        signed.value if signed else "",
        first_date("\n".join(line for line in header.lines[:12] if len(line) < 60)),
        first_year(header.number()),
        year,
        _first_of_period(header) if kind.name == "five_year_plan" else "",
        first_year(name),
    )
    date = next((candidate for candidate in candidates if candidate), "")
    return year if kind.name == "work_report" and year > date[:4] else date


def _first_of_period(header: Header) -> str:
    """The first year of a plan that names its period: 第十三个五年（2016—2020年）规划."""
    match = _PERIOD.search(header.head[:400])
    return match[1] if match else ""


def _date_of_meeting(header: Header) -> str:
    """2026年1月27日在……会议上: the day on which a report was given."""
    run_in = _RUN_IN_MEETING.search(header.head[:500])
    if run_in is not None:
        return first_date(run_in[0])
    for line in header.lines[:15]:
        for date in find_dates(line):
            if re.match(r".{0,40}?(?:大会|会议|全会|会上)", line[date.end :]) and date.start < 60:
                return date.value
    return ""


def _date_of_own_line(header: Header) -> str:
    """（2018年1月2日）, or a line that begins with a date and says little else."""
    for line in header.lines[:12]:
        bare = line.strip("（()）— ")
        for date in find_dates(bare):
            if date.start == 0 and len(bare) - date.end < 24:
                return date.value
    return ""


def _issuer(header: Header, title: str, kind: DocumentKind, found: Metadata) -> str:
    named = _ISSUER_OF_TITLE.match(title)
    if named is not None and _BODY.search(named[1]):
        return _full_name(named[1].replace("中共中央国务院", "中共中央、国务院"), found)
    order = next((line[:-1] for line in header.lines[:8] if re.fullmatch(r".{4,20}(?:政府|[部委局署])令", line)), "")
    if order:
        return _full_name(order, found)
    if kind.issuer and found.place:
        return _issuer_of_kind(kind, found)
    return header.fields.get("issuer", "") or _issuer_of_signature(header)


def _issuer_of_kind(kind: DocumentKind, found: Metadata) -> str:
    national = found.adcode == NATION
    if kind.issuer == "party":
        return "中共中央" if national else f"中共{found.place}委员会"
    if kind.issuer == "congress":
        return "全国人民代表大会" if national else f"{found.place}人民政府"
    if kind.issuer == "government":
        return "国务院" if national else f"{found.place}人民政府"
    if national:
        return "财政部" if kind.issuer == "财政局" else f"国家{kind.issuer}"
    return found.place + (kind.issuer.replace("财政局", "财政厅") if _is_province(found) else kind.issuer)


def _is_province(found: Metadata) -> bool:
    return found.level is Level.PROVINCE and not found.place.endswith("市")


def _full_name(issuer: str, found: Metadata) -> str:
    """坪山区人民政府 stays; 阿坝州人民政府 gets the place's official name."""
    place = gazetteer().by_adcode(found.adcode)
    if place is not None and not issuer.startswith(place.name):
        for alias in place.aliases:
            if issuer.startswith(alias):
                return place.name + issuer[len(alias) :]
    return issuer


def _issuer_of_signature(header: Header) -> str:
    """The line before the date at the end, if it is a body."""
    signed = header.signed()
    if signed is None:
        return ""
    before = header.tail[: signed.start].rstrip().split("\n")[-1].split(" ")[-1].strip()
    return before if 3 <= len(before) <= 30 and _BODY.search(before) else ""


def _title_of_name(name: str) -> str:
    """衡阳市政府工作报告 of 2015_衡阳市_衡阳市政府工作报告."""
    whole = re.sub(r"_?(?:摘录?|节选)?_?$", "", name)
    return whole.rsplit("_", 1)[-1] if re.match(r"\d{4}_", whole) else name
