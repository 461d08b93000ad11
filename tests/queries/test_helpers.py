"""The questions, on both stores: what they find, how it is ordered and proved."""

from __future__ import annotations

import pytest
from cetu.queries.knowledge import KnowledgeGraph


def test_a_goal_has_its_figure_and_the_sentence_that_says_it(kg: KnowledgeGraph) -> None:
    (row,) = kg.goals("衡阳市", metric="地区生产总值")
    assert (row.goal, row.cmp, row.value, row.max, row.unit) == ("地区生产总值 增长6% (2025)", "+%", 6.0, None, "%")
    assert (row.deadline, row.status, row.binding) == ("2025", "aspired", None)
    assert (row.document, row.title, row.date) == ("衡阳2025", "2025年衡阳市政府工作报告", "2025-01")
    assert row.sentence == "力争地区生产总值增长6%以上。"
    assert row.end - row.start == len("力争地区生产总值增长6%以上")


@pytest.mark.parametrize(
    ("filters", "goals"),
    [
        ({}, ["地区生产总值 增长6% (2025)", "到2030年基本建成现代化产业体系", "粮食总产量 600万吨"]),
        ({"due_by": 2025}, ["地区生产总值 增长6% (2025)"]),
        ({"due_by": 2030}, ["地区生产总值 增长6% (2025)", "到2030年基本建成现代化产业体系"]),
        ({"due_by": 2024}, []),
        ({"metric": "粮食"}, ["粮食总产量 600万吨"]),
        ({"metric": "GDP"}, ["地区生产总值 增长6% (2025)"]),
        ({"status": "required"}, ["粮食总产量 600万吨"]),
        ({"limit": 1}, ["地区生产总值 增长6% (2025)"]),
    ],
)
def test_goals_are_filtered(kg: KnowledgeGraph, filters: dict[str, int | str], goals: list[str]) -> None:
    assert [row.goal for row in kg.ask("goals", "衡阳市", **filters)] == goals


def test_every_document_that_states_a_fact_gives_a_row_the_latest_first(kg: KnowledgeGraph) -> None:
    rows = kg.infrastructure("衡阳")
    assert [(row.infrastructure, row.count, row.unit, row.status, row.date) for row in rows] == [
        ("航空口岸", None, None, "planned", "2025-01"),
        ("高速公路", 8.0, "条", "achieved", "2025-01"),
        ("高速公路", 7.0, "条", "achieved", "2021-01-05"),
    ]
    assert rows[-1].title == "衡阳2021", "a document without a title goes by its name"


def test_what_a_place_pursues_applies_develops_and_holds(kg: KnowledgeGraph) -> None:
    assert [row.strategy for row in kg.strategies("衡阳市")] == ["三强一化"]
    assert [row.measure for row in kg.measures("衡阳市")] == ["专班调度制"]
    assert [(row.industry, row.status) for row in kg.industries("衡阳市")] == [
        ("竹编业", "planned"),
        ("竹编业", "ongoing"),
    ]
    assert [row.industry for row in kg.industries("衡阳市", status="ongoing")] == ["竹编业"]
    assert [(row.honour, row.status) for row in kg.titles("衡阳市")] == [("全国文明城市", "aspired")]
    assert kg.titles("衡阳市", status="achieved") == []


def test_a_slogan_has_its_parts(kg: KnowledgeGraph) -> None:
    rows = kg.parts("“三强一化”")
    assert [(row.slogan, row.part, row.label) for row in rows] == [
        ("三强一化", "专班调度制", "Measure"),
        ("三强一化", "强创新", "Strategy"),
    ]
    assert {row.origin for row in rows} == {"text"}


def test_a_slogan_that_no_text_spells_out_has_the_parts_of_the_lexicon(kg: KnowledgeGraph) -> None:
    rows = kg.parts("三高四新战略")
    assert [row.part for row in rows][:3] == [
        "国家重要先进制造业高地",
        "具有核心竞争力的科技创新高地",
        "内陆地区改革开放高地",
    ]
    assert {(row.origin, row.document, row.sentence) for row in rows} == {("lexicon", "", "")}


@pytest.mark.parametrize("name", ["三高四新", "三强一化", "三高四新战略"])
def test_a_line_is_found_from_both_its_ends(kg: KnowledgeGraph, name: str) -> None:
    rows = kg.lineage(name)
    assert [(row.head, row.relation, row.tail) for row in rows] == [("三强一化", "IMPLEMENTS", "三高四新")]


def test_who_is_responsible_and_what_a_body_is_to_do(kg: KnowledgeGraph) -> None:
    assert {(row.body, row.role) for row in kg.responsible("三强一化")} == {
        ("衡阳市发展和改革委员会", "lead"),
        ("衡阳市商务局", "support"),
    }
    duties = kg.responsible("衡阳市发改委", role="lead")
    assert [(row.task, row.label, row.status) for row in duties] == [("三强一化", "Strategy", "required")]
    assert kg.responsible("衡阳市发改委", role="support") == []


def test_mentions_count_every_spelling_in_every_document(kg: KnowledgeGraph) -> None:
    rows = kg.mentions("衡阳市")
    assert [(row.surface, row.document) for row in rows] == [
        ("衡阳", "衡阳2025"),
        ("衡阳", "湖南2024"),
        ("衡阳", "湖南2024"),
        ("衡阳市", "衡阳2021"),
        ("衡阳市", "衡阳2021"),
    ]
    for row in rows:
        assert row.surface in row.sentence
        assert row.end - row.start == len(row.surface)


def test_a_path_gives_each_step_with_its_evidence(kg: KnowledgeGraph) -> None:
    rows = kg.path("衡阳市商务局", "三高四新")
    assert [(row.step, row.head, row.relation, row.tail) for row in rows] == [
        (1, "衡阳市商务局", "RESPONSIBLE_FOR", "三强一化"),
        (2, "三强一化", "IMPLEMENTS", "三高四新"),
    ]
    assert rows[0].sentence == "三强一化由市发改委牵头，市商务局配合。"


def test_concepts_that_nothing_joins_have_no_path(kg: KnowledgeGraph) -> None:
    assert kg.path("衡阳市", "文旅") == []


def test_a_concept_has_no_path_to_itself(kg: KnowledgeGraph) -> None:
    assert kg.path("衡阳市", "衡阳") == []


def test_an_overview_counts_documents_and_shows_the_latest(kg: KnowledgeGraph) -> None:
    rows = kg.overview("衡阳市", top=1)
    assert [(row.relation, row.label, row.concept, row.documents) for row in rows] == [
        ("APPLIES", "Measure", "专班调度制", 1),
        ("DEVELOPS", "Industry", "竹编业", 2),
        ("HAS", "Infrastructure", "高速公路", 2),
        ("HOLDS", "Title", "全国文明城市", 1),
        ("PURSUES", "Goal", "到2030年基本建成现代化产业体系", 1),
        ("PURSUES", "Strategy", "三强一化", 1),
    ]
    roads = rows[2]
    assert (roads.first, roads.last, roads.date, roads.document) == ("2021-01-05", "2025-01", "2025-01", "衡阳2025")
    assert len([row for row in kg.overview("衡阳市", top=2) if row.label == "Goal"]) == 2


def test_rows_become_dictionaries_and_tables_with_the_same_columns(kg: KnowledgeGraph) -> None:
    rows = kg.strategies("湖南")
    assert rows.columns == ("strategy", "status", "document", "title", "date", "sentence", "start", "end")
    assert [list(row) for row in rows.to_dicts()] == [list(rows.columns)]
    table = rows.to_pandas()
    assert list(table.columns) == list(rows.columns)
    assert table["strategy"].tolist() == ["三高四新"]


def test_an_empty_answer_keeps_its_columns(kg: KnowledgeGraph) -> None:
    rows = kg.strategies("衡阳市", status="achieved")
    assert rows.to_dicts() == []
    assert list(rows.to_pandas().columns) == list(rows.columns)


def test_cypher_runs_any_reading_statement(kg: KnowledgeGraph) -> None:
    assert kg.cypher("MATCH (d:Document {name: $name}) RETURN d.date AS date", {"name": "湖南2024"}) == [
        {"date": "2024"}
    ]
