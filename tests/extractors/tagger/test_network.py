from itertools import pairwise, product

import numpy as np
import pytest
from cetu.extractors.tagger.network import decode, network


def _marks(text: str) -> np.ndarray:
    return np.zeros((len(text), len(network().marks)), np.float32)


def test_a_piece_is_tagged_alike_alone_and_beside_longer_ones() -> None:
    short, long = (
        "实施乡村振兴战略。",
        "大力发展数字经济，建设长沙至衡阳高速公路，健全负面清单制度，地区生产总值增长6%左右。",
    )

    alone = network().tag([short], [_marks(short)])[0]
    beside = network().tag([long, short, ""], [_marks(long), _marks(short), _marks("")])

    assert beside[1].tags == alone.tags
    assert beside[1].probabilities == pytest.approx(alone.probabilities, abs=1e-4)
    assert len(beside[0].tags) == len(long)
    assert beside[2].tags == []


def test_decoding_finds_the_best_of_all_paths() -> None:
    rng = np.random.default_rng(3)
    scores = rng.normal(size=(4, 2, 3)).astype(np.float32)
    first, transitions = rng.normal(size=3).astype(np.float32), rng.normal(size=(3, 3)).astype(np.float32)

    found = decode(scores, np.array([4, 2]), first=first, transitions=transitions)

    for column, length in enumerate((4, 2)):

        def total(path: tuple[int, ...], column: int = column) -> float:
            steps = sum(transitions[a, b] for a, b in pairwise(path))
            return float(first[path[0]] + steps + sum(scores[t, column, tag] for t, tag in enumerate(path)))

        best = max(product(range(3), repeat=length), key=total)
        assert tuple(found[column]) == best


def test_the_tags_are_those_of_the_ontology() -> None:
    from cetu.ontology import Label

    assert set(network().tags) == {"O"} | {f"{prefix}-{label}" for prefix in "BI" for label in Label}
