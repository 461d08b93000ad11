"""The document's own node and its passages, one a sentence; where in the text a thing stands."""

from __future__ import annotations

from bisect import bisect_right

from ..documents.model import Document, Sentence
from ..errors import GraphError
from .model import Edge, Node, Value


class Passages:
    """The passages of one document, found by character offset."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [sentence.start for sentence in document.sentences]
        self.nodes = tuple(_passage(document, sentence) for sentence in document.sentences)

    def at(self, start: int) -> str:
        """Return the id of the passage that the character at `start` stands in.

        Raises GraphError before the first sentence.
        """
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            raise GraphError(
                f"{self._document.name}: no sentence holds the character at {start}; read the document again"
            )
        return self.nodes[index].id

    def edges(self) -> list[Edge]:
        """Return HAS_PASSAGE from the document to each passage."""
        return [Edge("HAS_PASSAGE", self._document.id, node.id, {}) for node in self.nodes]


def document_node(document: Document) -> Node:
    """Return the node of a loaded document; what is unknown is left out."""
    meta = document.metadata
    known: dict[str, Value] = {
        "name": document.name,
        "title": meta.title,
        "kind": meta.kind,
        "date": meta.date,
        "level": meta.level.value if meta.level else "",
        "place": meta.place,
        "issuer": meta.issuer,
        "number": meta.number,
        "path": document.path,
        "sha256": document.sha256,
    }
    properties = {key: value for key, value in known.items() if value}
    return Node(document.id, ("Document",), properties | {"characters": len(document.text)})


def _passage(document: Document, sentence: Sentence) -> Node:
    section = document.section_of(sentence)
    properties: dict[str, Value] = {
        "document": document.id,
        "order": sentence.order,
        "start": sentence.start,
        "end": sentence.end,
        "text": document.sentence_text(sentence),
    }
    if section and section.heading:
        properties["heading"] = section.heading
    return Node(f"{document.id}#{sentence.order}", ("Passage",), properties)
