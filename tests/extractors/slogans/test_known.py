"""The lexicon of slogans."""

from __future__ import annotations

import pytest
from cetu.extractors.slogans.known import known_parts
from cetu.extractors.slogans.numeral import read_numeral, total
from cetu.lexicons.places import gazetteer
from cetu.lexicons.table import read_table

_ROWS = read_table("slogans", ("slogan", "parts", "place", "year", "aliases"))


@pytest.mark.parametrize("name", ["六稳", "“六稳”", " 六 稳 "])
def test_a_slogan_is_known_however_it_is_quoted(name: str) -> None:
    slogan = known_parts(name)
    assert slogan is not None
    assert slogan.parts == ("稳就业", "稳金融", "稳外贸", "稳外资", "稳投资", "稳预期")
    assert (slogan.place, slogan.year) == ("100000", 2018)


def test_an_alias_means_its_slogan() -> None:
    assert known_parts("三高四新美好蓝图") is known_parts("三高四新")


@pytest.mark.parametrize("name", ["六稳工作方案", "十五五", ""])
def test_other_names_are_not_known(name: str) -> None:
    assert known_parts(name) is None


def test_the_lexicon_is_large_and_every_row_whole() -> None:
    assert len(_ROWS) >= 150
    for row in _ROWS:
        assert len(row["parts"].split("|")) > 1, row
        assert gazetteer().by_adcode(row["place"]) is not None, row
        assert row["year"] == "" or 1921 <= int(row["year"]) <= 2030, row


def test_a_slogan_that_counts_one_word_has_as_many_parts() -> None:
    for row in _ROWS:
        counts = read_numeral(row["slogan"])
        if len(counts) == 1:
            assert total(counts) == len(row["parts"].split("|")), row["slogan"]
