"""Choose a user and unlock. Nothing of the store is read before the passphrase fits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Signal
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
_TICK_MS = 250


class UnlockPage(WelcomeFrame):
    """The users of this computer, a passphrase, and one button.

    ``unlock_wanted(profile, passphrase)`` when the person asks; the window answers with
    ``show_wrong``, ``show_error`` or by taking the page away.
    """

    unlock_wanted = Signal(object, str)
    remembered_wanted = Signal(object)
    """Open as this computer remembers the user."""
    forgotten_wanted = Signal(object)
    repair_wanted = Signal(object, str)
    """Go back to a safety copy: the store does not open any more."""
    standing_wanted = Signal(object)
    """A user was chosen: the window answers with ``show_standing``."""
    new_profile_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Bindeled", "", parent)
        self.words.setText(self.tr("The relay log round the child"))
        self._profiles: tuple[Profile, ...] = ()
        self._busy = False
        self._until = QDeadlineTimer(0)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count_down)

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

        self.open_here = QuietButton(
            self.tr("Unlock as this computer remembers me"), self, icon="unlock"
        )
        self.open_here.clicked.connect(self._open_here)
        self.open_here.hide()
        self.under.addWidget(self.open_here, 0, Qt.AlignmentFlag.AlignLeft)
        self.repair: QuietButton | None = None
        self.forgotten = QuietButton(self.tr("Forgotten the passphrase?"), self, icon="key")
        self.forgotten.clicked.connect(self._forgot)
        self.under.addWidget(self.forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        self.new = QuietButton(self.tr("I am new on this computer"), self, icon="person-add")
        self.new.clicked.connect(self.new_profile_wanted)
        self.under.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentRowChanged.connect(self._other_user)
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
        self.passphrase.setFocus()

    def show_standing(self, profile: Profile, seconds: int, remembered: bool) -> None:
        """How a user stands: so many seconds until the next try, and whether they are remembered.

        What is typed stays, and can be sent when the time is up.
        """
        if profile != self.profile:
            return
        self.open_here.setVisible(remembered)
        self._until = QDeadlineTimer(seconds * 1000)
        if seconds > 0:
            self._tick.start()
        self._count_down()

    def offer_repair(self) -> None:
        """The store is damaged: lead to the safety copies."""
        if self.repair is None:
            self.repair = QuietButton(
                self.tr("Go back to the newest safety copy…"), self, icon="restore"
            )
            self.repair.clicked.connect(self._repair)
            self.under.insertWidget(0, self.repair, 0, Qt.AlignmentFlag.AlignLeft)
        self.repair.show()

    def _repair(self) -> None:
        if not self._busy and self.profile is not None and self.passphrase.text():
            self.repair_wanted.emit(self.profile, self.passphrase.text())
        else:
            self.passphrase.setFocus()

    @property
    def waiting(self) -> bool:
        """Whether the next try must wait a little."""
        return not self._until.hasExpired()

    def _count_down(self) -> None:
        left = -(-self._until.remainingTime() // 1000)
        if left <= 0:
            self._tick.stop()
        text = self.tr("You can try again in {time}. Nothing is ever wiped.")
        self.field.set_hint(text.format(time=f"{left // 60}:{left % 60:02}") if left > 0 else "")
        self.button.setEnabled(not self._busy and left <= 0)

    def _other_user(self, _: int) -> None:
        self._until = QDeadlineTimer(0)
        self._count_down()
        self.open_here.hide()
        if self.repair is not None:
            self.repair.hide()
        self.field.set_error("")
        if self.profile is not None:
            self.standing_wanted.emit(self.profile)

    def _open_here(self) -> None:
        if not self._busy and self.profile is not None:
            self.set_busy(True)
            self.remembered_wanted.emit(self.profile)

    def _forgot(self) -> None:
        if not self._busy and self.profile is not None:
            self.forgotten_wanted.emit(self.profile)

    def show_error(self, text: str) -> None:
        """Something else stands in the way."""
        self.set_busy(False)
        self.field.set_error(text)
        self.passphrase.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the key is derived nothing can be pressed twice."""
        self._busy = busy
        paths = (self.new, self.forgotten, self.open_here)
        for widget in (self.passphrase.input, self.list, *paths):
            widget.setEnabled(not busy)
        self.button.setEnabled(not busy and not self.waiting)
        self.wait.set_running(busy)

    def _submit(self) -> None:
        profile = self.profile
        if self._busy or self.waiting or profile is None:
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
