from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from commandline import Run

TEXT = "到2027年，我市力争地区生产总值增长6%以上，发展新材料产业。"


def test_each_document_is_one_json_line(run: Run) -> None:
    for name in ("a", "b"):
        Path(f"{name}.txt").write_text(TEXT + name, encoding="utf-8")
    result = run("extract", ".", "--no-model", "--place", "衡阳市", "--jobs", "1")
    assert result.exit_code == 0
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["doc"], second["doc"]) == ("a", "b")
    assert list(first) == ["doc", "names", "goals", "relations"]
    goal = first["goals"][0]
    fields = ("metric", "cmp", "value", "max", "unit", "deadline", "status")
    assert [goal[field] for field in fields] == ["地区生产总值", "+%", 6, None, "%", "2027", "aspired"]
    assert TEXT[goal["start"] : goal["end"]] == goal["text"]
    for name in first["names"]:
        assert TEXT[name["start"] : name["end"]] == name["text"]
    develops = [relation for relation in first["relations"] if relation["type"] == "DEVELOPS"]
    assert [(relation["head"], relation["tail"]) for relation in develops] == [("@", "新材料产业")]
    assert set(develops[0]) == {"head", "type", "tail", "status", "count", "unit", "role", "start", "end"}


def test_standard_input_and_files_go_together(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    result = run("extract", "a.txt", "-", "--no-model", input=TEXT)
    assert [json.loads(line)["doc"] for line in result.stdout.splitlines()] == ["a", "stdin"]


def test_a_broken_file_is_skipped_with_its_reason(run: Run) -> None:
    Path("a.txt").write_bytes(b"\x00\x01\x02\x03")
    Path("b.txt").write_text(TEXT, encoding="utf-8")
    result = run("extract", ".", "--no-model", "--jobs", "1")
    assert result.exit_code == 1
    assert result.stderr.startswith("cetu: skipped a.txt: ")
    assert [json.loads(line)["doc"] for line in result.stdout.splitlines()] == ["b"]


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 200, encoding="utf-8")
    command = [sys.executable, "-c", "from cetu.cli import main; main()", "extract", str(tmp_path), "--no-model"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
