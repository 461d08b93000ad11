from __future__ import annotations

from pathlib import Path

import pytest
from cetu.documents.reader import Overrides, find_files, parse_document, read_document
from cetu.errors import DocumentError
from hypothesis import given
from hypothesis import strategies as st

TEXT = (
    "2026年衡阳市政府工作报告\r\n一、2025年工作回顾\r\n　　地区生产总值增长６％。\r\n"
    "二、2026年重点工作\r\n力争增长７％。"
)


def test_a_document_keeps_its_text_unmodified(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    document = read_document(path)
    assert document.text == TEXT
    assert (document.name, document.path) == ("report", str(path.resolve()))
    assert document.metadata.place == "衡阳市"
    pairs = [(document.sentence_text(s), document.section_of(s)) for s in document.sentences]
    assert [(text, section.kind.value if section else "") for text, section in pairs] == [
        ("2026年衡阳市政府工作报告", ""),
        ("一、2025年工作回顾", "review"),
        ("地区生产总值增长６％。", "review"),
        ("二、2026年重点工作", "tasks"),
        ("力争增长７％。", "tasks"),
    ]


def test_the_same_text_has_the_same_id_under_any_name() -> None:
    assert parse_document(TEXT, name="a").id == parse_document(TEXT, name="b", path="/tmp/b.txt").id


def test_overrides_reach_the_metadata() -> None:
    document = parse_document(TEXT, name="a", overrides=Overrides(place="湖南", date="2020"))
    assert (document.metadata.adcode, document.metadata.year) == ("430000", 2020)


@pytest.mark.parametrize("text", ["", " \n\u3000", "\x00\x01\x02" * 50])
def test_blank_and_binary_text_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match=r"^a: "):
        parse_document(text, name="a")


def test_a_missing_or_unreadable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"missing\.txt"):
        read_document(tmp_path / "missing.txt")
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document(tmp_path)


def test_files_are_found_in_folders_once_sorted_and_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "e.pdf", "f.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("文字", encoding="utf-8")
    found = find_files([tmp_path, tmp_path / "b.txt", tmp_path / "sub"])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.md", "b.txt", "sub/c.TXT"]
    assert find_files([tmp_path / "e.pdf"]) == [tmp_path / "e.pdf"]


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="nowhere"):
        find_files([tmp_path, tmp_path / "nowhere"])


@given(st.text(min_size=1))
def test_any_text_is_read_or_refused_clearly(text: str) -> None:
    try:
        document = parse_document(text, name="x")
    except DocumentError:
        return
    assert document.text == text
    for sentence in document.sentences:
        assert document.sentence_text(sentence).strip()
        section = document.section_of(sentence)
        assert section is None or section.start <= sentence.start < section.end
