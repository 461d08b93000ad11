"""Facts: one relationship for each (document, head, type, tail), with the clause that says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..extractors.results import Extraction, Goal, Name, Relation
from ..ontology import Label, RelationType, Status
from .concepts import concept_node
from .model import Edge, Node, Value
from .passages import Passages

# Where a text says `@` and the type wants a document, the document itself is meant.
_SAID_BY_THE_DOCUMENT = {RelationType.CITES, RelationType.ISSUED_BY, RelationType.IMPLEMENTS}
_SAID_OF_THE_DOCUMENT = {RelationType.IMPLEMENTS, RelationType.PROPOSED_AT}


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement between two nodes, before statements of the same fact are brought together."""

    head: Node
    type: RelationType
    tail: Node
    status: Status
    start: int
    end: int
    count: float | None = None
    unit: str = ""
    role: str = ""
    binding: str = ""
    by: str = ""
    confidence: float = 1.0

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two statements of one document the same fact."""
        return self.head.id, self.type.value, self.tail.id


def facts_of(extraction: Extraction, goals: Mapping[Goal, Node], *, speaker: Node, own: Node) -> Iterator[Fact]:
    """Yield every statement of the document, in the order of its relations, then of its goals.

    `goals` gives each goal's node, `speaker` whom `@` means, `own` the document's node. A goal that no relation
    gives to another body is pursued by the speaker; its indicator is its metric.
    """
    within = extraction.document.metadata.adcode

    def node(end: Name | Goal | None, default: Node) -> Node:
        if end is None:
            return default
        return goals[end] if isinstance(end, Goal) else concept_node(end.label, end.text, within=within)

    pursued = set()
    for relation in extraction.relations:
        head = node(relation.head, own if relation.type in _SAID_BY_THE_DOCUMENT else speaker)
        tail = node(relation.tail, own if relation.type in _SAID_OF_THE_DOCUMENT else speaker)
        yield _stated(head, relation, tail)
        if relation.type is RelationType.PURSUES:
            pursued.add(tail.id)
    for goal, goal_node in goals.items():
        if goal_node.id not in pursued:
            yield _pursued(speaker, goal, goal_node)
        if goal.metric:
            yield _measured(goal, goal_node, concept_node(Label.INDICATOR, goal.metric))


def firmest(facts: Iterable[Fact]) -> tuple[list[Fact], int]:
    """Return one statement a fact, in the order of the first, and how many were left out.

    The first statement stands unless a later one is firmer: found with more confidence, or as sure and with a count or
    a role where the first has none.
    """
    chosen: dict[tuple[str, str, str], Fact] = {}
    repeated = 0
    for fact in facts:
        known = chosen.get(fact.key)
        repeated += known is not None
        if known is None or _firmness(fact) > _firmness(known):
            chosen[fact.key] = fact
    return list(chosen.values()), repeated


def fact_edge(fact: Fact, *, document: str, date: str, passages: Passages) -> Edge:
    """Return the relationship of a fact that the document with the id `document` and the date `date` states."""
    properties: dict[str, Value] = {
        "document": document,
        "passage": passages.at(fact.start),
        "start": fact.start,
        "end": fact.end,
        "status": fact.status.value,
        "confidence": fact.confidence,
    }
    if fact.count is not None:
        properties["count"] = float(fact.count)
    texts = {"date": date, "unit": fact.unit, "role": fact.role, "binding": fact.binding, "by": fact.by}
    return Edge(fact.type.value, fact.head.id, fact.tail.id, properties | {k: v for k, v in texts.items() if v})


def _firmness(fact: Fact) -> tuple[float, bool, bool]:
    return fact.confidence, fact.count is not None, bool(fact.role)


def _stated(head: Node, relation: Relation, tail: Node) -> Fact:
    return Fact(
        head,
        relation.type,
        tail,
        relation.status,
        relation.start,
        relation.end,
        count=relation.count,
        unit=relation.unit,
        role=relation.role,
        binding=relation.tail.binding if isinstance(relation.tail, Goal) else "",
        by=relation.by,
        confidence=relation.confidence,
    )


def _pursued(owner: Node, goal: Goal, node: Node) -> Fact:
    return Fact(
        owner,
        RelationType.PURSUES,
        node,
        goal.status,
        goal.start,
        goal.end,
        binding=goal.binding,
        by=goal.by,
        confidence=goal.confidence,
    )


def _measured(goal: Goal, node: Node, indicator: Node) -> Fact:
    return Fact(
        node,
        RelationType.MEASURED_BY,
        indicator,
        goal.status,
        goal.start,
        goal.end,
        by=goal.by,
        confidence=goal.confidence,
    )
