"""The session that README.md shows: read, run, and written back (`make readme`)."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

from cetu.cli import app
from typer.testing import CliRunner

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
_SECONDS = re.compile(r"\(\d+\.\d s\)")


def blocks(text: str) -> list[str]:
    """Return the session's blocks: a line with a command behind `$ `, and what it prints."""
    return _BLOCK.findall(text)


def replaced(text: str, make: Callable[[str], str]) -> str:
    """Return the text with every block made anew."""
    return _BLOCK.sub(lambda match: make(match[1]), text)


def rerun(block: str) -> str:
    """Run a block's command in the current folder and return the block with what it prints now."""
    line = block.splitlines()[0]
    program, *arguments = shlex.split(line.removeprefix("$ "))
    assert program == "cetu"
    os.environ["COLUMNS"] = "100"
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    return f"{line}\n{result.stdout}"


def comparable(block: str) -> str:
    """Return a block without what differs from run to run."""
    return _SECONDS.sub("(… s)", block)


def main() -> None:
    """Write the session's present output into README.md."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("examples").symlink_to(ROOT / "examples")
        README.write_text(replaced(README.read_text(encoding="utf-8"), rerun), encoding="utf-8")


if __name__ == "__main__":
    main()
