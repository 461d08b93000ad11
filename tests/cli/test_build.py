from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Run

GOAL = "到2027年，衡阳市力争地区生产总值增长6%以上。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, and two files that are none."""
    made = tmp_path / "documents"
    made.mkdir()
    (made / "a.txt").write_text(GOAL, encoding="utf-8")
    (made / "b.txt").write_bytes("湖南省发展新材料产业。".encode("gb18030"))
    (made / "c.txt").write_bytes(b"%PDF-1.4")
    (made / "d.txt").write_text("", encoding="utf-8")
    return made


def test_a_broken_file_is_reported_and_stops_nothing(run: Run, folder: Path) -> None:
    result = run("build", str(folder), "--no-model", "-t", "made.graph", "--report", "report.json")
    assert result.exit_code == 1
    assert f"cetu: skipped {folder / 'c.txt'}: this is a PDF file" in result.stderr
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert (report["read"], report["loaded"], report["unchanged"], report["replaced"]) == (2, 2, 0, 0)
    assert [Path(skipped["path"]).name for skipped in report["skipped"]] == ["c.txt", "d.txt"]
    assert report["goals"] == 1
    assert report["names"]["City"] == 1


def test_building_again_changes_nothing(run: Run, folder: Path) -> None:
    for expected in ("loaded", "unchanged"):
        result = run("build", str(folder / "a.txt"), "--no-model", "-t", "made.graph", "--json")
        assert result.exit_code == 0
        assert json.loads(result.stdout)[expected] == 1


def test_a_changed_file_replaces_what_it_said(run: Run, folder: Path) -> None:
    run("build", str(folder / "a.txt"), "--no-model", "-t", "made.graph")
    (folder / "a.txt").write_text(GOAL.replace("6%", "5%"), encoding="utf-8")
    result = run("build", str(folder / "a.txt"), "--no-model", "-t", "made.graph")
    assert "0 loaded, 0 unchanged, 1 replaced in made.graph" in result.stdout
    goals = json.loads(run("ask", "goals", "衡阳市", "-t", "made.graph", "--json").stdout)
    assert [goal["value"] for goal in goals] == [5]


def test_several_processes_do_the_same_as_one(run: Run, folder: Path) -> None:
    for jobs in ("1", "2"):
        result = run("build", str(folder), "--no-model", "-t", f"{jobs}.graph", "--jobs", jobs)
        assert result.exit_code == 1
    one, two = (json.loads(run("stats", "-t", f"{jobs}.graph", "--json").stdout) for jobs in "12")
    assert one == two
    assert one["documents"] == 2


def test_standard_input_is_a_document(run: Run) -> None:
    result = run("build", "-", "--no-model", "-t", "made.graph", "--place", "衡阳市", input=GOAL.encode("gb18030"))
    assert result.exit_code == 0
    assert json.loads(run("documents", "-t", "made.graph", "--json").stdout)[0]["place"] == "衡阳市"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "no such file or folder"),
        (["."], "no .md or .txt files in ."),
        (["a.txt", "--report", "no/such/folder.json"], "the report cannot be written"),
        (["a.txt", "--target", "a.txt"], "a.txt is a file: a graph is a folder"),
    ],
)
def test_what_cannot_work_is_said_before_any_work(run: Run, arguments: list[str], message: str) -> None:
    if "a.txt" in arguments:
        Path("a.txt").write_text(GOAL, encoding="utf-8")
    result = run("build", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_error_of_ours_costs_one_document(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cetu.extractors import pipeline

    honest = pipeline.extract

    def faulty(document: object, **options: bool) -> object:
        if getattr(document, "name", "") == "a":
            raise ZeroDivisionError("oh")
        return honest(document, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "extract", faulty)
    result = run("build", str(folder / "a.txt"), str(folder / "b.txt"), "--no-model", "-t", "made.graph", "--jobs", "1")
    assert result.exit_code == 1
    assert "please report it: ZeroDivisionError: oh" in result.stderr
    assert "1 documents read" in result.stdout


def test_the_words_of_a_report_are_spelled_with_their_counts(run: Run, folder: Path) -> None:
    result = run("build", str(folder / "a.txt"), "--no-model", "-t", "made.graph")
    assert result.stdout.splitlines()[1].startswith("names      2: City 1, Indicator 1")


def test_documents_can_be_said_to_speak_for_a_place(run: Run, folder: Path) -> None:
    result = run("build", str(folder / "a.txt"), "--no-model", "--place", "乌有市")
    assert result.exit_code == 1
    assert "乌有市" in result.stderr
