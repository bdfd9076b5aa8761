"""The steps of the handover wizard, each a page of its own that says what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app import consents
from app.child import ChildView, read_child
from app.contacts import Contact
from app.handover import GoesAlong, OfferRequest, OutItem
from app.language import current_language, translate
from app.reference import handover_reasons
from app.relay_state import RelayState
from app.session import Session
from models.bodies import Consent
from models.card import Trust
from models.case import Case
from models.gate import Gate
from views import words as day_words
from views.children.consent_dialog import ConsentDialog
from views.children.ground_dialog import GroundDialog, narrow_box
from views.contacts.card_dialogs import CompareDialog, read_card_file
from views.contacts.trust import person_line, trust_words
from views.context import Context
from views.icons import icon, pixmap
from views.kit import (
    Banner,
    BodyText,
    Caption,
    Card,
    Chip,
    DateField,
    FieldRow,
    Flow,
    KeyValueList,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    TextArea,
    TimelineRow,
    Title,
    clear_layout,
    row_height,
    tidy_list,
)
from views.kit.fields import parse_date
from views.relay import words
from views.relay.draft import HandoverDraft
from views.relay.send import HowToSend, SendPanel
from views.theme import Space, on_theme_change, tokens

ADVISED_DAYS = 14
"""How long an offer is advised to wait for its answer."""
_FILTER_FROM = 8
_SHOWN_CONTACTS = 4


@dataclass(frozen=True)
class Gathered:
    """What the wizard reads from the store when it opens."""

    case: Case
    contacts: tuple[Contact, ...]
    goes: GoesAlong
    state: RelayState
    draft: HandoverDraft
    offer: OutItem | None


class Step(QWidget):
    """One step. ``heading`` and ``intro`` stand above it; ``changed`` when something is typed."""

    changed = Signal()

    def __init__(self, heading: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page-body")
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self.column.setSpacing(Space.L)
        self.heading = Title(heading, self)
        self.intro = BodyText(intro, self)
        self.intro.setProperty("type", "muted")
        words_above = QVBoxLayout()
        words_above.setSpacing(2)
        words_above.addWidget(self.heading)
        words_above.addWidget(self.intro)
        self.column.addLayout(words_above)

    def fill(self, draft: HandoverDraft) -> None:
        """Show what was gathered before."""

    def read(self, draft: HandoverDraft) -> HandoverDraft:
        """The draft with what stands here."""
        return draft

    def complete(self) -> bool:
        """Whether one may go on; if not, it says at the field what is missing."""
        return True


class WhoStep(Step):
    """Who takes over, why, who agreed (R-13, R-15), and what the family says (R-14)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "Who takes over?"),
            translate(
                "Handover", "The one who is closest to the child now, and whom the family trusts."
            ),
            parent,
        )
        self._context = context
        self._contacts: tuple[Contact, ...] = ()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(translate("Handover", "Find a contact"))
        self.filter.setAccessibleName(translate("Handover", "Find a contact"))
        self.filter.textChanged.connect(self._show_contacts)
        self.list = QListWidget(self)
        tidy_list(self.list, translate("Handover", "Contacts"))
        self.list.setWordWrap(True)
        self.list.itemSelectionChanged.connect(self._picked)
        self.list_row = FieldRow(translate("Handover", "Receiver"), self.list)
        self.trust = Banner("info", "", parent=self)
        self.compare = SecondaryButton(
            translate("Handover", "Compare the number…"), self, icon="compare"
        )
        self.compare.clicked.connect(self._compare)
        self.read_card = QuietButton(
            translate("Handover", "Read in a contact card…"), self, icon="person-add"
        )
        self.read_card.clicked.connect(self._read_card)
        self.reason = QComboBox(self)
        self.reason.addItem(translate("Handover", "Choose a reason"), "")
        for each in handover_reasons():
            self.reason.addItem(each.name(current_language()), each.key)
        narrow_box(self.reason)
        self.reason_row = FieldRow(
            translate("Handover", "Why does the relay pass on?"), self.reason
        )
        self.agreed_by = QLineEdit(self)
        self.agreed_where = QComboBox(self)
        self.agreed_where.setEditable(True)
        narrow_box(self.agreed_where)
        self.agreed_where.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.family_view = TextArea(lines=2, parent=self)
        for widget in (
            self.filter,
            self.list_row,
            self.trust,
            Flow([self.compare, self.read_card], self),
            self.reason_row,
            FieldRow(
                translate("Handover", "Who has agreed on it?"),
                self.agreed_by,
                translate(
                    "Handover",
                    "The professionals round the child decide it together, with the family.",
                ),
            ),
            FieldRow(translate("Handover", "Where was it agreed?"), self.agreed_where),
            FieldRow(
                translate("Handover", "What does the family say about the new holder?"),
                self.family_view,
                translate("Handover", "Preferably in their own words."),
            ),
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.reason.currentIndexChanged.connect(self._reason_chosen)
        self.agreed_by.textEdited.connect(self.changed)
        self.agreed_where.editTextChanged.connect(self.changed)
        self.family_view.textChanged.connect(self.changed)
        on_theme_change(self, self._show_contacts)

    @property
    def contact(self) -> Contact | None:
        """Who is chosen."""
        chosen = self.list.selectedItems()
        key = chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else ""
        return next((each for each in self._contacts if each.card.keys.entry == key), None)

    def show_contacts(self, contacts: tuple[Contact, ...], chosen: str = "") -> None:
        """Offer these; the one who is chosen stays chosen."""
        now = self.contact
        # An older card of somebody with a new key is no choice: the file could not be opened.
        contacts = tuple(each for each in contacts if not each.replaced_by)
        self._contacts = contacts
        self.filter.setVisible(len(contacts) >= _FILTER_FROM)
        self._show_contacts(chosen=chosen or (now.card.keys.entry if now else ""))

    def refuse(self, sentence: str) -> None:
        """Say that the relay cannot be passed on from here now, and who holds it."""
        title = translate("Handover", "You cannot pass the relay on now")
        self.column.insertWidget(1, Banner("warning", sentence, title=title, parent=self))

    def offer_meetings(self, case: Case) -> None:
        """The meetings that were held, newest first, to choose where it was agreed."""
        text = self.agreed_where.currentText()
        self.agreed_where.clear()
        for meeting in reversed(case.meetings):
            title = meeting.title or translate("Handover", "Meeting")
            self.agreed_where.addItem(f"{title}, {day_words.day(meeting.date)}")
        self.agreed_where.setCurrentIndex(-1)
        self.agreed_where.setEditText(text)

    def fill(self, draft: HandoverDraft) -> None:
        self._select(draft.to_key)
        self.reason.setCurrentIndex(max(self.reason.findData(draft.reason), 0))
        self.agreed_by.setText(draft.agreed_by)
        self.agreed_where.setEditText(draft.agreed_where)
        self.family_view.set_text(draft.family_view)

    def read(self, draft: HandoverDraft) -> HandoverDraft:
        contact = self.contact
        return msgspec.structs.replace(
            draft,
            to_key=contact.card.keys.entry if contact else "",
            reason=self.reason.currentData() or "",
            agreed_by=self.agreed_by.text().strip(),
            agreed_where=self.agreed_where.currentText().strip(),
            family_view=self.family_view.text().strip(),
        )

    def complete(self) -> bool:
        contact = self.contact
        self.list_row.set_error("" if contact else translate("Handover", "Choose who takes over."))
        self.reason_row.set_error(
            "" if self.reason.currentData() else translate("Handover", "Choose a reason.")
        )
        if contact is None:
            self.list.setFocus()
            return False
        if contact.trust is Trust.CHANGED:
            self.list_row.set_error(
                translate("Handover", "Stop: compare the number with this person first.")
            )
            self.compare.setFocus()
            return False
        if not self.reason.currentData():
            self.reason.setFocus()
            return False
        return True

    def _show_contacts(self, *_: object, chosen: str = "") -> None:
        now = self.contact
        wanted = chosen or (now.card.keys.entry if now else "")
        text = self.filter.text().casefold().strip()
        self.list.blockSignals(True)
        self.list.clear()
        for contact in self._contacts:
            person = contact.card.person
            said = trust_words(contact.trust)
            line = person_line(person)
            if text and text not in f"{person.name} {line}".casefold():
                continue
            second = " · ".join(part for part in (line, said.word) if part)
            item = QListWidgetItem(_list_icon(said.icon, said.role), f"{person.name}\n{second}")
            item.setData(Qt.ItemDataRole.UserRole, contact.card.keys.entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{person.name}, {line}, {said.word}")
            self.list.addItem(item)
        self.list.blockSignals(False)
        if not self._contacts:
            self.list_row.set_hint(
                translate(
                    "Handover",
                    "No contacts yet. Read in the contact card of the one who takes over.",
                )
            )
        else:
            self.list_row.set_hint("")
        self._select(wanted)
        self._fit_list()
        self._picked()

    def _select(self, key: str) -> None:
        for number in range(self.list.count()):
            if self.list.item(number).data(Qt.ItemDataRole.UserRole) == key:
                self.list.setCurrentRow(number)
                return

    def _fit_list(self) -> None:
        lines = min(max(self.list.count(), 1), _SHOWN_CONTACTS)
        self.list.setIconSize(QSize(row_height() * 2 // 3, row_height() * 2 // 3))
        tall = self.list.sizeHintForRow(0) if self.list.count() else row_height()
        self.list.setFixedHeight(lines * tall + Space.S)

    def _reason_chosen(self) -> None:
        self.reason_row.set_error("")
        self.changed.emit()

    def _picked(self, *_: object) -> None:
        contact = self.contact
        self.trust.setVisible(contact is not None)
        self.compare.setVisible(contact is not None and contact.trust is not Trust.CONFIRMED)
        if contact is not None:
            self.list_row.set_error("")
            said = trust_words(contact.trust)
            kinds = {
                Trust.CONFIRMED: "success",
                Trust.CHANGED: "error",
                Trust.UNKNOWN: "warning",
            }
            self.trust.set(kinds.get(contact.trust, "info"), said.sentence, said.word)
        self.changed.emit()

    def _compare(self) -> None:
        contact = self.contact
        if contact is not None:
            CompareDialog(self._context, contact, self._renewed, self).open()

    def _read_card(self) -> None:
        read_card_file(self._context, self, self._renewed)

    def _renewed(self, contact: Contact) -> None:
        others = [
            each for each in self._contacts if each.card.keys.entry != contact.card.keys.entry
        ]
        everyone = sorted([*others, contact], key=lambda each: each.card.person.name.casefold())
        self.show_contacts(tuple(everyone), contact.card.keys.entry)


class WhatStep(Step):
    """What the file carries, the one-page status (R-30), and how the family is met (I-01)."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "What goes along?"),
            translate(
                "Handover", "The whole log goes along, so that nothing has to be told again."
            ),
            parent,
        )
        self.along = Card(translate("Handover", "In the file"), self)
        self.status = TextArea(lines=6, most_lines=18, parent=self)
        self.status_row = FieldRow(
            translate("Handover", "Status for the one who takes over"),
            self.status,
            translate(
                "Handover",
                "At most a page: how the child is now, what helps, what is agreed, and what is "
                "most urgent. The family can read it.",
            ),
        )
        self.told_by = QLineEdit(self)
        self.family_meets = QLineEdit(self)
        self.family_meets.setPlaceholderText(translate("Handover", "A day, or a day and a place"))
        self.expires = DateField(today + timedelta(days=ADVISED_DAYS), today=today)
        for widget in (
            self.along,
            self.status_row,
            FieldRow(translate("Handover", "Who tells the family?"), self.told_by),
            FieldRow(
                translate("Handover", "When does the family meet the old and the new holder?"),
                self.family_meets,
                translate("Handover", "So that nobody loses the family on the way."),
            ),
            FieldRow(
                translate("Handover", "Ask for an answer before"),
                self.expires,
                translate("Handover", "Advice only: a late answer still counts if you say so."),
            ),
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.status.textChanged.connect(self.changed)
        self.told_by.textEdited.connect(self.changed)
        self.family_meets.textEdited.connect(self.changed)
        self.expires.changed.connect(self.changed)

    def show_along(self, goes: GoesAlong) -> None:
        """What an offer made now would carry."""
        self.along.clear()
        self.along.add(Flow(along_chips(goes), self.along))
        if goes.size > words.MAIL_LIMIT:
            self.along.add(Caption(words.large_for_mail(), self.along))

    def fill(self, draft: HandoverDraft) -> None:
        self.status.set_text(draft.status or "")
        self.told_by.setText(draft.told_by)
        meets = parse_iso(draft.family_meets)
        self.family_meets.setText(
            f"{meets.day}.{meets.month}.{meets.year}" if meets else draft.family_meets
        )
        expires = parse_iso(draft.expires)
        if expires is not None:
            self.expires.set_value(expires)

    def read(self, draft: HandoverDraft) -> HandoverDraft:
        text = self.family_meets.text().strip()
        meets = parse_date(text)
        expires = self.expires.value()
        return msgspec.structs.replace(
            draft,
            status=self.status.text(),
            told_by=self.told_by.text().strip(),
            family_meets=meets.isoformat() if meets else text,
            expires=expires.isoformat() if expires else "",
        )

    def complete(self) -> bool:
        if self.status.text().strip():
            self.status_row.set_error("")
            return True
        self.status_row.set_error(translate("Handover", "Write a short status first."))
        self.status.setFocus()
        return False


class ConsentStep(Step):
    """Whether the log may be passed on to exactly this receiver (R-16)."""

    def __init__(self, context: Context, log: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "May it be passed on?"),
            translate("Handover", "Only with consent, or on another ground that is recorded."),
            parent,
        )
        self._context = context
        self._log = log
        self._case: Case | None = None
        self._contact: Contact | None = None
        self.gate: Gate | None = None
        self.state = Banner("info", "", parent=self)
        self.facts = Card("", self)
        self.consent = PrimaryButton(
            translate("Handover", "Register a consent…"), self, icon="consent"
        )
        self.ground = SecondaryButton(
            translate("Handover", "Record another ground…"), self, icon="shield-question"
        )
        self.ways = Card(translate("Handover", "What you can do"), self)
        self.ways.add(
            BodyText(
                translate(
                    "Handover",
                    "Ask the family first. If they say yes, register the consent here. If the law "
                    "gives you another ground, record it with its section.",
                ),
                self,
            )
        )
        self.ways.add(Flow([self.consent, self.ground], self))
        self.consent.clicked.connect(self.open_consent)
        self.ground.clicked.connect(self.open_ground)
        for widget in (self.state, self.facts, self.ways):
            widget.hide()
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def ask(self, contact: Contact) -> None:
        """Read the gate for this receiver."""
        self._contact = contact
        self._context.run(
            _gate_for,
            self._context.session,
            self._log,
            contact.card.keys.entry,
            done=self._answer,
            owner=self,
        )

    def complete(self) -> bool:
        if self.gate is not None and self.gate.open:
            return True
        self.consent.setFocus()
        return False

    def open_consent(self) -> None:
        """Register a consent that covers this receiver, in the child's page's own form."""
        self._context.run(
            read_child, self._context.session, self._log, done=self._ask_consent, owner=self
        )

    def _ask_consent(self, view: ChildView) -> None:
        contact = self._contact
        if contact is None:
            return
        name = contact.card.person.name
        key = contact.card.keys.entry
        proposed = Consent(
            id="",
            purpose=translate(
                "Handover", "{name} takes over as holder and continues the effort"
            ).format(name=name),
            covers=translate("Handover", "The whole relay log"),
            receivers=(name,),
            given_by=(),
            form="written",
            date=view.today,
            valid_until=view.today,
            receiver_keys=(key,),
        )
        wanted = tuple(each.id for each in view.case.actors if each.key == key)
        dialog = ConsentDialog(self._context, view, (contact,), self, wanted=wanted, old=proposed)
        dialog.accepted.connect(self._again)
        dialog.open()

    def open_ground(self) -> None:
        """Record another ground for this receiver."""
        if self._case is not None and self._contact is not None:
            card = self._contact.card
            people = {card.keys.entry: card.person.name}
            GroundDialog(self._context, self._case.log, people, self._changed, self).open()

    def _givers(self) -> tuple[str, ...]:
        holders = self._case.child.custody_holders if self._case is not None else ()
        if not holders:
            return ()
        names = ", ".join(member.name for member in holders)
        return (translate("Handover", "It is theirs to give: {names}.").format(names=names),)

    def _changed(self, case: Case) -> None:
        self._case = case
        self._context.case_changed.emit(self._log)
        self._again()

    def _again(self) -> None:
        if self._contact is not None:
            self.ask(self._contact)

    def _answer(self, read: tuple[Case, Gate]) -> None:
        if self._contact is None:
            return
        self._case, self.gate = read
        gate = self.gate
        name = self._contact.card.person.name
        if gate.open:
            self.state.set(
                "success",
                translate("Handover", "The ground below covers passing on to {name}.").format(
                    name=name
                ),
                translate("Handover", "It may be passed on"),
            )
        else:
            self.state.set(
                "warning",
                " ".join((*words.gate_missing(gate), *self._givers())),
                translate("Handover", "It may not be passed on to {name} yet").format(name=name),
            )
        self.state.show()
        rows = ground_rows(self._case, gate)
        self.facts.clear()
        self.facts.add(KeyValueList(rows, self.facts))
        self.facts.setVisible(bool(rows))
        self.ways.setVisible(not gate.open)
        self.changed.emit()


class CheckStep(Step):
    """Everything once more, each part with the way back to it."""

    go_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "Look it through"),
            translate("Handover", "This is what the receiver sees before saying yes."),
            parent,
        )
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.column.addLayout(self.body)
        self.column.addStretch(1)

    def show_all(
        self, gathered: Gathered, draft: HandoverDraft, contact: Contact, gate: Gate | None
    ) -> None:
        """Show what the offer will say."""
        clear_layout(self.body)
        missing = self._not_written(draft)
        if missing:
            self.body.addWidget(
                Banner(
                    "warning",
                    translate(
                        "Handover",
                        "Not written: {list}. You can go on, but the receiver will miss it.",
                    ).format(list=", ".join(missing)),
                    parent=self,
                )
            )
        said = trust_words(contact.trust)
        nothing = "–"
        self._card(
            translate("Handover", "Who"),
            0,
            [
                (
                    translate("Handover", "To"),
                    f"{contact.card.person.name}, {person_line(contact.card.person)}",
                ),
                (translate("Handover", "How well known"), f"{said.word}. {said.sentence}"),
                (translate("Handover", "Why"), words.reason(draft.reason)),
                (translate("Handover", "Agreed by"), draft.agreed_by or nothing),
                (translate("Handover", "Agreed at"), draft.agreed_where or nothing),
                (translate("Handover", "The family says"), draft.family_view or nothing),
            ],
        )
        goes = gathered.goes
        self._card(
            translate("Handover", "What"),
            1,
            [
                (translate("Handover", "Child"), gathered.case.child.name),
                (
                    translate("Handover", "In the file"),
                    ", ".join(chip.text() for chip in along_chips(goes)),
                ),
                (translate("Handover", "Status"), draft.status or nothing),
                (translate("Handover", "Tells the family"), draft.told_by or nothing),
                (
                    translate("Handover", "The family meets them"),
                    day_words.day(draft.family_meets) or nothing,
                ),
                (translate("Handover", "Answer before"), day_words.day(draft.expires) or nothing),
            ],
        )
        if gate is not None:
            self._card(translate("Handover", "Consent"), 2, ground_rows(gathered.case, gate))

    def _card(self, title: str, step: int, rows: Sequence[tuple[str, str]]) -> None:
        card = Card(title, self)
        change = QuietButton(translate("Handover", "Change"), card, icon="pencil")
        change.setAccessibleName(translate("Handover", "Change: {part}").format(part=title))
        change.clicked.connect(lambda: self.go_to.emit(step))
        card.add_action(change)
        card.add(KeyValueList(rows, card))
        self.body.addWidget(card)

    def _not_written(self, draft: HandoverDraft) -> list[str]:
        asked = (
            (draft.agreed_by, translate("Handover", "who has agreed")),
            (draft.family_view, translate("Handover", "what the family says")),
            (draft.told_by, translate("Handover", "who tells the family")),
            (draft.family_meets, translate("Handover", "when the family meets the new holder")),
        )
        return [what for value, what in asked if not value]


class MakeStep(Step):
    """What happens when the file is made, and the making itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "Make the file"),
            translate("Handover", "When the file is made, the offer is written in the log."),
            parent,
        )
        self.timeline = QVBoxLayout()
        self.timeline.setSpacing(0)
        self.card = Card(translate("Handover", "This is how the relay passes on"), self)
        self.card.body_layout.addLayout(self.timeline)
        self.column.addWidget(self.card)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(translate("Handover", "Making the file"))
        self.progress.hide()
        self.progress_text = Caption("", self)
        self.progress_text.hide()
        self.cancel = SecondaryButton(translate("Handover", "Stop making the file"), self)
        self.cancel.hide()
        self.trouble = Banner("error", "", parent=self)
        self.trouble.hide()
        for widget in (self.progress_text, self.progress, self.trouble):
            self.column.addWidget(widget)
        self.column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_name(self, name: str) -> None:
        """Whose the relay will be."""
        show_way(self.timeline, name, done=0, parent=self)

    def busy(self, working: bool) -> None:
        """Show that the file is being made."""
        self.progress.setRange(0, 0)
        self.progress.setVisible(working)
        self.progress_text.setText(translate("Handover", "The file is being made and sealed…"))
        self.progress_text.setVisible(working)
        self.cancel.setVisible(working)
        self.cancel.setEnabled(working)
        if working:
            self.trouble.hide()
            self.cancel.setFocus()

    def step(self, done: int, total: int) -> None:
        """Show how much of the file is made."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def stopped(self) -> None:
        """Say that it was stopped, and that nothing was written."""
        self.busy(False)
        self.trouble.set(
            "info",
            translate("Handover", "Nothing was written. You hold the relay as before."),
            translate("Handover", "You stopped it"),
        )
        self.trouble.show()

    def fail(self, text: str) -> None:
        """Say why it was not made."""
        self.busy(False)
        self.trouble.set("error", text, translate("Handover", "The file was not made"))
        self.trouble.show()


class SendStep(Step):
    """The finished file: save it, send it, wait."""

    saved = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Handover", "The file is made"), "", parent)
        self._context = context
        self.panel: SendPanel | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.column.addLayout(self.body)
        self.column.addStretch(1)

    def show_item(self, item: OutItem, state: RelayState | None = None) -> None:
        """Show the file that is to be sent."""
        clear_layout(self.body)
        name = item.to_name
        self.heading.setText(translate("Handover", "How you send it to {name}").format(name=name))
        self.intro.setText(
            state.sentence
            if state is not None
            else translate(
                "Handover",
                "You hold the relay until {name} has said yes and the answer has been opened here.",
            ).format(name=name)
        )
        self.panel = SendPanel(self._context, item, self)
        self.panel.saved.connect(self.saved)
        self.body.addWidget(self.panel)
        self.body.addWidget(HowToSend(self._context, name, self))
        way = Card(translate("Handover", "What happens then"), self)
        timeline = QVBoxLayout()
        timeline.setSpacing(0)
        way.body_layout.addLayout(timeline)
        show_way(timeline, name, done=1, parent=way)
        self.body.addWidget(way)


def show_way(timeline: QVBoxLayout, name: str, *, done: int, parent: QWidget) -> None:
    """The four steps of a handover, those done marked."""
    clear_layout(timeline)
    steps = (
        (
            "baton",
            translate("Handover", "You make the offer"),
            translate(
                "Handover",
                "The file is locked so that only {name} can open it. You still hold the relay.",
            ),
        ),
        (
            "mail",
            translate("Handover", "{name} opens it and says yes"),
            translate("Handover", "You get a receipt as a file. You still hold the relay."),
        ),
        (
            "inbox",
            translate("Handover", "You open the receipt here"),
            translate("Handover", "Now you let go, and a release is made for {name}."),
        ),
        (
            "handshake",
            translate("Handover", "{name} opens the release"),
            translate("Handover", "{name} holds the relay alone. Your copy is sealed."),
        ),
    )
    for number, (mark, title, text) in enumerate(steps):
        finished = number < done
        when = translate("Handover", "Done") if finished else ""
        row = TimelineRow(
            when,
            title.format(name=name),
            text.format(name=name),
            icon="check" if finished else mark,
            role="success" if finished else "accent",
            last=number == len(steps) - 1,
            parent=parent,
        )
        row.when.setVisible(finished)
        timeline.addWidget(row)


def along_chips(goes: GoesAlong) -> list[Chip]:
    """What goes along, each part with icon and number; parts that are not there are left out."""
    parts = [
        ("log", words.entries(goes.entries), goes.entries),
        (
            "map",
            words.counted(
                goes.maps,
                translate("Handover", "1 network map"),
                translate("Handover", "{count} network maps"),
            ),
            goes.maps,
        ),
        (
            "consent",
            words.counted(
                goes.consents,
                translate("Handover", "1 consent"),
                translate("Handover", "{count} consents"),
            ),
            goes.consents,
        ),
        (
            "agreement",
            words.counted(
                goes.agreements,
                translate("Handover", "1 open agreement"),
                translate("Handover", "{count} open agreements"),
            ),
            goes.agreements,
        ),
    ]
    if goes.attachments:
        text = words.counted(
            goes.attachments,
            translate("Handover", "1 attachment"),
            translate("Handover", "{count} attachments"),
        )
        text = f"{text} ({words.size(goes.attachments_size)})"
        parts.append(("attachment", text, goes.attachments))
    if goes.ssd:
        text = words.counted(
            goes.ssd,
            translate("Handover", "1 SSD meeting counted"),
            translate("Handover", "{count} SSD meetings counted"),
        )
        parts.append(("meeting", text, goes.ssd))
    chips = [Chip(text, "neutral", icon=mark) for mark, text, count in parts if count]
    if goes.next_meeting:
        text = translate("Handover", "Next meeting {date}").format(
            date=day_words.day(goes.next_meeting)
        )
        chips.append(Chip(text, "neutral", icon="calendar"))
    chips.append(
        Chip(
            translate("Handover", "About {size}").format(size=words.size(goes.size)),
            "neutral",
            icon="save",
        )
    )
    return chips


def ground_rows(case: Case, gate: Gate) -> list[tuple[str, str]]:
    """The consent or other ground that opened the gate, as facts."""
    members = {member.id: member.name for member in case.child.family}
    for state in case.consents:
        consent = state.consent
        if consent.id == gate.ground:
            given = ", ".join(members.get(each, each) for each in consent.given_by)
            return [
                (translate("Handover", "Ground"), translate("Handover", "Consent")),
                (translate("Handover", "Given by"), given),
                (translate("Handover", "For"), consent.purpose),
                (translate("Handover", "Covers"), consent.covers),
                (translate("Handover", "Holds until"), day_words.day(consent.valid_until)),
            ]
    if gate.ground == consents.OWN:
        said = translate("Handover", "The relay stays with you, on your new computer.")
        return [(translate("Handover", "Ground"), said)]
    for ground in case.grounds:
        if ground.id == gate.ground:
            return [
                (translate("Handover", "Ground"), ground.ground),
                (translate("Handover", "Law"), ground.law),
                (translate("Handover", "Why"), ground.purpose),
                (translate("Handover", "Counts until"), day_words.day(ground.valid_until)),
            ]
    return []


def _list_icon(name: str, role: str) -> QIcon:
    """An icon that is seen on the ground of a chosen row too, which is dark in high contrast."""
    shown = QIcon(icon(name, role))
    chosen = "selection_text" if tokens().is_contrast else role
    shown.addPixmap(pixmap(name, 48, chosen), QIcon.Mode.Selected)
    return shown


def _gate_for(session: Session, log: str, key: str) -> tuple[Case, Gate]:
    return session.case(log), consents.gate_for(session, log, key)


def request_of(draft: HandoverDraft) -> OfferRequest:
    """What the use case is asked for."""
    return OfferRequest(
        to_key=draft.to_key,
        reason=draft.reason,
        status=(draft.status or "").strip(),
        agreed_by=draft.agreed_by,
        agreed_where=draft.agreed_where,
        family_view=draft.family_view,
        told_by=draft.told_by,
        family_meets=draft.family_meets,
        expires=draft.expires,
    )


def parse_iso(text: str) -> date | None:
    """An ISO date, None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
