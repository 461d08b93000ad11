"""The rows that questions answer with: typed, and each with the sentence that proves it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import CetuError

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a row stands: the document's name (file stem), title and date, the sentence, and the offsets of the clause.

    `start` and `end` count characters of the document's unmodified text; `date` is "" when it is not known.
    """

    document: str
    title: str
    date: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow(Evidence):
    """A goal; fields that the text leaves open are None. `cmp` is a Comparator's value, `binding` 约束性 or 预期性."""

    goal: str
    metric: str | None
    cmp: str | None
    value: float | None
    max: float | None
    unit: str | None
    deadline: str | None
    base: str | None
    status: str
    binding: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyRow(Evidence):
    """A guiding line of a place."""

    strategy: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InfrastructureRow(Evidence):
    """A facility of a place; `status` is its state, achieved for one that stands."""

    infrastructure: str
    count: float | None
    unit: str | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow(Evidence):
    """An instrument that a place uses or will use."""

    measure: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndustryRow(Evidence):
    """An industry that a place develops."""

    industry: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRow(Evidence):
    """A standing of a place: achieved when held, aspired or planned when sought. `title` is the document's."""

    honour: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow(Evidence):
    """A part of a slogan; `label` says what the part is.

    `origin` is "text", or "lexicon" where no text spells the slogan out: label, status and evidence are then empty.
    """

    slogan: str
    part: str
    label: str
    status: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow(Evidence):
    """One line serves (SERVES) or carries out (IMPLEMENTS) another."""

    head: str
    relation: str
    tail: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow(Evidence):
    """A body and what it is to do; `role` is lead, support or None."""

    body: str
    role: str | None
    task: str
    label: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow(Evidence):
    """One mention; `surface` is how the text writes the name, `heading` the section that it stands under."""

    surface: str
    heading: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow(Evidence):
    """One step of a path, in the direction of the fact, which is not always the direction of the path."""

    step: int
    head: str
    relation: str
    tail: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow(Evidence):
    """What documents say of a place: how many of them, first and last when; the evidence is the latest."""

    relation: str
    label: str
    concept: str
    documents: int
    first: str | None
    last: str | None
    status: str


RowT = TypeVar("RowT", bound=Evidence)


class Rows(list[RowT], Generic[RowT]):
    """The rows of an answer: a list that can become dictionaries or a pandas table."""

    def __init__(self, rows: list[RowT], row_type: type[RowT]) -> None:
        super().__init__(rows)
        self._row_type = row_type

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, also when there are no rows."""
        return columns(self._row_type)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dictionary a row, in the order of `columns`."""
        plain = (asdict(row) for row in self)
        return [{name: row[name] for name in self.columns} for row in plain]

    def to_pandas(self) -> pd.DataFrame:
        """Return a pandas DataFrame. Raises CetuError when pandas is not installed."""
        try:
            import pandas as pd
        except ImportError as error:
            raise CetuError("to_pandas() needs pandas: pip install 'cetu[pandas]', or use to_dicts()") from error
        return pd.DataFrame(self.to_dicts(), columns=list(self.columns))


def columns(row_type: type[Evidence]) -> tuple[str, ...]:
    """Return the columns of a row type: its own first, then the evidence."""
    evidence = [field.name for field in fields(Evidence)]
    own = [field.name for field in fields(row_type) if field.name not in evidence]
    return (*own, *evidence)
