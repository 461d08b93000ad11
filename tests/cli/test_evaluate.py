from __future__ import annotations

import json
from pathlib import Path

from commandline import Run

GOLD = """# place: 衡阳市
# date: 2025-01
# level: city
T 今年力争{地区生产总值|Indicator}增长6%。
G 力争地区生产总值增长6% | metric=地区生产总值; cmp=+%; value=6; unit=%; deadline=2025; status=aspired
T 发展{新材料产业|Industry}。
R @ DEVELOPS 新材料产业 | status=planned
"""


def test_a_folder_of_gold_is_measured(run: Run) -> None:
    Path("gold").mkdir()
    Path("gold/a.ann").write_text(GOLD, encoding="utf-8")
    Path("gold/b.ann").write_text(GOLD.replace("新材料", "化肥"), encoding="utf-8")
    Path("ids.txt").write_text("a\n", encoding="utf-8")
    both = json.loads(run("evaluate", "gold", "--no-model", "--json").stdout)
    assert both["documents"] == 2
    assert both["goals"]["want"] == 2
    one = json.loads(run("evaluate", "gold", "--only", "ids.txt", "--no-model", "--json").stdout)
    assert one["documents"] == 1
    assert one["relations"]["DEVELOPS"] == [1, 1, 1, 1, 1]
    table = run("evaluate", "gold", "--no-model", "--errors", "3").stdout
    assert "names strict" in table
    assert "relations without their type" in table


def test_gold_with_a_fault_is_named_by_its_line(run: Run) -> None:
    Path("a.ann").write_text(GOLD.replace("|Industry", "|Business"), encoding="utf-8")
    result = run("evaluate", "a.ann", "--no-model")
    assert result.exit_code == 2
    assert result.stderr.startswith("cetu: a.ann:6: no label 'Business'; there are City, ")
