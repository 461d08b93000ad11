"""The exceptions of Cetu.

    CetuError
    ├── DocumentError          a file cannot be read as a policy document
    ├── LexiconError           a data file does not have its documented format
    ├── GoldError              an annotated file does not have its documented format
    ├── GraphError             a label, relationship type or property outside the ontology
    ├── StoreError             a store cannot be reached, opened, read or written
    │   └── StoreLockedError   another process holds the embedded store
    └── QuestionError          an unknown question, or arguments that it does not take
        └── UnknownNameError   a name that the graph does not hold

Every message says what is wrong, what exists, and what to do.
"""

from __future__ import annotations


class CetuError(Exception):
    """Base of every error that Cetu raises on purpose."""


class DocumentError(CetuError):
    """A file cannot be read as a policy document."""


class LexiconError(CetuError):
    """A data file does not have its documented format."""


class GoldError(CetuError):
    """An annotated file does not have its documented format."""


class GraphError(CetuError):
    """A label, relationship type or property outside the ontology."""


class StoreError(CetuError):
    """A store cannot be reached, opened, read or written."""


class StoreLockedError(StoreError):
    """Another process holds the embedded store."""


class QuestionError(CetuError):
    """An unknown question, or arguments that it does not take."""


class UnknownNameError(QuestionError):
    """A name that the graph does not hold; the message lists the nearest ones."""
