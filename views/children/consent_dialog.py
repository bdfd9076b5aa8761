"""Register a consent exactly as the family gave it (C-01 to C-12)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app import consents, recalls
from app.child import ChildView
from app.contacts import Contact
from app.language import translate
from app.recalls import Withdrawn
from app.reference import profession_label
from models.bodies import Consent
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import (
    Banner,
    Caption,
    DateField,
    FieldRow,
    SecondaryButton,
    TextArea,
    text_label,
)
from views.theme import Space
from views.words import parse_day


class ConsentDialog(FormDialog):
    """Who may be told what, for what, until when, and who said so.

    wanted: ids of actors that the consent is for from the start. old: a consent to renew.
    """

    def __init__(
        self,
        context: Context,
        view: ChildView,
        contacts: tuple[Contact, ...] = (),
        parent: QWidget | None = None,
        *,
        wanted: tuple[str, ...] = (),
        old: Consent | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("ConsentDialog", "Register a consent"),
            translate(
                "ConsentDialog",
                "Write it as the family said it. Without consent nothing of the log may be passed"
                " on.",
            ),
            parent,
            yes=translate("ConsentDialog", "Register"),
            width=84,
        )
        self._view, self._log = view, view.case.log
        self.purpose = TextArea(accessible_name=self.tr("What it is for"), lines=2)
        self.covers = TextArea(accessible_name=self.tr("What may be told"), lines=2)
        self.explained = TextArea(accessible_name=self.tr("How it was explained"), lines=2)
        if old is not None:
            self.purpose.set_text(old.purpose)
            self.covers.set_text(old.covers)
            self.explained.set_text(old.explained)
            wanted = (*wanted, *old.actors)
        self.purpose_row = FieldRow(
            self.tr("What it is for"),
            self.purpose,
            self.tr("For example: that kindergarten and school plan the start together."),
        )
        self.covers_row = FieldRow(
            self.tr("What may be told"),
            self.covers,
            self.tr("For example: the log from March on, the map, but not the father's illness."),
        )
        self.add(self.purpose_row)
        self.add(self.covers_row)
        self._add_receivers(contacts, wanted, old)
        self._add_givers(old)
        self._add_when()
        self.explained_row = FieldRow(
            self.tr("How it was explained"),
            self.explained,
            self.tr("In which language, with which help, and that it can be taken back any time."),
        )
        self.add(self.explained_row)
        self.purpose.setFocus()

    # ------------------------------------------------------------ building

    def _add_receivers(
        self, contacts: tuple[Contact, ...], wanted: tuple[str, ...], old: Consent | None
    ) -> None:
        self.people: list[_Receiver] = []
        self._receiver_rows = self.add_group(self.tr("Who may be told"))
        seen: set[str] = set()
        for each in self._view.actors:
            if each.consent == "not_needed":
                continue
            actor = each.actor
            words = ", ".join(
                part
                for part in (actor.name, profession_label(actor.profession), actor.workplace)
                if part
            )
            seen.add(actor.key)
            row = self._receiver(words, actor.name, key=actor.key, actor=actor.id)
            row.setChecked(actor.id in wanted or bool(old and actor.name in old.receivers))
        for contact in contacts:
            card = contact.card
            if card.keys.entry in seen:
                continue
            person = card.person
            words = ", ".join(part for part in (person.name, person.workplace) if part)
            said = self.tr("{name} (contact)").format(name=words)
            row = self._receiver(said, person.name, key=card.keys.entry)
            row.setChecked(bool(old and card.keys.entry in old.receiver_keys))
        self.other = QLineEdit(self)
        self.other.setAccessibleName(self.tr("Another person or service"))
        self.other.setPlaceholderText(self.tr("Another person or service"))
        add = SecondaryButton(self.tr("Add"), self, icon="plus")
        add.clicked.connect(self._add_other)
        another = QHBoxLayout()
        another.setSpacing(Space.S)
        another.addWidget(self.other, 1)
        another.addWidget(add)
        self.form.addLayout(another)
        self.receivers_error = text_label("", "error", self)
        self.receivers_error.hide()
        self.form.addWidget(self.receivers_error)

    def _receiver(self, words: str, name: str, *, key: str = "", actor: str = "") -> _Receiver:
        row = _Receiver(words, name, key, actor, self)
        self.people.append(row)
        self._receiver_rows.addWidget(row)
        return row

    def _add_givers(self, old: Consent | None) -> None:
        column = self.add_group(self.tr("Given by"))
        self.givers: dict[str, QCheckBox] = {}
        holders = self._view.case.child.custody_holders
        if not holders:
            column.addWidget(
                Banner(
                    "warning",
                    self.tr(
                        "Nobody in the family is marked as having custody. Write that first under"
                        " Child and family: only they can give consent."
                    ),
                    parent=self,
                )
            )
        for member in self._view.case.child.family:
            words = ", ".join(part for part in (member.name, member.relation) if part)
            if member.custody:
                words = self.tr("{name} (has custody)").format(name=words)
            box = QCheckBox(words, self)
            box.setChecked(member.custody and len(holders) == 1 and old is None)
            box.toggled.connect(self._show_lacking)
            self.givers[member.id] = box
            column.addWidget(box)
        self.lacking = Caption("", self)
        column.addWidget(self.lacking)
        self.givers_error = text_label("", "error", self)
        self.givers_error.hide()
        column.addWidget(self.givers_error)
        self._show_lacking()

    def _add_when(self) -> None:
        today = date.fromisoformat(self._view.today)
        self.how = choice_box(
            self.tr("How it was given"),
            [
                ("written", self.tr("In writing")),
                ("oral", self.tr("By word of mouth")),
                ("digital", self.tr("Digitally")),
            ],
            self,
        )
        self.day = DateField(today, self, today=today)
        self.until = DateField(_a_year_on(today), self, today=today)
        self.day.changed.connect(self._day_changed)
        self.until_row = FieldRow(
            self.tr("Valid until"),
            self.until,
            self.tr("Twelve months are proposed. A shorter time is fine."),
        )
        self.day_row = FieldRow(self.tr("Given on"), self.day)
        self.add(FieldRow(self.tr("How it was given"), self.how))
        self.add_row(self.day_row, self.until_row)
        self.freely = QCheckBox(
            self.tr("It was given freely, and they know that it can be taken back"), self
        )
        self.add(self.freely)
        self.freely_error = text_label("", "error", self)
        self.freely_error.hide()
        self.form.addWidget(self.freely_error)

    # ------------------------------------------------------------ what happens

    def check(self) -> bool:
        self._add_other()
        day, until = self.day.value(), self.until.value()
        purpose, covers = self.purpose.text().strip(), self.covers.text().strip()
        to = any(row.isChecked() for row in self.people)
        by = any(box.isChecked() for box in self.givers.values())
        in_order = bool(day and until and day <= until)
        self.purpose_row.set_error("" if purpose else self.tr("Write what it is for."))
        self.covers_row.set_error("" if covers else self.tr("Write what may be told."))
        self._say(self.receivers_error, "" if to else self.tr("Choose who may be told."))
        self._say(self.givers_error, "" if by else self.tr("Choose who gave the consent."))
        self.day_row.set_error("" if day else self.tr("Write the date."))
        self.until_row.set_error(
            "" if in_order else self.tr("Write a date after the day it was given.")
        )
        free = self.freely.isChecked()
        self._say(
            self.freely_error,
            "" if free else self.tr("A consent counts only when it is given freely."),
        )
        return bool(purpose and covers and to and by and in_order and free)

    def save(self) -> None:
        day, until = self.day.value(), self.until.value()
        chosen = [row for row in self.people if row.isChecked()]
        consent = Consent(
            id=self.context.session.new_id(),
            purpose=self.purpose.text().strip(),
            covers=self.covers.text().strip(),
            receivers=tuple(dict.fromkeys(row.receiver for row in chosen)),
            given_by=tuple(key for key, box in self.givers.items() if box.isChecked()),
            form=self.how.currentData(),
            date=day.isoformat() if day else "",
            valid_until=until.isoformat() if until else "",
            receiver_keys=tuple(dict.fromkeys(row.key for row in chosen if row.key)),
            actors=tuple(row.actor for row in chosen if row.actor),
            explained=self.explained.text().strip(),
            freely=self.freely.isChecked(),
        )
        self.run(
            consents.register,
            self.context.session,
            self._log,
            consent,
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _add_other(self) -> None:
        name = self.other.text().strip()
        if not name:
            return
        self._receiver(name, name).setChecked(True)
        self.other.clear()
        self._fit()

    def _day_changed(self, day: object) -> None:
        if isinstance(day, date):
            self.until.set_value(_a_year_on(day))

    def _show_lacking(self) -> None:
        lacking = [
            member.name
            for member in self._view.case.child.custody_holders
            if not self.givers[member.id].isChecked()
        ]
        text = self.tr(
            "Still missing: {names}. The consent holds when everybody with custody has given it."
        ).format(names=", ".join(lacking))
        self.lacking.setText(text)
        self.lacking.setVisible(bool(lacking))

    def _say(self, label: QWidget, text: str) -> None:
        label.setProperty("text", text)
        label.setVisible(bool(text))


class _Receiver(QCheckBox):
    """Someone who may be told."""

    def __init__(self, words: str, name: str, key: str, actor: str, parent: QWidget) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.receiver, self.key, self.actor = name, key, actor


class WithdrawDialog(FormDialog):
    """Take a consent back (C-04): what follows from it is said before."""

    def __init__(
        self, context: Context, view: ChildView, consent: Consent, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("WithdrawDialog", "Take the consent back"),
            translate(
                "WithdrawDialog",
                "From now on nothing more may be passed on by this consent. What has been passed"
                " on already to a holder cannot be called back: tell the family so.",
            ),
            parent,
            yes=translate("WithdrawDialog", "Take back"),
        )
        self._log, self._id = view.case.log, consent.id
        names = [member.name for member in view.case.child.family]
        self.by = choice_box(self.tr("Who takes it back"), [(name, name) for name in names], self)
        self.by.setEditable(True)
        if (edit := self.by.lineEdit()) is not None:
            edit.setAccessibleName(self.tr("Who takes it back"))
        self.row = FieldRow(self.tr("Who takes it back"), self.by)
        self.add(FieldRow(self.tr("The consent"), text_label(consent.purpose, "body", self)))
        self.add(self.row)
        given = recalls.resting_on(view.case, consent.id, view.today)
        readers = {body.to.name for _, body in given}
        if readers:
            self.add(
                Banner(
                    "warning",
                    self.tr(
                        "A copy to read rests on this consent. It lies with {names}. A recall is"
                        " made for each: send it, and the copy is closed when it is opened there."
                        " What has been read or printed cannot be called back."
                    ).format(names=", ".join(sorted(readers))),
                    parent=self,
                )
            )

    def check(self) -> bool:
        named = bool(self.by.currentText().strip())
        self.row.set_error("" if named else self.tr("Write who it is."))
        return named

    def save(self) -> None:
        self.run(
            recalls.withdraw,
            self.context.session,
            self._log,
            self._id,
            self.by.currentText().strip(),
            done=self._withdrawn,
        )

    def _withdrawn(self, came: Withdrawn) -> None:
        """Show the recalls to be sent, one over the other, and who must be told otherwise."""
        from views.relay.send import SendDialog

        self.context.case_changed.emit(self._log)
        parent = self.parentWidget()
        if came.unreachable:
            names = ", ".join(came.unreachable)
            said = self.tr("Call {names}: the card is not here, so no recall could be made.")
            self.context.toast(said.format(names=names), "warning")
        for item in reversed(came.files):
            title = self.tr("Recall the copy of {name}").format(name=item.to_name)
            text = self.tr(
                "The consent is taken back, and it stands in the log. Send this file to {name}: "
                "when it is opened there, the copy is closed."
            ).format(name=item.to_name)
            SendDialog(self.context, title, text, item, parent).open()


def _a_year_on(day: date) -> date:
    """The same day next year; the day before where that year lacks it."""
    following = parse_day(f"{day.year + 1}-{day.month:02}-{day.day:02}")
    return following or date(day.year + 1, 2, 28)
