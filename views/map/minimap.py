"""The whole map small, in a corner, while only a part of it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.language import translate
from models.network_map import CENTRE
from views.map.canvas import MapCanvas
from views.theme import RADIUS_SMALL, Space

_WIDTH, _HEIGHT, _EDGE = 168, 120, 6.0
_AIR = 40.0


class MiniMap(QWidget):
    """Shows where one is; a press goes there. The keys F and the arrows do the same without it."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._content = QRectF()
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(translate("NetworkMap", "The whole map, small"))
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
            bar.rangeChanged.connect(self.follow)
        canvas.installEventFilter(self)
        self.hide()

    def show_map(self) -> None:
        """The map has changed: measure it anew."""
        self._content = self._canvas.map_scene.content_rect()
        self.follow()

    def follow(self) -> None:
        """Another part is in sight; when all of it is, this is not needed."""
        seen = self._seen()
        whole = seen.adjusted(-_AIR, -_AIR, _AIR, _AIR).contains(self._content)
        self.setVisible(not whole and not self._content.isEmpty())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.move(Space.S, self._canvas.height() - self.height() - Space.S)
            self.follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._canvas.map_scene
        look, zoom = scene.look, self._zoom()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border_strong"), 1))
        painter.setBrush(look.color("surface_raised"))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_SMALL, RADIUS_SMALL)
        painter.setClipRect(frame.adjusted(2, 2, -2, -2))
        painter.translate(_EDGE, _EDGE)
        painter.scale(zoom, zoom)
        painter.translate(-self._content.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        for node, item in scene.nodes.items():
            painter.setBrush(look.color("accent" if node == CENTRE else "holder_other"))
            painter.drawRect(item.body())
        painter.setPen(QPen(look.color("focus"), 2 / zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._seen())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def _go(self, at: QPointF) -> None:
        edge = QPointF(_EDGE, _EDGE)
        self._canvas.centerOn((at - edge) / self._zoom() + self._content.topLeft())

    def _zoom(self) -> float:
        across = (_WIDTH - 2 * _EDGE) / max(self._content.width(), 1.0)
        return min(across, (_HEIGHT - 2 * _EDGE) / max(self._content.height(), 1.0))

    def _seen(self) -> QRectF:
        view = self._canvas.viewport().rect()
        corner = view.bottomRight() + QPoint(1, 1)
        return QRectF(self._canvas.mapToScene(view.topLeft()), self._canvas.mapToScene(corner))
