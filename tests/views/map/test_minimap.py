"""The small map: there only when needed, and a press goes to that place."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def test_it_comes_when_a_part_is_out_of_sight_and_goes_again(hands) -> None:
    assert not hands.page.minimap.isVisible()
    for _ in range(6):
        hands.canvas.zoom_in()
    assert hands.page.minimap.isVisible()
    hands.key(Qt.Key.Key_F)
    QApplication.processEvents()
    assert not hands.page.minimap.isVisible()


def test_a_press_goes_to_that_place(hands) -> None:
    for _ in range(8):
        hands.canvas.zoom_in()
    middle = hands.canvas.viewport().rect().center()
    QTest.mouseClick(hands.page.minimap, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    upper_left = hands.canvas.mapToScene(middle)
    assert upper_left.x() < -300
    assert upper_left.y() < -200
