"""Words and parts of speech by the BiGRU of Baidu LAC, run in numpy.

Weights: LAC (Apache-2.0, https://github.com/baidu/lac), with the vocabulary cut to GB2312 and kept in half precision;
`training/convert_lac.py` makes the file. Paper: Jiao, Sun, Sun, "Chinese Lexical Analysis with Deep Bi-GRU-CRF
Network" (2018). Its words and tags are no names of ours: they are features of the name tagger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

Array = NDArray[np.float32]

# Pieces are run side by side, sorted by length; this many characters at most in one batch, padding included.
_BATCH = 16_384
# Long sentences are cut after a mark into pieces of about this length: many short rows run faster than a few long ones.
_PIECE = 40
_MARKS = frozenset("，、；：,;:。！？")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its place in the sentence and its part of speech in LAC's tag set (n, v, vn, LOC, ORG …)."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class _Gru:
    """One direction of one layer; gates in the order reset, update, new, as the weights' columns are."""

    inputs: Array
    hidden: Array
    bias: Array
    new_bias: Array

    def run(self, x: Array) -> Array:
        """States (time, batch, hidden) over inputs (time, batch, features)."""
        steps, batch, _ = x.shape
        size = self.hidden.shape[0]
        projected = x.reshape(steps * batch, -1) @ self.inputs + self.bias
        gates = projected.reshape(steps, batch, 3 * size)
        state = np.zeros((batch, size), np.float32)
        states = np.empty((steps, batch, size), np.float32)
        for t in range(steps):
            inner = state @ self.hidden
            ru = 0.5 * np.tanh(0.5 * (gates[t, :, : 2 * size] + inner[:, : 2 * size])) + 0.5
            new = np.tanh(gates[t, :, 2 * size :] + ru[:, :size] * (inner[:, 2 * size :] + self.new_bias))
            state = new + ru[:, size:] * (state - new)
            states[t] = state
        return states


class Segmenter:
    """Cuts sentences into tagged words. Build it once (`segmenter()`); it holds no state between calls."""

    def __init__(self, weights: dict[str, NDArray[np.generic]]) -> None:
        characters, exchanged = str(weights["characters"]), str(weights["exchanged"])
        self._ids = {char: index for index, char in enumerate(characters, 1)}
        for wide, narrow in zip(exchanged[::2], exchanged[1::2], strict=True):
            self._ids.setdefault(wide, self._ids.get(narrow, 0))
        self._tags = str(weights["tags"]).split()
        self._embedding = weights["embedding"].astype(np.float32)
        self._layers = [[self._gru(weights, f"{layer}{way}") for way in "fb"] for layer in (1, 2)]
        self._output = weights["output"].astype(np.float32)
        self._output_bias = weights["output_bias"].astype(np.float32)

    @staticmethod
    def _gru(weights: dict[str, NDArray[np.generic]], name: str) -> _Gru:
        parts = (weights[f"{name}_{part}"].astype(np.float32) for part in ("inputs", "hidden", "bias", "new_bias"))
        return _Gru(*parts)

    def cut(self, sentences: Sequence[str]) -> list[list[Token]]:
        """The words of each sentence, in order; an empty sentence has none."""
        pieces = [
            (row, start, sentence[start:end]) for row, sentence in enumerate(sentences) for start, end in _cut(sentence)
        ]
        result: list[list[Token]] = [[] for _ in sentences]
        with threadpool_limits(1):  # The matrices are small: threads only wait for each other.
            tagged = self._tag([text for _, _, text in pieces])
        for (row, start, _), tags in zip(pieces, tagged, strict=True):
            result[row] += self._tokens(tags, start)
        return result

    def _tag(self, pieces: Sequence[str]) -> list[list[int]]:
        """The best tag of each character by itself: LAC's CRF costs more than its network, the words hardly differ."""
        tagged: list[list[int]] = [[] for _ in pieces]
        for batch in self._batches(pieces):
            tags = self._emissions([pieces[i] for i in batch]).argmax(axis=2)
            for column, index in enumerate(batch):
                tagged[index] = tags[: len(pieces[index]), column].tolist()
        return tagged

    def _batches(self, sentences: Sequence[str]) -> Iterator[list[int]]:
        order = sorted((i for i, s in enumerate(sentences) if s), key=lambda i: len(sentences[i]))
        batch: list[int] = []
        for index in order:
            if batch and (len(batch) + 1) * len(sentences[index]) > _BATCH:
                yield batch
                batch = []
            batch.append(index)
        if batch:
            yield batch

    def _emissions(self, sentences: Sequence[str]) -> Array:
        """Scores (time, sentence, tag)."""
        lengths = np.array([len(sentence) for sentence in sentences])
        steps = int(lengths.max())
        ids = np.zeros((steps, len(sentences)), np.int64)
        for column, sentence in enumerate(sentences):
            ids[: len(sentence), column] = [self._ids.get(char, 0) for char in sentence]
        # Backwards each sentence is reversed by its own length, so that padding stands last both ways.
        time = np.arange(steps)[:, None]
        back = np.where(time < lengths, lengths - 1 - time, time)[:, :, None]
        x = self._embedding[ids]
        for forwards, backwards in self._layers:
            ahead = forwards.run(x)
            behind = np.take_along_axis(backwards.run(np.take_along_axis(x, back, axis=0)), back, axis=0)
            x = np.concatenate([ahead, behind], axis=2)
        emissions: Array = x @ self._output + self._output_bias
        return emissions

    def _tokens(self, tags: Sequence[int], offset: int) -> list[Token]:
        names = [self._tags[tag] for tag in tags]
        starts = [i for i, name in enumerate(names) if i == 0 or not name.endswith("-I")]
        ends = [*starts[1:], len(names)]
        return [Token(offset + s, offset + e, names[s].partition("-")[0]) for s, e in zip(starts, ends, strict=True)]


def _cut(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at, char in enumerate(sentence, 1):
        if at - start >= _PIECE and char in _MARKS:
            yield start, at
            start = at
    if start < len(sentence):
        yield start, len(sentence)


@cache
def segmenter() -> Segmenter:
    """The shipped segmenter."""
    with as_file(files(__package__) / "lac.npz") as path, np.load(path) as weights:
        return Segmenter(dict(weights))
