"""The frame round unlock and first run: the name of the program, one calm picture, one card."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views.icons import paint_icon
from views.kit import Caption, Card, Display
from views.margins import set_margins
from views.theme import Space, on_theme_change, tokens

_CARD_CHARS = 58
_PICTURE_LEAST = 340


class Emblem(QWidget):
    """The program's mark: a baton on its own colour."""

    def __init__(self, parent: QWidget | None = None, factor: float = 2.2) -> None:
        super().__init__(parent)
        self._factor = factor
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        edge = round(self.fontMetrics().height() * self._factor)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().color("accent"))
        painter.drawRoundedRect(box, box.width() * 0.26, box.width() * 0.26)
        inset = box.width() * 0.2
        paint_icon(painter, "baton", box.adjusted(inset, inset, -inset, -inset), "accent_text")
        painter.end()


class Picture(QWidget):
    """Those round a child and the ties between them: decoration, it says nothing by itself."""

    # Angle in degrees, distance as a share of the radius, size, weight of the tie to the middle.
    _ROUND = (
        (-96, 0.86, 15, 3),
        (-38, 0.98, 11, 1),
        (14, 0.80, 14, 2),
        (62, 1.00, 10, 1),
        (118, 0.84, 13, 3),
        (168, 0.98, 12, 2),
        (-146, 0.78, 10, 1),
    )
    _BETWEEN = ((0, 1, 2), (1, 2, 1), (2, 3, 2), (4, 5, 3), (5, 6, 1), (6, 0, 2))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), t.color("accent_soft"))
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width(), self.height()) * 0.34
        places = [
            middle + QPointF(math.cos(math.radians(a)), math.sin(math.radians(a))) * radius * far
            for a, far, _, _ in self._ROUND
        ]
        ink = t.color("accent")
        for place, (_, _, _, weight) in zip(places, self._ROUND, strict=True):
            self._tie(painter, middle, place, weight, ink)
        for first, second, weight in self._BETWEEN:
            self._tie(painter, places[first], places[second], weight, ink)
        scale = max(radius / 170, 0.6)
        for place, (_, _, size, _) in zip(places, self._ROUND, strict=True):
            painter.setPen(QPen(ink, 2))
            painter.setBrush(t.color("surface_raised"))
            painter.drawEllipse(place, size * scale, size * scale)
        painter.setPen(QPen(t.color("accent_soft"), 5))
        painter.setBrush(ink)
        edge = 32 * scale
        painter.drawEllipse(middle, edge, edge)
        box = QRectF(middle.x() - edge / 2, middle.y() - edge / 2, edge, edge)
        paint_icon(painter, "child", box, "accent_text")
        painter.end()

    @staticmethod
    def _tie(painter: QPainter, a: QPointF, b: QPointF, weight: int, ink: QColor) -> None:
        shade = QColor(ink)
        shade.setAlphaF(0.55)
        pen = QPen(shade, {1: 1.2, 2: 1.6, 3: 3.2}[weight])
        if weight == 1:
            pen.setDashPattern([5, 5])
        painter.setPen(pen)
        painter.drawLine(a, b)


class WelcomeFrame(QWidget):
    """A picture at the left when there is room, and one card in the middle of the rest."""

    def __init__(self, title: str, subtitle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.picture = Picture(self)
        self.heading = Display(title, self)
        self.words = Caption(subtitle, self)
        self.card = Card(parent=self)
        self.card.body_layout.setSpacing(Space.L)
        set_margins(self.card, Space.XL, Space.XL, Space.XL, Space.XL)
        self.under = QVBoxLayout()
        """Below the card: side paths and the quiet line about where everything lies."""
        self.under.setSpacing(Space.S)

        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.heading)
        names.addWidget(self.words)
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(Emblem(self), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)

        self._column = QWidget(self)
        self._column.setProperty("role", "page-body")
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XL)
        column.addStretch(2)
        column.addLayout(head)
        column.addWidget(self.card)
        column.addLayout(self.under)
        column.addStretch(3)

        holder = QWidget(self)
        holder.setProperty("role", "page-body")
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)

        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.picture, 2)
        outer.addWidget(scroll, 3)
        on_theme_change(self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self.fontMetrics().averageCharWidth() * _CARD_CHARS
        self._column.setMaximumWidth(wanted)
        room = self.width() - wanted - 2 * Space.XL - _PICTURE_LEAST
        self.picture.setVisible(room >= 0)
