"""Another ground than consent, for one receiver (R-16), chosen from dated reference data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app import consents
from app.language import current_language, format_date, translate
from app.reference import Ground, grounds, grounds_dated
from models.bodies import OtherGround
from models.case import Case
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import Banner, BodyText, Caption, DateField, FieldRow, TextArea

DAYS = 30
"""How long such a ground is proposed to last."""


def narrow_box(box: QComboBox) -> None:
    """Let a list of long choices be narrower than its longest one, so that nothing is cut."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)


class GroundDialog(FormDialog):
    """Record another ground, with its reference to law, for exactly one receiver.

    people: names by entry key of those it may be for; with one of them there is nothing to
    choose. done: gets the case with the ground in it.
    """

    def __init__(
        self,
        context: Context,
        log: str,
        people: Mapping[str, str],
        done: Callable[[Case], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("GroundDialog", "Record another ground than consent"),
            translate(
                "GroundDialog",
                "The law can allow passing on to one receiver without consent. Ask for consent"
                " first where you can, and ask your leader when in doubt.",
            ),
            parent,
            yes=translate("GroundDialog", "Record the ground"),
            width=76,
        )
        self.grounds = grounds()
        self._log = log
        self._people = dict(people)
        self._done = done
        today = date.fromisoformat(context.session.today())
        self.add(
            BodyText(
                self.tr(
                    "The ground is written in the log, and the family can read it. Bindeled gives "
                    "no legal advice: the list is information from {date}, and your municipality's "
                    "own rule comes first."
                ).format(date=format_date(date.fromisoformat(grounds_dated()))),
                self,
            )
        )
        self.receiver = choice_box(self.tr("To whom"), list(self._people.items()), self)
        narrow_box(self.receiver)
        self.receiver_row = FieldRow(self.tr("To whom"), self.receiver)
        self._add_receiver()
        self.kind = choice_box(
            self.tr("Which ground"),
            [(each.key, each.name(current_language())) for each in self.grounds],
            self,
        )
        narrow_box(self.kind)
        self.help = Caption("", self)
        self.doubt = Banner("warning", "", title=self.tr("Not confirmed"), parent=self)
        self.law = QLineEdit(self)
        self.law_row = FieldRow(self.tr("Reference to law"), self.law)
        self.purpose = TextArea(lines=2, parent=self)
        self.purpose_row = FieldRow(
            self.tr("Why it is needed for exactly this receiver"),
            self.purpose,
            self.tr("Also whether the family has been told."),
        )
        self.until = DateField(today + timedelta(days=DAYS), today=today)
        self.until_row = FieldRow(self.tr("Counts until"), self.until)
        self.add(FieldRow(self.tr("Which ground"), self.kind))
        for widget in (self.help, self.doubt, self.law_row, self.purpose_row, self.until_row):
            self.add(widget)
        self.form.addStretch(1)
        self.kind.currentIndexChanged.connect(self._chosen)
        (self.kind if len(self._people) == 1 else self.receiver).setFocus()
        self._chosen()

    @property
    def ground(self) -> Ground:
        """The ground that is chosen."""
        return self.grounds[self.kind.currentIndex()]

    def check(self) -> bool:
        until = self.until.value()
        today = date.fromisoformat(self.context.session.today())
        needed = (
            (self.receiver_row, bool(self.receiver.currentData()), self.tr("Choose a receiver.")),
            (self.law_row, self.law.text().strip(), self.tr("Write which law you rest on.")),
            (self.purpose_row, self.purpose.text().strip(), self.tr("Write why it is needed.")),
            (
                self.until_row,
                until is not None and until >= today,
                self.tr("Write until when it counts."),
            ),
        )
        for row, there, missing in needed:
            row.set_error("" if there else missing)
        return all(there for _, there, _ in needed)

    def save(self) -> None:
        until = self.until.value()
        if until is None:
            return
        key = self.receiver.currentData()
        body = OtherGround(
            id=self.context.session.new_id(),
            receiver=self._people[key],
            receiver_key=key,
            purpose=self.purpose.text().strip(),
            ground=self.ground.name(current_language()),
            law=self.law.text().strip(),
            date=self.context.session.today(),
            valid_until=until.isoformat(),
        )
        self.run(consents.record_ground, self.context.session, self._log, body, done=self._done)

    def _add_receiver(self) -> None:
        if not self._people:
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
        if len(self._people) == 1:
            self.receiver_row.hide()
            self.add(
                BodyText(
                    self.tr("It counts for passing on to {name}, and nobody else.").format(
                        name=next(iter(self._people.values()))
                    ),
                    self,
                )
            )
        else:
            self.add(self.receiver_row)

    def _chosen(self) -> None:
        chosen = self.ground
        self.law.setText(chosen.law)
        self.law.setCursorPosition(0)
        said = chosen.explanation(current_language())
        if chosen.formerly:
            said += " " + self.tr("Formerly: {law}.").format(law=chosen.formerly)
        self.help.setText(said)
        doubt = chosen.open_question(current_language())
        self.doubt.set("warning", doubt, self.tr("Not confirmed"))
        self.doubt.setVisible(bool(doubt))
        self._fit()
