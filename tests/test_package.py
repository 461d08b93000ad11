"""What the package promises as a whole: its public names, its order of imports, what an installation holds."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import cetu
import pytest

ROOT = Path(__file__).parents[1]
ORDER = "errors ontology lexicons documents extractors graph loaders queries evaluation cli".split()  # noqa: SIM905
PARTS = [name for name in ORDER if (ROOT / name).is_dir()]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_public_name_is_listed_and_nothing_else() -> None:
    public = [
        name
        for name, value in vars(cetu).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name not in ("annotations", "Path")
    ]
    assert sorted([*public, "__version__"]) == cetu.__all__


def test_every_public_name_says_what_it_is() -> None:
    for name in cetu.__all__:
        if name != "__version__":
            assert getattr(cetu, name).__doc__, name


def test_the_version_is_the_project_s() -> None:
    assert cetu.__version__ == PROJECT["project"]["version"] == version("cetu")


def _modules() -> Iterator[Path]:
    yield ROOT / "errors.py"
    yield ROOT / "ontology.py"
    for part in PARTS:
        yield from sorted((ROOT / part).rglob("*.py"))


def _imported(file: Path) -> Iterator[str]:
    """Yield the parts of the package that a module imports."""
    depth = len(file.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            yield node.module.split(".")[0] if node.module else node.names[0].name
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").startswith("cetu"):
            yield "cetu by its own name"


@pytest.mark.parametrize("file", list(_modules()), ids=lambda file: str(file.relative_to(ROOT)))
def test_a_part_imports_only_those_before_it(file: Path) -> None:
    own = file.relative_to(ROOT).parts[0].removesuffix(".py")
    assert set(_imported(file)) <= set(ORDER[: ORDER.index(own) + 1])


def test_an_installation_holds_every_package() -> None:
    folders = {file.parent.relative_to(ROOT) for part in PARTS for file in (ROOT / part).rglob("__init__.py")}
    packages = {"cetu", *(".".join(["cetu", *folder.parts]) for folder in folders)}
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == packages


def test_an_installation_holds_every_data_file() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["cetu"]
    data = [
        file.relative_to(ROOT).as_posix()
        for part in PARTS
        for file in (ROOT / part).rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc", ".md")
    ]
    assert "lexicons/places.tsv" in data
    assert [file for file in data if not any(fnmatch(file, pattern) for pattern in patterns)] == []
