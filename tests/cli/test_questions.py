from __future__ import annotations

import json

from cetu.queries.catalogue import CATALOGUE
from commandline import Run


def test_an_answer_is_a_table_and_the_sentences_that_prove_it(run: Run, graph: str) -> None:
    result = run("ask", "goals", "衡阳", "-t", graph)
    assert result.exit_code == 0
    table, proof = result.stdout.split("\n\n")
    assert table.splitlines()[-1].split()[-6:] == ["地区生产总值", "+%", "6", "%", "2025", "aspired"]
    assert proof.splitlines()[0].startswith("[1] ")
    assert proof.splitlines()[1] == "    力争地区生产总值增长6%以上[1]。"


def test_arguments_come_in_order_or_by_name(run: Run, graph: str) -> None:
    named = run("ask", "goals", "due_by=2025", "place=衡阳市", "-t", graph, "--json")
    ordered = run("ask", "goals", "衡阳市", "", "2025", "-t", graph, "--json")
    assert json.loads(named.stdout) == json.loads(ordered.stdout)
    assert [row["value"] for row in json.loads(named.stdout)] == [6]


def test_no_rows_are_said_on_standard_error(run: Run, graph: str) -> None:
    result = run("ask", "goals", "衡阳市", "due_by=2020", "-t", graph)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "cetu: no rows\n")
    assert run("ask", "goals", "衡阳市", "due_by=2020", "-t", graph, "--json").stdout == "[]\n"


def test_an_unknown_question_names_those_that_exist(run: Run, graph: str) -> None:
    result = run("ask", "weather", "-t", graph)
    assert result.exit_code == 2
    assert "goals, strategies" in result.stderr


def test_an_unknown_name_gets_the_nearest_ones(run: Run, graph: str) -> None:
    result = run("ask", "mentions", "三强二化", "-t", graph)
    assert result.exit_code == 2
    assert "三强一化" in result.stderr


def test_csv_has_every_column_and_no_table(run: Run, graph: str) -> None:
    lines = run("ask", "infrastructure", "衡阳市", "-t", graph, "--csv").stdout.splitlines()
    assert lines[0] == "infrastructure,count,unit,status,document,title,date,sentence,start,end"
    assert lines[1].startswith("高速公路,8,条,achieved,衡阳2025,")


def test_the_catalogue_describes_itself(run: Run) -> None:
    described = json.loads(run("questions", "--json").stdout)
    assert [question["name"] for question in described] == [question.name for question in CATALOGUE]
    for question in described:
        assert {"name", "answers", "parameters", "columns", "example", "cypher"} <= question.keys()
    assert "responsible CONCEPT [role] [limit]" in run("questions").stdout
