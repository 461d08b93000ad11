"""A real Neo4j as a child process, for as long as a test needs it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SERVE = Path(__file__).parents[1] / "neo4j" / "serve.py"


class UnavailableError(Exception):
    """No Neo4j can be started here; the message says why."""


@contextmanager
def serve(folder: Path, *arguments: str) -> Iterator[str]:
    """Run a server in `folder` and yield its bolt address.

    The server ends when the pipe to its standard input does: with the block, and when this process is killed.
    """
    log = folder / "stderr.log"
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            [sys.executable, str(_SERVE), str(folder), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        ) as server,
    ):
        assert server.stdin is not None
        assert server.stdout is not None
        try:
            said = server.stdout.readline().decode().split()
            if said[:1] != ["BOLT"]:
                raise UnavailableError(log.read_text(encoding="utf-8").strip()[-500:] or "the server said nothing")
            yield said[1].rstrip("/")
        finally:
            server.stdin.close()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
