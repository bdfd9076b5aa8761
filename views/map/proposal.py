"""The bar above the canvas while something is proposed: it counts only when it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.language import translate
from views.kit import PrimaryButton, SecondaryButton, Strong, announce
from views.kit.flow import FlowRow
from views.theme import Space


class ProposalBar(QFrame):
    """Words, other proposals to look at, keep, and put away (Esc)."""

    kept = Signal()
    dropped = Signal()
    other = Signal(str)
    """Show another proposal: its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(translate("NetworkMap", "Proposal"))
        self.words = Strong("", self)
        self.words.setWordWrap(True)
        self.keep_button = PrimaryButton(translate("NetworkMap", "Keep it"), self, icon="check")
        self.drop_button = SecondaryButton(
            translate("NetworkMap", "Put it away"), self, icon="cross"
        )
        self.keep_button.clicked.connect(self.kept)
        self.drop_button.clicked.connect(self.dropped)
        self._row = FlowRow(self)
        self._row.add(self.keep_button, self.drop_button)
        self._others: list[SecondaryButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.words)
        column.addWidget(self._row)
        self.hide()

    def show_words(self, text: str, others: Sequence[tuple[str, str]] = ()) -> None:
        """Say what is proposed. others: key and name of each other proposal there is."""
        self.words.setText(text)
        for button in self._others:
            button.hide()
            button.deleteLater()
        self._others = []
        for key, name in others:
            button = SecondaryButton(name, self._row)
            button.clicked.connect(lambda _=False, key=key: self.other.emit(key))
            self._row.add(button)
            self._others.append(button)
        self.show()
        self.keep_button.setFocus()
        announce(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
