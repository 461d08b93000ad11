"""Cetu (策图): Chinese policy documents in, a knowledge graph of policy concepts out.

document = cetu.read_document(Path("report.txt"))
extraction = cetu.extract(document)          # names, goals, relations, each with its characters
graph = cetu.build_graph(extraction)         # nodes and edges with identity and evidence
with closing(cetu.open_store("my.graph")) as store:
    cetu.load(store, graph)
with cetu.open("my.graph") as kg:            # questions, answered in typed rows
    kg.goals("衡阳市", due_by=2025)
"""

from __future__ import annotations

from pathlib import Path

from .documents.model import Document, Level, Metadata
from .documents.reader import Overrides, find_files, parse_document, read_document
from .errors import (
    CetuError,
    DocumentError,
    GoldError,
    GraphError,
    LexiconError,
    QuestionError,
    StoreError,
    StoreLockedError,
    UnknownNameError,
)
from .extractors.results import Extraction, Goal, Name, Relation
from .graph.build import build_graph
from .graph.model import Edge, Node, PolicyGraph
from .loaders.forget import Forgotten, forget
from .loaders.load import Outcome, load
from .loaders.stats import Stats, stats
from .loaders.store import Store
from .loaders.target import open_store
from .ontology import Comparator, Label, RelationType, Status
from .queries.knowledge import KnowledgeGraph
from .queries.rows import Evidence, Rows

__version__ = "0.1.0"

__all__ = [
    "CetuError",
    "Comparator",
    "Document",
    "DocumentError",
    "Edge",
    "Evidence",
    "Extraction",
    "Forgotten",
    "Goal",
    "GoldError",
    "GraphError",
    "KnowledgeGraph",
    "Label",
    "Level",
    "LexiconError",
    "Metadata",
    "Name",
    "Node",
    "Outcome",
    "Overrides",
    "PolicyGraph",
    "QuestionError",
    "Relation",
    "RelationType",
    "Rows",
    "Stats",
    "Status",
    "Store",
    "StoreError",
    "StoreLockedError",
    "UnknownNameError",
    "__version__",
    "build_graph",
    "extract",
    "find_files",
    "forget",
    "load",
    "open",
    "open_store",
    "parse_document",
    "read_document",
    "stats",
]


def open(target: str | Path) -> KnowledgeGraph:  # noqa: A001 - reads as cetu.open(target)
    """Open the graph in a folder, or at a bolt:// or neo4j:// address, for questions.

    Use it in a `with` statement, or close it. Raises StoreError when it cannot be opened, StoreLockedError when another
    process holds the folder.
    """
    return KnowledgeGraph(open_store(str(target)))


def extract(document: Document, *, model: bool = True) -> Extraction:
    """Return the names, goals and relations of a document; `model=False` works by rules alone: faster, fewer names."""
    from .extractors.pipeline import extract as extract_from  # spaCy is slow to import, and answers do not need it

    return extract_from(document, model=model)
