from __future__ import annotations

from pathlib import Path

import pytest
from cetu.errors import GoldError
from cetu.evaluation.ann import parse_gold, read_gold
from cetu.evaluation.marks import MarkedGoal, MarkedName

TEXT = """# doc: a
# place: 衡阳市

T 推进{三强一化|Strategy}建设。
T 力争{粮食总产量|Indicator}600万吨以上，建成{高速公路|Infrastructure}8条。
G 力争粮食总产量600万吨以上 | metric=粮食总产量; cmp=>=; value=600; unit=万吨; deadline=2025; status=aspired
R @ PURSUES 三强一化 | status=ongoing
R @ HAS 高速公路 | status=planned; count=8; unit=条
"""


def test_the_text_is_the_sentences_without_their_marks() -> None:
    gold = parse_gold(TEXT, doc="a", where="a.ann")
    assert gold.header == {"doc": "a", "place": "衡阳市"}
    assert gold.marks.text == "推进三强一化建设。\n力争粮食总产量600万吨以上，建成高速公路8条。"
    assert gold.marks.names[0] == MarkedName(2, 6, "Strategy", "三强一化")
    marks: list[MarkedName | MarkedGoal] = [*gold.marks.names, *gold.marks.goals]
    for mark in marks:
        assert gold.marks.text[mark.start : mark.end] == mark.text


def test_a_goal_has_its_fields_also_a_comparator_that_is_an_equals_sign() -> None:
    goal = parse_gold(TEXT, doc="a", where="a.ann").marks.goals[0]
    assert (goal.cmp, goal.value, goal.max, goal.unit, goal.deadline) == (">=", 600, None, "万吨", "2025")
    equal = parse_gold(TEXT.replace("cmp=>=", "cmp=="), doc="a", where="a.ann").marks.goals[0]
    assert equal.cmp == "="


def test_relations_have_surfaces_at_their_ends() -> None:
    first, second = parse_gold(TEXT, doc="a", where="a.ann").marks.relations
    assert (first.head, first.type, first.tail, first.status) == ("@", "PURSUES", "三强一化", "ongoing")
    assert (second.count, second.unit) == (8, "条")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("X 推进", "begins with T, G, R or #"),
        ("T 推进{三强一化|Slogan}", "no label 'Slogan'"),
        ("T 推进{三强一化", "a brace that marks no name"),
        ("T {推进{三强一化|Strategy}|Strategy}", "a brace that marks no name"),
        ("G 力争 | status=aspired", "the goal is no part of the sentence above"),
        ("T 力争\nG 力争 | status=hoped", "no status 'hoped'"),
        ("T 力争\nG 力争 | status=aspired; cmp=≥", "no cmp '≥'"),
        ("T 力争\nG 力争 | status=aspired; value=六", "value is no plain number: '六'"),
        ("R @ LIKES @ | status=ongoing", "no type 'LIKES'"),
        ("R @ HAS", "a relation reads HEAD TYPE TAIL"),
        ("R @ HAS 机场 | status=ongoing", "neither a name nor a goal of the lines above: 机场"),
    ],
)
def test_a_line_that_does_not_fit_is_named(line: str, message: str) -> None:
    with pytest.raises(GoldError, match=message) as raised:
        parse_gold(f"# doc: a\n{line}\n", doc="a", where="a.ann")
    assert str(raised.value).startswith(f"a.ann:{1 + len(line.splitlines())}: ")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"missing\.ann: cannot be read"):
        read_gold(tmp_path / "missing.ann")
