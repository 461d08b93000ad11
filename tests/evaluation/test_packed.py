from __future__ import annotations

import json
from pathlib import Path

import pytest
from cetu.documents.model import Document, Metadata
from cetu.errors import GoldError
from cetu.evaluation.packed import read_packed
from cetu.evaluation.run import compare, read_all
from cetu.extractors.results import Extraction

SOURCE = "标题\r\n　　推进三强一化建设。力争粮食总产量600万吨。\r\n"
PACKED = [
    {
        "id": "a",
        "file": "plans/a.txt",
        "meta": ["# doc: a", "# place: 衡阳市", "# date: 2025", "# level: city"],
        "lines": [
            ["T", 5, 14, [[2, 6, "Strategy"]]],
            ["R", "@", "PURSUES", [0, 2, 6], "status=ongoing"],
            ["T", 14, 27, [[2, 7, "Indicator"]]],
            ["G", 0, 12, "metric=粮食总产量; cmp==; value=600; unit=万吨; deadline=; status=aspired"],
        ],
    }
]


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A packed file beside its corpus."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.txt").write_bytes(SOURCE.encode())
    file = tmp_path / "gold.json"
    file.write_text(json.dumps(PACKED), encoding="utf-8")
    return file


def test_positions_become_marks_beside_their_source(packed: Path) -> None:
    (document,) = read_packed(packed, packed.parent)
    assert document.header["place"] == "衡阳市"
    assert document.marks.text == "推进三强一化建设。\n力争粮食总产量600万吨。"
    assert [name.text for name in document.marks.names] == ["三强一化", "粮食总产量"]
    assert document.marks.goals[0].text == "力争粮食总产量600万吨"
    assert document.marks.relations[0].tail == "三强一化"


def test_a_missing_source_is_named(packed: Path) -> None:
    with pytest.raises(GoldError, match=r"a\.txt: the source of an annotation cannot be read"):
        read_packed(packed, packed.parent / "elsewhere")


@pytest.mark.parametrize("content", ["{}", '[{"id": "a"}]', "[", '[{"id": "a", "file": "plans/a.txt", "lines": 1}]'])
def test_another_file_is_refused(packed: Path, content: str) -> None:
    packed.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError):
        read_packed(packed, packed.parent)


def test_the_header_says_who_speaks(packed: Path) -> None:
    gold = read_all(packed, corpus=packed.parent)
    seen: list[Metadata] = []

    def extract(document: Document) -> Extraction:
        seen.append(document.metadata)
        return Extraction(document, (), (), ())

    pairs = list(compare(gold, extract))
    assert [(one.place, one.date, one.level) for one in seen] == [("衡阳市", "2025", "city")]
    assert pairs[0][1].text == gold[0].marks.text


def test_only_the_named_documents_are_read(packed: Path) -> None:
    assert len(read_all(packed, corpus=packed.parent, only=["a"])) == 1
    with pytest.raises(GoldError, match="has no document b"):
        read_all(packed, corpus=packed.parent, only=["a", "b"])


def test_gold_that_is_not_there_is_named(packed: Path, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="--corpus"):
        read_all(packed)
    with pytest.raises(GoldError, match="no such file or folder"):
        read_all(tmp_path / "missing")
    with pytest.raises(GoldError, match="no annotated documents"):
        read_all(tmp_path)
