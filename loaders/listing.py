"""Which documents a store holds."""

from __future__ import annotations

from dataclasses import dataclass, fields

from .store import Store

_DOCUMENTS = (
    "MATCH (d:Document) OPTIONAL MATCH (d)-[:HAS_PASSAGE]->(p:Passage) "
    "RETURN properties(d) AS document, count(p) AS passages"
)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A loaded document: what its node says ("" where unknown), and how many passages it has."""

    id: str
    name: str = ""
    title: str = ""
    kind: str = ""
    date: str = ""
    level: str = ""
    place: str = ""
    issuer: str = ""
    number: str = ""
    path: str = ""
    sha256: str = ""
    characters: int = 0
    passages: int = 0


def documents(store: Store) -> list[DocumentRow]:
    """Return every loaded document, by date, then name."""
    known = {field.name for field in fields(DocumentRow)}
    rows = [
        DocumentRow(passages=row["passages"], **{k: v for k, v in row["document"].items() if k in known})
        for row in store.read(_DOCUMENTS)
    ]
    return sorted(rows, key=lambda row: (row.date, row.name, row.id))
