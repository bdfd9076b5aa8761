"""What every tab of the child's page has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.child import ChildView
from views.context import Context
from views.theme import Space


class ChildTab(QWidget):
    """One tab: shows a ``ChildView``, and keeps what is typed when asked to."""

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "page-body")
        self.setAccessibleName(name)
        self.view: ChildView | None = None
        self.area: QScrollArea | None = None

    @property
    def log(self) -> str:
        """Id of the log on screen, "" before one is."""
        return self.view.case.log if self.view else ""

    def show_view(self, view: ChildView) -> None:
        """Show how the case stands now."""
        self.view = view
        self.refresh(view)

    def refresh(self, view: ChildView) -> None:
        """Fill the tab from the view."""
        raise NotImplementedError

    def flush(self) -> None:
        """Keep what is typed but not stored yet."""

    def focus_first(self) -> None:
        """Put the focus where one most often begins here."""

    def turn_page(self, pages: int) -> None:
        """Scroll so many pages down; up when negative. By key, where nothing else takes it."""
        if self.area is not None:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())

    def told(self) -> None:
        """The case has changed: everybody who shows it reads it again."""
        self.context.case_changed.emit(self.log)

    def column(self) -> QVBoxLayout:
        """A column that scrolls and fills the tab; for tabs that are read from the top down."""
        body = QWidget(self)
        body.setProperty("role", "page-body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        layout.setSpacing(Space.L)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self.area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return layout
