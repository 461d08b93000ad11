import pytest
from cetu.documents.reader import parse_document
from cetu.extractors.results import Name
from cetu.extractors.slogans.naming import name_parts
from cetu.ontology import Label


def parts(text: str, slogan: str, *others: str) -> list[str]:
    document = parse_document(text, name="text")
    names = []
    for surface in (slogan, *others):
        at = text.index(surface)
        names.append(Name(at, at + len(surface), Label.STRATEGY, surface))
    found = name_parts(document, sorted(names, key=lambda n: n.start))
    assert all(text[n.start : n.end] == n.text for n in found)
    return [n.text for n in found if n.by == "slogan"]


@pytest.mark.parametrize(
    ("text", "slogan", "expected"),
    [
        (
            "提出“三强一化”建设，即强创新、强开放、强集聚和区域中心化。",
            "三强一化",
            ["强创新", "强开放", "强集聚", "区域中心化"],
        ),
        ("建设“五好”园区（规划定位好、创新平台好、产业项目好、体制机制好、发展形象好）。", "五好", None),
        ("推进“两山”转化，即金山、银山。", "两山", ["金山", "银山"]),
        ("推进“三强一化”，即强创新、强开放和区域中心化。", "三强一化", []),
        ("推进“三强一化”，即做优环境、引进人才、完善设施和加强党建。", "三强一化", []),
        ("推进“三强一化”建设。强创新、强开放。", "三强一化", []),
        ("实施“十五五”规划，即甲、乙。", "十五五", []),
    ],
)
def test_a_list_that_fits_the_slogans_count_and_words_is_named(
    text: str, slogan: str, expected: list[str] | None
) -> None:
    wanted = ["规划定位好", "创新平台好", "产业项目好", "体制机制好", "发展形象好"] if expected is None else expected
    assert parts(text, slogan) == wanted


def test_a_name_that_overlaps_a_part_gives_way() -> None:
    assert parts("推进“三强一化”，即强创新、强开放、强集聚和区域中心化。", "三强一化", "创新、强开放") == [
        "强创新",
        "强开放",
        "强集聚",
        "区域中心化",
    ]
