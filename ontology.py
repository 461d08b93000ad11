"""The closed vocabulary of the graph: every label, relationship type, status and comparator that may occur.

Labels and types never come from text. Definitions and examples: docs/guidelines.md.
"""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What a name is."""

    CITY = "City"
    REGION = "Region"
    STRATEGY = "Strategy"
    MEASURE = "Measure"
    INFRASTRUCTURE = "Infrastructure"
    INDUSTRY = "Industry"
    INDICATOR = "Indicator"
    ORGANIZATION = "Organization"
    PERSON = "Person"
    EVENT = "Event"
    TITLE = "Title"
    DOCUMENT = "Document"


class RelationType(StrEnum):
    """How two concepts stand to each other, as a text states it."""

    PART_OF = "PART_OF"
    LOCATED_IN = "LOCATED_IN"
    HAS = "HAS"
    PURSUES = "PURSUES"
    APPLIES = "APPLIES"
    DEVELOPS = "DEVELOPS"
    HOLDS = "HOLDS"
    COMPRISES = "COMPRISES"
    IMPLEMENTS = "IMPLEMENTS"
    SERVES = "SERVES"
    MEASURED_BY = "MEASURED_BY"
    PROPOSED_AT = "PROPOSED_AT"
    SUPPORTS = "SUPPORTS"
    RESPONSIBLE_FOR = "RESPONSIBLE_FOR"
    CONNECTS = "CONNECTS"
    ISSUED_BY = "ISSUED_BY"
    CITES = "CITES"


class Status(StrEnum):
    """How firm a statement is."""

    ACHIEVED = "achieved"
    ONGOING = "ongoing"
    PLANNED = "planned"
    ASPIRED = "aspired"
    REQUIRED = "required"


class Comparator(StrEnum):
    """How a goal's figure bounds its metric."""

    NONE = ""
    AT_LEAST = ">="
    OVER = ">"
    AT_MOST = "<="
    UNDER = "<"
    EQUAL = "="
    ABOUT = "~"
    UP_BY = "+"
    DOWN_BY = "-"
    GROWS_BY_PERCENT = "+%"
    FALLS_BY_PERCENT = "-%"
    TIMES = "xN"
