"""What the name tagger sees of each character of a sentence.

Features are strings, as CRFsuite takes them: characters around, words and parts of speech of the segmenter, the last
verb and the head of the noun stretch, and the marks of lexicons and rules on the character and its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence

from .segmenter import Token

_CLAUSE_ENDS = frozenset("，。；：,;:！？!?")
_VERBS = frozenset({"v", "vd"})
# Parts of speech that a noun stretch runs over, up to its head.
_NOMINAL = frozenset({"n", "vn", "nz", "an", "a", "ORG", "LOC", "PER", "nw", "m", "q", "f", "s", "ad", "v", "xc"})


def sentence_features(text: str, tokens: Sequence[Token], marks: Sequence[Sequence[str]]) -> list[list[str]]:
    """The features of each character of `text`; `tokens` cover it without gaps, `marks` has one list a character."""
    padded = f"###{text}####"
    rows: list[list[str]] = []
    verb = ""
    for index, token in enumerate(tokens):
        word = text[token.start : token.end]
        if word in _CLAUSE_ENDS:
            verb = ""
        elif token.tag in _VERBS:
            verb = word
        around = _word_features(text, tokens, index)
        for at in range(token.start, token.end):
            place = _place(token, at)
            row = _characters(padded, at + 3)
            row += around
            row += (f"pt={place}{token.tag}", f"wp={place}{word}", f"lv={verb}", f"lv{place}={verb}")
            row += marks[at]
            rows.append(row)
    _add_neighbours(rows, marks)
    return rows


def _place(token: Token, at: int) -> str:
    if token.end - token.start == 1:
        return "S"
    return "B" if at == token.start else "E" if at == token.end - 1 else "I"


def _characters(s: str, i: int) -> list[str]:
    """Characters, pairs, triples and quadruples around position `i` of a text padded by three and four."""
    return [
        "b",
        f"c-3={s[i - 3]}",
        f"c-2={s[i - 2]}",
        f"c-1={s[i - 1]}",
        f"c0={s[i]}",
        f"c1={s[i + 1]}",
        f"c2={s[i + 2]}",
        f"c3={s[i + 3]}",
        f"b-2={s[i - 2 : i]}",
        f"b-1={s[i - 1 : i + 1]}",
        f"b0={s[i : i + 2]}",
        f"b1={s[i + 1 : i + 3]}",
        f"t-2={s[i - 2 : i + 1]}",
        f"t-1={s[i - 1 : i + 2]}",
        f"t0={s[i : i + 3]}",
        f"q-3={s[i - 3 : i + 1]}",
        f"q0={s[i : i + 4]}",
    ]


def _word_features(text: str, tokens: Sequence[Token], index: int) -> list[str]:
    """What all characters of a word share."""
    token = tokens[index]
    word = text[token.start : token.end]
    found = [f"w={word}"]
    for offset in (-2, -1, 1, 2):
        if 0 <= index + offset < len(tokens):
            other = tokens[index + offset]
            found += (f"w{offset}={text[other.start : other.end]}", f"wt{offset}={other.tag}")
        else:
            found.append(f"w{offset}=#")
    if index:
        found.append(f"tt-={tokens[index - 1].tag}{token.tag}")
    if index + 1 < len(tokens):
        after = tokens[index + 1]
        found += (f"tt+={token.tag}{after.tag}", f"ww+={word}|{text[after.start : after.end]}")
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].tag in _NOMINAL:
        last += 1
    head = text[tokens[last].start : tokens[last].end]
    found += (f"hd={head}", f"hd2={head[-2:]}", f"far={min(last - index, 6)}")
    return found


def _add_neighbours(rows: list[list[str]], marks: Sequence[Sequence[str]]) -> None:
    for at, row in enumerate(rows):
        if at:
            row += [f"<{mark}" for mark in marks[at - 1]]
        if at + 1 < len(rows):
            row += [f">{mark}" for mark in marks[at + 1]]
