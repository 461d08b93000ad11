"""All relations of a document."""

from __future__ import annotations

from collections.abc import Sequence

from ...documents.model import Document
from ..results import Goal, Name, Relation
from .own import own_relations


def find_relations(document: Document, names: Sequence[Name], goals: Sequence[Goal]) -> list[Relation]:
    """The relations that the text states between `names` and `goals` (both in order), in the order of the text."""
    found = own_relations(document, names)
    return sorted(found, key=lambda relation: relation.start)
