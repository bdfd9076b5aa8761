"""Small parts every step of the meeting is built of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.language import format_date
from models.meeting import AgendaPhase
from views.icons import set_icon
from views.kit import DateField, QuietButton, TextArea
from views.theme import RADIUS_SMALL, Space, on_theme_change, tokens

COLUMN_EMS = 68
"""Widest column of text and fields, in widths of the letter M: lines stay readable."""


def em(widget: QWidget) -> int:
    """Width of one capital M in the widget's font, in pixels."""
    return QFontMetrics(widget.font()).horizontalAdvance("M")


def text_box(
    text: str,
    name: str,
    hint: str,
    typed: Callable[[str], object],
    *,
    lines: int = 2,
) -> TextArea:
    """Running text showing what is stored; `typed` is told at every key, not after a pause."""
    box = TextArea(hint, accessible_name=name, lines=lines, most_lines=40)
    box.set_text(text)
    box.textChanged.connect(lambda: typed(box.toPlainText()))
    return box


def date_box(iso: str, name: str, picked: Callable[[str], object]) -> DateField:
    """A day showing what is stored; `picked` gets ISO, "" while what is typed is no day."""
    box = DateField(parse_iso(iso), accessible_name=name)
    box.changed.connect(lambda day: picked(day.isoformat() if day else ""))
    box.input.editingFinished.connect(lambda: mark_error(box.input, not box.is_valid()))
    return box


def parse_iso(iso: str) -> date | None:
    """The day of an ISO text, None when it is empty or no day."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def shown_date(iso: str) -> str:
    """A stored day in Danish words, as it stands when it is no day."""
    day = parse_iso(iso)
    return format_date(day) if day else iso


def add_button(text: str, pressed: Callable[[], object]) -> QuietButton:
    """A quiet button that adds a row."""
    button = QuietButton(text, icon="plus")
    button.clicked.connect(lambda: pressed())
    return button


class Toggle(QuietButton):
    """One of a few answers: stays down when chosen, its icon readable on every ground."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, icon=icon)
        self._icon = icon
        self.setCheckable(True)
        self.toggled.connect(self._tint)
        on_theme_change(self, self._tint)

    def _tint(self) -> None:
        on_dark_fill = self.isChecked() and tokens().is_contrast
        set_icon(self, self._icon, "selection_text" if on_dark_fill else "accent")


def mark_error(field: QWidget, wrong: bool) -> None:
    """Give a field the look of one that needs attention, or take it away."""
    state = "error" if wrong else ""
    if (field.property("state") or "") != state:
        field.setProperty("state", state)
        field.style().unpolish(field)
        field.style().polish(field)


class FlexRow(QWidget):
    """Things side by side while there is room, below each other when there is not.

    wide_ems: the width from which they stand side by side, in widths of the letter M.
    """

    def __init__(self, wide_ems: int, spacing: int = Space.M) -> None:
        super().__init__()
        self._wide_ems = wide_ems
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(spacing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget last in the row."""
        # Fields of one row begin at the same height, also when one has a hint below.
        self.box.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        widest = max(
            (
                item.minimumSize().width()
                for place in range(self.box.count())
                if (item := self.box.itemAt(place)) is not None
            ),
            default=0,
        )
        return QSize(widest, self.box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._wide_ems * em(self)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self.box.direction():
            self.box.setDirection(direction)
            self.updateGeometry()


class TimeField(QLineEdit):
    """A time of day, typed as 14, 1400, 14.00 or 14:00. Value and signal are "HH:MM" or ""."""

    picked = Signal(str)

    def __init__(self, value: str, name: str) -> None:
        super().__init__(value.replace(":", "."))
        self.setAccessibleName(name)
        self.setPlaceholderText("00.00")
        self._value = value
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._tidy)

    def show_time(self, value: str) -> None:
        """Put in a time that is already stored."""
        self._value = value
        self.setText(value.replace(":", "."))

    def _typed(self, text: str) -> None:
        value = parse_time(text)
        if value != self._value:
            self._value = value
            self.picked.emit(value)

    def _tidy(self) -> None:
        if self._value:
            self.setText(self._value.replace(":", "."))
        mark_error(self, bool(self.text().strip()) and not self._value)


def parse_time(text: str) -> str:
    """ "HH:MM" for a time typed the way people do, "" when it is none."""
    found = re.fullmatch(r"(\d{1,2})(?:[.:]?(\d{2}))?", text.strip())
    if found is None:
        return ""
    hours, minutes = int(found[1]), int(found[2] or 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else ""


class PhaseChip(QLabel):
    """The letters of a phase, such as VED, in one width so that headings stand in line."""

    def __init__(self, phase: AgendaPhase) -> None:
        super().__init__(phase.label)
        self.setAccessibleName(phase.title)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_theme_change(self, self._dress)

    def _dress(self) -> None:
        now = tokens()
        self.setStyleSheet(
            f"color: {now.accent}; background: {now.accent_soft};"
            f" border: 1px solid {now.accent if now.is_contrast else now.accent_soft};"
            f" border-radius: {RADIUS_SMALL}px; padding: 2px 4px; font-weight: 600;"
        )
        self.ensurePolished()
        bold = self.font()
        bold.setBold(True)
        self.setMinimumWidth(QFontMetrics(bold).horizontalAdvance("START") + 3 * Space.S)


class PersonField(QLineEdit):
    """A name, typed or taken from those who are called; Down shows them all."""

    named = Signal(str)

    def __init__(self, text: str, name: str, hint: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        # A choice from the list sets the text without `textEdited`: both ways end in `named`.
        self.textChanged.connect(self.named)

    def offer(self, people: Sequence[str]) -> None:
        """Names to choose between, each once, empty ones left out."""
        self._names.setStringList(list(dict.fromkeys(one for one in people if one.strip())))

    def show_text(self, text: str) -> None:
        """Put in a name that is already stored."""
        if text != self.text():
            blocked = self.blockSignals(True)
            self.setText(text)
            self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        completer = self.completer()
        popup = completer.popup()
        closed = popup is None or not popup.isVisible()
        if event.key() == Qt.Key.Key_Down and closed and self._names.rowCount():
            completer.setCompletionPrefix("")
            completer.complete()
            return
        super().keyPressEvent(event)


class Column(QScrollArea):
    """A page that scrolls, its contents in one readable column in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("QScrollArea:focus { border: none; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._host = host = QWidget()
        host.setProperty("role", "page-body")
        row = QHBoxLayout(host)
        row.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XL)
        self._middle = QWidget()
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # In line with the heading of the page; what is left over is air at the right.
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self.body = QVBoxLayout(self._middle)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.L)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(host)
        on_theme_change(self, self._widen)
        # A field that was just added gets the focus before it has its place.
        self._to_focus = QTimer(self)
        self._to_focus.setSingleShot(True)
        self._to_focus.setInterval(0)
        self._to_focus.timeout.connect(self._show_focus)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._host.isAncestorOf(now):
            self._to_focus.start()

    def _show_focus(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._host.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, Space.XXL)

    def _widen(self) -> None:
        self._middle.setMaximumWidth(COLUMN_EMS * em(self))

    def show_whole(self, widget: QWidget) -> None:
        """Scroll so that a part starts at the top of what is seen."""
        top = widget.mapTo(self._host, widget.rect().topLeft()).y()
        self.verticalScrollBar().setValue(max(0, top - Space.S))
