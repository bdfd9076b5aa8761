"""Fields to write in, and the row that gives a field its label, hint and error."""

import json
import re
from datetime import date

from PySide6.QtCore import QDate, QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextOption,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from views.icons import set_icon
from views.kit.buttons import IconButton
from views.kit.feedback import IconMark, announce
from views.kit.tables import row_height
from views.kit.text import Caption, text_label
from views.theme import Space, tokens

AUTOSAVE_PAUSE_MS = 800

LONGEST_RUN = 2000
"""Characters without a space from which lines break anywhere.

Looking for the word to break at, Qt goes through such a run again for every line of it.
"""


class FieldRow(QWidget):
    """A field with its label above, a hint below, and its error in words when there is one."""

    def __init__(
        self,
        label: str,
        widget: QWidget,
        hint: str = "",
        error: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.widget = widget
        self._name = label.replace("&", "")
        self.label = QLabel(label, self)
        self.label.setProperty("type", "body_strong")
        self.label.setWordWrap(True)
        target = getattr(widget, "input", widget)
        self._input: QWidget = target if isinstance(target, QWidget) else widget
        self.label.setBuddy(self._input)
        self._input.setAccessibleName(self._name)
        self.hint = Caption(hint, self)
        self.hint.setVisible(bool(hint))
        self._error_mark = IconMark("error", "danger", self, 1.0)
        self.error = text_label(error, "error", self)
        error_row = QHBoxLayout()
        error_row.setSpacing(Space.XS)
        error_row.addWidget(self._error_mark, 0, Qt.AlignmentFlag.AlignTop)
        error_row.addWidget(self.error, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.label)
        column.addWidget(widget)
        column.addWidget(self.hint)
        column.addLayout(error_row)
        self.set_error(error)

    def set_error(self, error: str) -> None:
        """Show what is wrong, or nothing when the text is empty."""
        news = bool(error) and error != self.error.text()
        self.error.setText(error)
        self.error.setVisible(bool(error))
        self._error_mark.setVisible(bool(error))
        self._describe()
        self._input.setProperty("state", "error" if error else "")
        self._input.style().unpolish(self._input)
        self._input.style().polish(self._input)
        if news:
            announce(self._input, error)

    def set_hint(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._describe()

    def _describe(self) -> None:
        said = (self.error.text(), self.hint.text())
        self._input.setAccessibleDescription(". ".join(part for part in said if part))


def find_anywhere(box: QComboBox) -> None:
    """Make what is typed in an open box find its choices wherever it stands in them."""
    completer = QCompleter(box.model(), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)


class PassphraseField(QWidget):
    """A passphrase: hidden, can be shown, warns about Caps Lock. The text never leaves it twice."""

    submitted = Signal()
    changed = Signal()

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = _CapsAwareEdit(self)
        self.input.setAccessibleName(accessible_name or self.tr("Passphrase"))
        self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.input.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.input.returnPressed.connect(self.submitted)
        self.input.textChanged.connect(self.changed)
        self.input.caps_seen.connect(self._show_caps)
        self.eye = IconButton("eye", self.tr("Show passphrase"), parent=self)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show_text)
        self.caps = Caption(self.tr("Caps Lock is on"), self)
        self.caps.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(self.input, 1)
        row.addWidget(self.eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self.caps)
        self.setFocusProxy(self.input)

    def text(self) -> str:
        return self.input.text()

    def clear(self) -> None:
        self.input.clear()
        self.eye.setChecked(False)

    def _show_text(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.input.setEchoMode(mode)
        name = self.tr("Hide passphrase") if shown else self.tr("Show passphrase")
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)
        self.eye.set_icon("eye-off" if shown else "eye")

    def _show_caps(self, on: bool) -> None:
        if on and not self.caps.isVisible():
            announce(self.input, self.caps.text())
        self.caps.setVisible(on)


class _CapsAwareEdit(QLineEdit):
    """Qt cannot ask the keyboard for Caps Lock; the letters typed tell."""

    caps_seen = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_seen.emit(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_seen.emit(False)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caps_seen.emit(False)


class DateField(QWidget):
    """A day, month and year as Danes write them; may be empty.

    Typed: ``12.3.2026``, ``12/3-26``, ``120326``. Keys: up and down move a day, with Ctrl a month,
    Alt+Down or the button opens a calendar.
    """

    changed = Signal(object)
    """The new ``date``, or ``None`` when the field is empty or not a date."""

    def __init__(
        self,
        value: date | None = None,
        parent: QWidget | None = None,
        *,
        accessible_name: str = "",
        today: date | None = None,
    ) -> None:
        super().__init__(parent)
        self._value: date | None = None
        self._today = today
        self.input = QLineEdit(self)
        self.input.setAccessibleName(accessible_name or self.tr("Date"))
        self.input.setPlaceholderText(self.tr("day.month.year"))
        self.input.textEdited.connect(self._typed)
        self.input.editingFinished.connect(self._tidy)
        self.input.installEventFilter(self)
        self.button = IconButton("calendar", self.tr("Choose in calendar"), parent=self)
        self.button.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.input)
        row.addWidget(self.button)
        row.addStretch(1)
        self.input.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.input)
        self._popup: _CalendarPopup | None = None
        self.set_value(value)

    def value(self) -> date | None:
        """The day, or ``None`` when empty or not a date."""
        return self._value

    def is_valid(self) -> bool:
        """Empty is valid; half a date is not."""
        return self._value is not None or not self.input.text().strip()

    def set_value(self, value: date | None) -> None:
        self.input.setText("" if value is None else f"{value.day}.{value.month}.{value.year}")
        self._take(value)

    def popup(self) -> "_CalendarPopup | None":
        """The calendar while it is open."""
        return self._popup

    def open_calendar(self) -> None:
        """Show a month to choose from; arrows move, Enter chooses, Esc leaves all as it was."""
        popup = _CalendarPopup(self, self._value or self._today)
        popup.chosen.connect(self._choose)
        popup.destroyed.connect(self._forget)
        popup.show_below(self)
        self._popup = popup

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return True
        start = self._value or self._today
        if start is None:
            return False
        day = QDate(start.year, start.month, start.day)
        month = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moved = day.addMonths(step) if month else day.addDays(step)
        self.set_value(_as_date(moved) if self._value else start)
        return True

    def _fit(self) -> None:
        metrics = QFontMetrics(self.input.font())
        self.input.setFixedWidth(metrics.horizontalAdvance("dag.måned.år 00") + 2 * Space.M)

    def _typed(self, text: str) -> None:
        self._take(parse_date(text))

    def _tidy(self) -> None:
        if self._value is not None:
            self.input.setText(f"{self._value.day}.{self._value.month}.{self._value.year}")

    def _forget(self) -> None:
        self._popup = None

    def _choose(self, value: date) -> None:
        self.set_value(value)
        self.input.setFocus()

    def _take(self, value: date | None) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)


def parse_date(text: str) -> date | None:
    """A day as Danes write it. Two-digit years up to 49 are 20xx, the rest 19xx."""
    digits = re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})", text.strip())
    parts = digits or re.fullmatch(r"(\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{4}|\d{2})", text.strip())
    if parts is None:
        return None
    day, month, year = (int(part) for part in parts.groups())
    if year < 100:
        year += 2000 if year < 50 else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


class _CalendarPopup(QFrame):
    chosen = Signal(object)

    def __init__(self, parent: QWidget, start: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setGridVisible(False)
        self._name_parts()
        edge = row_height()
        self.calendar.setMinimumSize(8 * edge + 2 * Space.L, 8 * edge + 2 * Space.L)
        if start is not None:
            self.calendar.setSelectedDate(QDate(start.year, start.month, start.day))
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        layout.addWidget(self.calendar)

    def _name_parts(self) -> None:
        """Qt leaves the calendar's own buttons nameless and its weekends red on any ground."""
        parts = {
            "qt_calendar_prevmonth": (self.tr("Month before"), "chevron-left"),
            "qt_calendar_nextmonth": (self.tr("Month after"), "chevron-right"),
            "qt_calendar_monthbutton": (self.tr("Month"), None),
            "qt_calendar_yearbutton": (self.tr("Year"), None),
        }
        for name, (spoken, picture) in parts.items():
            button = self.calendar.findChild(QToolButton, name)
            if button is None:
                continue
            button.setAccessibleName(spoken)
            button.setToolTip(spoken)
            if picture is not None:
                set_icon(button, picture)
        plain = QTextCharFormat()
        plain.setForeground(tokens().color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(tokens().color("text_muted"))
        head.setBackground(tokens().color("surface_raised"))
        self.calendar.setHeaderTextFormat(head)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)

    def show_below(self, field: QWidget) -> None:
        self.adjustSize()
        corner = field.mapToGlobal(field.rect().bottomLeft())
        screen = field.screen().availableGeometry()
        left = min(corner.x(), screen.right() - self.width())
        below = corner.y() + Space.XS
        if below + self.height() > screen.bottom():
            below = field.mapToGlobal(field.rect().topLeft()).y() - self.height() - Space.XS
        self.move(max(left, screen.left()), max(below, screen.top()))
        self.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _pick(self, day: QDate) -> None:
        self.chosen.emit(_as_date(day))
        self.close()


def largest_text() -> int:
    """Bytes that one text may hold after a paste; the rest of an entry needs room too."""
    from models.entry import MAX_BODY_BYTES  # slow to load, and the first window has no entry

    return MAX_BODY_BYTES * 3 // 4


def _weight(text: str) -> int:
    """Bytes of a text as it stands in an entry."""
    return len(json.dumps(text, ensure_ascii=False).encode("utf-8", "replace"))


class TextArea(QPlainTextEdit):
    """Plain text that grows with what is written; Tab moves on, as everywhere else.

    ``changed_after_pause`` comes 800 ms after the last key, with the text, for autosave; ``flush``
    sends it at once when something is waiting.
    """

    changed_after_pause = Signal(str)

    def __init__(
        self,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        accessible_name: str = "",
        lines: int = 3,
        most_lines: int = 16,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._most = most_lines
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(accessible_name or placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AUTOSAVE_PAUSE_MS)
        self._pause.timeout.connect(self._send)
        self._refused = Caption("", self)
        self._refused.hide()
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    @property
    def refused(self) -> str:
        """Why the last paste was held back, "" when it was not."""
        return "" if self._refused.isHidden() else self._refused.text()

    @property
    def pending(self) -> bool:
        """Whether something written has not been sent yet."""
        return self._pause.isActive()

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text from the store; this is not a change by the user."""
        self.setPlainText(text)
        self._pause.stop()

    def setPlainText(self, text: str) -> None:
        self._choose_wrapping(text, anew=True)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop a text; one that is too large for an entry is held back, and said so."""
        pasted = source.text()
        taken = self.textCursor().selectedText()
        if _weight(self.toPlainText()) - _weight(taken) + _weight(pasted) > largest_text():
            self._refuse(
                self.tr(
                    "The pasted text is too long to stand in one entry, so it was not put in. "
                    "What stood here is as it was."
                )
            )
            return
        self._choose_wrapping(pasted)
        super().insertFromMimeData(source)

    def flush(self) -> None:
        """Send what waits now: before leaving the page, locking, or closing."""
        if self.pending:
            self._pause.stop()
            self._send()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        written = max(self._visual_lines(), self._lines)
        shown = min(written, max(self._most, self._lines))
        edges = 2 * int(self.document().documentMargin()) + 2 * Space.S
        edges += self.viewportMargins().bottom()
        return QSize(metrics.averageCharWidth() * 40, metrics.lineSpacing() * shown + edges)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()
        if self.refused:
            self._place_refused()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def _visual_lines(self) -> int:
        # In a plain text edit the document's height is counted in lines, not in pixels.
        return max(1, round(self.document().size().height()))

    def _changed(self) -> None:
        self._pause.start()
        block = self.textCursor().block()
        if block.length() > LONGEST_RUN:  # typed, or brought back by undo
            self._choose_wrapping(block.text())
        if self.refused:
            self._refuse("")

    def _choose_wrapping(self, text: str, *, anew: bool = False) -> None:
        """Break lines anywhere before a very long run is laid out; undo may bring it back."""
        mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if max(map(len, text.split()), default=0) > LONGEST_RUN:
            mode = QTextOption.WrapMode.WrapAnywhere
        elif not anew:
            return
        if self.wordWrapMode() != mode:
            self.setWordWrapMode(mode)

    def _refuse(self, why: str) -> None:
        self._refused.setText(why)
        self._refused.setVisible(bool(why))
        if why:
            self._place_refused()
            announce(self, why)
        else:
            self.setViewportMargins(0, 0, 0, 0)
        self.updateGeometry()

    def _place_refused(self) -> None:
        """The sentence stands inside the field, under what is written."""
        width = self.width() - 2 * Space.S
        height = self._refused.heightForWidth(width)
        self._refused.setGeometry(Space.S, self.height() - height - Space.XS, width, height)
        if self.viewportMargins().bottom() != height + Space.XS:
            self.setViewportMargins(0, 0, 0, height + Space.XS)

    def _send(self) -> None:
        self.changed_after_pause.emit(self.toPlainText())

    def _grow(self, *_: object) -> None:
        self.updateGeometry()
