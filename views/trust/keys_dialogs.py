"""Forms about the ways into the store: another passphrase, remembering, the institution's key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app import keys
from app.language import translate
from models.errors import BindeledError
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import BodyText, FieldRow, PassphraseField
from views.theme import Space

LEAST_PASSPHRASE = 12


class NewPassphrase(QWidget):
    """Two fields for a new passphrase, and what is wrong with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseField(self.tr("New passphrase"), self)
        self.second = PassphraseField(self.tr("The same once more"), self)
        self.first.submitted.connect(self.second.setFocus)
        self.first_row = FieldRow(
            self.tr("New passphrase"),
            self.first,
            self.tr("At least 12 characters. Spaces and æ ø å are welcome."),
            parent=self,
        )
        self.second_row = FieldRow(self.tr("The same once more"), self.second, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.first_row)
        column.addWidget(self.second_row)
        self.setFocusProxy(self.first.input)

    def text(self) -> str:
        return self.first.text()

    def check(self) -> bool:
        """Whether it may be taken; says at the fields what is wrong."""
        short = len(self.first.text().strip()) < LEAST_PASSPHRASE
        differs = not short and self.first.text() != self.second.text()
        self.first_row.set_error(
            self.tr("The passphrase must have at least 12 characters.") if short else ""
        )
        self.second_row.set_error(
            self.tr("The two are not the same. Write it once more.") if differs else ""
        )
        if short:
            self.first.setFocus()
        elif differs:
            self.second.setFocus()
        return not short and not differs


class PassphraseDialog(FormDialog):
    """Another passphrase, for who knows the present one."""

    def __init__(
        self, context: Context, parent: QWidget | None, done: Callable[[], object]
    ) -> None:
        super().__init__(
            context,
            translate("PassphraseDialog", "Change the passphrase"),
            translate(
                "PassphraseDialog",
                "The recovery sheet and every other way in go on working. Copies outside the "
                "computer still open with the passphrase they were made with.",
            ),
            parent=parent,
            width=58,
        )
        self._done = done
        self.old = PassphraseField(self.tr("The present passphrase"), self)
        self.old_row = FieldRow(self.tr("The present passphrase"), self.old, parent=self)
        self.new = NewPassphrase(self)
        self.old.submitted.connect(self.new.first.setFocus)
        self.new.second.submitted.connect(self._try)
        self.add(self.old_row)
        self.add(self.new)
        self.yes.setText(self.tr("Change it"))
        self.old.setFocus()

    def check(self) -> bool:
        missing = not self.old.text()
        self.old_row.set_error(self.tr("Write the present passphrase first.") if missing else "")
        if missing:
            self.old.setFocus()
            return False
        return self.new.check()

    def save(self) -> None:
        self.run(
            keys.change_passphrase,
            self.context.session,
            self.old.text(),
            self.new.text(),
            done=lambda _: self._done(),
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BindeledError) and error.code == "vault.wrong_passphrase":
            self.yes.setEnabled(True)
            self.old.clear()
            self.old_row.set_error(self.tr("This is not the present passphrase."))
            self.old.setFocus()
            return
        super()._failed(error)


class RememberDialog(FormDialog):
    """*Husk mig på denne computer*: what it means, and then the computer is asked."""

    def __init__(
        self, context: Context, parent: QWidget | None, done: Callable[[], object]
    ) -> None:
        super().__init__(
            context,
            translate("RememberDialog", "Remember me on this computer"),
            "",
            parent=parent,
            width=60,
        )
        self._done = done
        for text in (
            self.tr(
                "The store then opens without the passphrase for who is logged in to this "
                "computer as you. Bindeled still locks by itself, and shows a button to open."
            ),
            self.tr(
                "Choose it only on a computer that nobody else uses with your login, and that "
                "locks its screen. The passphrase goes on working; keep it in mind."
            ),
            self.tr(
                "The key is kept in the computer's own keyring. If the computer has none that is "
                "safe, nothing is kept and nothing is changed."
            ),
        ):
            self.add(BodyText(text, self))
        self.yes.setText(self.tr("Remember me here"))

    def save(self) -> None:
        self.run(keys.remember, self.context.session, done=lambda _: self._done())


class InstitutionDialog(FormDialog):
    """Let the leader's or the municipality's key open the store too."""

    def __init__(
        self, context: Context, parent: QWidget | None, done: Callable[[], object]
    ) -> None:
        super().__init__(
            context,
            translate("InstitutionDialog", "Add the institution's key"),
            translate(
                "InstitutionDialog",
                "Your leader or the municipality can then open this store when you cannot: "
                "illness, a job that ended. Every opening is recorded and shown to you the next "
                "time you unlock.",
            ),
            parent=parent,
            width=66,
        )
        self._done = done
        self.label = QLineEdit(self)
        self.label_row = FieldRow(
            self.tr("Whose key is it?"),
            self.label,
            self.tr("For example: the leader of the kindergarten"),
            parent=self,
        )
        self.recipient = QLineEdit(self)
        self.recipient_row = FieldRow(
            self.tr("Their public age key"),
            self.recipient,
            self.tr("Begins with age1. You get it from them; it is no secret."),
            parent=self,
        )
        self.add(self.label_row)
        self.add(self.recipient_row)
        self.label.returnPressed.connect(self.recipient.setFocus)
        self.recipient.returnPressed.connect(self._try)
        self.yes.setText(self.tr("Add the key"))
        self.label.setFocus()

    def check(self) -> bool:
        nobody = not self.label.text().strip()
        keyless = not self.recipient.text().strip()
        self.label_row.set_error(self.tr("Write whose key it is.") if nobody else "")
        self.recipient_row.set_error(self.tr("The key is missing.") if keyless else "")
        if nobody:
            self.label.setFocus()
        elif keyless:
            self.recipient.setFocus()
        return not nobody and not keyless

    def save(self) -> None:
        self.run(
            keys.add_institution,
            self.context.session,
            self.recipient.text(),
            self.label.text(),
            done=lambda _: self._done(),
        )
