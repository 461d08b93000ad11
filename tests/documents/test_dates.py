from __future__ import annotations

import pytest
from cetu.documents.dates import find_dates, first_date, first_year, is_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年1月27日在会议上", "2026-01-27"),
        ("发布时间：2022-03-31 10:44", "2022-03-31"),
        ("2022/3/5", "2022-03-05"),
        ("2021 年 9 月", "2021-09"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("一九九七年十二月三十一日", "1997-12-31"),
        ("二〇二〇年十月", "2020-10"),
        ("2 0 0 1年3月5日", "2001-03-05"),
        ("20257月11日", "2025-07-11"),
        ("202512月1日", "2025-12-01"),
        ("投资20261月", ""),
        ("2026年13月", ""),
        ("约占3.5-4.5-6.5", ""),
    ],
)
def test_a_date_is_normalised(text: str, value: str) -> None:
    assert first_date(text) == value


def test_a_date_knows_where_it_stands() -> None:
    (found,) = find_dates("（2018年1月2日）")
    assert "（2018年1月2日）"[found.start : found.end] == "2018年1月2日"


@pytest.mark.parametrize(
    ("text", "year"),
    [("2025年衡阳市政府工作报告", "2025"), ("一九五八年度计划", "1958"), ("一九五八年计划", "1958"), ("120256", "")],
)
def test_a_year_is_four_digits(text: str, year: str) -> None:
    assert first_year(text) == year


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("2025", True),
        ("2025-06", True),
        ("2025-06-30", True),
        ("2025-13", False),
        ("25", False),
        ("2025年", False),
        ("", False),
    ],
)
def test_a_normalised_date_has_one_of_three_forms(value: str, good: bool) -> None:
    assert is_date(value) is good
