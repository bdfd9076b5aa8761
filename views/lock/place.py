"""Reading off where the person is, and going back there after the unlock.

Works for every page without its help: fields are known by their kind and accessible name. Fields
with passphrases, and those with the property "secret", are never read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.place import Field, Form, Place
from views.kit import PassphraseField

if TYPE_CHECKING:
    from views.context import Context
    from views.frame import Frame

Editor = QLineEdit | QPlainTextEdit | QTextEdit
_MOST_ROUNDS = 8
_LONGEST = 200_000


def read_place(frame: Frame) -> Place:
    """Where the person is, with what stands in the fields there."""
    page = frame.pages.currentWidget()
    found = dict(editors(page)) if page is not None else {}
    focus = next((name for name, each in found.items() if each.hasFocus()), "")
    if not focus and page is not None:
        # While a dialog or another window is in front, the page still knows its own cursor.
        inner = page.focusWidget()
        focus = next((name for name, each in found.items() if each is inner), "")
    cursor, anchor = _cursor(found[focus]) if focus else (0, 0)
    return Place(
        page=frame.current or "today",
        log=frame.log,
        tab=frame.tab,
        fields=tuple(
            Field(name=name, label=each.accessibleName(), text=text_of(each)[:_LONGEST])
            for name, each in found.items()
        ),
        focus=focus,
        cursor=cursor,
        anchor=anchor,
        scrolls=tuple(_scrolls(page)),
        forms=tuple(_forms()),
        quick=frame.quick_is_open,
    )


def editors(root: QWidget) -> Iterator[tuple[str, Editor]]:
    """Every field for text that can be seen below a widget and written in, by a name that lasts."""
    seen: Counter[str] = Counter()
    for each in root.findChildren(QWidget):
        if not isinstance(each, QLineEdit | QPlainTextEdit | QTextEdit):
            continue
        kind = f"{type(each).__name__}/{each.accessibleName()}"
        seen[kind] += 1
        if each.isReadOnly() or not each.isVisibleTo(root) or _is_secret(each):
            continue
        yield f"{kind}/{seen[kind]}", each


def _is_secret(field: Editor) -> bool:
    """Whether a passphrase or a key is typed there, also while it is shown in clear."""
    hidden = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    return hidden or bool(field.property("secret")) or isinstance(field.parent(), PassphraseField)


def text_of(field: Editor) -> str:
    """What stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def flush_dialogs() -> None:
    """Let every open dialog that keeps a draft keep it now."""
    for dialog in _open_dialogs():
        flush = getattr(dialog, "flush", None)
        if callable(flush):
            flush()


class Returning(QObject):
    """Brings the person back, step by step while the page reads itself; stops when they type."""

    def __init__(self, context: Context, frame: Frame, place: Place, done: Callable[[], None]):
        super().__init__(frame)
        self._context = context
        self._frame = frame
        self._place = place
        self._done = done
        self._rounds = 0
        self._over = False
        self._window = frame.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)

    def begin(self) -> None:
        """Open the page, then wait for what it reads."""
        place = self._place
        if place.page == "case" and place.log:
            self._frame.open_case(place.log, place.tab or "log")
        elif place.page == "new_case":
            self._frame.new_case()
        elif place.page not in ("", "case"):
            self._frame.open_place(place.page)
        self._next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        touched = event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
        if touched and not self._over:
            self._end()
        return False

    def _next(self) -> None:
        """Once more after everything that was asked of the store has been answered."""
        self._context.run(_nothing, done=self._soon, owner=self)

    def _soon(self, _: None) -> None:
        QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        if self._over or not shiboken6.isValid(self._frame):
            return
        self._rounds += 1
        page = self._frame.pages.currentWidget()
        found = dict(editors(page)) if page is not None else {}
        kept = {each.name: each.text for each in self._place.fields}
        same = all(name in found and text_of(found[name]) == text for name, text in kept.items())
        if not same and self._rounds < _MOST_ROUNDS:
            self._next()
            return
        for name, text in kept.items():
            if name in found and text_of(found[name]) != text:
                _fill(found[name], text)
        field = found.get(self._place.focus)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            _set_cursor(field, self._place.cursor, self._place.anchor)
        if page is not None:
            for area, at in zip(_scrolling(page), self._place.scrolls, strict=False):
                area.verticalScrollBar().setValue(at)
        if self._place.quick:
            self._frame.quick_note()
        self._end()

    def _end(self) -> None:
        self._over = True
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._done()


def _nothing() -> None:
    return None


def _scrolling(page: QWidget) -> list[QAbstractScrollArea]:
    return [each for each in page.findChildren(QAbstractScrollArea) if each.isVisibleTo(page)]


def _scrolls(page: QWidget | None) -> Iterator[int]:
    for area in _scrolling(page) if page is not None else ():
        yield area.verticalScrollBar().value()


def _open_dialogs() -> list[QDialog]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    ]


def _forms() -> Iterator[Form]:
    for dialog in _open_dialogs():
        if callable(getattr(dialog, "flush", None)) or hasattr(dialog, "note"):
            continue  # it keeps a draft of its own
        if isinstance(dialog, QFileDialog):
            continue  # the name of a file may be a child's, and is no text of the person's
        fields = tuple(
            Field(name=name, label=each.accessibleName(), text=text_of(each)[:_LONGEST])
            for name, each in editors(dialog)
            if text_of(each).strip()
        )
        if fields:
            yield Form(kind=type(dialog).__name__, title=dialog.accessibleName(), fields=fields)


def _fill(field: Editor, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.textEdited.emit(text)
    else:
        field.setPlainText(text)


def _cursor(field: Editor) -> tuple[int, int]:
    if isinstance(field, QLineEdit):
        start = field.selectionStart()
        if start < 0:
            return field.cursorPosition(), field.cursorPosition()
        at = field.cursorPosition()
        return at, field.selectionEnd() if at == start else start
    cursor = field.textCursor()
    return cursor.position(), cursor.anchor()


def _set_cursor(field: Editor, at: int, anchor: int) -> None:
    if isinstance(field, QLineEdit):
        if at == anchor:
            field.setCursorPosition(at)
        else:
            field.setSelection(anchor, at - anchor)
        return
    most = len(field.toPlainText())
    cursor = field.textCursor()
    cursor.setPosition(min(anchor, most))
    cursor.setPosition(min(at, most), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
