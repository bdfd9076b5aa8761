"""The status: on one page what has gone before, for the one who comes new to it (R-30)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import journal
from app.child import ChildView
from app.language import translate
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import FieldRow, TextArea


class StatusDialog(FormDialog):
    """Write the status; the one that stands is where one begins."""

    def __init__(self, context: Context, view: ChildView, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("StatusDialog", "Status"),
            translate(
                "StatusDialog",
                "Gather on one page what has gone before: what the worry was, what has been tried,"
                " what has helped, and where you are now. It goes along when the relay passes on.",
            ),
            parent,
            width=84,
        )
        self._log = view.case.log
        self.text = TextArea(accessible_name=self.tr("Status"), lines=10)
        self.text.set_text(view.case.status)
        self.row = FieldRow(self.tr("Where things stand"), self.text)
        self.add(self.row)
        self.text.setFocus()

    def check(self) -> bool:
        written = bool(self.text.text().strip())
        self.row.set_error("" if written else self.tr("Write where things stand."))
        return written

    def save(self) -> None:
        self.run(
            journal.save_status,
            self.context.session,
            self._log,
            self.text.text().strip(),
            done=lambda _: self.context.case_changed.emit(self._log),
        )
