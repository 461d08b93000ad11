"""What is a numeral slogan, and what only looks like one."""

from __future__ import annotations

import pytest
from cetu.extractors.slogans.numeral import Count, read_numeral, total


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("三强一化", [(3, "强"), (1, "化")]),
        ("十条底线", [(10, "条底线")]),
        ("“三张网”", [(3, "张网")]),
        ("双碳", [(2, "碳")]),
        ("一核两翼", [(1, "核"), (2, "翼")]),
        ("十二项行动", [(12, "项行动")]),
        ("卫生健康“八项行动”", [(8, "项行动")]),
        ("三高四新", [(3, "高"), (4, "新")]),
    ],
)
def test_numeral_slogans_are_counted(name: str, counts: list[tuple[int, str]]) -> None:
    assert read_numeral(name) == tuple(Count(*count) for count in counts)


@pytest.mark.parametrize(
    "name",
    [
        "十五",
        "十四五",
        "三八",
        "211工程",
        "两会",
        "三亚",
        "四川",
        "三北",
        "一体化",
        "三年行动",
        "一网通办",
        "一区一策",
        "5G",
        "高质量发展",
        "三农工作，四好公路",
        "",
    ],
)
def test_false_friends_are_no_slogans(name: str) -> None:
    assert read_numeral(name) == ()


def test_the_whole_count() -> None:
    assert total(read_numeral("三高四新")) == 7
