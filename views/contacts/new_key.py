"""New computer or new key: the three ways, and the old computer's signature for the new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app import contacts, new_key
from app.language import translate
from models.card import SignedCard
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import Banner, BodyText, Card, Flow, SecondaryButton
from views.relay.choosing import choose_file, choose_folder


class NewKeyDialog(FormDialog):
    """Says which way is the right one, and does what the computer can do about it."""

    def __init__(
        self, context: Context, changed: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("NewKey", "New computer or new key"),
            translate(
                "NewKey",
                "Your key shows others that a file is from you, and locks files for you. It lies "
                "on this computer. What to do depends on whether the old computer works.",
            ),
            parent,
            yes=translate("NewKey", "Close"),
            width=76,
        )
        self.no.hide()
        self._changed = changed
        self.to_settings = SecondaryButton(self.tr("To settings"), self, icon="arrow-right")
        self.to_settings.clicked.connect(self._open_settings)
        self._way(
            self.tr("You change computer"),
            self.tr(
                "Use “Move to a new computer” under settings. Your key goes along with everything "
                "else, so nobody needs to do anything."
            ),
            self.to_settings,
        )
        self.sign = SecondaryButton(self.tr("Sign for my new card…"), self, icon="pencil")
        self.sign.clicked.connect(self.sign_for)
        self.take = SecondaryButton(
            self.tr("Read in the signature from the old one…"), self, icon="folder"
        )
        self.take.clicked.connect(self.take_signature)
        self._way(
            self.tr("You have begun anew, and the old computer works"),
            self.tr(
                "Save your card as a file on the new computer. On the old one, sign for it here. "
                "On the new one, read the signature in, and give your card to the others: they "
                "see that it is still you. Then pass your relays on to yourself, from the old to "
                "the new. The family need not consent again."
            ),
            self.sign,
            self.take,
        )
        self._way(
            self.tr("The old computer is gone"),
            self.tr(
                "If there is a copy of it, move in with the copy: then the key is back. If not, "
                "give your new card to everybody you work with. They see a changed key, and you "
                "compare the number again. Whoever was passing a relay on to you can take the "
                "offer back and make it again for the new card."
            ),
        )
        self.note = Banner("success", "", parent=self)
        self.note.hide()
        self.add(self.note)
        self.form.addStretch(1)
        self.yes.setFocus()

    def save(self) -> None:
        """Close."""
        self.accept()

    def sign_for(self) -> None:
        """On the old computer: choose one's new card, and write the signature for it."""
        path = choose_file(self.context, self, self.tr("Choose the card from your new computer"))
        if path is None:
            return
        self.context.run(contacts.read_card, path, done=self._sign, failed=self._failed, owner=self)

    def take_signature(self) -> None:
        """On the new computer: choose what the old one signed."""
        path = choose_file(self.context, self, self.tr("Choose the signature from the old one"))
        if path is None:
            return
        self.context.run(
            new_key.take_signature,
            self.context.session,
            path,
            done=self._taken,
            failed=self._failed,
            owner=self,
        )

    def _sign(self, card: SignedCard) -> None:
        folder = choose_folder(self.context, self, self.tr("Where should the signature be put?"))
        if folder is None:
            return
        self.context.run(
            new_key.sign_for,
            self.context.session,
            card,
            folder,
            done=self._signed,
            failed=self._failed,
            owner=self,
        )

    def _signed(self, path: Path) -> None:
        self._say(
            self.tr("Signed"),
            self.tr(
                "The signature is called {name}. Read it in on the new computer, in this same "
                "place. Your new card is now among your contacts, so that you can pass your relays "
                "on to it."
            ).format(name=path.name),
        )

    def _taken(self, _: SignedCard) -> None:
        self._say(
            self.tr("Your card is signed by both keys"),
            self.tr(
                "Save your card again and give it to the others. Whoever had confirmed you, need "
                "not compare again."
            ),
        )

    def _say(self, title: str, text: str) -> None:
        self.trouble.hide()
        self.note.set("success", text, title)
        self.note.show()
        self._fit()
        self.area.ensureWidgetVisible(self.note)
        self._changed()

    def _way(self, title: str, text: str, *buttons: QWidget) -> None:
        card = Card(title, self)
        card.add(BodyText(text, card))
        if buttons:
            card.add(Flow(list(buttons), card))
        self.add(card)

    def _open_settings(self) -> None:
        self.accept()
        self.context.open_place("settings")
