"""The graph as Python sees it: one method a question, typed rows, every row with its evidence."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from ..graph.aliases import canonical
from ..loaders.store import Parameters, Row, Store
from ..ontology import Label
from . import catalogue, rows
from .catalogue import Question
from .parameters import Argument, Kind
from .resolve import resolve_actor, resolve_concepts
from .rows import Rows, RowT


class KnowledgeGraph:
    """Questions to a graph.

    Places, bodies and concepts are given by name, alias or short form (衡阳 = 衡阳市), places by their code too. Every
    question raises UnknownNameError for a name that the graph does not hold, and QuestionError for other arguments
    that do not fit. `status` and `role` keep rows that have them, `limit` bounds the rows. A fact that several
    documents state gives a row each, the latest document first, then the order of the text.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> KnowledgeGraph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the store; calling it twice does no harm."""
        self.store.close()

    def cypher(self, query: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one reading Cypher statement and return its rows as dictionaries."""
        return self.store.read(query, parameters)

    def ask(self, name: str, *arguments: Argument, **named: Argument) -> Rows[Any]:
        """Answer the question called `name`, with arguments as words, as on the command line.

        Raises QuestionError for an unknown question or arguments that it does not take.
        """
        question = catalogue.question(name)
        return self._answer(question, question.arguments(arguments, named))

    def goals(
        self, place: str, *, metric: str = "", due_by: int | None = None, status: str = "", limit: int = 100
    ) -> Rows[rows.GoalRow]:
        """Goals of a place.

        `metric` keeps those whose indicator has these words, `due_by` those with a deadline in or before this year.
        """
        given = {"place": place, "metric": metric, "due_by": due_by, "status": status, "limit": limit}
        return self._ask(catalogue.GOALS, given)

    def strategies(self, place: str, *, status: str = "", limit: int = 100) -> Rows[rows.StrategyRow]:
        """Guiding lines that a place sets out, carries out or takes as its aim."""
        return self._ask(catalogue.STRATEGIES, {"place": place, "status": status, "limit": limit})

    def infrastructure(self, place: str, *, status: str = "", limit: int = 100) -> Rows[rows.InfrastructureRow]:
        """Facilities of a place, with counts and state."""
        return self._ask(catalogue.INFRASTRUCTURE, {"place": place, "status": status, "limit": limit})

    def measures(self, place: str, *, status: str = "", limit: int = 100) -> Rows[rows.MeasureRow]:
        """Instruments that a place uses or will use."""
        return self._ask(catalogue.MEASURES, {"place": place, "status": status, "limit": limit})

    def industries(self, place: str, *, status: str = "", limit: int = 100) -> Rows[rows.IndustryRow]:
        """Industries that a place builds up, attracts or supports."""
        return self._ask(catalogue.INDUSTRIES, {"place": place, "status": status, "limit": limit})

    def titles(self, place: str, *, status: str = "", limit: int = 100) -> Rows[rows.TitleRow]:
        """Honours and standings that a place holds (achieved) or seeks."""
        return self._ask(catalogue.TITLES, {"place": place, "status": status, "limit": limit})

    def parts(self, concept: str, *, limit: int = 100) -> Rows[rows.PartRow]:
        """Parts of a slogan or plan."""
        return self._ask(catalogue.PARTS, {"concept": concept, "limit": limit})

    def lineage(self, concept: str, *, limit: int = 100) -> Rows[rows.LineRow]:
        """What a strategy serves and carries out, and what serves and carries it out."""
        return self._ask(catalogue.LINEAGE, {"concept": concept, "limit": limit})

    def responsible(self, concept: str, *, role: str = "", limit: int = 100) -> Rows[rows.DutyRow]:
        """Bodies responsible for a thing, or all duties of a body."""
        return self._ask(catalogue.RESPONSIBLE, {"concept": concept, "role": role, "limit": limit})

    def mentions(self, concept: str, *, limit: int = 100) -> Rows[rows.MentionRow]:
        """Every mention of a concept, under whichever of its names."""
        return self._ask(catalogue.MENTIONS, {"concept": concept, "limit": limit})

    def path(self, start: str, end: str) -> Rows[rows.StepRow]:
        """One of the shortest chains of facts between two concepts, at most six long; no rows when there is none."""
        return self._ask(catalogue.PATH, {"start": start, "end": end})

    def overview(self, place: str, *, top: int = 5) -> Rows[rows.OverviewRow]:
        """For each kind of statement and of concept, the `top` concepts that most documents name."""
        return self._ask(catalogue.OVERVIEW, {"place": place, "top": top})

    def _ask(self, question: Question[RowT], named: dict[str, Argument]) -> Rows[RowT]:
        return self._answer(question, question.arguments((), named))

    def _answer(self, question: Question[RowT], values: dict[str, Argument]) -> Rows[RowT]:
        kinds = {parameter.name: parameter.kind for parameter in question.parameters}
        parameters = {name: self._looked_up(kinds[name], value) for name, value in values.items()}
        found = self.store.read(question.cypher, parameters)
        return Rows([question.row(**row) for row in found], question.row)

    def _looked_up(self, kind: Kind, value: Argument) -> Argument | list[str]:
        """Return what the Cypher statement takes: ids for names, the lexicon's name for a metric."""
        if not isinstance(value, str):
            return value
        if kind is Kind.PLACE:
            return resolve_actor(self.store, value)
        if kind is Kind.CONCEPT:
            return resolve_concepts(self.store, value)
        return canonical(Label.INDICATOR, value) if kind is Kind.METRIC else value
