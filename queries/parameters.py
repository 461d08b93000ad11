"""What questions take: typed parameters, and their values from the words of a command line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..errors import QuestionError
from ..ontology import Status

Argument = str | int | None


class Kind(StrEnum):
    """What a parameter's value is."""

    PLACE = "place"
    CONCEPT = "concept"
    METRIC = "metric"
    NUMBER = "number"
    STATUS = "status"
    ROLE = "role"


_CHOICES = {Kind.STATUS: tuple(status.value for status in Status), Kind.ROLE: ("lead", "support")}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question; one that is not required has a default, None standing for any."""

    name: str
    kind: Kind
    summary: str
    required: bool = False
    default: Argument = None

    def value(self, given: Argument) -> Argument:
        """Return the value that was given, in the parameter's type.

        Raises QuestionError when it does not fit: no number, a number below 1, no known status or role, an empty name.
        """
        if given is None or given == "":
            if self.required:
                raise QuestionError(f"{self.name} is missing: {self.summary}")
            return self.default
        if self.kind is Kind.NUMBER:
            return self._number(given)
        choices = _CHOICES.get(self.kind)
        if choices and given not in choices:
            raise QuestionError(f"{self.name} cannot be {given!r}: it is one of {', '.join(choices)}")
        return str(given)

    def _number(self, given: str | int) -> int:
        try:
            number = int(given)
        except ValueError:
            number = 0
        if number < 1:
            raise QuestionError(f"{self.name} must be a whole number above 0, not {given!r}: {self.summary}")
        return number
