"""The catalogue: one list that feeds Python, `cetu ask` and `cetu questions`."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
from cetu.errors import QuestionError
from cetu.queries.catalogue import CATALOGUE, Question, question
from cetu.queries.knowledge import KnowledgeGraph
from cetu.queries.parameters import Argument, Kind, Parameter

EACH = pytest.mark.parametrize("asked", CATALOGUE, ids=lambda asked: asked.name)


@EACH
def test_every_question_is_described_and_has_an_example_of_its_required_parameters(asked: Question[Any]) -> None:
    required = [parameter for parameter in asked.parameters if parameter.required]
    assert asked.summary
    assert asked.answers and all(1 <= number <= 40 for number in asked.answers)
    assert len(asked.example) >= len(required)
    assert asked.arguments(asked.example, {})


@EACH
def test_the_cypher_takes_the_parameters_and_returns_the_columns(asked: Question[Any]) -> None:
    code = "\n".join(line for line in asked.cypher.splitlines() if not line.startswith("//"))
    assert set(re.findall(r"\$(\w+)", code)) == {parameter.name for parameter in asked.parameters}
    returned = code[code.rindex("RETURN") : code.rindex("ORDER BY")]
    assert set(re.findall(r"AS (\w+)", returned)) | ({"step"} & set(asked.columns)) >= set(asked.columns) - {
        "relation",
        "label",
    }


@EACH
def test_every_question_has_a_method_with_the_same_parameters_and_defaults(asked: Question[Any]) -> None:
    signature = inspect.signature(getattr(KnowledgeGraph, asked.name))
    given = {name: p for name, p in signature.parameters.items() if name != "self"}
    assert list(given) == [parameter.name for parameter in asked.parameters]
    for parameter in asked.parameters:
        default = given[parameter.name].default
        assert (default is inspect.Parameter.empty) == parameter.required
        assert parameter.required or (default or None) == parameter.default


@EACH
def test_every_question_answers_on_the_graph(kg: KnowledgeGraph, asked: Question[Any]) -> None:
    names = {"place": "衡阳市", "concept": "三强一化", "start": "衡阳市", "end": "三高四新"}
    arguments = [names[parameter.name] for parameter in asked.parameters if parameter.required]
    rows = kg.ask(asked.name, *arguments)
    assert rows
    assert all(list(row) == list(asked.columns) for row in rows.to_dicts())
    assert all(row.document and row.sentence and row.start < row.end for row in rows)


def test_arguments_come_in_order_or_by_name_as_words() -> None:
    expected: dict[str, Argument] = {"place": "衡阳", "metric": None, "due_by": 2025, "status": None, "limit": 100}
    assert question("goals").arguments(("衡阳", "", "2025"), {}) == expected
    assert question("goals").arguments(("衡阳",), {"due_by": "2025"}) == expected
    assert question("goals").arguments((), {"place": "衡阳", "due_by": 2025}) == expected


@pytest.mark.parametrize(
    ("given", "named", "message"),
    [
        ((), {}, "place is missing: a place or body"),
        (("", "粮食"), {}, "place is missing"),
        (("衡阳", "", "soon"), {}, "due_by must be a whole number above 0, not 'soon'"),
        (("衡阳", "", "0"), {}, "due_by must be a whole number"),
        (("衡阳",), {"status": "firm"}, "status cannot be 'firm': it is one of achieved, ongoing"),
        (("衡阳",), {"year": "2025"}, r"goals has no parameter 'year': goals PLACE \[metric\] \[due_by\]"),
        (("衡阳",), {"place": "衡阳"}, "place is given twice"),
        (("衡阳", "", "2025", "", "9", "more"), {}, "goals takes at most 5 arguments, not 6: goals PLACE"),
    ],
)
def test_arguments_that_do_not_fit_are_refused(
    given: tuple[Argument, ...], named: dict[str, Argument], message: str
) -> None:
    with pytest.raises(QuestionError, match=message):
        question("goals").arguments(given, named)


def test_an_unknown_question_gets_the_known_ones() -> None:
    with pytest.raises(QuestionError, match="no question 'gaols'; there are goals, strategies"):
        question("gaols")


def test_a_role_is_lead_or_support() -> None:
    role = Parameter("role", Kind.ROLE, "who leads")
    assert role.value("lead") == "lead"
    with pytest.raises(QuestionError, match="lead, support"):
        role.value("leader")
