"""What a map says to those who read it together (*Læs*, N-05): values only, the words are in views.

Two filters that change nothing on the map. An *issue* chooses the circle: who is there for it,
everybody who is not bound to other issues included (C4, H15); all that is counted is counted
within the circle. *Groups and workplaces* choose what is listed: a pair with at least one end
there, an actor who belongs there.

What is said is about places to act, never about who is best.
"""

from __future__ import annotations

import msgspec

from models.measures import (
    Contacts,
    Measures,
    contacts_of,
    ei_index,
    loses_contact,
    measures,
)
from models.network_map import (
    CENTRE,
    MapActor,
    NetworkMap,
    Pair,
    Tie,
    TieLevel,
    pairs,
    places_to_act,
    progress,
    unknown_pairs,
)


class Focus(msgspec.Struct, frozen=True):
    """What to look at. Empty means everything; several values in one set mean any of them."""

    issues: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    workplaces: frozenset[str] = frozenset()

    def in_circle(self, actor: MapActor) -> bool:
        """Whether the actor takes part in the chosen issues."""
        return not self.issues or not actor.issues or not self.issues.isdisjoint(actor.issues)

    def lists(self, actor: MapActor) -> bool:
        """Whether the actor belongs to a chosen group and a chosen workplace."""
        return (not self.groups or actor.group in self.groups) and (
            not self.workplaces or actor.workplace in self.workplaces
        )


EVERYTHING = Focus()
"""No filter."""


class OnLeave(msgspec.Struct, frozen=True):
    """If this actor is on leave, these are cut off from the rest, group by group.

    cut_off: CENTRE among them means that they, too, lose contact with the child.
    """

    actor: str
    cut_off: tuple[tuple[str, ...], ...]


class Knit(msgspec.Struct, frozen=True):
    """How closely the circle is knit, and on whom it hangs.

    contacts of possible: pairs in contact, and how many pairs there are. hub: those with the most
    contacts, empty when there are none. hub_contacts: how many each of these has. centralisation:
    0 (spread evenly) to 1 (all through one), None below three actors.
    """

    contacts: int
    possible: int
    centralisation: float | None
    hub: tuple[str, ...]
    hub_contacts: int

    @property
    def density(self) -> float:
        """Share of the pairs that are in contact, 0 when there are no pairs."""
        return self.contacts / self.possible if self.possible else 0.0


class Reading(msgspec.Struct, frozen=True):
    """Everything *Læs* says about a map.

    missing, dashed: judged pairs to act on, in the order the actors stand on the map. isolated:
    actors without any contact among the others although a pair of theirs is judged; nobody has
    asked about the rest, `not_asked`. on_leave: without the child, where it is seen what hangs on
    whom; on_leave_from_child: who would lose contact with the child too. judged of all: pairs
    discussed. across: contacts across workplaces against within, -1 to 1, None when nothing
    counts.
    """

    circle: tuple[str, ...]
    missing: tuple[Tie, ...]
    dashed: tuple[Tie, ...]
    unknown: tuple[Pair, ...]
    isolated: tuple[str, ...]
    not_asked: tuple[str, ...]
    on_leave: tuple[OnLeave, ...]
    on_leave_from_child: tuple[OnLeave, ...]
    with_child: Knit
    without_child: Knit
    across: float | None
    judged: int
    all_pairs: int
    at_least: TieLevel


class Choices(msgspec.Struct, frozen=True):
    """The values there are to filter by, in the order they first appear on the map."""

    issues: tuple[str, ...]
    groups: tuple[str, ...]
    workplaces: tuple[str, ...]


def choices(network: NetworkMap) -> Choices:
    """What a filter can be set to on this map: values of active actors only."""
    active = [actor for actor in network.actors if actor.left is None]
    return Choices(
        issues=tuple(dict.fromkeys(issue for actor in active for issue in actor.issues)),
        groups=tuple(dict.fromkeys(actor.group for actor in active)),
        workplaces=tuple(dict.fromkeys(a.workplace for a in active if a.workplace)),
    )


def circle(network: NetworkMap, focus: Focus) -> NetworkMap:
    """The map with only those who take part in the chosen issues. Nothing is moved or judged."""
    inside = {actor.id for actor in network.actors if focus.in_circle(actor)} | {CENTRE}
    return msgspec.structs.replace(
        network,
        actors=tuple(actor for actor in network.actors if actor.id in inside),
        ties=tuple(tie for tie in network.ties if tie.a in inside and tie.b in inside),
    )


def pairs_to_discuss(
    network: NetworkMap, focus: Focus = EVERYTHING, *, with_centre: bool = False
) -> tuple[Pair, ...]:
    """Every pair to go through (*Afdæk*), with at least one end in the chosen places."""
    listed = _listed(network, focus)
    every = pairs(circle(network, focus), with_centre=with_centre)
    return tuple(each for each in every if not listed.isdisjoint(each))


def read(
    network: NetworkMap, focus: Focus = EVERYTHING, *, at_least: TieLevel = TieLevel.KNOWN
) -> Reading:
    """Read a map. at_least: the level that counts as contact in everything that is counted."""
    inner = circle(network, focus)
    listed = _listed(network, focus)
    order = {actor.id: at for at, actor in enumerate(inner.actors)}

    def place(tie: Tie) -> tuple[int, ...]:
        return tuple(sorted((order[tie.a], order[tie.b])))

    to_act = sorted(
        (
            tie
            for tie in places_to_act(inner)
            if CENTRE not in (tie.a, tie.b) and not listed.isdisjoint((tie.a, tie.b))
        ),
        key=place,
    )
    alone = measures(contacts_of(inner, at_least=at_least, with_centre=False))
    together = measures(contacts_of(inner, at_least=at_least, with_centre=True))
    asked = {end for tie in inner.ties if CENTRE not in (tie.a, tie.b) for end in (tie.a, tie.b)}
    judged, every = progress(inner)
    workplaces = {actor.id: actor.workplace for actor in inner.actors}
    return Reading(
        circle=alone.contacts.nodes,
        missing=tuple(tie for tie in to_act if tie.level == TieLevel.NONE),
        dashed=tuple(tie for tie in to_act if tie.level == TieLevel.KNOWN),
        unknown=tuple(e for e in unknown_pairs(inner) if not listed.isdisjoint(e)),
        isolated=tuple(e for e in alone.isolated if e in listed and e in asked),
        not_asked=tuple(e for e in alone.isolated if e in listed and e not in asked),
        on_leave=_on_leave(alone, listed),
        on_leave_from_child=_on_leave(together, listed),
        with_child=_knit(together),
        without_child=_knit(alone),
        across=ei_index(alone.contacts, workplaces),
        judged=judged,
        all_pairs=every,
        at_least=at_least,
    )


def _listed(network: NetworkMap, focus: Focus) -> set[str]:
    return {
        actor.id
        for actor in network.actors
        if actor.left is None and focus.in_circle(actor) and focus.lists(actor)
    }


def _on_leave(found: Measures, listed: set[str]) -> tuple[OnLeave, ...]:
    return tuple(
        OnLeave(actor, loses_contact(found.contacts, actor))
        for actor in found.cut_nodes
        if actor in listed
    )


def _knit(found: Measures) -> Knit:
    contacts: Contacts = found.contacts
    n = len(contacts.nodes)
    most = max((each.degree for each in found.nodes.values()), default=0)
    return Knit(
        contacts=len(contacts.edges),
        possible=n * (n - 1) // 2,
        centralisation=found.centralisation.degree,
        hub=tuple(name for name, each in found.nodes.items() if most and each.degree == most),
        hub_contacts=most,
    )
