"""The name tagger's network in torch, for training; extractors/tagger/network.py runs the same in numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

HIDDEN = 128


@dataclass(frozen=True, slots=True)
class Start:
    """What LAC's network gives to begin with: characters, their vectors, and the layers' weights by name."""

    characters: str
    vectors: np.ndarray
    layers: dict[str, np.ndarray]


class BiGru(nn.Module):
    """Both directions of one layer; the second reads each piece reversed by its own length: padding comes last."""

    def __init__(self, inputs: int, start: dict[str, np.ndarray], layer: int) -> None:
        super().__init__()
        self.ways = nn.ModuleList(nn.GRU(inputs, HIDDEN, batch_first=True) for _ in "fb")
        for gru, way in zip(self.ways, "fb", strict=True):
            _warm(gru, {part: torch.tensor(start[f"{layer}{way}_{part}"]) for part in _PARTS})

    def forward(self, x: Tensor, back: Tensor) -> Tensor:
        """States of both directions (batch, time, 2 × HIDDEN)."""
        ahead, behind = self.ways
        turned = behind(_turn(x, back))[0]
        return torch.cat([ahead(x)[0], _turn(turned, back)], dim=2)


_PARTS = ("inputs", "hidden", "bias", "new_bias")


def _warm(gru: nn.GRU, start: dict[str, Tensor]) -> None:
    """Begin with LAC's weights; what it did not see (the marks) begins small."""
    known = start["inputs"].shape[0]
    with torch.no_grad():
        gru.weight_ih_l0[:, :known] = start["inputs"].T
        gru.weight_ih_l0[:, known:] *= 0.3
        gru.weight_hh_l0.copy_(start["hidden"].T)
        gru.bias_ih_l0.copy_(start["bias"])
        gru.bias_hh_l0.zero_()
        gru.bias_hh_l0[2 * HIDDEN :] = start["new_bias"]


def _turn(x: Tensor, back: Tensor) -> Tensor:
    return x.gather(1, back.unsqueeze(2).expand(-1, -1, x.shape[2]))


class Tagger(nn.Module):
    """Characters and marks → scores of tags, with a CRF over them."""

    def __init__(self, start: Start, *, marks: int, tags: int, seen: int = 64) -> None:
        super().__init__()
        self.embedding = nn.Embedding.from_pretrained(torch.tensor(start.vectors), freeze=False, sparse=True)
        self.marks = nn.Linear(marks, seen)
        width = self.embedding.embedding_dim
        self.layers = nn.ModuleList([BiGru(width + seen, start.layers, 1), BiGru(2 * HIDDEN + seen, start.layers, 2)])
        self.output = nn.Linear(2 * HIDDEN + marks, tags)
        self.first = nn.Parameter(torch.zeros(tags))
        self.transitions = nn.Parameter(torch.zeros(tags, tags))

    def forward(self, ids: Tensor, held: Tensor, lengths: Tensor) -> Tensor:
        """Scores (batch, time, tag) of ids (batch, time) and marks (batch, time, mark)."""
        if self.training:
            ids = torch.where(torch.rand(ids.shape) < 0.1, 0, ids)
            held = held * (torch.rand(held.shape[0], 1, held.shape[2]) > 0.15)
        time = torch.arange(ids.shape[1])[None]
        back = torch.where(time < lengths[:, None], lengths[:, None] - 1 - time, time)
        seen = torch.tanh(self.marks(held))
        x = functional.dropout(torch.cat([self.embedding(ids), seen], dim=2), 0.2, self.training)
        x = functional.dropout(self.layers[0](x, back), 0.5, self.training)
        x = functional.dropout(self.layers[1](torch.cat([x, seen], dim=2), back), 0.5, self.training)
        return self.output(torch.cat([x, held], dim=2))

    def loss(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Mean negative log likelihood of the tag sequences under the CRF."""
        inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
        chosen = scores.gather(2, tags.unsqueeze(2)).squeeze(2)
        gold = self.first[tags[:, 0]] + chosen[:, 0]
        total = self.first + scores[:, 0]
        for t in range(1, scores.shape[1]):
            step = self.transitions[tags[:, t - 1], tags[:, t]] + chosen[:, t]
            gold = gold + torch.where(inside[:, t], step, 0.0)
            reached = torch.logsumexp(total.unsqueeze(2) + self.transitions, dim=1) + scores[:, t]
            total = torch.where(inside[:, t : t + 1], reached, total)
        return (torch.logsumexp(total, dim=1) - gold).mean()


def arrays(weights: dict[str, Tensor]) -> dict[str, np.ndarray]:
    """A trained tagger's weights in the layout that the numpy network reads."""
    found = {
        "embedding": weights["embedding.weight"],
        "mark_weights": weights["marks.weight"].T,
        "mark_bias": weights["marks.bias"],
        "output": weights["output.weight"].T,
        "output_bias": weights["output.bias"],
        "first": weights["first"],
        "transitions": weights["transitions"],
    }
    for layer in (0, 1):
        for index, way in enumerate("fb"):
            found |= _gru_arrays(weights, f"layers.{layer}.ways.{index}.", f"{layer + 1}{way}_")
    return {name: value.numpy().astype(np.float16) for name, value in found.items()}


def _gru_arrays(weights: dict[str, Tensor], source: str, name: str) -> dict[str, Tensor]:
    inner = weights[f"{source}bias_hh_l0"]
    bias = weights[f"{source}bias_ih_l0"].clone()
    bias[: 2 * HIDDEN] += inner[: 2 * HIDDEN]
    return {
        f"{name}inputs": weights[f"{source}weight_ih_l0"].T,
        f"{name}hidden": weights[f"{source}weight_hh_l0"].T,
        f"{name}bias": bias,
        f"{name}new_bias": inner[2 * HIDDEN :],
    }
