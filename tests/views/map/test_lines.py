"""The four line types of the guide (S1:223-237), as drawn data and as ink on the picture."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage

from app.reference import tie_levels
from models.network_map import (
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    set_tie,
)
from views.map.legend import discussed
from views.map.look import LIGHT_LOOK, tie_pen
from views.map.picture import picture_area, render_map
from views.map.scene import MapScene

LEFT, RIGHT, HEIGHT = -400, 400, -700
WIDTH = 2000


def two(level: TieLevel | None) -> NetworkMap:
    """Two actors side by side above the sectors, where the paper is bare."""
    network = NetworkMap()
    for actor_id, x in (("anna", LEFT), ("bo", RIGHT)):
        network = add_actor(network, MapActor(id=actor_id, name=actor_id, x=x, y=HEIGHT))
    return set_tie(network, "anna", "bo", level) if level is not None else network


class Print:
    """A black-and-white print of the exported picture."""

    def __init__(self, network: NetworkMap) -> None:
        scene = MapScene(LIGHT_LOOK)
        scene.show_map(network)
        self._area = picture_area(scene)
        picture = render_map(network, width=WIDTH)
        self._gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        self._zoom = WIDTH / self._area.width()

    def dark(self, point: QPointF) -> bool:
        at = (point - self._area.topLeft()) * self._zoom
        return QColor(self._gray.pixel(round(at.x()), round(at.y()))).lightness() < 140

    def along(self) -> list[bool]:
        """Ink along the line, between the cards."""
        return [self.dark(QPointF(x, HEIGHT)) for x in range(-280, 281, 1)]

    def thickness(self) -> float:
        """The thickest ink across the line, in scene units."""
        return max(
            sum(self.dark(QPointF(x, HEIGHT + step / 4)) for step in range(-60, 61)) / 4
            for x in range(-100, 101, 5)
        )


def test_level_0_has_no_ink_at_all() -> None:
    assert not any(Print(two(TieLevel.NONE)).along())


def test_an_unknown_pair_has_no_ink_but_is_counted_as_not_discussed() -> None:
    assert not any(Print(two(None)).along())
    assert discussed(two(None)).startswith("0 of 1")
    assert discussed(two(TieLevel.NONE)).startswith("1 of 1")


def test_level_1_is_dashed_ink_and_gaps_take_turns() -> None:
    ink = Print(two(TieLevel.KNOWN)).along()
    turns = sum(1 for before, now in pairwise(ink) if before != now)
    assert turns > 20
    assert 0.3 < sum(ink) / len(ink) < 0.75


@pytest.mark.parametrize("level", [TieLevel.ACCESS, TieLevel.FORUM])
def test_levels_2_and_3_are_unbroken(level: TieLevel) -> None:
    assert all(Print(two(level)).along())


def test_level_3_is_clearly_bolder_than_level_2_in_black_and_white() -> None:
    thin, bold = Print(two(TieLevel.ACCESS)), Print(two(TieLevel.FORUM))
    assert bold.thickness() > 2 * thin.thickness()
    assert abs(Print(two(TieLevel.KNOWN)).thickness() - thin.thickness()) < 1


def test_the_pens_say_the_same_as_the_ink() -> None:
    ink = QColor("black")
    assert tie_pen(TieLevel.NONE, ink).style() == Qt.PenStyle.NoPen
    dashed, thin, bold = (tie_pen(TieLevel(level), ink) for level in (1, 2, 3))
    assert dashed.style() == Qt.PenStyle.CustomDashLine
    assert thin.style() == bold.style() == Qt.PenStyle.SolidLine
    assert dashed.widthF() == thin.widthF() < bold.widthF() / 2


def test_the_scale_in_words_has_four_levels_and_a_word_for_unknown() -> None:
    scale = tie_levels()
    assert [text.level for text in scale.levels] == [0, 1, 2, 3]
    assert scale.text(None).level is None
    assert len({text.label for text in (*scale.levels, scale.unknown)}) == 5
    assert all(text.source for text in scale.levels)


def test_a_tie_passes_round_a_card_that_stands_between() -> None:
    network = two(TieLevel.FORUM)
    network = add_actor(network, MapActor(id="mid", name="Mid", x=0, y=HEIGHT))
    scene = MapScene(LIGHT_LOOK)
    scene.show_map(network)
    drawing = scene.ties["anna", "bo"]
    assert drawing.bend != 0
    card = scene.nodes["mid"].body()
    assert not any(card.contains(drawing.path.pointAtPercent(n / 200)) for n in range(201))
