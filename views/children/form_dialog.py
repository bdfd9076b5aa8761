"""The common form of the page's dialogs: heading, a body that scrolls, what is wrong, buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.errors import BindeledError
from views.context import Context
from views.kit import Banner, BodyText, DangerButton, PrimaryButton, SecondaryButton, Title
from views.theme import Space, on_theme_change, theme


class FormDialog(QDialog):
    """A question with fields. Esc and *Cancel* change nothing; Ctrl+Enter is the main button.

    Subclasses fill ``form`` with ``add`` and answer ``save``. The title never names the child.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        intro: str = "",
        parent: QWidget | None = None,
        *,
        yes: str = "",
        danger: bool = False,
        width: int = 64,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = width
        self._body = QWidget(self)
        self._body.setProperty("role", "page-body")
        self.form = QVBoxLayout(self._body)
        self.form.setContentsMargins(0, 0, Space.S, 0)
        self.form.setSpacing(Space.L)
        self.scroll = QScrollArea(self)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(self._body)
        self.trouble = Banner("error", "", parent=self)
        self.trouble.hide()
        make = DangerButton if danger else PrimaryButton
        self.yes = make(yes or self.tr("Save"), self)
        self.no = SecondaryButton(self.tr("Cancel"), self)
        self.yes.clicked.connect(self._try)
        self.no.clicked.connect(self.reject)
        self._lay_out(title, intro)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.yes.click)
        on_theme_change(self, self._fit)

    def _lay_out(self, title: str, intro: str) -> None:
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.S)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.L)
        heading = QVBoxLayout()
        heading.setSpacing(Space.XS)
        heading.addWidget(Title(title, self))
        if intro:
            said = BodyText(intro, self)
            said.setProperty("type", "muted")
            heading.addWidget(said)
        column.addLayout(heading)
        column.addWidget(self.scroll, 1)
        column.addWidget(self.trouble)
        column.addLayout(self.buttons)

    def add(self, widget: QWidget) -> QWidget:
        """Put a field at the end of the form."""
        self.form.addWidget(widget)
        return widget

    def add_row(self, *widgets: QWidget) -> None:
        """Put fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        for widget in widgets:
            row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(row)

    def check(self) -> bool:
        """Whether the fields may be saved; a subclass says at the fields what is missing."""
        return True

    def save(self) -> None:
        """Start saving, most often with ``run``."""
        raise NotImplementedError

    def run(self, fn: Callable[..., Any], *args: Any, done: Callable[[Any], Any]) -> None:
        """Run a use case; the dialog closes when it worked, and says in words when it did not."""
        self.yes.setEnabled(False)
        self.trouble.hide()

        def worked(result: Any) -> None:
            self.accept()
            done(result)

        self.context.run(fn, *args, done=worked, failed=self._failed, owner=self)

    def showEvent(self, event: Any) -> None:
        self._fit()
        super().showEvent(event)

    def _try(self) -> None:
        if self.check():
            self.save()

    def _failed(self, error: Exception) -> None:
        self.yes.setEnabled(True)
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.trouble.set("error", sentence(error))
        self.trouble.show()

    def _fit(self) -> None:
        """As wide as comfortable reading, as tall as the form, never larger than the screen."""
        self.form.activate()
        room = self.screen().availableGeometry()
        letter = self.fontMetrics().averageCharWidth()
        width = min(letter * self._width, room.width() - 2 * Space.XL)
        inner = width - 2 * Space.XL - Space.S
        tall = self.form.heightForWidth(inner) if self.form.hasHeightForWidth() else -1
        tall = max(tall, self.form.sizeHint().height())
        line = theme().font().pointSizeF() * 2
        rest = self.layout().sizeHint().height() - self.scroll.sizeHint().height() + line
        self.resize(width, round(min(tall + rest + Space.XL, room.height() * 0.92)))


def choice_box(
    name: str, options: list[tuple[str, str]], parent: QWidget | None = None
) -> QComboBox:
    """A closed list of choices: value and words."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    for value, words in options:
        box.addItem(words, value)
    return box


def open_box(name: str, offers: list[str], parent: QWidget | None = None) -> QComboBox:
    """A field for a name, with names offered; anything can be typed."""
    box = QComboBox(parent)
    box.setEditable(True)
    box.setAccessibleName(name)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(offers)
    box.setCurrentIndex(-1)
    box.setEditText("")
    edit = box.lineEdit()
    if edit is not None:
        edit.setAccessibleName(name)
    return box
