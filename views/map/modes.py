"""The four ways of working on one map, and the switch between them."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from app.language import translate
from views.kit import QuietButton


class Mode(Enum):
    """What a person is doing with the map."""

    DRAW = "draw"
    CENSUS = "census"
    READ = "read"
    COMPARE = "compare"


class ModeSwitch(QWidget):
    """Four buttons, one of them down. Arrow keys go between them, Ctrl+1 to 4 reach them."""

    chosen = Signal(object)
    """A `Mode`."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setAccessibleName(translate("NetworkMap", "Way of working"))
        self._group = QButtonGroup(self)
        self.buttons: dict[Mode, QuietButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for number, (mode, icon, label, tip) in enumerate(_modes(), 1):
            button = QuietButton(label, self, icon=icon)
            button.setCheckable(True)
            button.setToolTip(f"{tip} (Ctrl+{number})")
            button.setAccessibleDescription(tip)
            button.clicked.connect(lambda _=False, mode=mode: self.chosen.emit(mode))
            self._group.addButton(button)
            self.buttons[mode] = button
            row.addWidget(button)
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.buttons[Mode.DRAW].setChecked(True)

    def show_mode(self, mode: Mode) -> None:
        """Put the button of a way of working down."""
        self.buttons[mode].setChecked(True)


def _modes() -> list[tuple[Mode, str, str, str]]:
    return [
        (
            Mode.DRAW,
            "pencil",
            translate("NetworkMap", "Draw"),
            translate("NetworkMap", "Who is round the child, and where they stand"),
        ),
        (
            Mode.CENSUS,
            "handshake",
            translate("NetworkMap", "Go through"),
            translate("NetworkMap", "Take every pair in turn and judge it"),
        ),
        (
            Mode.READ,
            "eye",
            translate("NetworkMap", "Read"),
            translate("NetworkMap", "Where there is something to act on"),
        ),
        (
            Mode.COMPARE,
            "compare",
            translate("NetworkMap", "Compare"),
            translate("NetworkMap", "What has changed between two days"),
        ),
    ]
