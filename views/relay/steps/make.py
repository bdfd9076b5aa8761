"""The fifth step: making the file, with a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.language import translate
from views.kit import Banner, Caption, Card, SecondaryButton
from views.relay.steps.step import Step
from views.relay.steps.way import show_way


class MakeStep(Step):
    """What happens when the file is made, and the making itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "Make the file"),
            translate("Handover", "When the file is made, the offer is written in the log."),
            parent,
        )
        self.timeline = QVBoxLayout()
        self.timeline.setSpacing(0)
        self.card = Card(translate("Handover", "This is how the relay passes on"), self)
        self.card.body_layout.addLayout(self.timeline)
        self.column.addWidget(self.card)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(translate("Handover", "Making the file"))
        self.progress.hide()
        self.progress_text = Caption("", self)
        self.progress_text.hide()
        self.cancel = SecondaryButton(translate("Handover", "Stop making the file"), self)
        self.cancel.hide()
        self.trouble = Banner("error", "", parent=self)
        self.trouble.hide()
        for widget in (self.progress_text, self.progress, self.trouble):
            self.column.addWidget(widget)
        self.column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_name(self, name: str) -> None:
        """Whose the relay will be."""
        show_way(self.timeline, name, done=0, parent=self)

    def busy(self, working: bool) -> None:
        """Show that the file is being made."""
        self.progress.setRange(0, 0)
        self.progress.setVisible(working)
        self.progress_text.setText(translate("Handover", "The file is being made and sealed…"))
        self.progress_text.setVisible(working)
        self.cancel.setVisible(working)
        self.cancel.setEnabled(working)
        if working:
            self.trouble.hide()
            self.cancel.setFocus()

    def step(self, done: int, total: int) -> None:
        """Show how much of the file is made."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def stopped(self) -> None:
        """Say that it was stopped, and that nothing was written."""
        self.busy(False)
        self.trouble.set(
            "info",
            translate("Handover", "Nothing was written. You hold the relay as before."),
            translate("Handover", "You stopped it"),
        )
        self.trouble.show()

    def fail(self, text: str) -> None:
        """Say why it was not made."""
        self.busy(False)
        self.trouble.set("error", text, translate("Handover", "The file was not made"))
        self.trouble.show()
