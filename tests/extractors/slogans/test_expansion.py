"""Parts of slogans, spelled out in a text; the count has to fit."""

from __future__ import annotations

import pytest
from cetu.extractors.lines import lines_of
from cetu.extractors.slogans import find_parts
from handmade import handmade

_STRONG = "{强创新|Strategy}、{强开放|Strategy}、{强集聚|Strategy}"


def parts(marked: str) -> list[tuple[str, str]]:
    extraction = handmade("\n".join(line if line[:2] == "G " else f"T {line}" for line in marked.splitlines()))
    lines = list(lines_of(extraction.document, extraction.names, extraction.goals))
    return [(part.slogan.text, part.part.text) for part in find_parts(lines)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("织密{水网|Strategy}、{电网|Strategy}、{路网|Strategy}“{三张网|Strategy}”。", ["水网", "电网", "路网"]),
        ("实施{引才|Measure}、{育才|Measure}等“{十大行动|Strategy}”。", ["引才", "育才"]),
        ("坚持“{两力抓|Strategy}”（{抓项目|Strategy}、{抓环境|Strategy}）。", ["抓项目", "抓环境"]),
        ("“{两个先行|Strategy}”，即{富裕先行|Strategy}和{现代化先行|Strategy}。", ["富裕先行", "现代化先行"]),
        ("3.“{双碳|Strategy}”：{碳达峰|Strategy}、{碳中和|Strategy}。", ["碳达峰", "碳中和"]),
        (
            f"推进{_STRONG}和{{区域中心化|Strategy}}，建设{{三强一化|Strategy}}。",
            ["强创新", "强开放", "强集聚", "区域中心化"],
        ),
        (
            "推进{三改联动|Strategy}。\n做好{节能、供热、灵活性改造|Measure}“{三改联动|Strategy}”。",
            ["节能、供热、灵活性改造"],
        ),
    ],
)
def test_a_slogan_is_spelled_out(text: str, found: list[str]) -> None:
    assert [part for _, part in parts(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "织密{水网|Strategy}、{电网|Strategy}、{路网|Strategy}“{双网|Strategy}”。",
        "坚持“{三力抓|Strategy}”（{抓项目|Strategy}、{抓环境|Strategy}）。",
        "用好“{两重|Strategy}”“{两新|Strategy}”政策。",
        "发展{钢铁|Industry}、{有色|Industry}“{两大产业|Strategy}”。",
        "落实{十五五|Strategy}规划：{甲|Strategy}、{乙|Strategy}。",
        f"推进{_STRONG}，建设{{三强两化|Strategy}}。",
    ],
)
def test_a_wrong_count_or_a_false_friend_gives_no_parts(text: str) -> None:
    assert parts(text) == []


def test_a_note_explains_several_slogans_in_turn() -> None:
    text = "8.“{两地|Title}”“{双创|Strategy}”：{创新高地|Title}、{开放高地|Title}，{大众创业|Strategy}和{万众创新|Strategy}。"
    assert parts(text) == [("双创", "大众创业"), ("双创", "万众创新")]


def test_goals_are_parts_when_there_are_as_many_as_counted() -> None:
    text = (
        "做到“{两个严防|Strategy}”，即严防发生新增债务、严防发生安全事故。\n"
        "G 严防发生新增债务 | status=required\nG 严防发生安全事故 | status=required"
    )
    assert parts(text) == [("两个严防", "严防发生新增债务"), ("两个严防", "严防发生安全事故")]


def test_parts_are_collected_across_the_document() -> None:
    text = (
        "建设{三强一化|Strategy}。\n推进{强创新|Strategy}、{强开放|Strategy}。\n"
        "做好{强集聚|Strategy}和{区域中心化|Strategy}。"
    )
    assert [part for _, part in parts(text)] == ["强创新", "强开放", "强集聚", "区域中心化"]


def test_sentences_headed_by_the_counted_word_are_its_parts() -> None:
    text = (
        "围绕{两个聚焦|Strategy}推进工作。\n聚焦{对外开放|Strategy}，扩大合作。\n"
        "聚焦民生，增强获得感。\nG 增强获得感 | status=planned"
    )
    assert parts(text) == [("两个聚焦", "对外开放"), ("两个聚焦", "增强获得感")]


def test_the_characters_that_say_it_reach_from_the_first_part_to_the_slogan() -> None:
    extraction = handmade("T 织密{水网|Strategy}、{电网|Strategy}“{双网|Strategy}”。")
    lines = list(lines_of(extraction.document, extraction.names, extraction.goals))
    assert {extraction.document.text[part.start : part.end] for part in find_parts(lines)} == {"水网、电网“双网"}
