"""The common form of the page's dialogs: heading, a body that scrolls, what is wrong, buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.errors import BindeledError
from views.context import Context
from views.kit import Banner, BodyText, DangerButton, PrimaryButton, SecondaryButton, Strong, Title
from views.theme import Space, on_theme_change


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
        self._rows_of_fields: list[tuple[QBoxLayout, tuple[QWidget, ...]]] = []
        self._body = QWidget(self)
        self._body.setProperty("role", "page-body")
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, Space.S, 0)
        whole.setSpacing(0)
        self.form = QVBoxLayout()
        self.form.setSpacing(Space.L)
        whole.addLayout(self.form)
        whole.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._body)
        self.trouble = Banner("error", "", parent=self)
        self.trouble.hide()
        make = DangerButton if danger else PrimaryButton
        self.yes = make(yes or self.tr("Save"), self)
        self.no = SecondaryButton(self.tr("Cancel"), self)
        if danger:  # Enter in a field must not do what cannot be undone
            for button in (self.yes, self.no):
                button.setAutoDefault(False)
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
        column = self._outer = QVBoxLayout(self)
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
        column.addWidget(self.area, 1)
        column.addWidget(self.trouble)
        column.addLayout(self.buttons)

    def add(self, widget: QWidget) -> QWidget:
        """Put a field at the end of the form."""
        self.form.addWidget(widget)
        return widget

    def add_group(self, title: str) -> QVBoxLayout:
        """A heading with choices close under it; the layout that takes the choices."""
        whole = QVBoxLayout()
        whole.setSpacing(Space.XS)
        whole.addWidget(Strong(title, self))
        choices = QVBoxLayout()
        choices.setSpacing(0)
        whole.addLayout(choices)
        self.form.addLayout(whole)
        return choices

    def add_row(self, *widgets: QWidget) -> None:
        """Put fields side by side."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(Space.L)
        for widget in widgets:
            row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(row)
        self._rows_of_fields.append((row, widgets))

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
        if self.focusWidget() is None:
            first = self._first_field()
            (first or (self.yes if self.yes.isDefault() else self.no)).setFocus()
        super().showEvent(event)

    def _first_field(self) -> QWidget | None:
        """Where one begins to fill in: among choices the one that is chosen."""
        at = self._body.nextInFocusChain()
        while at is not None and at is not self._body:
            inside = self._body.isAncestorOf(at) and at.isVisibleTo(self._body) and at.isEnabled()
            skipped = isinstance(at, QRadioButton) and not at.isChecked()
            if inside and not skipped and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
                return at
            at = at.nextInFocusChain()
        return None

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

    def _turn_rows(self) -> None:
        """Fields that do not fit side by side stand under each other."""
        room = self._inner_width()
        for row, widgets in self._rows_of_fields:
            needed = sum(each.minimumSizeHint().width() for each in widgets)
            narrow = needed + Space.L * (len(widgets) - 1) > room
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            row.setDirection(down if narrow else across)
            for each in widgets:
                row.setAlignment(each, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignTop)

    def _whole_width(self) -> int:
        room = self.screen().availableGeometry().width() - 2 * Space.XL
        return min(self.fontMetrics().averageCharWidth() * self._width, room)

    def _inner_width(self) -> int:
        return self._whole_width() - 2 * Space.XL - Space.S

    def _fit(self) -> None:
        """As wide as comfortable reading, as tall as the form, never larger than the screen."""
        self._turn_rows()
        self.form.activate()
        room = self.screen().availableGeometry()
        width, inner = self._whole_width(), self._inner_width()
        tall = self.form.sizeHint().height()
        if self.form.hasHeightForWidth():
            tall = self.form.heightForWidth(inner)
        outer = self._outer
        rest = outer.sizeHint().height() - self.area.sizeHint().height()
        if outer.hasHeightForWidth():
            rest = outer.heightForWidth(width) - self.area.sizeHint().height()
        self.resize(width, round(min(tall + rest + Space.XS, room.height() * 0.92)))


def choice_box(
    name: str, options: list[tuple[str, str]], parent: QWidget | None = None
) -> QComboBox:
    """A closed list of choices: value and words."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    _may_shrink(box)
    for value, words in options:
        box.addItem(words, value)
    return box


def open_box(name: str, offers: list[str], parent: QWidget | None = None) -> QComboBox:
    """A field for a name, with names offered; anything can be typed."""
    box = QComboBox(parent)
    box.setEditable(True)
    box.setAccessibleName(name)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    _may_shrink(box)
    box.addItems(offers)
    box.setCurrentIndex(-1)
    box.setEditText("")
    edit = box.lineEdit()
    if edit is not None:
        edit.setAccessibleName(name)
    return box


def _may_shrink(box: QComboBox) -> None:
    """The longest choice must not make a window wider than the screen."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
