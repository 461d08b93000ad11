"""Relations by frames: which heads and tails a sentence gives, and which it does not."""

from __future__ import annotations

import pytest
from cetu.extractors.relations import find_relations
from cetu.extractors.relations.frames import compile_frame, frames
from cetu.extractors.results import Goal, Name, Relation
from handmade import handmade


def said(marked: str) -> list[Relation]:
    """What frames and rules find in the sentences, without what the model says of the place itself."""
    extraction = handmade("\n".join(f"T {line}" for line in marked.splitlines()))
    found = find_relations(extraction.document, extraction.names, extraction.goals)
    return [relation for relation in found if relation.by != "model"]


def side(end: Name | Goal | None) -> str:
    return "@" if end is None else end.text


def triples(marked: str) -> set[str]:
    return {f"{side(r.head)} {r.type.value} {side(r.tail)}" for r in said(marked)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("支持{耒阳市|City}打造{油茶之都|Title}。", {"@ SUPPORTS 耒阳市", "耒阳市 HOLDS 油茶之都"}),
        (
            "支持{祁东|Region}、{常宁|City}创建{特色农业大县|Title}。",
            {"@ SUPPORTS 祁东", "@ SUPPORTS 常宁", "祁东 HOLDS 特色农业大县", "常宁 HOLDS 特色农业大县"},
        ),
        (
            "支持{祁东|Region}打造{黄花菜强县|Title}、{常宁|City}创建{铜都|Title}。",
            {"@ SUPPORTS 祁东", "@ SUPPORTS 常宁", "祁东 HOLDS 黄花菜强县", "常宁 HOLDS 铜都"},
        ),
        ("支持{耒阳|City}等地发展{竹产业|Industry}。", {"@ SUPPORTS 耒阳", "耒阳 DEVELOPS 竹产业"}),
        ("支持{耒阳|City}建设{物流园|Infrastructure}。", {"@ SUPPORTS 耒阳", "耒阳 HAS 物流园"}),
        ("推动{湘南地区|Region}振兴发展。", {"@ SUPPORTS 湘南地区"}),
        ("做好援{藏|Region}援{疆|Region}工作。", {"@ SUPPORTS 藏", "@ SUPPORTS 疆"}),
        ("向所有关心支持{祁东|Region}发展的朋友致谢。", set()),
        ("坚决支持{古巴|Region}人民的正义斗争。", set()),
        ("支持{南岳机场|Infrastructure}扩建。", set()),
        ("支持{衡阳|City}创建{全国文明城市|Title}。", set()),
    ],
)
def test_support_reaches_over_lists_and_gives_the_supported_place_its_own(sentence: str, expected: set[str]) -> None:
    assert triples(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("主动对接{粤港澳大湾区|Region}。", {"@ CONNECTS 粤港澳大湾区"}),
        ("深化与{广州|City}、{深圳|City}的产业合作。", {"@ CONNECTS 广州", "@ CONNECTS 深圳"}),
        ("加强与{东盟|Region}国家在矿业等领域的务实合作。", {"@ CONNECTS 东盟"}),
        ("促进{常宁|City}与{郴州|City}协同发展。", {"常宁 CONNECTS 郴州"}),
        ("开通至{德国|Region}{汉堡|City}的{国际货运班列|Infrastructure}。", set()),
        ("至{德国|Region}{汉堡|City}{货运航线|Infrastructure}开通。", {"货运航线 CONNECTS 汉堡"}),
        ("共建{湘江科创走廊|Region}。", {"@ CONNECTS 湘江科创走廊"}),
        ("开拓{中亚|Region}、{中东|Region}等新市场。", {"@ CONNECTS 中亚", "@ CONNECTS 中东"}),
        ("与{蒙古国|Region}{乔巴山市|City}结成友城。", {"@ CONNECTS 乔巴山市"}),
        ("深化与{俄|Region}{蒙|Region}的往来。", {"@ CONNECTS 俄", "@ CONNECTS 蒙"}),
        ("与{衡阳|City}各界开展合作。", set()),
        ("{京津冀|Region}的经济增长较快。", set()),
    ],
)
def test_places_are_connected(sentence: str, expected: set[str]) -> None:
    assert triples(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{耒阳|City}入选{国家级试点县|Title}。", {"耒阳 HOLDS 国家级试点县"}),
        ("{石鼓书院|Infrastructure}获评{国家5A级景区|Title}。", {"石鼓书院 HOLDS 国家5A级景区"}),
        ("{特变电工|Organization}荣获{中国质量奖|Title}。", {"特变电工 HOLDS 中国质量奖"}),
        ("推动{松木经开区|Infrastructure}创建{国家级经开区|Title}。", {"松木经开区 HOLDS 国家级经开区"}),
        ("加快{长沙|City}{国家中心城市|Title}建设。", {"长沙 HOLDS 国家中心城市"}),
        ("建设面向{东盟|Region}的{开放门户|Title}。", set()),
    ],
)
def test_who_holds_a_title_may_be_named(sentence: str, expected: set[str]) -> None:
    assert triples(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{市医保局|Organization}负责推进{门诊共济|Measure}。", {"市医保局 RESPONSIBLE_FOR 门诊共济"}),
        ("{门诊共济|Measure}由{市医保局|Organization}负责。", {"市医保局 RESPONSIBLE_FOR 门诊共济"}),
        ("{教育部|Organization}要完善{学分银行|Measure}。", {"教育部 RESPONSIBLE_FOR 学分银行"}),
        ("明年起，{教育部|Organization}建立{学分银行|Measure}。", {"教育部 RESPONSIBLE_FOR 学分银行"}),
        ("{教育部|Organization}批准设立{学分银行|Measure}。", set()),
        (
            "{三湘行动|Strategy}包括{护河行动|Strategy}和{护林行动|Strategy}。",
            {
                "三湘行动 COMPRISES 护河行动",
                "三湘行动 COMPRISES 护林行动",
            },
        ),
        ("以{数字政府|Strategy}建设助推{数字衡阳|Strategy}。", {"数字政府 SERVES 数字衡阳"}),
        ("通过{数字政府|Strategy}建设，{数字衡阳|Strategy}加快推进。", set()),
        ("在{耒阳|City}建设一批{冷库|Infrastructure}。", {"冷库 LOCATED_IN 耒阳"}),
        ("{钨业研究院|Organization}落户{耒阳|City}。", {"钨业研究院 LOCATED_IN 耒阳"}),
        ("根据{《某某办法》|Document}，制定本方案。", {"@ CITES 《某某办法》"}),
        (
            "根据{《甲意见》|Document}{《乙意见》|Document}等文件，结合实际，提出如下措施。",
            {"@ CITES 《甲意见》", "@ CITES 《乙意见》"},
        ),
        ("根据{《建议》|Document}，我们编制了{《纲要》|Document}。", {"《纲要》 CITES 《建议》"}),
        ("落实{省委|Organization}{《决定》|Document}。", {"《决定》 ISSUED_BY 省委"}),
        (
            "由{甲局|Organization}、{乙局|Organization}共同组成{工作专班|Organization}。",
            {"甲局 PART_OF 工作专班", "乙局 PART_OF 工作专班"},
        ),
        ("{党的二十大|Event}提出{中国式现代化|Strategy}。", {"中国式现代化 PROPOSED_AT 党的二十大"}),
    ],
)
def test_frames_of_the_other_types(sentence: str, expected: set[str]) -> None:
    assert triples(sentence) == expected


def test_every_frame_of_the_lexicon_compiles_and_has_an_end() -> None:
    assert all(frame.pattern.groupindex for frame in frames())


def test_a_frame_without_a_tail_means_the_own_place() -> None:
    assert triples("{湖南省|Region}对我市打造中心城市的重点支持前所未有。") == {"湖南省 SUPPORTS @"}


def test_a_name_of_another_kind_does_not_fit() -> None:
    pattern = compile_frame("对接{tail:place}")
    assert pattern.search("对接长沙") is None, "the characters of the text itself are no names"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "T 以{标准提升|Measure}促进产业迈向中高端。\nG 促进产业迈向中高端 | status=planned",
            ["标准提升 SERVES 促进产业迈向中高端"],
        ),
        (
            "T {《纲要》|Document}提出，到2030年人均收入翻番。\nG 到2030年人均收入翻番 | status=planned",
            ["到2030年人均收入翻番 PROPOSED_AT 《纲要》"],
        ),
        ("T 依托{标准提升|Measure}，促进产业迈向中高端。\nG 促进产业迈向中高端 | status=planned", []),
    ],
)
def test_goals_are_served_and_set(marked: str, expected: list[str]) -> None:
    extraction = handmade(marked)
    found = find_relations(extraction.document, extraction.names, extraction.goals)
    assert [f"{side(r.head)} {r.type.value} {side(r.tail)}" for r in found if r.by != "model"] == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("主动对接{粤港澳大湾区|Region}。", "planned"),
        ("深化与{广州|City}的合作。", "ongoing"),
        ("与{广州|City}成功签署合作协议。", "achieved"),
        ("力争与{广州|City}开展产业合作。", "aspired"),
    ],
)
def test_the_status_is_read_from_the_nearest_cue(sentence: str, status: str) -> None:
    assert [relation.status.value for relation in said(sentence)] == [status]
