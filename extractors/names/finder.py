"""All rules together."""

from __future__ import annotations

from collections.abc import Sequence

from ...documents.model import Document
from ...documents.normalize import view
from ..results import Name
from . import actions, documents, events, frames, organizations, persons, quotes
from .coordination import rows
from .phrases import Phrase, clauses, phrases
from .places import places
from .repeats import repeats
from .spans import resolve
from .widen import widen
from .words import vocabulary


def candidates(document: Document) -> list[Name]:
    """Every name that a rule proposes, overlaps included, in the order of the text."""
    text = document.text
    plain = view(text)
    cut = phrases(plain, vocabulary())
    found = [item for clause in clauses(cut) for item in _in_clause(clause, text)]
    found += actions.actions(cut, text)
    found += quotes.slogans(text, cut)
    found += quotes.joined(found, cut, text)
    found += quotes.led(cut, text)
    found += quotes.bracketed(found, cut, text)
    found += documents.titled(text)
    found += events.occasions(text)
    found += organizations.bodies(text)
    found += persons.people(text)
    found += places(document)
    found += repeats(found, text)
    return sorted(found, key=lambda n: (n.start, n.end))


def find_names(document: Document) -> list[Name]:
    """The names of a document: flat, in the order of the text."""
    return resolve(candidates(document), len(document.text))


def _in_clause(clause: Sequence[Phrase], text: str) -> list[Name]:
    by_phrase = [list(frames.read(clause, index, text)) for index in range(len(clause))]
    empty = frozenset(
        index for index, names in enumerate(by_phrase) if not any(item.end == clause[index].end for item in names)
    )
    found = rows(clause, by_phrase, text)
    for index, names in enumerate(by_phrase):
        for item in names:
            found.append(item)
            wide = widen(item, clause, index, text, empty)
            if wide is not item:
                found.append(wide)
    return found
