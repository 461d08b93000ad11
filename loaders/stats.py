"""How much a store holds, and a hash by which two stores are known to hold the same."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .schema import ANCHORS, EDGE_TYPES
from .store import Row, Store

_NODES = "MATCH (n:{label}) RETURN labels(n) AS labels, properties(n) AS properties"
_EDGES = "MATCH (a)-[r:{type}]->(b) RETURN a.id AS start, b.id AS end, properties(r) AS properties"
# Where a file lies and how loading recognised it are not what the document says.
_LEFT_OUT = ("path", "fingerprint")
# Made once: json.dumps with options makes an encoder each time.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Stats:
    """Nodes by label (a node counts for each of its labels), relationships by type, documents, and the graph's hash.

    `sha256` is the same for equal graphs, whichever store holds them and in whichever order they were loaded.
    """

    documents: int
    nodes: Mapping[str, int]
    relationships: Mapping[str, int]
    sha256: str


def stats(store: Store) -> Stats:
    """Count and hash the whole graph, row by row: 32 bytes of memory a node or relationship."""
    labels: Counter[str] = Counter()
    types: Counter[str] = Counter()
    digests: list[bytes] = []
    for row in _nodes(store):
        labels.update(row["labels"])
        digests.append(_digest([sorted(row["labels"]), _canonical(row["properties"])]))
    for kind, row in _edges(store):
        types[kind] += 1
        digests.append(_digest([row["start"], kind, row["end"], _canonical(row["properties"])]))
    whole = hashlib.sha256(b"".join(sorted(digests))).hexdigest()
    return Stats(labels["Document"], dict(sorted(labels.items())), dict(sorted(types.items())), whole)


def _nodes(store: Store) -> Iterator[Row]:
    for label in ANCHORS:
        for row in store.scan(_NODES.format(label=label)):
            if label == "Document":
                row["properties"] = {k: v for k, v in row["properties"].items() if k not in _LEFT_OUT}
            yield row


def _edges(store: Store) -> Iterator[tuple[str, Row]]:
    for kind in sorted(EDGE_TYPES):
        for row in store.scan(_EDGES.format(type=kind)):
            yield kind, row


def _digest(item: Any) -> bytes:
    return hashlib.sha256(_ENCODER.encode(item).encode()).digest()


def _canonical(properties: Row) -> Row:
    """Write whole numbers as integers: a store may give 6 back as 6.0."""
    return {
        key: int(value) if isinstance(value, float) and value.is_integer() else value
        for key, value in properties.items()
    }
