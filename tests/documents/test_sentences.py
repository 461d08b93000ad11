from __future__ import annotations

import pytest
from cetu.documents.model import Section, SectionKind
from cetu.documents.sentences import find_sentences, split_spans
from hypothesis import given
from hypothesis import strategies as st

CHARACTERS = st.text(alphabet='稳增长5 　\n\r。！？；，：、”“"（）》\u2028')


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("稳增长。促改革！惠民生？防风险；", ["稳增长。", "促改革！", "惠民生？", "防风险；"]),
        ("一、工作回顾\n　　全市稳中有进。\r\n", ["一、工作回顾", "全市稳中有进。"]),
        ("他说：“我们能行。”大家鼓掌。", ["他说：“我们能行。”", "大家鼓掌。"]),
        ("建成10个园区（含2个国家级。）其中一个在建。", ["建成10个园区（含2个国家级。）", "其中一个在建。"]),
        ('稳增长。"十五五"时期再出发。', ["稳增长。", '"十五五"时期再出发。']),
        ('他说:"干!能行。"\n散会', ['他说:"干!能行。"', "散会"]),
        ("加油！！再加油……好", ["加油！！", "再加油……好"]),
        ("增长6.5%;下降1%!仍是一句", ["增长6.5%;下降1%!仍是一句"]),
        ("。\n！”\n 。", []),
        ("", []),
    ],
)
def test_sentences_end_after_full_stops_and_at_line_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(CHARACTERS)
def test_sentences_are_trimmed_ordered_and_apart(text: str) -> None:
    end_before = 0
    for start, end in split_spans(text):
        piece = text[start:end]
        assert piece and piece == piece.strip()
        assert "\n" not in piece and "\r" not in piece
        assert start >= end_before
        end_before = end


@given(CHARACTERS)
def test_no_word_is_lost(text: str) -> None:
    kept = "".join(split(text))
    assert [c for c in kept if c in "稳增长5"] == [c for c in text if c in "稳增长5"]


def test_a_sentence_belongs_to_the_innermost_section() -> None:
    text = "引言。一、甲。（一）乙。二、丙。"
    starts = [(3, 12, 1), (7, 12, 2), (12, 16, 1)]
    sections = [Section(start, end, "", depth, SectionKind.OTHER) for start, end, depth in starts]
    assert [s.section for s in find_sentences(text, sections)] == [-1, 0, 1, 2]
