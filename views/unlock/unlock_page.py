"""Choose a user and unlock. Nothing of the store is read before the passphrase fits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from views.icons import icon
from views.kit import (
    BodyText,
    Caption,
    FieldRow,
    PassphraseField,
    PrimaryButton,
    QuietButton,
    row_height,
    tidy_list,
)
from views.theme import Space, on_theme_change
from views.unlock.calm_bar import CalmBar
from views.unlock.frame import WelcomeFrame

if TYPE_CHECKING:
    from app.session import Profile

_MOST_ROWS = 5
FREE_TRIES = 3
LONGEST_PAUSE_S = 30


def pause_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries: none at first, then 2, 4, 8 … up to half a minute.

    It slows a hand at the keyboard; what slows a machine is the key derivation.
    """
    return 0 if wrong < FREE_TRIES else min(2 ** (wrong - FREE_TRIES + 1), LONGEST_PAUSE_S)


class UnlockPage(WelcomeFrame):
    """The users of this computer, a passphrase, and one button.

    ``unlock_wanted(profile, passphrase)`` when the person asks; the window answers with
    ``show_wrong``, ``show_error`` or by taking the page away.
    """

    unlock_wanted = Signal(object, str)
    new_profile_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Bindeled", "", parent)
        self.words.setText(self.tr("The relay log round the child"))
        self._profiles: tuple[Profile, ...] = ()
        self._busy = False
        self._wrong = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._pause_is_over)

        # A space keeps the line's room until the name is read, so that nothing jumps.
        self.who = BodyText(" ", self.card)
        self.who.setProperty("type", "title")
        self.list = QListWidget(self.card)
        tidy_list(self.list, self.tr("Who are you?"))
        self.list.itemActivated.connect(self._to_passphrase)
        self.list.itemClicked.connect(self._to_passphrase)
        self.list_row = FieldRow(self.tr("Who are you?"), self.list, parent=self.card)
        self.list_row.hide()
        self.passphrase = PassphraseField(parent=self.card)
        self.passphrase.submitted.connect(self._submit)
        self.passphrase.changed.connect(self._typed)
        self.field = FieldRow(self.tr("Passphrase"), self.passphrase, parent=self.card)
        self.button = PrimaryButton(self.tr("Unlock"), self.card, icon="unlock")
        self.button.clicked.connect(self._submit)
        self.wait = CalmBar(self.tr("Unlocking. This takes a moment on purpose."), self.card)
        self.file_line = Caption(self.tr("The file is shown when you have unlocked."), self.card)
        self.file_line.hide()
        for widget in (self.who, self.list_row, self.field):
            self.card.add(widget)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self.button)
        row.addWidget(self.wait, 1)
        self.card.body_layout.addLayout(row)
        self.card.add(self.file_line)

        self.new = QuietButton(self.tr("I am new on this computer"), self, icon="person-add")
        self.new.clicked.connect(self.new_profile_wanted)
        self.under.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        on_theme_change(self.list, self._size_list)

    @property
    def profile(self) -> Profile | None:
        """Who is chosen."""
        row = self.list.currentRow()
        return self._profiles[row] if 0 <= row < len(self._profiles) else None

    def show_profiles(self, profiles: Sequence[Profile], chosen: str = "") -> None:
        """Show who has a store here. chosen: id of the one to stand on."""
        self._profiles = tuple(profiles)
        self.list.clear()
        for profile in self._profiles:
            self.list.addItem(QListWidgetItem(icon("person", "accent"), profile.label))
        ids = [profile.id for profile in self._profiles]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        many = len(self._profiles) > 1
        self.list_row.setVisible(many)
        self.who.setVisible(not many and bool(self._profiles))
        self.who.setText("" if many or not self._profiles else self._profiles[0].label)
        self._size_list()
        self.passphrase.setFocus()

    def expect_file(self, expected: bool) -> None:
        """Say that a file waits to be shown."""
        self.file_line.setVisible(expected)

    def show_wrong(self, text: str) -> None:
        """The passphrase did not fit: say so kindly, keep nothing of it, let them try again."""
        self.set_busy(False)
        self.passphrase.clear()
        self.field.set_error(text)
        self._wrong += 1
        seconds = pause_after(self._wrong)
        if seconds:
            self._pause.start(seconds * 1000)
            self.button.setEnabled(False)
            self.field.set_hint(self.tr("You can try again in {n} seconds.").format(n=seconds))
        self.passphrase.setFocus()

    def _pause_is_over(self) -> None:
        self.button.setEnabled(not self._busy)
        self.field.set_hint("")

    def show_error(self, text: str) -> None:
        """Something else stands in the way."""
        self.set_busy(False)
        self.field.set_error(text)
        self.passphrase.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the key is derived nothing can be pressed twice."""
        self._busy = busy
        for widget in (self.button, self.passphrase.input, self.list, self.new):
            widget.setEnabled(not busy)
        self.wait.set_running(busy)

    def _submit(self) -> None:
        profile = self.profile
        if self._busy or self._pause.isActive() or profile is None:
            return
        if not self.passphrase.text():
            self.field.set_error(self.tr("Write your passphrase first."))
            self.passphrase.setFocus()
            return
        self.field.set_error("")
        self.set_busy(True)
        self.unlock_wanted.emit(profile, self.passphrase.text())

    def _typed(self) -> None:
        if self.passphrase.text():
            self.field.set_error("")

    def _to_passphrase(self) -> None:
        self.passphrase.setFocus()

    def _size_list(self) -> None:
        shown = max(1, min(len(self._profiles), _MOST_ROWS))
        self.list.setFixedHeight(shown * (row_height() + 4) + 12)
