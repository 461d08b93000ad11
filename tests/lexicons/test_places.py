from __future__ import annotations

from collections import Counter

import pytest
from cetu.lexicons.places import gazetteer

PLACES = gazetteer()


@pytest.mark.parametrize(
    ("name", "within", "adcode"),
    [
        ("中国", "", "100000"),
        ("全国", "", "100000"),
        ("湖南", "", "430000"),
        ("内蒙古", "", "150000"),
        ("衡阳", "", "430400"),
        ("衡阳市", "", "430400"),
        ("衡阳县", "", "430421"),
        ("朝阳", "", "211300"),
        ("朝阳", "110000", "110105"),
        ("朝阳区", "220100", "220104"),
        ("鼓楼区", "350100", "350102"),
        ("鼓楼区", "350000", "350102"),
        ("吉林", "", "220000"),
        ("吉林", "220200", "220200"),
        ("海南", "630000", "632500"),
        ("湘西州", "", "433100"),
        ("襄樊市", "", "420600"),
        ("新晃县", "", "431227"),
        ("资源", "", "450329"),
        ("深圳市坪山区", "", "440310"),
        ("湖南省衡阳市衡南县", "", "430422"),
        ("内 蒙 古", "", "150000"),
    ],
)
def test_a_name_finds_its_likeliest_place(name: str, within: str, adcode: str) -> None:
    assert PLACES.find(name, within)[0].adcode == adcode


@pytest.mark.parametrize("name", ["", "湘", "桃花源", "湖南省朝阳区", "衡阳衡阳衡阳"])
def test_an_unknown_name_finds_nothing(name: str) -> None:
    assert PLACES.find(name) == []


def test_names_that_are_ordinary_words_are_not_matched_in_text() -> None:
    names = PLACES.names()
    assert not {"资源", "和平", "公安", "城区", "全国", "安康", "湘", "和县", "海城市"} & set(names)
    assert {"衡阳", "湖南", "鼓楼区", "满洲里", "和平区"} - set(names) <= {"和平区"}
    assert all(len(name) > 1 for name in names)


def test_local_forms_hold_in_their_own_province_alone() -> None:
    assert [p.adcode for p in PLACES.local_names("430400")["祁东"]] == ["430426"]
    assert "祁东" in PLACES.local_names("430100")
    assert "祁东" not in PLACES.local_names("440100")
    assert PLACES.local_names("100000") == {}
    assert PLACES.local_names("999999") == {}


def test_every_place_lies_in_the_nation() -> None:
    for place in PLACES:
        above = PLACES.ancestors(place.adcode)
        assert place.level == "nation" or above[-1].adcode == "100000"
        assert all(outer.contains(place.adcode) for outer in above if outer.level != "city" or place.level == "county")


def test_the_divisions_are_complete() -> None:
    levels = Counter(place.level for place in PLACES)
    assert levels["nation"] == 1
    assert levels["province"] == 34
    assert levels["city"] == 333
    assert levels["county"] > 2840


def test_the_nearest_places_surround_one() -> None:
    names = {place.name for place in PLACES.neighbours("430400")}
    assert {"长沙市", "郴州市", "湘西土家族苗族自治州"} <= names
    assert "衡阳市" not in names
    assert PLACES.neighbours("999999") == []


def test_a_text_that_begins_with_a_place_gives_its_longest_name() -> None:
    assert PLACES.prefix("衡阳市人民政府")[0] == "衡阳市"
    assert PLACES.prefix("人民政府") == ("", [])
