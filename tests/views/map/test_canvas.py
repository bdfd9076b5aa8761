"""The canvas with real mouse and key events: N-02 to N-04, drag, ties, Esc, zoom."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.network_map import CENTRE, MapActor, NetworkMap, Tie, TieLevel, pair
from views.map.described import describe_pair
from views.map.dialogs import ActorDialog, RemovalDialog
from views.map.selection import Selection

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_N_02_the_centre_can_be_neither_dragged_nor_moved_nor_removed(hands) -> None:
    before = hands.map
    hands.drag(hands.middle(CENTRE), QPointF(200, 100))
    assert hands.page.scene.nodes[CENTRE].pos() == QPointF(0, 0)
    hands.key(Qt.Key.Key_Escape)
    hands.click(hands.middle(CENTRE))
    hands.key(Qt.Key.Key_Delete)
    assert hands.told
    assert not hands.page.findChildren(RemovalDialog)
    hands.key(Qt.Key.Key_Right)
    assert hands.map == before
    assert hands.changes == []


def test_N_03_an_actor_is_added_with_the_keyboard_in_its_sector(hands) -> None:
    others = hands.map.actors
    hands.key(Qt.Key.Key_N)
    dialog = hands.dialog(ActorDialog)
    QTest.keyClicks(dialog.name, "Dina")
    dialog.profession.setCurrentText("Jordemoder")
    dialog.group.setCurrentIndex(dialog.group.findData("health"))
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    dina = hands.map.actor("new1")
    assert (dina.name, dina.profession, dina.group) == ("Dina", "midwife", "health")
    assert hands.map.actors[:-1] == others
    bodies = [hands.page.scene.nodes[actor.id].body() for actor in hands.map.actors]
    assert not any(bodies[-1].intersects(body) for body in bodies[:-1])
    assert not bodies[-1].intersects(hands.page.scene.nodes[CENTRE].body())


def test_N_03_a_double_click_on_bare_paper_adds_near_that_place(hands) -> None:
    place = QPointF(-150, 250)
    QTest.mouseDClick(
        hands.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        hands.spot(place),
    )
    dialog = hands.dialog(ActorDialog)
    QTest.keyClicks(dialog.name, "Mor")
    dialog.accept()
    added = hands.map.actors[-1]
    assert added.group == "family"
    assert abs(added.x + 150) + abs(added.y - 250) < 250


def test_N_03_a_known_actor_of_the_case_keeps_its_id(hands) -> None:
    hands.page.set_known_actors([MapActor(id="case7", name="Eva", profession="teacher")])
    hands.page.tools.add_button.click()
    dialog = hands.dialog(ActorDialog)
    dialog.known.setCurrentIndex(1)
    dialog.known.activated.emit(1)
    dialog.accept()
    assert hands.map.actor("case7").name == "Eva"


def test_a_nameless_actor_is_not_added_and_the_dialog_says_why(hands) -> None:
    hands.page.tools.add_button.click()
    dialog = hands.dialog(ActorDialog)
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert len(hands.map.actors) == 3


def test_dragging_moves_one_actor_on_the_grid_in_one_undo_step(hands) -> None:
    hands.drag(hands.middle("anna"), QPointF(-322, -151))
    anna = hands.map.actor("anna")
    assert (anna.x % 10, anna.y % 10) == (0, 0)
    assert abs(anna.x + 322) <= 10
    assert abs(anna.y + 151) <= 10
    assert hands.page.editor.stack.count() == 1
    assert len(hands.changes) == 1
    assert hands.map.actor("bo") == hands.changes[0].actor("bo")
    hands.key(Qt.Key.Key_Z, CTRL)
    assert (hands.map.actor("anna").x, hands.map.actor("anna").y) == (-250, -200)
    hands.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert hands.map.actor("anna") == anna


def test_dragged_into_another_sector_the_actor_changes_group(hands) -> None:
    hands.drag(hands.middle("anna"), QPointF(-150, 250))
    assert hands.map.actor("anna").group == "family"
    assert hands.page.editor.stack.count() == 1


def test_a_carried_cards_ties_leave_the_background_and_come_back(hands) -> None:
    hands.page.editor.judge("anna", "bo", TieLevel.FORUM)
    hands.press(hands.middle("anna"))
    hands.go(QPointF(-300, -100))
    live = hands.page.scene._live
    assert list(live) == [("anna", "bo")]
    assert live["anna", "bo"].path().pointAtPercent(0) == hands.middle("anna")
    hands.release(QPointF(-300, -100))
    assert not hands.page.scene._live
    assert hands.page.scene.ties["anna", "bo"].start == hands.middle("anna")


def test_escape_in_the_middle_of_a_drag_leaves_everything_as_it_was(hands) -> None:
    before = hands.map
    start = hands.middle("anna")
    hands.press(start)
    hands.go(QPointF(-100, 300))
    assert hands.middle("anna") != start
    hands.key(Qt.Key.Key_Escape)
    hands.release(QPointF(-100, 300))
    assert hands.middle("anna") == start
    assert hands.map == before
    assert hands.page.editor.stack.count() == 0


def test_arrow_keys_move_the_chosen_actor_and_shift_takes_big_steps(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Down, SHIFT)
    anna = hands.map.actor("anna")
    assert (anna.x, anna.y) == (-240, -150)
    assert hands.page.editor.stack.count() == 2


def test_a_pinned_actor_stays_until_it_is_let_loose(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_P)
    assert hands.map.actor("anna").pinned
    hands.drag(hands.middle("anna"), QPointF(-400, 0))
    hands.key(Qt.Key.Key_Right)
    assert (hands.map.actor("anna").x, hands.map.actor("anna").y) == (-250, -200)
    hands.key(Qt.Key.Key_P)
    hands.key(Qt.Key.Key_Right)
    assert hands.map.actor("anna").x == -240


def by_drag(hands, a: str, b: str, key) -> None:
    hands.drag_tie(a, b)
    hands.key(key)


def by_two_clicks(hands, a: str, b: str, key) -> None:
    hands.click(hands.middle(a))
    hands.click(hands.middle(b), CTRL)
    hands.key(key)


def by_keys(hands, a: str, b: str, key) -> None:
    hands.canvas.choose(Selection(node=a))
    hands.key(Qt.Key.Key_T)
    wanted = pair(a, b)
    for direction in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up) * 2:
        if hands.page.scene.selection.pair == wanted:
            break
        hands.key(direction)
    assert hands.page.scene.selection.pair == wanted
    hands.key(key)
    hands.key(Qt.Key.Key_Escape)


def by_button(hands, a: str, b: str, key) -> None:
    hands.drag_tie(b, a)
    level = {Qt.Key.Key_U: None}.get(key, "digit")
    chosen = None if level is None else TieLevel(int(key) - int(Qt.Key.Key_0))
    hands.page.pair_bar.button(chosen).click()


def by_table(hands, a: str, b: str, key) -> None:
    hands.page.sides.tabs.setCurrentIndex(1)
    view = hands.page.sides.pair_view
    view.setFocus()
    view.setCurrentIndex(hands.page.sides.pairs.index(hands.page.sides.pairs.row_of(pair(a, b)), 0))
    hands.key(key, widget=view)


WAYS = [by_drag, by_two_clicks, by_keys, by_button, by_table]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_N_04_every_way_to_judge_a_pair_gives_the_same_data(hands, way) -> None:
    way(hands, "anna", "bo", Qt.Key.Key_3)
    assert hands.map.ties == (Tie(a="anna", b="bo", level=TieLevel.FORUM),)
    way(hands, "anna", "bo", Qt.Key.Key_0)
    assert hands.map.ties == (Tie(a="anna", b="bo", level=TieLevel.NONE),)
    way(hands, "bo", "carl", Qt.Key.Key_1)
    way(hands, "carl", "anna", Qt.Key.Key_2)
    assert {(t.a, t.b, int(t.level)) for t in hands.map.ties} == {
        ("anna", "bo", 0),
        ("bo", "carl", 1),
        ("anna", "carl", 2),
    }
    way(hands, "anna", "bo", Qt.Key.Key_U)
    assert hands.map.level("anna", "bo") is None
    assert hands.page.editor.stack.count() == 5


def test_N_04_a_tie_with_the_centre_is_allowed(hands) -> None:
    by_drag(hands, "anna", CENTRE, Qt.Key.Key_2)
    assert hands.map.level("anna", CENTRE) is TieLevel.ACCESS


def test_backspace_makes_a_pair_undiscussed(hands) -> None:
    by_drag(hands, "anna", "bo", Qt.Key.Key_2)
    hands.key(Qt.Key.Key_Backspace)
    assert hands.map.level("anna", "bo") is None


def test_a_level_without_a_pair_tells_what_to_do(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_3)
    assert hands.map.ties == ()
    assert len(hands.told) == 1


def test_escape_drops_a_half_made_tie(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.press(hands.page.scene.nodes["anna"].handle())
    hands.go(hands.middle("bo"))
    assert hands.page.scene._rubber.isVisible()
    assert hands.page.scene.nodes["bo"].state.target
    hands.key(Qt.Key.Key_Escape)
    hands.release(hands.middle("bo"))
    assert not hands.page.scene._rubber.isVisible()
    assert not hands.page.scene.nodes["bo"].state.target
    assert hands.page.scene.selection == Selection(node="anna")
    assert hands.map.ties == ()
    hands.key(Qt.Key.Key_T)
    assert hands.canvas.busy
    hands.key(Qt.Key.Key_Escape)
    assert not hands.canvas.busy
    assert hands.page.scene.selection == Selection(node="anna")


def test_a_click_on_a_line_chooses_the_tie_and_a_digit_changes_it(hands) -> None:
    by_drag(hands, "anna", "bo", Qt.Key.Key_1)
    hands.key(Qt.Key.Key_Escape)
    hands.click(hands.page.scene.ties["anna", "bo"].middle)
    assert hands.page.scene.selection.pair == ("anna", "bo")
    hands.key(Qt.Key.Key_3)
    assert hands.map.level("anna", "bo") is TieLevel.FORUM


def test_brackets_walk_the_ties_and_alt_arrows_go_to_the_neighbour(hands) -> None:
    by_drag(hands, "anna", "bo", Qt.Key.Key_1)
    by_drag(hands, "anna", "carl", Qt.Key.Key_2)
    hands.click(hands.middle("anna"))
    seen = []
    for _ in range(3):
        hands.key(Qt.Key.Key_BracketRight)
        seen.append(hands.page.scene.selection.pair)
    assert set(seen) == {("anna", "bo"), ("anna", "carl")}
    assert seen[0] == seen[2]
    hands.key(Qt.Key.Key_BracketLeft)
    assert hands.page.scene.selection.pair == seen[1]
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_Right, ALT)
    assert hands.page.scene.selection.node == "bo"
    assert hands.map.actor("anna").x == -250


def test_brackets_aim_a_half_made_tie_at_everyone_in_turn(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_T)
    aimed = set()
    for _ in range(3):
        hands.key(Qt.Key.Key_BracketRight)
        aimed.add(hands.page.scene.selection.pair)
    assert aimed == {pair("anna", other) for other in ("bo", "carl", CENTRE)}
    assert hands.map.ties == ()


def test_tab_is_one_stop_into_the_canvas_and_out_again(hands) -> None:
    hands.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not hands.canvas
    hands.key(Qt.Key.Key_Backtab, SHIFT, widget=QApplication.focusWidget())
    assert QApplication.focusWidget() is hands.canvas


def test_zoom_with_keys_and_wheel_and_everything_in_sight_again(hands) -> None:
    whole = hands.canvas.transform().m11()
    hands.key(Qt.Key.Key_Plus)
    assert hands.canvas.transform().m11() > whole
    hands.key(Qt.Key.Key_Minus)
    assert hands.canvas.transform().m11() == pytest.approx(whole)
    middle = QPointF(hands.canvas.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        hands.canvas.viewport().mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(hands.canvas.viewport(), wheel)
    assert hands.canvas.transform().m11() > whole
    hands.key(Qt.Key.Key_0)
    assert hands.canvas.transform().m11() == pytest.approx(whole, rel=0.02)


def test_the_middle_button_moves_the_sheet_and_not_the_actors(hands) -> None:
    hands.key(Qt.Key.Key_Plus)
    hands.key(Qt.Key.Key_Plus)
    before = hands.canvas.mapToScene(QPoint(0, 0))
    view = hands.canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.MiddleButton, pos=QPoint(200, 200))
    QTest.mouseMove(view, QPoint(150, 160))
    QTest.mouseRelease(view, Qt.MouseButton.MiddleButton, pos=QPoint(150, 160))
    moved = hands.canvas.mapToScene(QPoint(0, 0)) - before
    assert moved.x() > 10
    assert moved.y() > 10
    assert hands.changes == []


def test_enter_opens_the_chosen_actor_and_changes_are_kept(hands) -> None:
    hands.click(hands.middle("bo"))
    hands.key(Qt.Key.Key_Return)
    dialog = hands.dialog(ActorDialog)
    dialog.workplace.clear()
    QTest.keyClicks(dialog.workplace, "Skolen")
    dialog.authority.setChecked(True)
    dialog.accept()
    assert hands.map.actor("bo").workplace == "Skolen"
    assert hands.map.actor("bo").authority
    assert (hands.map.actor("bo").x, hands.map.actor("bo").y) == (250, -200)


def test_delete_asks_and_marks_as_left_or_removes(hands) -> None:
    by_drag(hands, "anna", "bo", Qt.Key.Key_2)
    hands.click(hands.middle("bo"))
    hands.key(Qt.Key.Key_Delete)
    hands.dialog(RemovalDialog).leave_button.click()
    assert hands.map.actor("bo").left == "2026-11-22"
    assert hands.map.level("anna", "bo") is TieLevel.ACCESS
    assert hands.page.scene.ties["anna", "bo"].faded
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_Delete)
    hands.dialog(RemovalDialog).remove_button.click()
    assert not hands.map.has("anna")
    assert hands.map.ties == ()
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.map.level("anna", "bo") is TieLevel.ACCESS


def test_a_read_only_map_refuses_every_way_of_changing_it(hands) -> None:
    network = hands.map
    hands.page.load(network, read_only=True)
    QApplication.processEvents()
    hands.drag(hands.middle("anna"), QPointF(-100, 250))
    hands.click(hands.middle("anna"))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_P, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_Delete):
        hands.key(key)
    by_two_clicks(hands, "anna", "bo", Qt.Key.Key_3)
    by_table(hands, "anna", "bo", Qt.Key.Key_3)
    assert hands.map == network
    assert hands.changes == []
    assert not hands.page.findChildren(ActorDialog)
    assert hands.page.versions.banner.isVisible()
    assert not hands.page.tools.save_button.isEnabled()


def test_loading_tells_nobody_and_forgets_the_history(hands) -> None:
    by_drag(hands, "anna", "bo", Qt.Key.Key_2)
    count = len(hands.changes)
    hands.page.load(NetworkMap(), read_only=False)
    assert len(hands.changes) == count
    assert not hands.page.editor.stack.canUndo()
    assert list(hands.page.scene.nodes) == [CENTRE]


def test_what_was_said_about_aiming_goes_when_the_tie_is_judged_or_given_up(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_T)
    assert hands.page.message.text().startswith("Aim")
    hands.key(Qt.Key.Key_2)
    pair = hands.page.scene.selection.pair
    assert hands.page.message.text() == describe_pair(hands.page.scene, pair)
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_T)
    assert hands.page.message.text().startswith("Aim")
    hands.key(Qt.Key.Key_Escape)
    assert hands.page.message.text() == ""
