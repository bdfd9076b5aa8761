"""What opens the gate for one receiver: a consent, or another recorded ground (R-16)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app import consents
from app.language import current_language, format_date, translate
from app.reference import Ground, grounds, grounds_dated
from models import bodies
from models.card import Card as ContactCard
from models.case import Case
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import Banner, BodyText, Caption, DateField, FieldRow, QuietButton, Strong, TextArea

_GROUND_LASTS_DAYS = 30


class ConsentForm(FormDialog):
    """Register a consent that covers exactly the one who is to take over."""

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
            translate("ConsentForm", "Register a consent"),
            translate("ConsentForm", "It counts for passing on to {name}.").format(
                name=receiver.person.name
            ),
            parent,
            yes=translate("ConsentForm", "Register the consent"),
        )
        self._case = case
        self._receiver = receiver
        self._done = done
        self._today = date.fromisoformat(context.session.today())
        name = receiver.person.name
        self._given: dict[str, QCheckBox] = {}
        self.purpose = QLineEdit(self)
        self.purpose.setText(
            self.tr("{name} takes over as holder and continues the effort").format(name=name)
        )
        self.covers = TextArea(lines=2, parent=self)
        self.covers.set_text(self.tr("The whole relay log"))
        self.add(self._givers())
        self.purpose_row = FieldRow(self.tr("What the consent is for"), self.purpose)
        self.add(self.purpose_row)
        self.add(FieldRow(self.tr("What may be passed on"), self.covers))
        self.form_box = choice_box(
            self.tr("How it was given"),
            [
                ("written", self.tr("In writing")),
                ("oral", self.tr("By word of mouth")),
                ("digital", self.tr("Digitally")),
            ],
            self,
        )
        self.date = DateField(self._today, today=self._today)
        self.until = DateField(_a_year_on(self._today), today=self._today)
        self.date_row = FieldRow(self.tr("Given on"), self.date)
        self.until_row = FieldRow(
            self.tr("Holds until"),
            self.until,
            self.tr("Twelve months is practice, not law. It can be taken back at any time."),
        )
        self.add(FieldRow(self.tr("How it was given"), self.form_box))
        self.add_row(self.date_row, self.until_row)
        self.freely = QCheckBox(
            self.tr("It was given freely, and they know that it can be taken back"), self
        )
        self.add(self.freely)
        self.freely_error = Banner("error", "", parent=self)
        self.freely_error.hide()
        self.add(self.freely_error)

    def _givers(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        holders = self._case.child.custody_holders
        column.addWidget(Strong(self.tr("Who has given it"), box))
        if not holders:
            self.open_child = QuietButton(self.tr("Open the child's page"), self)
            self.open_child.clicked.connect(self._to_child)
            column.addWidget(
                Banner(
                    "warning",
                    self.tr(
                        "It is not written on the child's page who has custody. Write it there "
                        "first; what you have written here is kept."
                    ),
                    [self.open_child],
                    parent=box,
                )
            )
            self.yes.setEnabled(False)
        for member in holders:
            said = f"{member.name} ({member.relation})" if member.relation else member.name
            check = QCheckBox(said, box)
            self._given[member.id] = check
            column.addWidget(check)
        if len(holders) > 1:
            column.addWidget(Caption(self.tr("With shared custody all must consent."), box))
        return box

    def check(self) -> bool:
        """Nothing is registered that the gate would not count."""
        self.freely_error.hide()
        if not any(box.isChecked() for box in self._given.values()):
            return self._no(self.tr("Tick who has given the consent."))
        if not self.purpose.text().strip():
            self.purpose_row.set_error(self.tr("Write what the consent is for."))
            self.purpose.setFocus()
            return False
        if self.date.value() is None or self.until.value() is None:
            self.until_row.set_error(self.tr("Write both days."))
            return False
        if not self.freely.isChecked():
            return self._no(self.tr("A consent counts only when it was given freely."))
        return True

    def save(self) -> None:
        given, until = self.date.value(), self.until.value()
        if given is None or until is None:
            return
        consent = bodies.Consent(
            id=self.context.session.new_id(),
            purpose=self.purpose.text().strip(),
            covers=self.covers.text().strip(),
            receivers=(self._receiver.person.name,),
            given_by=tuple(key for key, box in self._given.items() if box.isChecked()),
            form=self.form_box.currentData(),
            date=given.isoformat(),
            valid_until=until.isoformat(),
            receiver_keys=(self._receiver.keys.entry,),
        )
        self.run(consents.register, self.context.session, self._case.log, consent, done=self._done)

    def _no(self, text: str) -> bool:
        self.freely_error.set("error", text)
        self.freely_error.show()
        return False

    def _to_child(self) -> None:
        self.reject()
        self.context.open_case(self._case.log, "consents")


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
            [(each.key, each.name(current_language())) for each in grounds()],
            self,
        )
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
        self.kind.currentIndexChanged.connect(self._chosen)
        self._chosen()

    @property
    def ground(self) -> Ground:
        """The ground that is chosen."""
        return grounds()[self.kind.currentIndex()]

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
        said = chosen.explanation(current_language())
        if chosen.formerly:
            said += " " + self.tr("Formerly: {law}.").format(law=chosen.formerly)
        self.help.setText(said)
        doubt = chosen.open_question(current_language())
        self.doubt.set("warning", doubt, self.tr("Not confirmed"))
        self.doubt.setVisible(bool(doubt))


def _a_year_on(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)
