"""The names under which a text speaks of the document's own place."""

from __future__ import annotations

from functools import lru_cache

from ...documents.model import Document
from ...lexicons.places import gazetteer
from ...lexicons.table import read_table


def own_place_names(document: Document) -> frozenset[str]:
    """Every form of the name of the place that the document speaks for: 湖南省, 湖南, 湘."""
    return _forms(document.metadata.place, document.metadata.adcode)


@lru_cache(maxsize=1024)
def _forms(name: str, adcode: str) -> frozenset[str]:
    known = gazetteer().by_adcode(adcode)
    forms = {name, *((known.name, *known.aliases, *known.local, *known.lookup) if known else ())}
    letters = {row["letter"] for row in read_table("place_letters", ("letter", "name")) if row["name"] == name}
    return frozenset(form for form in forms | letters if form)
