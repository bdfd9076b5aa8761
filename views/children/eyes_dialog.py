"""Who follows the child between meetings, and until when (B3)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app import cases
from app.child import ChildView
from app.language import translate
from models.bodies import EyesOnChild
from views.children.form_dialog import FormDialog, open_box
from views.context import Context
from views.kit import DateField, FieldRow
from views.words import parse_day


class EyesDialog(FormDialog):
    """Choose who has eyes on the child."""

    def __init__(self, context: Context, view: ChildView, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("EyesDialog", "Eyes on the child"),
            translate(
                "EyesDialog",
                "One adult in the child's everyday life who follows how the child is until you"
                " meet next, and says so when something changes.",
            ),
            parent,
        )
        self._log = view.case.log
        self._actors = {each.actor.name: each.actor.id for each in view.actors}
        self.who = open_box(self.tr("Who"), list(dict.fromkeys((*self._actors, view.me.name))))
        now = view.case.eyes_on_child
        self.who.setEditText(now.name if now else "")
        self.who_row = FieldRow(self.tr("Who"), self.who)
        self.until = DateField(self._proposal(view), self, today=date.fromisoformat(view.today))
        self.until_row = FieldRow(
            self.tr("Until"), self.until, self.tr("Most often the next meeting. May be left open.")
        )
        self.add(self.who_row)
        self.add(self.until_row)
        self.who.setFocus()

    def check(self) -> bool:
        named = bool(self.who.currentText().strip())
        self.who_row.set_error("" if named else self.tr("Write who it is."))
        dated = self.until.is_valid()
        self.until_row.set_error("" if dated else self.tr("This is not a date."))
        return named and dated

    def save(self) -> None:
        name, until = self.who.currentText().strip(), self.until.value()
        eyes = EyesOnChild(
            name=name,
            actor=self._actors.get(name, ""),
            until=until.isoformat() if until else "",
        )
        self.run(
            cases.set_eyes_on_child,
            self.context.session,
            self._log,
            eyes,
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _proposal(self, view: ChildView) -> date | None:
        coming = [each.next_meeting for each in view.case.meetings]
        ahead = sorted(each for each in coming if each > view.today)
        return parse_day(ahead[0]) if ahead else None
