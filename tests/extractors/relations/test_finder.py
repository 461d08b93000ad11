"""All relations together: what the place itself does, and what goes to others."""

from __future__ import annotations

import pytest
from cetu.extractors.lines import lines_of
from cetu.extractors.relations import find_relations
from cetu.extractors.relations.counts import counted
from cetu.extractors.results import Relation
from cetu.ontology import RelationType, Status
from handmade import handmade


def relations(marked: str) -> list[Relation]:
    extraction = handmade(f"T {marked}")
    return find_relations(extraction.document, extraction.names, extraction.goals)


def own(marked: str) -> set[str]:
    return {r.tail.text for r in relations(marked) if r.head is None and r.by == "model" and r.tail is not None}


def test_the_place_pursues_what_its_text_names() -> None:
    found = relations("加快发展{竹产业|Industry}。")
    assert [(r.head, r.type, r.status) for r in found] == [(None, RelationType.DEVELOPS, Status.PLANNED)]


def test_what_another_place_is_to_hold_is_not_the_own_places() -> None:
    assert own("支持{耒阳|City}打造{油茶之都|Title}，创建{国家森林城市|Title}。") == {"国家森林城市"}


@pytest.mark.parametrize(
    "sentence",
    [
        "{南岳机场|Infrastructure}{旅客吞吐量|Indicator}大幅增长。",
        "分行业看，{家具类|Industry}增长19.5%，消费平稳。",
        "加强{钢铁|Industry}、{建材|Industry}等行业{超低排放改造|Measure}。",
        "{石鼓书院|Infrastructure}获评{国家5A级景区|Title}。",
    ],
)
def test_names_that_only_qualify_others_are_not_the_places_own(sentence: str) -> None:
    assert own(sentence) <= {"超低排放改造"}


def test_relations_stand_in_the_order_of_the_text_and_inside_it() -> None:
    found = relations("支持{耒阳|City}打造{油茶之都|Title}，深化与{广州|City}的合作，发展{竹产业|Industry}。")
    assert len(found) == 4
    assert [r.start for r in found] == sorted(r.start for r in found)
    assert all(0 <= r.start < r.end for r in found)


def test_a_text_without_names_says_nothing() -> None:
    assert relations("我们要坚定信心，真抓实干。") == []


@pytest.mark.parametrize(
    ("sentence", "count", "unit"),
    [
        ("新建3条{产业大道|Infrastructure}。", 3, "条"),
        ("新增12家国家级{绿色工厂|Infrastructure}。", 12, "家"),
        ("建成{高速公路|Infrastructure}8条。", 8, "条"),
        ("建成{高速公路|Infrastructure}，增长8%。", None, ""),
        ("投资5亿元建设{产业大道|Infrastructure}。", None, ""),
        ("建设{产业大道|Infrastructure}、12个{口袋公园|Infrastructure}。", None, ""),
    ],
)
def test_a_facility_is_counted_by_the_figure_beside_it(sentence: str, count: float | None, unit: str) -> None:
    extraction = handmade(f"T {sentence}")
    (line,) = lines_of(extraction.document, extraction.names, extraction.goals)
    plain = Relation(None, RelationType.HAS, line.names[0], Status.PLANNED, line.start, line.end)
    (relation,) = counted(line, [plain])
    assert (relation.count, relation.unit) == (count, unit)
