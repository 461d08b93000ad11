"""Stores for the tests: a fresh embedded one each, and one real Neo4j for the session, emptied after each test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cetu.errors import StoreError
from cetu.loaders.embedded import EmbeddedStore
from cetu.loaders.neo4j import Neo4jStore
from cetu.loaders.store import Store
from neo4j_server import UnavailableError, serve

_CREDENTIALS = ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
_WIPE = "MATCH (n) DETACH DELETE n"


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real, empty Neo4j: NEO4J_URI's, else one started here, which ends with the session."""
    if address := os.environ.get("NEO4J_URI"):
        _refuse_if_used(address)
        yield address
        return
    with pytest.MonkeyPatch.context() as environment, _started(tmp_path_factory.mktemp("neo4j")) as address:
        for name in _CREDENTIALS:
            environment.delenv(name, raising=False)
        yield address


@pytest.fixture(scope="module")
def guarded_neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real Neo4j that asks for its first password, neo4j, and wants it changed."""
    with _started(tmp_path_factory.mktemp("guarded"), "0", "0", "auth") as address:
        yield address


@contextmanager
def _started(folder: Path, *arguments: str) -> Iterator[str]:
    try:
        with serve(folder, *arguments) as address:
            yield address
    except UnavailableError as error:
        message = f"no real Neo4j to test on (NEO4J_URI may name one): {error}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


def _refuse_if_used(address: str) -> None:
    try:
        store = Neo4jStore(address)
    except StoreError as error:
        pytest.fail(f"NEO4J_URI: {error}")
    try:
        if store.read("MATCH (n) RETURN count(n) AS n") != [{"n": 0}]:
            pytest.fail(f"the Neo4j at NEO4J_URI={address} is not empty: the tests would delete what it holds")
    finally:
        store.close()


@pytest.fixture
def embedded_store(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store."""
    store = EmbeddedStore(tmp_path / "graph")
    yield store
    store.close()


@pytest.fixture
def neo4j_store(neo4j_address: str) -> Iterator[Store]:
    """A real Neo4j, empty but for constraints."""
    store = Neo4jStore(neo4j_address)
    yield store
    store.write(lambda transaction: transaction.run(_WIPE))
    store.close()


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store: the test runs on both."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found
