"""Training of the name tagger: examples → extractors/tagger/names.npz."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from cetu.extractors.names import candidates
from cetu.extractors.results import Name
from cetu.extractors.tagger.marks import find_marks, matrix, placed
from cetu.extractors.tagger.names import cut_pieces
from cetu.ontology import Label
from gold import Example
from lac import read_lac
from model import Start, Tagger, arrays
from torch import Tensor, nn

TAGS = ("O", *(f"{prefix}-{label}" for label in Label for prefix in "BI"))
# A mark seen less often than this gets no column.
_RARE = 10
_DECAY = 0.998


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how fast to train."""

    epochs: int = 9
    batch: int = 16
    seeds: tuple[int, ...] = (1, 2)


@dataclass(frozen=True, slots=True)
class _Item:
    ids: list[int]
    held: np.ndarray
    tags: list[int]


def train_names(examples: Sequence[Example], settings: Settings) -> dict[str, np.ndarray]:
    """All arrays of names.npz: one network a seed, their weights stacked."""
    start = read_lac()
    columns = _columns(examples)
    items = [item for example in examples for item in _items(example, start, columns)]
    members = [_member(items, start, len(columns), settings, seed) for seed in settings.seeds]
    return {name: np.stack([member[name] for member in members]) for name in members[0]} | {
        "characters": np.array(start.characters),
        "marks": np.array(" ".join(columns)),
        "tags": np.array(" ".join(TAGS)),
    }


def _member(items: Sequence[_Item], start: Start, marks: int, settings: Settings, seed: int) -> dict[str, np.ndarray]:
    random.seed(seed)
    torch.manual_seed(seed)
    model = Tagger(start, marks=marks, tags=len(TAGS))
    # A moving average of the weights, which generalizes better than the last ones.
    average = {name: value.clone() for name, value in model.state_dict().items()}
    _train(model, items, settings, average)
    return arrays(average)


def _columns(examples: Sequence[Example]) -> dict[str, int]:
    seen = Counter(
        tag
        for example in examples
        for mark in find_marks(example.document, candidates(example.document))
        for _, tag in placed(mark)
    )
    return {tag: index for index, tag in enumerate(tag for tag, count in sorted(seen.items()) if count >= _RARE)}


def _items(example: Example, start: Start, columns: dict[str, int]) -> Iterator[_Item]:
    document = example.document
    ids = {char: index for index, char in enumerate(start.characters, 1)}
    held = matrix(find_marks(document, candidates(document)), len(document.text), columns)
    wanted = np.array(_tags(len(document.text), example.names))
    for piece in cut_pieces(document):
        yield _Item([ids.get(char, 0) for char in piece.text], piece.spread(held), piece.spread(wanted).tolist())


def _tags(length: int, names: Sequence[Name]) -> list[int]:
    """One tag a character: B-label, I-label or O."""
    found = [0] * length
    for name in names:
        first = TAGS.index(f"B-{name.label}")
        found[name.start : name.end] = [first, *[first + 1] * (name.end - name.start - 1)]
    return found


def _train(model: Tagger, items: Sequence[_Item], settings: Settings, average: dict[str, Tensor]) -> None:
    """Train all epochs, moving `average` along with the weights after each step."""
    dense = [value for name, value in model.named_parameters() if not name.startswith("embedding")]
    layers = [value for name, value in model.named_parameters() if name.startswith("layers")]
    rest = [value for name, value in model.named_parameters() if not name.startswith(("layers", "embedding"))]
    rates = [1e-3, 3e-3]
    groups = [{"params": layers, "lr": rates[0]}, {"params": rest, "lr": rates[1]}]
    optimizer = torch.optim.AdamW(groups, weight_decay=1e-2)
    characters = torch.optim.SparseAdam([model.embedding.weight], lr=5e-4)
    steps = settings.epochs * -(-len(items) // settings.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rates, total_steps=steps + 1, pct_start=0.1)
    model.train()
    for _ in range(settings.epochs):
        for ids, held, tags, lengths in _batches(items, settings.batch):
            loss = model.loss(model(ids, held, lengths), tags, lengths)
            optimizer.zero_grad()
            characters.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 5.0)
            optimizer.step()
            characters.step()
            schedule.step()
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    average[name].lerp_(value, 1 - _DECAY)


def _batches(items: Sequence[_Item], size: int) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Shuffled batches of pieces of like length."""
    shuffled = random.sample(items, len(items))
    chunks = []
    for at in range(0, len(shuffled), size * 12):
        near = sorted(shuffled[at : at + size * 12], key=lambda item: len(item.ids))
        chunks += [near[i : i + size] for i in range(0, len(near), size)]
    random.shuffle(chunks)
    for chunk in chunks:
        lengths = torch.tensor([len(item.ids) for item in chunk])
        steps = int(lengths.max())
        ids = torch.zeros(len(chunk), steps, dtype=torch.long)
        tags = torch.zeros(len(chunk), steps, dtype=torch.long)
        held = torch.zeros(len(chunk), steps, chunk[0].held.shape[1])
        for row, item in enumerate(chunk):
            ids[row, : len(item.ids)] = torch.tensor(item.ids)
            tags[row, : len(item.ids)] = torch.tensor(item.tags)
            held[row, : len(item.ids)] = torch.from_numpy(item.held)
        yield ids, held, tags, lengths


def save(weights: dict[str, np.ndarray], path: Path) -> None:
    """Write names.npz."""
    np.savez_compressed(path, **weights)  # type: ignore[arg-type]
