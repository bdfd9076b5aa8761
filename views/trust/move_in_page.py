"""The new computer's half of *flyt til ny pc*: one file, and what opens it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from views import words
from views.kit import (
    Banner,
    BodyText,
    KeyValueList,
    PrimaryButton,
    SecondaryButton,
)
from views.theme import Space
from views.trust.choosing import choose_copy
from views.trust.copy_key import CopyKey
from views.unlock.calm_bar import CalmBar
from views.unlock.frame import WelcomeFrame

if TYPE_CHECKING:
    from app.backup import About
    from views.trust.choosing import Asked


class MoveInPage(WelcomeFrame):
    """``chosen(path)`` when a file was picked; the window answers with ``show_about`` or
    ``show_error``. ``finished(path, passphrase, sheet)`` when it should be moved in.
    """

    chosen = Signal(object)
    finished = Signal(object, str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("From another computer"))
        self.setAccessibleName(self.tr("From another computer"))
        self.words.setText(self.tr("Your logs come along in one file."))
        self.path: Path | None = None
        self.asked: Asked | None = None
        """Answers instead of the system's file dialog: tests."""
        self._busy = False
        self.error = Banner("error", "", parent=self.card)
        self.error.hide()
        self.card.add(self.error)
        self.intro = BodyText(
            self.tr(
                "Choose the copy that was made on the other computer. Its name begins with "
                "bindeled-kopi. It opens with the passphrase from there, or the recovery sheet."
            ),
            self.card,
        )
        self.card.add(self.intro)
        self.choose = SecondaryButton(self.tr("Choose the copy…"), self.card, icon="folder")
        self.choose.clicked.connect(self.choose_file)
        self.card.body_layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.about = KeyValueList([], self.card)
        self.about.hide()
        self.card.add(self.about)
        self.key = CopyKey(self.card)
        self.key.submitted.connect(self.go_on)
        self.key.hide()
        self.card.add(self.key)
        self.back = SecondaryButton(self.tr("Back"), self.card)
        self.back.clicked.connect(self.go_back)
        self.next = PrimaryButton(self.tr("Move in and unlock"), self.card, icon="unlock")
        self.next.clicked.connect(self.go_on)
        self.next.setEnabled(False)
        self.wait = CalmBar(self.tr("Opening and checking the copy."), self.card)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.back)
        row.addWidget(self.wait, 1)
        row.addWidget(self.next)
        self.card.body_layout.addLayout(row)

    def choose_file(self) -> None:
        """Ask for the copy."""
        path = choose_copy(self.asked, self, self.tr("Which copy should be moved in?"))
        if path is not None:
            self.path = path
            self.error.hide()
            self.chosen.emit(path)

    def show_about(self, about: About) -> None:
        """Say whose copy it is and from when, and ask for what opens it."""
        self.about.set_rows(
            [(self.tr("Whose"), about.label), (self.tr("Made"), words.moment(about.at))]
        )
        self.about.show()
        self.key.show()
        self.next.setEnabled(True)
        self.key.setFocus()

    def show_error(self, text: str, *, at_key: bool = False) -> None:
        """It did not work; at_key: because of what was typed."""
        self.set_busy(False)
        if at_key:
            self.key.say(text)
            return
        self.error.set("error", text)
        self.error.show()

    def go_on(self) -> None:
        """Move in with what was typed."""
        if not self._busy and self.path is not None and self.key.check():
            self.error.hide()
            self.set_busy(True)
            self.finished.emit(self.path, *self.key.typed())

    def go_back(self) -> None:
        """Back to the first page."""
        if not self._busy:
            self.cancelled.emit()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.back, self.next, self.choose):
            widget.setEnabled(not busy)
        self.wait.set_running(busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)
