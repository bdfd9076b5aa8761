"""A minute before the lock: one calm line above everything, and any key keeps the program open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views.kit import Caption, IconMark, Strong, announce
from views.theme import Space, tokens


class LockWarning(QWidget):
    """Says that the program locks soon. A window of its own, so that no dialog hides it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle("Bindeled")
        self.setAccessibleName(self.tr("Bindeled locks soon"))
        self.words = Strong("", self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.words)
        words.addWidget(
            Caption(self.tr("Press any key to stay. What you have typed is kept either way."), self)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(IconMark("lock", "warning", self, 1.6), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_soon(self, seconds: int) -> None:
        """Say how long there is."""
        first = not self.isVisible()
        self.words.setText(
            self.tr("Bindeled locks in a minute")
            if seconds > 45
            else self.tr("Bindeled locks in {n} seconds").format(n=seconds)
        )
        if first:
            self.setFixedWidth(self.fontMetrics().averageCharWidth() * 62)
            self.adjustSize()
            self._place()
            self.show()
            announce(self, self.words.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("surface_raised"))
        painter.setPen(tokens().color("warning"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        middle = window.mapToGlobal(window.rect().center())
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(middle.x() - self.width() // 2, top.y() + Space.XL)
