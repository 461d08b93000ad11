"""Extraction → PolicyGraph: the nodes and edges that one document supports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..documents.model import Document
from ..errors import GraphError
from ..extractors.results import Extraction, Goal, Name
from ..ontology import RelationType
from .concepts import concept_node, goal_node
from .facts import Fact, fact_edge, facts_of, firmest
from .model import Edge, Node, PolicyGraph, Value
from .passages import Passages, document_node
from .speaker import issuers, own_place, speaker

Mention = tuple[Name | Goal, Node]


def build_graph(extraction: Extraction) -> PolicyGraph:
    """Build the graph of one document.

    Raises GraphError when a name or goal is not the text between its offsets: such evidence would point to the wrong
    characters.
    """
    document = extraction.document
    own = document_node(document)
    speaks = speaker(document, own)
    goals = _goal_nodes(extraction, speaks)
    mentions: list[Mention] = [*_named(extraction), *goals.items()]
    _check_surfaces(document, mentions)
    facts, repeated = firmest(facts_of(extraction, goals, speaker=speaks, own=own))
    told = [fact for fact in facts if fact.head.id != fact.tail.id]
    passages = Passages(document)
    left_out = {"repeated statement": repeated, "relation of a concept to itself": len(facts) - len(told)}
    return PolicyGraph(
        own,
        _distinct([*passages.nodes, *_concepts(document, mentions, told)], own),
        (*passages.edges(), *_document_edges(document, told), *_evidence(document, passages, mentions, told)),
        {why: count for why, count in left_out.items() if count},
    )


def _named(extraction: Extraction) -> Iterator[Mention]:
    within = extraction.document.metadata.adcode
    for name in extraction.names:
        yield name, concept_node(name.label, name.text, within=within)


def _goal_nodes(extraction: Extraction, speaks: Node) -> dict[Goal, Node]:
    """Give each goal its node: it belongs to the first body that a relation lets pursue it, else to the speaker."""
    within = extraction.document.metadata.adcode
    owners: dict[Goal, Node] = {}
    for relation in extraction.relations:
        head, goal = relation.head, relation.tail
        if relation.type is RelationType.PURSUES and isinstance(goal, Goal) and isinstance(head, Name):
            owners.setdefault(goal, concept_node(head.label, head.text, within=within))
    ends = (end for relation in extraction.relations for end in (relation.head, relation.tail))
    goals = dict.fromkeys([*extraction.goals, *(end for end in ends if isinstance(end, Goal))])
    return {goal: goal_node(goal, owners.get(goal, speaks)) for goal in goals}


def _check_surfaces(document: Document, mentions: Iterable[Mention]) -> None:
    for found, _ in mentions:
        start, end, surface = found.start, found.end, found.text
        if document.text[start:end] != surface:
            where = f"{document.name}: the characters {start}–{end}"
            raise GraphError(f"{where} are not {surface!r}; extract the document again")


def _concepts(document: Document, mentions: Iterable[Mention], told: Iterable[Fact]) -> Iterator[Node]:
    """Yield the nodes that the metadata, the text and its facts name."""
    place = own_place(document)
    if place:
        yield place
    yield from issuers(document)
    for _, node in mentions:
        yield node
    for fact in told:
        yield from (fact.head, fact.tail)


def _document_edges(document: Document, told: Sequence[Fact]) -> Iterator[Edge]:
    """Yield ABOUT and ISSUED_BY from metadata, the latter where the text does not say it itself."""
    place = own_place(document)
    if place:
        yield Edge("ABOUT", document.id, place.id, {"document": document.id})
    stated = {fact.key for fact in told}
    for issuer in dict.fromkeys(node.id for node in issuers(document)):
        if (document.id, "ISSUED_BY", issuer) not in stated:
            yield Edge("ISSUED_BY", document.id, issuer, {"document": document.id})


def _evidence(
    document: Document, passages: Passages, mentions: Iterable[Mention], told: Iterable[Fact]
) -> Iterator[Edge]:
    """Yield MENTIONS and the facts."""
    for found, node in mentions:
        where: dict[str, Value] = {"start": found.start, "end": found.end, "surface": found.text}
        if found.by:
            where["by"] = found.by
        yield Edge("MENTIONS", passages.at(found.start), node.id, where)
    for fact in told:
        yield fact_edge(fact, document=document.id, date=document.metadata.date, passages=passages)


def _distinct(nodes: Iterable[Node], own: Node) -> tuple[Node, ...]:
    """Return each node once, in the order of the text, without the document's own, which stands apart."""
    return tuple({node.id: node for node in nodes if node.id != own.id}.values())
