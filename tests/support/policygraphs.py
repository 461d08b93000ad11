"""Policy graphs written by hand: a document, its passages, who mentions what, and facts between concepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cetu.graph.model import Edge, Node, PolicyGraph, Value

HENGYANG = Node(
    "place:430400", ("Concept", "Place", "City"), {"name": "衡阳市", "adcode": "430400", "aliases": ["衡阳"]}
)
XIANGTAN = Node(
    "place:430300", ("Concept", "Place", "City"), {"name": "湘潭市", "adcode": "430300", "aliases": ["湘潭"]}
)
HUNAN = Node("place:430000", ("Concept", "Place", "Region"), {"name": "湖南省", "adcode": "430000"})
SANGAO = Node("strategy:三高四新", ("Concept", "Strategy"), {"name": "三高四新", "aliases": ["三高四新战略"]})
STEEL = Node("industry:钢铁", ("Concept", "Industry"), {"name": "钢铁"})
GDP = Node("indicator:地区生产总值", ("Concept", "Indicator"), {"name": "地区生产总值"})
GOAL = Node(
    "goal:430400|地区生产总值|+%|6|||2026|",
    ("Concept", "Goal"),
    {"name": "地区生产总值 增长6% (2026)", "place": "衡阳市", "value": 6.0, "unit": "%", "deadline": "2026"},
)
PLAN = Node("citation:十四五规划", ("Concept", "Citation"), {"name": "十四五规划"})

Fact = tuple[Node, str, Node]


def policygraph(
    key: str,
    mentions: Sequence[Iterable[Node]] = (),
    facts: Iterable[Fact] = (),
    *,
    place: Node = HENGYANG,
    path: str | None = None,
    **properties: Value,
) -> PolicyGraph:
    """Build a document's graph: one passage for each group of `mentions`, every fact said in the first passage.

    `key` gives the id (document:key), the name and, unless `path` is given, the path.
    """
    path = f"/papers/{key}.txt" if path is None else path
    own = Node(f"document:{key}", ("Document",), {"name": key, "path": path, "characters": 99, **properties})
    passages = [_passage(own, order) for order in range(len(mentions))]
    facts = list(facts)
    concepts = [place, *(node for group in mentions for node in group), *(end for a, _, b in facts for end in (a, b))]
    nodes = {node.id: node for node in (*passages, *concepts) if node.id != own.id}
    edges = [
        *(Edge("HAS_PASSAGE", own.id, passage.id, {}) for passage in passages),
        *(
            Edge("MENTIONS", passage.id, node.id, {"start": n, "end": n + 2, "surface": "甲乙", "by": "test"})
            for passage, group in zip(passages, mentions, strict=True)
            for n, node in enumerate(group)
        ),
        *(Edge(kind, a.id, b.id, _said(own)) for a, kind, b in facts),
        Edge("ABOUT", own.id, place.id, {"document": own.id}),
    ]
    return PolicyGraph(own, tuple(nodes.values()), tuple(edges))


def _passage(own: Node, order: int) -> Node:
    where: dict[str, Value] = {"start": order * 9, "end": order * 9 + 8}
    return Node(f"{own.id}#{order}", ("Passage",), {"document": own.id, "order": order, "text": "这是一句。", **where})


def _said(own: Node) -> dict[str, Value]:
    return {"document": own.id, "passage": f"{own.id}#0", "status": "planned", "confidence": 1.0, "start": 0, "end": 8}


def shared() -> list[PolicyGraph]:
    """Return three documents of two places that share some concepts and keep others to themselves."""
    return [
        policygraph(
            "hengyang-2025",
            [[HENGYANG, SANGAO, GOAL], [HUNAN, STEEL, PLAN]],
            [(HENGYANG, "PURSUES", GOAL), (GOAL, "MEASURED_BY", GDP), (HENGYANG, "PURSUES", SANGAO)],
            title="2025年衡阳市政府工作报告",
            date="2025-01",
        ),
        policygraph(
            "hengyang-2026",
            [[SANGAO, GOAL], [SANGAO]],
            [(HENGYANG, "PURSUES", GOAL), (GOAL, "MEASURED_BY", GDP)],
            title="2026年衡阳市政府工作报告",
            date="2026-01",
        ),
        policygraph(
            "xiangtan-2025",
            [[STEEL, XIANGTAN]],
            [(XIANGTAN, "DEVELOPS", STEEL), (XIANGTAN, "LOCATED_IN", HUNAN)],
            place=XIANGTAN,
            title="2025年湘潭市政府工作报告",
            date="2025-01",
        ),
    ]
