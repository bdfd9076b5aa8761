"""The agenda as it is planned: points under their phases, moved by keys, buttons or the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.meeting import AgendaPhase, AgendaPoint, add_point, move_point, place_point
from views.icons import pixmap
from views.kit import Caption, IconButton, Strong
from views.kit.containers import clear_layout
from views.meeting.draft import MeetingDraft
from views.meeting.fields import PhaseChip, add_button
from views.theme import Space, on_theme_change, tokens

LONGEST_POINT = 240


class AgendaEditor(QWidget):
    """All points of the draft's agenda, one row each."""

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self._rows: list[_PointRow] = []
        self._heads: list[tuple[str, QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._line = QFrame(self)
        self._line.setFixedHeight(3)
        self._line.hide()
        on_theme_change(
            self, lambda: self._line.setStyleSheet(f"background: {tokens().focus}; border: none;")
        )

    def show_agenda(self) -> None:
        """Build the rows anew from the draft."""
        clear_layout(self._column)
        self._rows, self._heads = [], []
        agenda = self._draft.value.agenda
        known = self._draft.template.phases
        shown: set[str] = set()
        for phase in known:
            shown.add(phase.id)
            self._add_head(phase)
            self._add_points(phase.id)
            self._add_more(phase.id, phase.title)
        for other in dict.fromkeys(each.phase for each in agenda if each.phase not in shown):
            self._add_points(other)
        if not known:
            self._add_more("", "")

    @property
    def rows(self) -> list[_PointRow]:
        """One row a point, in the order of the agenda."""
        return self._rows

    def _add_head(self, phase: AgendaPhase) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, Space.M if self._heads else 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(PhaseChip(phase))
        row.addWidget(Strong(phase.title), 1)
        self._column.addWidget(head)
        self._heads.append((phase.id, head))

    def _add_points(self, phase: str) -> None:
        for index, point in enumerate(self._draft.value.agenda):
            if point.phase == phase:
                row = _PointRow(self, index, point)
                self._rows.append(row)
                self._column.addWidget(row)

    def _add_more(self, phase: str, title: str) -> None:
        button = add_button(self.tr("Add point"), lambda: self._add(phase))
        if title:
            button.setAccessibleName(self.tr("Add point under {phase}").format(phase=title))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    # ------------------------------------------------------------ changes

    def _add(self, phase: str) -> None:
        agenda, place = add_point(
            self._draft.value.agenda, AgendaPoint(phase=phase, title=""), self._draft.phases
        )
        self._draft.edit(agenda=agenda)
        self.show_agenda()
        self._row_at(place).title.setFocus()

    def shift(self, index: int, step: int, focus: str = "title") -> None:
        """Move a point a step up (-1) or down (1); the focus goes with it."""
        agenda, place = move_point(
            self._draft.value.agenda, index, -1 if step < 0 else 1, self._draft.phases
        )
        self._draft.edit(agenda=agenda)
        self.show_agenda()
        self._row_at(place).focus_on(focus)

    def remove(self, index: int) -> None:
        """Take a point away; the page offers the way back."""
        title = self._draft.value.agenda[index].title.strip() or self.tr("The point")
        self._draft.remove_row(
            "agenda", index, self.tr("“{title}” was removed.").format(title=title)
        )
        self.show_agenda()
        if self._rows:
            self._row_at(min(index, len(self._rows) - 1)).title.setFocus()

    def retitle(self, index: int, title: str) -> None:
        self._draft.edit_row("agenda", index, title=title)

    def retime(self, index: int, minutes: int) -> None:
        self._draft.edit_row("agenda", index, minutes=minutes)

    def _row_at(self, index: int) -> _PointRow:
        return next(row for row in self._rows if row.index == index)

    # ------------------------------------------------------------ dragging

    def drag_over(self, y: int) -> None:
        """Show where a point would land when let go at this height."""
        self._line.setGeometry(0, self._slot(y)[2] - 2, self.width(), 3)
        self._line.raise_()
        self._line.show()

    def drag_cancel(self) -> None:
        self._line.hide()

    def drop(self, index: int, y: int) -> None:
        """Put a dragged point where it was let go; it takes the phase it lands in."""
        self._line.hide()
        before, phase, _ = self._slot(y)
        agenda = place_point(self._draft.value.agenda, index, before, phase)
        if agenda == self._draft.value.agenda:
            return
        title_row = before - 1 if before > index else before
        self._draft.edit(agenda=agenda)
        self.show_agenda()
        self._row_at(title_row).title.setFocus()

    def _slot(self, y: int) -> tuple[int, str, int]:
        """The place a height stands for: index to insert before, phase, and height of the line."""
        before, phase, line = 0, self._draft.phases[0] if self._draft.phases else "", 0
        heads = {id(head): name for name, head in self._heads}
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None:
                continue
            box = widget.geometry()
            if id(widget) in heads and y >= box.center().y():
                phase, line = heads[id(widget)], box.bottom() + 2
            elif isinstance(widget, _PointRow):
                if y < box.center().y():
                    return (before, phase, line or box.top())
                before, phase, line = widget.index + 1, widget.phase, box.bottom() + 2
        return (before, phase, line)


class _PointRow(QWidget):
    """One point: handle, title, minutes, up, down, remove."""

    def __init__(self, editor: AgendaEditor, index: int, point: AgendaPoint) -> None:
        super().__init__()
        self.index, self.phase = index, point.phase
        self._editor = editor
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self.handle = _Handle(editor, index)
        row.addWidget(self.handle)
        self.title = QLineEdit(point.title)
        self.title.setCursorPosition(0)
        self.title.setPlaceholderText(self.tr("What is the point about?"))
        self.title.setAccessibleName(self.tr("Agenda point {number}").format(number=index + 1))
        self.title.textEdited.connect(lambda text: editor.retitle(index, text))
        self.title.installEventFilter(self)
        row.addWidget(self.title, 1)
        self.minutes = Minutes(point.minutes)
        self.minutes.setAccessibleName(self.tr("Minutes for {title}").format(title=point.title))
        self.minutes.counted.connect(lambda value: editor.retime(index, value))
        self.minutes.installEventFilter(self)
        row.addSpacing(Space.XS)
        row.addWidget(self.minutes)
        row.addWidget(Caption(self.tr("min")))
        self.up = self._button(
            "chevron-up", self.tr("Move up"), lambda: editor.shift(index, -1, "up")
        )
        self.down = self._button(
            "chevron-down", self.tr("Move down"), lambda: editor.shift(index, 1, "down")
        )
        self.gone = self._button("trash", self.tr("Remove"), lambda: editor.remove(index))
        for button in (self.up, self.down, self.gone):
            button.setAccessibleName(f"{button.toolTip()}: {point.title}")
            row.addWidget(button)

    def _button(self, icon: str, text: str, pressed: Callable[[], object]) -> IconButton:
        button = IconButton(icon, text, role="text_muted")
        button.clicked.connect(lambda: pressed())
        return button

    def focus_on(self, part: str) -> None:
        {"up": self.up, "down": self.down}.get(part, self.title).setFocus()

    def eventFilter(self, watched, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            self._editor.shift(self.index, -1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return super().eventFilter(watched, event)


class Minutes(QLineEdit):
    """Planned minutes, blank at none; the arrow keys count up and down."""

    counted = Signal(int)

    def __init__(self, value: int) -> None:
        super().__init__(str(value) if value else "")
        self.setValidator(QIntValidator(0, LONGEST_POINT, self))
        self.setPlaceholderText("–")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda text: self.counted.emit(int(text or 0)))
        on_theme_change(self, self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        value = min(max(int(self.text() or 0) + step, 0), LONGEST_POINT)
        self.setText(str(value) if value else "")

    def _fit(self) -> None:
        self.ensurePolished()
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("000") + 2 * Space.L)


class _Handle(QLabel):
    """What the mouse takes hold of. The keyboard has Alt with the arrows and the two buttons."""

    def __init__(self, editor: AgendaEditor, index: int) -> None:
        super().__init__()
        self._editor, self._index = editor, index
        self._from: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move (or Alt with the arrow keys)"))
        self.setAccessibleName(self.tr("Drag to move"))
        on_theme_change(self, lambda: self.setPixmap(_grip(self)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabKeyboard()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._editor.drag_over(self._height(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        moved = (event.globalPosition().toPoint() - self._from).manhattanLength()
        self._stop()
        if moved > Space.S:
            self._editor.drop(self._index, self._height(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._stop()

    def _stop(self) -> None:
        self._from = None
        self.releaseKeyboard()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._editor.drag_cancel()

    def _height(self, event: QMouseEvent) -> int:
        return self._editor.mapFromGlobal(event.globalPosition().toPoint()).y()


def _grip(near: QWidget) -> QPixmap:
    return pixmap("drag", max(20, near.fontMetrics().height()), "text_muted")
