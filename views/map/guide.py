"""The four steps, in place: for somebody who has never drawn a map."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.language import translate
from app.map_words import guide_steps
from views.kit import BodyText, IconButton, SecondaryButton, Strong, announce
from views.map.modes import Mode
from views.theme import Space

_MODES = {"draw": Mode.DRAW, "census": Mode.CENSUS, "relations": Mode.READ}


class GuideBar(QFrame):
    """One step at a time, with the way of working that belongs to it. Esc puts it away."""

    mode_wanted = Signal(object)
    """The `Mode` a step is worked in."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(translate("NetworkMap", "Guide to drawing a map"))
        self._at = 0
        self.title = Strong("", self)
        self.text = BodyText("", self)
        self.back_button = IconButton(
            "arrow-left", translate("NetworkMap", "The step before"), parent=self
        )
        self.next_button = SecondaryButton(
            translate("NetworkMap", "Next step"), self, icon="arrow-right"
        )
        self.close_button = IconButton(
            "cross", translate("NetworkMap", "Put the guide away"), parent=self
        )
        self.back_button.clicked.connect(lambda: self.show_step(self._at - 1))
        self.next_button.clicked.connect(lambda: self.show_step(self._at + 1))
        self.close_button.clicked.connect(self.close_guide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        row.addLayout(words, 1)
        for button in (self.back_button, self.next_button, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self) -> None:
        """Show the first step."""
        self._fill(0)
        self.show()
        self.next_button.setFocus()

    def show_step(self, number: int) -> None:
        """Show a step and ask for the way of working it needs; past the last the guide closes."""
        steps = guide_steps()
        if number >= len(steps):
            self.close_guide()
            return
        self._fill(max(number, 0))
        mode = _MODES.get(steps[self._at].key)
        if mode is None:
            self.next_button.setFocus()
        else:
            # The step is worked in its own place: that takes the keys.
            self.mode_wanted.emit(mode)

    def close_guide(self) -> None:
        """Put the guide away."""
        self.hide()
        self.closed.emit()

    def _fill(self, number: int) -> None:
        steps = guide_steps()
        self._at = number
        step = steps[number]
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.back_button.setEnabled(number > 0)
        self.next_button.setText(
            translate("NetworkMap", "Next step")
            if number + 1 < len(steps)
            else translate("NetworkMap", "Done")
        )
        announce(self, f"{step.title} {step.text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_guide()
        else:
            super().keyPressEvent(event)
