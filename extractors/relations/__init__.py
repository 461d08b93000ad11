"""Relations between marked names and goals, and their status."""

from __future__ import annotations

from .finder import find_relations

__all__ = ["find_relations"]
