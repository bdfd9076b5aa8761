"""*Søg*: one field, and what it finds while one types. Ctrl+K from anywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app import search
from app.search import Result
from views.context import Context
from views.kit import Caption, announce, text_label
from views.search.hits import Hits, Row, rows_of
from views.theme import Space, on_theme_change
from views.words import counted

NOTED_AFTER_MS = 1500
"""What has stood on the screen for so long has been seen: it goes into the access log."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchDialog(QDialog):
    """Finds children and entries. opened: log id, and hash of the entry or "" for the child."""

    opened = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle("Bindeled")
        self.setAccessibleName(self.tr("Search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._result = Result()
        self._asked_for = ""
        self._asking = False
        self._noted: set[str] = set()
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Search in everything"))
        self.field.setPlaceholderText(self.tr("A child, or words from a log"))
        self.field.setClearButtonEnabled(True)
        self.field.setProperty("secret", True)  # not kept over a lock: it is asked anew
        self.field.textChanged.connect(lambda _: self._ask())
        self.field.installEventFilter(self)
        self.count = Caption("", self)
        self.hits = Hits(self)
        self.hits.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hits.chosen.connect(self._open)
        self.nothing = text_label("", "muted", self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.hits)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.field)
        column.addLayout(self._stack, 1)
        column.addWidget(self.count)
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.setInterval(NOTED_AFTER_MS)
        self._seen.timeout.connect(self._note)
        # Locking never waits for a dialog.
        lock = QShortcut(QKeySequence("Ctrl+L"), self)
        lock.activated.connect(context.lock_wanted)
        on_theme_change(self, self._fit)
        self._show(Result())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in _STEPS:
                self.hits.step(_STEPS[Qt.Key(key)])
                announce(self.field, str(self.hits.currentIndex().data() or ""))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        if self._seen.isActive():
            self._note()
        super().done(result)

    # ------------------------------------------------------------ asking

    def _ask(self) -> None:
        """Ask for what stands in the field; while an answer is under way, only for the newest."""
        if self._asking:
            return
        self._asking, self._asked_for = True, self.field.text()
        self._context.run(
            search.find,
            self._context.session,
            self._asked_for,
            done=self._answered,
            failed=self._failed,
            owner=self,
        )

    def _answered(self, result: Result) -> None:
        self._asking = False
        self._show(result)
        if self.field.text() != self._asked_for:
            self._ask()

    def _failed(self, error: Exception) -> None:
        self._asking = False
        self._context.failed_default(error)

    def _show(self, result: Result) -> None:
        self._result = result
        self.hits.show_rows(rows_of(result))
        found = bool(result.children or result.hits)
        self._stack.setCurrentIndex(int(found))
        self.nothing.setText(
            self.tr("Nothing is found. Try the beginning of the word, or fewer words.")
            if self._asked_for.strip()
            else self.tr("The beginning of a word is enough. Every word must be there.")
        )
        said = counted(len(result.hits), self.tr("1 entry"), self.tr("{count} entries"))
        if result.more:
            said = self.tr("The {count} newest are shown. Write one more word to find others.")
            said = said.format(count=len(result.hits))
        self.count.setText(said if found else "")
        if self._asked_for.strip():
            announce(self.field, said if found else self.nothing.text())
        self._seen.stop()
        if result.logs - self._noted:
            self._seen.start()

    def _note(self) -> None:
        """Write in the access logs of the children whose entries were shown (R-23)."""
        self._seen.stop()
        new = self._result.logs - self._noted
        if new:
            self._noted |= new
            self._context.run(search.noted, self._context.session, frozenset(new))

    # ------------------------------------------------------------ opening

    def _enter(self) -> None:
        if self.field.text() == self._asked_for and not self._asking:
            self.hits.open_chosen()

    def _open(self, row: Row) -> None:
        self.accept()
        self.opened.emit(row.log, row.entry)

    def _fit(self) -> None:
        wide, tall = self.fontMetrics().averageCharWidth() * 84, self.fontMetrics().height() * 24
        parent = self.parentWidget()
        if parent is not None:
            window = parent.window()
            wide, tall = min(wide, window.width() - 40), min(tall, window.height() - 40)
        self.resize(wide, tall)
