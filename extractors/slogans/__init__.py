"""Slogans: numeral slogans and their parts, from the text and from the lexicon."""

from __future__ import annotations

from .expansion import Part, find_parts
from .known import Slogan, known_parts
from .numeral import Count, read_numeral

__all__ = ["Count", "Part", "Slogan", "find_parts", "known_parts", "read_numeral"]
