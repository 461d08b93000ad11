"""What every store does, whichever it is."""

from __future__ import annotations

from typing import Any

import pytest
from cetu.errors import StoreError
from cetu.loaders.store import Row, Store, Transaction

NAMES = "MATCH (n:Concept) RETURN n.id AS id ORDER BY id"


def create(transaction: Transaction, *ids: str) -> None:
    transaction.run("UNWIND $ids AS id CREATE (:Concept {id: id})", {"ids": ids})


def test_a_row_is_a_dictionary_of_the_returned_columns(store: Store) -> None:
    assert store.read("UNWIND [1, 2] AS n RETURN n, n * 2 AS twice") == [{"n": 1, "twice": 2}, {"n": 2, "twice": 4}]


def test_no_rows_are_an_empty_list(store: Store) -> None:
    assert store.read("MATCH (n:Concept) RETURN n") == []


@pytest.mark.parametrize(
    "value",
    [
        0,
        -7,
        2**53 + 1,
        6.0,
        0.1,
        1e-7,
        1.5e22,
        "衡阳市",
        "“三高四新”\n\t'\"\\ {x: $y} `",
        "𠮷野家 🚄",
        "",
        True,
        False,
        None,
        ["一", "二"],
        [],
        [1, 2, 3],
        [x * 1.1 for x in range(12)],
        [["一", 1], ["二", None]],
        {"a": {"b": [1, {"c": None}]}},
    ],
    ids=repr,
)
def test_a_parameter_comes_back_as_it_went(store: Store, value: Any) -> None:
    [row] = store.read("RETURN $value AS value", {"value": value})
    assert row["value"] == value
    assert type(row["value"]) is type(value)


@pytest.mark.parametrize("value", [6, 6.0, 2**53 + 1, "中文", True, False, ["x", "y"], [], "", 1e-7], ids=repr)
def test_a_stored_property_keeps_value_and_type(store: Store, value: Any) -> None:
    store.write(
        lambda tx: tx.run("CREATE (:Concept {id: 'a'})-[:HAS {v: $v}]->(:Concept {id: 'b', v: $v})", {"v": value})
    )
    [row] = store.read("MATCH (:Concept {id: 'a'})-[r]->(n) RETURN r.v AS edge, n.v AS node")
    assert row == {"edge": value, "node": value}
    assert type(row["edge"]) is type(row["node"]) is type(value)


def test_a_node_and_a_relationship_come_as_their_properties(store: Store) -> None:
    store.write(lambda tx: tx.run("CREATE (:Concept:Goal {id: 'a'})-[:HAS {n: 1}]->(:Concept {id: 'b'})"))
    [row] = store.read("MATCH p = (a)-[r]->(b) RETURN a, r, {b: b} AS map, nodes(p) AS nodes")
    assert row == {"a": {"id": "a"}, "r": {"n": 1}, "map": {"b": {"id": "b"}}, "nodes": [{"id": "a"}, {"id": "b"}]}


def test_a_date_comes_as_its_text(store: Store) -> None:
    assert store.read("RETURN date('2025-12-31') AS d") == [{"d": "2025-12-31"}]


def test_what_a_transaction_wrote_is_there_afterwards(store: Store) -> None:
    def work(transaction: Transaction) -> list[Row]:
        create(transaction, "a", "b")
        return transaction.run(NAMES)

    assert store.write(work) == [{"id": "a"}, {"id": "b"}]
    assert store.read(NAMES) == [{"id": "a"}, {"id": "b"}]


def test_an_exception_undoes_all_of_a_transaction(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        create(transaction, "a")
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        store.write(work)
    assert store.read(NAMES) == []
    store.write(lambda tx: create(tx, "b"))
    assert store.read(NAMES) == [{"id": "b"}]


def test_a_failing_statement_undoes_those_before_it(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        create(transaction, "a")
        transaction.run("CREATE (n:Concept {id: $missing})")

    with pytest.raises(StoreError, match="missing"):
        store.write(work)
    assert store.read(NAMES) == []


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (:Concept {id: 'x'})",
        "MERGE (n:Concept {id: 'x'}) RETURN n",
        "MATCH (n) SET n.id = 'x'",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) REMOVE n.id",
        "CREATE CONSTRAINT refused IF NOT EXISTS FOR (n:Refused) REQUIRE n.id IS UNIQUE",
    ],
)
def test_reading_refuses_to_write(store: Store, cypher: str) -> None:
    store.write(lambda tx: create(tx, "a"))
    with pytest.raises(StoreError):
        store.read(cypher)
    with pytest.raises(StoreError):
        list(store.scan(cypher))
    assert store.read(NAMES) == [{"id": "a"}]


@pytest.mark.parametrize("cypher", ["MATCH (n RETURN n", "", "RETURN $missing", "RETURN nothing(1)"])
def test_a_wrong_statement_is_a_store_error_of_one_line(store: Store, cypher: str) -> None:
    with pytest.raises(StoreError) as caught:
        store.read(cypher)
    assert store.target in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_scan_yields_the_rows_of_a_read(store: Store) -> None:
    store.write(lambda tx: create(tx, *(f"{n:05}" for n in range(5000))))
    rows = store.scan(NAMES)
    assert next(rows) == {"id": "00000"}
    assert sum(1 for _ in rows) == 4999


def test_a_scan_left_early_does_no_harm(store: Store) -> None:
    store.write(lambda tx: create(tx, *(f"{n:05}" for n in range(5000))))
    rows = store.scan(NAMES)
    next(rows)
    del rows
    store.write(lambda tx: create(tx, "after"))
    assert store.read("MATCH (n:Concept) RETURN count(n) AS n") == [{"n": 5001}]


def test_schema_statements_may_come_again(store: Store) -> None:
    statement = "CREATE CONSTRAINT concept_id IF NOT EXISTS FOR (n:Concept) REQUIRE n.id IS UNIQUE"
    store.run_schema([statement])
    store.run_schema([statement])
    store.write(lambda tx: create(tx, "a"))
    with pytest.raises(StoreError):
        store.write(lambda tx: create(tx, "b", "a"))
    assert store.read(NAMES) == [{"id": "a"}]


def test_a_closed_store_says_so_and_closes_again_in_peace(store: Store, request: pytest.FixtureRequest) -> None:
    from cetu.loaders.target import open_store

    other = open_store(store.target) if "://" in store.target else store
    other.close()
    other.close()
    with pytest.raises(StoreError, match="open it again"):
        other.read("RETURN 1")
    with pytest.raises(StoreError, match="open it again"):
        other.write(lambda tx: tx.run("RETURN 1"))
