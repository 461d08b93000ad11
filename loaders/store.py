"""The protocol that every store fulfils; nothing above this folder knows which store it talks to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

Row = dict[str, Any]
Parameters = Mapping[str, Any]
Result = TypeVar("Result")


class Transaction(Protocol):
    """What can be done inside one transaction."""

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one statement and return its rows.

        A row is a plain dictionary of numbers, strings, booleans, None, lists and dictionaries: a node or a
        relationship comes as the dictionary of its properties, a date or time as its ISO 8601 text. A path has no
        common form: return nodes(p) and relationships(p).
        """
        ...


class Store(Protocol):
    """A graph that speaks Cypher: Neo4j, or the embedded one."""

    @property
    def target(self) -> str:
        """The folder or address that this store was opened from."""
        ...

    def read(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one reading statement; a writing one is refused with StoreError."""
        ...

    def scan(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:
        """Like `read`, row by row: for more rows than should lie in memory at once. Write nothing while it lasts."""
        ...

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        """Run `work` in one transaction: all of it takes effect, or, when it raises, nothing.

        A store runs `work` again after a conflict with another writer, once also after a constraint stopped it: `work`
        must do nothing but use its transaction.
        """
        ...

    def run_schema(self, statements: Sequence[str]) -> None:
        """Run schema statements (constraints, indexes), each on its own, outside any transaction of data."""
        ...

    def close(self) -> None:
        """Release the store; calling it twice does no harm."""
        ...
