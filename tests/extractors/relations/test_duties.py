"""Brackets of responsible bodies: what they point to, and with which role."""

from __future__ import annotations

import pytest
from cetu.extractors.lines import lines_of
from cetu.extractors.relations.duties import duty_relations
from handmade import handmade


def duties(marked: str) -> list[tuple[str, str, str]]:
    """(body, task, role) of every duty in marked-up lines (T sentence, G goal)."""
    extraction = handmade(marked)
    lines = list(lines_of(extraction.document, extraction.names, extraction.goals))
    found = duty_relations(lines)
    return [(r.head.text, r.tail.text, r.role) for r in found if r.head is not None and r.tail is not None]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "T 建立{首席专家制度|Measure}。\nT （{甲局|Organization}、{乙局|Organization}负责）",
            [("甲局", "首席专家制度", "lead"), ("乙局", "首席专家制度", "")],
        ),
        (
            "T 建立{首席专家制度|Measure}（{甲局|Organization}牵头，{乙局|Organization}配合）。",
            [("甲局", "首席专家制度", "lead"), ("乙局", "首席专家制度", "support")],
        ),
        (
            "T 建{科创园|Infrastructure}。\nT （牵头单位：{甲局|Organization}；\nT 责任单位：{乙局|Organization}）",
            [("甲局", "科创园", "lead"), ("乙局", "科创园", "")],
        ),
        (
            "T 建{科创园|Infrastructure}。\nT 责任单位：{甲局|Organization}\nT 配合单位：{乙局|Organization}",
            [("甲局", "科创园", "lead"), ("乙局", "科创园", "support")],
        ),
        (
            "T 1.建{科创园|Infrastructure}。\nT （{甲局|Organization}负责）\nT 2.建{中试线|Infrastructure}。\n"
            "T （{乙局|Organization}负责）",
            [("甲局", "科创园", "lead"), ("乙局", "中试线", "lead")],
        ),
        (
            "T 一、建{科创园|Infrastructure}。\nT 二、建{中试线|Infrastructure}。\nT （{乙局|Organization}负责）",
            [("乙局", "中试线", "lead")],
        ),
        (
            "T 提高服务能力。\nG 提高服务能力 | status=planned\nT （{甲局|Organization}负责）",
            [("甲局", "提高服务能力", "lead")],
        ),
        (
            "T 建{科创园|Infrastructure}，提高服务能力。\nG 提高服务能力 | status=planned\n"
            "T （{甲局|Organization}负责）",
            [("甲局", "科创园", "lead")],
        ),
        ("T 建{科创园|Infrastructure}。\nT （以下简称{甲局|Organization}）", []),
        ("T 发展{钨产业|Industry}。\nT （{甲局|Organization}负责）", []),
        ("T （责任单位：各有关部门）", []),
    ],
)
def test_a_bracket_points_to_its_item(marked: str, expected: list[tuple[str, str, str]]) -> None:
    assert duties(marked) == expected


def test_lasting_duties_are_ongoing() -> None:
    extraction = handmade("T 建{科创园|Infrastructure}。\nT （持续推进，责任单位：{甲局|Organization}）")
    lines = list(lines_of(extraction.document, extraction.names, extraction.goals))
    assert [relation.status.value for relation in duty_relations(lines)] == ["ongoing"]
