from __future__ import annotations

import pytest
from cetu.documents.kinds import by_name, kind_of
from cetu.documents.model import SectionKind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2026年四川省人民政府工作报告", "work_report"),
        ("衡阳市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", "five_year_plan"),
        ("中共衡阳市委关于制定第十五个五年规划的建议", "five_year_plan"),
        ("2025年焦作市国民经济和社会发展统计公报", "bulletin"),
        ("关于岳阳市2025年预算执行情况与2026年预算草案的报告", "budget_report"),
        ("关于实施乡村振兴战略的意见", "opinion"),
        ("关于部分节假日安排的通知", "notice"),
        ("关于印发《数字经济三年行动计划》的通知", "action_plan"),
        ("关于印发应急预案的通知", "notice"),
        ("中山市政务数据管理办法", "measures"),
        ("关于同意建立联席会议制度的批复", "reply"),
        ("市长调研强调落实防控措施", "press"),
        ("大力实施创新战略", ""),
    ],
)
def test_the_words_of_a_title_tell_the_kind(title: str, kind: str) -> None:
    assert kind_of(title).name == kind


def test_a_kind_knows_what_its_sections_do() -> None:
    assert by_name("bulletin").sections is SectionKind.REVIEW
    assert by_name("no such kind").sections is SectionKind.OTHER
