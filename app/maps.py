"""The network map of a case: draft while drawing, signed versions in the log (N-01 to N-04)."""

from __future__ import annotations

import msgspec

from app import drafts
from app.session import Session
from models import bodies
from models.case import Case
from models.errors import Refused
from models.network_map import Centre, MapActor, NetworkMap, add_actor, of_a_child

SLOT = "map"


def current(session: Session, log: str) -> NetworkMap:
    """The map to draw on: the draft, else the newest version, else a first one.

    Actors of the case that the map lacks come without a place (0, 0), which the middle holds: the
    canvas gives them a free one in their sector. Nobody already placed moves.
    """
    case = session.case(log)
    draft = drafts.load(session, log, SLOT)
    if draft is not None:
        return read(draft)
    if case.latest_map is not None:
        network = case.latest_map.version.network
    else:
        network = NetworkMap(centre=Centre(kind=case.child.kind, label=case.child.name))
    return with_case_actors(network, case)


def read(draft: str) -> NetworkMap:
    """The map of a kept draft."""
    return of_a_child(msgspec.json.decode(draft.encode(), type=NetworkMap))


def with_case_actors(network: NetworkMap, case: Case) -> NetworkMap:
    """The map with every active actor of the case on it (N-03)."""
    missing = [actor for actor in case.active_actors if not network.has(actor.id)]
    for actor in missing:
        network = add_actor(
            network,
            MapActor(
                id=actor.id,
                name=actor.name,
                profession=actor.profession,
                workplace=actor.workplace,
                group=actor.group,
                authority=actor.authority,
            ),
        )
    return network


def save_draft(session: Session, log: str, network: NetworkMap) -> None:
    """Keep the map while it is drawn."""
    drafts.save(session, log, SLOT, msgspec.json.encode(network).decode())


def save_version(session: Session, log: str, network: NetworkMap, title: str) -> Case:
    """Write the map into the log as a signed version."""
    of_a_child(network)
    if not network.actors:
        raise Refused("map.empty", rule="N-01")
    with session.change(log) as change:
        body = bodies.MapVersion(map=log, title=title, network=network)
        change.add("map_version", body)
        session.drafts.delete(log, SLOT)
    return session.case(log)
