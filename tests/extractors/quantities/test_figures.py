from __future__ import annotations

import pytest
from cetu.extractors.quantities import find_figures, find_times, kind_of
from hypothesis import given
from hypothesis import strategies as st


def _read(text: str) -> list[tuple[str, float, float | None, str]]:
    figures = find_figures(text, find_times(text, year=2025))
    return [(f.comparator.value, f.value, f.max, f.unit) for f in figures]


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("茶园总面积达到25万亩", ">=", 25, "万亩"),
        ("培训技师25万名", "=", 25, "万名"),
        ("森林覆盖率不低于45%", ">=", 45, "%"),
        ("口粮自给率80％以上", ">=", 80, "％"),
        ("失业率控制在5.5%以内", "<=", 5.5, "%"),
        ("能耗总量控制在300万吨标准煤以内", "<=", 300, "万吨标准煤"),
        ("税收增长6%左右", "+%", 6, "%"),
        ("工业投资增长不低于8%", "+%", 8, "%"),
        ("物价涨幅2%左右", "~", 2, "%"),
        ("占比提高到30%左右", "~", 30, "%"),
        ("床位提高到3000张", ">=", 3000, "张"),
        ("比率降至15%以下", "<=", 15, "%"),
        ("比率再下降0.3个百分点", "-", 0.3, "个百分点"),
        ("覆盖率提高3个百分点", "+", 3, "个百分点"),
        ("碳排放强度下降3.5%", "-%", 3.5, "%"),
        ("港口吞吐量突破800万标准箱", ">", 800, "万标准箱"),
        ("新开工保障房12万套以上", ">=", 12, "万套"),
        ("新增学位3万个", "=", 3, "万个"),
        ("总产值突破万亿元", ">", 1, "万亿元"),
        ("总产值翻一番", "xN", 2, ""),
        ("总产值翻两番", "xN", 4, ""),
        ("审批事项缩减一半", "-%", 50, "%"),
        ("投资增长百分之六", "+%", 6, "%"),
        ("电价下降3分/千瓦时", "-", 3, "分/千瓦时"),
        ("引进企业300余家", ">", 300, "家"),
        ("改造管网 1 200 公里", "=", 1200, "公里"),
        ("建设水库２０座", "=", 20, "座"),
        ("安排资金1,200万元", "=", 1200, "万元"),
    ],
)
def test_a_figure_keeps_comparator_value_and_unit(text: str, comparator: str, value: float, unit: str) -> None:
    assert _read(text)[-1] == (comparator, value, None, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("增长6%-6.5%", 6, 6.5, "%"),
        ("增长6%至6.5%", 6, 6.5, "%"),
        ("建设5—6个园区", 5, 6, "个"),
        ("建设100～150公里", 100, 150, "公里"),
        ("百分之六至百分之七", 6, 7, "%"),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: float, high: float, unit: str) -> None:
    assert [figure[1:] for figure in _read(text)] == [(low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "第3条",
        "第十二次会议",
        "国发〔2023〕5号",
        "2025年6月30日",
        "一批项目",
        "5G基站",
        "PM2.5",
        "“4×4”体系",
        "［12］",
        "2020年起",
        "1+8+N体系",
    ],
)
def test_ordinals_dates_codes_and_idioms_are_no_figures(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("unit", "kind"), [("%", "rate"), ("万亿元", "money"), ("个百分点", "points"), ("万", "count"), ("没有", "")]
)
def test_a_unit_tells_what_it_measures_whatever_its_magnitude(unit: str, kind: str) -> None:
    assert kind_of(unit) == kind


@given(st.text(alphabet="增长达到以上约 0123456789.,%万亿元个年月日到第一二三十百、，左右－", max_size=40))
def test_offsets_lie_inside_the_text_and_in_order(text: str) -> None:
    figures = find_figures(text, find_times(text, year=2025))
    for figure in figures:
        assert 0 <= figure.start <= figure.number < figure.number_end <= figure.end <= len(text)
    assert [f.number for f in figures] == sorted(f.number for f in figures)


@given(st.integers(min_value=1, max_value=10**7), st.sampled_from(["万亩", "家", "亿元", "%", "公里"]))
def test_a_written_figure_reads_back(value: int, unit: str) -> None:
    assert _read(f"规模达到{value}{unit}")[0] == (">=", float(value), None, unit)
