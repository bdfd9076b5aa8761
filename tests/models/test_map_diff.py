"""The difference of two maps is exactly what lies between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from models.map_diff import MapDiff, applied, difference
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    move_actor,
    remove_actor,
    replace_actor,
    set_centre,
    set_tie,
)
from tests.models.maps import networks


@settings(deadline=None)
@given(networks(), networks())
def test_applied_to_the_first_it_gives_the_second_and_nothing_more(
    first: NetworkMap, second: NetworkMap
) -> None:
    diff = difference(first, second)
    assert applied(first, diff) == second
    assert applied(second, difference(second, first)) == first
    # Exactly: every pair and actor that differs is named once, and none that does not.
    every = {(t.a, t.b) for t in (*first.ties, *second.ties)}
    differing = {each for each in every if first.tie(*each) != second.tie(*each)}
    assert [change.pair for change in diff.ties] == sorted(differing)
    assert {a.id for a in diff.added} == ids(second) - ids(first)
    assert {a.id for a in diff.removed} == ids(first) - ids(second)
    both = ids(first) & ids(second)
    assert {c.before.id for c in diff.changed} == {
        each for each in both if first.actor(each) != second.actor(each)
    }
    assert diff.empty == (first == second)


def ids(network: NetworkMap) -> set[str]:
    return {actor.id for actor in network.actors}


@given(networks())
def test_a_map_does_not_differ_from_itself(network: NetworkMap) -> None:
    assert difference(network, network) == MapDiff()
    assert applied(network, MapDiff()) == network


def base() -> NetworkMap:
    network = NetworkMap()
    for name in ("anna", "bo", "carl"):
        network = add_actor(network, MapActor(id=name, name=name.title()))
    return set_tie(network, "anna", "bo", TieLevel.ACCESS, "often")


@pytest.mark.parametrize(
    "before, after, kind",
    [
        (None, TieLevel.NONE, "now_judged"),
        (None, TieLevel.FORUM, "now_judged"),
        (TieLevel.NONE, None, "now_unknown"),
        (TieLevel.KNOWN, None, "now_unknown"),
        (TieLevel.NONE, TieLevel.KNOWN, "added"),
        (TieLevel.FORUM, TieLevel.NONE, "removed"),
        (TieLevel.KNOWN, TieLevel.FORUM, "stronger"),
        (TieLevel.FORUM, TieLevel.ACCESS, "weaker"),
    ],
)
def test_N_04_what_became_known_is_not_what_changed(
    before: TieLevel | None, after: TieLevel | None, kind: str
) -> None:
    first = set_tie(base(), "bo", "carl", before)
    (change,) = difference(first, set_tie(base(), "bo", "carl", after)).ties
    assert (change.kind, change.pair) == (kind, ("bo", "carl"))


def test_other_words_on_the_same_line_are_a_change_of_their_own() -> None:
    diff = difference(base(), set_tie(base(), "anna", "bo", TieLevel.ACCESS, "seldom"))
    assert [change.kind for change in diff.ties] == ["same_level"]
    assert diff.of_kind("same_level") == diff.ties and diff.of_kind("added") == ()


def test_who_came_left_moved_and_returned() -> None:
    first = base()
    gone = replace_actor(first, MapActor(id="carl", name="Carl", left="2026-05-01"))
    (left,) = difference(first, gone).changed
    assert left.leaves and not left.returns and left.fields == ("left",)
    (back,) = difference(gone, first).changed
    assert back.returns and not back.leaves
    (moved,) = difference(first, move_actor(first, "bo", 40, 50)).changed
    assert moved.only_moved and moved.fields == ("x", "y")
    second = set_tie(
        add_actor(first, MapActor(id="dina", name="Dina")), "dina", "bo", TieLevel.KNOWN
    )
    diff = difference(first, second)
    assert diff.with_new_or_gone(diff.ties[0])
    away = difference(first, remove_actor(first, "bo"))
    assert away.with_new_or_gone(away.ties[0]) and away.ties[0].kind == "now_unknown"


def test_a_difference_is_only_applied_to_the_map_it_starts_from() -> None:
    first = base()
    diff = difference(first, set_tie(first, "anna", CENTRE, TieLevel.KNOWN))
    twice = applied(first, diff)
    with pytest.raises(ValueError, match="another map"):
        applied(twice, diff)
    named = difference(first, set_centre(first, Centre(label="A")))
    with pytest.raises(ValueError, match="another map"):
        applied(set_centre(first, Centre(label="B")), named)
