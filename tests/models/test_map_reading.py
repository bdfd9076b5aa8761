"""What *Læs* says about a map (N-05), with filters by issue, group and workplace (H15)."""

from __future__ import annotations

from hypothesis import given

from models.map_reading import Focus, OnLeave, choices, circle, pairs_to_discuss, read
from models.network_map import (
    CENTRE,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    pair,
    pairs,
    replace_actor,
    set_tie,
)
from tests.models.maps import networks


def school_and_clinic() -> NetworkMap:
    """Two at the school, two at the clinic, one grandmother; the child is tied to all."""
    network = NetworkMap()
    for name, group, workplace in (
        ("teacher", "front_line", "School"),
        ("leader", "front_line", "School"),
        ("doctor", "health", "Clinic"),
        ("therapist", "health", "Clinic"),
        ("granny", "private_network", ""),
    ):
        network = add_actor(
            network, MapActor(id=name, name=name.title(), group=group, workplace=workplace)
        )
        network = set_tie(network, CENTRE, name, TieLevel.ACCESS)
    for a, b, level in (
        ("teacher", "leader", TieLevel.FORUM),
        ("leader", "doctor", TieLevel.KNOWN),
        ("doctor", "therapist", TieLevel.ACCESS),
        ("teacher", "therapist", TieLevel.NONE),
        ("granny", "doctor", TieLevel.NONE),
    ):
        network = set_tie(network, a, b, level)
    return network


def test_N_05_missing_and_dashed_pairs_are_places_to_act() -> None:
    reading = read(school_and_clinic())
    assert [(t.a, t.b) for t in reading.missing] == [("teacher", "therapist"), ("doctor", "granny")]
    assert [(t.a, t.b) for t in reading.dashed] == [("doctor", "leader")]
    assert (reading.judged, reading.all_pairs) == (5, 10)
    assert len(reading.unknown) == 5 and ("granny", "teacher") in reading.unknown


def test_if_somebody_is_on_leave() -> None:
    reading = read(school_and_clinic())
    assert reading.on_leave == (
        OnLeave("leader", (("teacher",),)),
        OnLeave("doctor", (("therapist",),)),
    )
    # The child holds everybody together, which is why it is read without the child.
    assert reading.on_leave_from_child == ()
    away = set_tie(school_and_clinic(), CENTRE, "teacher", TieLevel.NONE)
    assert read(away).on_leave_from_child == (OnLeave("leader", (("teacher",),)),)


def test_isolated_is_judged_and_not_asked_is_something_else() -> None:
    network = add_actor(school_and_clinic(), MapActor(id="new", name="New"))
    reading = read(network)
    assert (reading.isolated, reading.not_asked) == (("granny",), ("new",))


def test_how_closely_knit_with_and_without_the_child() -> None:
    reading = read(school_and_clinic())
    inside, outside = reading.with_child, reading.without_child
    assert (inside.contacts, inside.possible, inside.hub) == (8, 15, (CENTRE,))
    assert (outside.contacts, outside.possible, outside.density) == (3, 10, 0.3)
    assert outside.hub == ("leader", "doctor") and outside.hub_contacts == 2
    assert inside.centralisation is not None and outside.centralisation is not None
    assert inside.centralisation > outside.centralisation
    # Two of the three contacts stay within a workplace.
    assert reading.across is not None and round(reading.across, 4) == -0.3333
    strict = read(school_and_clinic(), at_least=TieLevel.ACCESS)
    assert strict.without_child.contacts == 2 and strict.on_leave == ()


def test_a_group_or_workplace_chooses_what_is_listed_not_what_is_counted() -> None:
    network = school_and_clinic()
    reading = read(network, Focus(workplaces=frozenset({"School"})))
    assert [(t.a, t.b) for t in reading.missing] == [("teacher", "therapist")]
    assert reading.on_leave == (OnLeave("leader", (("teacher",),)),)
    assert reading.isolated == ()
    assert reading.without_child == read(network).without_child
    health = Focus(groups=frozenset({"health"}))
    assert {end for each in pairs_to_discuss(network, health) for end in each} == {
        "teacher",
        "leader",
        "doctor",
        "therapist",
        "granny",
    }
    assert all({"doctor", "therapist"} & set(each) for each in pairs_to_discuss(network, health))
    both = Focus(groups=frozenset({"health"}), workplaces=frozenset({"School"}))
    assert pairs_to_discuss(network, both) == ()


def test_H15_the_circle_is_another_from_issue_to_issue() -> None:
    """Grandparents are central for the contact with the mother, peripheral for the SFO."""
    network = school_and_clinic()
    for name, issues in (("granny", ("contact",)), ("teacher", ("SFO",))):
        actor = network.actor(name)
        network = replace_actor(
            network,
            MapActor(
                id=name,
                name=actor.name,
                group=actor.group,
                workplace=actor.workplace,
                issues=issues,
            ),
        )
    assert choices(network).issues == ("SFO", "contact")
    assert choices(network).workplaces == ("School", "Clinic")
    sfo = Focus(issues=frozenset({"SFO"}))
    contact = Focus(issues=frozenset({"contact"}))
    assert "granny" not in read(network, sfo).circle
    assert "granny" in read(network, contact).circle
    assert "teacher" not in read(network, contact).circle
    assert "leader" in read(network, sfo).circle and "leader" in read(network, contact).circle
    assert read(network, sfo).isolated == () and read(network, contact).isolated == ("granny",)
    assert circle(network, Focus()) == network


@given(networks())
def test_what_is_read_is_on_the_map(network: NetworkMap) -> None:
    reading = read(network)
    active = {actor.id for actor in network.actors if actor.left is None}
    assert set(reading.circle) == active
    for tie in (*reading.missing, *reading.dashed):
        assert network.level(tie.a, tie.b) == tie.level
        assert {tie.a, tie.b} <= active
    assert {pair(*each) for each in reading.unknown}.isdisjoint(
        (tie.a, tie.b) for tie in network.ties
    )
    assert pairs_to_discuss(network) == pairs(network)
    assert not set(reading.isolated) & set(reading.not_asked)
    for leave in reading.on_leave:
        assert leave.actor not in {each for group in leave.cut_off for each in group}
