"""Who has had to do with a child's log: to read, and to save as a document for the parents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import access
from app.access import Line
from app.access_words import about_words, event_words
from app.language import translate
from views.children.form_dialog import FormDialog
from views.children.saving import save_document
from views.children.words import moment_words
from views.context import Context
from views.kit import row_height, tidy_table


class AccessDialog(FormDialog):
    """The access log of one child; nothing in it can be changed."""

    def __init__(self, context: Context, log: str, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("AccessDialog", "Who has had to do with the log"),
            translate(
                "AccessDialog",
                "Written by the program itself on this computer, and nobody can change it.",
            ),
            parent,
            yes=translate("AccessDialog", "Save as a document"),
            width=100,
        )
        self._log = log
        self._lines: tuple[Line, ...] = ()
        self.no.setText(self.tr("Close"))
        self.names = QCheckBox(self.tr("Show the names of the staff"), self)
        self.names.setChecked(True)
        self.names.toggled.connect(self._show)
        self.table = QTableWidget(0, 3, self)
        tidy_table(self.table, self.tr("Who has had to do with the log"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalHeaderLabels([self.tr("When"), self.tr("What"), self.tr("Who")])
        header = self.table.horizontalHeader()
        for column in range(2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setMinimumHeight(row_height() * 9)
        self.add(self.table)
        self.add(self.names)
        context.run(access.lines, context.session, log, done=self._found, owner=self)

    def save(self) -> None:
        session, log, names = self.context.session, self._log, self.names.isChecked()
        save_document(
            self,
            self.context,
            self.tr("Save the access log"),
            self.tr("access-log-{date}.pdf").format(date=session.today()),
            lambda: access.document(session, log, names=names),
            lambda _: self.accept(),
        )

    def _found(self, lines: Sequence[Line]) -> None:
        self._lines = tuple(lines)
        self._show()

    def _show(self) -> None:
        self.table.setRowCount(len(self._lines))
        for number, line in enumerate(self._lines):
            more = about_words(line.about)
            what = event_words(line.event) + (f" ({more})" if more else "")
            who = [line.who, line.role] if self.names.isChecked() else [line.role]
            cells = (moment_words(line.at), what, ", ".join(each for each in who if each))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(number, column, item)
