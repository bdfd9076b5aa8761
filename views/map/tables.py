"""The map as two tables: the same data, the same edits, for keyboard and screen reader."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any, overload

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.language import translate
from app.reference import profession_key, profession_label, tie_levels
from models.network_map import CENTRE, MapActor, NetworkMap, Pair, TieLevel, issues_from, pair
from views.kit import tidy_table
from views.map.editor import MapEditor
from views.map.geometry import free_place, group_of, groups_of, units_of
from views.map.node import centre_name

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_MEASURED_ROWS = 40
_LEAST_CHARS = 12
_TEXTS = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    )
)
"""The roles in which a cell has something to say."""
_CHOICES: tuple[TieLevel | None, ...] = (None, *TieLevel)
_LEVEL_KEYS: dict[int, TieLevel | None] = {
    Qt.Key.Key_0: TieLevel.NONE,
    Qt.Key.Key_1: TieLevel.KNOWN,
    Qt.Key.Key_2: TieLevel.ACCESS,
    Qt.Key.Key_3: TieLevel.FORUM,
    Qt.Key.Key_U: None,
    Qt.Key.Key_Backspace: None,
}


def level_label(level: TieLevel | None) -> str:
    """A level as a row says it: number and words, or *not discussed*."""
    text = tie_levels().text(level)
    return text.label if level is None else f"{int(level)} {text.label}"


class _MapTable(QAbstractTableModel):
    """Rows that follow the map; rows that stay are only told to show themselves anew."""

    def __init__(self, editor: MapEditor) -> None:
        super().__init__(editor)
        self.editor = editor
        self.rows: Sequence[Any] = ()
        self._told: object = None
        editor.changed.connect(self.follow)
        editor.replaced.connect(self.follow)

    def headings(self) -> Sequence[str]:
        """The column headings in order."""
        raise NotImplementedError

    def find_rows(self, network: NetworkMap) -> Sequence[Any]:
        """The key of every row."""
        raise NotImplementedError

    def shown(self, network: NetworkMap) -> object:
        """Everything the cells say; a map that differs in other things needs no new look."""
        raise NotImplementedError

    def follow(self, network: NetworkMap) -> None:
        """Show the map as it is now."""
        rows = self.find_rows(network)
        before, self._told = self._told, self.shown(network)
        if rows is self.rows or rows == self.rows:
            if rows and before != self._told:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.headings()[section]
        return None


class ActorTable(_MapTable):
    """One row for each actor: name, profession, workplace, group, number of ties, issues."""

    NAME, PROFESSION, WORKPLACE, GROUP, TIES, ISSUES = range(6)

    def __init__(self, editor: MapEditor) -> None:
        self._counted = NetworkMap()
        self._counts: Counter[str] = Counter()
        super().__init__(editor)

    def headings(self) -> Sequence[str]:
        return (
            translate("NetworkMap", "Name"),
            translate("NetworkMap", "Profession"),
            translate("NetworkMap", "Workplace"),
            translate("NetworkMap", "Group"),
            translate("NetworkMap", "Ties"),
            translate("NetworkMap", "What it is about"),
        )

    def find_rows(self, network: NetworkMap) -> Sequence[Any]:
        return [actor.id for actor in network.actors]

    def shown(self, network: NetworkMap) -> object:
        return network.ties, [
            (a.name, a.profession, a.workplace, a.group, a.left) for a in network.actors
        ]

    def actor(self, row: int) -> MapActor:
        """The actor of a row."""
        return self.editor.network.actor(self.rows[row])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXTS:
            return None  # colour, type and the like, of which every cell is asked seven
        actor = self.actor(index.row())
        if role == Qt.ItemDataRole.EditRole and index.column() == self.GROUP:
            return actor.group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(actor, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings()[index.column()]}: {self._text(actor, index.column())}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(actor, index.column())
        return None

    def _text(self, actor: MapActor, column: int) -> str:
        if column == self.NAME:
            gone = translate("NetworkMap", "{name} (left)").format(name=actor.name)
            return gone if actor.left else actor.name
        if column == self.PROFESSION:
            return profession_label(actor.profession)
        if column == self.WORKPLACE:
            return actor.workplace
        if column == self.GROUP:
            return group_of(actor.group, units_of(self.editor.network)).label
        if column == self.ISSUES:
            return ", ".join(actor.issues)
        return str(self._ties_of(actor.id))

    def _ties_of(self, node: str) -> int:
        network = self.editor.network
        if self._counted is not network:
            # Counted once for a map: every cell asks.
            self._counted = network
            judged = (t for t in network.ties if t.level > TieLevel.NONE)
            self._counts = Counter(end for t in judged for end in (t.a, t.b))
        return self._counts[node]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() != self.TIES and not self.editor.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        actor, column = self.actor(index.row()), index.column()
        text = str(value).strip()
        if column == self.NAME:
            # Without a name a card says nothing: keep the old one.
            changed = msgspec.structs.replace(actor, name=text or actor.name)
        elif column == self.PROFESSION:
            changed = msgspec.structs.replace(actor, profession=profession_key(text))
        elif column == self.WORKPLACE:
            changed = msgspec.structs.replace(actor, workplace=text)
        elif column == self.GROUP:
            changed = regrouped(self.editor.network, actor, text)
        elif column == self.ISSUES:
            changed = msgspec.structs.replace(actor, issues=issues_from(text))
        else:
            return False
        return self.editor.replace(changed)


def regrouped(network: NetworkMap, actor: MapActor, group: str) -> MapActor:
    """The actor in another group, at a free place in that group's sector unless pinned."""
    if group == actor.group:
        return actor
    x, y = actor.x, actor.y
    if not actor.pinned:
        others = [other for other in network.actors if other.id != actor.id]
        x, y = free_place(others, group, units=units_of(network))
    return msgspec.structs.replace(actor, group=group, x=x, y=y)


class PairRows(Sequence[Pair]):
    """Every pair of some nodes in their order, worked out when asked for.

    Two thousand actors have two million pairs, and nobody looks at more than a screenful.
    """

    def __init__(self, nodes: Sequence[str] = ()) -> None:
        self.nodes = tuple(nodes)
        self._place = {node: place for place, node in enumerate(self.nodes)}
        # Where the pairs of each node with those after it begin.
        after = range(len(self.nodes) - 1, 0, -1)
        self._starts = list(accumulate(after, initial=0))

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, row: int) -> Pair: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[Pair]: ...
    def __getitem__(self, row: int | slice) -> Pair | Sequence[Pair]:
        if isinstance(row, slice):
            return [self[each] for each in range(*row.indices(len(self)))]
        if row < 0:
            row += len(self)
        if not 0 <= row < len(self):
            raise IndexError(row)
        first = bisect_right(self._starts, row) - 1
        return self.nodes[first], self.nodes[first + 1 + row - self._starts[first]]

    def row_of(self, a: str, b: str) -> int | None:
        """The row of a pair, in whichever order; None when it is not listed."""
        if a not in self._place or b not in self._place:
            return None
        first, second = sorted((self._place[a], self._place[b]))
        return self._starts[first] + second - first - 1


class PairTable(_MapTable):
    """One row for each pair of active actors: both names, level, note."""

    FIRST, SECOND, LEVEL, NOTE = range(4)

    def __init__(self, editor: MapEditor) -> None:
        self._with_centre = False
        super().__init__(editor)
        self.rows: PairRows = PairRows()

    def set_with_centre(self, shown: bool) -> None:
        """Also list the pairs of the child with each actor."""
        self._with_centre = shown
        self.follow(self.editor.network)

    def headings(self) -> Sequence[str]:
        return (
            translate("NetworkMap", "Between"),
            translate("NetworkMap", "And"),
            translate("NetworkMap", "Relation"),
            translate("NetworkMap", "Note"),
        )

    def find_rows(self, network: NetworkMap) -> PairRows:
        active = tuple(actor.id for actor in network.actors if actor.left is None)
        with_centre = self._with_centre and network.has_middle
        listed = (CENTRE, *active) if with_centre else active
        return self.rows if listed == self.rows.nodes else PairRows(listed)

    def shown(self, network: NetworkMap) -> object:
        return network.centre, network.ties, [actor.name for actor in network.actors]

    def pair_at(self, row: int) -> Pair:
        """The pair of a row, in pair order."""
        return pair(*self.rows[row])

    def row_of(self, wanted: Pair) -> int | None:
        """The row of a pair, None when it is not listed."""
        return self.rows.row_of(*wanted)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.column() == self.LEVEL:
            return self.editor.network.level(*self.rows[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == self.LEVEL:
                level = self.editor.network.level(*self.rows[index.row()])
                return tie_levels().text(level).meaning
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            a, b = (self._name(node) for node in self.rows[index.row()])
            return f"{a} – {b}: {self._text(index)}"
        return None

    def _text(self, index: Index) -> str:
        row, column = self.rows[index.row()], index.column()
        if column in (self.FIRST, self.SECOND):
            return self._name(row[column])
        if column == self.LEVEL:
            return level_label(self.editor.network.level(*row))
        tie = self.editor.network.tie(*row)
        return tie.note if tie else ""

    def _name(self, node: str) -> str:
        network = self.editor.network
        return centre_name(network.centre) if node == CENTRE else network.actor(node).name

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in (self.LEVEL, self.NOTE) and not self.editor.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        a, b = self.rows[index.row()]
        if index.column() == self.LEVEL:
            return self.editor.judge(a, b, None if value is None else TieLevel(value))
        if index.column() == self.NOTE:
            return self.editor.annotate(a, b, str(value).strip())
        return False


class ChoiceDelegate(QStyledItemDelegate):
    """A cell that is chosen from a list. choices: gives (stored value, shown text) when asked."""

    def __init__(
        self, choices: Callable[[], Sequence[tuple[Any, str]]], name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._name = name

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self._name)
        for value, text in self._choices():
            box.addItem(text, value)
        box.activated.connect(lambda: self._done(box))
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        wanted = index.data(Qt.ItemDataRole.EditRole)
        place = next((n for n, (value, _) in enumerate(self._choices()) if value == wanted), 0)
        editor.setCurrentIndex(place)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData())


class _Table(QTableView):
    row_chosen = Signal(int)

    def __init__(self, model: _MapTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        tidy_table(self, name)
        # One long name must not push the rest out of sight; its tooltip shows it whole.
        # Every edit measures the columns again: a few rows tell enough.
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self.horizontalHeader().setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 26)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Letters and digits are commands here; Enter, F2 or a double-click open a cell.
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.selectionModel().currentRowChanged.connect(self._tell)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self.hasFocus():
            self.row_chosen.emit(current.row())

    def show_row(self, row: int | None) -> None:
        """Move to a row without telling anybody; None lets go."""
        if row is None:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            column = max(self.currentIndex().column(), 0)
            self.setCurrentIndex(self.model().index(row, column))

    def open_cell(self) -> bool:
        """Open the current cell for writing; whether it can be."""
        index = self.currentIndex()
        # The Enter that closes an open cell comes by here too.
        if self.state() == QAbstractItemView.State.EditingState:
            return False
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit(index)
        return True


class ActorTableView(_Table):
    """The table of actors. Enter or F2 open a cell, Ins adds an actor, Del takes one away."""

    add_wanted = Signal()
    removal_wanted = Signal(str)

    def __init__(self, model: ActorTable, parent: QWidget | None = None) -> None:
        super().__init__(model, translate("NetworkMap", "Actors"), parent)
        self._actors = model

        def choices() -> Sequence[tuple[Any, str]]:
            groups = groups_of(units_of(model.editor.network))
            return [(group.key, group.label) for group in groups]

        name = translate("NetworkMap", "Group")
        self.setItemDelegateForColumn(ActorTable.GROUP, ChoiceDelegate(choices, name, self))
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.open_cell():
            event.accept()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wanted.emit(self._actors.rows[self.currentIndex().row()])
            event.accept()
        else:
            super().keyPressEvent(event)


class PairTableView(_Table):
    """The table of pairs. 0-3 judge the row and go on to the next, U makes it undiscussed."""

    def __init__(self, model: PairTable, parent: QWidget | None = None) -> None:
        super().__init__(model, translate("NetworkMap", "Pairs"), parent)
        self._pairs = model
        name = translate("NetworkMap", "Relation")

        def choices() -> Sequence[tuple[Any, str]]:
            return [(level, level_label(level)) for level in _CHOICES]

        self.setItemDelegateForColumn(PairTable.LEVEL, ChoiceDelegate(choices, name, self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(PairTable.NOTE, QHeaderView.ResizeMode.Interactive)
        # The level is what the table is for: the two names give way so that it is seen whole.
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * _LEAST_CHARS)
        for column in (PairTable.FIRST, PairTable.SECOND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in _LEVEL_KEYS and index.isValid():
            a, b = self._pairs.pair_at(index.row())
            self._pairs.editor.judge(a, b, _LEVEL_KEYS[event.key()])
            last = self._pairs.rowCount() - 1
            self.setCurrentIndex(self._pairs.index(min(index.row() + 1, last), index.column()))
            event.accept()
        elif enter and self.open_cell():
            event.accept()
        else:
            super().keyPressEvent(event)
