"""What *I dag* says about the store itself: what must be cleared up, and what is put off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from views import words
from views.context import Context
from views.kit import Banner, Card, SecondaryButton
from views.margins import set_margins
from views.rows import ActionRow
from views.theme import Space

if TYPE_CHECKING:
    from app.reconcile import Look
    from app.session import Session
    from app.upkeep import Upkeep


_MOST_LOGS = 4
_MOVES = ("missing", "installation", "moved")
"""Why a log waits when all of them came the same way: with a copy, to or from another computer."""


class UrgentNotices(QWidget):
    """Above everything: logs that wait, openings with the institution's key, failed copies."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.banners: list[Banner] = []
        self.buttons: list[SecondaryButton] = []
        self._chosen: Path | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        context.upkeep_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        for banner in self.banners:
            banner.hide()
            banner.deleteLater()
        self.banners, self.buttons = [], []
        told = self._context.upkeep
        if told is not None:
            self._fill(told)
        self.setVisible(bool(self.banners))

    def _fill(self, told: Upkeep) -> None:
        for look in told.quarantined[:_MOST_LOGS]:
            self._quarantined(look)
        more = len(told.quarantined) - _MOST_LOGS
        if more > 0:
            self._put(
                "info",
                self.tr("They are shown here one by one, and under Children."),
                self.tr("More logs that wait to be cleared up: {count}").format(count=more),
                None,
            )
        if told.institution:
            uses = [
                self.tr("{label}, {moment}").format(label=use.label, moment=words.moment(use.at))
                for use in told.institution
            ]
            button = None
            if not self._context.by_institution:  # only the user can have seen it
                button = SecondaryButton(self.tr("I have seen it"), self)
                button.clicked.connect(self._seen)
            self._put(
                "warning",
                "; ".join(uses) + ".",
                self.tr("Your store was opened with the institution's key"),
                button,
            )
        if told.cleaned:
            self._put(
                "success",
                self.tr("Copies in this computer that are cleaned of it now: {count}.").format(
                    count=told.cleaned
                ),
                self.tr("The destruction of a log is finished"),
                None,
            )
        if told.place:
            self._misplaced(told)
        for text in told.warnings:
            self._put("warning", text, self.tr("A safety copy could not be made"), None)

    def _misplaced(self, told: Upkeep) -> None:
        """The store lies where it can be spoiled: one step of the way out at a time."""
        if told.place == "place.synced":
            title = self.tr("Another program sends your store to the net")
            why = self.tr(
                "Your store lies in a folder that OneDrive, Dropbox or the like looks after. That "
                "can spoil it, and takes it out of the house."
            )
        else:
            title = self.tr("Your store is on a network drive")
            why = self.tr("A store that is open there can be spoiled when the connection fails.")
        if self._chosen is not None:
            step = self.tr(
                "Close Bindeled and start it again. On the first page choose “I have a copy from "
                "another computer”, and open the file you wrote."
            )
            self._put("warning", f"{why} {step}", title, None)
            return
        if told.moved:
            step = self.tr(
                "The file with everything is written. Choose a folder on this computer itself "
                "now. Others who use Bindeled here must have written their file too."
            )
            button = SecondaryButton(self.tr("Choose another folder…"), self)
            button.clicked.connect(self.choose_place)
        else:
            step = self.tr(
                "Move it to a folder on this computer itself. First everything is written to one "
                "file, then you choose the folder, and then you open the file there."
            )
            button = SecondaryButton(self.tr("Move the store…"), self)
            button.clicked.connect(self.move_out)
        self._put("warning", f"{why} {step}", title, button)

    def move_out(self) -> None:
        """Write the file with everything."""
        from views.trust.copy_dialogs import MoveDialog

        MoveDialog(self._context, self, lambda _: look_again(self._context)).open()

    def choose_place(self) -> None:
        """Ask for the folder where the stores lie from the next start on."""
        from views.relay.choosing import choose_folder

        title = self.tr("Where should your store lie?")
        folder = choose_folder(self._context, self, title, proposed="")
        if folder is not None:
            self._context.run(_put_elsewhere, folder, done=self._is_chosen, owner=self)

    def _is_chosen(self, folder: Path) -> None:
        self._chosen = folder
        self.refresh()

    def _quarantined(self, look: Look) -> None:
        from views.trust.reconcile_dialog import name_of

        button = SecondaryButton(self.tr("Clear it up…"), self)
        button.setAccessibleName(
            self.tr("Clear up where the relay is: {name}").format(name=name_of(look))
        )
        button.clicked.connect(lambda: self.clear_up(look))
        self._put("info" if look.why == "moved" else "error", look.sentence, name_of(look), button)

    def _put(self, kind: str, text: str, title: str, button: SecondaryButton | None) -> None:
        actions = [] if button is None else [button]
        banner = Banner(kind, text, actions, title=title, parent=self)
        self._column.addWidget(banner)
        self.banners.append(banner)
        self.buttons.extend(actions)

    def clear_up(self, look: Look) -> None:
        """Open the form that clears up one log."""
        from views.trust.reconcile_dialog import ReconcileDialog

        told = self._context.upkeep
        alike = tuple(
            each
            for each in (told.quarantined if told is not None else ())
            if each.log != look.log
            and each.why == look.why
            and each.why in _MOVES
            and each.choices == look.choices
        )
        ReconcileDialog(self._context, look, self, lambda: look_again(self._context), alike).open()

    def _seen(self) -> None:
        from app import upkeep

        self._context.run(
            upkeep.seen,
            self._context.session,
            done=lambda _: look_again(self._context),
            owner=self,
        )


class Reminders(Card):
    """At the side: the recovery sheet and the copy outside the computer, as long as they wait."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Your store"))
        self.body_layout.setSpacing(0)
        set_margins(self, Space.S, Space.L, Space.S, Space.S, Space.XS)
        set_margins(self._head, Space.S, 0, Space.S, 0)
        self._context = context
        self.rows: list[ActionRow] = []
        context.upkeep_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        self.clear()
        self.rows = []
        told = self._context.upkeep
        if told is not None and told.remind_recovery:
            self._row(
                "key",
                self.tr("Make your recovery sheet"),
                self.tr("Without it a forgotten passphrase cannot be helped"),
                self.make_sheet,
            )
        if told is not None and told.remind_off_device:
            self._row(
                "usb",
                self.tr("Make a copy outside the computer"),
                self.tr("So that nothing is lost if the computer is"),
                lambda: self._context.open_place("settings"),
            )
        self.setVisible(bool(self.rows))

    def _row(self, icon: str, title: str, detail: str, go: Callable[[], object]) -> None:
        row = ActionRow(icon, title, detail, role="warning", parent=self)
        row.clicked.connect(lambda: go())
        self.rows.append(row)
        self.add(row)

    def make_sheet(self) -> None:
        """Open the steps of the recovery sheet."""
        from views.trust.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(self._context, self.window())
        dialog.settled.connect(lambda: look_again(self._context))
        dialog.open()


def _put_elsewhere(folder: Path) -> Path:
    from app import placement

    return placement.choose(folder / "Bindeled")


def look_again(context: Context) -> None:
    """Ask the store again what there is to say; what the unlock warned of still stands."""
    warnings = context.upkeep.warnings if context.upkeep is not None else ()
    context.run(_look, context.session, warnings, done=context.take_upkeep, owner=context)


def after_unlock(context: Context) -> None:
    """Finish, copy and look, once, right after the unlock."""
    context.run(_after_unlock, context.session, done=context.take_upkeep, owner=context)


def _look(session: Session, warnings: tuple[str, ...]) -> Upkeep:
    from app import upkeep

    return upkeep.look(session, warnings)


def _after_unlock(session: Session) -> Upkeep:
    from app import upkeep

    return upkeep.after_unlock(session)
