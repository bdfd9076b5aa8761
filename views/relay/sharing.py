"""What goes between people beside the relay itself: copies to read, and contributions."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from app import consents, contributions, copies
from app.boxes import OutItem
from app.child import ChildView
from app.contacts import Contact
from app.contributions import Sent
from app.copies import CopyRequest, Given
from app.language import translate
from models.gate import Gate
from views import words as day_words
from views.children.form_dialog import FormDialog, choice_box
from views.children.ground_dialog import narrow_box
from views.children.words import kind_name
from views.context import Context
from views.kit import Banner, BodyText, Caption, DateField, FieldRow, Strong, TextArea
from views.relay import words
from views.relay.send import SendDialog


class SendingDialog(FormDialog):
    """A form whose result is a file to send."""

    log = ""
    after = ""
    """What to say above the finished file."""

    def made(self, item: OutItem) -> None:
        """Show the finished file, to be saved and sent."""
        self.context.case_changed.emit(self.log)
        title = words.file_to(item.type, item.to_name)
        SendDialog(self.context, title, self.after, item, self.parentWidget()).open()


class ReadCopyDialog(SendingDialog):
    """Give somebody with a consent a copy to read (K12)."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        people: tuple[Contact, ...],
        given: tuple[Given, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("ReadCopyDialog", "Give a copy to read"),
            translate(
                "ReadCopyDialog",
                "The copy can be read and not written in, until the consent ends. What you do not "
                "tick goes along without its content, so that everybody sees that it is there. "
                "What was said when the relay was offered (the status, and what the family said) "
                "always goes along: do not give a copy if the consent does not cover it.",
            ),
            parent,
            yes=translate("ReadCopyDialog", "Make the copy"),
            width=76,
        )
        self.log = view.case.log
        self.after = self.tr("That the copy was given stands in the log.")
        names = [(each.card.keys.entry, each.card.person.name) for each in people]
        self.receiver = choice_box(self.tr("To whom"), names, self)
        narrow_box(self.receiver)
        self.receiver_row = FieldRow(self.tr("To whom"), self.receiver)
        self.add(self.receiver_row)
        self.covers = Caption("", self)
        self.shut = Banner("warning", "", title=self.tr("No copy can be given"), parent=self)
        self.shut.hide()
        self.add(self.covers)
        self.add(self.shut)
        self.kinds: dict[str, QCheckBox] = {}
        column = self.add_group(self.tr("With the content of"))
        there = {each.kind for each in view.case.entries}
        for kind in (*copies.USUAL, *copies.MORE):
            if kind in there:
                box = QCheckBox(kind_name(kind), self)
                box.setChecked(kind in copies.USUAL)
                column.addWidget(box)
                self.kinds[kind] = box
        today = date.fromisoformat(view.today)
        self.since = DateField(None, self, today=today)
        self.add(
            FieldRow(
                self.tr("Only content written from"),
                self.since,
                self.tr("Leave it empty for the whole log."),
            )
        )
        for each in given:
            until = day_words.day(each.body.until)
            if each.recalled:
                until = day_words.day(each.recalled)
                said = self.tr("The copy of {name} was recalled {date}.")
            elif each.lapsed:
                said = self.tr("{name} has a copy that ended {date}.")
            else:
                said = self.tr("{name} has a copy to read until {date}.")
            self.add(Caption(said.format(name=each.body.to.name, date=until), self))
        self._texts = {each.consent.id: each.consent.covers for each in view.case.consents}
        self.receiver.currentIndexChanged.connect(self._ask_gate)
        self.receiver.setFocus()
        self._ask_gate()

    def check(self) -> bool:
        chosen = bool(self.receiver.currentData())
        self.receiver_row.set_error("" if chosen else self.tr("Choose a receiver."))
        return chosen

    def save(self) -> None:
        since = self.since.value()
        request = CopyRequest(
            to_key=self.receiver.currentData(),
            kinds=tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            since=since.isoformat() if since else "",
        )
        self.run(copies.make, self.context.session, self.log, request, done=self.made)

    def _ask_gate(self) -> None:
        key = self.receiver.currentData()
        if not key:
            self.yes.setEnabled(False)
            return
        self.context.run(
            consents.gate_for,
            self.context.session,
            self.log,
            key,
            done=lambda gate: self._show_gate(gate, key),
            owner=self,
        )

    def _show_gate(self, gate: Gate, key: str) -> None:
        if key != self.receiver.currentData():
            return
        self.yes.setEnabled(gate.open)
        self.shut.set(
            "warning", " ".join(words.gate_missing(gate)), self.tr("No copy can be given")
        )
        self.shut.setVisible(not gate.open)
        covers = self._texts.get(gate.ground, "")
        self.covers.setText(self.tr("The consent covers: {text}").format(text=covers))
        self.covers.setVisible(bool(gate.open and covers))
        self._fit()


class ContributeDialog(SendingDialog):
    """Send an observation or a proposal to the one who holds (K20)."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        sent: tuple[Sent, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        name = view.case.holder.person.name
        super().__init__(
            context,
            translate("ContributeDialog", "Send notes to {name}").format(name=name),
            translate(
                "ContributeDialog",
                "{name} holds the relay. What you write is signed by you and sent as a file. It "
                "stands in the log when {name} has admitted it, with your name; or you get to know "
                "why not.",
            ).format(name=name),
            parent,
            yes=translate("ContributeDialog", "Sign, and make the file"),
            width=76,
        )
        self.log = view.case.log
        self.after = self.tr("It stands in the log first when {name} has admitted it.").format(
            name=name
        )
        self.kind = choice_box(
            self.tr("What it is"),
            [("observation", self.tr("Observation")), ("proposal", self.tr("Proposal"))],
            self,
        )
        self.text = TextArea(accessible_name=self.tr("What you write"), lines=5)
        self.text_row = FieldRow(self.tr("What you write"), self.text)
        today = date.fromisoformat(view.today)
        self.day = DateField(today, self, today=today)
        self.day_row = FieldRow(self.tr("When it was"), self.day)
        self.add(FieldRow(self.tr("What it is"), self.kind))
        self.add(self.text_row)
        self.add(self.day_row)
        if sent:
            self.add(Strong(self.tr("What you have sent before"), self))
        for each in sent:
            self.add(BodyText(self._came(each), self))
        self.text.setFocus()

    def check(self) -> bool:
        written, day = bool(self.text.text().strip()), self.day.value()
        self.text_row.set_error("" if written else self.tr("Write what you have seen or propose."))
        self.day_row.set_error("" if day else self.tr("Write the date."))
        return written and day is not None

    def save(self) -> None:
        day = self.day.value()
        if day is None:
            return
        self.run(
            contributions.write,
            self.context.session,
            self.log,
            self.kind.currentData(),
            self.text.text().strip(),
            day.isoformat(),
            done=self.made,
        )

    def _came(self, sent: Sent) -> str:
        when = day_words.moment(sent.item.created_at)
        if sent.answer == "admitted":
            return self.tr("{when}: it stands in the log.").format(when=when)
        if sent.answer == "turned_down":
            return self.tr("{when}: not admitted. {why}").format(when=when, why=sent.reason)
        if not sent.item.sent_at:
            return self.tr("{when}: not saved as a file yet. It lies in the outbox.").format(
                when=when
            )
        return self.tr("{when}: no answer yet.").format(when=when)
