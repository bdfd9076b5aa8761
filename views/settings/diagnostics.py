"""What one may tell those who look after the program: the exact text, before it leaves."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app import diagnostics
from app.language import translate
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import TextArea, announce


class DiagnosticsDialog(FormDialog):
    """Codes and counts, shown whole; the person copies them, the program sends nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("DiagnosticsDialog", "For those who look after the program"),
            translate(
                "DiagnosticsDialog",
                "This is the whole text. It holds codes and counts, and nothing about any child "
                "or about you. The program sends nothing; you decide whom to give it to.",
            ),
            parent,
            yes=translate("DiagnosticsDialog", "Copy the text"),
        )
        self.no.setText(self.tr("Close"))
        self.text = TextArea("", self, accessible_name=self.tr("The whole text"), lines=12)
        self.text.setReadOnly(True)
        self.add(self.text)
        self.yes.setEnabled(False)
        window = f"Qt {qVersion()} {QGuiApplication.platformName()}"
        context.run(diagnostics.report, context.session, window, done=self._made, owner=self)

    def save(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        said = self.tr("The text is copied.")
        self.yes.setText(said)
        announce(self, said)

    def _made(self, text: str) -> None:
        self.text.setPlainText(text)
        self.yes.setEnabled(True)
