"""The name tagger's network, run in numpy: characters and marks → two bidirectional GRU layers → a CRF over BIO tags.

Characters and recurrent layers start from Baidu LAC (Apache-2.0, https://github.com/baidu/lac; Jiao, Sun, Sun,
"Chinese Lexical Analysis with Deep Bi-GRU-CRF Network", 2018) and were trained further by `training/train.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

Array = NDArray[np.float32]
Lengths = NDArray[np.int64]

# Pieces are run side by side, sorted by length; this many characters at most in one batch, padding included.
_BATCH = 8_192


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tags of one piece and how probable each is by itself."""

    tags: list[str]
    probabilities: list[float]


@dataclass(frozen=True, slots=True)
class _Gru:
    """One direction of one layer; gates in the order reset, update, new."""

    inputs: Array
    hidden: Array
    bias: Array
    new_bias: Array

    def run(self, x: Array) -> Array:
        """States (time, batch, hidden) over inputs (time, batch, features)."""
        steps, batch, width = x.shape
        size = self.hidden.shape[0]
        gates = (x.reshape(steps * batch, width) @ self.inputs + self.bias).reshape(steps, batch, 3 * size)
        state = np.zeros((batch, size), np.float32)
        states = np.empty((steps, batch, size), np.float32)
        for t in range(steps):
            inner = state @ self.hidden
            # The logistic function by tanh: twice as fast, and it does not overflow.
            ru = 0.5 * np.tanh(0.5 * (gates[t, :, : 2 * size] + inner[:, : 2 * size])) + 0.5
            new = np.tanh(gates[t, :, 2 * size :] + ru[:, :size] * (inner[:, 2 * size :] + self.new_bias))
            state = new + ru[:, size:] * (state - new)
            states[t] = state
        return states


class _Member:
    """One trained network: characters and marks → scores of tags."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._embedding = arrays["embedding"]
        self._marks, self._marks_bias = arrays["mark_weights"], arrays["mark_bias"]
        self._output, self._output_bias = arrays["output"], arrays["output_bias"]
        parts = ("inputs", "hidden", "bias", "new_bias")
        self._layers = [[_Gru(*(arrays[f"{layer}{way}_{part}"] for part in parts)) for way in "fb"] for layer in (1, 2)]

    def scores(self, ids: NDArray[np.int64], held: Array, back: NDArray[np.int64]) -> Array:
        """Scores (time, piece, tag); `back` reverses each piece by its own length, so that padding stands last."""
        seen = np.tanh(held @ self._marks + self._marks_bias)
        x = self._embedding[ids]
        for forwards, backwards in self._layers:
            x = np.concatenate([x, seen], axis=2)
            ahead = forwards.run(x)
            behind = np.take_along_axis(backwards.run(np.take_along_axis(x, back, axis=0)), back, axis=0)
            x = np.concatenate([ahead, behind], axis=2)
        scores: Array = np.concatenate([x, held], axis=2) @ self._output + self._output_bias
        return scores


class Network:
    """Tags pieces of text by the mean of its members. Build it once (`network()`); it holds no state between calls.

    `weights` holds the strings `characters`, `marks` and `tags`, and arrays whose first axis counts the members.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._ids = {char: index for index, char in enumerate(str(weights["characters"]), 1)}
        self.marks = {mark: index for index, mark in enumerate(str(weights["marks"]).split())}
        self.tags = str(weights["tags"]).split()
        arrays = {name: array.astype(np.float32) for name, array in weights.items() if array.dtype.kind == "f"}
        self._first, self._transitions = arrays["first"].mean(axis=0), arrays["transitions"].mean(axis=0)
        count = arrays["output"].shape[0]
        self._members = [_Member({name: array[i] for name, array in arrays.items()}) for i in range(count)]

    def tag(self, texts: Sequence[str], marks: Sequence[Array]) -> list[Tagged]:
        """Tag pieces of text; `marks[i]` is (length of the piece, number of marks), 1 where a mark holds."""
        found: list[Tagged] = [Tagged([], [])] * len(texts)
        with threadpool_limits(1):  # The matrices are small: threads would only wait for each other.
            for batch in _batches([len(text) for text in texts]):
                tagged = self._tag([texts[i] for i in batch], [marks[i] for i in batch])
                for index, result in zip(batch, tagged, strict=True):
                    found[index] = result
        return found

    def _tag(self, texts: Sequence[str], marks: Sequence[Array]) -> Iterator[Tagged]:
        lengths = np.array([len(text) for text in texts])
        scores = self._scores(texts, marks, lengths)
        exponents = np.exp(scores - scores.max(axis=2, keepdims=True))
        probable = exponents / exponents.sum(axis=2, keepdims=True)
        paths = decode(scores, lengths, first=self._first, transitions=self._transitions)
        for column, path in enumerate(paths):
            chosen = probable[np.arange(len(path)), column, path]
            yield Tagged([self.tags[tag] for tag in path], chosen.tolist())

    def _scores(self, texts: Sequence[str], marks: Sequence[Array], lengths: Lengths) -> Array:
        steps = int(lengths.max())
        ids = np.zeros((steps, len(texts)), np.int64)
        held = np.zeros((steps, len(texts), len(self.marks)), np.float32)
        for column, (text, rows) in enumerate(zip(texts, marks, strict=True)):
            ids[: len(text), column] = [self._ids.get(char, 0) for char in text]
            held[: len(text), column] = rows
        time = np.arange(steps)[:, None]
        back = np.where(time < lengths, lengths - 1 - time, time)[:, :, None]
        scores: Array = np.mean([member.scores(ids, held, back) for member in self._members], axis=0)
        return scores


def decode(scores: Array, lengths: Lengths, *, first: Array, transitions: Array) -> list[list[int]]:
    """The best path of tags for each piece (Viterbi) of scores (time, piece, tag); a finished piece keeps its own."""
    steps, batch, size = scores.shape
    best = first + scores[0]
    pointers = np.empty((steps, batch, size), np.int64)
    for t in range(1, steps):
        reached = best[:, :, None] + transitions
        pointers[t] = reached.argmax(axis=1)
        extended = np.take_along_axis(reached, pointers[t][:, None, :], axis=1)[:, 0] + scores[t]
        best = np.where((t < lengths)[:, None], extended, best)
    last = best.argmax(axis=1)
    return [_trace(pointers[:, row], int(last[row]), int(lengths[row])) for row in range(batch)]


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    for index in sorted((i for i, length in enumerate(lengths) if length), key=lengths.__getitem__):
        if batch and (len(batch) + 1) * lengths[index] > _BATCH:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _trace(pointers: NDArray[np.int64], last: int, length: int) -> list[int]:
    path = [last]
    for t in range(length - 1, 0, -1):
        path.append(int(pointers[t, path[-1]]))
    return path[::-1]


@cache
def network() -> Network:
    """The shipped network."""
    with as_file(files(__package__) / "names.npz") as path, np.load(path) as weights:
        return Network(dict(weights))
