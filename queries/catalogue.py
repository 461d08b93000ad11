"""The questions that a graph answers: one list for Python, for `cetu ask` and for `cetu questions`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Generic

from ..errors import QuestionError
from . import rows
from .parameters import Argument, Kind, Parameter
from .rows import RowT

_PLACE = Parameter("place", Kind.PLACE, "a place or body, by name, short form, code or id", required=True)
_CONCEPT = Parameter("concept", Kind.CONCEPT, "any concept, by name, alias or id", required=True)
_STATUS = Parameter("status", Kind.STATUS, "how firm: achieved, ongoing, planned, aspired or required")
_LIMIT = Parameter("limit", Kind.NUMBER, "the most rows", default=100)


@dataclass(frozen=True, slots=True)
class Question(Generic[RowT]):
    """A question: `answers` are the numbers of the design's questions, `example` arguments that give rows.

    `row` is the type of its rows; their order is the latest document first, then the order of the text.
    """

    name: str
    summary: str
    answers: tuple[int, ...]
    parameters: tuple[Parameter, ...]
    row: type[RowT]
    example: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of its rows."""
        return rows.columns(self.row)

    @property
    def cypher(self) -> str:
        """The Cypher statement, with the parameters' ids in place of their names."""
        return _cypher(self.name)

    @property
    def usage(self) -> str:
        """Its name and parameters on one line, optional ones in brackets."""
        return " ".join([self.name, *(p.name.upper() if p.required else f"[{p.name}]" for p in self.parameters)])

    def arguments(self, given: tuple[Argument, ...], named: dict[str, Argument]) -> dict[str, Argument]:
        """Return the value of every parameter, from arguments in order and by name.

        Raises QuestionError for too many, unknown, repeated or missing ones, and for values that do not fit.
        """
        names = [parameter.name for parameter in self.parameters]
        if len(given) > len(names):
            raise QuestionError(f"{self.name} takes at most {len(names)} arguments, not {len(given)}: {self.usage}")
        in_order = dict(zip(names, given, strict=False))
        for name in named:
            if name not in names:
                raise QuestionError(f"{self.name} has no parameter {name!r}: {self.usage}")
            if name in in_order:
                raise QuestionError(f"{self.name}: {name} is given twice")
        both = in_order | named
        return {parameter.name: parameter.value(both.get(parameter.name)) for parameter in self.parameters}


@cache
def _cypher(name: str) -> str:
    return (files(__package__) / "cypher" / f"{name}.cypher").read_text(encoding="utf-8")


GOALS = Question(
    "goals",
    "Goals of a place: indicator, figure, unit, deadline, base, firmness",
    (1, 2, 3, 4, 5),
    (
        _PLACE,
        Parameter("metric", Kind.METRIC, "words of the indicator's name (地区生产总值, 粮食)"),
        Parameter("due_by", Kind.NUMBER, "the last year of the deadline; goals without one are left out"),
        _STATUS,
        _LIMIT,
    ),
    rows.GoalRow,
    ("衡阳市",),
)
STRATEGIES = Question(
    "strategies",
    "Strategies of a place: guiding lines that it sets out or carries out",
    (16,),
    (_PLACE, _STATUS, _LIMIT),
    rows.StrategyRow,
    ("湖南省",),
)
INFRASTRUCTURE = Question(
    "infrastructure",
    "Infrastructure of a place, with counts and state: standing, being built, planned",
    (35,),
    (_PLACE, _STATUS, _LIMIT),
    rows.InfrastructureRow,
    ("衡阳市",),
)
MEASURES = Question(
    "measures",
    "Measures of a place: instruments that it uses or will use",
    (18,),
    (_PLACE, _STATUS, _LIMIT),
    rows.MeasureRow,
    ("衡阳市",),
)
INDUSTRIES = Question(
    "industries",
    "Industries that a place builds up, attracts or supports",
    (37,),
    (_PLACE, _STATUS, _LIMIT),
    rows.IndustryRow,
    ("衡阳市",),
)
TITLES = Question(
    "titles",
    "Titles of a place: honours and standings held or sought",
    (32, 39),
    (_PLACE, _STATUS, _LIMIT),
    rows.TitleRow,
    ("衡阳市",),
)
PARTS = Question(
    "parts",
    "Parts of a slogan or plan, and where it is spelled out",
    (29,),
    (_CONCEPT, _LIMIT),
    rows.PartRow,
    ("三强一化",),
)
LINEAGE = Question(
    "lineage",
    "What a strategy serves and carries out, and what serves and carries it out",
    (14, 31),
    (_CONCEPT, _LIMIT),
    rows.LineRow,
    ("高质量发展",),
)
RESPONSIBLE = Question(
    "responsible",
    "Who is responsible for a thing, or all duties of a body",
    (21, 22),
    (_CONCEPT, Parameter("role", Kind.ROLE, "lead or support"), _LIMIT),
    rows.DutyRow,
    ("财政部",),
)
MENTIONS = Question(
    "mentions",
    "Where a concept is mentioned, under whichever of its names",
    (11,),
    (_CONCEPT, _LIMIT),
    rows.MentionRow,
    ("三高四新",),
)
PATH = Question(
    "path",
    "How two concepts connect: one of the shortest chains of facts, at most six long",
    (17,),
    (
        Parameter("start", Kind.CONCEPT, "the concept to start from", required=True),
        Parameter("end", Kind.CONCEPT, "the concept to reach", required=True),
    ),
    rows.StepRow,
    ("衡阳市", "三高四新"),
)
OVERVIEW = Question(
    "overview",
    "A place at a glance: for each kind of statement what most documents say of it",
    (12,),
    (_PLACE, Parameter("top", Kind.NUMBER, "the most rows of each kind", default=5)),
    rows.OverviewRow,
    ("衡阳市",),
)

CATALOGUE: tuple[Question[Any], ...] = (
    GOALS,
    STRATEGIES,
    INFRASTRUCTURE,
    MEASURES,
    INDUSTRIES,
    TITLES,
    PARTS,
    LINEAGE,
    RESPONSIBLE,
    MENTIONS,
    PATH,
    OVERVIEW,
)


def question(name: str) -> Question[Any]:
    """Return the question called `name`. Raises QuestionError, listing what exists."""
    for known in CATALOGUE:
        if known.name == name:
            return known
    raise QuestionError(f"there is no question {name!r}; there are {', '.join(known.name for known in CATALOGUE)}")
