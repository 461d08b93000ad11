"""The policy graph of one document: nodes and edges with identity and evidence, before any store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Scalar = str | int | float | bool
Value = Scalar | list[str]
Properties = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `id` is its identity; `labels` go from the general (Concept) to the special (City).

    `properties` leave out what is unknown. Those of a concept are a function of its identity and the shipped lexicons
    alone, never of the order in which documents were loaded: that is what makes loading, forgetting and loading again
    end in the same graph.
    """

    id: str
    labels: tuple[str, ...]
    properties: Properties


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship between two node ids; it belongs to the document named in its properties, or to its passages."""

    type: str
    start: str
    end: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class PolicyGraph:
    """All that one document says.

    `document` is its own node; `nodes` are the others (passages, concepts), each once; `edges` join them and it;
    `left_out` counts, by reason, statements that gave no edge.
    """

    document: Node
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)
