"""Documents that bear their issuer in their title: 国务院办公厅关于……的通知, standing as a line of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...ontology import Label, RelationType, Status
from ..lines import Line
from ..results import Name, Relation


def title_relations(lines: Sequence[Line]) -> Iterator[Relation]:
    """ISSUED_BY from a title line to the body whose name, marked anywhere in the text, it begins with."""
    bodies: dict[str, Name] = {}
    for line in lines:
        for name in line.names:
            if name.label is Label.ORGANIZATION:
                bodies.setdefault(name.text, name)
    for line in lines:
        if len(line.names) == 1 and line.names[0].label is Label.DOCUMENT and line.names[0].text == line.text:
            title = line.names[0]
            issuer = max((text for text in bodies if title.text.startswith(f"{text}关于")), key=len, default="")
            if issuer:
                yield Relation(
                    title,
                    RelationType.ISSUED_BY,
                    bodies[issuer],
                    Status.ACHIEVED,
                    title.start,
                    title.end,
                    by="title",
                    confidence=0.9,
                )
