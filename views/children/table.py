"""The table of all children: rows from the store's summary, states drawn as chips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.search import fold
from views import words
from views.icons import paint_icon
from views.kit import Chip, row_height
from views.theme import Space, Type, theme, tokens

if TYPE_CHECKING:
    from app.today import CaseCard

CHILD, LEVEL, STATE, HOLDER, LAST, MEETING = range(6)
CHIP_KIND = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class ChildrenModel(QAbstractTableModel):
    """The children that match what is searched for, in the order asked for."""

    def __init__(self, my_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._my_key = my_key
        self._cards: tuple[CaseCard, ...] = ()
        self._shown: list[CaseCard] = []
        self._find = ""
        self._column = LAST
        self._order = Qt.SortOrder.DescendingOrder
        self._heads = (
            self.tr("Child"),
            self.tr("Level"),
            self.tr("The relay"),
            self.tr("Holder"),
            self.tr("Last entry"),
            self.tr("Next meeting"),
        )

    def set_cards(self, cards: Sequence[CaseCard]) -> None:
        """Show other rows."""
        self._cards = tuple(cards)
        self._refill()

    def find(self, text: str) -> None:
        """Keep those whose child or holder has every word of the text, in any order."""
        self._find = text
        self._refill()

    def card(self, row: int) -> CaseCard:
        return self._shown[row]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self._shown[index.row()]
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(card, column)
        if role == CHIP_KIND and column == LEVEL:
            return f"level_{card.level}" if card.level in (1, 2, 3) else None
        if role == CHIP_KIND and column == STATE:
            return words.state(card.state, mine=self._is_mine(card))[1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(card, column)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._refill()

    def _refill(self) -> None:
        wanted = fold(self._find).split()
        self.beginResetModel()
        self._shown = [card for card in self._cards if self._matches(card, wanted)]
        backwards = self._order == Qt.SortOrder.DescendingOrder
        self._shown.sort(key=self._sort_key, reverse=backwards)
        self.endResetModel()

    @staticmethod
    def _matches(card: CaseCard, wanted: list[str]) -> bool:
        text = fold(f"{card.child} {card.holder_name} {card.holder_workplace}")
        return all(word in text for word in wanted)

    def _sort_key(self, card: CaseCard) -> tuple[bool | int | str, str]:
        keys: dict[int, bool | int | str] = {
            CHILD: card.child.casefold(),
            LEVEL: card.level,
            STATE: "HOPVRQC".find(card.state),
            HOLDER: card.holder_name.casefold(),
            LAST: card.last_at,
            MEETING: card.next_meeting,
        }
        return keys[self._column], card.child.casefold()

    def _text(self, card: CaseCard, column: int) -> str:
        if column == CHILD:
            mark = self.tr("(practice)")
            marked = not card.practice or card.child.endswith(mark)
            return card.child if marked else f"{card.child} {mark}"
        if column == LEVEL:
            return words.level(card.level) if card.level else "–"
        if column == STATE:
            return words.state(card.state, mine=self._is_mine(card))[0]
        if column == HOLDER:
            if self._is_mine(card):
                return self.tr("You")
            return ", ".join(part for part in (card.holder_name, card.holder_workplace) if part)
        if column == LAST:
            return words.short_day(card.last_at)
        return words.short_day(card.next_meeting) if card.next_meeting else "–"

    def _is_mine(self, card: CaseCard) -> bool:
        return card.holder_key == self._my_key


class ChipDelegate(QStyledItemDelegate):
    """Draws a state as the chip it is elsewhere: colour, icon and word."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        kind = index.data(CHIP_KIND)
        if kind is None:
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        name, ink, soft = Chip.KINDS[kind]
        t = tokens()
        font = theme().font(Type.BODY_STRONG)
        metrics = QFontMetrics(font)
        line = metrics.height()
        text = str(index.data())
        size = round(line * 0.9)
        room = option.rect.width() - 2 * Space.S
        width = min(metrics.horizontalAdvance(text) + size + 3 * Space.S + Space.XS, room)
        height = line + 6
        top = option.rect.top() + (option.rect.height() - height) / 2
        box = QRectF(option.rect.left() + Space.S, top, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = t.color(ink)
        if not t.is_contrast:
            edge.setAlphaF(0.35)
        painter.setPen(QPen(edge, 1.25))
        painter.setBrush(t.color(soft))
        painter.drawRoundedRect(box, height / 2, height / 2)
        mark = QRectF(box.left() + Space.S, top + (height - size) / 2, size, size)
        paint_icon(painter, name, mark, ink)
        painter.setPen(t.color(ink))
        painter.setFont(font)
        left = mark.right() + Space.XS
        inner = QRectF(left, top, box.right() - left - Space.S, height)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        if index.data(CHIP_KIND) is None:
            return QSize(hint.width() + Space.L, row_height())
        metrics = QFontMetrics(theme().font(Type.BODY_STRONG))
        wide = metrics.horizontalAdvance(str(index.data())) + metrics.height() + 6 * Space.S
        return QSize(wide, row_height())
