from __future__ import annotations

import pytest
from cetu.extractors.names.plausible import plausible
from cetu.extractors.results import Name
from cetu.ontology import Label


@pytest.mark.parametrize(
    "noise",
    [
        "https://tjj.example.gov.cn/tjj/031005",
        "门户网站www.gov.cn",
        "巧ChinaAcademic",
        "717674420864凌源市",
        "行政运行123.45678.9",
        "预算科目2024年预算数2024年快报数",
        "安全、" * 30,
    ],
)
def test_noise_is_no_name(noise: str) -> None:
    assert plausible([Name(0, len(noise), Label.MEASURE, noise)]) == []


@pytest.mark.parametrize(
    "text", ["5G基站", "AI芯片", "ChatGPT", "RCEP", "12345热线", "“十五五”规划", "2024年世界制造业大会", "PM2.5浓度"]
)
def test_odd_names_stay(text: str) -> None:
    name = Name(0, len(text), Label.MEASURE, text)
    assert plausible([name]) == [name]
