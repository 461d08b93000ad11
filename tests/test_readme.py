"""README.md shows what really happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import session

README = session.README.read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the sample documents."""
    (tmp_path / "examples").symlink_to(session.ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CETU_TARGET", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def test_the_session_prints_what_it_shows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = session.blocks(README)
    assert len(shown) >= 4
    for block in shown:
        again = session.rerun(block)
        assert session.comparable(again) == session.comparable(block), "make readme writes it anew"
    [program] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(program, "README.md", "exec"), {})
    assert "2025" in capsys.readouterr().out


def test_the_session_shows_no_empty_answers() -> None:
    for block in session.blocks(README):
        assert len(block.splitlines()) > 3, block


def test_what_readme_points_to_exists() -> None:
    for name in re.findall(r"`((?:docs|examples)/[\w./-]*)`", README):
        assert (session.ROOT / name).exists(), name
    for target in ("make demo", "make test"):
        assert f"\n{target.split()[1]}:" in (session.ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_sample_is_as_long_as_a_sample_should_be() -> None:
    import cetu

    documents = [cetu.read_document(file) for file in cetu.find_files([session.ROOT / "examples"])]
    assert len(documents) >= 8
    for document in documents:
        assert 600 <= len(document.text) <= 2000, document.name
    assert {document.metadata.kind for document in documents} >= {
        "work_report",
        "article",
        "action_plan",
        "opinion",
        "bulletin",
    }
