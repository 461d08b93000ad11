from __future__ import annotations

import pytest
from cetu.extractors.quantities import parse_number
from hypothesis import given
from hypothesis import strategies as st

_DIGITS = "零一二三四五六七八九"
_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def _chinese(number: int) -> str:
    """The Chinese numeral below 10,000, written the usual way."""
    text = ""
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            text += _DIGITS[digit] + name
        elif text and number % scale and not text.endswith("零"):
            text += "零"
    return text or "零"


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1,234.5", 1234.5),
        ("１２", 12),
        ("2 5 0 0", 2500),
        ("5．5", 5.5),
        ("十", 10),
        ("两千三百", 2300),
        ("一百零五", 105),
        ("二〇二五", 2025),
        ("三点五", 3.5),
        ("3万", 30000),
        ("三十五万", 350000),
        ("一亿二千万", 120000000),
    ],
)
def test_a_numeral_is_read_as_its_number(numeral: str, value: float) -> None:
    assert parse_number(numeral) == value


@pytest.mark.parametrize("text", ["", "年", "点五", "五点", "1.2.3", "abc", "五个"])
def test_what_is_no_numeral_has_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(min_value=0, max_value=9999))
def test_a_chinese_numeral_reads_back(number: int) -> None:
    assert parse_number(_chinese(number)) == number


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["plain", "commas", "wide"]))
def test_an_arabic_numeral_reads_back_however_it_is_written(number: int, form: str) -> None:
    written = f"{number:,}" if form == "commas" else str(number)
    assert parse_number(written.translate(_WIDE) if form == "wide" else written) == number


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_a_decimal_reads_back(number: object) -> None:
    assert parse_number(str(number)) == float(str(number))
