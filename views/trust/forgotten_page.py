"""*Glemt kodesætningen*: the recovery sheet is typed, a new passphrase chosen, and one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from views.kit import BodyText, Caption, PrimaryButton, SecondaryButton, StepBar
from views.theme import Space
from views.trust.keys_dialogs import NewPassphrase
from views.trust.sheet_field import SheetField
from views.unlock.calm_bar import CalmBar
from views.unlock.frame import WelcomeFrame

if TYPE_CHECKING:
    from app.session import Profile

SHEET, NEW = range(2)


class ForgottenPage(WelcomeFrame):
    """Two steps. ``finished(profile, sheet, passphrase)`` when both are answered."""

    finished = Signal(object, str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Forgotten the passphrase?"))
        self.setAccessibleName(self.tr("Forgotten the passphrase?"))
        self.words.setText(self.tr("With your recovery sheet you are back in a moment."))
        self.profile: Profile | None = None
        self._busy = False
        names = [self.tr("The recovery sheet"), self.tr("A new passphrase")]
        self.steps = StepBar(names, SHEET, self.card)
        self.card.add(self.steps)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._ask_sheet())
        self._pages.addWidget(self._ask_new())
        self.card.body_layout.addLayout(self._pages)
        self.back = SecondaryButton(self.tr("Back"), self.card)
        self.back.clicked.connect(self.go_back)
        self.next = PrimaryButton(self.tr("Next"), self.card)
        self.next.clicked.connect(self.go_on)
        self.wait = CalmBar(self.tr("Opening your store with the sheet."), self.card)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.back)
        row.addWidget(self.wait, 1)
        row.addWidget(self.next)
        self.card.body_layout.addLayout(row)
        self.under.addWidget(
            Caption(
                self.tr(
                    "No sheet? Then the institution's key may open the store, if you have given "
                    "your leader one. Nobody else can: not the municipality, not those who made "
                    "Bindeled."
                ),
                self,
            )
        )
        self._show(SHEET)

    def _ask_sheet(self) -> QWidget:
        page, column = _step(self)
        self.who = BodyText("", page)
        column.addWidget(self.who)
        column.addWidget(
            BodyText(
                self.tr(
                    "Type the signs in the frame on the sheet, group by group. Capital or small "
                    "letters make no difference."
                ),
                page,
            )
        )
        self.sheet = SheetField(page)
        self.sheet.submitted.connect(self.go_on)
        column.addWidget(self.sheet)
        column.addStretch(1)
        return page

    def _ask_new(self) -> QWidget:
        page, column = _step(self)
        column.addWidget(
            BodyText(
                self.tr(
                    "Four or five words that belong together only for you. The sheet goes on "
                    "working: lock it away again."
                ),
                page,
            )
        )
        self.new = NewPassphrase(page)
        self.new.second.submitted.connect(self.go_on)
        column.addWidget(self.new)
        column.addStretch(1)
        return page

    # ------------------------------------------------------------ the way through

    @property
    def step(self) -> int:
        return self._pages.currentIndex()

    def begin(self, profile: Profile) -> None:
        """Start over for this user."""
        self.profile = profile
        self.who.setText(profile.label)
        self.sheet.clear()
        self.new.first.clear()
        self.new.second.clear()
        self.set_busy(False)
        self._show(SHEET)

    def go_on(self) -> None:
        """To the passphrase when the signs can be a sheet's, and in when that is chosen."""
        if self._busy or self.profile is None:
            return
        if self.step == SHEET:
            if self.sheet.check():
                self._show(NEW)
        elif self.new.check():
            self.set_busy(True)
            self.finished.emit(self.profile, self.sheet.text(), self.new.text())

    def go_back(self) -> None:
        """To the step before, or to the unlock page."""
        if self._busy:
            return
        if self.step == NEW:
            self._show(SHEET)
        else:
            self.sheet.clear()
            self.cancelled.emit()

    def show_error(self, text: str) -> None:
        """The sheet did not open this store."""
        self.set_busy(False)
        self._show(SHEET)
        self.sheet.say(text)

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.back, self.next):
            widget.setEnabled(not busy)
        self.wait.set_running(busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def _show(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        self.steps.set_current(step)
        self.next.setText(self.tr("Next") if step == SHEET else self.tr("Unlock"))
        (self.sheet if step == SHEET else self.new).setFocus()


def _step(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget(parent)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.M)
    return page, column
