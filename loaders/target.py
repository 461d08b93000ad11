"""From a target, as the user names it, to the store."""

from __future__ import annotations

import re

from ..errors import StoreError
from .store import Store

_ADDRESS = re.compile(r"(?:bolt|neo4j)(?:\+s|\+ssc)?://", re.IGNORECASE)
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")


def open_store(target: str) -> Store:
    """Open the store that `target` names: a bolt:// or neo4j:// address, else a folder.

    Raises StoreError when it cannot be opened, StoreLockedError when another process holds the folder.
    """
    if _ADDRESS.match(target):
        from .neo4j import Neo4jStore

        return Neo4jStore(target)
    if not target.strip():
        raise StoreError("the target is empty: name a folder, or a bolt:// or neo4j:// address")
    if _URL.match(target):
        raise StoreError(f"{target} is no target: name a folder, or a bolt:// or neo4j:// address (+s or +ssc for TLS)")
    from .embedded import EmbeddedStore

    return EmbeddedStore(target)
