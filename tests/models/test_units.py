"""The units of an organisation, and any map made into one without a child."""

from __future__ import annotations

import pytest

from models.errors import Refused
from models.network_map import CENTRE, Centre, MapActor, NetworkMap, TieLevel, add_actor, set_tie
from models.units import set_units, with_all_units, without_middle

EMPTY = NetworkMap(centre=Centre(kind="organisation", label="Nord"), units=("PPR",))


def test_a_new_unit_stands_last_and_none_vanishes() -> None:
    network = with_all_units(add_actor(EMPTY, MapActor(id="a", name="A", group="Skole")))
    assert network.units == ("PPR", "Skole")
    child = add_actor(NetworkMap(), MapActor(id="a", name="A", group="Skole"))
    assert with_all_units(child) is child


def test_units_are_renamed_moved_and_removed_with_their_people() -> None:
    network = with_all_units(add_actor(EMPTY, MapActor(id="a", name="A", group="Skole")))
    after = set_units(network, [("Skole", " Byskolen "), ("", "Dagtilbud")])
    assert after.units == ("Byskolen", "Dagtilbud")
    assert after.actor("a").group == "Byskolen"
    for wrong, code in (
        ([("PPR", "PPR")], "map.unit_in_use"),
        ([("Skole", "A"), ("PPR", "A")], "map.unit_name"),
        ([("Skole", " ")], "map.unit_name"),
    ):
        with pytest.raises(Refused) as refused:
            set_units(network, wrong)
        assert refused.value.code == code


def test_a_childs_map_becomes_one_without_the_child() -> None:
    network = NetworkMap(centre=Centre(label="Alma"))
    for actor, place in (("a", "Solsikken"), ("b", "")):
        network = add_actor(network, MapActor(id=actor, name=actor, workplace=place, x=10, y=10))
    network = set_tie(network, "a", "b", TieLevel.FORUM)
    network = set_tie(network, "a", CENTRE, TieLevel.FORUM)
    bare = without_middle(network, "Nord")
    assert "Alma" not in repr(bare)
    assert bare.units == ("Solsikken", "front_line") and len(bare.ties) == 1
    assert (bare.actor("a").x, bare.actor("a").y) == (0, 0)
    assert without_middle(bare, "Nord") == bare
