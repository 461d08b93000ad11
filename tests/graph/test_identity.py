"""Identity: what is one concept, and what must never become one."""

from __future__ import annotations

import pytest
from cetu.extractors.results import Goal
from cetu.graph.bodies import full_body_name
from cetu.graph.identity import concept_id, goal_id
from cetu.graph.normal import normalise, plain
from cetu.ontology import Comparator, Label
from hypothesis import given
from hypothesis import strategies as st

HENGYANG, HUNAN, BEIJING, NATION = "430400", "430000", "110000", "100000"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("三高四新", "“三高四新”"),
        ("《中华人民共和国民法典》", "中华人民共和国 民法典"),
        ("5Ｇ基站", "5G基站"),
        ("一核 两翼", "一核\n两翼"),
    ],
)
def test_width_space_and_quotation_marks_do_not_matter(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("十四五规划", "十五五规划"),
        ("2020年目标", "2025年目标"),
        ("国务院", "国务院办公厅"),
        ("三强一化", "三强二化"),
        ("百强县", "千强县"),
        ("市第十二次党代会", "市第十三次党代会"),
    ],
)
@pytest.mark.parametrize("label", [Label.STRATEGY, Label.ORGANIZATION, Label.EVENT, Label.DOCUMENT])
def test_names_that_only_look_alike_stay_apart(one: str, other: str, label: Label) -> None:
    assert concept_id(label, one) != concept_id(label, other)


def test_the_same_name_under_another_label_is_another_concept() -> None:
    assert concept_id(Label.STRATEGY, "数字经济") != concept_id(Label.INDUSTRY, "数字经济")


def test_a_name_of_quotation_marks_alone_stays_as_it_is() -> None:
    assert normalise("“”") == "“”"


@pytest.mark.parametrize(
    ("name", "label", "within", "adcode"),
    [
        ("衡阳", Label.CITY, "", "430400"),
        ("衡阳市", Label.CITY, "", "430400"),
        ("湖南省衡阳市", Label.CITY, "", "430400"),
        ("衡阳县", Label.REGION, HENGYANG, "430421"),
        ("湖南", Label.REGION, "", "430000"),
        ("北京", Label.CITY, "", "110000"),
        ("吉林", Label.REGION, "", "220000"),
        ("吉林", Label.CITY, "", "220200"),
        ("朝阳", Label.CITY, "", "211300"),
        ("朝阳区", Label.REGION, BEIJING, "110105"),
        ("全国", Label.REGION, "", "100000"),
        ("湘", Label.REGION, "", "430000"),
        ("京", Label.CITY, "", "110000"),
    ],
)
def test_a_place_is_known_by_its_code(name: str, label: Label, within: str, adcode: str) -> None:
    assert concept_id(label, name, within=within) == f"place:{adcode}"


def test_namesakes_that_the_document_does_not_tell_apart_are_no_gazetteer_place() -> None:
    assert concept_id(Label.REGION, "鼓楼区") == "region:鼓楼区"
    assert concept_id(Label.REGION, "鼓楼区", within="320100") == "place:320106"


def test_a_place_that_the_gazetteer_does_not_know_goes_by_name() -> None:
    assert concept_id(Label.REGION, "长株潭某某带") == "region:长株潭某某带"


@pytest.mark.parametrize(
    ("name", "label"),
    [("“三高四新”", Label.STRATEGY), ("三高四新战略", Label.STRATEGY), ("三高四新美好蓝图", Label.STRATEGY)],
)
def test_aliases_of_the_lexicon_are_one_concept(name: str, label: Label) -> None:
    assert concept_id(label, name) == "strategy:三高四新"


def test_a_tail_is_dropped_only_behind_a_known_name() -> None:
    assert concept_id(Label.STRATEGY, "某某不知名战略") == "strategy:某某不知名战略"


@pytest.mark.parametrize(
    ("name", "within", "full"),
    [
        ("市委", HENGYANG, "衡阳市委"),
        ("中共衡阳市委", "", "衡阳市委"),
        ("中国共产党衡阳市委员会", "", "衡阳市委"),
        ("财政局", HENGYANG, "衡阳市财政局"),
        ("财政局", "", "财政局"),
        ("市民政局", HENGYANG, "衡阳市民政局"),
        ("统计局", NATION, "国家统计局"),
        ("湖南省衡阳市政府", "", "衡阳市人民政府"),
        ("鼓楼区政府", "320100", "南京市鼓楼区人民政府"),
        ("福州市鼓楼区人民政府", "", "福州市鼓楼区人民政府"),
        ("全国人大", HENGYANG, "全国人大"),
        ("衡阳市委员会", "", "衡阳市委"),
        ("市政府", HENGYANG, "衡阳市人民政府"),
        ("衡阳市政府", "", "衡阳市人民政府"),
        ("省政府", HENGYANG, "湖南省人民政府"),
        ("省发改委", HUNAN, "湖南省发展和改革委员会"),
        ("市委", BEIJING, "北京市委"),
        ("县委", HENGYANG, "县委"),
        ("市委", "", "市委"),
        ("市场监管总局", HENGYANG, "市场监管总局"),
        ("市政工程公司", HENGYANG, "市政工程公司"),
        ("市第十二次党代会", HENGYANG, "衡阳市第十二次党代会"),
        ("中共中央", HENGYANG, "中共中央"),
        ("国务院办公厅", HENGYANG, "国务院办公厅"),
    ],
)
def test_bodies_get_the_place_that_their_level_word_means(name: str, within: str, full: str) -> None:
    assert full_body_name(name, within=within) == full


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("《省政府工作报告》", "湖南省政府工作报告"),
        ("《市场准入负面清单》", "市场准入负面清单"),
        ("《区域全面经济伙伴关系协定》", "区域全面经济伙伴关系协定"),
    ],
)
def test_a_cited_document_gets_the_place_that_its_level_word_means(name: str, cited: str) -> None:
    assert concept_id(Label.DOCUMENT, name, within=HENGYANG) == f"citation:{cited}"


def _goal(**fields: object) -> Goal:
    given: dict[str, object] = {
        "start": 0,
        "end": 4,
        "text": "增长6%",
        "metric": "地区生产总值",
        "value": 6.0,
        "unit": "%",
    }
    return Goal(**(given | {"cmp": Comparator.GROWS_BY_PERCENT, "deadline": "2026"} | fields))  # type: ignore[arg-type]


def test_a_goal_is_its_owner_metric_figure_deadline_and_base() -> None:
    assert goal_id(_goal(), "place:430400") == "goal:430400|地区生产总值|+%|6||%|2026|"


def test_wording_status_and_evidence_do_not_make_another_goal() -> None:
    said = _goal(start=9, end=20, text="GDP增长6％左右", metric="GDP", unit="％", by="other", confidence=0.5)
    assert goal_id(said, "place:430400") == goal_id(_goal(), "place:430400")


@pytest.mark.parametrize(
    "change",
    [
        {"metric": "固定资产投资"},
        {"cmp": Comparator.AT_LEAST},
        {"value": 6.5},
        {"max": 6.5},
        {"unit": "个百分点"},
        {"deadline": "2025"},
        {"base": "2020年"},
        {"value": None},
    ],
)
def test_another_figure_is_another_goal(change: dict[str, object]) -> None:
    assert goal_id(_goal(**change), "place:430400") != goal_id(_goal(), "place:430400")


def test_the_same_goal_of_another_place_is_another_goal() -> None:
    assert goal_id(_goal(), "place:430400") != goal_id(_goal(), "place:430000")


def test_a_goal_without_figure_is_known_by_its_words() -> None:
    said = _goal(value=None, text="建成“现代化产业体系”")
    assert goal_id(said, "place:430400") == "goal:430400||建成现代化产业体系|2026"


def test_long_ids_are_cut_and_stay_apart() -> None:
    one, other = (concept_id(Label.STRATEGY, "长" * 500 + end) for end in "甲乙")
    assert one != other
    assert len(one) < 250


@given(st.text(min_size=1))
def test_normalising_twice_changes_nothing(name: str) -> None:
    assert normalise(normalise(name)) == normalise(name)


@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=999))
def test_plain_numbers_read_back_as_themselves(whole: int, thousandths: int) -> None:
    number = whole + thousandths / 1000
    assert float(plain(number)) == pytest.approx(number)
    assert "e" not in plain(number)
