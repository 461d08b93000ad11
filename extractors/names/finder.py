"""All rules together."""

from __future__ import annotations

from ...documents.model import Document
from ...documents.normalize import view
from ..results import Name
from . import frames
from .phrases import phrases
from .spans import resolve
from .words import vocabulary


def candidates(document: Document) -> list[Name]:
    """Every name that a rule proposes, overlaps included, in the order of the text."""
    text = document.text
    found: list[Name] = []
    for phrase in phrases(view(text), vocabulary()):
        found.extend(frames.read(phrase, text))
    return sorted(found, key=lambda n: (n.start, n.end))


def find_names(document: Document) -> list[Name]:
    """The names of a document: flat, in the order of the text."""
    return resolve(candidates(document), len(document.text))
