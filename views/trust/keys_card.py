"""*Nøgler* in the settings: every way into the store, and what one can do with each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views import words
from views.context import Context
from views.kit import (
    Caption,
    Card,
    Chip,
    Flow,
    IconMark,
    QuietButton,
    SecondaryButton,
    Strong,
    clear_layout,
    confirm,
)
from views.theme import Space

if TYPE_CHECKING:
    from app.keys import SlotInfo
    from app.recovery import RecoveryState
    from app.session import Session

_ICONS = {
    "passphrase": "key",
    "recovery": "pdf",
    "keyring": "lock",
    "institution": "institution",
}


class KeysCard(Card):
    """The list of ways in; ``changed`` when one came or went."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Keys"))
        self.subtitle.setText(self.tr("Each of these opens your store."))
        self.subtitle.show()
        self._context = context
        self.ways: tuple[SlotInfo, ...] = ()
        self.removers: dict[str, QuietButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.M)
        self.body_layout.addLayout(self._rows)
        self.passphrase = SecondaryButton(self.tr("Change the passphrase…"), self, icon="key")
        self.passphrase.clicked.connect(self.change_passphrase)
        self.sheet = SecondaryButton(self.tr("Make a recovery sheet…"), self, icon="print")
        self.sheet.clicked.connect(self.make_sheet)
        self.remember = SecondaryButton(
            self.tr("Remember me on this computer…"), self, icon="unlock"
        )
        self.remember.clicked.connect(self.ask_to_remember)
        self.institution = SecondaryButton(
            self.tr("Add the institution's key…"), self, icon="institution"
        )
        self.institution.clicked.connect(self.ask_for_institution)
        self.add(Flow([self.passphrase, self.sheet, self.remember, self.institution], self))
        self.refresh()

    def refresh(self) -> None:
        """Read the ways in again and show them."""
        self._context.run(_ways, self._context.session, done=self.show_ways, owner=self)

    def show_ways(self, found: tuple[tuple[SlotInfo, ...], RecoveryState, bool]) -> None:
        """Fill the list."""
        self.ways, state, allowed = found
        self.removers = {}
        clear_layout(self._rows)
        for way in self.ways:
            chip = None
            if way.kind == "recovery" and state.kind == "unproven":
                chip = Chip(self.tr("Not typed back yet"), "warning", self)
            self._rows.addWidget(self._row(way, chip))
        if state.kind == "none":
            missing = Chip(self.tr("Missing"), "warning", self)
            self._rows.addWidget(
                self._line(
                    "pdf",
                    self.tr("Recovery sheet"),
                    self.tr("Without it a forgotten passphrase cannot be helped."),
                    missing,
                    None,
                )
            )
        kinds = {way.kind for way in self.ways}
        self.remember.setVisible("keyring" not in kinds)
        self.remember.setEnabled(allowed)
        decided = "" if allowed else self.tr("The municipality has decided against it.")
        self.remember.setToolTip(decided)
        self.remember.setAccessibleDescription(decided)
        again = self.tr("Make a new recovery sheet…")
        self.sheet.setText(again if "recovery" in kinds else self.tr("Make a recovery sheet…"))

    def _row(self, way: SlotInfo, chip: Chip | None) -> QWidget:
        name = {
            "passphrase": self.tr("Passphrase"),
            "recovery": self.tr("Recovery sheet"),
            "keyring": self.tr("Remembered on this computer"),
            "institution": self.tr("The institution's key: {label}").format(label=way.label),
        }.get(way.kind, self.tr("A key of a newer Bindeled"))
        made = self.tr("Made {day}").format(day=words.day(way.made_at)) if way.made_at else ""
        details = {
            "passphrase": self.tr("Opens here and in every copy."),
            "keyring": self.tr("Opens without the passphrase, on this computer only."),
            "institution": self.tr("Every use is recorded and shown to you."),
        }
        detail = " · ".join(part for part in (made, details.get(way.kind, "")) if part)
        button = None
        if way.kind in ("keyring", "institution", "recovery"):
            forget = way.kind == "keyring"
            button = QuietButton(self.tr("Forget") if forget else self.tr("Remove"), self)
            button.setAccessibleName(f"{button.text()}: {name}")
            button.clicked.connect(partial(self.take_away, way, name))
            self.removers[way.id] = button
        return self._line(_ICONS.get(way.kind, "key"), name, detail, chip, button)

    def _line(
        self, icon: str, name: str, detail: str, chip: Chip | None, button: QWidget | None
    ) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(icon, "accent", line, 1.3), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addWidget(Strong(name, line))
        if detail:
            told.addWidget(Caption(detail, line))
        row.addLayout(told, 1)
        for widget in (chip, button):
            if widget is not None:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    # ------------------------------------------------------------ what one can do

    def change_passphrase(self) -> None:
        from views.trust.keys_dialogs import PassphraseDialog

        dialog = PassphraseDialog(self._context, self, self._passphrase_is_changed)
        dialog.open()

    def _passphrase_is_changed(self) -> None:
        self._context.toast(self.tr("From now on the new passphrase opens your store."))
        self._again()

    def make_sheet(self) -> None:
        from views.trust.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(self._context, self)
        dialog.settled.connect(self._again)
        dialog.open()

    def ask_to_remember(self) -> None:
        from views.trust.keys_dialogs import RememberDialog

        RememberDialog(self._context, self, self._is_remembered).open()

    def _is_remembered(self) -> None:
        self._context.toast(self.tr("This computer remembers you."))
        self._again()

    def ask_for_institution(self) -> None:
        from views.trust.keys_dialogs import InstitutionDialog

        InstitutionDialog(self._context, self, self._again).open()

    def take_away(self, way: SlotInfo, name: str) -> None:
        """Take a way in away, after asking."""
        from app import keys

        if way.kind == "keyring":
            self._context.run(
                keys.forget, self._context.session, done=self._is_forgotten, owner=self
            )
            return
        if confirm(
            self,
            self.tr("Remove this key?"),
            self.tr("“{name}” does not open your store any more.").format(name=name),
            self.tr("Remove it"),
            self.tr("Keep it"),
            danger=True,
        ):
            self._context.run(
                keys.remove,
                self._context.session,
                way.id,
                done=lambda _: self._again(),
                owner=self,
            )

    def _is_forgotten(self, reached: bool) -> None:
        self._context.toast(
            self.tr("This computer does not remember you any more.")
            if reached
            else self.tr(
                "This computer does not remember you any more. A part that opens nothing is left "
                "in its keyring, which could not be reached."
            )
        )
        self._again()

    def _again(self) -> None:
        self.refresh()
        self.changed.emit()


def _ways(session: Session) -> tuple[tuple[SlotInfo, ...], RecoveryState, bool]:
    from app import keys, policy, recovery

    allowed = policy.rules(session).keyring_allowed
    return keys.ways(session), recovery.state(session), allowed
