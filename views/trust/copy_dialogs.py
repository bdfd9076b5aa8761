"""Trying a copy, going back to one, and moving to a new computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app import backup
from app.language import translate
from models.errors import BindeledError
from views import words
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import Banner, BodyText, FieldRow, KeyValueList
from views.relay.choosing import choose_folder
from views.trust.copy_key import CopyKey

if TYPE_CHECKING:
    from app.backup import Checked, Copy, RestorePreview
    from app.session import Session

KEY_ERRORS = frozenset(
    {"vault.wrong_passphrase", "slots.wrong_key", "slots.none", "recovery.malformed"}
)


def reason_words(reason: str) -> str:
    """Why a copy of the ring was made."""
    return {
        "daily": translate("Copies", "The copy of the day"),
        "before-offer": translate("Copies", "Before a handover"),
        "before-accept": translate("Copies", "Before accepting a relay"),
        "before-import": translate("Copies", "Before a file was read in"),
        "before-restore": translate("Copies", "Before going back"),
        "before-removal": translate("Copies", "After cleaning"),
    }.get(reason, translate("Copies", "Before a larger step"))


class TryCopyDialog(FormDialog):
    """*Prøv kopien*: opens a copy with what the person has and looks through all of it."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("TryCopyDialog", "Try the copy"),
            translate(
                "TryCopyDialog",
                "The copy is opened, every page of it is looked through, and nothing is changed.",
            ),
            parent=parent,
            width=66,
        )
        self.path = path
        self.about = KeyValueList([(self.tr("File"), path.name)], self)
        self.add(self.about)
        self.key = CopyKey(self)
        self.key.submitted.connect(self._try)
        self.add(self.key)
        self.found = Banner("info", "", parent=self)
        self.found.hide()
        self.add(self.found)
        self.yes.setText(self.tr("Try it"))
        self.no.setText(self.tr("Close"))
        context.run(backup.about, path, done=self._told, failed=self._is_no_copy, owner=self)
        self.key.setFocus()

    def _told(self, about: backup.About) -> None:
        self.about.set_rows(
            [
                (self.tr("File"), self.path.name),
                (self.tr("Whose"), about.label),
                (self.tr("Made"), words.moment(about.at)),
            ]
        )
        self._fit()

    def _is_no_copy(self, error: Exception) -> None:
        self._failed(error)
        self.yes.setEnabled(False)

    def check(self) -> bool:
        return self.key.check()

    def save(self) -> None:
        self.yes.setEnabled(False)
        self.trouble.hide()
        self.found.set("info", self.tr("Looking through the copy. This takes a moment."))
        self.found.show()
        self.context.run(
            backup.try_copy,
            self.context.session,
            self.path,
            *self.key.typed(),
            done=self._tried,
            failed=self._not_tried,
            owner=self,
        )

    def _tried(self, checked: Checked) -> None:
        self.yes.setEnabled(True)
        if checked.whole:
            text = self.tr(
                "It opens, and everything in it is whole. Logs: {logs}. Entries: {entries}."
            )
            self.found.set(
                "success",
                text.format(logs=checked.logs, entries=checked.entries),
                self.tr("The copy works"),
            )
        else:
            self.found.set(
                "error",
                self.tr("Do not rely on it. Make a new copy now, and try that one."),
                self.tr("The copy is not whole"),
            )
        self._fit()
        self.no.setFocus()

    def _not_tried(self, error: Exception) -> None:
        self.found.hide()
        said = key_trouble(error)
        if said:
            self.yes.setEnabled(True)
            self.key.say(said)
        else:
            self._failed(error)
        self._fit()


class RestoreDialog(FormDialog):
    """Go back to an earlier copy; what that changes is shown before anything is."""

    def __init__(
        self,
        context: Context,
        copies: tuple[Copy, ...],
        parent: QWidget | None,
        done: Callable[[], object],
    ) -> None:
        super().__init__(
            context,
            translate("RestoreDialog", "Go back to an earlier copy"),
            translate(
                "RestoreDialog",
                "The store becomes as it was then. What is here now is kept as a copy first, so "
                "that you can come back to it.",
            ),
            parent=parent,
            danger=True,
            width=72,
        )
        self._copies = copies
        self._done = done
        self.preview: RestorePreview | None = None
        self.choice = choice_box(
            self.tr("Which copy"),
            [
                (str(copy.seq), f"{words.moment(copy.at)} · {reason_words(copy.reason)}")
                for copy in copies
            ],
            self,
        )
        self.choice.currentIndexChanged.connect(lambda _: self.look())
        self.add(FieldRow(self.tr("Which copy"), self.choice, parent=self))
        self.change = Banner("info", "", parent=self)
        self.add(self.change)
        self.custody = Banner("warning", "", parent=self)
        self.add(self.custody)
        self.yes.setText(self.tr("Go back to this copy"))
        self.look()

    @property
    def copy(self) -> Copy:
        """The copy that is chosen."""
        return self._copies[max(self.choice.currentIndex(), 0)]

    def look(self) -> None:
        """Ask what going back to the chosen copy would change."""
        self.preview = None
        self.yes.setEnabled(False)
        self.trouble.hide()
        self.custody.hide()
        self.change.set("info", self.tr("Looking through the copy. This takes a moment."))
        asked = self.copy
        self.context.run(
            backup.preview_restore,
            self.context.session,
            asked,
            done=lambda seen: self.show_preview(asked, seen),
            failed=self._failed,
            owner=self,
        )

    def show_preview(self, copy: Copy, seen: RestorePreview) -> None:
        """Say what would be different, and what it means for the relays."""
        if copy != self.copy:
            return  # another was chosen meanwhile
        self.preview = seen
        if not seen.whole:
            self.change.set(
                "error",
                self.tr("Choose another copy. Your store is not touched."),
                self.tr("This copy is not whole"),
            )
            self._fit()
            return
        self.yes.setEnabled(True)
        parts = []
        if seen.lost:
            parts.append(
                self.tr("Entries that are newer than the copy and go away: {count}.").format(
                    count=seen.lost
                )
            )
        if seen.logs_lost:
            parts.append(
                self.tr("Logs that are not in the copy and go away: {count}.").format(
                    count=seen.logs_lost
                )
            )
        if seen.new:
            parts.append(
                self.tr("Entries that are not here now and come back: {count}.").format(
                    count=seen.new
                )
            )
        title = self.tr("Logs in the copy: {logs}. Entries: {entries}").format(
            logs=seen.logs, entries=seen.entries
        )
        same = self.tr("The same entries are in it as in the store now.")
        self.change.set("warning" if parts else "info", " ".join(parts) or same, title)
        if parts:
            self.custody.set(
                "warning",
                self.tr(
                    "A relay that has moved since then is not moved back: who holds is decided "
                    "between people, not by a copy. Such a log waits until you have cleared up "
                    "with the others where its relay is, and nothing is signed in it before."
                ),
                self.tr("What it means for the relays"),
            )
            self.custody.show()
        self._fit()

    def check(self) -> bool:
        return self.preview is not None and self.preview.whole

    def save(self) -> None:
        self.run(backup.restore, self.context.session, self.copy, done=lambda _: self._done())


class MoveDialog(FormDialog):
    """*Flyt til ny pc*, the old computer's half: one file, and every log here at rest."""

    def __init__(
        self, context: Context, parent: QWidget | None, done: Callable[[Path], object]
    ) -> None:
        super().__init__(
            context,
            translate("MoveDialog", "Move to a new computer"),
            "",
            parent=parent,
            width=66,
        )
        self._done = done
        for text in (
            self.tr(
                "1. Bindeled writes one file with everything, encrypted, for example on a stick."
            ),
            self.tr(
                "2. On the new computer, choose “I have a copy from another computer” on the "
                "first page, and open the file with your passphrase or your recovery sheet."
            ),
            self.tr(
                "3. There you say for each log that the relay has come along. Then this computer "
                "may be given away."
            ),
        ):
            self.add(BodyText(text, self))
        self.add(
            Banner(
                "warning",
                self.tr(
                    "From now on nothing can be written in your logs here, so that no relay is "
                    "held in two places. If the move comes to nothing, you can take each log up "
                    "again here."
                ),
                title=self.tr("This computer comes to rest"),
                parent=self,
            )
        )
        self.yes.setText(self.tr("Choose where the file goes…"))

    def save(self) -> None:
        rules = self.context.rules
        folder = choose_folder(
            self.context,
            self,
            self.tr("Where should the file be put?"),
            proposed=rules.off_device_folder if rules is not None else "",
        )
        if folder is not None:
            self.run(_move_out, self.context.session, folder, done=self._done)


def key_trouble(error: Exception) -> str:
    """What to say at the key when a copy does not open with it; "" when it is something else."""
    if not isinstance(error, BindeledError) or error.code not in KEY_ERRORS:
        return ""
    if error.code == "vault.wrong_passphrase":
        return translate("Copies", "This passphrase does not open the copy.")
    from app.errors import sentence

    return sentence(error)


def _move_out(session: Session, folder: Path) -> Path:
    from app import policy

    policy.may_write_to(folder)
    return backup.move_out(session, folder)
