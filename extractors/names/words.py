"""Every word that the name rules know, compiled into one automaton: terms, heads, verbs, and the words between."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import ahocorasick_rs

from ...lexicons.places import Place, gazetteer
from ...lexicons.table import read_table
from ...lexicons.terms import FILES, Role, terms
from ...lexicons.terms import words as words_of
from ...ontology import Label

# Which label a written form has when it stands in several lexicons: the more specific one first.
_ORDER = (
    Label.ORGANIZATION,
    Label.EVENT,
    Label.INDICATOR,
    Label.STRATEGY,
    Label.MEASURE,
    Label.INFRASTRUCTURE,
    Label.INDUSTRY,
    Label.TITLE,
    Label.CITY,
    Label.REGION,
    Label.DOCUMENT,
)
# Labels whose complete names of three and more characters close longer names too (城镇常住居民人均可支配收入).
_CLOSING = frozenset({Label.INDICATOR, Label.MEASURE, Label.INDUSTRY})
PUNCTUATION = '，。；：！？、,;:!?\n“”"‘’《》〈〉（）()[]【】「」 —…·'


@dataclass(slots=True)
class Word:
    """What is known of one written form; one form may be a term, a head and a verb at once."""

    text: str
    terms: tuple[Label, ...] = ()
    bound: tuple[Label, ...] = ()
    heads: tuple[Label, ...] = ()
    weak: tuple[Label, ...] = ()
    verb: bool = False
    governs: tuple[Label, ...] = ()
    inside: str = ""
    control: bool = False
    acts: bool = False
    kind: str = ""
    stops: frozenset[Label] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The automaton and, by pattern number, what each pattern is."""

    words: tuple[Word, ...]
    automaton: ahocorasick_rs.AhoCorasick

    def hits(self, text: str) -> list[tuple[Word, int, int]]:
        """The leftmost-longest hits in `text`, without overlaps."""
        words = self.words
        return [(words[index], start, end) for index, start, end in self.automaton.find_matches_as_indexes(text)]


@cache
def vocabulary() -> Vocabulary:
    """All words, from the lexicons and the gazetteer."""
    words: dict[str, Word] = {}
    _add_terms(words)
    _add_places(words)
    _add_frames(words)
    _add_scope(words)
    for mark in PUNCTUATION:
        words[mark] = Word(mark, kind="mark")
    for digit in "0123456789":
        words[digit] = Word(digit, kind="digit")
    for word in words.values():
        word.terms = tuple(label for label in _ORDER if label in word.terms)
        word.heads = tuple(dict.fromkeys((*word.heads, *_inner_heads(word, "head"))))
        word.weak = tuple(dict.fromkeys((*word.weak, *_inner_heads(word, "weak"))))
    values = tuple(words.values())
    automaton = ahocorasick_rs.AhoCorasick(
        [word.text for word in values], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return Vocabulary(values, automaton)


def place_label(place: Place) -> Label:
    """City for municipalities, prefecture-level and county-level cities, Region for every other place."""
    return Label.CITY if place.name.endswith("市") else Label.REGION


def _add_terms(words: dict[str, Word]) -> None:
    for label in FILES:
        for term in terms(label):
            for form in (term.text, *term.aliases):
                word = words.setdefault(form, Word(form))
                if term.role == "term":
                    word.terms = (*word.terms, label)
                elif term.role == "bound":
                    word.bound = (*word.bound, label)
                elif term.role == "head":
                    word.heads = (*word.heads, label)
                elif term.role == "weak":
                    word.weak = (*word.weak, label)
                else:
                    word.stops = word.stops | {label}


def _add_places(words: dict[str, Word]) -> None:
    for name, places in gazetteer().names().items():
        word = words.setdefault(name, Word(name))
        if not word.terms:
            word.terms = (place_label(places[0]),)


def _add_frames(words: dict[str, Word]) -> None:
    for row in read_table("frames", ("verb", "labels", "inside", "control", "acts")):
        word = words.setdefault(row["verb"], Word(row["verb"]))
        word.verb = True
        word.governs = tuple(Label(label) for label in row["labels"].split("|") if label)
        word.inside = row["inside"]
        word.control = row["control"] == "yes"
        word.acts = row["acts"] == "yes"


def _add_scope(words: dict[str, Word]) -> None:
    for row in read_table("scope_words", ("word", "kind")):
        words.setdefault(row["word"], Word(row["word"])).kind = row["kind"]


def _inner_heads(word: Word, role: Role) -> tuple[Label, ...]:
    """The labels of a term or stop word that itself ends in a head of that label: it can be extended to the left."""
    labels = (*word.terms, *word.bound, *word.stops)
    return tuple(
        label
        for label in labels
        if _ends_in(word.text, words_of(label, role))
        or (role == "head" and label in _CLOSING and label not in word.stops and len(word.text) >= 3)
    )


def _ends_in(text: str, heads: frozenset[str]) -> bool:
    return any(text[-size:] in heads for size in range(2, len(text)))
