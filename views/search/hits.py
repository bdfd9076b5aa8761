"""What was found, as a list: children first, then entries, each with the words that were found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.language import translate
from app.search import Result
from views.children.words import kind_name, moment_words
from views.icons import paint_icon
from views.kit import tidy_list
from views.theme import FOCUS_WIDTH, RADIUS_SMALL, Space, Type, theme, tokens

Index = QModelIndex | QPersistentModelIndex

_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Row:
    """One line of the list. entry: hash of the entry, "" for the child itself."""

    log: str
    entry: str
    title: str
    detail: str
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        return ". ".join(part for part in (self.title, self.detail, self.text) if part)


def rows_of(result: Result) -> list[Row]:
    """The lines of a result."""
    children = [
        Row(card.log, "", card.child, translate("Search", "The child's page"))
        for card in result.children
    ]
    entries = [
        Row(
            hit.log,
            hit.entry,
            hit.child,
            f"{kind_name(hit.kind)} · {moment_words(hit.at)}",
            hit.text.text,
            hit.text.marks,
        )
        for hit in result.hits
    ]
    return children + entries


class HitsModel(QAbstractListModel):
    """The lines; all at once, as there are never many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None


class _Painter(QStyledItemDelegate):
    """Two lines: who and what, and under it the piece of text with the words in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        body, small = (QFontMetrics(theme().font(each)) for each in (Type.BODY, Type.CAPTION))
        row: Row = index.data(_ROW)
        tall: float = body.height() + small.height() + 2
        if row.text:
            view = option.widget
            wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 600
            tall += _laid_out(row, wide - self._left() - Space.M).boundingRect().height()
        return QSize(100, round(tall) + 2 * Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, row = tokens(), index.data(_ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if chosen:
            painter.setBrush(t.color("selection" if t.is_contrast else "accent_soft"))
            painter.setPen(QPen(t.color("focus"), FOCUS_WIDTH))
            inset = FOCUS_WIDTH / 2
            painter.drawRoundedRect(
                box.adjusted(inset, inset, -inset, -inset), RADIUS_SMALL, RADIUS_SMALL
            )
        full = chosen and t.is_contrast
        ink, muted = (
            t.color("selection_text" if full else role) for role in ("text", "text_muted")
        )
        self._paint_words(painter, option.rect, row, ink, muted)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, rect: QRect, row: Row, ink: QColor, muted: QColor
    ) -> None:
        strong, small = theme().font(Type.BODY_STRONG), theme().font(Type.CAPTION)
        edge = QFontMetrics(strong).height()
        left, top = rect.left() + self._left(), rect.top() + Space.S
        room = rect.right() - Space.M - left
        mark = QRectF(rect.left() + Space.M, top + edge * 0.15, edge, edge)
        paint_icon(painter, "log" if row.entry else "child", mark, "text_muted")
        for font, text, pen in ((strong, row.title, ink), (small, row.detail, muted)):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(pen)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, top + metrics.ascent(), shown)
            top += metrics.height() + 1
        if row.text:
            painter.setPen(ink)
            _laid_out(row, room).draw(painter, QRectF(left, top, room, 0).topLeft())

    def _left(self) -> int:
        return Space.M + QFontMetrics(theme().font(Type.BODY_STRONG)).height() + Space.M


def _laid_out(row: Row, room: int) -> QTextLayout:
    """The piece of text in lines, with what was looked for in bold and underlined."""
    layout = QTextLayout(row.text, theme().font(Type.BODY))
    strong = QTextCharFormat()
    strong.setFontWeight(theme().font(Type.BODY_STRONG).weight())
    strong.setFontUnderline(True)
    formats = []
    for at, to in row.marks:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = at, to - at, strong
        formats.append(piece)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QRectF(0, y, 0, 0).topLeft())
        y += line.height()
    layout.endLayout()
    return layout


class Hits(QListView):
    """The list. chosen: a line was opened, with Enter, a click or a double click."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tidy_list(self, self.tr("What was found"))
        self.rows = HitsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda _: self.open_chosen())

    def show_rows(self, rows: list[Row]) -> None:
        """Show other lines, the first one chosen."""
        self.rows.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0))

    def step(self, by: int) -> None:
        """Choose a line further down, or up when negative."""
        last = self.rows.rowCount() - 1
        if last >= 0:
            at = min(max(self.currentIndex().row() + by, 0), last)
            self.setCurrentIndex(self.rows.index(at))

    def open_chosen(self) -> None:
        """Open the line that is chosen."""
        row = self.currentIndex().data(_ROW) if self.currentIndex().isValid() else None
        if isinstance(row, Row):
            self.chosen.emit(row)
