from __future__ import annotations

import pytest
from cetu.extractors.quantities import TimeKind, find_times
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "kind", "last"),
    [
        ("到2027年", "deadline", "2027"),
        ("2025年底前", "deadline", "2025"),
        ("2025年6月底前", "deadline", "2025-06"),
        ("2021年7月1日前", "deadline", "2021-07-01"),
        ("6月底前", "deadline", "2024-06"),
        ("“十五五”末", "deadline", "2030"),
        ("“十四五”期间", "span", "2025"),
        ("三年内", "deadline", "2026"),
        ("用两到三年时间", "deadline", "2026"),
        ("今后五年", "span", "2028"),
        ("今年", "point", "2024"),
        ("明年", "point", "2025"),
        ("年底前", "deadline", "2024"),
        ("到本世纪中叶", "deadline", "2050"),
        ("2025—2027年", "span", "2027"),
        ("2025-27年", "span", "2027"),
        ("比2020年", "base", "2020"),
        ("较上年", "base", "2023"),
        ("去年", "past", "2023"),
        ("2020年起", "start", "2020"),
        ("“十四五”以来", "past", "2025"),
        ("20257月底前", "deadline", "2025-07"),
        ("二〇三五年", "point", "2035"),
        ("２０２６ 年", "point", "2026"),
        ("2026年度", "point", "2026"),
    ],
)
def test_a_time_is_normalised_in_the_year_of_the_document(text: str, kind: str, last: str) -> None:
    assert [(t.kind.value, t.last) for t in find_times(text, year=2024)] == [(kind, last)]


@pytest.mark.parametrize("text", ["增长5%", "二十届三中全会", "12345热线", "三年行动", "两个月亮", "五年级"])
def test_what_bounds_nothing_is_no_time(text: str) -> None:
    assert find_times(text, year=2024) == []


def test_without_a_year_relative_times_are_left_out() -> None:
    assert [t.last for t in find_times("今年起到2027年")] == ["2027"]


def test_a_month_belongs_to_the_year_named_before_it() -> None:
    times = find_times("2020年起，每年2月底前完成", year=2019)
    assert [(t.kind, t.last) for t in times] == [(TimeKind.START, "2020"), (TimeKind.DEADLINE, "2020-02")]


@given(st.integers(min_value=1950, max_value=2099), st.integers(min_value=1, max_value=12))
def test_a_written_month_reads_back(year: int, month: int) -> None:
    assert [t.last for t in find_times(f"于{year}年{month}月底前完成", year=2000)] == [f"{year}-{month:02d}"]


@given(st.text(alphabet="到比2019年底前月十五一二三内今明去末时期“”-至0日", max_size=30))
def test_offsets_lie_inside_the_text(text: str) -> None:
    for time in find_times(text, year=2024):
        assert 0 <= time.start < time.end <= len(text)


@pytest.mark.parametrize(("year", "last"), [(1982, "2000"), (2000, "2000"), (2001, "2100"), (None, "2100")])
def test_this_century_is_the_document_s(year: int | None, last: str) -> None:
    assert [time.last for time in find_times("到本世纪末", year=year)] == [last]
