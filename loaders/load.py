"""PolicyGraph → a store, one transaction a document."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum

from ..graph.model import Edge, Node, PolicyGraph
from .removal import prune, remove
from .schema import CONCEPT, check, prepare
from .store import Row, Store, Transaction

BATCH = 5000
_NOWHERE = ("", "-")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

_BY_ID = "MATCH (d:Document) WHERE d.id = $id RETURN d.fingerprint AS fingerprint, d.path AS path"
_BY_PATH = "MATCH (d:Document) WHERE d.path = $path RETURN d.id AS id"
_MOVE = "MATCH (d:Document) WHERE d.id = $id SET d.path = $path"
_KNOWN = "UNWIND $rows AS row MATCH (n:Concept {id: row.id}) RETURN n.id AS id, properties(n) AS properties"
_REFRESH = "UNWIND $rows AS row MATCH (n:Concept {id: row.id}) SET n = row.properties"
# CREATE, not MERGE, which the embedded store answers by a scan where a node has several labels. When another writer
# has made the same concept meanwhile, the unique id stops this one, and the store runs the transaction again.
_CREATE = "UNWIND $rows AS row CREATE (n:{labels}) SET n = row.properties"
_JOIN = (
    "UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
    "CREATE (a)-[r:{type}]->(b) SET r = row.properties"
)


class Outcome(StrEnum):
    """What loading a document did."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


def load(store: Store, graph: PolicyGraph) -> Outcome:
    """Load one document's graph in one transaction: all of it, or nothing.

    The same graph again changes nothing. Another graph of the same document, or another document from the same path,
    takes the old one's place: what only the old one said goes. Raises GraphError, before anything is written, when
    the graph leaves the ontology.
    """
    check(graph)
    prepare(store)
    mark = fingerprint(graph)
    return store.write(lambda transaction: _load(transaction, graph, mark))


def fingerprint(graph: PolicyGraph) -> str:
    """Return the SHA-256 of the graph, whatever the order of its parts and wherever its file lies."""
    own = _item(graph.document, leave_out="path")
    parts = sorted([own, *(_item(node) for node in graph.nodes), *(_item(edge) for edge in graph.edges)])
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _item(item: Node | Edge, *, leave_out: str = "") -> str:
    key = (item.id, item.labels) if isinstance(item, Node) else (item.start, item.type, item.end)
    properties = {name: value for name, value in item.properties.items() if name != leave_out}
    return _ENCODER.encode([key, properties])


def _load(transaction: Transaction, graph: PolicyGraph, mark: str) -> Outcome:
    document = graph.document
    path = str(document.properties.get("path", ""))
    known = transaction.run(_BY_ID, {"id": document.id})
    same = bool(known) and known[0]["fingerprint"] == mark
    stale = _at_path(transaction, path) - {document.id}
    if known and not same:
        stale.add(document.id)
    removed = [remove(transaction, old) for old in sorted(stale)]
    if same:
        if path and known[0]["path"] != path:
            transaction.run(_MOVE, {"id": document.id, "path": path})
    else:
        _write_nodes(transaction, graph, mark)
        _write_edges(transaction, graph)
    for share in removed:
        prune(transaction, share.touched)
    return Outcome.REPLACED if stale else Outcome.UNCHANGED if same else Outcome.LOADED


def _at_path(transaction: Transaction, path: str) -> set[str]:
    if path in _NOWHERE:
        return set()
    return {row["id"] for row in transaction.run(_BY_PATH, {"path": path})}


def _write_nodes(transaction: Transaction, graph: PolicyGraph, mark: str) -> None:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for node in graph.nodes:
        groups[node.labels].append(_row(node))
    groups[graph.document.labels].append(_row(graph.document, fingerprint=mark))
    concepts = [row for labels, rows in groups.items() if labels[0] == CONCEPT for row in rows]
    known = _refreshed(transaction, concepts)
    for labels, rows in groups.items():
        new = [row for row in rows if row["id"] not in known]
        _run_batched(transaction, _CREATE.format(labels=":".join(labels)), new)


def _refreshed(transaction: Transaction, rows: Sequence[Row]) -> set[str]:
    """Return which concepts the store holds; one whose properties the lexicons now give otherwise gets the new ones."""
    wanted = {row["id"]: row["properties"] for row in rows}
    held = {
        row["id"]: row["properties"]
        for batch in _batches([{"id": key} for key in wanted])
        for row in transaction.run(_KNOWN, {"rows": batch})
    }
    stale = [{"id": key, "properties": wanted[key]} for key, has in held.items() if has != wanted[key]]
    _run_batched(transaction, _REFRESH, stale)
    return set(held)


def _write_edges(transaction: Transaction, graph: PolicyGraph) -> None:
    anchors = {node.id: node.labels[0] for node in (graph.document, *graph.nodes)}
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for edge in graph.edges:
        row = {"start": edge.start, "end": edge.end, "properties": dict(edge.properties)}
        groups[anchors[edge.start], edge.type, anchors[edge.end]].append(row)
    for (start, kind, end), rows in groups.items():
        _run_batched(transaction, _JOIN.format(start=start, type=kind, end=end), rows)


def _row(node: Node, **more: str) -> Row:
    return {"id": node.id, "properties": {**node.properties, "id": node.id, **more}}


def _run_batched(transaction: Transaction, statement: str, rows: Sequence[Row]) -> None:
    for batch in _batches(rows):
        transaction.run(statement, {"rows": batch})


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]
