"""The first step: who takes over, why, and who has agreed on it."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.contacts import Contact
from app.language import current_language, translate
from app.reference import handover_reasons
from models.card import Trust
from models.case import Case
from views import words as day_words
from views.children.ground_dialog import narrow_box
from views.contacts.card_dialogs import CompareDialog, read_card_file
from views.contacts.trust import person_line, trust_words
from views.context import Context
from views.icons import icon, pixmap
from views.kit import (
    Banner,
    FieldRow,
    Flow,
    QuietButton,
    SecondaryButton,
    TextArea,
    row_height,
    tidy_list,
)
from views.relay.draft import HandoverDraft
from views.relay.steps.step import Step
from views.theme import Space, on_theme_change, tokens

_FILTER_FROM = 8
_SHOWN_CONTACTS = 4


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


def _list_icon(name: str, role: str) -> QIcon:
    """An icon that is seen on the ground of a chosen row too, which is dark in high contrast."""
    shown = QIcon(icon(name, role))
    chosen = "selection_text" if tokens().is_contrast else role
    shown.addPixmap(pixmap(name, 48, chosen), QIcon.Mode.Selected)
    return shown
