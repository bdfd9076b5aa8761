"""Contacts: one's own card, the cards of others, and how well each is known (handover.md §2)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import contacts
from app.contacts import Contact
from models.card import Trust
from models.errors import BindeledError
from views import words as day_words
from views.children.saving import save_document
from views.contacts.card_dialogs import (
    CardDialog,
    CardTextDialog,
    CompareDialog,
    ShowCodeDialog,
    how_to_be_sure,
    read_card_file,
)
from views.contacts.new_key import NewKeyDialog
from views.contacts.trust import person_line, trust_words
from views.context import Context
from views.kit import (
    Banner,
    BodyText,
    Caption,
    Card,
    EmptyState,
    Flow,
    IconMark,
    Page,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Strong,
)
from views.relay.choosing import choose_folder
from views.theme import Space

_FILTER_FROM = 6


class ContactsPage(Page):
    """The place *Kontakter*."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(
            self.tr("Contacts"),
            self.tr("Those you can hand a relay to, and how sure you are that it is them."),
        )
        self.context = context
        self._contacts: tuple[Contact, ...] = ()
        self.read_button = PrimaryButton(
            self.tr("Read in a contact card…"), self, icon="person-add"
        )
        self.read_button.clicked.connect(lambda: self.read_card())
        self.add_action(self.read_button)
        self.text_button = SecondaryButton(self.tr("Card from a code…"), self, icon="phone")
        self.text_button.clicked.connect(lambda: self.read_text())
        self.add_action(self.text_button)
        self.own = Card(self.tr("Your own contact card"), self)
        self.print_own = SecondaryButton(self.tr("Card to print…"), self, icon="print")
        self.print_own.clicked.connect(self.print_own_card)
        self.show_own = SecondaryButton(self.tr("Show as a code…"), self, icon="phone")
        self.show_own.clicked.connect(lambda: self.show_own_code())
        self.save_own = SecondaryButton(self.tr("Save my card as a file…"), self, icon="save")
        self.save_own.clicked.connect(self.save_own_card)
        self.new_key = QuietButton(self.tr("New computer or new key…"), self, icon="key")
        self.new_key.clicked.connect(lambda: self.open_new_key())
        self.own_note = Banner("success", "", parent=self)
        self.own_note.hide()
        self._fill_own()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find a contact"))
        self.filter.setAccessibleName(self.tr("Find a contact"))
        self.filter.textChanged.connect(self._show_rows)
        self.list = QVBoxLayout()
        self.list.setSpacing(Space.M)
        holder = QWidget(self)
        holder.setLayout(self.list)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.rows: list[ContactRow] = []
        for widget in (self.own, self.filter, holder):
            self.add(widget)
        self.refresh()

    def refresh(self) -> None:
        """Read the contacts again."""
        self.context.run(contacts.all_contacts, self.context.session, done=self._show, owner=self)

    def read_card(self, path: Path | None = None) -> None:
        """Read in a card: asked for, verified, shown, and kept when the person says so."""
        read_card_file(self.context, self, self._kept, path)

    def compare(self, contact: Contact) -> CompareDialog:
        """Show the number that the two compare."""
        dialog = CompareDialog(self.context, contact, self._confirmed, self)
        dialog.open()
        return dialog

    def read_text(self) -> CardTextDialog:
        """Read in a card from the text of a code."""
        dialog = CardTextDialog(
            self.context,
            lambda card: CardDialog(self.context, card, self._kept, self).open(),
            self,
        )
        dialog.open()
        return dialog

    def open_new_key(self) -> NewKeyDialog:
        """What to do with a new computer or a new key."""
        dialog = NewKeyDialog(self.context, self.refresh, self)
        dialog.open()
        return dialog

    def show_own_code(self) -> ShowCodeDialog:
        """Show one's own card as a code on the screen."""
        dialog = ShowCodeDialog(self.context, self)
        dialog.open()
        return dialog

    def print_own_card(self) -> None:
        """Save one's own card as a PDF with a code, to print or to show."""
        save_document(
            self,
            self.context,
            self.tr("Save the card to print"),
            self.tr("contact-card.pdf"),
            lambda: contacts.own_card_pdf(self.context.session),
        )

    def save_own_card(self) -> None:
        """Write one's own card to a folder."""
        title = self.tr("Where should your card be put?")
        folder = choose_folder(self.context, self, title)
        if folder is None:
            return
        self.context.run(
            contacts.export_own_card,
            self.context.session,
            folder,
            done=self._own_saved,
            failed=self._own_failed,
            owner=self,
        )

    def _fill_own(self) -> None:
        person = self.context.session.person
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        mark = IconMark("person", "accent", self.own, 2.0)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Strong(person.name, self.own))
        column.addWidget(BodyText(person_line(person, contact=True), self.own))
        column.addWidget(
            Caption(
                self.tr(
                    "Give the card to those who are to hand you a relay. It holds only what is "
                    "public: who you are, and the keys that lock files for you."
                ),
                self.own,
            )
        )
        row.addLayout(column, 1)
        self.own.body_layout.addLayout(row)
        self.own.add(Flow([self.save_own, self.print_own, self.show_own, self.new_key], self.own))
        self.own.add(self.own_note)

    def _own_saved(self, path: Path) -> None:
        self.own_note.set(
            "success",
            self.tr(
                "Your card is written and has been read back and compared. You can take the stick "
                "out. It is called {name}."
            ).format(name=path.name),
        )
        self.own_note.show()

    def _own_failed(self, error: Exception) -> None:
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.own_note.set("error", sentence(error))
        self.own_note.show()

    def _kept(self, contact: Contact) -> None:
        name = contact.card.person.name
        self.context.toast(self.tr("The card of {name} is kept.").format(name=name))
        self.refresh()
        if contact.trust is not Trust.CONFIRMED:
            self.compare(contact)

    def _confirmed(self, contact: Contact) -> None:
        name = contact.card.person.name
        self.context.toast(self.tr("{name} is confirmed.").format(name=name))
        self.refresh()

    def _show(self, found: tuple[Contact, ...]) -> None:
        self._contacts = found
        self.filter.setVisible(len(found) >= _FILTER_FROM)
        self._show_rows()

    def _show_rows(self, *_: object) -> None:
        from views.kit import clear_layout

        clear_layout(self.list)
        self.rows = []
        text = self.filter.text().casefold().strip()
        for contact in sorted(self._contacts, key=lambda each: bool(each.replaced_by)):
            person = contact.card.person
            if text and text not in f"{person.name} {person_line(person)}".casefold():
                continue
            row = ContactRow(self, contact)
            self.rows.append(row)
            self.list.addWidget(row)
        if not self._contacts:
            self.list.addWidget(
                EmptyState(
                    "contacts",
                    self.tr("No contacts yet"),
                    self.tr(
                        "Ask the one you work with for a contact card, and read it in. Then you "
                        "can hand them a relay."
                    ),
                    parent=self,
                )
            )


class ContactRow(Card):
    """One contact: who, how well known in a sentence, and the way to compare."""

    def __init__(self, page: ContactsPage, contact: Contact) -> None:
        super().__init__("", page)
        self.contact = contact
        self.button: QWidget | None = None
        said = trust_words(contact.trust)
        person = contact.card.person
        from views.contacts.trust import PersonTrust

        self.add(PersonTrust(person, contact.trust, self))
        self.setAccessibleName(f"{person.name}. {said.word}")
        if contact.confirmed:
            when = day_words.day(contact.confirmed)
            self.add(Caption(self.tr("Compared {when}").format(when=when), self))
        if contact.replaced_by:
            self.add(
                Banner(
                    "info",
                    self.tr(
                        "{name} has a newer card, which stands above. Use that one. Files from "
                        "before are still known as theirs."
                    ).format(name=person.name),
                    title=self.tr("An older card"),
                    parent=self,
                )
            )
            return
        if contact.renewed:
            when = day_words.day(contact.card.at)
            self.add(
                Caption(
                    self.tr(
                        "New key {when}, signed with the one you knew. You need not compare again."
                    ).format(when=when)
                    if contact.trust is Trust.CONFIRMED
                    else self.tr("New key {when}, signed with the one before.").format(when=when),
                    self,
                )
            )
        if contact.trust is Trust.CHANGED:
            self.add(
                Banner(
                    "warning",
                    how_to_be_sure(contact),
                    title=self.tr("How you make sure"),
                    parent=self,
                )
            )
        text = (
            self.tr("Show the number again…")
            if contact.trust is Trust.CONFIRMED
            else self.tr("Compare the number…")
        )
        make = PrimaryButton if contact.trust is Trust.CHANGED else SecondaryButton
        self.button = make(text, self, icon="compare")
        self.button.setAccessibleName(f"{text} {person.name}")
        self.button.clicked.connect(lambda: page.compare(contact))
        self.add(Flow([self.button], self))
