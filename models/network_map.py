"""The network map: who is round the child, and how they work with each other (N-01 to N-04).

A map is an immutable value. Every edit returns a new map; the views keep the undo history.
A pair of actors is *unknown* while nobody has judged it: then no `Tie` exists for it. A judged
pair has a `Tie`, also when the judgement is "no contact" (level 0); the two are never mixed up.
Positions are whole scene units, because signed bytes hold no floats.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import combinations
from typing import Literal

import msgspec

from models.errors import Refused

CENTRE = "centre"
"""Id of the node in the middle: the child, the pregnant woman or the family (N-02)."""

Pair = tuple[str, str]
"""Two actor ids in sorted order: a tie has no direction."""


class TieLevel(IntEnum):
    """Quality of relation and communication between two actors (S1:223-237)."""

    NONE = 0
    KNOWN = 1
    ACCESS = 2
    FORUM = 3


class Centre(msgspec.Struct, frozen=True):
    """The node in the middle. It can be moved on the canvas by no one and removed by no one.

    kind: "organisation" for a map of a team or a municipality: it has no child and nobody in the
    middle, stands in no log, and `label` is what it is called (C5).
    """

    kind: Literal["child", "pregnant", "family", "organisation"] = "child"
    label: str = ""


class MapActor(msgspec.Struct, frozen=True):
    """One actor as drawn. `group` is an id of `resources/actor_groups.json` (sector on the map),
    on a map of an organisation one of its units.

    profession: id in `resources/professions.json` or free text.
    left: ISO date when the actor left, None while active; leaving never removes the node.
    issues: what the actor is there for, in own words, when the circle is another from issue to
    issue (C4, H15); none means all of them.
    """

    id: str
    name: str
    profession: str = ""
    workplace: str = ""
    group: str = "front_line"
    x: int = 0
    y: int = 0
    pinned: bool = False
    authority: bool = False
    left: str | None = None
    issues: tuple[str, ...] = ()


class TieDimension(msgspec.Struct, frozen=True):
    """One of the seven dimensions of a pair, as the two see it together (steps 3 and 4).

    key: id in `resources/tie_dimensions.json`. value: on that file's own scale, the least being
    the negative pole. It says something of a relation, never of a person.
    """

    key: str
    value: int


class Tie(msgspec.Struct, frozen=True):
    """A judged pair, `a < b`. `note` is what was said about the pair, in own words.

    dimensions: those of the seven that were talked about, each at most once.
    """

    a: str
    b: str
    level: TieLevel
    note: str = ""
    dimensions: tuple[TieDimension, ...] = ()


class NetworkMap(msgspec.Struct, frozen=True):
    """A whole map. Ties are kept sorted by pair, actors in the order they were added.

    units: the sectors of a map of an organisation, by name; empty on a child's map.
    """

    centre: Centre = Centre()
    actors: tuple[MapActor, ...] = ()
    ties: tuple[Tie, ...] = ()
    units: tuple[str, ...] = ()

    @property
    def has_middle(self) -> bool:
        """Whether a child or a family stands in the middle; not on a map of an organisation."""
        return self.centre.kind != "organisation"

    def actor(self, actor_id: str) -> MapActor:
        """The actor with this id; KeyError when it is not on the map."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)

    def has(self, node: str) -> bool:
        """Whether the id is the centre or an actor on the map."""
        if node == CENTRE:
            return self.has_middle
        return any(actor.id == node for actor in self.actors)

    def tie(self, a: str, b: str) -> Tie | None:
        """The judged tie of a pair, None while the pair is unknown."""
        first, second = pair(a, b)
        for tie in self.ties:
            if tie.a == first and tie.b == second:
                return tie
        return None

    def level(self, a: str, b: str) -> TieLevel | None:
        """The level of a pair; None means *not yet discussed*, `TieLevel.NONE` *no contact*."""
        tie = self.tie(a, b)
        return None if tie is None else tie.level


def pair(a: str, b: str) -> Pair:
    """The two ids as an unordered pair; a node is never paired with itself."""
    if a == b:
        raise Refused("map.tie_to_self", rule="N-04")
    return (a, b) if a < b else (b, a)


def add_actor(network: NetworkMap, actor: MapActor) -> NetworkMap:
    """The map with one more actor. An id can be used once."""
    if network.has(actor.id):
        raise Refused("map.actor_twice", rule="N-03")
    return msgspec.structs.replace(network, actors=(*network.actors, actor))


def replace_actor(network: NetworkMap, actor: MapActor) -> NetworkMap:
    """The map with the actor of the same id replaced (renamed, moved, pinned, left)."""
    network.actor(actor.id)
    actors = tuple(actor if old.id == actor.id else old for old in network.actors)
    return msgspec.structs.replace(network, actors=actors)


def move_actor(network: NetworkMap, actor_id: str, x: int, y: int) -> NetworkMap:
    """The map with one actor at a new place, in scene units."""
    if actor_id == CENTRE:
        raise Refused("map.centre_fixed", rule="N-02")
    return replace_actor(network, msgspec.structs.replace(network.actor(actor_id), x=x, y=y))


def remove_actor(network: NetworkMap, actor_id: str) -> NetworkMap:
    """The map without an actor and its ties, for one drawn by mistake; the centre stays (N-02).

    Someone who leaves the work is marked with `left`, not removed.
    """
    if actor_id == CENTRE:
        raise Refused("map.centre_fixed", rule="N-02")
    network.actor(actor_id)
    return msgspec.structs.replace(
        network,
        actors=tuple(actor for actor in network.actors if actor.id != actor_id),
        ties=tuple(tie for tie in network.ties if actor_id not in (tie.a, tie.b)),
    )


def set_tie(
    network: NetworkMap, a: str, b: str, level: TieLevel | None, note: str | None = None
) -> NetworkMap:
    """The map with one pair judged, or with None made *not yet discussed* again.

    note: None keeps the note that the pair has.
    """
    first, second = pair(a, b)
    for node in (first, second):
        if not network.has(node):
            raise KeyError(node)
    old = network.tie(first, second)
    others = tuple(tie for tie in network.ties if (tie.a, tie.b) != (first, second))
    if level is None:
        return msgspec.structs.replace(network, ties=others)
    kept_note = note if note is not None else (old.note if old else "")
    kept = old.dimensions if old else ()
    tie = Tie(a=first, b=second, level=TieLevel(level), note=kept_note, dimensions=kept)
    ties = tuple(sorted((*others, tie), key=lambda each: (each.a, each.b)))
    return msgspec.structs.replace(network, ties=ties)


def set_dimensions(
    network: NetworkMap, a: str, b: str, dimensions: tuple[TieDimension, ...]
) -> NetworkMap:
    """The map with what was said of the dimensions of a judged pair.

    Refused for a pair nobody has judged: there is no relation to say it of yet.
    """
    first, second = pair(a, b)
    if network.tie(first, second) is None:
        raise Refused("map.bad_tie", rule="N-04")
    ties = tuple(
        msgspec.structs.replace(tie, dimensions=dimensions)
        if (tie.a, tie.b) == (first, second)
        else tie
        for tie in network.ties
    )
    return msgspec.structs.replace(network, ties=ties)


def issues_from(text: str) -> tuple[str, ...]:
    """What an actor is there for, as typed with commas; each once, in the order written (C4)."""
    said = (part.strip() for part in text.replace(";", ",").replace("\n", ",").split(","))
    found: dict[str, str] = {}
    for issue in said:
        if issue:
            found.setdefault(issue.casefold(), issue)
    return tuple(found.values())


def set_centre(network: NetworkMap, centre: Centre) -> NetworkMap:
    """The map with another label or kind in the middle."""
    return msgspec.structs.replace(network, centre=centre)


def pairs(network: NetworkMap, *, with_centre: bool = False) -> tuple[Pair, ...]:
    """Every unordered pair of active actors, in the order the actors were added."""
    nodes = [actor.id for actor in network.actors if actor.left is None]
    if with_centre and network.has_middle:
        nodes.insert(0, CENTRE)
    return tuple(pair(a, b) for a, b in combinations(nodes, 2))


def unknown_pairs(network: NetworkMap) -> tuple[Pair, ...]:
    """Pairs nobody has judged yet."""
    judged = {(tie.a, tie.b) for tie in network.ties}
    return tuple(each for each in pairs(network) if each not in judged)


def places_to_act(network: NetworkMap) -> tuple[Tie, ...]:
    """Judged pairs with no contact or a dashed line: a suggestion of where to act (N-05)."""
    return tuple(tie for tie in _between_active(network) if tie.level <= TieLevel.KNOWN)


def progress(network: NetworkMap) -> tuple[int, int]:
    """How many pairs of active actors are judged, and how many there are."""
    active = sum(1 for actor in network.actors if actor.left is None)
    return len(_between_active(network)), active * (active - 1) // 2


def _between_active(network: NetworkMap) -> tuple[Tie, ...]:
    active = {actor.id for actor in network.actors if actor.left is None}
    return tuple(tie for tie in network.ties if tie.a in active and tie.b in active)


def validated(network: NetworkMap) -> NetworkMap:
    """The map as read from signed bytes, after checking what its type does not say.

    Refused when an id is used twice, a tie points outside the map, is not in pair order or
    stands twice.
    """
    ids = [actor.id for actor in network.actors]
    if len(set(ids)) != len(ids) or CENTRE in ids:
        raise Refused("map.actor_twice", rule="N-03")
    known = {*ids, CENTRE} if network.has_middle else {*ids}
    seen: set[Pair] = set()
    for tie in network.ties:
        if not {tie.a, tie.b} <= known or not tie.a < tie.b or (tie.a, tie.b) in seen:
            raise Refused("map.bad_tie", rule="N-04")
        seen.add((tie.a, tie.b))
        keys = [each.key for each in tie.dimensions]
        if len(set(keys)) != len(keys):
            raise Refused("map.bad_tie", rule="N-04")
    return network


def of_a_child(network: NetworkMap) -> NetworkMap:
    """The map as it may stand in a log: validated, and with the child or family in the middle.

    Refused when it is a map of an organisation (N-02).
    """
    if not network.has_middle or network.units:
        raise Refused("map.no_middle", rule="N-02")
    return validated(network)
