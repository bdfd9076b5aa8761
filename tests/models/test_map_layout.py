"""Automatic layout: no card on another, in the right sector, stable, and the same every time."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given, settings

from models.map_layout import Frame, SectorSpan, applied, crossings, free, rings_and_sectors
from models.network_map import (
    CENTRE,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    move_actor,
    replace_actor,
    set_tie,
)
from tests.models.maps import GROUPS, networks

FRAME = Frame(
    radius_x=510,
    radius_y=400,
    card_width=212,
    card_height=78,
    sectors=tuple(SectorSpan(group, at * 72 - 36.0, 72.0) for at, group in enumerate(GROUPS)),
)


def people(count: int) -> NetworkMap:
    """Actors spread over the groups, every third tied to the next two."""
    network = NetworkMap()
    for at in range(count):
        network = add_actor(network, MapActor(id=f"p{at:02}", name=str(at), group=GROUPS[at % 5]))
        network = set_tie(network, f"p{at:02}", CENTRE, TieLevel(at % 4))
    for at in range(count - 2):
        network = set_tie(network, f"p{at:02}", f"p{at + 1:02}", TieLevel.FORUM)
        if at % 3 == 0:
            network = set_tie(network, f"p{at:02}", f"p{at + 2:02}", TieLevel.KNOWN)
    return network


def assert_apart(network: NetworkMap) -> None:
    for one, other in combinations(network.actors, 2):
        wide, high = abs(one.x - other.x), abs(one.y - other.y)
        assert wide >= FRAME.card_width or high >= FRAME.card_height, (one.id, other.id)
    for actor in network.actors:
        reach = FRAME.card_height / 2 + FRAME.middle
        assert abs(actor.y) >= reach or abs(actor.x) >= FRAME.card_width / 2 + FRAME.middle


def sector_of(actor: MapActor) -> str:
    degrees = math.degrees(math.atan2(actor.x / FRAME.radius_x, -actor.y / FRAME.radius_y))
    return next(s.group for s in FRAME.sectors if 0 <= (degrees - s.start) % 360 < s.span)


def test_rings_and_sectors_put_everybody_where_they_belong() -> None:
    network = applied(people(14), rings_and_sectors(people(14), FRAME))
    assert_apart(network)
    assert all(sector_of(actor) == actor.group for actor in network.actors)
    out = {a.id: math.hypot(a.x / FRAME.radius_x, a.y / FRAME.radius_y) for a in network.actors}
    forum = [out[a.id] for a in network.actors if network.level(a.id, CENTRE) == TieLevel.FORUM]
    none = [out[a.id] for a in network.actors if network.level(a.id, CENTRE) == TieLevel.NONE]
    assert sum(forum) / len(forum) < sum(none) / len(none)


def test_a_ring_can_be_chosen_for_an_actor() -> None:
    network = people(5)
    proposal = rings_and_sectors(network, FRAME, ring_of={"p00": 0, "p01": 2})
    x, y = proposal.places["p00"]
    far_x, far_y = proposal.places["p01"]
    assert math.hypot(x / FRAME.radius_x, y / FRAME.radius_y) < 0.55
    assert math.hypot(far_x / FRAME.radius_x, far_y / FRAME.radius_y) > 0.8


def test_one_actor_more_moves_nobody() -> None:
    network = applied(people(12), rings_and_sectors(people(12), FRAME))
    again = rings_and_sectors(network, FRAME)
    assert again.places == {}
    grown = add_actor(network, MapActor(id="new", name="New", group="family"))
    grown = set_tie(grown, "new", "p03", TieLevel.FORUM)
    assert set(rings_and_sectors(grown, FRAME).places) == {"new"}
    everyone = [actor.id for actor in network.actors]
    assert set(free(grown, FRAME, keep=everyone).places) == {"new"}
    assert_apart(applied(grown, rings_and_sectors(grown, FRAME)))
    assert_apart(applied(grown, free(grown, FRAME, keep=everyone)))


def test_pinned_and_kept_actors_stay() -> None:
    network = move_actor(people(6), "p00", 900, -700)
    network = replace_actor(
        network, MapActor(id="p01", name="1", group="health", x=-800, y=300, pinned=True)
    )
    for proposal in (
        rings_and_sectors(network, FRAME, keep=["p00"], afresh=True),
        free(network, FRAME, keep=["p00"]),
    ):
        assert set(proposal.places) == {"p02", "p03", "p04", "p05"}
        assert_apart(applied(network, proposal))


def test_ties_that_need_not_cross_do_not() -> None:
    """Three in each of two sectors, tied in pairs: an order without crossings exists."""
    network = NetworkMap()
    for group in ("front_line", "health"):
        for at in range(3):
            network = add_actor(network, MapActor(id=f"{group[0]}{at}", name="", group=group))
    for a, b in (("f0", "h2"), ("f1", "h0"), ("f2", "h1")):
        network = set_tie(network, a, b, TieLevel.ACCESS)
    proposal = rings_and_sectors(network, FRAME)
    assert proposal.crossings_after == 0
    assert crossings(applied(network, proposal)) == 0


def test_free_puts_those_near_who_work_closely() -> None:
    network = NetworkMap()
    for name in ("a", "b", "c", "d"):
        network = add_actor(network, MapActor(id=name, name=name))
    network = set_tie(set_tie(network, "a", "b", TieLevel.FORUM), "c", "d", TieLevel.FORUM)
    network = set_tie(network, "a", "c", TieLevel.NONE)
    laid = applied(network, free(network, FRAME))
    assert_apart(laid)

    def far(one: str, other: str) -> float:
        a, b = laid.actor(one), laid.actor(other)
        return math.hypot(a.x - b.x, (a.y - b.y) * FRAME.radius_x / FRAME.radius_y)

    assert max(far("a", "b"), far("c", "d")) < min(far("a", "c"), far("a", "d"), far("b", "c"))
    turned = applied(network, free(network, FRAME, turn=90.0))
    assert turned != laid


def test_sixty_actors_have_room() -> None:
    network = people(60)
    for proposal in (rings_and_sectors(network, FRAME), free(network, FRAME)):
        assert_apart(applied(network, proposal))


@settings(max_examples=25, deadline=None)
@given(networks())
def test_a_proposal_moves_cards_and_nothing_else(network: NetworkMap) -> None:
    for propose in (rings_and_sectors, free):
        proposal = propose(network, FRAME)
        assert proposal == propose(network, FRAME)
        laid = applied(network, proposal)
        assert laid.ties == network.ties and laid.centre == network.centre
        for old, new in zip(network.actors, laid.actors, strict=True):
            assert (old.x, old.y) == (new.x, new.y) or old.id in proposal.places
            assert not (old.pinned and (old.x, old.y) != (0, 0)) or old == new
        assert proposal.crossings_after == crossings(laid)
    assert rings_and_sectors(NetworkMap(), FRAME).places == {}
