"""Who a document speaks for: the node that its `@` means."""

from __future__ import annotations

import re

from ..documents.model import Document
from ..lexicons.places import gazetteer
from ..ontology import Label
from .concepts import concept_node, place_node
from .model import Node

_BETWEEN_ISSUERS = re.compile(r"[、，,；;\s]+")


def own_place(document: Document) -> Node | None:
    """Return the node of the document's own place, None when it is not known."""
    meta = document.metadata
    place = gazetteer().by_adcode(meta.adcode) if meta.adcode else None
    if place:
        return place_node(place)
    return concept_node(Label.REGION, meta.place) if meta.place else None


def issuers(document: Document) -> list[Node]:
    """Return the nodes of the bodies that issued the document, in the order in which it names them."""
    meta = document.metadata
    names = [name for name in _BETWEEN_ISSUERS.split(meta.issuer) if name]
    return [concept_node(Label.ORGANIZATION, name, within=meta.adcode) for name in names]


def speaker(document: Document, own: Node) -> Node:
    """Return whom `@` means: the own place, without one the first issuer, without both the document itself (`own`)."""
    issued_by = issuers(document)
    return own_place(document) or (issued_by[0] if issued_by else own)
