"""The log as a list, newest first, under the days it was written; opens at once also when long.

Only a page of entries is laid out at a time; more come as one scrolls (R-25).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.language import translate
from models.case import Case, LogEntry
from models.search import fold
from views.children.words import Said, day_heading, describe
from views.icons import paint_icon, set_icon
from views.kit import tidy_list
from views.theme import FOCUS_WIDTH, RADIUS_SMALL, Space, Type, on_theme_change, theme, tokens

PAGE = 120
"""Entries laid out at a time."""

ENTRY = Qt.ItemDataRole.UserRole
SAID = Qt.ItemDataRole.UserRole + 1
DAY = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Row:
    """A day's heading, or an entry."""

    day: str = ""
    entry: LogEntry | None = None
    said: Said | None = None


class TimelineModel(QAbstractListModel):
    """Entries of one case, newest first, filtered by kind and text, fetched page by page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._by_hash: dict[str, LogEntry] = {}
        self._said: dict[str, Said] = {}
        self._kinds: frozenset[str] = frozenset()
        self._words: tuple[str, ...] = ()
        self._rows: list[_Row] = []
        self._rest: Iterator[_Row] = iter(())
        self._ended = True

    def show_case(self, case: Case) -> None:
        """Show a case, with the filter as it stands."""
        self._case = case
        self._by_hash = {entry.hash: entry for entry in case.entries}
        self._said = {}
        self._start_over()

    def set_filter(self, kinds: frozenset[str], text: str) -> None:
        """Show only entries of these kinds (none means all) that hold every word of the text."""
        self._kinds, self._words = kinds, tuple(fold(text).split())
        self._start_over()

    def said(self, entry: LogEntry) -> Said:
        """An entry in words."""
        known = self._said.get(entry.hash)
        if known is None:
            if self._case is None:
                raise LookupError(entry.hash)
            known = self._said[entry.hash] = describe(entry, self._case, self._by_hash)
        return known

    def entry(self, name: str) -> LogEntry | None:
        """The entry with this hash."""
        return self._by_hash.get(name)

    def row_of(self, name: str) -> int:
        """The row of an entry, fetching as far as needed; -1 when the filter hides it."""
        at = 0
        while True:
            while at < len(self._rows):
                entry = self._rows[at].entry
                if entry is not None and entry.hash == name:
                    return at
                at += 1
            if not self.canFetchMore():
                return -1
            self.fetchMore()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index | None = None) -> bool:
        return not self._ended

    def fetchMore(self, parent: Index | None = None) -> None:
        rows = self._next_page()
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DAY:
            return row.day
        if role == ENTRY:
            return row.entry
        if role == SAID:
            return row.said
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row.said) if row.said else row.day
        return None

    def _start_over(self) -> None:
        self.beginResetModel()
        self._rest, self._ended = self._matching(), False
        self._rows = self._next_page()
        self.endResetModel()

    def _next_page(self) -> list[_Row]:
        rows: list[_Row] = []
        while len(rows) < PAGE:
            row = next(self._rest, None)
            if row is None:
                self._ended = True
                break
            rows.append(row)
        return rows

    def _matching(self) -> Iterator[_Row]:
        day = ""
        for entry in reversed(self._case.entries if self._case else ()):
            if self._kinds and entry.kind not in self._kinds:
                continue
            said = self.said(entry)
            if self._words and not self._holds(said):
                continue
            if said.day != day:
                day = said.day
                yield _Row(day=day_heading(day))
            yield _Row(entry=entry, said=said)

    def _holds(self, said: Said) -> bool:
        text = fold(spoken(said))
        return all(word in text for word in self._words)


def spoken(said: Said) -> str:
    """An entry as one line: for a screen reader, searching and copying."""
    head = ", ".join(part for part in (said.title, said.who, said.time, *said.marks) if part)
    before = (
        translate("Timeline", "Before the correction: {text}").format(text=said.before)
        if said.before
        else ""
    )
    return ". ".join(part for part in (head, said.text, *said.details, before) if part)


class TimelineDelegate(QStyledItemDelegate):
    """Draws days and entries; heights are kept until the width or the look changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, int], int] = {}
        self._measure()

    def forget(self) -> None:
        """Measure everything anew: the look, the width or the texts have changed."""
        self._heights.clear()
        self._measure()

    def _measure(self) -> None:
        self._body = theme().font(Type.BODY)
        self._strong = theme().font(Type.BODY_STRONG)
        self._small = theme().font(Type.CAPTION)
        self._line = QFontMetrics(self._body).height()
        self._edge = self._line + 12
        self._widest = QFontMetrics(self._body).averageCharWidth() * 105

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width(option)
        entry = index.data(ENTRY)
        if entry is None:
            return QSize(width, QFontMetrics(self._strong).height() + Space.L + Space.S)
        key = (entry.hash, width)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._height(index.data(SAID), width)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        said = index.data(SAID)
        if said is None:
            self._paint_day(painter, option.rect, index.data(DAY))
        else:
            self._paint_entry(painter, option, said)
        painter.restore()

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractItemView) else 600

    def _left(self) -> int:
        return Space.M + self._edge + Space.M

    def _room(self, width: int) -> int:
        return max(min(width - self._left() - Space.M, self._widest), 80)

    def _parts(self, said: Said) -> list[tuple[str, QFont, str]]:
        """What stands under the title: text, font and ink."""
        parts = []
        if said.text:
            parts.append((said.text, self._body, "text"))
        parts.extend((each, self._small, "text_muted") for each in said.details)
        if said.before:
            heading = translate("Timeline", "Before the correction: {text}")
            parts.append((heading.format(text=said.before), self._small, "text_muted"))
        return parts

    def _height(self, said: Said, width: int) -> int:
        room = self._room(width)
        tall = QFontMetrics(self._strong).height()
        for text, font, _ in self._parts(said):
            tall += self._block(font, text, room) + 2
        return max(tall + Space.S, self._edge) + Space.M

    def _block(self, font: QFont, text: str, room: int) -> int:
        box = QRect(0, 0, room, 1_000_000)
        return QFontMetrics(font).boundingRect(box, int(Qt.TextFlag.TextWordWrap), text).height()

    def _paint_day(self, painter: QPainter, rect: QRect, day: str) -> None:
        t = tokens()
        painter.setFont(self._strong)
        painter.setPen(t.color("text_muted"))
        box = rect.adjusted(Space.M, Space.S, -Space.M, -Space.XS)
        where = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(where), day)
        words = QFontMetrics(self._strong).horizontalAdvance(day)
        painter.setPen(QPen(t.color("border"), 1))
        y = box.bottom() - QFontMetrics(self._strong).height() // 2 + 1
        painter.drawLine(box.left() + words + Space.M, y, box.right(), y)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, said: Said) -> None:
        t = tokens()
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, chosen)
        full = chosen and t.is_contrast
        self._paint_mark(painter, rect, said)
        left, top = rect.left() + self._left(), rect.top() + Space.XS + 2
        room = self._room(rect.width())
        ink = t.color("selection_text" if full else "text")
        muted = t.color("selection_text" if full else "text_muted")
        self._paint_title(painter, said, QRect(left, top, room, self._line + 4), ink, muted)
        top += QFontMetrics(self._strong).height() + 1
        for text, font, role in self._parts(said):
            painter.setFont(font)
            painter.setPen(muted if role == "text_muted" else ink)
            tall = self._block(font, text, room)
            painter.drawText(QRect(left, top, room, tall), int(Qt.TextFlag.TextWordWrap), text)
            top += tall + 2

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, chosen: bool) -> None:
        t = tokens()
        box = QRectF(option.rect).adjusted(2, 0, -2, -Space.XS)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen:
            painter.setBrush(t.color("selection" if t.is_contrast else "accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(t.color("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(t.color("focus"), FOCUS_WIDTH) if chosen and focused else Qt.PenStyle.NoPen
        painter.setPen(pen)
        inset = FOCUS_WIDTH / 2
        painter.drawRoundedRect(
            box.adjusted(inset, inset, -inset, -inset), RADIUS_SMALL, RADIUS_SMALL
        )

    def _paint_mark(self, painter: QPainter, rect: QRect, said: Said) -> None:
        t = tokens()
        circle = QRectF(rect.left() + Space.M, rect.top() + 3, self._edge - 4, self._edge - 4)
        role = "accent" if said.note or said.event else "text_muted"
        painter.setPen(QPen(t.color(role if said.event else "border"), 1.5))
        painter.setBrush(t.color("accent_soft" if said.event else "surface_raised"))
        painter.drawEllipse(circle)
        inset = circle.width() * 0.22
        paint_icon(painter, said.icon, circle.adjusted(inset, inset, -inset, -inset), role)

    def _paint_title(
        self, painter: QPainter, said: Said, box: QRect, ink: object, muted: object
    ) -> None:
        strong, small = QFontMetrics(self._strong), QFontMetrics(self._small)
        painter.setFont(self._strong)
        painter.setPen(ink)
        title = strong.elidedText(said.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignTop), title)
        x = box.left() + strong.horizontalAdvance(title) + Space.S
        for mark in said.marks:
            x = self._paint_pill(painter, mark, x, box) + Space.XS
        byline = " · ".join(part for part in (said.who, said.time) if part)
        room = box.right() - x
        if room < small.averageCharWidth() * 8:
            return
        painter.setFont(self._small)
        painter.setPen(muted)
        shown = small.elidedText(byline, Qt.TextElideMode.ElideRight, room)
        base = box.top() + strong.ascent() - small.ascent()
        painter.drawText(QPoint(x, base + small.ascent()), shown)

    def _paint_pill(self, painter: QPainter, text: str, x: int, box: QRect) -> int:
        t = tokens()
        metrics = QFontMetrics(self._small)
        wide = metrics.horizontalAdvance(text) + 2 * Space.S
        if x + wide > box.right():
            return x
        tall = min(metrics.height() + 2, QFontMetrics(self._strong).height())
        pill = QRectF(x, box.top() + 1, wide, tall)
        painter.setPen(QPen(t.color("warning"), 1))
        painter.setBrush(t.color("warning_soft"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(self._small)
        painter.setPen(t.color("warning"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
        return round(pill.right())


class TimelineView(QListView):
    """The list itself. opened: an entry, with Enter or a double click. correct: to be corrected."""

    opened = Signal(object)
    correct = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tidy_list(self, self.tr("The log, newest first"))
        self._may_write = False
        self.entries = TimelineModel(self)
        self.painter_of_rows = TimelineDelegate(self)
        self.setModel(self.entries)
        self.setItemDelegate(self.painter_of_rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.doubleClicked.connect(lambda _: self._open())
        on_theme_change(self, self._look_changed)

    def show_case(self, case: Case, *, may_write: bool) -> None:
        """Show a case and keep the place and the chosen entry where they were."""
        self._may_write = may_write
        chosen = self.chosen()
        at = self.verticalScrollBar().value()
        self.painter_of_rows.forget()
        self.entries.show_case(case)
        if chosen is not None:
            self.choose(chosen.hash, scroll=False)
        self.verticalScrollBar().setValue(at)

    def chosen(self) -> LogEntry | None:
        """The entry that is chosen."""
        index = self.currentIndex()
        found = index.data(ENTRY) if index.isValid() else None
        return found if isinstance(found, LogEntry) else None

    def choose(self, name: str, *, scroll: bool = True) -> None:
        """Choose the entry with this hash, and show it."""
        row = self.entries.row_of(name)
        if row < 0:
            return
        index = self.entries.index(row)
        self.setCurrentIndex(index)
        if scroll:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def can_correct(self, entry: LogEntry | None) -> bool:
        """Whether the text of this entry can be corrected here."""
        return self._may_write and entry is not None and self.entries.said(entry).note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.chosen()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
            self._open()
        elif event.key() == Qt.Key.Key_F2 and self.can_correct(entry):
            self.correct.emit(entry)
        elif event.matches(QKeySequence.StandardKey.Copy) and entry is not None:
            self._copy()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if self.chosen() is None and self.entries.rowCount() > 1:
            self.setCurrentIndex(self.entries.index(1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.visualRect(self.currentIndex()).center()
        else:
            where = event.pos()
        index = self.indexAt(where)
        if index.data(ENTRY) is None:
            return
        self.setCurrentIndex(index)
        menu = self.menu()
        menu.exec(self.viewport().mapToGlobal(where))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with the chosen entry."""
        menu = QMenu(self)
        entry = self.chosen()
        read = menu.addAction(self.tr("Read all of it\tEnter"))
        set_icon(read, "log")
        read.triggered.connect(self._open)
        correct = menu.addAction(self.tr("Correct …\tF2"))
        set_icon(correct, "pencil")
        correct.setEnabled(self.can_correct(entry))
        correct.triggered.connect(lambda: self.correct.emit(entry))
        copy = menu.addAction(self.tr("Copy the text\tCtrl+C"))
        set_icon(copy, "copy")
        copy.triggered.connect(self._copy)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.painter_of_rows.forget()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._look_changed()

    def _look_changed(self) -> None:
        self.painter_of_rows.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _open(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self.opened.emit(entry)

    def _copy(self) -> None:
        entry = self.chosen()
        if entry is not None:
            QGuiApplication.clipboard().setText(spoken(self.entries.said(entry)))
