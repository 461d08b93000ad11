"""The command line: a thin face of the library. Only this package prints."""

from __future__ import annotations

from .app import app, main

__all__ = ["app", "main"]
