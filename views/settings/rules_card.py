"""What holds on this computer: the time until the lock, and what the municipality has decided."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from app import policy
from app.policy import DEFAULT_LOCK_MINUTES, LOCK_CHOICES, Rules
from views.context import Context
from views.kit import (
    Banner,
    BodyText,
    Caption,
    Card,
    Chip,
    FieldRow,
    SecondaryButton,
    clear_layout,
)
from views.theme import Space


class RulesCard(Card):
    """The lock, and the rules with a lock mark where they are not one's own to choose."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Lock and rules"))
        self._context = context
        self.trouble = Banner("warning", "", parent=self)
        self.trouble.hide()
        self.add(self.trouble)
        self.minutes = QComboBox(self)
        self.minutes.activated.connect(self._chosen)
        self.minutes_row = FieldRow(
            self.tr("Lock by itself when nobody has touched the computer for"),
            self.minutes,
            parent=self,
        )
        self.minutes_row.label.setWordWrap(False)
        line = QHBoxLayout()
        line.addWidget(self.minutes_row)
        line.addStretch(1)
        self.body_layout.addLayout(line)
        self.add(
            Caption(
                self.tr(
                    "It also locks when the screen locks, when the computer sleeps, and with "
                    "Ctrl+L. What you have typed is kept, and you come back to the same place."
                ),
                self,
            )
        )
        self.decided = QGridLayout()
        self.decided.setHorizontalSpacing(Space.L)
        self.decided.setVerticalSpacing(Space.S)
        self.decided.setColumnStretch(0, 1)
        self.body_layout.addLayout(self.decided)
        self.switch = SecondaryButton(self.tr("Switch user"), self, icon="person")
        self.switch.setToolTip(self.tr("Locks first; then another user can unlock"))
        self.switch.clicked.connect(context.lock_wanted)
        self.body_layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        context.run(policy.rules, context.session, done=self.show_rules, owner=self)

    def show_rules(self, rules: Rules) -> None:
        """Show what holds."""
        from app.errors import sentence
        from models.errors import Untrusted

        self.trouble.setVisible(bool(rules.trouble))
        if rules.trouble:
            self.trouble.set("warning", sentence(Untrusted(rules.trouble)))
        self._show_minutes(rules)
        clear_layout(self.decided)
        for row, (name, words) in enumerate(self._decided_words(rules)):
            said = BodyText(words, self)
            self.decided.addWidget(said, row, 0)
            by = self.tr("chosen by {name}").format(name=rules.decided_by)
            plain = self.tr("chosen by the municipality")
            chip = Chip(by if rules.decided_by else plain, "neutral", icon="lock")
            chip.setObjectName(name)
            self.decided.addWidget(chip, row, 1, Qt.AlignmentFlag.AlignRight)

    def _show_minutes(self, rules: Rules) -> None:
        most = rules.lock_minutes if "lock_minutes" in rules.decided else max(LOCK_CHOICES)
        own = {each for each in LOCK_CHOICES if each <= most} | {rules.lock_minutes}
        self.minutes.clear()
        for each in sorted(own):
            words = self.tr("1 minute") if each == 1 else self.tr("{n} minutes").format(n=each)
            self.minutes.addItem(words, each)
        self.minutes.setCurrentIndex(self.minutes.findData(rules.lock_minutes))
        self.minutes.setEnabled(self.minutes.count() > 1)

    def _decided_words(self, rules: Rules) -> list[tuple[str, str]]:
        """Each decided rule in words, in a fixed order."""
        every = [
            (
                "lock_minutes",
                self.tr("The program locks after {n} minutes at the latest.").format(
                    n=rules.lock_minutes
                ),
            ),
            (
                "keyring_allowed",
                self.tr("The computer may remember you.")
                if rules.keyring_allowed
                else self.tr("The computer may not remember you; the passphrase is asked for."),
            ),
            (
                "usb_allowed",
                self.tr("Files may be put on a stick.")
                if rules.usb_allowed
                else self.tr("Nothing may be put on a stick."),
            ),
            (
                "mail_allowed",
                self.tr("Files for others may be sent by secure mail.")
                if rules.mail_allowed
                else self.tr("No file for others is sent by mail."),
            ),
            (
                "shared_folder_allowed",
                self.tr("A shared folder for files may be chosen.")
                if rules.shared_folder_allowed
                else self.tr("No shared folder for files is chosen here."),
            ),
            (
                "destroy_allowed",
                self.tr("Ended logs may be destroyed from here.")
                if rules.destroy_allowed
                else self.tr("Logs are not destroyed from here."),
            ),
            (
                "camera_allowed",
                self.tr("Codes may be read with the camera.")
                if rules.camera_allowed
                else self.tr("The camera is not used; codes are read from a picture."),
            ),
            (
                "retention_months",
                self.tr("Ended logs are kept for {n} months.").format(n=rules.retention_months),
            ),
            (
                "sealed_copy_months",
                self.tr("Copies of logs you have passed on are looked at after {n} months.").format(
                    n=rules.sealed_copy_months
                ),
            ),
            (
                "access_log_months",
                self.tr("The access log is kept for {n} months.").format(n=rules.access_log_months),
            ),
            (
                "exchange_folder",
                self.tr("Files for others are put in {folder}").format(
                    folder=rules.exchange_folder
                ),
            ),
            (
                "off_device_folder",
                self.tr("Copies of your store are put in {folder}").format(
                    folder=rules.off_device_folder
                ),
            ),
        ]
        return [(name, words) for name, words in every if name in rules.decided]

    def _chosen(self, _: int) -> None:
        minutes = int(self.minutes.currentData() or DEFAULT_LOCK_MINUTES)
        self._context.run(
            policy.choose_lock_minutes,
            self._context.session,
            minutes,
            done=self._is_chosen,
            owner=self,
        )

    def _is_chosen(self, rules: Rules) -> None:
        self.show_rules(rules)
        self._context.lock_minutes_changed.emit(rules.lock_minutes)
