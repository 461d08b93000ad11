"""Names: which concept of the graph a user means, and what an unknown one is told."""

from __future__ import annotations

import pytest
from cetu.errors import QuestionError, UnknownNameError
from cetu.queries.knowledge import KnowledgeGraph
from cetu.queries.resolve import nearest, resolve_actor, resolve_concepts


@pytest.mark.parametrize("name", ["衡阳市", "衡阳", "湖南省衡阳市", "430400", "place:430400", " 衡阳 市 "])
def test_a_place_is_known_by_name_short_form_chain_code_and_id(kg: KnowledgeGraph, name: str) -> None:
    assert resolve_actor(kg.store, name) == "place:430400"


@pytest.mark.parametrize("name", ["衡阳市发改委", "衡阳市发展和改革委员会"])
def test_a_body_may_stand_where_a_place_is_asked_for(kg: KnowledgeGraph, name: str) -> None:
    assert resolve_actor(kg.store, name) == "organization:衡阳市发展和改革委员会"


@pytest.mark.parametrize("name", ["三高四新", "“三高四新”", "三高四新战略", "三高四新美好蓝图"])
def test_a_concept_is_known_by_its_aliases(kg: KnowledgeGraph, name: str) -> None:
    assert resolve_concepts(kg.store, name) == ["strategy:三高四新"]


def test_a_goal_is_known_by_its_rendered_name(kg: KnowledgeGraph) -> None:
    assert resolve_concepts(kg.store, "粮食总产量 600万吨") == ["goal:430400|粮食总产量|=|600||万吨||"]


def test_namesakes_of_one_rank_need_the_code(kg: KnowledgeGraph) -> None:
    with pytest.raises(
        QuestionError, match=r"江苏省南京市鼓楼区 \(320106\) or 福建省福州市鼓楼区 \(350102\): give the code"
    ):
        kg.industries("鼓楼区")
    assert [row.document for row in kg.industries("320106")] == ["南京2024"]


@pytest.mark.parametrize(
    ("name", "near"),
    [("衡阳是", "衡阳"), ("湖男省", "湖南省")],
)
def test_an_unknown_place_gets_the_nearest_ones(kg: KnowledgeGraph, name: str, near: str) -> None:
    with pytest.raises(UnknownNameError, match=rf"no place or body called {name}; the nearest names are .*{near}"):
        kg.goals(name)


def test_an_unknown_concept_gets_the_nearest_ones(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match="nothing called 三强; the nearest names are 三强一化"):
        kg.parts("三强")


def test_a_strategy_is_no_place(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match="no place or body called 三强一化"):
        kg.goals("三强一化")


def test_a_name_like_no_other_is_told_so(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match="no name like it"):
        kg.mentions("qwxz")


def test_a_known_place_that_no_document_names_is_unknown_to_the_graph(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match="拉萨市"):
        kg.overview("拉萨市")


def test_the_nearest_names_start_with_those_that_contain_the_name() -> None:
    names = {"乡村振兴", "乡村全面振兴", "城市更新", "乡村振兴示范县"}
    assert nearest("乡村振兴", names) == ["乡村振兴", "乡村振兴示范县", "乡村全面振兴"]
