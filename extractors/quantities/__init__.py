"""Numbers, units, comparators and times in Chinese policy text: pure functions over a str, results with offsets."""

from .figures import Change, Figure, find_figures
from .numerals import parse_number
from .times import Time, TimeKind, find_times
from .units import kind_of

__all__ = ["Change", "Figure", "Time", "TimeKind", "find_figures", "find_times", "kind_of", "parse_number"]
