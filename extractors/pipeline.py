"""The extraction pipeline: spaCy components over a blank Chinese model, each Doc → Doc.

The components carry their results in `doc.user_data` under the keys below and, for spaCy users, as span groups
`doc.spans["names"]` and `doc.spans["goals"]`. The tokenizer cuts characters: it aligns with every span.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from ..documents.model import Document
from ..documents.reader import parse_document
from .goals.finder import find_goals
from .names import candidates
from .names.plausible import plausible
from .names.spans import resolve
from .relations import find_relations
from .results import Extraction, Goal, Name
from .slogans.naming import name_parts
from .tagger.names import tag_names

DOCUMENT, CANDIDATES, NAMES, GOALS, RELATIONS = (
    f"cetu.{key}" for key in ("document", "candidates", "names", "goals", "relations")
)


@Language.component("cetu_document")
def read_document(doc: Doc) -> Doc:
    """Read title, place, date, sections and sentences, unless `extract` has put a document there."""
    if DOCUMENT not in doc.user_data:
        doc.user_data[DOCUMENT] = parse_document(doc.text, name="text")
    return doc


@Language.component("cetu_candidates")
def propose_names(doc: Doc) -> Doc:
    """Every name that lexicons and rules propose."""
    doc.user_data[CANDIDATES] = candidates(doc.user_data[DOCUMENT])
    return doc


@Language.component("cetu_names_by_rules")
def choose_names(doc: Doc) -> Doc:
    """Names by rules alone: the surest candidates that do not overlap."""
    doc.user_data[NAMES] = resolve(plausible(doc.user_data[CANDIDATES]), len(doc.text))
    return doc


@Language.component("cetu_names")
def recognize_names(doc: Doc) -> Doc:
    """Names by the trained model, which weighs the candidates."""
    doc.user_data[NAMES] = plausible(tag_names(doc.user_data[DOCUMENT], doc.user_data[CANDIDATES]))
    return doc


@Language.component("cetu_slogans")
def name_slogan_parts(doc: Doc) -> Doc:
    """The pieces of the lists that spell slogans out are names too."""
    doc.user_data[NAMES] = name_parts(doc.user_data[DOCUMENT], doc.user_data[NAMES])
    return doc


@Language.component("cetu_goals")
def recognize_goals(doc: Doc) -> Doc:
    """Goals with their fields."""
    doc.user_data[GOALS] = find_goals(doc.user_data[DOCUMENT], doc.user_data[NAMES])
    return doc


@Language.component("cetu_relations")
def recognize_relations(doc: Doc) -> Doc:
    """Relations between the names and goals found."""
    data = doc.user_data
    data[RELATIONS] = find_relations(data[DOCUMENT], data[NAMES], data[GOALS])
    return doc


@Language.component("cetu_spans")
def set_spans(doc: Doc) -> Doc:
    """Span groups "names" (labelled) and "goals" for spaCy users."""
    names: list[Name] = doc.user_data[NAMES]
    goals: list[Goal] = doc.user_data[GOALS]
    doc.spans["names"] = _group(doc, ((name.start, name.end, name.label.value) for name in names))
    doc.spans["goals"] = _group(doc, ((goal.start, goal.end, "Goal") for goal in goals))
    return doc


def _group(doc: Doc, found: Iterable[tuple[int, int, str]]) -> SpanGroup:
    spans = (doc.char_span(start, end, label=label) for start, end, label in found)
    return SpanGroup(doc, spans=[span for span in spans if span is not None])


def create_pipeline(*, model: bool = True, spans: bool = True) -> Language:
    """A spaCy pipeline that extracts names, goals and relations.

    `model=False` leaves the trained model out: several times faster, fewer names. `spans=False` makes no span groups.
    """
    nlp = spacy.blank("zh")
    nlp.max_length = 10_000_000
    names = "cetu_names" if model else "cetu_names_by_rules"
    steps = ["cetu_document", "cetu_candidates", names, "cetu_slogans", "cetu_goals", "cetu_relations"]
    for step in [*steps, "cetu_spans"] if spans else steps:
        nlp.add_pipe(step)
    return nlp


@cache
def _shared(model: bool) -> Language:
    return create_pipeline(model=model, spans=False)


def extract(document: Document, *, model: bool = True) -> Extraction:
    """Everything found in `document`, in the order of the text."""
    nlp = _shared(model)
    doc = nlp.make_doc(document.text)
    doc.user_data[DOCUMENT] = document
    data = nlp(doc).user_data
    return Extraction(document, tuple(data[NAMES]), tuple(data[GOALS]), tuple(data[RELATIONS]))
