"""A command line to run in this process, and small graphs for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cetu.cli import app
from cetu.graph.build import build_graph
from cetu.loaders.embedded import EmbeddedStore
from cetu.loaders.load import load
from commandline import Run
from handmade import handmade
from typer.testing import CliRunner, Result

CITY = """
T {衡阳|City}已建成{高速公路|Infrastructure}8条。
R 衡阳 HAS 高速公路 | status=achieved, count=8, unit=条
T 力争{地区生产总值|Indicator}增长6%以上[1]。
G 力争地区生产总值增长6%以上 | metric=地区生产总值; cmp=+%; value=6; unit=%; deadline=2025; status=aspired
T 推进{三强一化|Strategy}建设。
R @ PURSUES 三强一化 | status=ongoing
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `cetu` with these arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("CETU_TARGET", raising=False)
    runner = CliRunner()

    def cetu(*arguments: str, **more: str | bytes) -> Result:
        return runner.invoke(app, list(arguments), **more)  # type: ignore[arg-type]

    return cetu


@pytest.fixture
def graph(tmp_path: Path) -> str:
    """A graph of one document, as the target that names it."""
    store = EmbeddedStore(tmp_path / "one.graph")
    load(store, build_graph(handmade(CITY, name="衡阳2025")))
    store.close()
    return str(tmp_path / "one.graph")
