from __future__ import annotations

import pytest
from cetu.documents.metadata import Overrides, find_metadata
from cetu.documents.model import Level
from cetu.errors import DocumentError

CITY_REPORT = """政 府 工 作 报 告
——2026年1月8日在衡阳市第十六届人民代表大会第六次会议上
市长　张三
各位代表：
现在，我代表市人民政府，向大会报告工作。
"""
NATIONAL_NOTICE = """国务院办公厅关于加快发展试验产业的指导意见
国办发〔2018〕121号

索 引 号：
000014349/2018-00217
发文机关：
国务院办公厅
成文日期：
2018年12月11日
发布日期：
2018年12月21日
各省、自治区、直辖市人民政府：
"""
BULLETIN = """长沙市2025年国民经济和社会发展统计公报
发布机构：湖南省统计局发布时间：2026-04-21 打印本页 | 字体大小：
2025年，全市经济运行平稳。
"""
BREADCRUMBS = """湖南省人民政府门户网站 >> 政务公开 >> 工作报告
政 府 工 作 报 告
——2025年1月15日在湖南省第十四届人民代表大会第三次会议上
"""
BROKEN_TITLE = """首页 > 政务公开 > 财政报告
关于试验2018年财政预算执行情况
和2019年财政预算（草案）的报告
——2019年2月22日在三明市第十三届人民代表大会第四次会议上
"""
RUN_IN = "湘西自治州2025 年国民经济和社会发展统计公报湘西州统计局2025 年是“十四五”收官之年，全州经济向好。"
ORDER = "坪山区人民政府办公室关于印发《坪山区数字经济行动计划》的通知\n深坪府办规〔2023〕5 号\n各街道办事处："
DISTRICT_LETTER = (
    "关于支持复工的若干措施 京政办发〔2020〕7号 各区人民政府： 现通知如下。 北京市人民政府办公厅 2020年2月5日 分享："
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CITY_REPORT,
            {"title": "政府工作报告", "kind": "work_report", "date": "2026-01-08", "place": "衡阳市",
             "adcode": "430400", "level": Level.CITY, "issuer": "衡阳市人民政府"},
        ),
        (
            NATIONAL_NOTICE,
            {"kind": "opinion", "date": "2018-12-11", "place": "中国", "adcode": "100000", "level": Level.NATION,
             "issuer": "国务院办公厅", "number": "国办发〔2018〕121号"},
        ),
        (BULLETIN, {"kind": "bulletin", "date": "2026-04-21", "place": "长沙市", "issuer": "长沙市统计局"}),
        (
            BROKEN_TITLE,
            {"title": "关于试验2018年财政预算执行情况和2019年财政预算（草案）的报告", "kind": "budget_report",
             "date": "2019-02-22", "place": "三明市", "issuer": "三明市财政局"},
        ),
        (BREADCRUMBS, {"title": "政府工作报告", "kind": "work_report", "date": "2025-01-15", "place": "湖南省"}),
        (
            RUN_IN,
            {"title": "湘西自治州2025 年国民经济和社会发展统计公报", "place": "湘西土家族苗族自治州", "date": "2025",
             "issuer": "湘西土家族苗族自治州统计局"},
        ),
        (
            ORDER,
            {"kind": "action_plan", "place": "坪山区", "adcode": "440310", "level": Level.COUNTY, "date": "2023",
             "issuer": "坪山区人民政府办公室", "number": "深坪府办规〔2023〕5 号"},
        ),
        (DISTRICT_LETTER, {"kind": "measures", "place": "北京市", "level": Level.PROVINCE, "date": "2020-02-05"}),
    ],
    ids=["city", "nation", "bulletin", "broken", "breadcrumbs", "run-in", "issued", "line"],
)  # fmt: skip
def test_the_head_and_the_end_tell_what_a_document_is(text: str, expected: dict[str, object]) -> None:
    found = find_metadata(text, name="x")
    assert {key: getattr(found, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("过去一年，全市上下奋力拼搏。衡南县、祁东县粮食丰收，衡南县、衡山县创新提速，长沙市也来学习。", "衡阳市"),
        ("我省坚持创新，长沙、衡阳、岳阳齐头并进。", "湖南省"),
        ("我国经济总体平稳，全国就业稳定，北京、上海领先。", "中国"),
        ("市委书记到通州区调研，要求通州区带头。", "北京市"),
        ("没有地名的文字。", ""),
    ],
)
def test_without_a_header_the_words_of_the_text_tell_the_place(text: str, place: str) -> None:
    assert find_metadata(text, name="x").place == place


def test_the_file_name_is_asked_where_the_text_is_silent() -> None:
    found = find_metadata("过去一年成绩来之不易。", name="2015_邵阳市_邵阳市政府工作报告_摘录")
    assert (found.title, found.kind, found.date) == ("邵阳市政府工作报告", "work_report", "2015")
    assert (found.place, found.issuer) == ("邵阳市", "邵阳市人民政府")


def test_a_file_name_may_bear_a_code_and_a_kind() -> None:
    found = find_metadata("过去一年成绩来之不易。", name="430400_2025_work-report_late")
    assert (found.place, found.kind, found.date) == ("衡阳市", "work_report", "2025")


def test_the_text_outweighs_the_file_name() -> None:
    found = find_metadata(CITY_REPORT, name="2001_上海市_计划")
    assert (found.place, found.date, found.kind) == ("衡阳市", "2026-01-08", "work_report")


def test_a_report_is_not_older_than_the_year_it_plans() -> None:
    text = "2026年衡阳市政府工作报告\n发布时间：2025-12-30\n各位代表："
    assert find_metadata(text, name="x").date == "2026"


def test_overrides_outweigh_everything_and_the_issuer_follows_the_place() -> None:
    given = Overrides(place="岳阳", date="2020-05", level="province")
    found = find_metadata(CITY_REPORT, name="x", overrides=given)
    assert (found.place, found.adcode, found.date, found.level) == ("岳阳市", "430600", "2020-05", Level.PROVINCE)
    assert found.issuer == "岳阳市人民政府"
    assert find_metadata(CITY_REPORT, name="x", overrides=Overrides(issuer="市政府研究室")).issuer == "市政府研究室"


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (Overrides(place="桃花源记"), "桃花源记"),
        (Overrides(date="去年"), "YYYY"),
        (Overrides(level="town"), "nation, province, city, county"),
    ],
)
def test_an_impossible_override_is_refused(given: Overrides, complaint: str) -> None:
    with pytest.raises(DocumentError, match=complaint):
        find_metadata(CITY_REPORT, name="x", overrides=given)
