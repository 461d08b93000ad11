"""The command `cetu`: its subcommands, and what happens when one of them fails."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ..errors import CetuError
from . import build, evaluate, extract, graphs, questions

_BAD_USE = 2
_BROKEN_PIPE = 141  # what a shell reports for a process that SIGPIPE ended


class _Commands(TyperGroup):
    """Turns expected errors into one line on standard error and exit code 2."""

    def invoke(self, ctx: Any) -> Any:
        """Run the subcommand that the context names."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # so that a reader who has gone is noticed here
            return result
        except CetuError as error:
            sys.stdout.flush()
            print(f"cetu: {error}", file=sys.stderr)
            raise typer.Exit(_BAD_USE) from error
        except BrokenPipeError as error:
            # The reader has gone (| head): nothing more can be said on standard output, also not at the very end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(_BROKEN_PIPE) from error


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 done, 1 finished but something was skipped, 2 bad use or an expected error.",
)
for _module in (extract, build, graphs, questions, evaluate):
    _module.register(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"cetu {version('cetu')}")
        raise typer.Exit


@app.callback()
def _cetu(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Chinese government policy documents in, a knowledge graph of policy concepts out."""


def main() -> None:
    """Run the command line and exit with its code."""
    app()
