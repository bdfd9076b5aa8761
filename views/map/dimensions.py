"""Steps 3 and 4 for one pair: seven dimensions as a conversation, each between its two poles.

Nothing has to be answered, nothing is added up, and nobody is ranked.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from app.map_words import Dimension, dimensions
from models.network_map import Tie, TieDimension
from views.kit import BodyText, Caption, PrimaryButton, SecondaryButton, SectionTitle, Strong
from views.map.dialogs import MapDialog
from views.theme import Space


class ScaleRow(QWidget):
    """One dimension: a button for each step; the chosen one pressed again lets go of it."""

    changed = Signal()

    def __init__(self, dimension: Dimension, value: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.dimension = dimension
        self.value = value
        self.setAccessibleName(dimension.label)
        scale = dimensions().scale
        self.buttons: dict[int, QToolButton] = {}
        negative, pole = Caption(dimension.negative, self), Caption(dimension.pole, self)
        for words in (negative, pole):
            words.setWordWrap(True)
        negative.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        steps = QHBoxLayout()
        steps.setSpacing(2)
        for step in range(scale.least, scale.most + 1):
            button = QToolButton(self)
            button.setText(str(step))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{dimension.label}: {step}")
            ends = {scale.least: dimension.negative, scale.most: dimension.pole}
            button.setAccessibleDescription(ends.get(step, ""))
            button.clicked.connect(lambda _=False, step=step: self.choose(step))
            self.buttons[step] = button
            steps.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(0)
        label = Strong(dimension.label, self)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(label, 0, 0, 1, 3)
        grid.addWidget(negative, 1, 0)
        grid.addLayout(steps, 1, 1)
        grid.addWidget(pole, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self._show()

    def choose(self, step: int | None) -> None:
        """Take a step; the same again, or None, says nothing of this dimension."""
        self.value = None if step == self.value else step
        self._show()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and int(event.text()) in self.buttons:
            self.choose(int(event.text()))
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        for step, button in self.buttons.items():
            button.setChecked(step == self.value)


class DimensionsDialog(MapDialog):
    """The seven dimensions of one judged pair."""

    decided = Signal(object)
    """A tuple of `TieDimension`: only those that were talked about."""

    def __init__(self, names: str, tie: Tie, parent: QWidget | None = None) -> None:
        super().__init__(names, parent)
        # No name of anybody in the title of a window.
        self.setWindowTitle(translate("NetworkMap", "Relation and communication"))
        self._other = [each for each in tie.dimensions if each.key not in _known()]
        known = {each.key: each.value for each in tie.dimensions}
        self.column.addWidget(
            BodyText(
                translate(
                    "NetworkMap",
                    "Talk about those that matter now, and leave the rest. It is about what the "
                    "two need, not about who is best; nothing is added up.",
                ),
                self,
            )
        )
        body = QWidget(self)
        body.setProperty("role", "page-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.M)
        self.rows: dict[str, ScaleRow] = {}
        for group, title in (
            ("relation", translate("NetworkMap", "The relation")),
            ("communication", translate("NetworkMap", "Communication")),
        ):
            column.addWidget(SectionTitle(title, body))
            for dimension in dimensions().dimensions:
                if dimension.group == group:
                    row = ScaleRow(dimension, known.get(dimension.key), body)
                    self.rows[dimension.key] = row
                    column.addWidget(row)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setMinimumHeight(160)
        self.column.addWidget(area, 100)
        save = PrimaryButton(translate("NetworkMap", "Save"), self)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)
        # All seven without scrolling where the screen has room for them.
        width = self.fontMetrics().averageCharWidth() * 84
        wanted = body.sizeHint().height() + self.fontMetrics().height() * 16
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width()), min(wanted, round(room.height() * 0.9)))

    def accept(self) -> None:
        said = [
            TieDimension(key=key, value=row.value)
            for key, row in self.rows.items()
            if row.value is not None
        ]
        self.decided.emit((*said, *self._other))
        super().accept()


def _known() -> set[str]:
    return {each.key for each in dimensions().dimensions}
