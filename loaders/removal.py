"""Taking one document's share out of a store: its passages, mentions and facts, then what nothing supports any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .schema import FACT_TYPES
from .store import Transaction

_MENTIONS = (
    "MATCH (d:Document)-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(c:Concept) WHERE d.id = $id "
    "RETURN c.id AS id, count(m) AS mentions"
)
_PASSAGES = "MATCH (d:Document)-[:HAS_PASSAGE]->(p:Passage) WHERE d.id = $id RETURN count(p) AS passages"
_DELETE_PASSAGES = "MATCH (d:Document)-[:HAS_PASSAGE]->(p:Passage) WHERE d.id = $id DETACH DELETE p"
_DELETE_DOCUMENT = "MATCH (d:Document) WHERE d.id = $id DETACH DELETE d"
_ENDS = "MATCH (a)-[r:{type}]->(b) WHERE r.document = $id RETURN a.id AS start, b.id AS end"
_DELETE_FACTS = "MATCH (a)-[r:{type}]->(b) WHERE r.document = $id DELETE r"
_LOOSE = "UNWIND $ids AS id MATCH (c:Concept {id: id}) WHERE NOT (c)--() RETURN c.id AS id"
_DELETE_CONCEPTS = "UNWIND $ids AS id MATCH (c:Concept {id: id}) DELETE c"


@dataclass(frozen=True, slots=True)
class Removed:
    """What a document took with it; `touched` are the ids that its mentions and facts joined."""

    passages: int
    mentions: int
    facts: int
    touched: frozenset[str]


def remove(transaction: Transaction, document: str) -> Removed:
    """Remove the document with this id, its passages, mentions and facts; leave the concepts, for `prune`."""
    own = {"id": document}
    mentions = transaction.run(_MENTIONS, own)
    passages = transaction.run(_PASSAGES, own)[0]["passages"]
    facts = 0
    touched = {row["id"] for row in mentions}
    for kind in FACT_TYPES:
        ends = transaction.run(_ENDS.format(type=kind), own)
        if ends:
            facts += len(ends)
            touched.update(row[end] for row in ends for end in ("start", "end"))
            transaction.run(_DELETE_FACTS.format(type=kind), own)
    transaction.run(_DELETE_PASSAGES, own)
    transaction.run(_DELETE_DOCUMENT, own)
    return Removed(passages, sum(row["mentions"] for row in mentions), facts, frozenset(touched - {document}))


def prune(transaction: Transaction, ids: Collection[str]) -> int:
    """Remove those of the concepts that no relationship supports; return how many."""
    loose = [row["id"] for row in transaction.run(_LOOSE, {"ids": sorted(ids)})]
    if loose:
        transaction.run(_DELETE_CONCEPTS, {"ids": loose})
    return len(loose)
