"""*Læs* and *Sammenlign* on the page: lists, highlights, filters, badges, and places that stay."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.map_diff import applied, difference
from models.network_map import (
    CENTRE,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    move_actor,
    remove_actor,
    set_tie,
)
from tests.views.map.conftest import three_actors
from tests.views.map.saad import saad_map
from views.kit import QuietButton
from views.map.compare import Choice, ComparePanel
from views.map.described import describe_node
from views.map.modes import Mode
from views.map.selection import Selection
from views.map.versions import MapVersionItem

CTRL = Qt.KeyboardModifier.ControlModifier


def read(hands, network: NetworkMap):
    hands.page.load(network, read_only=False)
    hands.key(Qt.Key.Key_3, CTRL)
    QApplication.processEvents()
    return hands.page.sides.reading


def point_at(panel, text: str) -> None:
    """Walk down the list with the keys until the line with a text is reached."""
    tree = panel.tree
    tree.setFocus()
    for _ in range(80):
        chosen = tree.finding()
        if chosen is not None and text in chosen.text:
            return
        QTest.keyClick(tree, Qt.Key.Key_Down)
    raise AssertionError(text)


def lit(hands) -> set[str]:
    return {node for node, item in hands.page.scene.nodes.items() if item.opacity() == 1.0}


def test_N_05_missing_and_dashed_pairs_stand_as_places_to_act(hands) -> None:
    panel = read(hands, saad_map())
    assert hands.page.mode is Mode.READ
    assert "Mor – Tale-høre-lærer" in panel.tree.texts()
    assert "Pædagog – Tale-høre-lærer" in panel.tree.texts()
    assert "11 of 15" in panel.density.text()
    assert "(73 %)" in panel.density.text()
    point_at(panel, "Mor – Tale-høre-lærer")
    assert hands.page.scene.selection.pair == ("mother", "speech")
    assert lit(hands) == {"mother", "speech", CENTRE}


def test_who_loses_contact_when_one_is_on_leave(hands) -> None:
    network = set_tie(three_actors(), "anna", "bo", TieLevel.FORUM)
    network = set_tie(network, "bo", "carl", TieLevel.KNOWN)
    panel = read(hands, network)
    point_at(panel, "If Bo is on leave")
    assert lit(hands) == {"bo", "anna", CENTRE} or lit(hands) == {"bo", "carl", CENTRE}
    assert "hangs on Bo" in panel.hubs.text()


def test_nobody_is_the_only_way_to_a_child_nobody_is_tied_to(hands) -> None:
    network = set_tie(three_actors(), "anna", "bo", TieLevel.FORUM)
    network = set_tie(network, "bo", "carl", TieLevel.KNOWN)
    panel = read(hands, network)
    assert not any("too" in text for text in panel.tree.texts())
    hands.page.editor.judge(CENTRE, "bo", TieLevel.FORUM)
    panel.refresh()
    assert any("Saad too" in text for text in panel.tree.texts())


def test_chips_filter_and_can_be_taken_off(hands) -> None:
    panel = read(hands, saad_map())
    everything = panel.tree.texts()
    panel.choose("workplaces", "Børneterapien", on=True)
    assert all("Børnefysioterapeut" in text for text in panel.tree.texts())
    assert panel.chips.isVisible()
    chip = panel.chips.findChild(QuietButton)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert panel.tree.texts() == everything
    assert not panel.chips.isVisible()


def test_what_counts_as_contact_changes_every_number(hands) -> None:
    panel = read(hands, saad_map())
    panel.least.setCurrentIndex(2)
    panel.least.activated.emit(2)
    assert "6 of 15" in panel.density.text()


def later() -> NetworkMap:
    """The three actors' map half a year later."""
    network = set_tie(three_actors(), "anna", "bo", TieLevel.KNOWN)
    network = add_actor(network, MapActor(id="dina", name="Dina", x=400, y=200))
    network = set_tie(network, "anna", "dina", TieLevel.FORUM)
    network = remove_actor(network, "carl")
    return move_actor(network, "bo", 300, -150)


def earlier() -> NetworkMap:
    network = set_tie(three_actors(), "anna", "bo", TieLevel.FORUM)
    return set_tie(network, "anna", "carl", TieLevel.ACCESS)


def compare(hands):
    version = MapVersionItem("v1", "Opstart", "2026-05-02", earlier())
    hands.page.load(later(), read_only=False, versions=[version])
    hands.key(Qt.Key.Key_4, CTRL)
    QApplication.processEvents()
    return hands.page.sides.comparing


def test_the_difference_is_drawn_on_the_later_places_and_told_in_words(hands) -> None:
    panel = compare(hands)
    assert panel.tree.texts()[:2] == ["Dina", "Carl"]
    assert any("Anna – Bo: from" in text for text in panel.tree.texts())
    scene = hands.page.scene
    assert scene.nodes["bo"].pos().toTuple() == (300, -150)
    assert scene.nodes["carl"].pos().toTuple() == (0, 260)
    assert scene.nodes["dina"].state.change == "added"
    assert "No longer on the map" in describe_node(scene, "carl")
    point_at(panel, "Anna – Bo")
    assert scene.selection.pair == ("anna", "bo")


def test_comparing_changes_nothing_and_leads_back_to_the_map(hands) -> None:
    panel = compare(hands)
    before = hands.page.network()
    panel.tree.setFocus()
    hands.click(hands.middle("carl"))
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Delete)
    hands.key(Qt.Key.Key_1, CTRL)
    assert hands.page.network() == before == later()
    assert "carl" not in hands.page.scene.nodes
    assert hands.page.scene.nodes["dina"].state.change == ""
    assert not hands.page.editor.read_only


def test_any_two_can_be_chosen_also_the_other_way_round(hands) -> None:
    panel = compare(hands)
    panel.first.setCurrentIndex(0)
    panel.second.setCurrentIndex(1)
    panel.second.activated.emit(1)
    assert panel.tree.texts()[:2] == ["Carl", "Dina"]
    panel.first.setCurrentIndex(1)
    panel.first.activated.emit(1)
    assert panel.tree.texts() == []
    assert "Nothing has changed" in panel.sum.text()


def test_with_one_map_only_it_says_how_to_get_another(hands) -> None:
    hands.key(Qt.Key.Key_4, CTRL)
    assert "only one map" in hands.page.sides.comparing.sum.text()


@st.composite
def maps(draw) -> NetworkMap:
    network = NetworkMap()
    for number in draw(st.sets(st.integers(0, 4))):
        network = add_actor(network, MapActor(id=f"a{number}", name=f"A{number}"))
    ids = [actor.id for actor in network.actors]
    for one in ids:
        for other in ids:
            level = draw(st.sampled_from([None, *TieLevel]))
            if one < other and level is not None:
                network = set_tie(network, one, other, level)
    return network


@settings(max_examples=40)
@given(maps(), maps())
def test_the_list_holds_exactly_the_difference_of_the_data(qapp, first, second) -> None:
    panel = ComparePanel(lambda: [Choice("", "now", second), Choice("v", "then", first)], None)
    seen = []
    panel.compared.connect(lambda both, diff: seen.append(diff))
    panel.begin()
    found = seen[-1]
    assert found == difference(first, second)
    assert applied(first, found) == second
    listed = [f for s in panel.tree._sections for f in s.findings]
    assert {f.pair for f in listed if f.pair} == {change.pair for change in found.ties}
    alone = {actor.id for actor in (*found.added, *found.removed)}
    assert {node for f in listed if not f.pair for node in f.nodes} == alone


def test_one_change_is_told_as_one(qapp, hands) -> None:
    first = three_actors()
    second = set_tie(first, "anna", "bo", TieLevel.KNOWN)
    panel = ComparePanel(lambda: [Choice("", "now", second), Choice("v", "then", first)], None)
    panel.begin()
    assert panel.sum.text() == "1 change, on places that do not move."
    panel.deleteLater()
    hands.page.scene.select(Selection(node="anna"))
    hands.canvas.mark_chosen()
    assert hands.told[-1] == "1 actor is marked."
