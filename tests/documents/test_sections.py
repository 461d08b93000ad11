from __future__ import annotations

import pytest
from cetu.documents.model import SectionKind
from cetu.documents.sections import find_sections, heading_kind
from hypothesis import given
from hypothesis import strategies as st

REPORT = """各位代表：
一、2025年工作回顾
（一）经济稳中有进。地区生产总值增长6%。
（二）民生持续改善
二、“十五五”时期主要目标任务
三、2026年重点工作
（一）扩大内需。
1.提振消费。发放消费券。
2．扩大投资
四、全面加强党的领导
"""


def outline(text: str) -> list[tuple[str, int, str]]:
    return [(s.heading, s.depth, s.kind.value) for s in find_sections(text)]


def test_a_report_has_its_outline_with_kinds_inherited() -> None:
    assert outline(REPORT) == [
        ("一、2025年工作回顾", 1, "review"),
        ("（一）经济稳中有进", 2, "review"),
        ("（二）民生持续改善", 2, "review"),
        ("二、“十五五”时期主要目标任务", 1, "plan"),
        ("三、2026年重点工作", 1, "tasks"),
        ("（一）扩大内需", 2, "tasks"),
        ("1.提振消费", 3, "tasks"),
        ("2．扩大投资", 3, "tasks"),
        ("四、全面加强党的领导", 1, "tasks"),
    ]


def test_a_section_holds_its_subsections() -> None:
    sections = find_sections(REPORT)
    tasks = next(s for s in sections if s.heading.startswith("三"))
    assert REPORT[tasks.start : tasks.end].rstrip().endswith("2．扩大投资")
    assert sections[-1].end == len(REPORT)


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (
            "第一章　发展基础\n第一节　主要成就\n第二章　总体要求",
            ["第一章　发展基础", "第一节　主要成就", "第二章　总体要求"],
        ),
        ("稳增长。二、2026年预算草案。收入增长5%。", ["二、2026年预算草案"]),
        ("过去一年工作回顾\n全市稳中有进。", ["过去一年工作回顾"]),
        ("一、二、三产业融合发展\n一是稳增长\n1.5亿元投资到位。", []),
        ("第一章 总则 …………… 3\n第二章 目标（12）\n", []),
        ("关于2025年预算执行情况的报告\n本公司成立", []),
        ("（一）" + "长句" * 40 + "。", []),
    ],
)
def test_numbers_or_words_make_a_heading(text: str, headings: list[str]) -> None:
    assert [section.heading for section in find_sections(text)] == headings


@pytest.mark.parametrize(
    ("heading", "inherited", "kind"),
    [
        ("过去五年工作总结", "other", "review"),
        ("总体要求和主要目标", "other", "plan"),
        ("2026年主要工作", "other", "tasks"),
        ("“十三五”规划目标完成情况", "other", "review"),
        ("大力发展文旅产业", "other", "other"),
        ("大力发展文旅产业", "tasks", "tasks"),
        ("巩固脱贫成效", "tasks", "tasks"),
        ("存在的困难和问题", "review", "review"),
        ("主 要 目 标", "review", "plan"),
    ],
)
def test_the_last_cue_of_a_heading_decides_and_a_weak_one_only_where_nothing_is_known(
    heading: str, inherited: str, kind: str
) -> None:
    assert heading_kind(heading, inherited=SectionKind(inherited)) is SectionKind(kind)


def test_sections_without_a_cue_do_what_such_documents_do() -> None:
    text = "一、支持企业研发\n二、扩大信贷投放\n"
    assert {s.kind for s in find_sections(text, default=SectionKind.TASKS)} == {SectionKind.TASKS}


def test_a_review_that_names_its_subjects_stays_a_review_to_its_end() -> None:
    text = "一、综合\n二、农业\n三、工业\n"
    assert {s.kind for s in find_sections(text, default=SectionKind.REVIEW)} == {SectionKind.REVIEW}


@given(st.text(alphabet="一二（）、第章节1.\n 。工作回顾目标"))
def test_sections_nest_and_stay_within_the_text(text: str) -> None:
    open_ends: list[int] = []
    last = -1
    for section in find_sections(text):
        assert last < section.start < section.end <= len(text)
        last = section.start
        while open_ends and open_ends[-1] <= section.start:
            open_ends.pop()
        assert not open_ends or section.end <= open_ends[-1]
        open_ends.append(section.end)
        assert section.depth == len(open_ends)
