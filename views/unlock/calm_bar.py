"""Something is under way and nobody can say how long: three words and a slow, small movement."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from views.kit import Caption, announce
from views.theme import Space, tokens

_STEP_MS = 60
_STEPS = 36


class _Dots(QWidget):
    """Three dots that take turns; no flashing, so nobody has to look away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_STEP_MS)
        self._clock.timeout.connect(self._step)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_running(self, running: bool) -> None:
        if running:
            self._clock.start()
        else:
            self._clock.stop()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 2, line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        edge = self.height() * 0.36
        for number in range(3):
            away = abs(self._at - (number + 0.5) * _STEPS / 3)
            away = min(away, _STEPS - away) / (_STEPS / 2)
            color = tokens().color("accent")
            color.setAlphaF(0.25 + 0.75 * (1 - away) ** 2)
            painter.setBrush(color)
            left = number * edge * 1.8
            painter.drawEllipse(QRectF(left, (self.height() - edge) / 2, edge, edge))
        painter.end()

    def _step(self) -> None:
        self._at = (self._at + 1) % _STEPS
        self.update()


class CalmBar(QWidget):
    """Shown while work goes on; its words are said to a screen reader too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dots = _Dots(self)
        self.text = Caption(text, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.dots)
        row.addWidget(self.text, 1)
        # Keeps its place while hidden, so that nothing jumps when it comes and goes.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def set_running(self, running: bool) -> None:
        self.setVisible(running)
        self.dots.set_running(running)
        if running:
            announce(self, self.text.text())
