"""Goals: outcomes that the speaker wants and has not yet reached, with a figure or without."""

from .candidates import Candidate, find_candidates
from .context import Context, read_context
from .finder import find_goals
from .reading import read_goal

__all__ = ["Candidate", "Context", "find_candidates", "find_goals", "read_context", "read_goal"]
