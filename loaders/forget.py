"""Taking one document out of a store, with what only it said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..errors import UnknownNameError
from .listing import DocumentRow, documents
from .removal import prune, remove
from .store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went with a document: its passages, their mentions, its facts, and concepts that nothing else supports."""

    document: DocumentRow
    passages: int
    mentions: int
    facts: int
    concepts: int


def forget(store: Store, document: str) -> Forgotten:
    """Remove the document with this id, name, path or title, in one transaction.

    Raises UnknownNameError when none or more than one is meant; the message lists the nearest, or those meant.
    """
    found = find_document(documents(store), document)

    def work(transaction: Transaction) -> Forgotten:
        gone = remove(transaction, found.id)
        concepts = prune(transaction, gone.touched)
        return Forgotten(found, gone.passages, gone.mentions, gone.facts, concepts)

    return store.write(work)


def find_document(rows: Sequence[DocumentRow], wanted: str) -> DocumentRow:
    """Return the document that `wanted` means: an id, else a name, path or title.

    Raises UnknownNameError when none or more than one is meant.
    """
    for row in rows:
        if row.id == wanted:
            return row
    path = str(Path(wanted).absolute()) if wanted else ""
    meant = [row for row in rows if wanted and (wanted in (row.name, row.title, row.path) or path == row.path)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        candidates = "; ".join(f"{row.id} ({row.path or row.name})" for row in meant)
        raise UnknownNameError(f"{wanted} means {len(meant)} documents, name one by its id: {candidates}")
    raise UnknownNameError(f"no document {wanted!r} is loaded: {_nearest(rows, wanted)}")


def _nearest(rows: Sequence[DocumentRow], wanted: str) -> str:
    if not rows:
        return "none is"
    names = [name for row in rows for name in (row.name, row.title) if name]
    near = get_close_matches(wanted, names, n=3, cutoff=0.4) or sorted(row.name or row.id for row in rows)[:3]
    return f"the nearest are {', '.join(dict.fromkeys(near))}"
