"""The legend: what each line means and how many pairs have been discussed.

One function draws it, so the strip under the canvas and an exported picture say the same.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import translate
from app.reference import tie_levels
from models.network_map import NetworkMap, TieLevel, progress
from views.map.look import MapLook, tie_pen

_SAMPLE = 34.0
_GAP = 16.0
_LARGEST = 24.0


def discussed(network: NetworkMap) -> str:
    """How far the talk has come: "7 of 15 pairs discussed"."""
    done, total = progress(network)
    return translate("NetworkMap", "{done} of {total} pairs discussed").format(
        done=done, total=total
    )


def draw_legend(
    painter: QPainter,
    area: QRectF,
    look: MapLook,
    network: NetworkMap,
    size: float,
    *,
    brief: bool = False,
    count: bool = True,
) -> float:
    """Draw the legend into an area, in rows as the width allows; gives the height used.

    size: the size of the type in the painter's units. brief: leave out the line in words, which
    the sample beside shows. count: say how many pairs have been discussed. A painter that is not
    active measures only.
    """
    font = look.font(size)
    metrics = QFontMetricsF(font)
    row = max(metrics.height() * 1.5, 22.0)
    x, y = area.left(), area.top()
    draws = painter.isActive()
    sample = max(_SAMPLE, size * 2.6)
    entries = [
        (
            TieLevel(text.level or 0),
            f"{text.level} {text.label}" + ("" if brief else f", {text.line}"),
        )
        for text in tie_levels().levels
    ]
    words = [*entries, *([(None, discussed(network))] if count else [])]
    for level, text in words:
        lead = sample + 8 if level is not None else 0.0
        width = lead + metrics.horizontalAdvance(text) + _GAP
        if x + width - _GAP > area.right() and x > area.left():
            x, y = area.left(), y + row
        if draws:
            middle = y + row / 2
            if level is not None:
                _draw_sample(painter, level, QPointF(x, middle), sample, look)
            painter.setFont(look.font(size, strong=level is None))
            painter.setPen(look.color("text"))
            box = QRectF(x + lead, y, width + 40, row)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, int(flags), text)
        x += width
    return y + row - area.top()


def _draw_sample(
    painter: QPainter, level: TieLevel, at: QPointF, length: float, look: MapLook
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if level == TieLevel.NONE:
        # Two ends with nothing between: no ink where the line would be.
        painter.setPen(QPen(look.color("text_muted"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at + QPointF(4, 0), 3.5, 3.5)
        painter.drawEllipse(at + QPointF(length - 4, 0), 3.5, 3.5)
        return
    painter.setPen(tie_pen(level, look.color("tie")))
    painter.drawLine(at, at + QPointF(length, 0))


class Legend(QWidget):
    """The strip under the canvas. Always there."""

    def __init__(self, look: MapLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._network = NetworkMap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def show_map(self, network: NetworkMap) -> None:
        """Count the pairs of another map."""
        self._network = network
        self._name()
        self.updateGeometry()
        self.update()

    def set_look(self, look: MapLook) -> None:
        """Other colours."""
        self._look = look
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        area = QRectF(12, 4, max(width - 24, 120), 10_000)
        measured = draw_legend(
            QPainter(), area, self._look, self._network, self._size(), brief=True, count=False
        )
        return round(measured) + 8

    def sizeHint(self) -> QSize:
        return QSize(420, self.heightForWidth(max(self.width(), 420)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 34)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("surface_raised"))
        area = QRectF(self.rect()).adjusted(12, 4, -12, -4)
        size = self._size()
        draw_legend(painter, area, self._look, self._network, size, brief=True, count=False)

    def _size(self) -> float:
        return min(self.fontInfo().pixelSize() * 0.9, _LARGEST)

    def _name(self) -> None:
        lines = "; ".join(f"{text.level} {text.label}: {text.line}" for text in tie_levels().levels)
        self.setAccessibleName(translate("NetworkMap", "Legend"))
        self.setAccessibleDescription(f"{lines}. {discussed(self._network)}")
