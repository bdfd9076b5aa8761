"""One answer to a file: what follows from it first, then the button that gives it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.boxes import Result
from views.kit import BodyText, Card, FieldRow, TextArea


class AnswerCard(Card):
    """An answer that needs no words. act: the use case that gives it."""

    given = Signal(object)
    """The answer is given: the words that go with it, a tuple of texts."""
    button: QPushButton
    """The last thing on the card; `end_with` puts it there."""

    def __init__(self, title: str, act: Callable[..., Result], parent: QWidget) -> None:
        super().__init__(title, parent)
        self.act = act

    @property
    def half_written(self) -> bool:
        """Whether a reason is being written."""
        return False

    def say(self, text: str) -> None:
        """Say what follows."""
        self.add(BodyText(text, self))

    def end_with(self, button: QPushButton) -> None:
        """Put the button that gives the answer."""
        self.button = button
        button.clicked.connect(self._give)
        self.body_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def words(self) -> tuple[str, ...] | None:
        """What goes with the answer; None after saying what is missing."""
        return ()

    def _give(self) -> None:
        words = self.words()
        if words is not None:
            self.given.emit(words)


class ReasonedCard(AnswerCard):
    """An answer that must say why. missing: what to say to somebody who has not written it."""

    def __init__(
        self, title: str, act: Callable[..., Result], missing: str, parent: QWidget
    ) -> None:
        super().__init__(title, act, parent)
        self._missing = missing
        self.reason: TextArea
        self.reason_row: FieldRow

    @property
    def half_written(self) -> bool:
        return bool(self.reason.text().strip())

    def ask_why(self, question: str, proposal: str = "") -> None:
        """Put the field for the reason."""
        self.reason = TextArea(lines=2, parent=self)
        self.reason.setPlainText(proposal)
        self.reason_row = FieldRow(question, self.reason)
        self.reason.textChanged.connect(self._typed)
        self.add(self.reason_row)

    def words(self) -> tuple[str, ...] | None:
        text = self.reason.text().strip()
        if text:
            return (text,)
        self.reason_row.set_error(self._missing)
        self.reason.setFocus()
        return None

    def _typed(self) -> None:
        if self.half_written:
            self.reason_row.set_error("")
