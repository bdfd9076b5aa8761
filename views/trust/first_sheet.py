"""The last step of the first run: the recovery sheet, now or later."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from views.context import Context
from views.kit import BodyText, IconMark, PrimaryButton, SecondaryButton
from views.theme import Space
from views.trust.notices import look_again
from views.trust.recovery_dialog import RecoveryDialog
from views.unlock.frame import WelcomeFrame


class FirstSheetPage(WelcomeFrame):
    """One question after the store was made. ``finished`` when it is answered either way."""

    finished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Your store is made"))
        self.setAccessibleName(self.tr("Your store is made"))
        self.words.setText(self.tr("One thing is left, and it may wait."))
        self._context = context
        mark = IconMark("key", "accent", self.card, 2.2)
        self.card.body_layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeft)
        for text in (
            self.tr(
                "Print a recovery sheet. With it you get back in when the passphrase is "
                "forgotten, and without it nobody can help you: that is why nobody else can read "
                "what you write."
            ),
            self.tr("It takes three minutes and a printer."),
        ):
            self.card.add(BodyText(text, self.card))
        self.make = PrimaryButton(self.tr("Make the recovery sheet"), self.card, icon="print")
        self.make.clicked.connect(self.make_sheet)
        self.later = SecondaryButton(self.tr("Later"), self.card)
        self.later.clicked.connect(self.put_off)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.make)
        row.addWidget(self.later)
        row.addStretch(1)
        self.card.body_layout.addLayout(row)

    def make_sheet(self) -> None:
        """Open the steps; whatever came of them, the work can begin afterwards."""
        dialog = RecoveryDialog(self._context, self.window())
        dialog.settled.connect(lambda: look_again(self._context))
        dialog.finished.connect(lambda _: self.finished.emit())
        dialog.open()

    def put_off(self) -> None:
        """Later: *I dag* reminds."""
        from app import recovery

        self._context.run(recovery.later, self._context.session)
        self.finished.emit()
