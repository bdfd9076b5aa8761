"""*Børn*: every child there is a log of here, found while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStackedLayout, QTableView, QWidget

from views.children.table import (
    CHILD,
    HOLDER,
    LAST,
    LEVEL,
    MEETING,
    STATE,
    ChildrenModel,
    ChipDelegate,
)
from views.context import Context
from views.kit import Caption, EmptyState, Page, PrimaryButton, tidy_table
from views.theme import on_theme_change

if TYPE_CHECKING:
    from app.today import Today

_NAME_CHARS = 18
_MEASURED_ROWS = 12


class ChildrenPage(Page):
    """All children, with level, who holds and how the relay stands. Enter opens the child."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent, scrolls=False)
        self.set_title(self.tr("Children"))
        self._context = context
        self.new_case = PrimaryButton(self.tr("New relay log"), self, icon="plus")
        self.new_case.clicked.connect(context.new_case_wanted)
        self.add_action(self.new_case)
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Search among the children"))
        self.search.setPlaceholderText(self.tr("Search for a child or a holder"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.search.installEventFilter(self)
        self.count = Caption("", self)
        self.top.addWidget(self.search)
        self.top.addWidget(self.count)

        self.model = ChildrenModel(context.session.key, self)
        self.table = QTableView(self.body)
        self.table.setModel(self.model)
        self.table.setItemDelegate(ChipDelegate(self.table))
        tidy_table(self.table, self.tr("Children"))
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        # Measuring every row would cost half a second with 500 children.
        self.table.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(LAST, Qt.SortOrder.DescendingOrder)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.installEventFilter(self)
        self.table.viewport().installEventFilter(self)
        self.none_yet = EmptyState(
            "children",
            self.tr("No relay log here yet"),
            self.tr("Start one, or open the file that a colleague has handed over to you."),
            parent=self.body,
        )
        self.none_found = EmptyState("search", self.tr("Nobody by that name"), parent=self.body)
        self._stack = QStackedLayout()
        for widget in (self.table, self.none_yet, self.none_found):
            self._stack.addWidget(widget)
        self.body_layout.addLayout(self._stack)
        self._stack.setCurrentWidget(self.none_yet)
        on_theme_change(self, self._fit_columns)
        context.case_changed.connect(self._case_has_changed)

    def refresh(self) -> None:
        """Read the rows again and stand ready to search."""
        self._load()
        self.search.setFocus()

    def _load(self) -> None:
        from app.today import today

        self._context.run(today, self._context.session, done=self._show, owner=self)

    def _case_has_changed(self, _: str) -> None:
        if self.isVisible():  # otherwise it is read when it comes on screen
            self._load()

    def _show(self, today: Today) -> None:
        chosen = self._chosen()
        self.model.set_cards(today.cards)
        self._fit_columns()
        self._tell(len(today.cards))
        for row in range(self.model.rowCount()):
            if self.model.card(row).log == chosen:
                self.table.setCurrentIndex(self.model.index(row, 0))

    def _find(self, text: str) -> None:
        self.model.find(text)
        self._tell(None)

    def _tell(self, total: int | None) -> None:
        shown = self.model.rowCount()
        if total is not None:
            self._total = total
        if self._total == 0:
            self._stack.setCurrentWidget(self.none_yet)
        else:
            self._stack.setCurrentWidget(self.table if shown else self.none_found)
        self.search.setVisible(self._total > 0)
        self.count.setVisible(self._total > 0)
        if shown == self._total:
            text = self.tr("1 child") if shown == 1 else self.tr("{count} children")
        else:
            text = self.tr("{count} of {total} children")
        self.count.setText(text.format(count=shown, total=self._total))
        if shown and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    _total = 0

    def _chosen(self) -> str:
        index = self.table.currentIndex()
        return self.model.card(index.row()).log if index.isValid() else ""

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._context.open_case(self.model.card(index.row()).log)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open(self.model.index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.table.viewport():
            self._fit_columns()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.search and key == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
            if watched is self.search and key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if watched is self.table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.table.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _fit_columns(self) -> None:
        """The name always has room; where it is scarce the last columns give way, one by one."""
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        char = self.fontMetrics().averageCharWidth()
        least = {CHILD: char * _NAME_CHARS, HOLDER: char * _NAME_CHARS}
        for column in least:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        room = self.table.viewport().width()
        for column in (CHILD, STATE, LEVEL, HOLDER, LAST, MEETING):
            wanted = max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column))
            room -= least.get(column, wanted)
            self.table.setColumnHidden(column, room < 0 and column != CHILD)
