"""Reading in a contact card, and comparing the number that proves whose it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app import contacts
from app.contacts import Contact
from app.language import translate
from app.session import Session
from models.card import Card as ContactCard
from models.card import SignedCard, Trust
from views.contacts.trust import PersonTrust
from views.context import Context
from views.kit import (
    Banner,
    Caption,
    Card,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Strong,
    text_label,
)
from views.plain_dialog import PlainDialog
from views.relay.choosing import choose_file
from views.relay.code_dialog import CodeDialog
from views.relay.code_field import CodeField, how_to_read
from views.theme import Space, on_theme_change, theme

Kept = Callable[[Contact], None]
_COLUMNS = 4


def read_card_file(context: Context, parent: QWidget, kept: Kept, path: Path | None = None) -> None:
    """Ask for a card file, verify it and show it; ``kept`` when the person has kept it."""
    if path is None:
        title = translate("Contacts", "Choose a contact card")
        path = choose_file(context, parent, title)
    if path is None:
        return
    context.run(
        contacts.read_card,
        path,
        done=lambda card: CardDialog(context, card, kept, parent).open(),
        owner=parent,
    )


class CardDialog(PlainDialog):
    """A verified card, before it is kept."""

    def __init__(
        self, context: Context, card: SignedCard, kept: Kept, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("Contacts", "Keep this contact card?"),
            translate(
                "Contacts", "The card is whole and signed. Nothing is kept before you say so."
            ),
            parent,
        )
        self.card = card
        self._kept = kept
        holder = Card("", self)
        holder.add(PersonTrust(card.card.person, Trust.UNKNOWN, holder))
        self.body.addWidget(holder)
        self.no = SecondaryButton(self.tr("Cancel"), self)
        self.yes = PrimaryButton(self.tr("Keep the card"), self, icon="person-add")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.keep)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.yes.setFocus()

    def keep(self) -> None:
        """Keep the card, as not compared yet."""
        self.context.run(
            contacts.keep,
            self.context.session,
            self.card,
            done=self._done,
            failed=self.fail,
            owner=self,
        )

    def _done(self, contact: Contact) -> None:
        self._kept(contact)
        self.accept()


def how_to_be_sure(contact: Contact) -> str:
    """What to do about a card with another key than before: call the number known beforehand."""
    name = contact.card.person.name
    if contact.phone_before:
        return translate(
            "Contacts",
            "Ask {name} whether they have a new computer. Meet, or call {phone}, which stood on "
            "the card you had before. Do not use a number from the new card.",
        ).format(name=name, phone=contact.phone_before)
    return translate(
        "Contacts",
        "Ask {name} whether they have a new computer. Meet, or call a number you knew before. Do "
        "not use a number from the new card.",
    ).format(name=name)


class NumberGrid(QWidget):
    """Twelve groups of five digits, three rows of four, to be read aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.S)
        self._labels: list[QLabel] = []
        on_theme_change(self, self._set_fonts)

    def show_number(self, number: str) -> None:
        """Show the groups of a comparison number."""
        for place, group in enumerate(number.split()):
            label = text_label(group, "title", self, wrap=False)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._labels.append(label)
            self._grid.addWidget(label, place // _COLUMNS, place % _COLUMNS)
        self.setAccessibleName(number)
        self._set_fonts()

    def numbers(self) -> str:
        """What is shown, as one line."""
        return " ".join(label.text() for label in self._labels)

    def _set_fonts(self) -> None:
        for label in self._labels:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPointSizeF(theme().font().pointSizeF() * 1.5)
            label.setFont(font)
            label.setStyleSheet(f"font-size: {font.pointSizeF()}pt; font-family: {font.family()};")


def _number_and_words(session: Session, card: ContactCard) -> tuple[str, tuple[str, ...]]:
    return contacts.comparison_number(session, card), contacts.comparison_words(session, card)


class CardTextDialog(PlainDialog):
    """Read in a contact card from the text of a QR code."""

    def __init__(
        self, context: Context, read: Callable[[SignedCard], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("Contacts", "Contact card from a code"),
            how_to_read(),
            parent,
        )
        self._read = read
        self.code = CodeField(context, self)
        self.text = self.code.text
        self.body.addWidget(self.code)
        self.no = SecondaryButton(self.tr("Cancel"), self)
        self.yes = PrimaryButton(self.tr("Show the card"), self, icon="person-add")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.show_card)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.text.setFocus()

    def show_card(self) -> None:
        """Verify the text, and show the card."""
        self.context.run(
            contacts.read_card_text,
            self.code.value(),
            done=self._done,
            failed=self.fail,
            owner=self,
        )

    def _done(self, card: SignedCard) -> None:
        self.accept()
        self._read(card)


class ShowCodeDialog(CodeDialog):
    """One's own card as a code on the screen, for somebody who sits beside."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("Contacts", "Your contact card as a code"),
            translate(
                "Contacts",
                "The other holds it up to their camera, or takes a picture of it, in Bindeled "
                "under Contacts. It holds only what is public. Then compare the number together.",
            ),
            translate("Contacts", "Your contact card as a QR code"),
            contacts.own_card_code,
            parent,
        )
        self.close_button.setFocus()


class CompareDialog(PlainDialog):
    """Compare the number face to face or by phone, then confirm."""

    def __init__(
        self,
        context: Context,
        contact: Contact,
        confirmed: Kept,
        parent: QWidget | None = None,
    ) -> None:
        name = contact.card.person.name
        super().__init__(
            context,
            translate("Contacts", "Compare the number with {name}").format(name=name),
            translate(
                "Contacts",
                "Meet, or call a phone number you know beforehand – not one from a mail. Both open "
                "this picture and read the numbers aloud to each other.",
            ),
            parent,
        )
        self.contact = contact
        self._confirmed = confirmed
        if contact.trust is Trust.CHANGED:
            self.body.addWidget(Banner("warning", how_to_be_sure(contact), parent=self))
        holder = Card("", self)
        self.grid = NumberGrid(holder)
        holder.add(self.grid)
        self.words = Strong("", holder)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.hide()
        holder.add(self.words)
        self.as_words = QuietButton(self.tr("Compare with words instead"), self, icon="forum")
        self.as_words.clicked.connect(self.turn)
        holder.body_layout.addWidget(self.as_words, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(holder)
        self.how = Caption("", self)
        self.body.addWidget(self.how)
        self.no = SecondaryButton(self.tr("Not now"), self)
        self.yes = PrimaryButton(self.tr("The numbers are the same"), self, icon="shield-check")
        self.yes.setEnabled(False)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.confirm)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.no.setFocus()
        self._name(words=False)
        context.run(
            _number_and_words,
            context.session,
            contact.card,
            done=self._show,
            failed=self.fail,
            owner=self,
        )

    def confirm(self) -> None:
        """Record that the numbers were the same."""
        self.context.run(
            contacts.confirm,
            self.context.session,
            self.contact.card.keys.entry,
            done=self._done,
            failed=self.fail,
            owner=self,
        )

    def turn(self) -> None:
        """Show words in place of the number, or the number again; both tell the same."""
        words = self.words.isHidden()
        self.words.setVisible(words)
        self.grid.setVisible(not words)
        self._name(words=words)
        QTimer.singleShot(0, self, self.fit)  # once the parts know how tall they are

    def _name(self, *, words: bool) -> None:
        """Speak of what is shown: the number, or the words."""
        name = self.contact.card.person.name
        if words:
            self.as_words.setText(self.tr("Compare with the number instead"))
            self.yes.setText(self.tr("The words are the same"))
            how = self.tr(
                "{name} finds the same words under Contacts, by your name. If one word differs, "
                "or their order, the card is not the right one: do not send anything to it."
            )
        else:
            self.as_words.setText(self.tr("Compare with words instead"))
            self.yes.setText(self.tr("The numbers are the same"))
            how = self.tr(
                "{name} finds the same number under Contacts, by your name. If one digit "
                "differs, the card is not the right one: do not send anything to it."
            )
        self.how.setText(how.format(name=name))

    def _show(self, said: tuple[str, tuple[str, ...]]) -> None:
        number, words = said
        self.grid.show_number(number)
        self.words.setText(" · ".join(words))
        self.yes.setEnabled(True)
        self.adjustSize()
        self.fit()

    def _done(self, contact: Contact) -> None:
        self._confirmed(contact)
        self.accept()
