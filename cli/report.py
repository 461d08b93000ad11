"""What a build did, in numbers."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..extractors.results import Extraction
from ..loaders.load import Outcome


@dataclass(frozen=True, slots=True)
class Counts:
    """What one document, or all of them, yielded; `left_out` counts by reason statements that gave no edge."""

    characters: int
    names: Counter[str]
    goals: int
    relations: Counter[str]
    left_out: Counter[str]


@dataclass(slots=True)
class Report:
    """The sums over a run."""

    target: str
    read: int = 0
    characters: int = 0
    skipped: list[dict[str, str]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    goals: int = 0
    relations: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, counts: Counts, outcome: Outcome) -> None:
        """Add a document that was read and loaded."""
        self.read += 1
        self.characters += counts.characters
        self.goals += counts.goals
        self.names.update(counts.names)
        self.relations.update(counts.relations)
        self.left_out.update(counts.left_out)
        self.outcomes[outcome.value] += 1

    def skip(self, source: str, reason: str) -> None:
        """Add a document that gave nothing."""
        self.skipped.append({"path": source, "reason": reason})

    def to_dict(self) -> dict[str, Any]:
        """Return the report as it is written to a file."""
        return {
            "target": self.target,
            "read": self.read,
            "characters": self.characters,
            "skipped": self.skipped,
            "names": _by_count(self.names),
            "goals": self.goals,
            "relations": _by_count(self.relations),
            "left_out": _by_count(self.left_out),
            **{outcome.value: self.outcomes[outcome.value] for outcome in Outcome},
            "seconds": round(self.seconds, 1),
        }

    def lines(self) -> list[str]:
        """Return the report for people."""
        done = ", ".join(f"{self.outcomes[outcome.value]} {outcome.value}" for outcome in Outcome)
        return [
            f"{self.read} documents read ({self.characters:,} characters), {len(self.skipped)} skipped",
            _folded(f"names      {_spelled(self.names)}"),
            f"goals      {self.goals:,}",
            _folded(f"relations  {_spelled(self.relations)}"),
            f"{done} in {self.target} ({self.seconds:.1f} s)",
        ]


def counts_of(extraction: Extraction, left_out: Mapping[str, int]) -> Counts:
    """Count what was found in one document."""
    return Counts(
        len(extraction.document.text),
        Counter(name.label.value for name in extraction.names),
        len(extraction.goals),
        Counter(relation.type.value for relation in extraction.relations),
        Counter(left_out),
    )


def _by_count(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))


def _folded(line: str) -> str:
    return textwrap.fill(line, 100, subsequent_indent=" " * 11)


def _spelled(counter: Counter[str]) -> str:
    parts = ", ".join(f"{name} {count:,}" for name, count in _by_count(counter).items())
    return f"{counter.total():,}" + (f": {parts}" if parts else "")
