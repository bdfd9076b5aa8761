"""Where the recovery sheet is typed: fifteen small fields as the groups stand on the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.sheet_typing import GROUP, GROUPS, groups, tidy, wrong_groups
from views.kit import Banner, announce
from views.theme import Space, Type, on_theme_change, theme

_ACROSS = 5


class SheetField(QWidget):
    """Fifteen groups of four signs. Full groups lead to the next; a whole text can be pasted.

    A slip is pointed at by its group, as soon as everything is typed and not before.
    """

    submitted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What stands on the recovery sheet"))
        self.boxes: list[QLineEdit] = []
        grid = QGridLayout()
        grid.setSpacing(Space.S)
        for number in range(GROUPS):
            box = QLineEdit(self)
            box.setProperty("secret", True)  # a lock keeps what stands in fields, but not this
            box.setAccessibleName(
                self.tr("Group {number} of {total}").format(number=number + 1, total=GROUPS)
            )
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setInputMethodHints(
                Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            )
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.textEdited.connect(lambda text, at=number: self._edited(at, text))
            box.returnPressed.connect(self.submitted)
            box.installEventFilter(self)
            grid.addWidget(box, number // _ACROSS, number % _ACROSS)
            self.boxes.append(box)
        self.trouble = Banner("warning", "", parent=self)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(grid)
        column.addWidget(self.trouble)
        self.setFocusProxy(self.boxes[0])
        on_theme_change(self, self._fit)

    def text(self) -> str:
        """Everything typed so far, without spaces."""
        return "".join(tidy(box.text()) for box in self.boxes)

    def clear(self) -> None:
        """Forget what was typed."""
        for box in self.boxes:
            box.clear()
        self._mark(frozenset())
        self.trouble.hide()

    def check(self) -> bool:
        """Whether this can be a sheet's key; points at the groups that cannot be right."""
        wrong = wrong_groups(tuple(box.text() for box in self.boxes))
        self._mark(wrong)
        self.trouble.setVisible(bool(wrong))
        if not wrong:
            return True
        first = min(wrong)
        text = self._words(wrong)
        self.trouble.set("warning", text)
        announce(self, text)
        self.boxes[first].setFocus()
        self.boxes[first].selectAll()
        return False

    def say(self, text: str) -> None:
        """Say what else is wrong with the whole."""
        self.trouble.set("error", text)
        self.trouble.show()
        self.boxes[0].setFocus()

    # ------------------------------------------------------------ typing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        box = next((each for each in self.boxes if each is watched), None)
        if box is None:
            return False
        at = self.boxes.index(box)
        back = event.key() == Qt.Key.Key_Backspace and not box.text() and at > 0
        left = event.key() == Qt.Key.Key_Left and box.cursorPosition() == 0 and at > 0
        right = event.key() == Qt.Key.Key_Right and box.cursorPosition() == len(box.text())
        if back or left:
            self._stand(at - 1)
            return True
        if right and at < GROUPS - 1:
            self._stand(at + 1)
            self.boxes[at + 1].setCursorPosition(0)
            return True
        if event.text() == " ":
            # On paper a space ends a group.
            if box.text() and at < GROUPS - 1:
                self._stand(at + 1)
            return True
        return False

    def _edited(self, at: int, text: str) -> None:
        parts = list(groups(text)) or [""]
        if len(parts) > 1 and at > 0 and self.boxes[0].text():
            # The opening of a key that a scanner types runs over several fields.
            whole = groups("".join(box.text() for box in self.boxes[:at]) + text)
            if len("".join(whole)) < len("".join(box.text() for box in self.boxes[:at]) + text):
                at, parts = 0, list(whole)
                for box in self.boxes:
                    box.clear()
        end = at
        for number, part in enumerate(parts[: GROUPS - at]):
            end = at + number
            box = self.boxes[end]
            if number and len(parts) == 2 and len(box.text()) == GROUP and len(part) < GROUP:
                end -= 1  # one sign too many before a full group: leave that as it is
                break
            place = box.cursorPosition()
            box.setText(part)
            if number == 0 and len(parts) == 1:
                box.setCursorPosition(place)
        if len(self.boxes[end].text()) == GROUP and end < GROUPS - 1:
            here = self.boxes[end]
            if here.cursorPosition() == GROUP or len(parts) > 1:
                self._stand(end + 1)
        elif len(parts) > 1:
            self._stand(end)
        self._mark(frozenset())
        self.trouble.hide()
        self.changed.emit()

    def _stand(self, at: int) -> None:
        self.boxes[at].setFocus()
        self.boxes[at].setCursorPosition(len(self.boxes[at].text()))

    # ------------------------------------------------------------ showing

    def _mark(self, wrong: frozenset[int]) -> None:
        for number, box in enumerate(self.boxes):
            state = "error" if number in wrong else ""
            if (box.property("state") or "") == state:
                continue
            box.setProperty("state", state)
            box.setAccessibleDescription(
                self.tr("Compare this group with the sheet.") if state else ""
            )
            box.style().unpolish(box)
            box.style().polish(box)

    def _words(self, wrong: frozenset[int]) -> str:
        if len(wrong) == GROUPS:
            return self.tr("This does not fit together. Compare it with the sheet, line by line.")
        names = _list([str(number + 1) for number in sorted(wrong)], self.tr("and"))
        if len(wrong) == 1:
            return self.tr("Compare group {number} with the sheet.").format(number=names)
        return self.tr("Compare the groups {numbers} with the sheet.").format(numbers=names)

    def _fit(self) -> None:
        font = theme().font(Type.BODY_STRONG)
        least = QFontMetrics(font).horizontalAdvance("MMMM") + 2 * Space.S
        for box in self.boxes:
            box.setMinimumWidth(least)


def _list(names: Sequence[str], last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
