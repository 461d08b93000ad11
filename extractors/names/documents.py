"""Documents cited with book title marks; those without are terms and heads of the lexicon."""

from __future__ import annotations

import re

from ...ontology import Label
from ..results import Name
from .spans import name

# One level of nesting occurs (《〈…〉…》 and 《关于印发《…》的通知》).
_TITLE = re.compile(r"《(?:[^《》\n]|《[^《》\n]{1,60}》){2,80}》")


def titled(text: str) -> list[Name]:
    """Every 《…》, with its marks."""
    return [name(text, m.start(), m.end(), Label.DOCUMENT, "title-marks", 0.95) for m in _TITLE.finditer(text)]
