"""Another ground than consent, for exactly one receiver (R-16), chosen from dated reference data.

A consent is registered with the child's page's own dialog (`views.children.consent_dialog`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app import consents
from app.language import current_language, format_date, translate
from app.reference import Ground, grounds, grounds_dated
from models import bodies
from models.card import Card as ContactCard
from models.case import Case
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import Banner, BodyText, Caption, DateField, FieldRow, TextArea

_GROUND_LASTS_DAYS = 30


def narrow_box(box: QComboBox) -> None:
    """Let a list of long choices be narrower than its longest one, so that nothing is cut."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)


class GroundForm(FormDialog):
    """Record another ground, with its reference to law, for exactly one receiver."""

    def __init__(
        self,
        context: Context,
        case: Case,
        receiver: ContactCard,
        done: Callable[[Case], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("GroundForm", "Record another ground than consent"),
            translate("GroundForm", "It counts for passing on to {name}, and nobody else.").format(
                name=receiver.person.name
            ),
            parent,
            yes=translate("GroundForm", "Record the ground"),
        )
        self.grounds = grounds()
        self._case = case
        self._receiver = receiver
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
            self.tr("Why it is needed for exactly this receiver"), self.purpose
        )
        self.until = DateField(today + timedelta(days=_GROUND_LASTS_DAYS), today=today)
        self.until_row = FieldRow(self.tr("Counts until"), self.until)
        self.add(FieldRow(self.tr("Which ground"), self.kind))
        for widget in (self.help, self.doubt, self.law_row, self.purpose_row, self.until_row):
            self.add(widget)
        self.form.addStretch(1)
        self.kind.currentIndexChanged.connect(self._chosen)
        self.kind.setFocus()
        self._chosen()

    @property
    def ground(self) -> Ground:
        """The ground that is chosen."""
        return self.grounds[self.kind.currentIndex()]

    def check(self) -> bool:
        self.law_row.set_error("")
        self.purpose_row.set_error("")
        self.until_row.set_error("")
        if not self.law.text().strip():
            self.law_row.set_error(self.tr("Write which law you rest on."))
            self.law.setFocus()
            return False
        if not self.purpose.text().strip():
            self.purpose_row.set_error(self.tr("Write why it is needed."))
            self.purpose.setFocus()
            return False
        if self.until.value() is None:
            self.until_row.set_error(self.tr("Write until when it counts."))
            return False
        return True

    def save(self) -> None:
        until = self.until.value()
        if until is None:
            return
        body = bodies.OtherGround(
            id=self.context.session.new_id(),
            receiver=self._receiver.person.name,
            receiver_key=self._receiver.keys.entry,
            purpose=self.purpose.text().strip(),
            ground=self.ground.name(current_language()),
            law=self.law.text().strip(),
            date=self.context.session.today(),
            valid_until=until.isoformat(),
        )
        self.run(
            consents.record_ground, self.context.session, self._case.log, body, done=self._done
        )

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
