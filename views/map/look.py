"""How the map is drawn: colours taken from the theme, sizes, and the pen of each tie level.

A `MapLook` is a value, so the same scene code draws on screen in the theme of the moment and in an
exported image that is always light.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen

from models.network_map import TieLevel
from views.palettes import LIGHT, Tokens
from views.theme import FONT_FAMILY

GRID = 10
"""The soft grid in scene units: nodes settle on it."""
BIG_STEP = 5 * GRID
CARD_WIDTH, CARD_HEIGHT, CARD_RADIUS = 212, 78, 14
CENTRE_RADIUS = 66
MARGIN = 14
"""Room round a card for its marks, its handle and the ring of a selected node."""
HANDLE_RADIUS = 8

DASH = (5.0, 4.0)
"""Dash and gap of level 1, in pen widths."""
_WIDTHS = {TieLevel.KNOWN: 2.2, TieLevel.ACCESS: 2.2, TieLevel.FORUM: 7.0}

_TINTS = {
    "green": ("success_soft", "success"),
    "blue": ("info_soft", "info"),
    "violet": ("holder_waiting_soft", "holder_waiting"),
    "sand": ("accent_soft", "accent"),
    "amber": ("warning_soft", "warning"),
    "grey": ("holder_other_soft", "holder_other"),
    "rose": ("level_3_soft", "level_3"),
}


@dataclass(frozen=True)
class MapLook:
    """Every colour of the picture, and the type it is written in."""

    tokens: Tokens

    def color(self, role: str) -> QColor:
        """A colour of the theme by its meaning."""
        return self.tokens.color(role)

    def tint(self, name: str) -> tuple[QColor, QColor]:
        """The soft fill and the ink of an actor group."""
        soft, ink = _TINTS.get(name, _TINTS["grey"])
        return self.color(soft), self.color(ink)

    def font(self, size: float, *, strong: bool = False) -> QFont:
        """Type in scene units, so that a picture is the same on every screen."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


LIGHT_LOOK = MapLook(LIGHT)


def tie_pen(level: TieLevel, color: QColor) -> QPen:
    """The line of a level (S1:223-237): 1 dashed thin, 2 thin, 3 bold; 0 draws nothing.

    The difference lies in form alone, so it survives a black-and-white print.
    """
    if level == TieLevel.NONE:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(color, _WIDTHS[level])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if level == TieLevel.KNOWN:
        pen.setDashPattern(DASH)
    return pen
