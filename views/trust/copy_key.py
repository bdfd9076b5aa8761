"""What opens a copy: the passphrase it was made with, or a recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from views.kit import FieldRow, PassphraseField
from views.theme import Space
from views.trust.sheet_field import SheetField


class CopyKey(QWidget):
    """Passphrase or sheet: the person chooses and types."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = QButtonGroup(self)
        self.by_passphrase = QRadioButton(self.tr("With the passphrase"), self)
        self.by_sheet = QRadioButton(self.tr("With the recovery sheet"), self)
        for button in (self.by_passphrase, self.by_sheet):
            self._ways.addButton(button)
        self.by_passphrase.setChecked(True)
        self.passphrase = PassphraseField(parent=self)
        self.passphrase.submitted.connect(self.submitted)
        self.passphrase_row = FieldRow(self.tr("Passphrase"), self.passphrase, parent=self)
        self.sheet = SheetField(self)
        self.sheet.submitted.connect(self.submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for widget in (self.by_passphrase, self.by_sheet, self.passphrase_row, self.sheet):
            column.addWidget(widget)
        self._ways.buttonToggled.connect(lambda *_: self._show())
        self._show()

    def check(self) -> bool:
        """Whether something that can be a key was typed."""
        if self.by_sheet.isChecked():
            return self.sheet.check()
        missing = not self.passphrase.text()
        self.passphrase_row.set_error(
            self.tr("Write the passphrase of the copy.") if missing else ""
        )
        if missing:
            self.passphrase.setFocus()
        return not missing

    def typed(self) -> tuple[str, str]:
        """(passphrase, what stands on the sheet); the one that was not chosen is ""."""
        if self.by_sheet.isChecked():
            return "", self.sheet.text()
        return self.passphrase.text(), ""

    def say(self, text: str) -> None:
        """It did not open."""
        if self.by_sheet.isChecked():
            self.sheet.say(text)
        else:
            self.passphrase.clear()
            self.passphrase_row.set_error(text)
            self.passphrase.setFocus()

    def _show(self) -> None:
        self.passphrase_row.setVisible(self.by_passphrase.isChecked())
        self.sheet.setVisible(self.by_sheet.isChecked())
        self.setFocusProxy(self.sheet if self.by_sheet.isChecked() else self.passphrase)
