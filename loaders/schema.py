"""What a graph may consist of, and the constraints and indexes that hold it together: the same on every store."""

from __future__ import annotations

from ..errors import GraphError
from ..graph.model import Edge, Node, PolicyGraph
from ..ontology import Label, RelationType
from .store import Store

DOCUMENT, PASSAGE, CONCEPT = ANCHORS = ("Document", "Passage", "Concept")
HAS_PASSAGE, MENTIONS, ABOUT = "HAS_PASSAGE", "MENTIONS", "ABOUT"

_PLACES = (Label.CITY.value, Label.REGION.value)
_KINDS = (*(label.value for label in Label if label is not Label.DOCUMENT), "Citation", "Goal")

LABEL_SETS = frozenset(
    {(DOCUMENT,), (PASSAGE,)} | {(CONCEPT, "Place", kind) if kind in _PLACES else (CONCEPT, kind) for kind in _KINDS}
)
"""Every combination of labels that a node may carry, from the general to the special; the first is its anchor."""

FACT_TYPES = (*(kind.value for kind in RelationType), ABOUT)
"""Relationships that name the document that says them in their property `document`."""

EDGE_TYPES = frozenset({*FACT_TYPES, HAS_PASSAGE, MENTIONS})


def statements() -> tuple[str, ...]:
    """Return the schema as Cypher: a unique id a label, and indexes on what loading and asking look up."""
    labels = sorted({label for labels in LABEL_SETS for label in labels})
    return (
        *(f"CREATE CONSTRAINT {_name(label)} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in labels),
        *(f"CREATE INDEX {t.lower()}_document IF NOT EXISTS FOR ()-[r:{t}]-() ON (r.document)" for t in FACT_TYPES),
        "CREATE INDEX concept_name IF NOT EXISTS FOR (n:Concept) ON (n.name)",
        "CREATE INDEX document_path IF NOT EXISTS FOR (n:Document) ON (n.path)",
    )


def prepare(store: Store) -> None:
    """Give the store its schema, unless it has it; one reading statement when it has."""
    known = {row["name"] for row in store.read("SHOW CONSTRAINTS")}
    if not known.issuperset(_name(label) for labels in LABEL_SETS for label in labels):
        store.run_schema(statements())


def check(graph: PolicyGraph) -> None:
    """Raise GraphError when the graph holds what the schema does not know, or what could not be removed again.

    Labels and relationship types go into Cypher as text: this is what keeps them out of the reach of documents.
    """
    nodes = {node.id: node for node in (graph.document, *graph.nodes)}
    for node in nodes.values():
        _check_labels(node, own=node.id == graph.document.id)
    for edge in graph.edges:
        _check_edge(edge, nodes, graph.document.id)
    joined = {graph.document.id} | {end for edge in graph.edges for end in (edge.start, edge.end)}
    if loose := nodes.keys() - joined:
        raise GraphError(f"nothing joins {_some(loose)} to the rest of {graph.document.id}: a node needs an edge")
    held = {edge.end for edge in graph.edges if edge.type == HAS_PASSAGE}
    if loose := {node.id for node in graph.nodes if node.labels == (PASSAGE,)} - held:
        raise GraphError(f"{_some(loose)}: a passage needs {HAS_PASSAGE} from its document")


def _check_labels(node: Node, *, own: bool) -> None:
    if node.labels not in LABEL_SETS:
        raise GraphError(f"{node.id}: the ontology has no labels {':'.join(node.labels)}")
    if own is not (node.labels == (DOCUMENT,)):
        raise GraphError(f"{node.id}: the label {DOCUMENT} belongs to the graph's own document, and to it alone")


def _check_edge(edge: Edge, nodes: dict[str, Node], document: str) -> None:
    where = f"({edge.start})-[{edge.type}]->({edge.end})"
    if edge.type not in EDGE_TYPES:
        raise GraphError(f"{where}: the ontology has no relationship type {edge.type}")
    if missing := [end for end in (edge.start, edge.end) if end not in nodes]:
        raise GraphError(f"{where}: the graph has no node {_some(missing)}")
    labels = nodes[edge.start].labels[0], nodes[edge.end].labels[0]
    expected = {HAS_PASSAGE: (DOCUMENT, PASSAGE), MENTIONS: (PASSAGE, CONCEPT)}.get(edge.type)
    if expected and labels != expected:
        raise GraphError(f"{where}: {edge.type} leads from a {expected[0]} to a {expected[1]}")
    if not expected and (PASSAGE in labels or edge.properties.get("document") != document):
        raise GraphError(f"{where}: a fact joins concepts and names {document} as its property document")


def _name(label: str) -> str:
    return f"{label.lower()}_id"


def _some(ids: object) -> str:
    found = sorted(ids) if isinstance(ids, (set, list)) else [str(ids)]
    return ", ".join(found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")
