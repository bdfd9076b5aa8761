"""The map with the whole screen to itself, for drawing together at a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout, QWidget

from app.language import translate
from views.theme import Space


class LargeWindow(QDialog):
    """Takes a widget out of its place, shows it alone, and puts it back when closed (Esc, F11).

    The title names nobody.
    """

    def __init__(self, page: QWidget) -> None:
        home = page.parentWidget()
        super().__init__(home)
        self.setWindowTitle(translate("NetworkMap", "Network map"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self._home = home.layout() if home is not None else None
        self._at = self._home.indexOf(page) if self._home is not None else -1
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.addWidget(page)

    def done(self, result: int) -> None:
        if isinstance(self._home, QBoxLayout):
            self._home.insertWidget(self._at, self._page, 1)
        super().done(result)
