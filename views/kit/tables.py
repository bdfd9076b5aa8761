"""The calm form of tables and lists."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView

from views.theme import LEAST_TARGET, on_theme_change, theme


def tidy_table(table: QTableView, accessible_name: str) -> None:
    """Whole rows, no vertical lines, rows as tall as the text asks, Tab leaves the table."""
    table.setAccessibleName(accessible_name)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    on_theme_change(table, lambda: table.verticalHeader().setDefaultSectionSize(row_height()))


def tidy_list(view: QListView, accessible_name: str, *, navigation: bool = False) -> None:
    """The same for lists; ``navigation`` is the look of the places at the window's side."""
    view.setAccessibleName(accessible_name)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    if navigation:
        view.setProperty("role", "navigation")
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # Rows measured before the style sheet reached the list would lie on top of each other.
    view.style().unpolish(view)
    view.style().polish(view)
    on_theme_change(view, view.doItemsLayout)


def row_height() -> int:
    """The height of one row at the present text size, never below a comfortable target."""
    return max(LEAST_TARGET, QFontMetrics(theme().font()).height() + 12)
