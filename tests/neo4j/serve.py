"""Start a real, empty Neo4j with its Browser and no password: `python tests/neo4j/serve.py [FOLDER [BOLT HTTP]]`.

Needs `java` (17 or later) and, the first time, `mvn`, which fetches the 158 MB of pom.xml into `.neo4j/lib`. Prints
"BOLT <address>" and "BROWSER <address>" when it is ready; runs until its standard input ends (by hand: Ctrl-D).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
KEPT = HERE.parents[1] / ".neo4j"


def fetch() -> Path:
    """The folder of Neo4j's jars, fetched anew when pom.xml has changed; whole or not at all."""
    library, pom = KEPT / "lib", HERE / "pom.xml"
    known = library / "pom.xml"
    if known.is_file() and known.read_bytes() == pom.read_bytes():
        return library
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as scratch:
        work = Path(scratch)
        shutil.copy(pom, work / "pom.xml")
        command = ["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"]
        subprocess.run(command, cwd=work, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        shutil.copy(pom, work / "lib" / "pom.xml")
        shutil.rmtree(library, ignore_errors=True)
        (work / "lib").rename(library)
    return library


def main(arguments: list[str]) -> None:
    """Become the server."""
    if shutil.which("java") is None:
        sys.exit("a real Neo4j needs java on the PATH")
    try:
        library = fetch()
    except (subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"Neo4j's jars could not be fetched from Maven Central with mvn: {error}")
    folder, *ports = arguments or [str(KEPT / "data")]
    Path(folder).mkdir(parents=True, exist_ok=True)
    os.execvp("java", ["java", "-Xmx1g", "-cp", f"{library}/*", str(HERE / "Server.java"), folder, *ports])


if __name__ == "__main__":
    main(sys.argv[1:])
