from __future__ import annotations

from dataclasses import replace

import pytest
from cetu.documents.model import Document
from cetu.documents.reader import Overrides, parse_document
from cetu.extractors.goals import find_candidates, find_goals, read_context, read_goal
from cetu.extractors.results import Goal, Name
from cetu.ontology import Label
from hypothesis import given, settings
from hypothesis import strategies as st

_PLAN = "今年，我们要重点抓好以下工作。\n"


def _document(text: str, *, name: str = "2025_work_report", date: str = "2025-01-15") -> Document:
    return parse_document(text, name=name, overrides=Overrides(place="衡阳市", date=date))


def _goals(text: str, *, lead: str = _PLAN, date: str = "2025-01-15") -> list[Goal]:
    return [g for g in find_goals(_document(lead + text, date=date), ()) if g.start >= len(lead)]


def _read(text: str, *, lead: str = _PLAN, date: str = "2025-01-15") -> list[Goal]:
    """What every candidate span says, whether or not the model takes it for a goal."""
    document = _document(lead + text, date=date)
    context = read_context(document, ())
    spans = [c for c in find_candidates(document, (), context=context) if c.reason and c.start >= len(lead)]
    read = [read_goal(document, c.sentence, c.start, c.end, (), context=context) for c in spans]
    return [goal for goal in read if goal is not None]


def _figures(text: str) -> list[tuple[str, str, float | None, float | None, str]]:
    return [(g.metric, g.cmp.value, g.value, g.max, g.unit) for g in _read(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("茶叶总产量达到12万吨以上。", [("茶叶总产量", ">=", 12, None, "万吨")]),
        ("地区生产总值增长6%-6.5%。", [("地区生产总值", "+%", 6, 6.5, "%")]),
        (
            "工业投资增长8%、技改投资增长10%左右。",
            [("工业投资", "+%", 8, None, "%"), ("技改投资", "+%", 10, None, "%")],
        ),
        (
            "新增规上企业30家、科技型企业50家以上。",
            [("新增规上企业", "=", 30, None, "家"), ("科技型企业", ">=", 50, None, "家")],
        ),
        (
            "城乡居民收入分别增长6%和7%左右。",
            [("城乡居民收入", "+%", 6, None, "%"), ("城乡居民收入", "+%", 7, None, "%")],
        ),
        ("建成12个口袋公园、30公里绿道。", [("口袋公园", "=", 12, None, "个"), ("绿道", "=", 30, None, "公里")]),
        ("单位能耗下降3.5%。", [("单位能耗", "-%", 3.5, None, "%")]),
        ("物流费用占比再下降0.4个百分点。", [("物流费用占比", "-", 0.4, None, "个百分点")]),
        ("城镇登记失业率控制在4%以内。", [("城镇登记失业率", "<=", 4, None, "%")]),
        ("居民消费价格涨幅2%左右。", [("居民消费价格涨幅", "~", 2, None, "%")]),
        ("增加托育床位600张。", [("托育床位", "+", 600, None, "张")]),
        ("力争数字经济规模突破千亿元。", [("数字经济规模", ">", 1, None, "千亿元")]),
        ("科技投入翻一番。", [("科技投入", "xN", 2, None, "")]),
        (
            "地区生产总值增长6%以上、力争达到7%。",
            [("地区生产总值", "+%", 6, None, "%"), ("地区生产总值", "+%", 7, None, "%")],
        ),
        ("确保空气优良天数达到330天。", [("空气优良天数", ">=", 330, None, "天")]),
        ("提升20个县域服务中心功能。", [("县域服务中心功能", "=", 20, None, "个")]),
        ("农民收入增长6.5一7％。", [("农民收入", "+%", 6.5, 7, "％")]),
        ("成材率由去年的30%提高到35%。", [("成材率", ">=", 35, None, "%")]),
    ],
)
def test_each_figure_of_a_list_is_a_goal_with_its_metric(
    sentence: str, expected: list[tuple[str, str, float, float | None, str]]
) -> None:
    assert _figures(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "提升基层治理能力。",
        "持续改善河湖水质。",
        "形成上下贯通的工作格局。",
        "推动茶产业提质增效。",
        "推动园区由单一制造向综合服务转变。",
        "让更多居民在家门口就业。",
        "建成环城绿道。",
        "确保供水安全。",
        "推动社区食堂扩容升级。",
        "全面完成老旧管网改造任务。",
        "坚决遏制重特大事故发生。",
        "在县域改革上取得新突破。",
    ],
)
def test_an_outcome_without_a_figure_is_a_goal(sentence: str) -> None:
    goals = _goals(sentence)
    assert [(g.value, g.cmp.value) for g in goals] == [(None, "")]
    assert goals[0].text == sentence.rstrip("。")


@pytest.mark.parametrize(
    "sentence",
    [
        "加强组织领导。",
        "开展专项检查。",
        "完善工作机制。",
        "促进文旅融合发展。",
        "鼓励企业创新。",
        "对达标企业给予30万元奖励。",
        "最高不超过10万元。",
        "去年粮食总产量达到80万吨。",
        "已建成标准厂房20万平方米。",
        "召开第十二次会议。",
    ],
)
def test_activities_settings_and_reports_are_no_goals(sentence: str) -> None:
    assert _goals(sentence) == []


def test_a_review_holds_no_goals() -> None:
    text = "一、2024年工作回顾\n地区生产总值增长6.1%，提高了服务水平。\n城镇新增就业3万人。\n粮食产量达到80万吨。\n"
    assert find_goals(_document(text), ()) == []


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("到2027年，森林覆盖率达到45%。", "2027"),
        ("6月底前完成河道清淤工程。", "2025-06"),
        ("力争三年内完成管网改造任务。", "2027"),
        ("城镇新增就业3万人。", "2025"),
        ("每年新增就业3万人。", ""),
        ("提升基层治理能力。", ""),
        ("“十五五”末，常住人口城镇化率达到70%。", "2030"),
        ("今年再解决2万人的饮水安全问题。", "2025"),
    ],
)
def test_a_goal_is_due_when_its_sentence_or_its_report_says(sentence: str, deadline: str) -> None:
    assert [g.deadline for g in _read(sentence)] == [deadline]


def test_a_passage_gives_its_period_to_the_goals_that_it_lists() -> None:
    text = "“十五五”时期经济社会发展主要目标是：\n研发投入年均增长8%；\n营商环境持续改善，森林覆盖率达到46%。\n"
    assert {g.deadline for g in _goals(text, lead="")} == {"2030"}


def test_a_list_of_outcomes_is_cut_where_each_begins() -> None:
    texts = [g.text for g in _goals("提高公共服务水平、激发基层活力、改善居住环境。")]
    assert texts == ["提高公共服务水平", "激发基层活力", "改善居住环境"]


def test_an_aside_gives_its_status_to_itself_alone() -> None:
    goals = _read("主要预期目标是：地区生产总值增长6%以上、力争达到7%，工业投资增长8%左右。")
    assert [(g.value, g.status.value) for g in goals] == [(6, "planned"), (7, "aspired"), (8, "planned")]


def test_the_targets_of_a_year_hold_for_that_year_without_a_figure_too() -> None:
    goals = _goals("今年主要预期目标是：地区生产总值增长6%左右，居民收入增长与经济增长同步。", lead="")
    assert {g.deadline for g in goals} == {"2025"} and len(goals) == 2


def test_a_growth_a_year_in_the_first_year_of_a_plan_holds_to_its_end() -> None:
    text = "今后五年，全市科技投入年均增长8%以上，森林覆盖率达到46%。\n"
    goals = _read(text, lead="", date="2026-01-15")
    assert [g.deadline for g in goals] == ["2030", "2030"]


def test_a_growth_of_the_past_year_is_no_goal() -> None:
    text = "过去一年，地区生产总值增长6.3%，社会消费品零售总额增长7.12%，新增规上企业1432家。\n"
    assert _goals(text, lead="") == []


def test_a_note_at_the_end_of_an_item_gives_its_time() -> None:
    text = "1．建成数据平台。\n（9月底完成，牵头单位：数据局）\n2．提升服务水平。\n"
    assert [g.deadline for g in _read(text)] == ["2025-09", ""]


def test_a_report_of_december_plans_the_year_that_it_speaks_of() -> None:
    text = "2026年预算安排如下：2026年支出安排12亿元。\n2026年收入安排13亿元。\n民生支出安排9亿元。\n"
    document = _document(text, name="2025_budget_report", date="2025-12-20")
    assert {g.deadline for g in find_goals(document, ())} == {"2026"}


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("力争粮食产量达到90万吨，茶叶产量达到2万吨。", ["aspired", "aspired"]),
        ("努力提升服务水平。", ["aspired"]),
        ("确保供水安全。", ["required"]),
        ("水质优良比例不低于95%。", ["required"]),
        ("提升服务水平。", ["planned"]),
        ("必须守牢不发生重大事故的底线。", ["required"]),
        ("工业增加值增长7%、努力争取更好结果，投资增长5%。", ["planned", "planned"]),
    ],
)
def test_the_modal_word_gives_the_status(sentence: str, statuses: list[str]) -> None:
    assert [g.status.value for g in _read(sentence)] == statuses


@pytest.mark.parametrize("said", ["比2025年增长6%", "即增长6%", "同口径增长6%", "占6%"])
def test_what_a_figure_is_compared_with_is_no_metric(said: str) -> None:
    goals = [goal for goal in _read(f"到2027年，服务业增加值达到900亿元，{said}。") if goal.value == 6]
    assert [goal.metric for goal in goals] == ["服务业增加值"]


def test_a_marked_indicator_is_the_metric() -> None:
    text = _PLAN + "推动全市外贸进出口总额增长9%。"
    start = text.index("外贸进出口总额")
    name = Name(start, start + 7, Label.INDICATOR, "外贸进出口总额")
    assert [g.metric for g in find_goals(_document(text), [name])] == ["外贸进出口总额"]


def test_a_marked_title_to_be_built_is_no_goal_of_its_own() -> None:
    text = _PLAN + "打造精品茶旅走廊。"
    start = text.index("精品")
    name = Name(start, start + 6, Label.TITLE, "精品茶旅走廊")
    assert [g.text for g in find_goals(_document(text), ())] == ["打造精品茶旅走廊"]
    assert find_goals(_document(text), [name]) == []


def test_a_base_year_is_kept() -> None:
    assert [(g.base, g.value) for g in _goals("到2027年，单位能耗比2020年下降18%。")] == [("2020", 18)]


def test_a_span_from_elsewhere_is_read_the_same_way() -> None:
    document = _document(_PLAN + "茶叶总产量达到12万吨以上。")
    found = find_goals(document, ())[-1]
    sentence = document.sentences[-1]
    read = read_goal(document, sentence, found.start, found.end, (), by=found.by)
    assert read == replace(found, confidence=1.0)
    assert read_goal(document, sentence, found.start, found.start, ()) is None
    assert read_goal(document, sentence, 0, 3, ()) is None


@pytest.mark.parametrize("separator", ["\t", " | ", "    "])
def test_a_table_of_targets_gives_a_goal_a_row(separator: str) -> None:
    rows = [
        ["指标", "单位", "2020年", "2025年", "属性"],
        ["常住人口城镇化率", "%", "58.2", "65", "预期性"],
        ["森林覆盖率", "%", "42.1", "≥45", "约束性"],
        ["劳动生产率增长", "%", "-", "高于经济", "预期性"],
    ]
    goals = find_goals(_document("\n".join(separator.join(row) for row in rows)), ())
    assert [(g.metric, g.cmp.value, g.value, g.unit, g.deadline, g.binding) for g in goals] == [
        ("常住人口城镇化率", "=", 65, "%", "2025", "预期性"),
        ("森林覆盖率", ">=", 45, "%", "2025", "约束性"),
    ]


_PIECES = [
    "提升",
    "能力",
    "力争",
    "增长",
    "6%",
    "12",
    "万亩",
    "、",
    "，",
    "。",
    "\n",
    "到2027年",
    "“",
    "”",
    "建成",
    "（",
    "）",
    "今年",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_a_goal_is_the_text_at_its_offsets(text: str) -> None:
    document = _document(_PLAN + text)
    for goal in find_goals(document, ()):
        assert document.text[goal.start : goal.end] == goal.text
        assert goal.text.strip()
