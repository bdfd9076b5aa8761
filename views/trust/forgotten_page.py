"""*Glemt kodesætningen*: the recovery sheet is typed, a new passphrase chosen, and one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from views.kit import BodyText, Caption, PrimaryButton, QuietButton, SecondaryButton, StepBar
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
    institution_wanted = Signal(object, str)
    """Open with the institution's key; the passphrase stays, and the user is told."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Forgotten the passphrase?"))
        self.setAccessibleName(self.tr("Forgotten the passphrase?"))
        self.words.setText(self.tr("With your recovery sheet you are back in a moment."))
        self.profile: Profile | None = None
        self._busy = False
        self._institution = False
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
        self.by_institution = QuietButton(
            self.tr("Open with the institution's key"), self, icon="institution"
        )
        self.by_institution.clicked.connect(self.take_institution)
        self.under.addWidget(self.by_institution, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(SHEET)

    def _ask_sheet(self) -> QWidget:
        page, column = _step(self)
        self.who = BodyText("", page)
        column.addWidget(self.who)
        self.told = BodyText("", page)
        column.addWidget(self.told)
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
        self._take(institution=False)
        self._show(SHEET)

    def take_institution(self) -> None:
        """For the leader or the municipality: their key instead of the sheet."""
        if not self._busy:
            self._take(institution=True)
            self.sheet.clear()
            self._show(SHEET)

    def _take(self, *, institution: bool) -> None:
        self._institution = institution
        self.by_institution.setVisible(not institution)
        self.steps.setVisible(not institution)
        self.told.setText(
            self.tr(
                "Type or paste the institution's secret key. The opening is recorded and shown to "
                "the one whose store it is, and their passphrase stays as it is."
            )
            if institution
            else self.tr(
                "Type the signs in the frame on the sheet, group by group. Capital or small "
                "letters make no difference."
            )
        )

    def go_on(self) -> None:
        """To the passphrase when the signs can be a sheet's, and in when that is chosen."""
        if self._busy or self.profile is None:
            return
        if self.step == SHEET:
            if not self.sheet.check():
                return
            if self._institution:
                self.set_busy(True)
                self.institution_wanted.emit(self.profile, self.sheet.text())
            else:
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
        elif self._institution:
            self.sheet.clear()
            self._take(institution=False)
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
        more = step == SHEET and not self._institution
        self.next.setText(self.tr("Next") if more else self.tr("Unlock"))
        (self.sheet if step == SHEET else self.new).setFocus()


def _step(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget(parent)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.M)
    return page, column
