"""The second view: who does what for whom in the family, and from when to when (C3).

Rows are the actors, columns the child and each of the family; a cell holds the efforts there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QUndoCommand
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from models.bodies import Effort
from views import words
from views.kit import Caption, DateField, FieldRow, PrimaryButton, SecondaryButton
from views.map.dialogs import MapDialog
from views.theme import Space

_CELL = 26
CHILD = ""
"""The child among the members of the family, as `Effort.member` has it."""


@dataclass(frozen=True)
class Someone:
    """A row or a column: id and the name shown."""

    id: str
    name: str


class EffortMatrix(QWidget):
    """The table, read and written by keyboard: Enter opens a cell."""

    written = Signal(object)
    """An `Effort` to be written in the log."""

    def __init__(self, new_id: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self._today = ""
        self._may = False
        self._actors: list[Someone] = []
        self._family: list[Someone] = []
        self._efforts: tuple[Effort, ...] = ()
        self.table = QTableWidget(self)
        self.table.setAccessibleName(
            translate("NetworkMap", "Who does what for whom in the family")
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.cellActivated.connect(self.open_cell)
        self.table.cellDoubleClicked.connect(self.open_cell)
        self.add_button = SecondaryButton(
            translate("NetworkMap", "Write an effort"), self, icon="plus"
        )
        self.add_button.clicked.connect(self.open_here)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(
            Caption(
                translate(
                    "NetworkMap", "What each one does for the child and the family, with dates."
                ),
                self,
            )
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_efforts(
        self,
        actors: Sequence[Someone],
        family: Sequence[Someone],
        efforts: Sequence[Effort],
        *,
        today: str,
        may_write: bool,
    ) -> None:
        """Show another state. family: the child (`CHILD`) first."""
        self._actors, self._family = list(actors), list(family)
        self._efforts, self._today, self._may = tuple(efforts), today, may_write
        table = self.table
        at = (table.currentRow(), table.currentColumn())
        table.clear()
        table.setRowCount(len(self._actors))
        table.setColumnCount(len(self._family))
        table.setHorizontalHeaderLabels([each.name for each in self._family])
        table.setVerticalHeaderLabels([each.name for each in self._actors])
        for row, actor in enumerate(self._actors):
            for column, member in enumerate(self._family):
                text = "\n".join(effort_words(each) for each in self.in_cell(row, column))
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                said = text or translate("NetworkMap", "nothing")
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole, f"{actor.name}, {member.name}: {said}"
                )
                table.setItem(row, column, item)
        width = self.fontMetrics().averageCharWidth() * _CELL
        for column in range(table.columnCount()):
            table.setColumnWidth(column, max(width, table.columnWidth(column)))
        table.resizeRowsToContents()
        if 0 <= at[0] < table.rowCount() and 0 <= at[1] < table.columnCount():
            table.setCurrentCell(*at)
        self.add_button.setEnabled(may_write and bool(self._actors))

    def in_cell(self, row: int, column: int) -> list[Effort]:
        """The efforts of one actor for one of the family, those that go on first."""
        actor, member = self._actors[row].id, self._family[column].id
        found = [e for e in self._efforts if (e.actor, e.member) == (actor, member)]
        return sorted(found, key=lambda each: (bool(each.until), each.since))

    def open_here(self) -> None:
        """Write an effort for the cell chosen, or choose who and for whom in the dialog."""
        self._open(max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0), None)

    def open_cell(self, row: int, column: int) -> None:
        """Open what stands in a cell: the first effort that goes on, or a new one."""
        going = [each for each in self.in_cell(row, column) if not each.until]
        self._open(row, column, going[0] if going else None)

    def _open(self, row: int, column: int, effort: Effort | None) -> None:
        if not self._may or not self._actors:
            return
        dialog = EffortDialog(
            effort
            or Effort(
                id=self._new_id(),
                actor=self._actors[row].id,
                member=self._family[column].id,
                what="",
                since=self._today,
            ),
            self._actors,
            self._family,
            is_new=effort is None,
            parent=self,
        )
        dialog.decided.connect(self.written)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.table.currentRow(), self.table.currentColumn()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and min(here) >= 0:
            self.open_cell(*here)
        else:
            super().keyPressEvent(event)


class EffortStep(QUndoCommand):
    """One effort as it was and as it is. Undone, the log says so; nothing is ever taken out of it.

    keep: writes how the effort stands. before: None for one that is new.
    """

    def __init__(
        self, keep: Callable[[Effort], None], before: Effort | None, after: Effort
    ) -> None:
        super().__init__(
            translate("NetworkMap", "Write an effort")
            if before is None
            else translate("NetworkMap", "Change or end an effort")
        )
        self._keep = keep
        self._before = before or msgspec.structs.replace(after, taken_back=True)
        self._after = after

    def redo(self) -> None:
        self._keep(self._after)

    def undo(self) -> None:
        self._keep(self._before)


class EffortDialog(MapDialog):
    """One effort: who, for whom, what, from and to."""

    decided = Signal(object)

    def __init__(
        self,
        effort: Effort,
        actors: Sequence[Someone],
        family: Sequence[Someone],
        *,
        is_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = (
            translate("NetworkMap", "A new effort")
            if is_new
            else translate("NetworkMap", "Change or end an effort")
        )
        super().__init__(title, parent)
        self._effort = effort
        self.actor, self.member = QComboBox(self), QComboBox(self)
        for box, people, chosen in (
            (self.actor, actors, effort.actor),
            (self.member, family, effort.member),
        ):
            for someone in people:
                box.addItem(someone.name, someone.id)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.setEnabled(is_new)
        self.what = QLineEdit(effort.what, self)
        self.since = DateField(
            _date(effort.since), self, accessible_name=translate("NetworkMap", "From")
        )
        self.until = DateField(
            _date(effort.until), self, accessible_name=translate("NetworkMap", "To")
        )
        self._what_row = FieldRow(
            translate("NetworkMap", "What is done"),
            self.what,
            translate("NetworkMap", "For example: speaks with the mother every Monday."),
        )
        self._until_row = FieldRow(
            translate("NetworkMap", "To"),
            self.until,
            translate("NetworkMap", "Empty while it goes on."),
        )
        for row in (
            FieldRow(translate("NetworkMap", "Who"), self.actor),
            FieldRow(translate("NetworkMap", "For whom"), self.member),
            self._what_row,
            FieldRow(translate("NetworkMap", "From"), self.since),
            self._until_row,
        ):
            self.column.addWidget(row)
        save = PrimaryButton(translate("NetworkMap", "Write in the log"), self)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)
        self.what.setFocus()

    def accept(self) -> None:
        what = self.what.text().strip()
        since, until = self.since.value(), self.until.value()
        if not what:
            self._what_row.set_error(translate("NetworkMap", "Write what is done."))
            self.what.setFocus()
            return
        if since and until and until < since:
            self._until_row.set_error(translate("NetworkMap", "It cannot end before it has begun."))
            return
        self.decided.emit(
            msgspec.structs.replace(
                self._effort,
                actor=self.actor.currentData(),
                member=self.member.currentData(),
                what=what,
                since=since.isoformat() if since else "",
                until=until.isoformat() if until else "",
            )
        )
        super().accept()


def effort_words(effort: Effort) -> str:
    """An effort as a cell says it: what, and the days."""
    since = _short(effort.since)
    if effort.until:
        return translate("NetworkMap", "{what} ({since} to {until})").format(
            what=effort.what, since=since, until=_short(effort.until)
        )
    return translate("NetworkMap", "{what} (from {since})").format(what=effort.what, since=since)


def _date(text: str) -> date | None:
    return words.parse_day(text)


def _short(text: str) -> str:
    return words.short_day(text) if text else "–"
