"""A small dialog with a heading, a line of advice, a body, and room for what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import BindeledError
from views.context import Context
from views.kit import Banner, BodyText, Title
from views.theme import Space


class PlainDialog(QDialog):
    """Heading, body, what is wrong, buttons; Esc changes nothing."""

    def __init__(self, context: Context, title: str, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        self.column.setSpacing(Space.L)
        self.column.addWidget(Title(title, self))
        intro = BodyText(text, self)
        intro.setProperty("type", "muted")
        self.column.addWidget(intro)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.column.addLayout(self.body)
        self.trouble = Banner("error", "", parent=self)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.S)
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * 66, 900))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """As tall as the words need at this width, and no taller."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            wide = max(self.width(), layout.totalMinimumSize().width())
            self.resize(wide, layout.totalHeightForWidth(wide))

    def fail(self, error: Exception) -> None:
        """Say a known error here, where it happened."""
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.trouble.set("error", sentence(error))
        self.trouble.show()
