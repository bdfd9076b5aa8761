"""What every step of the handover wizard has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from views.kit import BodyText, Title
from views.relay.draft import HandoverDraft
from views.theme import Space


class Step(QWidget):
    """One step. ``heading`` and ``intro`` stand above it; ``changed`` when something is typed."""

    changed = Signal()

    def __init__(self, heading: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page-body")
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self.column.setSpacing(Space.L)
        self.heading = Title(heading, self)
        self.intro = BodyText(intro, self)
        self.intro.setProperty("type", "muted")
        words_above = QVBoxLayout()
        words_above.setSpacing(2)
        words_above.addWidget(self.heading)
        words_above.addWidget(self.intro)
        self.column.addLayout(words_above)

    def fill(self, draft: HandoverDraft) -> None:
        """Show what was gathered before."""

    def read(self, draft: HandoverDraft) -> HandoverDraft:
        """The draft with what stands here."""
        return draft

    def complete(self) -> bool:
        """Whether one may go on; if not, it says at the field what is missing."""
        return True
