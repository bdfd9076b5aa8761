"""The recovery sheet (*nødark*), step by step: made, on paper, and typed back once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import recovery
from app.language import translate
from app.recovery import NewSheet
from models.errors import BindeledError
from views.children.form_dialog import FormDialog
from views.children.saving import save_document
from views.context import Context
from views.kit import Banner, BodyText, SecondaryButton, StepBar
from views.theme import Space
from views.trust.sheet_field import SheetField

MAKE, PAPER, TYPE = range(3)
FILE_NAME = "bindeled-nødark.pdf"


class RecoveryDialog(FormDialog):
    """Makes a recovery sheet. Closing it on the way means *later*: *I dag* goes on reminding."""

    settled = Signal()
    """The sheet was made, proven or put off: whoever shows that looks again."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context, translate("RecoveryDialog", "Recovery sheet"), parent=parent, width=72
        )
        self.sheet: NewSheet | None = None
        self.at = MAKE
        self._proven = False
        names = [self.tr("Make it"), self.tr("On paper"), self.tr("Type it once")]
        self.steps = StepBar(names, MAKE, self)
        self.add(self.steps)
        self.intro = BodyText("", self)
        self.add(self.intro)
        self.paper = self._paper()
        self.add(self.paper)
        self.field = SheetField(self)
        self.field.submitted.connect(self._try)
        self.add(self.field)
        self.no.setText(self.tr("Later"))
        self._show(MAKE)

    def _paper(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.print = SecondaryButton(self.tr("Print…"), holder, icon="print")
        self.print.clicked.connect(self.print_it)
        self.pdf = SecondaryButton(self.tr("Save as PDF…"), holder, icon="pdf")
        self.pdf.clicked.connect(self.save_it)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.print)
        row.addWidget(self.pdf)
        row.addStretch(1)
        column.addLayout(row)
        self.kept = Banner("warning", "", parent=holder)
        self.kept.hide()
        column.addWidget(self.kept)
        return holder

    # ------------------------------------------------------------ on paper

    def save_it(self) -> None:
        """Save the sheet as a PDF where the person chooses."""
        sheet, session = self.sheet, self.context.session
        if sheet is None:
            return

        def make() -> bytes:
            from app.recovery_sheet import recovery_pdf

            return recovery_pdf(sheet, label=session.profile.label, today=session.today())

        save_document(
            self, self.context, self.tr("Recovery sheet"), FILE_NAME, make, done=self._is_saved
        )

    def _is_saved(self, _: object) -> None:
        self.kept.set(
            "warning",
            self.tr(
                "Print the file and then delete it, or keep it on a stick that is locked away. "
                "Who has the file and this computer can read everything."
            ),
            self.tr("The file is a key"),
        )
        self.kept.show()
        self._fit()
        self.yes.setFocus()

    def print_it(self) -> None:
        """Print the sheet; nothing of it is written to the disk by Bindeled."""
        if self.sheet is None:
            return
        from views.trust.printing import print_sheet

        session = self.context.session
        if print_sheet(self, self.sheet, session.profile.label, session.today()):
            self.yes.setFocus()

    # ------------------------------------------------------------ the steps

    def save(self) -> None:
        self.trouble.hide()
        session = self.context.session
        if self.at == MAKE:
            self.yes.setEnabled(False)
            self.context.run(
                recovery.make, session, done=self._made, failed=self._failed, owner=self
            )
        elif self.at == PAPER:
            self._show(TYPE)
        elif self.field.check():
            self.yes.setEnabled(False)
            self.context.run(
                recovery.prove,
                session,
                self.field.text(),
                done=self._is_proven,
                failed=self._not_proven,
                owner=self,
            )

    def _made(self, sheet: NewSheet) -> None:
        self.sheet = sheet
        self.settled.emit()
        self._show(PAPER)

    def _is_proven(self, _: object) -> None:
        self._proven = True
        self.accept()
        self.context.toast(self.tr("The recovery sheet works. Lock it away."))
        self.settled.emit()

    def _not_proven(self, error: Exception) -> None:
        self.yes.setEnabled(True)
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.field.say(sentence(error))
        self._fit()

    def reject(self) -> None:
        """Later: said now, and reminded of until it is done."""
        if not self._proven:
            self.context.run(recovery.later, self.context.session)
            self.settled.emit()
        super().reject()

    def _show(self, step: int) -> None:
        self.at = step
        self.steps.set_current(step)
        self.yes.setEnabled(True)
        self.paper.setVisible(step == PAPER)
        self.field.setVisible(step == TYPE)
        texts = {
            MAKE: self.tr(
                "With this sheet you get back in when the passphrase is forgotten. Nobody else "
                "can help you then: neither the municipality nor the makers of Bindeled. It takes "
                "three minutes and a printer."
            ),
            PAPER: self.tr(
                "Put the sheet on paper now. Lock it away, and never keep it together with the "
                "computer. When this window is closed, the key on it is kept nowhere but there."
            ),
            TYPE: self.tr(
                "Type what stands on the sheet, once, so that it is certain that it works. "
                "Capital or small letters make no difference."
            ),
        }
        self.intro.setText(texts[step])
        buttons = {
            MAKE: self.tr("Make the sheet"),
            PAPER: self.tr("I have it on paper"),
            TYPE: self.tr("Check"),
        }
        self.yes.setText(buttons[step])
        target: QWidget = {MAKE: self.yes, PAPER: self.print, TYPE: self.field}[step]
        target.setFocus()
        self._fit()
