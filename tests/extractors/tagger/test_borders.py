import pytest
from cetu.extractors.tagger.borders import trim
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“乡村振兴”", "乡村振兴"),
        ("“乡村振兴", "乡村振兴"),
        ("首席质量官”", "首席质量官"),
        ("“一带一路”建设", "“一带一路”建设"),
        ("“两山”“双碳”", "“两山”“双碳”"),
        ("12条高速公路", "高速公路"),
        ("5G基站", "5G基站"),
        ("3所三甲医院", "三甲医院"),
        ("、数字经济，", "数字经济"),
        ("首台（套）", "首台（套）"),
        ("保税区（二期", "保税区（二期"),
        ("“”", ""),
    ],
)
def test_marks_without_partner_and_counts_stay_outside(text: str, expected: str) -> None:
    start, end = trim(text, 0, len(text))

    assert text[start:end] == expected


@given(st.text(alphabet="“”（）《》、，12条高速公路", max_size=12))
def test_trimming_stays_inside_the_span_and_trimming_again_changes_nothing(text: str) -> None:
    start, end = trim(text, 0, len(text))

    assert 0 <= start <= end <= len(text)
    assert trim(text, start, end) == (start, end)
