"""Loading and forgetting documents: what every store must end up with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from cetu.errors import GraphError, StoreError, UnknownNameError
from cetu.graph.model import Edge, Node, PolicyGraph
from cetu.loaders.forget import forget
from cetu.loaders.listing import documents
from cetu.loaders.load import Outcome, fingerprint, load
from cetu.loaders.stats import stats
from cetu.loaders.store import Parameters, Row, Store, Transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from policygraphs import GDP, GOAL, HENGYANG, HUNAN, PLAN, SANGAO, STEEL, XIANGTAN, policygraph, shared

# The hash of the three documents of policygraphs.shared(): on any store, loaded in any order.
HASH = "aafa7924f1e48d194a532de868b6e9ed88dfb54cf6b18844b22d67f63969448a"


def load_all(store: Store, graphs: Iterable[PolicyGraph]) -> list[Outcome]:
    return [load(store, graph) for graph in graphs]


def forget_all(store: Store) -> None:
    for row in documents(store):
        forget(store, row.id)
    assert count(store) == (0, 0)


def ids(store: Store) -> set[str]:
    return {row["id"] for row in store.read("MATCH (n:Concept) RETURN n.id AS id")}


def count(store: Store) -> tuple[int, int]:
    [nodes] = store.read("MATCH (n) RETURN count(n) AS n")
    [edges] = store.read("MATCH ()-[r]->() RETURN count(r) AS n")
    return nodes["n"], edges["n"]


def test_a_loaded_document_is_in_the_store_as_its_graph_says(store: Store) -> None:
    graph = shared()[0]
    assert load(store, graph) is Outcome.LOADED
    assert count(store) == (1 + len(graph.nodes), len(graph.edges))
    [goal] = store.read("MATCH (p:City)-[r:PURSUES]->(g:Goal) RETURN p.name AS place, properties(g) AS g, r AS r")
    assert goal["place"] == "衡阳市"
    assert goal["g"] == {"id": GOAL.id, **GOAL.properties}
    assert goal["r"]["document"] == "document:hengyang-2025"
    [place] = store.read("MATCH (n:Place {adcode: '430400'}) RETURN labels(n) AS labels, n.aliases AS aliases")
    assert (sorted(place["labels"]), place["aliases"]) == (["City", "Concept", "Place"], ["衡阳"])
    mentions = store.read("MATCH (p:Passage)-[m:MENTIONS]->(c) RETURN p.order AS n, c.id AS c ORDER BY n, m.start")
    assert [(row["n"], row["c"]) for row in mentions] == [
        (n, c.id) for n, group in enumerate([[HENGYANG, SANGAO, GOAL], [HUNAN, STEEL, PLAN]]) for c in group
    ]


def test_the_same_graph_again_changes_nothing(store: Store) -> None:
    assert load_all(store, shared()) == [Outcome.LOADED] * 3
    before = stats(store)
    assert load_all(store, shared()) == [Outcome.UNCHANGED] * 3
    assert stats(store) == before


def test_a_document_that_says_otherwise_replaces_itself(store: Store) -> None:
    first, *others = shared()
    load_all(store, [first, *others])
    now = policygraph("hengyang-2025", [[STEEL]], [(HENGYANG, "DEVELOPS", STEEL)])
    assert load(store, now) is Outcome.REPLACED
    assert PLAN.id not in ids(store)
    assert SANGAO.id in ids(store)
    assert {row.id for row in documents(store)} == {graph.document.id for graph in shared()}
    assert len(store.read("MATCH (:City)-[r:PURSUES]->() RETURN r")) == 1


def test_a_replaced_document_leaves_what_loading_the_new_one_alone_gives(store: Store) -> None:
    now = policygraph("hengyang-2025", [[STEEL, XIANGTAN]], [(XIANGTAN, "DEVELOPS", STEEL)])
    load_all(store, [now, *shared()[1:]])
    expected = stats(store)
    forget(store, "hengyang-2025")
    load_all(store, [shared()[0], now])
    assert stats(store) == expected


def test_another_document_from_the_same_path_takes_its_place(store: Store) -> None:
    load_all(store, shared())
    other = policygraph("edited", [[SANGAO]], path="/papers/hengyang-2025.txt")
    assert load(store, other) is Outcome.REPLACED
    assert [row.name for row in documents(store)] == ["edited", "xiangtan-2025", "hengyang-2026"]
    assert PLAN.id not in ids(store)


@pytest.mark.parametrize("path", ["-", ""])
def test_documents_without_a_path_do_not_replace_each_other(store: Store, path: str) -> None:
    assert load_all(store, [policygraph("a", path=path), policygraph("b", path=path)]) == [Outcome.LOADED] * 2


def test_a_moved_file_is_the_same_document_with_a_new_path(store: Store) -> None:
    load(store, policygraph("a"))
    before = stats(store)
    assert load(store, policygraph("a", path="/moved/a.txt")) is Outcome.UNCHANGED
    assert stats(store) == before
    assert load(store, policygraph("b", path="/papers/a.txt")) is Outcome.LOADED
    assert {row.path for row in documents(store)} == {"/moved/a.txt", "/papers/a.txt"}


def test_new_properties_of_a_known_concept_take_the_old_ones_place(store: Store) -> None:
    load_all(store, [policygraph("a", [[SANGAO]]), policygraph("b", [[SANGAO]])])
    renamed = Node(SANGAO.id, SANGAO.labels, {"name": "三高四新", "since": 2020})
    assert load(store, policygraph("a", [[renamed]])) is Outcome.REPLACED
    assert store.read("MATCH (n:Strategy) RETURN properties(n) AS p") == [
        {"p": {"id": SANGAO.id, **renamed.properties}}
    ]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_loading_does_not_matter(store: Store, order: Sequence[int]) -> None:
    load_all(store, [shared()[n] for n in order])
    assert stats(store).sha256 == HASH


def test_a_forgotten_document_takes_what_only_it_said(store: Store) -> None:
    load_all(store, shared()[1:])
    before = stats(store)
    load(store, shared()[0])
    gone = forget(store, "hengyang-2025")
    assert (gone.document.id, gone.passages, gone.mentions, gone.facts) == ("document:hengyang-2025", 2, 6, 4)
    assert gone.concepts == 1
    assert stats(store) == before


def test_a_concept_that_another_document_supports_survives(store: Store) -> None:
    load_all(store, shared())
    forget(store, "hengyang-2025")
    assert ids(store) == {HENGYANG.id, XIANGTAN.id, HUNAN.id, SANGAO.id, STEEL.id, GOAL.id, GDP.id}


def test_forgetting_and_loading_again_gives_the_same_graph(store: Store) -> None:
    load_all(store, shared())
    before = stats(store)
    for graph in shared():
        forget(store, graph.document.id)
        assert stats(store).sha256 != before.sha256
        assert load(store, graph) is Outcome.LOADED
        assert stats(store) == before


def test_forgetting_all_leaves_nothing(store: Store) -> None:
    load_all(store, shared())
    forget_all(store)
    assert stats(store).nodes == {}
    assert stats(store).relationships == {}


@pytest.mark.parametrize(
    "name",
    ["document:hengyang-2026", "hengyang-2026", "/papers/hengyang-2026.txt", "2026年衡阳市政府工作报告"],
)
def test_a_document_is_forgotten_by_id_name_path_or_title(store: Store, name: str) -> None:
    load_all(store, shared())
    assert forget(store, name).document.id == "document:hengyang-2026"
    assert len(documents(store)) == 2


def test_an_unknown_document_is_answered_with_the_nearest(store: Store) -> None:
    with pytest.raises(UnknownNameError, match="none is"):
        forget(store, "hengyang")
    load_all(store, shared())
    before = stats(store)
    with pytest.raises(UnknownNameError, match="hengyang-2025"):
        forget(store, "hengyang-2027")
    with pytest.raises(UnknownNameError):
        forget(store, "")
    assert stats(store) == before


def test_a_name_of_two_documents_is_not_guessed(store: Store) -> None:
    load_all(store, [policygraph("a", title="公报"), policygraph("b", title="公报")])
    with pytest.raises(UnknownNameError, match=r"document:a .*document:b"):
        forget(store, "公报")
    assert len(documents(store)) == 2


def test_the_list_of_documents_goes_by_date_and_says_what_is_known(store: Store) -> None:
    assert documents(store) == []
    load_all(store, shared())
    rows = documents(store)
    assert [row.name for row in rows] == ["hengyang-2025", "xiangtan-2025", "hengyang-2026"]
    assert (rows[0].title, rows[0].passages, rows[0].characters) == ("2025年衡阳市政府工作报告", 2, 99)
    assert (rows[0].issuer, rows[0].number) == ("", "")


def test_stats_count_labels_types_and_documents(store: Store) -> None:
    load_all(store, shared())
    found = stats(store)
    assert found.documents == found.nodes["Document"] == 3
    assert found.nodes["Passage"] == 5
    assert (found.nodes["Concept"], found.nodes["Place"], found.nodes["City"]) == (8, 3, 2)
    assert found.relationships["MENTIONS"] == 11
    assert found.relationships["PURSUES"] == 3
    assert "CONNECTS" not in found.relationships


def change(graph: PolicyGraph, node: int | None = None, edge: int | None = None) -> PolicyGraph:
    nodes, edges = list(graph.nodes), list(graph.edges)
    if node is not None:
        nodes[node] = replace(nodes[node], properties={**nodes[node].properties, "extra": 1})
    if edge is not None:
        edges[edge] = replace(edges[edge], properties={**edges[edge].properties, "extra": 1})
    return replace(graph, nodes=tuple(nodes), edges=tuple(edges))


@pytest.mark.parametrize("part", [{"node": 0}, {"node": -1}, {"edge": 0}, {"edge": 2}, {"edge": -1}], ids=str)
def test_any_other_property_gives_another_hash(embedded_store: Store, part: dict[str, int]) -> None:
    load(embedded_store, shared()[0])
    before = stats(embedded_store).sha256
    assert load(embedded_store, change(shared()[0], **part)) is Outcome.REPLACED
    assert stats(embedded_store).sha256 != before


def test_a_path_counts_neither_for_the_hash_nor_for_the_fingerprint() -> None:
    assert fingerprint(policygraph("a")) == fingerprint(policygraph("a", path="/b"))
    assert fingerprint(policygraph("a")) != fingerprint(policygraph("a", title="b"))


def test_the_order_of_nodes_and_edges_does_not_count_for_the_fingerprint() -> None:
    graph = shared()[0]
    turned = replace(graph, nodes=graph.nodes[::-1], edges=graph.edges[::-1])
    assert fingerprint(turned) == fingerprint(graph)


def test_a_graph_outside_the_ontology_leaves_the_store_as_it_was(store: Store) -> None:
    graph = policygraph("a", [[SANGAO]])
    with pytest.raises(GraphError):
        load(store, replace(graph, edges=(*graph.edges, Edge("OWNS", HENGYANG.id, SANGAO.id, {}))))
    assert count(store) == (0, 0)


class Failing:
    """A store whose transactions fail at a given statement."""

    def __init__(self, store: Store, after: int) -> None:
        self._store, self._after = store, after

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def write(self, work):  # type: ignore[no-untyped-def]
        return self._store.write(lambda transaction: work(FailingTransaction(transaction, self._after)))


class FailingTransaction:
    def __init__(self, transaction: Transaction, after: int) -> None:
        self._transaction, self._left = transaction, after

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        if self._left == 0:
            raise StoreError("the power is gone")
        self._left -= 1
        return self._transaction.run(cypher, parameters)


def fail_at_every_third_statement(store: Store, graph: PolicyGraph) -> int:
    """Load `graph` with failures ever later, until it succeeds; return after how many statements it did."""
    before = stats(store)
    for after in range(0, 300, 3):
        try:
            load(Failing(store, after), graph)  # type: ignore[arg-type]
        except StoreError as error:
            assert "power" in str(error)
            assert stats(store) == before
        else:
            return after
    raise AssertionError("loading never succeeded")


def test_a_failure_in_the_middle_leaves_nothing_of_a_document(store: Store) -> None:
    load(store, shared()[0])
    assert fail_at_every_third_statement(store, shared()[1]) > 6
    assert len(documents(store)) == 2


def test_a_failure_in_the_middle_of_replacing_keeps_the_old_document(store: Store) -> None:
    load_all(store, shared())
    assert fail_at_every_third_statement(store, policygraph("hengyang-2025", [[STEEL]])) > 25
    assert PLAN.id not in ids(store)


@pytest.mark.neo4j
def test_both_stores_hold_the_same_graph(embedded_store: Store, neo4j_store: Store) -> None:
    for store in (embedded_store, neo4j_store):
        load_all(store, shared())
    assert stats(embedded_store) == stats(neo4j_store)
    for store in (embedded_store, neo4j_store):
        forget(store, "hengyang-2025")
    assert stats(embedded_store) == stats(neo4j_store)
    assert documents(embedded_store) == documents(neo4j_store)


POOL = (HENGYANG, XIANGTAN, HUNAN, SANGAO, STEEL, GDP, GOAL, PLAN)
CONCEPTS = some.sampled_from(POOL)
FACTS = some.tuples(CONCEPTS, some.sampled_from(["PURSUES", "DEVELOPS", "HAS"]), CONCEPTS)
GRAPHS = some.lists(
    some.builds(
        policygraph,
        some.sampled_from("abcd"),
        some.lists(some.lists(CONCEPTS, max_size=3), min_size=1, max_size=2),
        some.lists(FACTS.filter(lambda fact: fact[0] is not fact[2]), max_size=4),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graphs=GRAPHS, data=some.data())
def test_any_history_ends_in_the_graph_of_the_documents_that_remain(
    embedded_store: Store, graphs: list[PolicyGraph], data: some.DataObject
) -> None:
    store = embedded_store
    forget_all(store)  # hypothesis may have left the example before in its middle
    held: dict[str, PolicyGraph] = {}
    for graph in graphs:
        load(store, graph)
        held[graph.document.id] = graph
        if data.draw(some.booleans(), label="forget one"):
            gone = data.draw(some.sampled_from(sorted(held)), label="which")
            forget(store, gone)
            del held[gone]
    after = stats(store)
    forget_all(store)
    load_all(store, reversed(held.values()))
    assert stats(store) == after
