from __future__ import annotations

from dataclasses import replace

import pytest
from cetu.evaluation.ann import parse_gold
from cetu.evaluation.errors import find_errors
from cetu.evaluation.marks import MarkedRelation, Marks
from cetu.evaluation.measures import measure, to_dict

GOLD = """# place: 衡阳市
T {衡阳市|City}推进{三强一化|Strategy}建设。
T 力争{粮食总产量|Indicator}600万吨，生猪出栏900万头，建设{高速公路|Infrastructure}。
G 力争粮食总产量600万吨 | metric=粮食总产量; cmp==; value=600; unit=万吨; deadline=2025; status=aspired
G 生猪出栏900万头 | metric=生猪出栏; cmp==; value=900; unit=万头; deadline=2025; status=aspired
R @ PURSUES 三强一化 | status=ongoing
R @ HAS 高速公路 | status=planned
R 三强一化 COMPRISES 生猪出栏900万头 | status=planned
R @ PURSUES 生猪出栏900万头 | status=aspired
"""


@pytest.fixture
def gold() -> Marks:
    return parse_gold(GOLD, doc="a", where="a.ann").marks


def test_gold_agrees_with_itself(gold: Marks) -> None:
    scores = measure([(gold, gold)])
    for score in (scores.names_strict["ALL"], scores.names_overlap["ALL"], scores.goals, scores.relations["ALL"]):
        assert (score.precision, score.recall, score.f1) == (1, 1, 1)
    assert (scores.figures, scores.deadline, scores.status, scores.relations_status) == (1, 1, 1, 1)
    assert find_errors([(gold, gold)]) == []


def test_nothing_found_scores_nothing(gold: Marks) -> None:
    scores = measure([(gold, replace(gold, names=(), goals=(), relations=()))])
    assert (scores.names_strict["ALL"].f1, scores.goals.f1, scores.relations["ALL"].f1) == (0, 0, 0)
    assert (scores.names_strict["ALL"].gold, scores.goals.gold, scores.relations["ALL"].gold) == (4, 2, 3)
    assert {error.kind for error in find_errors([(gold, replace(gold, names=(), goals=(), relations=()))])} == {
        "missed"
    }


def test_what_a_goal_says_itself_is_no_relation(gold: Marks) -> None:
    scores = measure([(gold, gold)])
    assert scores.relations["PURSUES"].gold == 1


def test_a_shifted_name_overlaps_but_is_not_the_same(gold: Marks) -> None:
    shifted = tuple(replace(name, start=name.start + 1) for name in gold.names)
    scores = measure([(gold, replace(gold, names=shifted))])
    assert scores.names_strict["ALL"].f1 == 0
    assert scores.names_overlap["ALL"].f1 == 1
    kinds = {error.kind for error in find_errors([(gold, replace(gold, names=shifted))])}
    assert kinds == {"wrong boundary"}


def test_another_label_is_neither(gold: Marks) -> None:
    other = tuple(replace(name, label="Event") for name in gold.names)
    scores = measure([(gold, replace(gold, names=other))])
    assert scores.names_overlap["ALL"].f1 == 0
    assert {error.kind for error in find_errors([(gold, replace(gold, names=other))])} == {"wrong label"}


def test_goals_in_one_clause_are_told_apart_by_their_figure(gold: Marks) -> None:
    start, end = gold.goals[0].start, gold.goals[1].end
    wide = tuple(replace(goal, start=start, end=end) for goal in gold.goals)
    scores = measure([(replace(gold, goals=wide), replace(gold, goals=wide[::-1]))])
    assert (scores.goals.f1, scores.figures) == (1, 1)


@pytest.mark.parametrize(
    ("field", "value", "measured"),
    [
        ("unit", "万頭", "figures"),
        ("cmp", ">=", "figures"),
        ("deadline", "", "deadline"),
        ("status", "planned", "status"),
    ],
)
def test_a_wrong_field_costs_its_measure_alone(gold: Marks, field: str, value: str, measured: str) -> None:
    found = replace(gold, goals=(gold.goals[0], replace(gold.goals[1], **{field: value})))  # type: ignore[arg-type]
    scores = measure([(gold, found)])
    assert scores.goals.f1 == 1
    assert {name for name in ("figures", "deadline", "status") if getattr(scores, name) == 0.5} == {measured}


def test_a_place_without_its_suffix_and_quotation_marks_make_no_difference(gold: Marks) -> None:
    found = replace(
        gold,
        relations=(
            MarkedRelation("衡阳", "PURSUES", "“三强一化”", "ongoing"),
            MarkedRelation("衡阳市", "HAS", "高速公路", "achieved"),
            MarkedRelation("三强一化", "SERVES", "生猪出栏900万头", "planned"),
        ),
    )
    scores = measure([(gold, found)])
    assert (scores.relations["PURSUES"].f1, scores.relations["HAS"].f1) == (1, 1)
    assert scores.relations["COMPRISES"].f1 == 0
    assert scores.relations_untyped.f1 == 1
    assert scores.relations_status == 0.5
    kinds = {(error.what, error.label, error.kind) for error in find_errors([(gold, found)])}
    assert kinds == {("relation", "COMPRISES", "wrong type"), ("relation", "HAS", "wrong status")}


def test_a_goal_at_the_end_of_a_relation_matches_when_the_goals_do(gold: Marks) -> None:
    second = gold.goals[1]
    longer = replace(second, start=second.start - 1, text="，" + second.text)
    found = replace(
        gold,
        goals=(gold.goals[0], longer),
        relations=(MarkedRelation("三强一化", "COMPRISES", "，" + second.text, "planned"),),
    )
    assert measure([(gold, found)]).relations["COMPRISES"].f1 == 1


def test_errors_come_with_their_commonest_examples(gold: Marks) -> None:
    pairs = [(gold, replace(gold, names=gold.names[1:])), (gold, replace(gold, names=gold.names[2:]))]
    worst = find_errors(pairs)[0]
    assert (worst.what, worst.label, worst.kind, worst.count) == ("name", "City", "missed", 2)
    assert worst.examples == (("衡阳市", 2),)


def test_scores_become_plain_numbers(gold: Marks) -> None:
    plain = to_dict(measure([(gold, gold)]))
    assert plain["names_strict"]["City"] == [1, 1, 1, 1, 1]
    assert plain["goals"]["found"] == [1, 1, 1]
    assert plain["relations_status"] == 1
