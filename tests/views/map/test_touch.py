"""Fingers on the canvas, through real touch events: drag, tie, pan, pinch, tap, hold; and a pad."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.network_map import pair
from tests.views.map.conftest import Hands
from views.map.dialogs import ActorDialog
from views.map.geometry import RINGS, fraction_of
from views.map.selection import Selection

ANNA_BO = pair("anna", "bo")


@pytest.fixture(scope="session")
def screen(qapp) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def fingers(hands: Hands, screen: QPointingDevice) -> Callable[..., None]:
    """Puts fingers down, moves and lifts them: a list of steps, each what every finger does."""

    def move(*steps: dict[int, tuple[str, QPoint]]) -> None:
        view = hands.canvas.viewport()
        for step in steps:
            sequence = QTest.touchEvent(view, screen, False)
            for finger, (does, at) in step.items():
                getattr(sequence, does)(finger, at, view)
            sequence.commit()
            QApplication.processEvents()

    return move


def drag(fingers, start: QPoint, end: QPoint) -> None:
    fingers(
        {0: ("press", start)},
        {0: ("move", start + (end - start) / 2)},
        {0: ("move", end)},
        {0: ("release", end)},
    )


def tap(fingers, at: QPoint) -> None:
    fingers({0: ("press", at)}, {0: ("release", at)})


def test_a_finger_carries_a_card_as_one_step(hands, fingers) -> None:
    before = hands.map.actor("anna")
    start = hands.spot(hands.middle("anna") + QPointF(-20, 0))
    drag(fingers, start, hands.spot(hands.middle("anna") + QPointF(-20, 120)))
    after = hands.map.actor("anna")
    assert abs(after.x - before.x) <= 20 and 90 <= after.y - before.y <= 150
    assert hands.page.editor.stack.count() == 1


def test_a_finger_near_the_handle_draws_a_tie(hands, fingers) -> None:
    tap(fingers, hands.spot(hands.middle("anna") + QPointF(-20, 0)))
    handle = hands.spot(hands.page.scene.nodes["anna"].handle())
    # A finger is broad: it need not hit the dot.
    drag(fingers, handle + QPoint(14, 8), hands.spot(hands.middle("bo")))
    assert hands.page.scene.selection == Selection(node="bo", pair=ANNA_BO)
    before = hands.map
    assert before.tie(*ANNA_BO) is None


def test_two_fingers_come_closer_and_move_the_paper(hands, fingers) -> None:
    canvas = hands.canvas
    middle = canvas.viewport().rect().center()
    held = canvas.mapToScene(middle)
    zoom = canvas.transform().m11()
    apart = QPoint(60, 0)
    fingers(
        {0: ("press", middle - apart), 1: ("press", middle + apart)},
        {0: ("move", middle - apart * 1.5), 1: ("move", middle + apart * 1.5)},
        {0: ("move", middle - apart * 2), 1: ("move", middle + apart * 2)},
    )
    assert canvas.transform().m11() == pytest.approx(2 * zoom, rel=0.01)
    off = canvas.mapFromScene(held) - middle
    assert off.manhattanLength() <= 4
    aside = QPoint(40, 30)
    fingers(
        {0: ("move", middle - apart * 2 + aside), 1: ("move", middle + apart * 2 + aside)},
        {0: ("release", middle - apart * 2 + aside), 1: ("move", middle + apart * 2 + aside)},
        {1: ("release", middle + apart * 2 + aside)},
    )
    assert (canvas.mapFromScene(held) - middle - aside).manhattanLength() <= 5
    assert hands.changes == []


def test_a_second_finger_gives_up_what_the_first_had_begun(hands, fingers) -> None:
    before = hands.map
    start = hands.spot(hands.middle("anna") + QPointF(-20, 0))
    fingers(
        {0: ("press", start)},
        {0: ("move", start + QPoint(0, 60))},
        {0: ("move", start + QPoint(0, 60)), 1: ("press", start + QPoint(120, 60))},
        {0: ("release", start + QPoint(0, 60)), 1: ("release", start + QPoint(120, 60))},
    )
    assert hands.map == before and not hands.canvas.busy
    assert hands.page.scene.nodes["anna"].pos() == QPointF(before.actor("anna").x, -200)


def test_bare_paper_follows_the_finger(hands, fingers) -> None:
    canvas = hands.canvas
    canvas.zoom(2.5)
    bare = QPoint(30, 30)
    assert canvas.map_scene.node_at(canvas.mapToScene(bare)) is None
    held = canvas.mapToScene(bare)
    drag(fingers, bare, bare + QPoint(50, 40))
    assert (canvas.mapFromScene(held) - bare - QPoint(50, 40)).manhattanLength() <= 4


def test_a_tap_chooses_and_two_taps_open(hands, fingers) -> None:
    at = hands.spot(hands.middle("bo") + QPointF(-20, 0))
    tap(fingers, at)
    assert hands.page.scene.selection == Selection(node="bo")
    tap(fingers, at)
    hands.dialog(ActorDialog).reject()
    assert hands.changes == []


def test_holding_still_shows_the_menu(hands, fingers, qtbot) -> None:
    """Apart from what opens a window: a change of windows takes the finger away, as it must."""
    asked: list[str] = []
    hands.canvas.menu_wanted.disconnect()
    hands.canvas.menu_wanted.connect(lambda node, _: asked.append(node))
    at = hands.spot(hands.middle("bo") + QPointF(-20, 0))
    fingers({0: ("press", at)})
    qtbot.waitUntil(lambda: asked == ["bo"])
    fingers({0: ("release", at)})
    assert hands.changes == []


def test_a_tie_begun_in_the_menu_is_aimed_by_a_tap(hands, fingers) -> None:
    """WCAG 2.5.7: every drag has a way with single points."""
    tap(fingers, hands.spot(hands.middle("anna") + QPointF(-20, 0)))
    hands.canvas.begin_tie()
    tap(fingers, hands.spot(hands.middle("carl")))
    assert hands.page.scene.selection == Selection(node="carl", pair=pair("anna", "carl"))
    hands.canvas.begin_tie()
    hands.click(hands.middle("bo"))
    assert hands.page.scene.selection == Selection(node="bo", pair=pair("bo", "carl"))


def test_a_pinch_on_a_pad_comes_closer_where_the_pointer_is(hands, screen) -> None:
    canvas = hands.canvas
    zoom = canvas.transform().m11()
    at = QPointF(canvas.viewport().rect().center())

    def gesture(kind: Qt.NativeGestureType, value: float) -> None:
        pad = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(kind, pad, 2, at, at, at, value, QPointF())
        QGuiApplication.sendEvent(canvas.viewport(), event)

    gesture(Qt.NativeGestureType.ZoomNativeGesture, 0.5)
    assert canvas.transform().m11() == pytest.approx(1.5 * zoom)
    gesture(Qt.NativeGestureType.SmartZoomNativeGesture, 0.0)
    assert canvas.transform().m11() == pytest.approx(zoom, rel=0.02)


def test_a_card_let_go_near_a_ring_lies_on_it_when_rings_are_drawn(hands) -> None:
    hands.key(Qt.Key.Key_R)
    assert hands.page.tools.rings_box.isChecked() and hands.page.scene.show_rings
    hands.drag(hands.middle("anna") + QPointF(-20, 0), QPointF(-220, -235))
    anna = hands.map.actor("anna")
    assert min(abs(fraction_of(anna.x, anna.y) - ring) for ring in RINGS) < 0.015
    hands.key(Qt.Key.Key_R)
    assert not hands.page.scene.show_rings
