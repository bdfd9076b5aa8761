"""Must show 1: Saad's map through the real window by mouse, by keys and in the tables alone.

The three are drawn in three logs of one encrypted store and are the same data, on the canvas and
read back from the store.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget

from app import cases, maps
from app.session import create_session
from models.network_map import CENTRE, NetworkMap, TieLevel, pair
from models.people import Child
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON, done_with
from tests.views.front import to_front
from tests.views.map.conftest import Hands
from tests.views.map.saad import ACTORS, saad_map
from views.children.map_tab import MapTab
from views.main_window import MainWindow
from views.map.dialogs import ActorDialog
from views.map.geometry import free_place, neighbour
from views.map.tables import profession_label

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ARROWS = {
    (1, 0): Qt.Key.Key_Right,
    (-1, 0): Qt.Key.Key_Left,
    (0, 1): Qt.Key.Key_Down,
    (0, -1): Qt.Key.Key_Up,
}
WANTED = saad_map()
LEVELS = {(a, b): WANTED.level(a, b) for a, b in combinations([row[0] for row in ACTORS], 2)}


@pytest.fixture
def window(qtbot, data_dir: Path) -> Iterator[MainWindow]:
    """The real window, unlocked on a real store with nothing in it."""
    made = MainWindow(data_dir, launcher=lambda *_: True, kdf=CHEAP)
    made.resize(1500, 950)
    made.show()
    made.show_session(create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP))
    assert made.worker.wait_idle()
    to_front(made)
    yield made
    done_with(made)


def open_map(window: MainWindow) -> MapTab:
    """The empty map of a new log about Saad."""
    assert window.context is not None
    log = cases.start(window.context.session, Child(name="Saad"), parents_told=True).log
    window.context.open_case(log, "map")
    for _ in range(3):
        assert window.worker.wait_idle()
    tab = next(each for each in window.findChildren(MapTab) if each.log == log)
    to_front(window)
    assert tab.page.network() == NetworkMap(centre=WANTED.centre)
    return tab


class Fingers:
    """Keys only: each goes to whatever has the focus, as from a keyboard."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self._focus(), key, modifier)
            QApplication.processEvents()  # a cell is closed only once the key is dealt with

    def write(self, text: str) -> None:
        QTest.keyClicks(self._focus(), text)

    def tab_to(self, wanted: QWidget, *, back: bool = False) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(60):
            if QApplication.focusWidget() is wanted:
                return
            if back:
                self.press(Qt.Key.Key_Backtab, modifier=SHIFT)
            else:
                self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {wanted.accessibleName()}")

    def choose(self, box: QComboBox, value: str) -> None:
        """Walk the list of a box that has the focus until a value stands there."""
        while box.currentData() != value:
            up = box.findData(value) < box.currentIndex()
            self.press(Qt.Key.Key_Up if up else Qt.Key.Key_Down)

    def dialog(self, page: QWidget) -> ActorDialog:
        """The open dialog, once the keys come to it."""
        (found,) = [each for each in page.findChildren(QDialog) if each.isVisible()]
        assert isinstance(found, ActorDialog)
        to_front(found)
        return found

    def _focus(self) -> QWidget:
        # As Qt does with a key nobody has the focus for.
        return QApplication.focusWidget() or QApplication.activeModalWidget() or self.window


def by_mouse(window: MainWindow, tab: MapTab) -> None:
    """Cards by double click on bare paper, dragged to their places; ties dragged and judged."""
    page, hands = tab.page, Hands(tab.page)
    ids = {}
    for key, name, profession, workplace, group in ACTORS:
        place = QPointF(*free_place(page.network().actors, group))
        paper = page.canvas.viewport().rect().bottomLeft()
        bare = page.canvas.mapToScene(paper.x() + 90, paper.y() - 60)
        QTest.mouseDClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, hands.spot(bare))
        dialog = hands.dialog(ActorDialog)
        QTest.keyClicks(dialog.name, name)
        dialog.profession.lineEdit().setFocus()
        QTest.keyClicks(dialog.profession.lineEdit(), profession_label(profession))
        QTest.keyClicks(dialog.workplace, workplace)
        save = next(each for each in dialog.findChildren(QWidget) if _is_default(each))
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)
        ids[key] = page.network().actors[-1].id
        grip = hands.middle(ids[key]) + QPointF(20, 10)
        hands.drag(grip, place + QPointF(20, 10))
    for (a, b), level in LEVELS.items():
        hands.drag_tie(ids[a], ids[b])
        QTest.mouseClick(page.pair_bar.button(level), Qt.MouseButton.LeftButton)
        hands.click(page.canvas.mapToScene(4, 4))


def _is_default(widget: QWidget) -> bool:
    return bool(getattr(widget, "isDefault", lambda: False)())


def by_keyboard(window: MainWindow, tab: MapTab) -> None:
    """N and the dialog for each card; Alt with arrows to a card, T, brackets, and a digit."""
    page, fingers = tab.page, Fingers(window)
    ids = {}
    fingers.tab_to(page.canvas)
    for key, name, profession, workplace, group in ACTORS:
        fingers.press(Qt.Key.Key_N)
        dialog = fingers.dialog(page)
        fingers.write(name)
        fingers.tab_to(dialog.profession)
        fingers.write(profession_label(profession))
        fingers.tab_to(dialog.workplace)
        fingers.write(workplace)
        fingers.tab_to(dialog.group)
        fingers.choose(dialog.group, group)
        fingers.press(Qt.Key.Key_Return)
        ids[key] = page.network().actors[-1].id
        to_front(window)
    for (a, b), level in LEVELS.items():
        for arrow in way(page, page.scene.selection.node, ids[a]):
            fingers.press(arrow, modifier=ALT)
        assert page.scene.selection.node == ids[a]
        fingers.press(Qt.Key.Key_T)
        while page.scene.selection.pair != pair(ids[a], ids[b]):
            fingers.press(Qt.Key.Key_BracketRight)
        fingers.press(Qt.Key(Qt.Key.Key_0 + int(level or 0)))


def way(page, start: str | None, end: str) -> list[Qt.Key]:
    """The arrows that lead from one card to another, as one sees who lies where."""
    places = {node: item.pos() for node, item in page.scene.nodes.items()}
    seen: dict[str | None, list[Qt.Key]] = {start: []}
    ahead: deque[str | None] = deque([start])
    while ahead:
        here = ahead.popleft()
        for direction, key in ARROWS.items():
            there = neighbour(places, here, direction)
            if there is not None and there not in seen:
                seen[there] = [*seen[here], key]
                ahead.append(there)
    return seen[end]


def by_table(window: MainWindow, tab: MapTab) -> None:
    """Ins adds a row with a name; cells are opened with Enter; digits judge row after row."""
    page, fingers = tab.page, Fingers(window)
    fingers.tab_to(page.sides.actor_view)
    for _, name, profession, workplace, group in ACTORS:
        fingers.press(Qt.Key.Key_Insert)
        fingers.dialog(page)
        fingers.write(name)
        fingers.press(Qt.Key.Key_Return)
        to_front(window)
        assert QApplication.focusWidget() is page.sides.actor_view
        fingers.press(Qt.Key.Key_Home)
        for text in (profession_label(profession), workplace):
            fingers.press(Qt.Key.Key_Right, Qt.Key.Key_Return)
            assert isinstance(QApplication.focusWidget(), QLineEdit)
            fingers.write(text)
            fingers.press(Qt.Key.Key_Return)
        fingers.press(Qt.Key.Key_Right)
        while page.network().actors[-1].group != group:
            fingers.press(Qt.Key.Key_Return)
            box = QApplication.focusWidget()
            assert isinstance(box, QComboBox)
            up = box.findData(group) < box.currentIndex()
            fingers.press(Qt.Key.Key_Up if up else Qt.Key.Key_Down)
    fingers.tab_to(page.sides.tabs.tabBar(), back=True)
    fingers.press(Qt.Key.Key_Right)
    fingers.tab_to(page.sides.pair_view)
    fingers.press(Qt.Key.Key_Home, modifier=Qt.KeyboardModifier.ControlModifier)
    for level in LEVELS.values():
        fingers.press(Qt.Key(Qt.Key.Key_0 + int(level or 0)))


def without_ids(network: NetworkMap) -> NetworkMap:
    """The map with the names of the case for ids, which are random."""
    keys = {actor.id: ACTORS[at][0] for at, actor in enumerate(network.actors)} | {CENTRE: CENTRE}
    actors = tuple(msgspec.structs.replace(each, id=keys[each.id]) for each in network.actors)
    ends = ((*pair(keys[tie.a], keys[tie.b]), tie) for tie in network.ties)
    ties = [msgspec.structs.replace(tie, a=a, b=b) for a, b, tie in ends]
    ties.sort(key=lambda tie: (tie.a, tie.b))
    return msgspec.structs.replace(network, actors=actors, ties=tuple(ties))


def test_N_01_mouse_keyboard_and_table_draw_the_same_map(window: MainWindow) -> None:
    assert window.context is not None
    found = []
    for draw in (by_mouse, by_keyboard, by_table):
        tab = open_map(window)
        draw(window, tab)
        drawn = tab.page.network()
        assert without_ids(drawn) == WANTED, draw.__name__
        tab.flush()
        assert window.worker.wait_idle()
        kept = maps.current(window.context.session, tab.log)
        assert kept == drawn
        found.append(without_ids(kept))
    assert found[0] == found[1] == found[2] == WANTED
    assert set(LEVELS.values()) == {TieLevel.NONE, TieLevel.KNOWN, TieLevel.FORUM}
