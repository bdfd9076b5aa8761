"""*Sikkerhedskopier* in the settings: what there is, how old it is, and what one can do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from views import words
from views.context import Context
from views.kit import Banner, Card, Flow, KeyValueList, PrimaryButton, SecondaryButton
from views.trust.choosing import choose_copy
from views.unlock.calm_bar import CalmBar

if TYPE_CHECKING:
    from app.backup import BackupState
    from app.session import Session


class CopiesCard(Card):
    """The copies in this computer and outside it; ``changed`` when there is a new one."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Safety copies"))
        self._context = context
        self.state: BackupState | None = None
        self.folder: Path | None = None
        """Where copies go when the municipality has decided it."""
        self.facts = KeyValueList([], self)
        self.add(self.facts)
        self.reminder = Banner("warning", "", parent=self)
        self.reminder.hide()
        self.add(self.reminder)
        self.make = PrimaryButton(self.tr("Make a copy outside the computer…"), self, icon="usb")
        self.make.clicked.connect(self.make_copy)
        self.try_out = SecondaryButton(self.tr("Try a copy…"), self, icon="shield-check")
        self.try_out.clicked.connect(self.try_copy)
        self.back = SecondaryButton(self.tr("Go back to an earlier copy…"), self, icon="restore")
        self.back.clicked.connect(self.go_back)
        self.move_out = SecondaryButton(
            self.tr("Move to a new computer…"), self, icon="arrow-right"
        )
        self.move_out.clicked.connect(self.move_away)
        self.add(Flow([self.make, self.try_out, self.back, self.move_out], self))
        self.wait = CalmBar(self.tr("Writing and checking the copy."), self)
        self.add(self.wait)
        self.back.setEnabled(False)
        self.refresh()

    def refresh(self) -> None:
        """Look again what copies there are."""
        self._context.run(_state, self._context.session, done=self.show_state, owner=self)

    def show_state(self, found: tuple[BackupState, str]) -> None:
        """Fill the card."""
        state, decided = found
        self.state = state
        self.folder = Path(decided) if decided else None
        newest = state.copies[0] if state.copies else None
        away = state.off_device[0] if state.off_device else None
        here = self.tr("None yet")
        if newest is not None:
            here = self.tr("The newest is from {moment}; {count} in all").format(
                count=len(state.copies), moment=words.moment(newest.at)
            )
        outside = self.tr("None yet")
        if away is not None:
            outside = self.tr("{name} in {place}, made {day}").format(
                name=away.name, place=away.place, day=words.day(away.at)
            )
        rows = [(self.tr("In this computer"), here), (self.tr("Outside the computer"), outside)]
        if decided:
            place = self.tr("{folder}, chosen by the municipality").format(folder=decided)
            rows.append((self.tr("Where copies go"), place))
        self.facts.set_rows(rows)
        self.reminder.setVisible(state.remind)
        if state.off_device_days is None:
            self.reminder.set(
                "warning",
                self.tr("If this computer is stolen or dies, everything in it is gone."),
                self.tr("There is no copy outside the computer"),
            )
        else:
            self.reminder.set(
                "warning",
                self.tr("What was written since then is in this computer only."),
                self.tr("The copy outside the computer is {days} days old").format(
                    days=state.off_device_days
                ),
            )
        self.back.setEnabled(bool(state.copies))

    # ------------------------------------------------------------ what one can do

    def make_copy(self) -> None:
        """Write the one-file copy where the person chooses, or the municipality has decided."""
        from views.relay.choosing import choose_folder

        folder = self.folder
        if folder is None:
            folder = choose_folder(self._context, self, self.tr("Where should the copy be put?"))
        if folder is None:
            return
        self._busy(True)
        self._context.run(
            _write,
            self._context.session,
            folder,
            done=self._is_made,
            failed=self._is_not_made,
            owner=self,
        )

    def _is_made(self, path: Path) -> None:
        self._busy(False)
        self._context.toast(
            self.tr("The copy is written and checked: {name}").format(name=path.name)
        )
        self._again()

    def _is_not_made(self, error: Exception) -> None:
        self._busy(False)
        self._context.failed_default(error)

    def try_copy(self) -> None:
        """Ask for a copy and open the form that tries it."""
        from views.trust.copy_dialogs import TryCopyDialog

        asked = self._context.choose_file
        path = choose_copy(asked, self, self.tr("Which copy should be tried?"))
        if path is not None:
            TryCopyDialog(self._context, path, self).open()

    def go_back(self) -> None:
        """Show the copies of the ring and what going back to one would change."""
        from views.trust.copy_dialogs import RestoreDialog

        if self.state is not None and self.state.copies:
            RestoreDialog(self._context, self.state.copies, self, self._is_restored).open()

    def _is_restored(self) -> None:
        self._context.reopen_wanted.emit()

    def move_away(self) -> None:
        """Explain the move, and write the file for it."""
        from views.trust.copy_dialogs import MoveDialog

        MoveDialog(self._context, self, self._is_moved).open()

    def _is_moved(self, path: Path) -> None:
        self._context.toast(
            self.tr("The file for the new computer is written: {name}").format(name=path.name)
        )
        self._again()

    def _busy(self, busy: bool) -> None:
        for button in (self.make, self.try_out, self.back, self.move_out):
            button.setEnabled(not busy)
        self.wait.set_running(busy)

    def _again(self) -> None:
        self.refresh()
        self.changed.emit()


def _state(session: Session) -> tuple[BackupState, str]:
    from app import backup, policy

    return backup.state(session), policy.rules(session).off_device_folder


def _write(session: Session, folder: Path) -> Path:
    from app import backup, policy

    policy.may_write_to(folder)
    return backup.write_off_device(session, folder)
