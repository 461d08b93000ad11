"""Cetu (策图): Chinese policy documents in, a knowledge graph of policy concepts out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .queries.knowledge import KnowledgeGraph

__all__ = ["open"]


def open(target: str | Path) -> KnowledgeGraph:  # noqa: A001 - reads as cetu.open(target)
    """Open the graph in a folder, or at a bolt:// or neo4j:// address, for questions.

    Use it in a `with` statement, or close it. Raises StoreError when it cannot be opened, StoreLockedError when another
    process holds the folder.
    """
    from .queries.knowledge import open_graph

    return open_graph(target)
