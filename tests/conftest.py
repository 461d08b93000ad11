"""Stores for the tests: a fresh embedded one each, and one real Neo4j for the session, emptied after each test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cetu.errors import StoreError
from cetu.loaders.embedded import EmbeddedStore
from cetu.loaders.neo4j import Neo4jStore
from cetu.loaders.store import Store

_SERVER = Path(__file__).parent / "neo4j" / "serve.py"
_WIPE = "MATCH (n) DETACH DELETE n"


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real, empty Neo4j: NEO4J_URI's, else one started here, which ends with the session."""
    if address := os.environ.get("NEO4J_URI"):
        _refuse_if_used(address)
        yield address
        return
    with pytest.MonkeyPatch.context() as environment:
        for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
            environment.delenv(name, raising=False)
        yield from _serve(tmp_path_factory.mktemp("neo4j"))


def _serve(folder: Path) -> Iterator[str]:
    # The server ends when the pipe to its standard input does: also when this process is killed.
    with (
        (folder / "stderr").open("w+") as log,
        subprocess.Popen(
            [sys.executable, str(_SERVER), str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log
        ) as server,
    ):
        assert server.stdin is not None and server.stdout is not None
        try:
            words = server.stdout.readline().decode().split()
            if words[:1] != ["BOLT"]:
                server.wait(10)
                _unavailable((folder / "stderr").read_text() or "the server said nothing")
            yield words[1]
        finally:
            server.stdin.close()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def _unavailable(reason: str) -> None:
    message = f"no real Neo4j to test on: {reason.strip()[-500:]} (NEO4J_URI names one)"
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
