"""*Log*: write on top, read below, newest first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app import access
from app.child import ChildView
from app.language import format_number
from app.redact import NEVER
from app.reference import entry_kinds
from models.case import LogEntry
from models.entry import CUSTODY_KINDS
from views.children.compose import Compose
from views.children.entry_dialog import AmendDialog, EntryDialog, RemoveDialog
from views.children.form_dialog import choice_box
from views.children.tab import ChildTab
from views.children.timeline import TimelineView
from views.children.words import kind_name
from views.context import Context
from views.kit import Caption, text_label
from views.theme import Space

FILTER_PAUSE_MS = 150

NOTES, RELAY = "notes", "relay"

LEAST_LIST_LINES = 8
"""So much of the log is always in sight below the writing area, in lines of text."""

LEAST_WRITING_SHARE = 0.7
"""When less than this of the writing area has room, the whole tab scrolls instead."""


class LogTab(ChildTab):
    """The relay log of one child."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("Log"))
        self.compose = Compose(context, self)
        self.compose_area = QScrollArea(self)
        self.compose_area.setWidgetResizable(True)
        self.compose_area.setFrameShape(QFrame.Shape.NoFrame)
        self.compose_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.compose_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget(self.compose_area)
        holder.setProperty("role", "page-body")
        inner = self._compose_column = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.compose)
        inner.addStretch(1)
        self.compose.installEventFilter(self)
        self.compose_area.setWidget(holder)
        self.timeline = TimelineView(self)
        self.timeline.opened.connect(self._open)
        self.timeline.correct.connect(self._correct)
        self._build_filter()
        self._lay_out()

    def refresh(self, view: ChildView) -> None:
        self.compose_area.setVisible(view.may_write)
        if view.may_write:
            self.compose.show_view(view)
        self.timeline.show_case(view.case, may_write=view.may_write)
        self._count()
        self._fit()

    def flush(self) -> None:
        self.compose.flush()

    def focus_first(self) -> None:
        if self.view is not None and self.view.may_write:
            self.compose.text.setFocus()
        else:
            self.timeline.setFocus()

    def show_entry(self, name: str) -> None:
        """Choose an entry, by its hash, also where the filter hid it."""
        if self.timeline.entries.row_of(name) < 0:
            self.kind.setCurrentIndex(0)
            self.words.clear()
            self._pause.stop()
            self._filter()
        self.timeline.choose(name)
        self.timeline.setFocus()

    @property
    def scrolls_as_one(self) -> bool:
        """Whether there is so little room that the tab is read from the top down."""
        return self.body.minimumHeight() > 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.compose and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)
        return False

    # ------------------------------------------------------------ building

    def _build_filter(self) -> None:
        options = [
            ("", self.tr("Everything")),
            (NOTES, self.tr("Only what is written")),
            (RELAY, self.tr("Only the relay")),
        ]
        options += [(kind.key, kind_name(kind.key)) for kind in entry_kinds()]
        self.kind = choice_box(self.tr("Show only this kind"), options, self)
        self.kind.insertSeparator(3)
        self.kind.currentIndexChanged.connect(self._filter)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in the log"))
        self.words.setAccessibleName(self.tr("Find in the log"))
        self.words.setClearButtonEnabled(True)
        self._searched_in = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FILTER_PAUSE_MS)
        self._pause.timeout.connect(self._filter)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.editingFinished.connect(self._searched)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.words.setFocus)
        self.count = Caption("", self)
        self.count.setWordWrap(False)

    def _searched(self) -> None:
        """Write in the access log that somebody searched, not for what."""
        if self.words.text().strip() and self.log:
            if self.log != self._searched_in:
                self.context.run(access.record, self.context.session, self.log, "search")
            self._searched_in = self.log

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self.words, 3)
        tools.addWidget(self.kind, 2)
        tools.addStretch(1)
        tools.addWidget(self.count)
        # A line, not a whole picture: with large type in a low window there is room for no more.
        nothing = text_label(
            self.tr("No entry fits. Try fewer words, or show everything."), "muted", self
        )
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        stack = QWidget(self)
        self.stack = QStackedLayout(stack)
        self.stack.addWidget(self.timeline)
        self.stack.addWidget(nothing)
        self.body = QWidget(self)
        self.body.setProperty("role", "page-body")
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.compose_area)
        column.addLayout(tools)
        column.addWidget(stack, 1)
        self.whole_page = QScrollArea(self)
        self.whole_page.setWidgetResizable(True)
        self.whole_page.setFrameShape(QFrame.Shape.NoFrame)
        self.whole_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.whole_page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whole_page.setWidget(self.body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.whole_page)

    # ------------------------------------------------------------ what happens

    def _fit(self) -> None:
        """The writing area is as tall as it asks for, but leaves the log room below.

        With large type in a low window there is no room for both: then the tab scrolls as one.
        """
        width = self.compose_area.viewport().width() or self.width() - 2 * Space.XL
        layout = self._compose_column
        asked = layout.heightForWidth(width) if layout.hasHeightForWidth() else -1
        asked = max(asked, self.compose.minimumSizeHint().height(), 0)
        room = self._room_to_write()
        below = self._below()
        may_write = not self.compose_area.isHidden()
        as_one = room < asked * LEAST_WRITING_SHARE if may_write else below > self.height()
        self.compose_area.setFixedHeight(asked if as_one else min(asked, room))
        self.body.setMinimumHeight(below + (asked if may_write else 0) if as_one else 0)
        if self.compose.text.hasFocus():
            area = self.whole_page if as_one else self.compose_area
            area.ensureWidgetVisible(self.compose.text, 0, Space.S if as_one else 0)

    def _room_to_write(self) -> int:
        """More than half of the tab, but never so much that the rest has no place below."""
        return min(round(self.height() * 0.55), self.height() - self._below())

    def _below(self) -> int:
        """What the search row, the least of the log and the edges take."""
        least = self.fontMetrics().height() * LEAST_LIST_LINES
        return self.words.sizeHint().height() + least + 3 * Space.M + Space.L

    def _filter(self) -> None:
        chosen = self.kind.currentData() or ""
        kinds = frozenset((chosen,)) if chosen else frozenset()
        if chosen == NOTES:
            kinds = frozenset(kind.key for kind in entry_kinds() if kind.note)
        elif chosen == RELAY:
            kinds = CUSTODY_KINDS
        self.timeline.entries.set_filter(kinds, self.words.text())
        self._count()

    def _count(self) -> None:
        if self.view is None:
            return
        total = len(self.view.case.entries)
        filtered = bool(self.kind.currentData() or self.words.text().strip())
        one = self.tr("1 entry")
        said = one if total == 1 else self.tr("{count} entries").format(count=format_number(total))
        self.count.setText("" if filtered else said)
        self.stack.setCurrentIndex(0 if self.timeline.entries.rowCount() else 1)

    def _open(self, entry: LogEntry) -> None:
        said = self.timeline.entries.said(entry)
        can = self.timeline.can_correct(entry)
        correct = (lambda: self._correct(entry)) if can else None
        may_remove = (
            self.view is not None
            and self.view.may_write
            and entry.body is not None
            and entry.kind not in NEVER
        )
        remove = (lambda: self._remove(entry)) if may_remove else None
        EntryDialog(self.context, entry, said, correct, self, remove=remove).open()

    def _remove(self, entry: LogEntry) -> None:
        RemoveDialog(self.context, self.log, entry, self).open()

    def _correct(self, entry: LogEntry) -> None:
        said = self.timeline.entries.said(entry)
        AmendDialog(self.context, self.log, entry, said, self).open()
