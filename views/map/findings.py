"""A list of what was found on a map, in sections; what is pointed at stands out on the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from models.network_map import Pair

_INDENT = 14
_AIR = 20


@dataclass(frozen=True)
class Finding:
    """One line. nodes: who it is about; pair: the two it is about, when it is about two."""

    text: str
    nodes: frozenset[str]
    pair: Pair | None = None
    note: str = ""


@dataclass(frozen=True)
class Section:
    """Findings of one sort under a heading; a section without any is left out."""

    title: str
    findings: tuple[Finding, ...]
    folded: bool = False
    mark: QIcon | None = field(default=None, compare=False)


class FindingsTree(QTreeWidget):
    """Sections that fold, lines that wrap. Arrow keys go through it, the pointer lights up too."""

    pointed = Signal(object)
    """The `Finding` chosen or under the pointer, None when there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(_INDENT)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemEntered.connect(self._tell)
        self.currentItemChanged.connect(lambda now, _before: self._tell(now))
        self._sections: tuple[Section, ...] = ()
        self._folds: dict[str, bool] = {}
        edge = round(self.fontMetrics().height() * 1.2)
        self.setIconSize(QSize(edge, edge))
        self.itemExpanded.connect(lambda item: self._remember(item, folded=False))
        self.itemCollapsed.connect(lambda item: self._remember(item, folded=True))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other findings; what is folded stays folded, and the chosen line stays chosen."""
        wanted = tuple(section for section in sections if section.findings)
        if wanted == self._sections:
            return
        chosen = self.finding()
        self._sections = wanted
        self.blockSignals(True)
        self.clear()
        again = None
        for number, section in enumerate(wanted):
            top = QTreeWidgetItem([f"{section.title} ({len(section.findings)})"])
            strong = QFont(self.font())
            strong.setWeight(QFont.Weight.DemiBold)
            top.setFont(0, strong)
            if section.mark is not None:
                top.setIcon(0, section.mark)
            top.setData(0, Qt.ItemDataRole.UserRole, number)
            self.addTopLevelItem(top)
            for finding in section.findings:
                item = QTreeWidgetItem([finding.text])
                item.setData(0, Qt.ItemDataRole.UserRole, finding)
                item.setToolTip(0, finding.note)
                top.addChild(item)
                if finding == chosen:
                    again = item
            top.setExpanded(not self._folds.get(section.title, section.folded))
        if again is not None:
            self.setCurrentItem(again)
        self.blockSignals(False)
        self._wrap()

    def finding(self) -> Finding | None:
        """The chosen line."""
        return _finding(self.currentItem())

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(self.finding())
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Give every line the height its words need: a tree does not do it by itself."""
        room = self.viewport().width() - 2 * _INDENT - 36
        words = QTextDocument()
        words.setDefaultFont(self.font())
        words.setDocumentMargin(0)
        for top in map(self.topLevelItem, range(self.topLevelItemCount())):
            if top is None:
                continue
            words.setDefaultFont(top.font(0))
            words.setPlainText(top.text(0))
            words.setTextWidth(max(room - self.iconSize().width(), 60))
            top.setSizeHint(0, QSize(0, round(words.size().height()) + _AIR // 2))
            words.setDefaultFont(self.font())
            for item in (top.child(row) for row in range(top.childCount())):
                if item is None:
                    continue
                words.setPlainText(item.text(0))
                words.setTextWidth(max(room, 60))
                item.setSizeHint(0, QSize(0, round(words.size().height()) + _AIR))

    def _remember(self, item: QTreeWidgetItem, *, folded: bool) -> None:
        self._folds[self._sections[item.data(0, Qt.ItemDataRole.UserRole)].title] = folded

    def _tell(self, item: QTreeWidgetItem | None, *_: object) -> None:
        self.pointed.emit(_finding(item) or self.finding())

    def texts(self) -> list[str]:
        """Every line, for tests and for copying."""
        return [finding.text for section in self._sections for finding in section.findings]


def _finding(item: QTreeWidgetItem | None) -> Finding | None:
    data = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
    return data if isinstance(data, Finding) else None
