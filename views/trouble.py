"""What happens when the program itself is at fault: said clearly, with a code, without content.

The text of an unknown error may hold what somebody wrote, so it is neither shown nor printed. The
code names the place in the program: the same fault gives the same code on every computer.
"""

from __future__ import annotations

import hashlib
import sys
import traceback

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views.kit import BodyText, FieldRow, IconMark, PrimaryButton, Title
from views.theme import Space


def places(error: BaseException) -> list[str]:
    """Where it happened, outermost first: module file, line and function; no values."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def event_code(error: BaseException) -> str:
    """Eight characters that name the kind of error and the places it went through."""
    said = "\n".join([type(error).__name__, *places(error)])
    code = hashlib.sha256(said.encode()).hexdigest()[:8].upper()
    return f"{code[:4]}-{code[4:]}"


def _short(path: str) -> str:
    return "/".join(path.replace("\\", "/").split("/")[-2:])


class TroubleDialog(QDialog):
    """One fault of the program, in words, with its code."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bindeled")
        self.setModal(True)
        title = self.tr("Something in the program went wrong")
        self.setAccessibleName(title)
        text = self.tr(
            "What you did last was perhaps not carried out. What is written in the log is not "
            "touched, and your drafts are kept. Try again; if it comes back, lock and unlock, "
            "and give the code below to those who look after the program. The code holds nothing "
            "about any child."
        )
        self.code = QLineEdit(event_code(error), self)
        self.code.setReadOnly(True)
        words = QVBoxLayout()
        words.setSpacing(Space.L)
        for label in (Title(title, self), BodyText(text, self)):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            words.addWidget(label)
        words.addWidget(FieldRow(self.tr("Code of the event"), self.code, parent=self))
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(Space.L)
        mark = IconMark("error", "danger", self, 1.8)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.close_button = PrimaryButton(self.tr("Go on"), self)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.XL)
        column.addLayout(top)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        self.close_button.setDefault(True)
        self.close_button.setFocus()


class Troubles(QObject):
    """Collects faults from the worker and from the window itself, and shows each kind once."""

    shown = Signal(str)
    """The code of a fault that was just shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open: dict[str, TroubleDialog] = {}

    def show(self, error: BaseException) -> None:
        """Show a fault; one that is on screen already is not shown twice."""
        code = event_code(error)
        print_places(error)
        if code in self._open:
            return
        dialog = TroubleDialog(error, self._window)
        self._open[code] = dialog
        dialog.finished.connect(lambda _: self._gone(code))
        dialog.open()
        self.shown.emit(code)

    def open_dialogs(self) -> tuple[TroubleDialog, ...]:
        """Those on screen now."""
        return tuple(self._open.values())

    def _gone(self, code: str) -> None:
        dialog = self._open.pop(code, None)
        if dialog is not None:
            dialog.deleteLater()


def print_places(error: BaseException) -> None:
    """The kind of error and its places on the error stream, for whoever started from a terminal."""
    stream = sys.stderr
    if stream is None:  # a windowed program on Windows has none
        return
    stream.write(f"{event_code(error)} {type(error).__name__}\n")
    stream.writelines(f"  {place}\n" for place in places(error))
