"""The words that decide whether a clause states a goal, read from the lexicons."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...lexicons.table import read_table
from ...ontology import Label, Status


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb whose clause is a goal without a figure, with what its object must and must not hold."""

    needs: re.Pattern[str] | None
    refuses: re.Pattern[str] | None
    names: frozenset[Label]


@dataclass(frozen=True, slots=True)
class Modal:
    """A word that gives a status; `reach`: clause, next (one more clause), list (further figures), sentence."""

    status: Status
    reach: str


@functools.cache
def modals() -> dict[str, Modal]:
    """力争, 确保, … with the status that each gives."""
    wanted = (Status.ASPIRED.value, Status.REQUIRED.value)
    return {
        row["cue"]: Modal(Status(row["role"]), row["reach"] or "clause") for row in _cues() if row["role"] in wanted
    }


@functools.cache
def modal_pattern() -> re.Pattern[str]:
    """Any modal word."""
    return re.compile(_any(modals()))


@functools.cache
def head_pattern() -> re.Pattern[str]:
    """List marks, connectives, modal words and adverbs at the head of a clause: all that stands before its verb."""
    marks = r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．：]|[①-⑳●■◆—\-·\s“\"]"
    words = _any([*_role("adverb"), *modals()])
    return re.compile(rf"(?:{marks})*(?:{words}|{_leads()}|\s)*")


@functools.cache
def lead_pattern() -> re.Pattern[str]:
    """List marks and connectives at the head of a clause, which are no part of a goal."""
    marks = (
        r"[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,3}[、.．](?!\d)|[①-⑳●■◆—·\s、，,]"
    )
    return re.compile(rf"(?:{marks}|{_leads()})*")


@functools.cache
def support_pattern() -> re.Pattern[str]:
    """Verbs of pushing: 推动, 促进, …"""
    return re.compile(rf"(?:{_any(_role('support'))})+")


@functools.cache
def pattern_of(role: str) -> re.Pattern[str]:
    """Any cue of a role whose cues may be regular expressions: setting, past, future, never, done, due, …"""
    return re.compile("|".join(_role(role)))


@functools.cache
def change_pattern(form: str) -> re.Pattern[str]:
    """A change of state: `form` is pushed (behind a verb of pushing) or alone."""
    rows = read_table("goal_changes", ("change", "form"))
    return re.compile("|".join(f"(?:{row['change']})" for row in rows if row["form"] == form))


@functools.cache
def word_pattern() -> re.Pattern[str]:
    """One connective, modal word or adverb at the head of a clause."""
    return re.compile(
        rf"\s+|{_any([*_role('lead'), *_role('adverb'), *modals()])}|以.{{2,16}}(?=提高|提升|增强|赢得|带动)"
    )


def heads(text: str, at: int) -> Iterator[int]:
    """Where the verb of the clause at `at` may stand: there and behind each of the adverbs at its head."""
    yield at
    while match := word_pattern().match(text, at):
        at = match.end()
        yield at


def starts_outcome(text: str, at: int) -> bool:
    """Whether a clause with a verb of outcomes or of pushing begins at `at`."""
    return any(verb_pattern().match(text, head) or support_pattern().match(text, head) for head in heads(text, at))


@functools.cache
def rate_pattern() -> re.Pattern[str]:
    """The end of a metric that is itself a rate."""
    return re.compile(f"{_any(_role('rate'))}$")


@functools.cache
def light_pattern() -> re.Pattern[str]:
    """Verbs before a metric that are no part of it."""
    return re.compile(f"{_any(_role('light'))}+")


@functools.cache
def verbs() -> dict[str, Verb]:
    """The verbs of goals without a figure."""
    return {row["verb"]: _verb(row) for row in read_table("goal_verbs", ("verb", "needs", "refuses", "names"))}


@functools.cache
def verb_pattern() -> re.Pattern[str]:
    """Any of those verbs, longest first."""
    return re.compile(_any(verbs()))


def _verb(row: dict[str, str]) -> Verb:
    labels = frozenset(Label(name) for name in row["names"].split(",") if name)
    return Verb(_compiled(row["needs"]), _compiled(row["refuses"]), labels)


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


def _leads() -> str:
    return "(?:" + "|".join(sorted(_role("lead"), key=len, reverse=True)) + ")"


def _role(role: str) -> list[str]:
    return [row["cue"] for row in _cues() if row["role"] == role]


@functools.cache
def _cues() -> tuple[dict[str, str], ...]:
    return tuple(read_table("goal_cues", ("cue", "role", "reach")))
