"""A ground other than consent, for passing on to exactly one receiver (R-16)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from app import consents
from app.child import ChildView
from app.contacts import Contact
from app.language import current_language, translate
from app.reference import grounds
from models.bodies import OtherGround
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import Banner, DateField, FieldRow, TextArea

DAYS = 30
"""How long such a ground is proposed to last."""


class GroundDialog(FormDialog):
    """Record a ground the law gives where there is no consent."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        contacts: tuple[Contact, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("GroundDialog", "Another ground than consent"),
            translate(
                "GroundDialog",
                "The law can allow passing on to one receiver without consent. Ask for consent"
                " first where you can, and ask your leader when in doubt. The family can read"
                " this in the log.",
            ),
            parent,
            yes=translate("GroundDialog", "Record"),
            width=76,
        )
        self._log = view.case.log
        people = {each.actor.key: each.actor.name for each in view.actors if each.actor.key}
        people |= {each.card.keys.entry: each.card.person.name for each in contacts}
        self._people = people
        self.receiver = choice_box(self.tr("To whom"), list(people.items()), self)
        self.receiver_row = FieldRow(self.tr("To whom"), self.receiver)
        if not people:
            self.add(
                Banner(
                    "info",
                    self.tr(
                        "The receiver must be among your contacts, so that there is no doubt who"
                        " it is. Read their contact card first."
                    ),
                    parent=self,
                )
            )
        self.purpose = TextArea(accessible_name=self.tr("What it is for"), lines=2)
        self.ground = TextArea(accessible_name=self.tr("The ground"), lines=3)
        self.law = QLineEdit(self)
        self.purpose_row = FieldRow(self.tr("What it is for"), self.purpose)
        self.ground_row = FieldRow(
            self.tr("The ground"),
            self.ground,
            self.tr("Why it may and must be passed on now, and whether the family has been told."),
        )
        self.law_row = FieldRow(
            self.tr("The law"), self.law, self.tr("Law and section, as your municipality names it.")
        )
        today = date.fromisoformat(view.today)
        self.day = DateField(today, self, today=today)
        self.until = DateField(today + timedelta(days=DAYS), self, today=today)
        self.until_row = FieldRow(self.tr("Valid until"), self.until)
        language = current_language()
        self.known = choice_box(
            self.tr("Which ground"),
            [("", self.tr("Choose, or write it below"))]
            + [(each.key, each.name(language)) for each in grounds()],
            self,
        )
        self.known_row = FieldRow(self.tr("Which ground"), self.known)
        self.known.currentIndexChanged.connect(self._known_chosen)
        for row in (
            self.receiver_row,
            self.purpose_row,
            self.known_row,
            self.ground_row,
            self.law_row,
        ):
            self.add(row)
        self.add_row(FieldRow(self.tr("Recorded on"), self.day), self.until_row)
        self.receiver.setFocus()

    def _known_chosen(self) -> None:
        """A ground of the municipality's list fills in its law, and says what is in doubt."""
        key = self.known.currentData()
        chosen = next((each for each in grounds() if each.key == key), None)
        if chosen is None:
            self.known_row.set_hint("")
            return
        language = current_language()
        said = (chosen.explanation(language), chosen.open_question(language))
        self.known_row.set_hint(" ".join(part for part in said if part))
        self.law.setText(chosen.law)
        self._fit()

    def check(self) -> bool:
        day, until = self.day.value(), self.until.value()
        needed = (
            (self.receiver_row, bool(self.receiver.currentData()), self.tr("Choose a receiver.")),
            (self.purpose_row, self.purpose.text().strip(), self.tr("Write what it is for.")),
            (self.ground_row, self.ground.text().strip(), self.tr("Write the ground.")),
            (self.law_row, self.law.text().strip(), self.tr("Write which law.")),
            (
                self.until_row,
                bool(day and until and day <= until),
                self.tr("Write a date after the day it was recorded."),
            ),
        )
        for row, there, missing in needed:
            row.set_error("" if there else missing)
        return all(there for _, there, _ in needed)

    def save(self) -> None:
        day, until = self.day.value(), self.until.value()
        key = self.receiver.currentData()
        ground = OtherGround(
            id=self.context.session.new_id(),
            receiver=self._people[key],
            receiver_key=key,
            purpose=self.purpose.text().strip(),
            ground=self.ground.text().strip(),
            law=self.law.text().strip(),
            date=day.isoformat() if day else "",
            valid_until=until.isoformat() if until else "",
        )
        self.run(
            consents.record_ground,
            self.context.session,
            self._log,
            ground,
            done=lambda _: self.context.case_changed.emit(self._log),
        )
