"""The units of an organisation: the sectors of a map without a child, by name (C5).

An actor's `group` is the unit's name. The list of units keeps those that nobody stands in just
now, so that a sector does not vanish under somebody's hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from models.errors import Refused
from models.network_map import Centre, NetworkMap


def with_all_units(network: NetworkMap) -> NetworkMap:
    """The map with every unit somebody stands in on its list, new ones last.

    A child's map has no units and stays as it is.
    """
    if network.has_middle:
        return network
    groups = (actor.group for actor in network.actors)
    units = tuple(name for name in dict.fromkeys((*network.units, *groups)) if name)
    return network if units == network.units else msgspec.structs.replace(network, units=units)


def set_units(network: NetworkMap, units: Sequence[tuple[str, str]]) -> NetworkMap:
    """The map with these units in this order. units: (name until now, or "" if new; new name).

    Refused when two have one name, one has none, or a unit with people in it is left out.
    """
    names = [new.strip() for _, new in units]
    if "" in names or len(set(names)) < len(names):
        raise Refused("map.unit_name")
    called = {old: new.strip() for old, new in units if old}
    if any(actor.group not in called for actor in network.actors):
        raise Refused("map.unit_in_use")
    actors = tuple(msgspec.structs.replace(a, group=called[a.group]) for a in network.actors)
    return msgspec.structs.replace(network, units=tuple(names), actors=actors)


def without_middle(network: NetworkMap, title: str) -> NetworkMap:
    """Any map as one of an organisation: who stood in the middle is gone, with every tie to them.

    Workplaces become units where there are any, else the groups.
    """
    by_place = any(actor.workplace for actor in network.actors)
    actors = tuple(
        actor
        if not network.has_middle
        else msgspec.structs.replace(
            actor, group=actor.workplace if by_place and actor.workplace else actor.group, x=0, y=0
        )
        for actor in network.actors
    )
    known = {actor.id for actor in actors}
    ties = tuple(tie for tie in network.ties if tie.a in known and tie.b in known)
    return with_all_units(
        NetworkMap(Centre(kind="organisation", label=title), actors, ties, network.units)
    )
