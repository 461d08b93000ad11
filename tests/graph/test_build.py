"""Building the graph of one document."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from cetu.documents.model import Metadata
from cetu.errors import GraphError
from cetu.extractors.results import Extraction, Name
from cetu.graph.build import build_graph
from cetu.graph.model import Edge, Node, PolicyGraph
from cetu.graph.view import to_networkx
from cetu.ontology import Label
from handmade import HENGYANG, handmade
from hypothesis import given
from hypothesis import strategies as st

REPORT = """
T 推进{三强一化|Strategy}建设，落实{三高四新|Strategy}战略定位。
R @ PURSUES 三强一化 | status=ongoing
R 三强一化 IMPLEMENTS 三高四新 | status=ongoing
T {衡阳|City}已建成{高速公路|Infrastructure}8条。
R 衡阳 HAS 高速公路 | status=achieved, count=8, unit=条
T 力争{地区生产总值|Indicator}增长6%左右。
G 力争地区生产总值增长6%左右 | metric=地区生产总值; cmp=+%;value=6;unit=%;deadline=2025;status=aspired;binding=预期性
T 根据《{民法典|Document}》，由{市商务局|Organization}牵头。
R @ CITES 民法典 | status=achieved
R 市商务局 RESPONSIBLE_FOR 三强一化 | status=required, role=lead
"""


def edges(graph: PolicyGraph, kind: str) -> list[Edge]:
    return [edge for edge in graph.edges if edge.type == kind]


def node(graph: PolicyGraph, identity: str) -> Node:
    return next(node for node in (graph.document, *graph.nodes) if node.id == identity)


def test_the_document_carries_what_is_known_and_nothing_else() -> None:
    graph = build_graph(handmade(REPORT, name="衡阳2025"))
    properties = graph.document.properties
    assert graph.document.labels == ("Document",)
    assert properties["name"] == "衡阳2025"
    assert properties["place"] == "衡阳市"
    assert properties["level"] == "city"
    assert properties["characters"] == len(handmade(REPORT).document.text)
    assert "number" not in properties
    assert "issuer" not in properties


def test_every_sentence_is_a_passage_of_its_document() -> None:
    graph = build_graph(handmade(REPORT, heading="一、工作回顾"))
    passages = [node for node in graph.nodes if node.labels == ("Passage",)]
    assert [p.properties["order"] for p in passages] == [0, 1, 2, 3]
    assert passages[0].properties["text"] == "推进三强一化建设，落实三高四新战略定位。"
    assert passages[0].properties["heading"] == "一、工作回顾"
    assert [e.end for e in edges(graph, "HAS_PASSAGE")] == [p.id for p in passages]


def test_one_place_is_one_node_however_it_is_written() -> None:
    graph = build_graph(
        handmade("T {衡阳|City}即{衡阳市|City}，属{湖南|Region}。\nR 衡阳市 PART_OF 湖南 | status=achieved")
    )
    assert [n.id for n in graph.nodes if "Place" in n.labels] == ["place:430400", "place:430000"]
    hengyang = node(graph, "place:430400")
    assert hengyang.labels == ("Concept", "Place", "City")
    assert hengyang.properties["name"] == "衡阳市"
    assert (hengyang.properties["adcode"], hengyang.properties["level"]) == ("430400", "city")
    assert hengyang.properties["parent"] == "430000"


def test_a_mention_says_where_and_by_whom_it_was_found() -> None:
    extraction = handmade(REPORT)
    graph = build_graph(extraction)
    found = [edge for edge in edges(graph, "MENTIONS") if edge.end == "place:430400"]
    assert len(found) == 1
    assert found[0].properties["surface"] == "衡阳"
    assert found[0].properties["by"] == "hand"
    assert found[0].start == f"{extraction.document.id}#1"


def test_a_fact_carries_its_evidence() -> None:
    extraction = handmade(REPORT)
    (fact,) = edges(build_graph(extraction), "HAS")
    assert (fact.start, fact.end) == ("place:430400", "infrastructure:高速公路")
    assert fact.properties == {
        "document": extraction.document.id,
        "passage": f"{extraction.document.id}#1",
        "start": extraction.relations[2].start,
        "end": extraction.relations[2].end,
        "status": "achieved",
        "date": "2025-01",
        "count": 8.0,
        "unit": "条",
        "confidence": 1.0,
        "by": "hand",
    }


def test_a_goal_belongs_to_the_place_and_is_measured_by_its_metric() -> None:
    graph = build_graph(handmade(REPORT))
    goal = node(graph, "goal:430400|地区生产总值|+%|6||%|2025|")
    assert goal.labels == ("Concept", "Goal")
    assert goal.properties == {
        "name": "地区生产总值 增长6% (2025)",
        "place": "衡阳市",
        "metric": "地区生产总值",
        "cmp": "+%",
        "value": 6.0,
        "unit": "%",
        "deadline": "2025",
    }
    pursued = [edge for edge in edges(graph, "PURSUES") if edge.end == goal.id]
    assert [(e.start, e.properties["status"], e.properties["binding"]) for e in pursued] == [
        ("place:430400", "aspired", "预期性")
    ]
    assert [(e.start, e.end) for e in edges(graph, "MEASURED_BY")] == [(goal.id, "indicator:地区生产总值")]
    assert [e.properties["surface"] for e in edges(graph, "MENTIONS") if e.end == goal.id] == [
        "力争地区生产总值增长6%左右"
    ]


def test_a_goal_that_another_body_pursues_is_that_bodys() -> None:
    graph = build_graph(
        handmade(
            "T {长沙市|City}粮食总产量达到600万吨。\n"
            "G 粮食总产量达到600万吨 | metric=粮食总产量; cmp=>=; value=600; unit=万吨\n"
            "R 长沙市 PURSUES 粮食总产量达到600万吨 | status=required"
        )
    )
    (pursued,) = edges(graph, "PURSUES")
    assert pursued.start == "place:430100"
    assert pursued.properties["status"] == "required"
    assert pursued.end == "goal:430100|粮食总产量|>=|600||万吨||"


def test_a_goal_without_figure_is_named_by_its_words() -> None:
    graph = build_graph(handmade("T 基本建成“现代化产业体系”。\nG 基本建成“现代化产业体系” | deadline=2030"))
    goal = node(graph, "goal:430400||基本建成现代化产业体系|2030")
    assert goal.properties == {"name": "基本建成现代化产业体系", "place": "衡阳市", "deadline": "2030"}


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ("metric=粮食; cmp=>=; value=600; unit=万吨", "粮食 600万吨以上"),
        ("metric=粮食; cmp=~; value=600; max=650; unit=万吨", "粮食 600–650万吨左右"),
        ("metric=能耗; cmp=-%; value=13.5; unit=%; base=2020年", "能耗 比2020年下降13.5%"),
        ("metric=产值; cmp=xN; value=2; deadline=2030", "产值 增至2倍 (2030)"),
        ("cmp==; value=10; unit=个", "10个"),
    ],
)
def test_a_goal_with_a_figure_is_named_by_its_fields(fields: str, name: str) -> None:
    graph = build_graph(handmade(f"T 目标如下。\nG 目标如下 | {fields}"))
    assert [n.properties["name"] for n in graph.nodes if "Goal" in n.labels] == [name]


def test_the_document_itself_cites_and_a_cited_name_is_a_citation() -> None:
    extraction = handmade(REPORT)
    graph = build_graph(extraction)
    (cites,) = edges(graph, "CITES")
    assert (cites.start, cites.end) == (extraction.document.id, "citation:民法典")
    assert node(graph, "citation:民法典").labels == ("Concept", "Citation")


def test_metadata_say_about_whom_and_by_whom() -> None:
    metadata = replace(HENGYANG, issuer="衡阳市商务局、衡阳市财政局")
    graph = build_graph(handmade(REPORT, metadata=metadata))
    assert [(e.start, e.end) for e in edges(graph, "ABOUT")] == [(graph.document.id, "place:430400")]
    issued = [e.end for e in edges(graph, "ISSUED_BY")]
    assert issued == ["organization:衡阳市商务局", "organization:衡阳市财政局"]


@pytest.mark.parametrize(
    ("metadata", "speaker"),
    [
        (HENGYANG, "place:430400"),
        (Metadata(issuer="国家发展改革委"), "organization:国家发展改革委"),
        (Metadata(place="湘南某某区"), "region:湘南某某区"),
    ],
)
def test_the_speaker_is_the_place_else_the_issuer(metadata: Metadata, speaker: str) -> None:
    graph = build_graph(handmade("T 发展{油茶产业|Industry}。\nR @ DEVELOPS 油茶产业", metadata=metadata))
    assert [edge.start for edge in edges(graph, "DEVELOPS")] == [speaker]


def test_without_place_and_issuer_the_document_speaks() -> None:
    graph = build_graph(handmade("T 发展{油茶产业|Industry}。\nR @ DEVELOPS 油茶产业", metadata=Metadata()))
    assert [edge.start for edge in edges(graph, "DEVELOPS")] == [graph.document.id]
    assert edges(graph, "ABOUT") == []


def test_a_fact_said_twice_is_one_edge_with_the_first_evidence() -> None:
    graph = build_graph(
        handmade(
            "T 发展{油茶产业|Industry}。\nR @ DEVELOPS 油茶产业 | status=planned\n"
            "T 壮大{油茶产业|Industry}。\nR @ DEVELOPS 油茶产业 | status=ongoing"
        )
    )
    (fact,) = edges(graph, "DEVELOPS")
    assert fact.properties["start"] == 0
    assert fact.properties["status"] == "planned"
    assert graph.left_out == {"repeated statement": 1}
    assert len(edges(graph, "MENTIONS")) == 2


@pytest.mark.parametrize("better", ["count=8, unit=条", "role=lead"])
def test_a_later_statement_with_a_figure_or_a_role_is_firmer(better: str) -> None:
    graph = build_graph(
        handmade(
            "T 建{高速公路|Infrastructure}。\nR @ HAS 高速公路 | status=planned\n"
            f"T 建{{高速公路|Infrastructure}}。\nR @ HAS 高速公路 | status=achieved, {better}"
        )
    )
    assert [edge.properties["status"] for edge in edges(graph, "HAS")] == ["achieved"]


def test_a_surer_statement_is_firmer_than_one_with_a_count() -> None:
    graph = build_graph(
        handmade(
            "T 建{机场|Infrastructure}。\nR @ HAS 机场 | count=2, confidence=0.4\n"
            "T 建{机场|Infrastructure}。\nR @ HAS 机场 | status=ongoing, confidence=0.9"
        )
    )
    assert [edge.properties["confidence"] for edge in edges(graph, "HAS")] == [0.9]


def test_a_concept_is_never_related_to_itself() -> None:
    graph = build_graph(handmade("T {衡阳|City}融入{衡阳市|City}。\nR 衡阳 PART_OF 衡阳市"))
    assert edges(graph, "PART_OF") == []
    assert graph.left_out == {"relation of a concept to itself": 1}


def test_evidence_with_wrong_offsets_is_refused() -> None:
    extraction = handmade("T 发展{油茶产业|Industry}。")
    wrong = replace(extraction, names=(Name(0, 4, Label.INDUSTRY, "油茶产业"),))
    with pytest.raises(GraphError, match="0–4 are not '油茶产业'"):
        build_graph(wrong)


def test_a_document_without_findings_still_has_its_passages() -> None:
    graph = build_graph(handmade("T 没有内容。", metadata=Metadata()))
    assert [n.labels for n in graph.nodes] == [("Passage",)]
    assert [e.type for e in graph.edges] == ["HAS_PASSAGE"]


def test_every_edge_joins_nodes_of_the_graph_and_every_node_stands_once() -> None:
    graph = build_graph(handmade(REPORT))
    counted = Counter(node.id for node in (graph.document, *graph.nodes))
    assert set(counted.values()) == {1}
    assert {end for edge in graph.edges for end in (edge.start, edge.end)} <= set(counted)


NAMES = st.sampled_from(
    [
        "衡阳|City",
        "衡阳市|City",
        "湖南|Region",
        "三高四新|Strategy",
        "“三高四新”|Strategy",
        "市委|Organization",
        "油茶|Industry",
    ]
)
SENTENCES = st.lists(st.lists(NAMES, min_size=1, max_size=4), min_size=1, max_size=6)


def _drawn(sentences: list[list[str]]) -> Extraction:
    return handmade("\n".join("T 今年，" + "、".join(f"{{{name}}}" for name in names) + "。" for names in sentences))


@given(SENTENCES)
def test_every_offset_slices_to_its_surface(sentences: list[list[str]]) -> None:
    extraction = _drawn(sentences)
    graph = build_graph(extraction)
    texts = {n.id: n.properties for n in graph.nodes if n.labels == ("Passage",)}
    for edge in edges(graph, "MENTIONS"):
        start, end, surface = (edge.properties[key] for key in ("start", "end", "surface"))
        assert isinstance(start, int) and isinstance(end, int)
        assert extraction.document.text[start:end] == surface
        offset = texts[edge.start]["start"]
        assert isinstance(offset, int)
        assert str(texts[edge.start]["text"])[start - offset : end - offset] == surface


@given(SENTENCES, st.randoms())
def test_concepts_do_not_depend_on_the_order_of_the_text(sentences: list[list[str]], random: object) -> None:
    shuffled = list(sentences)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (build_graph(_drawn(order)) for order in (sentences, shuffled))
    assert {n.id: n for n in one.nodes if "Concept" in n.labels} == {
        n.id: n for n in other.nodes if "Concept" in n.labels
    }


def test_the_view_has_every_node_and_every_parallel_edge() -> None:
    graph = build_graph(handmade("T {衡阳|City}与{衡阳|City}。"))
    view = to_networkx(graph)
    assert view.number_of_nodes() == len(graph.nodes) + 1
    assert view.number_of_edges() == len(graph.edges)
    assert view.nodes["place:430400"]["name"] == "衡阳市"
    assert {data["type"] for _, _, data in view.edges(data=True)} == {"HAS_PASSAGE", "MENTIONS", "ABOUT"}
