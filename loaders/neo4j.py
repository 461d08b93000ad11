"""Neo4j 5 as a store, through its official driver.

Credentials come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE, as in Neo4j's own tools; without a password
the store connects without authentication, without a database to the user's home database.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import neo4j
from neo4j import exceptions as failures
from neo4j.graph import Path

from ..errors import StoreError
from .store import Parameters, Result, Row, Transaction

_TIMEOUT = 15.0


class Neo4jStore:
    """A Store behind an address."""

    def __init__(self, address: str) -> None:
        """Connect to `address` (bolt:// or neo4j://, with +s or +ssc for TLS) and check that its database answers.

        Raises StoreError when nothing answers there, the credentials are refused or the database does not exist.
        """
        self._address = address
        self._driver: neo4j.Driver | None = None
        with _translated(address):
            driver = neo4j.GraphDatabase.driver(
                address,
                auth=_credentials(),
                connection_timeout=_TIMEOUT,
                connection_acquisition_timeout=2 * _TIMEOUT,
                max_transaction_retry_time=_TIMEOUT,
                notifications_min_severity="OFF",
            )
        try:
            with _translated(address):
                self._database = _home(driver)
        except BaseException:
            driver.close()
            raise
        self._driver = driver

    @property
    def target(self) -> str:
        """The address."""
        return self._address

    def read(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one reading statement."""
        with _translated(self._address), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(_rows, cypher, parameters)

    def scan(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:
        """Run one reading statement and yield its rows as they come."""
        with (
            _translated(self._address),
            self._session(neo4j.READ_ACCESS) as session,
            session.begin_transaction() as transaction,
        ):
            for record in transaction.run(_query(cypher), dict(parameters or {})):
                yield _row(record)

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        """Run `work` in one transaction, again after a passing failure of the server.

        Once again also when a constraint stops it: another writer may have made the same node a moment before.
        """

        def unit(transaction: neo4j.ManagedTransaction) -> Result:
            return work(_Neo4jTransaction(transaction))

        with _translated(self._address), self._session(neo4j.WRITE_ACCESS) as session:
            try:
                return session.execute_write(unit)
            except failures.ConstraintError:
                return session.execute_write(unit)

    def run_schema(self, statements: Sequence[str]) -> None:
        """Run schema statements, each in a transaction of its own."""
        with _translated(self._address), self._session(neo4j.WRITE_ACCESS) as session:
            for statement in statements:
                session.execute_write(_rows, statement, None)

    def close(self) -> None:
        """Close every connection."""
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    def _session(self, access: str) -> neo4j.Session:
        if self._driver is None:
            raise StoreError(f"{self._address} has been closed: open it again")
        return self._driver.session(database=self._database, default_access_mode=access)


class _Neo4jTransaction:
    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        return _rows(self._transaction, cypher, parameters)


def _rows(transaction: neo4j.ManagedTransaction, cypher: str, parameters: Parameters | None) -> list[Row]:
    return [_row(record) for record in transaction.run(_query(cypher), dict(parameters or {}))]


def _query(cypher: str) -> Any:
    """The driver types its queries as literals, to keep text out of them; ours come from files and arguments."""
    return cypher


def _row(record: neo4j.Record) -> Row:
    return {key: _plain(record[key]) for key in record.keys()}  # noqa: SIM118 - a record iterates over its values


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (list, tuple, set)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in value}
    if isinstance(value, Path):
        return [_plain(node) for node in value.nodes]
    return str(value.iso_format()) if hasattr(value, "iso_format") else str(value)


def _credentials() -> tuple[str, str] | None:
    password = os.environ.get("NEO4J_PASSWORD", "")
    return (os.environ.get("NEO4J_USERNAME") or "neo4j", password) if password else None


def _home(driver: neo4j.Driver) -> str:
    """The database's name, asked for once so that no later call has to; not retried, so that it fails at once."""
    wanted = os.environ.get("NEO4J_DATABASE") or None
    with driver.session(database=wanted, default_access_mode=neo4j.READ_ACCESS) as session:
        return str(session.run("CALL db.info() YIELD name RETURN name").single(strict=True)["name"])


@contextmanager
def _translated(address: str) -> Iterator[None]:
    """Turn the driver's errors into Cetu's; others pass."""
    try:
        yield
    except failures.AuthError as error:
        raise StoreError(_unknown_user(address)) from error
    except (failures.ServiceUnavailable, failures.SessionExpired, failures.ConfigurationError, OSError) as error:
        raise StoreError(
            f"no Neo4j answers at {address} ({_first_line(error)}): start it, or check the address"
        ) from error
    except failures.Neo4jError as error:
        raise StoreError(_explained(address, error)) from error
    except failures.DriverError as error:
        raise StoreError(f"{address}: {_first_line(error)}") from error


def _unknown_user(address: str) -> str:
    credentials = _credentials()
    if credentials is None:
        return f"Neo4j at {address} asks for a password: set NEO4J_PASSWORD, and NEO4J_USERNAME unless it is neo4j"
    return f"Neo4j at {address} refuses {credentials[0]} with this password: set NEO4J_USERNAME and NEO4J_PASSWORD anew"


def _explained(address: str, error: failures.Neo4jError) -> str:
    if error.code == "Neo.ClientError.Database.DatabaseNotFound":
        name = os.environ.get("NEO4J_DATABASE", "")
        return f"Neo4j at {address} has no database {name!r}: set NEO4J_DATABASE to one that exists, or leave it out"
    if error.code == "Neo.ClientError.Security.CredentialsExpired":
        return f"Neo4j at {address} wants the password changed before it works: log in to its Browser once to do so"
    return f"{address}: {(error.message or str(error)).splitlines()[0]}"


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
