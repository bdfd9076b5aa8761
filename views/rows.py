"""One line of a list that leads somewhere: an icon, two lines of words, a state, an arrow.

It is a button: Tab reaches it, Enter and Space press it, a screen reader calls it one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views.kit import Caption, Chip, IconMark, text_label
from views.theme import FOCUS_WIDTH, RADIUS, Space, tokens

LEAST_WORDS = 18
"""Characters the words of a row always have room for beside its states."""


class ActionRow(QAbstractButton):
    """A row that is pressed. chips: states in words, with icons."""

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        chips: Sequence[Chip] = (),
        *,
        role: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(title)
        said = [title, detail, *(chip.text() for chip in chips)]
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = text_label(title, "body_strong", self)
        words.addWidget(self.title)
        self.detail = Caption(detail, self)
        self.detail.setVisible(bool(detail))
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        self._marks = (
            IconMark(icon, role, self, 1.3),
            IconMark("chevron-right", "text_muted", self, 1.0),
        )
        row.addWidget(self._marks[0], 0)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(Space.XS)
        self._middle.addLayout(words, 1)
        states = QHBoxLayout()
        states.setSpacing(Space.M)
        for chip in chips:
            states.addWidget(chip, 0)
        if chips:
            self._middle.addSpacing(Space.S)
            self._middle.addLayout(states)
        self._chips = tuple(chips)
        row.addLayout(self._middle, 1)
        row.addWidget(self._marks[1], 0)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The states stand below the words where they would leave the words too little room."""
        narrow = self._is_narrow(self.width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        way = down if narrow else across
        if self._middle.direction() != way:
            self._middle.setDirection(way)
            states = self._middle.itemAt(self._middle.count() - 1)
            left = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
            if states is not None:
                states.setAlignment(left)
        super().resizeEvent(event)

    def _is_narrow(self, width: int) -> bool:
        least = self.fontMetrics().averageCharWidth() * LEAST_WORDS
        return bool(self._chips) and self._room(width) - self._taken() < least

    def _room(self, width: int) -> int:
        """What words and states share of this width."""
        marks = sum(each.sizeHint().width() for each in self._marks)
        return width - marks - 2 * Space.S - 2 * Space.M

    def _taken(self) -> int:
        """What the states take beside the words."""
        return sum(each.sizeHint().width() + Space.M for each in self._chips)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Told for any width at once, whichever way the states stand just now.
        narrow = self._is_narrow(width)
        room = self._room(width) - (0 if narrow else self._taken())
        tall = self.title.heightForWidth(room)
        if not self.detail.isHidden():
            tall += 1 + self.detail.heightForWidth(room)
        chips = max((each.sizeHint().height() for each in self._chips), default=0)
        tall = tall + chips + 2 * Space.XS + Space.S if narrow else max(tall, chips)
        marks = max(each.sizeHint().height() for each in self._marks)
        return max(tall, marks) + 2 * Space.S

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # Among rows the arrows do what one expects of a list.
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isDown():
            painter.setBrush(t.color("accent_soft"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        elif self.underMouse():
            painter.setBrush(t.color("hover"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(t.color("focus"), FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()
