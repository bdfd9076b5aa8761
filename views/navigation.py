"""The places at the window's left side, and the strip above the page: who I am, note, lock."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.people import Person
from views.context import PLACES
from views.icons import icon
from views.kit import ElidedLabel, IconButton, IconMark, SecondaryButton, text_label, tidy_list
from views.theme import Space, Type, on_theme_change, theme, tokens
from views.unlock.frame import Emblem

_ICONS = {
    "today": "sun",
    "children": "children",
    "relay": "baton",
    "contacts": "contacts",
    "forum": "forum",
    "settings": "settings",
}


class Navigation(QWidget):
    """Six places, one chosen. ``set_narrow`` leaves only the icons, with the words as tooltips."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.setAccessibleName(self.tr("Places"))
        self._names = {
            "today": self.tr("Today"),
            "children": self.tr("Children"),
            "relay": self.tr("The relay"),
            "contacts": self.tr("Contacts"),
            "forum": self.tr("Forum"),
            "settings": self.tr("Settings"),
        }
        self.brand = text_label("Bindeled", "title", self, wrap=False)
        brand = QHBoxLayout()
        brand.setContentsMargins(Space.M, Space.L, Space.S, Space.S)
        brand.setSpacing(Space.S)
        brand.addWidget(Emblem(self, 1.5))
        brand.addWidget(self.brand, 1)
        self.list = QListWidget(self)
        tidy_list(self.list, self.tr("Places"), navigation=True)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        for number, place in enumerate(PLACES, start=1):
            item = QListWidgetItem(self._names[place])
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._names[place])
            item.setToolTip(
                self.tr("{place} (Ctrl+{number})").format(place=self._names[place], number=number)
            )
            self.list.addItem(item)
        self.list.currentRowChanged.connect(lambda _: self._tint())
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(brand)
        column.addWidget(self.list, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        on_theme_change(self, self._restyle)

    @property
    def narrow(self) -> bool:
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Only icons, or icons and words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._restyle()

    def show_place(self, place: str) -> None:
        """Mark where one is."""
        self.list.setCurrentRow(PLACES.index(place))

    def wide_width(self) -> int:
        """How much room icons and words take."""
        metrics = QFontMetrics(theme().font(Type.BODY_STRONG))
        widest = max(metrics.horizontalAdvance(name) for name in self._names.values())
        brand = QFontMetrics(theme().font(Type.TITLE)).horizontalAdvance("Bindeled")
        edge = self._edge()
        return max(widest + edge + 6 * Space.M, brand + 2 * edge + 2 * Space.L, 150)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("surface_sunken"))
        painter.setPen(tokens().color("border"))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.end()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _edge(self) -> int:
        return max(20, QFontMetrics(theme().font()).height())

    def _restyle(self) -> None:
        edge = self._edge()
        self.list.setIconSize(QSize(edge, edge))
        self.brand.setVisible(not self._narrow)
        for row, place in enumerate(PLACES):
            item = self.list.item(row)
            item.setText("" if self._narrow else self._names[place])
        self.setFixedWidth(edge + 6 * Space.S + 8 if self._narrow else self.wide_width())
        self._tint()

    def _tint(self) -> None:
        for row, place in enumerate(PLACES):
            here = row == self.list.currentRow()
            # In high contrast the chosen place is filled with the accent itself.
            chosen = "selection_text" if tokens().is_contrast else "accent"
            role = chosen if here else "text_muted"
            self.list.item(row).setIcon(_still(icon(_ICONS[place], role)))


def _still(drawn: QIcon) -> QIcon:
    """The same icon when its row is selected: Qt would tint it a second time."""
    for size in drawn.availableSizes():
        drawn.addPixmap(drawn.pixmap(size), QIcon.Mode.Selected)
    return drawn


class Header(QFrame):
    """Who I am, searching and the quick note from anywhere, and the lock."""

    note_wanted = Signal()
    search_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("person", "text_muted", self, 1.2)
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("type", "body_strong")
        self.work = ElidedLabel("", self)
        self.work.setProperty("type", "muted")
        self.search = IconButton("search", self.tr("Search"), self.tr("Search (Ctrl+K)"), self)
        self.search.clicked.connect(self.search_wanted)
        self.note = SecondaryButton(self.tr("Quick note"), self, icon="pencil")
        self.note.setToolTip(self.tr("Quick note (Ctrl+N)"))
        self.note.clicked.connect(self.note_wanted)
        self.lock = IconButton("lock", self.tr("Lock"), self.tr("Lock (Ctrl+L)"), self)
        self.lock.clicked.connect(self.lock_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._mark)
        row.addWidget(self.name)
        row.addWidget(self.work, 1)
        row.addWidget(self.search)
        row.addWidget(self.note)
        row.addWidget(self.lock)

    def show_person(self, person: Person) -> None:
        """Say who works here."""
        from app.reference import profession_label

        self.name.setText(person.name)
        work = (profession_label(person.profession), person.workplace)
        self.work.setText(" · ".join(part for part in work if part))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # With large text the words about work give way first; the name stays.
        spare = self.width() - self.name.sizeHint().width() - self.note.sizeHint().width()
        self.work.setVisible(spare > self.fontMetrics().averageCharWidth() * 26)
