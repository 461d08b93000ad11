"""Names by rules: sentence → expected names, one table an idea. The sentences are made up."""

from __future__ import annotations

from itertools import pairwise

import pytest
from cetu.documents.reader import Overrides, parse_document
from cetu.extractors.names import candidates, find_names
from cetu.ontology import Label


def names(text: str) -> list[tuple[str, str]]:
    return [(n.text, n.label.value) for n in find_names(parse_document(text, name="test"))]


TERMS = [
    ("全面落实三高四新战略定位。", [("三高四新", "Strategy")]),
    (
        "大力发展新材料、数字经济和现代服务业。",
        [("新材料", "Industry"), ("数字经济", "Industry"), ("现代服务业", "Industry")],
    ),
    ("地区生产总值增长6%左右。", [("地区生产总值", "Indicator")]),
    ("严格执行市场准入负面清单制度。", [("市场准入负面清单制度", "Measure")]),
    ("积极融入粤港澳大湾区。", [("粤港澳大湾区", "Region")]),
    ("支持衡阳、郴州加快发展。", [("衡阳", "City"), ("郴州", "City")]),
]

HEADS = [
    ("健全企业用工余缺调剂机制。", [("企业用工余缺调剂机制", "Measure")]),
    ("深入实施安全隐患排查提升行动。", [("安全隐患排查提升行动", "Strategy")]),
    ("加快建设耒水灌区。", [("耒水灌区", "Infrastructure")]),
    ("确保工业用电量增长5%。", [("工业用电量", "Indicator")]),
    ("办好全省旅游产业发展大会。", [("旅游产业发展大会", "Event")]),
    ("奋力打造国家重要轨道交通装备制造高地。", [("国家重要轨道交通装备制造高地", "Title")]),
]

BORDERS = [
    ("新建10个标准化体育馆。", [("标准化体育馆", "Infrastructure")]),
    ("加快推进一批重点水利工程。", [("水利工程", "Infrastructure")]),
    ("完善符合实际的人才评价机制。", [("人才评价机制", "Measure")]),
]

LONG = [
    ("实施提振消费专项行动。", [("提振消费专项行动", "Strategy")]),
    ("完善促进民营经济发展体制机制。", [("促进民营经济发展体制机制", "Measure")]),
    ("开展降低物流成本行动。", [("降低物流成本行动", "Strategy")]),
]

SHAPES = [
    ("深入实施“智湘赋能”行动。", [("智湘赋能", "Strategy")]),
    ("完善“1+3”基层治理体系。", [("“1+3”基层治理体系", "Measure")]),
    ("根据《中华人民共和国某某法》制定本办法。", [("《中华人民共和国某某法》", "Document")]),
    ("建设中国（湖南）自由贸易试验区。", [("中国（湖南）自由贸易试验区", "Infrastructure")]),
    ("党的二十届三中全会召开以来，形势向好。", [("党的二十届三中全会", "Event")]),
    ("取消落户限制。", [("取消落户限制", "Measure")]),
    ("（责任单位：市教育局、市文化旅游局）", [("市教育局", "Organization"), ("市文化旅游局", "Organization")]),
    ("市长：李某", []),
    ("副市长王建国主持会议。", [("王建国", "Person")]),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_known_terms_are_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_a_head_takes_its_modifiers(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), BORDERS)
def test_figures_scope_words_and_de_stay_outside(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), LONG)
def test_a_closing_head_reaches_over_verbs_to_what_governs_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_set_shapes_are_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text", ["完善制度。", "加强政策措施。", "推动工作落实。", "鼓励企业发展。", "建设平台、基地、中心。"]
)
def test_bare_heads_are_no_names(text: str) -> None:
    assert names(text) == []


def test_what_stands_in_a_row_with_industries_is_one() -> None:
    assert ("镍钴锰", "Industry") in names("发展新材料、镍钴锰、数字经济。")
    assert ("镍钴锰", "Industry") not in names("研究镍钴锰。")


def test_a_sure_name_is_found_again_where_no_rule_reaches() -> None:
    found = names("健全企业用工余缺调剂机制。会议听取企业用工余缺调剂机制落地见效情况。")
    assert found.count(("企业用工余缺调剂机制", "Measure")) == 2


def test_members_of_a_list_are_persons() -> None:
    assert ("王建国", "Person") in names("组　长：王建国　　市发展改革委主任\n")


def test_one_character_places_need_a_cue() -> None:
    assert ("湘", "Region") in names("支持驻湘部队建设。")
    assert "湘" not in [text for text, _ in names("这道湘菜很好。")]


def test_short_forms_are_places_in_texts_of_their_own_province() -> None:
    own = parse_document("支持祁东发展。", name="test", overrides=Overrides(place="衡阳市"))
    assert [(n.text, n.label) for n in find_names(own)] == [("祁东", Label.REGION)]


def test_the_verb_decides_what_a_head_is() -> None:
    assert names("打造区域消费中心。") == [("区域消费中心", "Title")]
    assert names("新建消费者服务中心。") == [("消费者服务中心", "Infrastructure")]


def test_names_are_flat_in_order_and_quote_the_text() -> None:
    text = "深入实施乡村振兴战略，健全防止返贫监测机制，新建南湖机场，发展旅游业。" * 3
    document = parse_document(text, name="test")
    found = find_names(document)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[n.start : n.end] == n.text for n in found)
    assert len(found) == 12


def test_candidates_say_which_rule_found_them_and_how_sure() -> None:
    found = candidates(parse_document("完善促进创业就业机制。", name="test"))
    assert {"frame", "wide"} <= {n.by for n in found}
    assert all(0 < n.confidence <= 1 for n in found)


def test_the_unmodified_text_is_quoted_where_the_view_differs() -> None:
    text = "建设５Ｇ基站１００个。"
    found = find_names(parse_document(text, name="test"))
    assert [(n.text, n.label) for n in found] == [("５Ｇ基站", Label.INFRASTRUCTURE)]
