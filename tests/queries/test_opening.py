"""Opening a graph for questions, and what the answers need beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import cetu
import pytest
from cetu.errors import CetuError, QuestionError, StoreError
from cetu.queries.rows import Rows, StrategyRow


def test_an_empty_graph_opens_closes_and_knows_no_name(tmp_path: Path) -> None:
    with cetu.open(tmp_path / "graph") as kg, pytest.raises(QuestionError, match="no place or body called 衡阳市"):
        kg.goals("衡阳市")
    with pytest.raises(StoreError, match="closed"):
        kg.cypher("MATCH (n) RETURN count(n) AS n")


def test_without_pandas_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(CetuError, match="pip install"):
        Rows([], StrategyRow).to_pandas()
