"""docker-compose.yml as users rely on it; no container engine is at hand in the tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def neo4j() -> dict[str, Any]:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    assert set(compose) == {"services", "volumes"}
    assert compose["volumes"] == {"neo4j-data": None}
    service: dict[str, Any] = compose["services"]["neo4j"]
    return service


def test_users_get_the_neo4j_that_the_tests_run_on(neo4j: dict[str, Any]) -> None:
    pom = ElementTree.parse(ROOT / "tests" / "neo4j" / "pom.xml")
    maven = {"m": "http://maven.apache.org/POM/4.0.0"}
    [version] = pom.findall(".//m:dependency[m:artifactId='neo4j-harness']/m:version", maven)
    assert neo4j["image"] == f"neo4j:{version.text}-community"


def test_the_password_comes_from_the_environment_and_must_be_set(neo4j: dict[str, Any]) -> None:
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?.+\}", neo4j["environment"]["NEO4J_AUTH"])


def test_every_variable_in_the_container_is_one_of_neo4j_s_settings(neo4j: dict[str, Any]) -> None:
    settings = {
        name.removeprefix("NEO4J_").replace("__", "%").replace("_", ".").replace("%", "_")
        for name in neo4j["environment"]
    }
    assert settings == {
        "AUTH",
        "server.memory.heap.initial_size",
        "server.memory.heap.max_size",
        "server.memory.pagecache.size",
    }


def test_bolt_and_browser_are_open_to_this_machine_alone(neo4j: dict[str, Any]) -> None:
    assert neo4j["ports"] == [f"${{NEO4J_LISTEN:-127.0.0.1}}:{port}:{port}" for port in (7474, 7687)]


def test_the_data_outlives_the_container_and_its_health_is_asked_for(neo4j: dict[str, Any]) -> None:
    assert neo4j["volumes"] == ["neo4j-data:/data"]
    assert neo4j["healthcheck"]["test"][0] == "CMD"
    assert "http://localhost:7474" in neo4j["healthcheck"]["test"]
