"""The folder of the embedded store: whose it is, who holds it, what a crash leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from cetu.errors import StoreError, StoreLockedError
from cetu.loaders.embedded import EmbeddedStore
from cetu.loaders.load import load
from cetu.loaders.stats import stats
from policygraphs import policygraph, shared

SUPPORT = Path(__file__).parents[1] / "support"


def run(script: str, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(SUPPORT)},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["graph", "new/folders/graph", "策图 数据", "a'b\"c;d", "x.graph"])
def test_a_folder_is_made_where_nothing_is_and_found_again(tmp_path: Path, name: str) -> None:
    store = EmbeddedStore(tmp_path / name)
    load(store, policygraph("a"))
    before = stats(store)
    store.close()
    store = EmbeddedStore(str(tmp_path / name))
    assert store.target == str(tmp_path / name)
    assert stats(store) == before
    store.close()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    EmbeddedStore(tmp_path).close()
    assert (tmp_path / "cetu.json").is_file()


def test_a_relative_folder_is_found_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    EmbeddedStore("cetu.graph").close()
    assert (tmp_path / "cetu.graph" / "cetu.json").is_file()


def test_a_folder_of_other_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="not a Cetu graph"):
        EmbeddedStore(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="is a file"):
        EmbeddedStore(tmp_path / "letter.txt")
    with pytest.raises(StoreError, match="is a file"):
        EmbeddedStore(tmp_path / "letter.txt" / "graph")


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="name one that you may write"):
        EmbeddedStore(tmp_path / ("long" * 100))


@pytest.mark.parametrize(("marker", "message"), [("{", "damaged"), ("[]", "damaged"), ('{"format": 99}', "format 99")])
def test_a_folder_of_another_format_is_refused(tmp_path: Path, marker: str, message: str) -> None:
    EmbeddedStore(tmp_path).close()
    (tmp_path / "cetu.json").write_text(marker, encoding="utf-8")
    with pytest.raises(StoreError, match=message):
        EmbeddedStore(tmp_path)


def test_a_damaged_database_is_a_store_error(tmp_path: Path) -> None:
    EmbeddedStore(tmp_path).close()
    (tmp_path / "database" / "configuration.json").write_text("{broken", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot open the graph"):
        EmbeddedStore(tmp_path)


def test_a_second_opener_in_this_process_is_told_that_it_is_open(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    with pytest.raises(StoreLockedError, match="open already"):
        EmbeddedStore(tmp_path)
    store.close()
    EmbeddedStore(tmp_path).close()


def test_a_second_process_is_told_that_it_is_open(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    second = run(
        """
        import sys
        from cetu.errors import StoreLockedError
        from cetu.loaders.embedded import EmbeddedStore
        try:
            EmbeddedStore(sys.argv[1])
        except StoreLockedError as error:
            print(error)
        """,
        str(tmp_path),
    )
    assert "open already" in second.stdout
    assert second.stderr == ""
    load(store, policygraph("a"))
    store.close()


def test_the_engine_writes_nothing_to_the_terminal_or_the_working_directory(tmp_path: Path) -> None:
    done = run(
        """
        from cetu.loaders.embedded import EmbeddedStore
        from cetu.loaders.load import load
        from policygraphs import shared
        store = EmbeddedStore("graph")
        for graph in shared():
            load(store, graph)
        store.close()
        store = EmbeddedStore("graph")
        """,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_process_killed_while_it_loads_leaves_whole_documents(tmp_path: Path) -> None:
    killed = run(
        """
        import os, signal, sys
        from cetu.loaders import load as loading
        from cetu.loaders.embedded import EmbeddedStore
        from policygraphs import shared

        store = EmbeddedStore(sys.argv[1])
        first, second, _ = shared()
        loading.load(store, first)
        write_edges = loading._write_edges
        def killed_at_the_end(*arguments):
            write_edges(*arguments)
            os.kill(os.getpid(), signal.SIGKILL)
        loading._write_edges = killed_at_the_end
        loading.load(store, second)
        """,
        str(tmp_path / "graph"),
    )
    assert killed.returncode == -signal.SIGKILL
    store, expected = EmbeddedStore(tmp_path / "graph"), EmbeddedStore(tmp_path / "expected")
    load(expected, shared()[0])
    assert stats(store) == stats(expected)
    load(store, shared()[1])
    load(expected, shared()[1])
    assert stats(store) == stats(expected)
    store.close()
    expected.close()


def test_the_marker_says_which_format_the_folder_has(tmp_path: Path) -> None:
    EmbeddedStore(tmp_path).close()
    assert json.loads((tmp_path / "cetu.json").read_text(encoding="utf-8")) == {"engine": "ArcadeDB", "format": 1}


def test_threads_may_read_and_write_the_same_store(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    store = EmbeddedStore(tmp_path)
    graphs = [policygraph(f"d{n}", [[*shared()[n % 3].nodes[-2:]]]) for n in range(12)]
    load(store, graphs[0])
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda graph: load(store, graph), graphs[1:]))
    assert set(outcomes) == {"loaded"}
    assert stats(store).documents == 12
    store.close()
