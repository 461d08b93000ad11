import itertools

import pytest
from cetu.documents.reader import parse_document
from cetu.extractors.names import candidates
from cetu.extractors.tagger.names import cut_pieces, tag_names
from cetu.ontology import Label
from hypothesis import given, settings
from hypothesis import strategies as st

NOISY = st.text(
    alphabet="建设发展实施乡村振兴战略数字经济高速公路地区生产总值增长6％%．2０“”、，。；\n\r\u3000 ",
    min_size=1,
    max_size=80,
)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("全面推进乡村振兴。", "乡村振兴", Label.STRATEGY),
        ("大力发展数字经济。", "数字经济", Label.INDUSTRY),
        ("地区生产总值增长6%左右。", "地区生产总值", Label.INDICATOR),
        ("争创全国文明城市。", "全国文明城市", Label.TITLE),
    ],
)
def test_common_names_are_found_with_their_label(text: str, name: str, label: Label) -> None:
    document = parse_document(text, name="text")

    found = tag_names(document, candidates(document))

    assert (name, label) in [(n.text, n.label) for n in found]


@settings(max_examples=60, deadline=None)
@given(NOISY.filter(lambda text: any(not char.isspace() for char in text)))
def test_names_are_flat_in_order_and_the_text_between_their_offsets(text: str) -> None:
    document = parse_document(text, name="text")

    found = tag_names(document, candidates(document))

    assert all(document.text[n.start : n.end] == n.text and 0 < n.confidence <= 1 for n in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_pieces_hold_every_sentence_once_and_spread_values_to_their_characters() -> None:
    import numpy as np

    document = parse_document("一、总体要求\n建设强省。发展产业。\n" + "推进改革，" * 30 + "见效。", name="text")
    pieces = list(cut_pieces(document))

    assert [s for piece in pieces for s in piece.sentences] == list(document.sentences)
    positions = np.arange(1, len(document.text) + 1)
    for piece in pieces:
        spread = piece.spread(positions)
        assert [document.text[p - 1] if p else "\n" for p in spread] == list(piece.text)
