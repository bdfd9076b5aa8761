"""A shown map page, and hands that use mouse and keys as a person does."""

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.language import install
from models.network_map import Centre, MapActor, NetworkMap, add_actor
from tests.views.front import to_front
from views.map.page import MapPage


class Hands:
    """Mouse and keys on a shown `MapPage`."""

    def __init__(self, page: MapPage) -> None:
        self.page = page
        self.canvas = page.canvas
        self.changes: list[NetworkMap] = []
        self.told: list[str] = []
        page.changed.connect(self.changes.append)
        page.editor.told.connect(self.told.append)

    @property
    def map(self) -> NetworkMap:
        return self.page.network()

    def spot(self, place: QPointF) -> QPoint:
        """A scene point in pixels of the canvas."""
        return self.canvas.mapFromScene(place)

    def middle(self, node: str) -> QPointF:
        return self.page.scene.nodes[node].pos()

    def click(self, place: QPointF, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(
            self.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, self.spot(place)
        )

    def press(self, place: QPointF, button=Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(
            self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.spot(place)
        )

    def go(self, place: QPointF) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.spot(place))

    def release(self, place: QPointF, button=Qt.MouseButton.LeftButton) -> None:
        QTest.mouseRelease(
            self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.spot(place)
        )

    def drag(self, start: QPointF, end: QPointF) -> None:
        self.press(start)
        for share in (0.3, 0.7, 1.0):
            self.go(start + (end - start) * share)
        self.release(end)

    def drag_tie(self, a: str, b: str) -> None:
        """Choose a node so that its handle shows, then draw from the handle to another node."""
        self.click(self.middle(a) + QPointF(20, 10))
        self.drag(self.page.scene.nodes[a].handle(), self.middle(b))

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier, widget=None) -> None:
        if not self.page.isActiveWindow():
            # No window manager gives the window back after a dialog.
            to_front(self.page)
        QTest.keyClick(widget or self.canvas, key, modifier)

    def dialog(self, kind):
        """The open dialog of a kind."""
        QApplication.processEvents()
        found = [each for each in self.page.findChildren(kind) if each.isVisible()]
        assert len(found) == 1
        return found[0]


def three_actors() -> NetworkMap:
    network = NetworkMap(centre=Centre(label="Saad"))
    for actor_id, name, x, y in (
        ("anna", "Anna", -250, -200),
        ("bo", "Bo", 250, -200),
        ("carl", "Carl", 0, 260),
    ):
        network = add_actor(
            network, MapActor(id=actor_id, name=name, profession="pedagogue", x=x, y=y)
        )
    return network


@pytest.fixture(autouse=True)
def _source_texts(qapp, _danish_and_light: None) -> None:
    """These tests read the source texts; the Danish ones are compared by the translation tests."""
    install(qapp, "en")


@pytest.fixture
def hands(qtbot) -> Iterator[Hands]:
    """A page with three actors and no judged pair, shown and in focus."""
    numbers = count(1)
    page = MapPage(new_id=lambda: f"new{next(numbers)}", today=lambda: "2026-11-22")
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.load(three_actors(), read_only=False)
    to_front(page)
    page.canvas.fit()
    page.canvas.setFocus()
    yield Hands(page)
    page.close()
