"""The map as a value: N-02 to N-04, unknown apart from none, and what may not happen."""

from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    Tie,
    TieLevel,
    add_actor,
    move_actor,
    pair,
    pairs,
    places_to_act,
    progress,
    remove_actor,
    replace_actor,
    set_centre,
    set_tie,
    unknown_pairs,
    validated,
)

IDS = ("anna", "bo", "carl", "dina")


def four() -> NetworkMap:
    network = NetworkMap()
    for actor_id in IDS:
        network = add_actor(network, MapActor(id=actor_id, name=actor_id.title()))
    return network


def test_N_02_the_centre_is_neither_moved_removed_nor_added() -> None:
    network = four()
    for attempt in (
        lambda: remove_actor(network, CENTRE),
        lambda: move_actor(network, CENTRE, 10, 10),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.rule == "N-02"
    with pytest.raises(Refused):
        add_actor(network, MapActor(id=CENTRE, name="Someone"))


def test_N_02_the_middle_can_be_child_pregnant_woman_or_family() -> None:
    for kind in ("child", "pregnant", "family"):
        changed = set_centre(four(), Centre(kind=kind, label="A"))
        assert changed.centre == Centre(kind=kind, label="A")
        assert changed.actors == four().actors


def test_N_03_every_actor_stands_once() -> None:
    with pytest.raises(Refused):
        add_actor(four(), MapActor(id="anna", name="Another"))
    assert [actor.id for actor in four().actors] == list(IDS)


def test_N_04_a_tie_joins_two_actors_and_has_no_direction() -> None:
    network = set_tie(four(), "bo", "anna", TieLevel.ACCESS)
    assert network.level("anna", "bo") is TieLevel.ACCESS
    assert network.level("bo", "anna") is TieLevel.ACCESS
    assert network.ties == (Tie(a="anna", b="bo", level=TieLevel.ACCESS),)


def test_N_04_nobody_has_a_tie_to_themselves_or_to_a_stranger() -> None:
    with pytest.raises(Refused):
        set_tie(four(), "anna", "anna", TieLevel.FORUM)
    with pytest.raises(KeyError):
        set_tie(four(), "anna", "nobody", TieLevel.FORUM)


def test_unknown_is_not_no_contact() -> None:
    unknown = four()
    judged = set_tie(unknown, "anna", "bo", TieLevel.NONE)
    assert unknown.level("anna", "bo") is None
    assert judged.level("anna", "bo") is TieLevel.NONE
    assert judged != unknown
    assert ("anna", "bo") in unknown_pairs(unknown)
    assert ("anna", "bo") not in unknown_pairs(judged)
    assert set_tie(judged, "anna", "bo", None) == unknown


def test_a_note_stays_when_the_level_changes_and_can_be_replaced() -> None:
    network = set_tie(four(), "anna", "bo", TieLevel.KNOWN, "met once")
    raised = set_tie(network, "anna", "bo", TieLevel.ACCESS)
    tie = raised.tie("anna", "bo")
    assert tie is not None
    assert (tie.level, tie.note) == (TieLevel.ACCESS, "met once")
    emptied = set_tie(raised, "anna", "bo", TieLevel.ACCESS, "").tie("anna", "bo")
    assert emptied is not None
    assert emptied.note == ""


def test_a_removed_actor_takes_the_ties_along_but_one_who_left_keeps_them() -> None:
    network = set_tie(four(), "anna", "bo", TieLevel.FORUM)
    assert remove_actor(network, "bo").ties == ()
    bo = msgspec.structs.replace(network.actor("bo"), left="2026-11-01")
    gone = replace_actor(network, bo)
    assert gone.level("anna", "bo") is TieLevel.FORUM
    assert all("bo" not in each for each in pairs(gone))


def test_N_05_places_to_act_are_missing_and_dashed_pairs_of_active_actors() -> None:
    network = four()
    for (a, b), level in zip(combinations(IDS, 2), [0, 1, 2, 3, 0, 1], strict=True):
        network = set_tie(network, a, b, TieLevel(level))
    network = set_tie(network, "anna", CENTRE, TieLevel.NONE)
    found = {(tie.a, tie.b) for tie in places_to_act(network)}
    assert found == {("anna", "bo"), ("anna", "carl"), ("bo", "dina"), ("carl", "dina")}


@pytest.mark.parametrize(
    "broken",
    [
        NetworkMap(actors=(MapActor(id="a", name="A"), MapActor(id="a", name="B"))),
        NetworkMap(actors=(MapActor(id=CENTRE, name="A"),)),
        NetworkMap(ties=(Tie(a="a", b="b", level=TieLevel.FORUM),)),
        NetworkMap(
            actors=(MapActor(id="a", name="A"), MapActor(id="b", name="B")),
            ties=(Tie(a="b", b="a", level=TieLevel.FORUM),),
        ),
        NetworkMap(
            actors=(MapActor(id="a", name="A"), MapActor(id="b", name="B")),
            ties=(
                Tie(a="a", b="b", level=TieLevel.FORUM),
                Tie(a="a", b="b", level=TieLevel.NONE),
            ),
        ),
    ],
)
def test_a_map_that_contradicts_itself_is_refused(broken: NetworkMap) -> None:
    with pytest.raises(Refused):
        validated(broken)


JUDGEMENTS = st.lists(
    st.tuples(
        st.sampled_from(list(combinations((*IDS, CENTRE), 2))),
        st.sampled_from([None, *TieLevel]),
    ),
    max_size=40,
)


@given(JUDGEMENTS)
def test_any_run_of_judgements_gives_the_last_word_on_each_pair(judgements) -> None:
    network = four()
    for (a, b), level in judgements:
        network = set_tie(network, b, a, level)
    last = {pair(a, b): level for (a, b), level in judgements}
    for each in combinations((*IDS, CENTRE), 2):
        assert network.level(*each) == last.get(pair(*each))
    assert validated(network) == network
    assert list(network.ties) == sorted(network.ties, key=lambda tie: (tie.a, tie.b))
    judged = [each for each in pairs(network) if last.get(each) is not None]
    assert len(judged) + len(unknown_pairs(network)) == len(pairs(network)) == 6
    assert progress(network) == (len(judged), 6)


@given(JUDGEMENTS)
def test_a_map_survives_being_written_and_read(judgements) -> None:
    network = four()
    for (a, b), level in judgements:
        network = set_tie(network, a, b, level, "a note: æøå")
    read = msgspec.json.decode(msgspec.json.encode(network), type=NetworkMap)
    assert validated(read) == network
