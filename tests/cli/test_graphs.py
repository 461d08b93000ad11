from __future__ import annotations

import csv
import io
import json

import pytest
from commandline import Run


def test_documents_are_listed_with_all_that_is_known_of_them(run: Run, graph: str) -> None:
    rows = json.loads(run("documents", "--target", graph, "--json").stdout)
    assert [(row["name"], row["place"]) for row in rows] == [("衡阳2025", "衡阳市")]
    assert rows[0]["id"].startswith("document:")


def test_a_table_is_for_people_and_csv_for_programs(run: Run, graph: str) -> None:
    assert "衡阳2025" in run("documents", "-t", graph).stdout
    rows = list(csv.DictReader(io.StringIO(run("documents", "-t", graph, "--csv").stdout)))
    assert rows[0]["name"] == "衡阳2025"


def test_json_and_csv_exclude_each_other(run: Run, graph: str) -> None:
    result = run("documents", "-t", graph, "--csv", "--json")
    assert result.exit_code == 2
    assert "exclude each other" in result.stderr


def test_the_target_comes_from_the_environment(run: Run, graph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CETU_TARGET", graph)
    assert run("stats", "--json").exit_code == 0


def test_a_graph_that_is_not_there_is_not_made(run: Run) -> None:
    result = run("stats")
    assert result.exit_code == 2
    assert result.stderr == (
        "cetu: there is no graph in ./cetu.graph: build one (cetu build PATH), or name another with --target\n"
    )


def test_a_server_that_is_not_there_is_one_clear_line(run: Run) -> None:
    result = run("stats", "-t", "bolt://127.0.0.1:1")
    assert result.exit_code == 2
    assert result.stderr.startswith("cetu: no Neo4j answers at bolt://127.0.0.1:1")
    assert result.stderr.count("\n") == 1


def test_stats_count_and_hash(run: Run, graph: str) -> None:
    found = json.loads(run("stats", "-t", graph, "--json").stdout)
    assert found["documents"] == 1
    assert found["nodes"]["Goal"] == 1
    assert found["relationships"]["HAS"] == 1
    assert found["sha256"] in run("stats", "-t", graph).stdout


def test_forgetting_the_only_document_empties_the_graph(run: Run, graph: str) -> None:
    result = run("forget", "衡阳2025", "-t", graph)
    assert result.exit_code == 0
    assert result.stdout.startswith("衡阳2025 is forgotten: 3 passages, ")
    assert json.loads(run("stats", "-t", graph, "--json").stdout)["nodes"] == {}


def test_an_unknown_document_cannot_be_forgotten(run: Run, graph: str) -> None:
    result = run("forget", "衡阳2024", "-t", graph)
    assert result.exit_code == 2
    assert "the nearest are 衡阳2025" in result.stderr


@pytest.mark.parametrize(
    ("given", "value"),
    [("x=6", 6), ("x=衡阳", "衡阳"), ('x="430400"', "430400"), ("x=[1,2]", [1, 2]), ("x=a=b", "a=b"), ("x=", "")],
)
def test_parameters_are_json_or_plain_words(run: Run, graph: str, given: str, value: object) -> None:
    result = run("cypher", "RETURN $x AS x", "--param", given, "-t", graph, "--json")
    assert json.loads(result.stdout) == [{"x": value}]


def test_a_parameter_without_a_value_is_bad_use(run: Run, graph: str) -> None:
    assert run("cypher", "RETURN 1 AS x", "--param", "x", "-t", graph).exit_code == 2


def test_cypher_writes_only_when_it_is_told_to(run: Run, graph: str) -> None:
    statement = "CREATE (n:Concept {id: 'strategy:x'}) RETURN n.id AS id"
    refused = run("cypher", statement, "-t", graph)
    assert refused.exit_code == 2
    assert run("cypher", "MATCH (n {id: 'strategy:x'}) RETURN n.id AS id", "-t", graph, "--json").stdout == "[]\n"
    assert json.loads(run("cypher", statement, "-t", graph, "--write", "--json").stdout) == [{"id": "strategy:x"}]


def test_a_statement_that_is_no_cypher_is_one_clear_line(run: Run, graph: str) -> None:
    result = run("cypher", "RETRUN 1", "-t", graph)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"cetu: {graph}: ")
    assert "Traceback" not in result.output
