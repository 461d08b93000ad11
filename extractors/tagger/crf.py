"""Linear-chain CRF models in CRFsuite's format, shipped with the package (Okazaki, http://www.chokkan.org/software/crfsuite)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files

import pycrfsuite

Row = Sequence[str]


class Tagger:
    """A trained model: one tag for each row of features."""

    def __init__(self, path: str) -> None:
        self._model = pycrfsuite.Tagger()
        self._model.open(path)

    def tag(self, rows: Sequence[Row]) -> list[str]:
        """The likeliest tags of a sequence."""
        return list(self._model.tag(rows)) if rows else []

    def confidence(self, tag: str, position: int) -> float:
        """The marginal probability of `tag` at `position` of the sequence tagged last."""
        return float(self._model.marginal(tag, position))


@cache
def tagger(name: str) -> Tagger:
    """The shipped model `name`.crf."""
    with as_file(files(__package__) / f"{name}.crf") as path:
        return Tagger(str(path))


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(start, end, label) of each B-label with the I-label that follow it."""
    found: list[tuple[int, int, str]] = []
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        inside = tag == f"I-{label}"
        if label and not inside:
            found.append((start, index, label))
            label = ""
        if tag.startswith("B-"):
            start, label = index, tag[2:]
    return found
