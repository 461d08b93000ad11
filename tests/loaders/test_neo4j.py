"""What a user is told when Neo4j does not answer as wished."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from socketserver import BaseRequestHandler, TCPServer
from threading import Thread

import neo4j
import pytest
from cetu.errors import StoreError
from cetu.loaders.load import load
from cetu.loaders.neo4j import Neo4jStore
from cetu.loaders.stats import stats
from cetu.loaders.store import Store
from policygraphs import policygraph, shared


@pytest.fixture
def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s", "bolt+ssc"])
def test_an_address_where_nothing_listens_is_named(free_port: int, scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:{free_port}"
    with pytest.raises(StoreError, match="no Neo4j answers at") as caught:
        Neo4jStore(address)
    assert address in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_host_is_named() -> None:
    with pytest.raises(StoreError, match=r"no Neo4j answers at bolt://nowhere\.invalid"):
        Neo4jStore("bolt://nowhere.invalid")


class Web(BaseRequestHandler):
    def handle(self) -> None:
        self.request.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def test_another_service_at_the_address_is_no_neo4j() -> None:
    with TCPServer(("127.0.0.1", 0), Web) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        with pytest.raises(StoreError, match="no Neo4j answers"):
            Neo4jStore(f"bolt://127.0.0.1:{server.server_address[1]}")
        server.shutdown()
        thread.join()


@pytest.mark.neo4j
def test_a_missing_database_is_named(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    with pytest.raises(StoreError, match=r"no database 'nowhere': set NEO4J_DATABASE"):
        Neo4jStore(neo4j_address)


@pytest.mark.neo4j
def test_a_wrong_or_missing_password_is_told_apart(guarded_neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreError, match="asks for a password: set NEO4J_PASSWORD"):
        Neo4jStore(guarded_neo4j_address)
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    with pytest.raises(StoreError, match="refuses neo4j with this password"):
        Neo4jStore(guarded_neo4j_address)
    monkeypatch.setenv("NEO4J_USERNAME", "nobody")
    with pytest.raises(StoreError, match="refuses nobody with this password"):
        Neo4jStore(guarded_neo4j_address)


@pytest.mark.neo4j
def test_the_right_password_opens_once_it_has_been_changed(
    guarded_neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    monkeypatch.setenv("NEO4J_PASSWORD", "neo4j")
    with pytest.raises(StoreError, match="wants the password changed"):
        Neo4jStore(guarded_neo4j_address)
    with (
        neo4j.GraphDatabase.driver(guarded_neo4j_address, auth=("neo4j", "neo4j")) as driver,
        driver.session(database="system") as session,
    ):
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'long enough'").consume()
    monkeypatch.setenv("NEO4J_PASSWORD", "long enough")
    store = Neo4jStore(guarded_neo4j_address)
    assert store.read("RETURN 1 AS one") == [{"one": 1}]
    store.close()


@pytest.mark.neo4j
def test_the_named_database_is_used(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "system")
    store = Neo4jStore(neo4j_address)
    assert {row["name"] for row in store.read("SHOW DATABASES YIELD name")} >= {"neo4j", "system"}
    store.close()


@pytest.mark.neo4j
def test_a_routing_address_works_too(neo4j_store: Store) -> None:
    store = Neo4jStore(neo4j_store.target.replace("bolt:", "neo4j:"))
    load(store, policygraph("a"))
    assert stats(store) == stats(neo4j_store)
    store.close()


@pytest.mark.neo4j
def test_writers_at_the_same_time_share_their_concepts(neo4j_store: Store) -> None:
    graphs = [policygraph(f"d{n}", [[*shared()[n % 3].nodes[-2:]]]) for n in range(12)]
    load(neo4j_store, graphs[0])
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda graph: load(neo4j_store, graph), graphs[1:]))
    assert set(outcomes) == {"loaded"}
    assert stats(neo4j_store).documents == 12
