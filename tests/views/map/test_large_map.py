"""A map with more ties than can bend: after a drag its ties stay in the air, and look the same."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from models.network_map import TieLevel
from tests.benchmarks.bench_map import busiest, random_map

CTRL = Qt.KeyboardModifier.ControlModifier
NODES, TIES = 24, 180


@pytest.fixture
def large(hands):
    hands.page.load(random_map(NODES, TIES), read_only=False)
    QApplication.processEvents()
    hands.canvas.fit()
    return hands


def seen(hands) -> QImage:
    QApplication.processEvents()
    return hands.canvas.grab().toImage()


def share_that_differs(one: QImage, other: QImage) -> float:
    """The share of points whose lightness differs by more than smoothed edges do."""
    assert one.size() == other.size()
    points = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    differing = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x, y in points
    )
    return differing / len(points)


def test_a_card_put_down_looks_as_on_a_map_drawn_anew(large) -> None:
    node = busiest(large.map)
    before = seen(large)
    large.drag(large.middle(node), large.middle(node) + QPointF(160, 120))
    scene = large.page.scene
    assert {key for key in scene.ties if node in key} == set(scene._live)
    large.canvas.give_up()
    put_down = seen(large)
    scene.refresh_background()
    assert not scene._live
    anew = seen(large)
    assert share_that_differs(put_down, anew) < 0.002
    assert share_that_differs(before, anew) > 0.01


def test_another_card_another_level_and_undo_leave_no_line_behind(large) -> None:
    scene, node = large.page.scene, busiest(large.map)
    start = seen(large)
    large.drag(large.middle(node), large.middle(node) + QPointF(160, 120))
    other = next(actor.id for actor in large.map.actors if actor.id != node)
    large.drag(large.middle(other), large.middle(other) + QPointF(-90, 60))
    assert set(scene._live) == {key for key in scene.ties if other in key}
    for key, line in scene._live.items():
        assert line.path() == scene.ties[key].path
    a, b = next(iter(scene._live))
    large.page.editor.judge(a, b, TieLevel.NONE)
    assert not scene._live
    for _ in range(3):
        large.key(Qt.Key.Key_Z, CTRL)
    large.canvas.give_up()
    assert share_that_differs(start, seen(large)) < 0.002
