"""What the map lies on: the sectors with their names, and the rings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from views.map.geometry import RADIUS_X, RADIUS_Y, RINGS, Units, label_rect, sector_path, sectors
from views.map.look import MapLook


def draw_sectors(painter: QPainter, look: MapLook, units: Units) -> None:
    """The sectors round the middle, each in the tint of its group."""
    for sector in sectors(units):
        soft, _ = look.tint(sector.group.tint)
        if look.tokens.is_contrast:
            painter.setPen(QPen(look.color("border"), 1))
        else:
            soft.setAlphaF(0.55)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawPath(sector_path(sector))


def draw_rings(painter: QPainter, look: MapLook) -> None:
    """The rings round the middle, for those who sort by closeness."""
    pen = QPen(look.color("border_strong"), 1.4)
    pen.setDashPattern((1.0, 5.0))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for fraction in RINGS:
        painter.drawEllipse(QPointF(0, 0), RADIUS_X * fraction, RADIUS_Y * fraction)


def draw_names(painter: QPainter, look: MapLook, units: Units) -> None:
    """The sectors' names, on a patch of paper so that a tie behind them leaves them legible."""
    patch = look.color("canvas")
    patch.setAlphaF(0.86)
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    for sector in sectors(units):
        area, name = label_rect(sector), sector.group.label
        # Without a pen Qt measures nothing.
        painter.setPen(look.tint(sector.group.tint)[1])
        # A unit may have a long name; it is never cut.
        for size in (17, 15, 13, 11, 9, 7):
            painter.setFont(look.font(size, strong=True))
            words = painter.boundingRect(area, flags, name)
            if area.contains(words):
                break
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(patch)
        painter.drawRoundedRect(words.adjusted(-6, -1, 6, 1), 8, 8)
        painter.setPen(look.tint(sector.group.tint)[1])
        painter.drawText(area, flags | Qt.TextFlag.TextDontClip, name)
