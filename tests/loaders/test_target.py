"""From a target to a store."""

from __future__ import annotations

from pathlib import Path

import pytest
from cetu.errors import StoreError
from cetu.loaders.embedded import EmbeddedStore
from cetu.loaders.neo4j import Neo4jStore
from cetu.loaders.target import open_store


def test_a_path_is_a_folder(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "graph"))
    assert isinstance(store, EmbeddedStore)
    store.close()


@pytest.mark.neo4j
@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "BOLT"])
def test_an_address_is_a_server(neo4j_address: str, scheme: str) -> None:
    store = open_store(neo4j_address.replace("bolt", scheme))
    assert isinstance(store, Neo4jStore)
    store.close()


@pytest.mark.parametrize("target", ["http://localhost:7474", "https://x", "file:///tmp/x", "neo5j://x", "bolt+x://y"])
def test_another_address_is_refused(target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="name a folder, or a bolt:// or neo4j:// address"):
        open_store(target)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("target", ["", "  "])
def test_an_empty_target_is_refused(target: str) -> None:
    with pytest.raises(StoreError, match="empty"):
        open_store(target)
