from __future__ import annotations

import pytest
from cetu.documents.normalize import view
from hypothesis import given
from hypothesis import strategies as st


@given(st.text())
def test_the_view_has_the_length_of_the_text(text: str) -> None:
    assert len(view(text)) == len(text)


@given(st.text())
def test_the_view_of_a_view_is_the_view(text: str) -> None:
    assert view(view(text)) == view(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０２５年增长６．５％", "2025年增长6.5%"),
        ("ＧＤＰ\u3000５Ｇ\xa0基站", "GDP 5G 基站"),
        ("二○二五年", "二〇二五年"),
        ("\u2f00\u2f06", "一二"),
        ("甲\r\n乙", "甲\n\n乙"),
        ("（一）稳增长，促改革：“六稳”；", "（一）稳增长，促改革：“六稳”；"),
    ],
)
def test_one_character_stands_for_one_and_chinese_punctuation_stays(text: str, expected: str) -> None:
    assert view(text) == expected
