"""Several actors at once: lasso and keys mark, one drag or arrow moves all, lining up."""

from itertools import combinations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from models.network_map import CENTRE
from tests.views.map.saad import saad_map
from views.map.geometry import card_rect, lined_up

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def lasso(hands, start: QPointF, end: QPointF) -> None:
    view = hands.canvas.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, SHIFT, hands.spot(start))
    hands.go((start + end) / 2)
    hands.go(end)
    QTest.mouseRelease(view, left, SHIFT, hands.spot(end))


def test_a_lasso_marks_and_one_drag_moves_them_all_in_one_step(hands) -> None:
    before = hands.map
    lasso(hands, QPointF(-420, -290), QPointF(420, -100))
    assert hands.page.scene.marked == {"anna", "bo"}
    start = hands.middle("anna") + QPointF(20, 10)
    hands.drag(start, start + QPointF(0, -60))
    assert (hands.map.actor("anna").y, hands.map.actor("bo").y) == (-260, -260)
    assert hands.map.actor("carl") == before.actor("carl")
    assert hands.page.editor.stack.count() == 1
    hands.page.editor.undo()
    assert hands.map == before


def test_keys_mark_and_arrows_move_all_that_are_marked(hands) -> None:
    hands.click(hands.middle("anna"))
    hands.key(Qt.Key.Key_M)
    hands.page.canvas.choose(type(hands.page.scene.selection)(node="bo"))
    hands.key(Qt.Key.Key_M)
    assert hands.page.scene.marked == {"anna", "bo"}
    hands.key(Qt.Key.Key_Down)
    assert (hands.map.actor("anna").y, hands.map.actor("bo").y) == (-190, -190)
    hands.key(Qt.Key.Key_Escape)
    assert hands.page.scene.marked == frozenset()


def test_N_02_all_marked_never_moves_the_middle_or_a_pinned_card(hands) -> None:
    hands.page.editor.pin("carl")
    hands.key(Qt.Key.Key_A, CTRL)
    assert CENTRE not in hands.page.scene.marked
    hands.page.canvas.choose(type(hands.page.scene.selection)(node="anna"))
    hands.key(Qt.Key.Key_Right)
    assert hands.map.actor("anna").x == -240
    assert (hands.map.actor("carl").x, hands.map.actor("carl").y) == (0, 260)


def test_lining_up_in_a_row_and_a_column_covers_nobody_among_the_marked() -> None:
    places = {actor.id: (actor.x, actor.y) for actor in saad_map().actors}
    for way in ("row", "column", "even"):
        found = lined_up(places, way)
        assert set(found) == set(places)
        for one, other in combinations(found.values(), 2):
            assert not card_rect(*one).intersects(card_rect(*other))
    assert len({y for _, y in lined_up(places, "row").values()}) == 1
    assert len({x for x, _ in lined_up(places, "column").values()}) == 1


def test_line_up_is_one_step_and_needs_two(hands) -> None:
    before = hands.map
    hands.page.deeds.line_up("row")
    assert "Mark two" in hands.page.message.text()
    assert hands.map == before
    hands.page.scene.mark(frozenset({"anna", "carl"}))
    hands.page.deeds.line_up("row")
    assert hands.map.actor("anna").y == hands.map.actor("carl").y
    hands.page.tools.undo_button.click()
    assert hands.map == before
