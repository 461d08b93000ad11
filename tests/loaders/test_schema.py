"""The closed list of labels and types, and what a graph must be to be removable again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cetu.errors import GraphError
from cetu.graph.model import Edge, Node, PolicyGraph
from cetu.loaders.schema import EDGE_TYPES, LABEL_SETS, check, prepare, statements
from cetu.loaders.store import Store
from cetu.ontology import Label, RelationType
from policygraphs import HENGYANG, SANGAO, STEEL, policygraph

GRAPH = policygraph("a", [[SANGAO]], [(HENGYANG, "PURSUES", SANGAO)])
OWN = {"document": "document:a"}


def with_node(node: Node) -> PolicyGraph:
    return replace(GRAPH, nodes=(*GRAPH.nodes, node), edges=(*GRAPH.edges, Edge("ABOUT", "document:a", node.id, OWN)))


def with_edge(edge: Edge) -> PolicyGraph:
    return replace(GRAPH, edges=(*GRAPH.edges, edge))


def test_every_label_and_type_of_the_ontology_is_known() -> None:
    labels = {label for labels in LABEL_SETS for label in labels}
    assert {label.value for label in Label} <= labels
    assert {"Concept", "Place", "Goal", "Citation", "Passage"} <= labels
    assert {kind.value for kind in RelationType} <= EDGE_TYPES


def test_a_graph_of_the_ontology_passes() -> None:
    check(GRAPH)


@pytest.mark.parametrize(
    ("graph", "message"),
    [
        (with_node(Node("x:1", ("Concept", "X`) DETACH DELETE n //"), {})), "no labels"),
        (with_node(Node("x:1", ("Concept",), {})), "no labels"),
        (with_node(Node("x:1", ("City", "Concept", "Place"), {})), "no labels"),
        (with_node(Node("document:b", ("Document",), {})), "own document"),
        (replace(GRAPH, document=replace(GRAPH.document, labels=("Passage",))), "own document"),
        (with_edge(Edge("PURSUES]->(b) DELETE b //", HENGYANG.id, SANGAO.id, OWN)), "no relationship type"),
        (with_edge(Edge("PURSUES", HENGYANG.id, "strategy:不在", OWN)), "no node strategy:不在"),
        (with_edge(Edge("PURSUES", HENGYANG.id, SANGAO.id, {})), "document:a"),
        (with_edge(Edge("PURSUES", HENGYANG.id, SANGAO.id, {"document": "document:b"})), "document:a"),
        (with_edge(Edge("PURSUES", "document:a#0", SANGAO.id, OWN)), "joins concepts"),
        (with_edge(Edge("MENTIONS", HENGYANG.id, SANGAO.id, {})), "from a Passage to a Concept"),
        (with_edge(Edge("HAS_PASSAGE", "document:a", SANGAO.id, {})), "from a Document to a Passage"),
        (replace(GRAPH, nodes=(*GRAPH.nodes, STEEL)), "industry:钢铁"),
        (replace(GRAPH, edges=tuple(e for e in GRAPH.edges if e.type != "HAS_PASSAGE")), "needs HAS_PASSAGE"),
    ],
)
def test_a_graph_outside_the_ontology_is_refused(graph: PolicyGraph, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        check(graph)


def test_a_prepared_store_holds_one_unique_id_a_label(store: Store) -> None:
    prepare(store)
    prepare(store)
    constraints = {tuple(row["labelsOrTypes"]) for row in store.read("SHOW CONSTRAINTS") if "UNIQUE" in row["type"]}
    assert constraints >= {(label,) for labels in LABEL_SETS for label in labels}


def test_every_schema_statement_may_run_again(store: Store) -> None:
    store.run_schema(statements())
    store.run_schema(statements())
