"""How an agreement went: done, not done, or moved to another day (R-22)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app import journal
from app.child import ChildView
from app.language import translate
from models.case import AgreementState
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import DateField, FieldRow, TextArea, text_label


class ReportDialog(FormDialog):
    """Say how it went. outcome: what is chosen from the start."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        state: AgreementState,
        outcome: str = "done",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, translate("ReportDialog", "How did it go?"), parent=parent)
        self._log, self._id = view.case.log, state.agreement.id
        agreement = state.agreement
        self.add(text_label(f"{agreement.what} – {agreement.who}", "body", self))
        self.outcome = choice_box(
            self.tr("How it went"),
            [
                ("done", self.tr("Done")),
                ("not_done", self.tr("Not done")),
                ("moved", self.tr("Moved to another day")),
            ],
            self,
        )
        self.add(FieldRow(self.tr("How it went"), self.outcome))
        self.due = DateField(None, self, today=date.fromisoformat(view.today))
        self.due_row = FieldRow(self.tr("New date"), self.due)
        self.add(self.due_row)
        self.note = TextArea(accessible_name=self.tr("What came of it"), lines=3)
        self.note_row = FieldRow(
            self.tr("What came of it"), self.note, self.tr("May be left empty.")
        )
        self.add(self.note_row)
        self.outcome.currentIndexChanged.connect(self._chosen)
        self.outcome.setCurrentIndex(self.outcome.findData(outcome))
        self._chosen()
        (self.due if outcome == "moved" else self.note).setFocus()

    def check(self) -> bool:
        needed = self.outcome.currentData() == "moved"
        dated = self.due.value() is not None or not needed
        self.due_row.set_error("" if dated else self.tr("Write the new date."))
        return dated

    def save(self) -> None:
        due = self.due.value()
        moved = self.outcome.currentData() == "moved"
        self.run(
            journal.report,
            self.context.session,
            self._log,
            self._id,
            self.outcome.currentData(),
            self.note.text().strip(),
            due.isoformat() if due and moved else "",
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _chosen(self) -> None:
        self.due_row.setVisible(self.outcome.currentData() == "moved")
