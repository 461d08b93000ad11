"""The term lexicons: shape, reach, and agreement with each other."""

from __future__ import annotations

import pytest
from cetu.errors import LexiconError
from cetu.lexicons.terms import FILES, Term, _check_unique, _term, terms, words
from cetu.ontology import Label

REACH = {
    Label.STRATEGY: 600,
    Label.INDICATOR: 400,
    Label.MEASURE: 500,
    Label.INDUSTRY: 500,
    Label.INFRASTRUCTURE: 400,
    Label.TITLE: 200,
    Label.ORGANIZATION: 250,
    Label.EVENT: 150,
    Label.REGION: 250,
}


@pytest.mark.parametrize(("label", "least"), REACH.items())
def test_a_lexicon_reaches_far(label: Label, least: int) -> None:
    assert len([term for term in terms(label) if term.role != "stop"]) >= least


@pytest.mark.parametrize("label", FILES)
def test_no_complete_name_is_a_stop_word_of_its_own_label(label: Label) -> None:
    assert not words(label, "term") & words(label, "stop")


@pytest.mark.parametrize("label", FILES)
def test_terms_hold_no_white_space(label: Label) -> None:
    assert not [t.text for t in terms(label) for form in (t.text, *t.aliases) if form != "".join(form.split())]


def test_aliases_belong_to_their_term() -> None:
    assert "三高四新美好蓝图" in next(t for t in terms(Label.STRATEGY) if t.text == "三高四新").aliases


def test_labels_without_a_lexicon_have_no_terms() -> None:
    assert terms(Label.PERSON) == ()


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(LexiconError, match="role 'name'"):
        _term({"term": "河长制", "role": "name", "aliases": ""}, Label.MEASURE, "measures.tsv")


def test_a_blank_alias_is_refused() -> None:
    with pytest.raises(LexiconError, match="blank alias"):
        _term({"term": "河长制", "role": "term", "aliases": "湖长制||"}, Label.MEASURE, "measures.tsv")


def test_a_repeated_term_is_refused() -> None:
    twice = (Term("河长制", Label.MEASURE, "term"), Term("河长制", Label.MEASURE, "term"))
    with pytest.raises(LexiconError, match="stands twice"):
        _check_unique(twice, "measures.tsv")
