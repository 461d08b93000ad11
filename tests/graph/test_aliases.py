"""The table of synonyms: what it brings together, and what it must not."""

from __future__ import annotations

import re

import pytest
from cetu.graph.aliases import aliases_of, canonical
from cetu.lexicons.table import read_table
from cetu.ontology import Label

ROWS = read_table("synonyms", ["label", "name", "same"])


@pytest.mark.parametrize("label", list(Label))
def test_no_name_stands_for_two_concepts(label: Label) -> None:
    names = [row["name"] for row in ROWS if row["label"] == label]
    assert [canonical(label, name) for name in names] == [name.replace(" ", "") for name in names]


def test_every_row_has_a_label_of_the_ontology() -> None:
    assert {row["label"] for row in ROWS} <= set(Label)


def test_synonyms_never_differ_in_a_plan_ordinal_or_a_year() -> None:
    def numbers(name: str) -> set[str]:
        return set(re.findall(r"十[一二三四五六]五|\d{4}", name))

    for row in ROWS:
        for alias in row["same"].split("|"):
            assert not numbers(alias) or not numbers(row["name"]) or numbers(alias) == numbers(row["name"]), row


@pytest.mark.parametrize(
    ("label", "name", "known_as"),
    [
        (Label.INDICATOR, "GDP", "地区生产总值"),
        (Label.INDICATOR, "粮食产量", "粮食总产量"),
        (Label.STRATEGY, "乡村振兴战略", "乡村振兴"),
        (Label.STRATEGY, "科教兴国战略", "科教兴国"),
        (Label.INDUSTRY, "新材料产业", "新材料"),
        (Label.TITLE, "国家园林县城", "国家园林县城"),
        (Label.ORGANIZATION, "全国人大常委会", "全国人大常委会"),
        (Label.DOCUMENT, "“十三五”规划纲要", "十三五规划纲要"),
    ],
)
def test_a_name_is_brought_to_its_concept(label: Label, name: str, known_as: str) -> None:
    assert canonical(label, name) == known_as


def test_the_other_names_are_known() -> None:
    assert "GDP" in aliases_of(Label.INDICATOR, "地区生产总值")
    assert aliases_of(Label.INDICATOR, "某某指标") == []
