"""The parents' copy was made: say to whom it is given, so that the log knows (R-17, R-18)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import cases
from app.child import ChildView
from app.language import translate
from views.children.form_dialog import FormDialog, open_box
from views.context import Context
from views.kit import FieldRow


class CopyGivenDialog(FormDialog):
    """Mark the parents' copy as given."""

    def __init__(self, context: Context, view: ChildView, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("CopyGivenDialog", "Have the parents got it?"),
            translate(
                "CopyGivenDialog",
                "The copy is made. Mark it as given when the parents have it: then the page can"
                " say when it is out of date. Delete the file when it is no longer needed.",
            ),
            parent,
            yes=translate("CopyGivenDialog", "Mark as given"),
        )
        self.no.setText(self.tr("Not yet"))
        self._log = view.case.log
        holders = [member.name for member in view.case.child.custody_holders]
        family = [member.name for member in view.case.child.family]
        together = self.tr(" and ").join(holders)
        self.to = open_box(
            self.tr("Given to"), list(dict.fromkeys(each for each in (together, *family) if each))
        )
        self.to.setEditText(together)
        self.row = FieldRow(self.tr("Given to"), self.to)
        self.add(self.row)
        self.to.setFocus()

    def check(self) -> bool:
        named = bool(self.to.currentText().strip())
        self.row.set_error("" if named else self.tr("Write who got it."))
        return named

    def save(self) -> None:
        self.run(
            cases.mark_parents_copy,
            self.context.session,
            self._log,
            self.to.currentText().strip(),
            done=lambda _: self.context.case_changed.emit(self._log),
        )
