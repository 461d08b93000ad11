"""A networkx view of a policy graph, for algorithms that no store offers."""

from __future__ import annotations

import networkx as nx

from .model import PolicyGraph


def to_networkx(graph: PolicyGraph) -> nx.MultiDiGraph[str]:
    """Return the graph with node ids as nodes; nodes carry `labels` and their properties, edges `type` and theirs."""
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in (graph.document, *graph.nodes):
        view.add_node(node.id, labels=node.labels, **node.properties)
    for edge in graph.edges:
        view.add_edge(edge.start, edge.end, None, type=edge.type, **edge.properties)
    return view
