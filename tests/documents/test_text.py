from __future__ import annotations

import pytest
from cetu.documents.text import checked, decode, sha256_of
from cetu.errors import DocumentError

TEXT = "一、工作回顾\r\n全市地区生产总值增长６％。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("gb18030"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "gb18030", "utf-16-le", "utf-16-be", "utf-16-le bare", "utf-16-be bare"],
)
def test_every_encoding_gives_the_same_text_with_its_line_ends(data: bytes) -> None:
    assert decode(data, name="a.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        ("\u3000\n".encode(), "white space"),
        (b"%PDF-1.7 \xe5", "PDF"),
        (b"PK\x03\x04abc", "Office"),
        (bytes(range(32)) * 40, "binary"),
        ("全市".encode() + b"\xff\xff\x80", "neither UTF-8, GB18030 nor UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_the_file_and_the_reason(data: bytes, complaint: str) -> None:
    with pytest.raises(DocumentError, match=complaint) as caught:
        decode(data, name="a.txt")
    assert str(caught.value).startswith("a.txt: ")


def test_a_stray_control_character_is_noise_and_stays() -> None:
    text = "全市" * 100 + "\x00\x07"
    assert checked(text, name="a") == text


def test_the_hash_is_of_the_text_not_of_its_encoding() -> None:
    assert sha256_of(decode(TEXT.encode("gb18030"), name="a")) == sha256_of(TEXT)
    assert sha256_of(TEXT) != sha256_of(TEXT + " ")
