"""Whatever is found is the text between its offsets: on the samples, on noise, on the folder that CETU_CORPUS names."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import cetu
import pytest
from cetu.graph.view import to_networkx
from hypothesis import given, settings
from hypothesis import strategies as st

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = cetu.find_files([EXAMPLES])
NOISE = st.text(
    alphabet="\r\n\t\v\f 　\u200b０９年月%％至—-〔〕（）“”《》、，。；：一二三1 2 3万亿元增长到发展建设打造\U00020000",
    max_size=6,
)


def check(document: cetu.Document, *, model: bool = True) -> None:
    """Extract, and compare every offset with the text; build the graph, and compare every mention."""
    text = document.text
    found = cetu.extract(document, model=model)
    marks: list[cetu.Name | cetu.Goal] = [*found.names, *found.goals]
    for mark in marks:
        assert text[mark.start : mark.end] == mark.text
        assert mark.text == mark.text.strip()
        assert mark.text
    ends = [(name.start, name.end) for name in found.names]
    assert ends == sorted(ends)
    assert all(before[1] <= after[0] for before, after in pairwise(ends)), "names overlap"
    for relation in found.relations:
        assert 0 <= relation.start < relation.end <= len(text)
    graph = cetu.build_graph(found)
    passages: dict[str, dict[str, Any]] = {n.id: dict(n.properties) for n in graph.nodes if n.labels == ("Passage",)}
    for start, _, edge in to_networkx(graph).edges(data=True):
        if edge["type"] == "MENTIONS":
            assert text[edge["start"] : edge["end"]] == edge["surface"]
            assert passages[start]["start"] <= edge["start"] < passages[start]["end"]
    for passage in passages.values():
        assert text[passage["start"] : passage["end"]] == passage["text"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_mark_in_a_sample_is_the_text_between_its_offsets(file: Path) -> None:
    check(cetu.read_document(file))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(FILES), st.lists(st.tuples(st.floats(0, 1), NOISE), min_size=1, max_size=12))
def test_noise_in_a_text_moves_the_offsets_with_it(file: Path, noise: list[tuple[float, str]]) -> None:
    text = cetu.read_document(file).text
    for where, inserted in noise:
        at = int(where * len(text))
        text = text[:at] + inserted + text[at:]
    check(cetu.parse_document(text, name="noisy"), model=False)


@settings(max_examples=50, deadline=None)
@given(
    st.text(
        alphabet="衡阳市湖南省到2027年力争地区生产总值增长6.5%以上。；（）、“”《》建设发展打造实施\r\n 一二三、万亿元",
        min_size=1,
    )
)
def test_no_text_is_too_odd(text: str) -> None:
    if text.strip():
        check(cetu.parse_document(text, name="odd"), model=False)


def test_every_mark_in_a_corpus_is_the_text_between_its_offsets() -> None:
    folder = os.environ.get("CETU_CORPUS")
    if not folder:
        pytest.skip("CETU_CORPUS names no folder of documents")
    for file in cetu.find_files([Path(folder)]):
        try:
            document = cetu.read_document(file)
        except cetu.DocumentError:
            continue
        check(document)
