"""Text → sentences: after 。！？； and at line ends.

A closing quotation mark or bracket behind the mark still belongs to the sentence; a straight quotation mark does
only where nothing follows it on the line, for elsewhere it opens the next quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .model import Section, Sentence

_SENTENCE = re.compile(
    r"[^。！？；\n\r\u2028\u2029]*[。！？；]+(?:[”’」』》）】)\]]|\"(?=\s|$))*|[^。！？；\n\r\u2028\u2029]+"
)


def split_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, trimmed of white space, in order; a stretch of marks alone is none."""
    for match in _SENTENCE.finditer(text):
        piece = match.group()
        trimmed = piece.strip()
        if trimmed.strip('。！？；”’」』》）】)]"'):
            start = match.start() + len(piece) - len(piece.lstrip())
            yield start, start + len(trimmed)


def find_sentences(text: str, sections: Sequence[Section]) -> tuple[Sentence, ...]:
    """The sentences of a text, each with the index of the innermost section it starts in (-1 before the first)."""
    starts = [section.start for section in sections]
    found: list[Sentence] = []
    current = -1
    for order, (start, end) in enumerate(split_spans(text)):
        while current + 1 < len(starts) and starts[current + 1] <= start:
            current += 1
        found.append(Sentence(order, start, end, current))
    return tuple(found)
