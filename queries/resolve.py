"""From a name, as a user writes it, to the concepts of the graph that it means.

Identity is a function of the name and the shipped lexicons, so a name is looked up by the ids that it would have: full
names, aliases and short forms (衡阳 = 衡阳市) work alike, and only an unknown name needs a search: for those near it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from ..errors import QuestionError, UnknownNameError
from ..graph.identity import concept_id, place_id
from ..graph.normal import normalise
from ..graph.places import resolve_place
from ..lexicons.places import gazetteer
from ..loaders.store import Store
from ..ontology import Label

# What may stand where a place is asked for: whatever can pursue, have or hold something.
ACTORS = (Label.CITY, Label.REGION, Label.ORGANIZATION, Label.INFRASTRUCTURE, Label.PERSON)

_HELD = "UNWIND $ids AS id MATCH (concept:Concept {id: id}) RETURN concept.id AS id"
_GOALS = "MATCH (goal:Goal {name: $name}) RETURN goal.id AS id ORDER BY id LIMIT 20"
_NAMES = "MATCH (concept:Concept) WHERE NOT concept:Goal RETURN concept.name AS name, concept.aliases AS aliases"
_ACTOR_NAMES = """
MATCH (concept:Concept) WHERE concept:Place OR concept:Organization
RETURN concept.name AS name, concept.aliases AS aliases"""
_ID = re.compile(r"[a-z]+:.+", re.DOTALL)
_MOST_ALIKE = 2000


def resolve_actor(store: Store, name: str) -> str:
    """Return the id of the place that `name` means, of a body, facility or person if no place is called so.

    Raises UnknownNameError, listing the nearest names, and QuestionError when several places of the graph fit alike.
    """
    known = _held(store, name, ACTORS)
    if not known:
        raise _unknown(name, "no place or body", store.read(_ACTOR_NAMES))
    return known[0]


def resolve_concepts(store: Store, name: str) -> list[str]:
    """Return the ids of the concepts called `name`, one for each label that texts give it.

    Raises UnknownNameError, listing the nearest names, and QuestionError when several places of the graph fit alike.
    """
    known = _held(store, name, tuple(Label)) or [row["id"] for row in store.read(_GOALS, {"name": name})]
    if not known:
        raise _unknown(name, "nothing", store.read(_NAMES))
    return known


def nearest(name: str, names: Iterable[str], *, most: int = 5) -> list[str]:
    """Return the names most like `name`, the nearest first: those that contain it, then those with most in common."""
    wanted = normalise(name)
    known = sorted(set(names))
    containing = sorted((other for other in known if wanted in other), key=len)
    # The comparison is slow: of many names only those that share most characters take part.
    shared = sorted(known, key=lambda other: -len(set(wanted) & set(other)))[:_MOST_ALIKE]
    similar = difflib.get_close_matches(wanted, shared, n=most, cutoff=0.5)
    return list(dict.fromkeys([*containing[:most], *similar]))[:most]


def _held(store: Store, name: str, labels: tuple[Label, ...]) -> list[str]:
    """Return the ids of the graph's concepts that `name` means, a place first."""
    ids = _possible(name, labels)
    held = {row["id"] for row in store.read(_HELD, {"ids": ids})}
    known = [identity for identity in ids if identity in held]
    places = [identity for identity in known if identity.startswith("place:")]
    if len(places) > 1:
        raise QuestionError(f"{name} may be {' or '.join(map(_described, places))}: give the code instead")
    return known


def _possible(name: str, labels: tuple[Label, ...]) -> list[str]:
    """Return the ids that concepts called `name` would have; of places the likeliest, or all namesakes of one rank."""
    if _ID.fullmatch(name):
        return [name]
    if gazetteer().by_adcode(name):
        return [f"place:{name}"]
    likeliest = resolve_place(name)
    places = [likeliest] if likeliest else gazetteer().find(normalise(name))
    named = [concept_id(label, name) for label in labels]
    others = (identity for identity in named if not identity.startswith("place:"))
    return list(dict.fromkeys([*map(place_id, places), *others]))


def _described(identity: str) -> str:
    adcode = identity.removeprefix("place:")
    places = [place for place in (gazetteer().by_adcode(adcode), *gazetteer().ancestors(adcode)) if place]
    return f"{''.join(place.name for place in reversed(places[:-1]))} ({adcode})"


def _unknown(name: str, what: str, rows: Iterable[dict[str, object]]) -> UnknownNameError:
    near = nearest(name, _all_names(rows))
    if near:
        return UnknownNameError(f"the graph holds {what} called {name}; the nearest names are {', '.join(near)}")
    return UnknownNameError(f"the graph holds {what} called {name}, and no name like it: see what is loaded")


def _all_names(rows: Iterable[dict[str, object]]) -> list[str]:
    found: list[str] = []
    for row in rows:
        aliases = row["aliases"]
        found.extend([str(row["name"]), *(map(str, aliases) if isinstance(aliases, list) else ())])
    return found
