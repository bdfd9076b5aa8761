"""The quick note: which child, what I saw, what we try. Two minutes, interrupted, done tomorrow.

What is typed is kept in the store as it is typed (slot "quick") and becomes an observation, and an
initiative when something is tried, with one button.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from views.context import Context
from views.kit import (
    Caption,
    FieldRow,
    PrimaryButton,
    QuietButton,
    TextArea,
    Title,
)
from views.theme import Space

if TYPE_CHECKING:
    from app.session import Session
    from app.today import CaseCard
    from models.case import Case

LONGEST_UNSAVED_MS = 3000
"""Typing without a pause is saved this often too: at most five seconds may be lost."""

RETRY_MS = 15_000
"""How soon a draft that could not be kept (a full disk) is tried again."""

SHORTEST_NAME = 12
"""Characters of the child's name the field always has room for; a longer name is cut there."""

WRITABLE = ("H", "O", "P")


class QuickDraft(msgspec.Struct, frozen=True):
    """What is typed so far. log: "" while no child is chosen."""

    log: str = ""
    saw: str = ""
    tries: str = ""

    @property
    def empty(self) -> bool:
        return not (self.saw.strip() or self.tries.strip())


def read_draft(data: str | None) -> QuickDraft:
    """A draft from the store; an unreadable one counts as text that was seen, never as nothing."""
    if not data:
        return QuickDraft()
    try:
        return msgspec.json.decode(data, type=QuickDraft)
    except msgspec.DecodeError:
        return QuickDraft(saw=data)


def load_quick(session: Session) -> QuickDraft:
    """The quick note that waits, or an empty one."""
    from app import drafts

    return read_draft(drafts.load(session, "", "quick"))


def save_quick(session: Session, draft: QuickDraft) -> None:
    """Keep what is typed so far."""
    from app import drafts

    if draft.empty:
        drafts.discard(session, "", "quick")
    else:
        drafts.save(session, "", "quick", msgspec.json.encode(draft).decode())


def write_quick(session: Session, draft: QuickDraft) -> Case:
    """Write the note in the log: an observation, and an initiative when something is tried."""
    from app import journal
    from models.bodies import Note

    notes = [
        (kind, Note(text=text.strip(), date=session.today(), who=session.person.name))
        for kind, text in (("observation", draft.saw), ("initiative", draft.tries))
        if text.strip()
    ]
    return journal.write_quick(session, draft.log, notes)


def _children_and_draft(session: Session) -> tuple[Sequence[CaseCard], QuickDraft]:
    from app.today import today

    return today(session).cards, load_quick(session)


class QuickNote(QWidget):
    """The fields of the quick note. ``load`` when shown, ``flush`` before it goes away."""

    written = Signal(str)
    """The note stands in this log now."""
    draft_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None, *, lines: int = 2) -> None:
        super().__init__(parent)
        self._context = context
        self._saved = QuickDraft()  # what was last handed to the store
        self._kept = QuickDraft()  # what the store has said that it holds
        self._writing = False
        self._wanted_log = ""
        self.child = QComboBox(self)
        self.child.setEditable(True)
        self.child.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # One very long name must not make the whole page wider than the window.
        self.child.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.child.setMinimumContentsLength(SHORTEST_NAME)
        edit = self.child.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Write a name or choose"))
        self.child.currentIndexChanged.connect(self._changed)
        self.child.editTextChanged.connect(self._name_typed)
        self.saw = TextArea(
            self.tr("What did you see or hear? Write it as it was."), self, lines=lines
        )
        self.tries = TextArea(self.tr("What do you try now? (optional)"), self, lines=1)
        self.child_row = FieldRow(self.tr("Child"), self.child, parent=self)
        self.saw_row = FieldRow(self.tr("What I saw"), self.saw, parent=self)
        self.tries_row = FieldRow(self.tr("What we try"), self.tries, parent=self)
        for area in (self.saw, self.tries):
            area.textChanged.connect(self._changed)
            area.changed_after_pause.connect(self._save)
        self.write = PrimaryButton(self.tr("Write in the log"), self, icon="pencil")
        self.write.setToolTip(self.tr("Ctrl+Enter"))
        self.write.clicked.connect(self.write_in_log)
        self.kept = Caption("", self)
        self.drop = QuietButton(self.tr("Clear"), self)
        self.drop.clicked.connect(self.clear)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(self.write_in_log)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.kept, 1)
        row.addWidget(self.drop)
        row.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for field in (self.child_row, self.saw_row, self.tries_row):
            column.addWidget(field)
        column.addLayout(row)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_UNSAVED_MS)
        self._longest.timeout.connect(self._save)
        self._show_state()

    # ------------------------------------------------------------ what it shows

    def set_cards(self, cards: Sequence[CaseCard]) -> None:
        """The children one may write about, newest first; the choice stays when it can."""
        chosen = self.log() or self._wanted_log
        mine = [card for card in cards if card.state in WRITABLE and not card.closed]
        self.child.blockSignals(True)
        self.child.clear()
        for card in sorted(mine, key=lambda each: each.last_at, reverse=True):
            self.child.addItem(card.child, card.log)
        names = [self.child.itemText(n) for n in range(self.child.count())]
        completer = QCompleter(names, self.child)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.child.setCompleter(completer)
        self.child.blockSignals(False)
        if not chosen and self.child.count() == 1:
            chosen = str(self.child.itemData(0))
        self.choose(chosen)

    def choose(self, log: str) -> None:
        """Stand on one child; "" for none."""
        self._wanted_log = log
        place = self.child.findData(log) if log else -1
        self.child.blockSignals(True)
        self.child.setCurrentIndex(place)
        if place < 0:
            self.child.setEditText("")
        self.child.blockSignals(False)
        self._show_state()

    def log(self) -> str:
        """The chosen child's log, "" when the name is not (yet) one of them."""
        typed = self.child.currentText().strip().casefold()
        place = self.child.currentIndex()
        if place >= 0 and self.child.itemText(place).casefold() == typed:
            return str(self.child.itemData(place))
        same = [n for n in range(self.child.count()) if self.child.itemText(n).casefold() == typed]
        return str(self.child.itemData(same[0])) if typed and len(same) == 1 else ""

    def draft(self) -> QuickDraft:
        """What stands in the fields."""
        return QuickDraft(
            log=self.log() or self._wanted_log, saw=self.saw.text(), tries=self.tries.text()
        )

    def load(self) -> None:
        """Show what waits in the store; what is being typed here is not overwritten."""
        if not self._unsaved():
            self._context.run(load_quick, self._context.session, done=self.show_draft, owner=self)

    def flush(self) -> None:
        """Save what is typed now."""
        for area in (self.saw, self.tries):
            area.flush()
        self._save()

    def clear(self) -> None:
        """Throw away what is typed."""
        self.saw.set_text("")
        self.tries.set_text("")
        self._save()
        self._show_state()

    # ------------------------------------------------------------ what it does

    def write_in_log(self) -> None:
        """Write it, when a child is chosen and something is said."""
        draft = self.draft()
        no_child = not self.log()
        self.child_row.set_error(self.tr("Choose which child it is about.") if no_child else "")
        self.saw_row.set_error(self.tr("Write what you saw first.") if draft.empty else "")
        if self._writing or no_child or draft.empty:
            (self.child if no_child else self.saw).setFocus()
            return
        self.flush()
        self._writing = True
        self._show_state()
        self._context.run(
            write_quick,
            self._context.session,
            draft,
            done=lambda _: self._is_written(draft.log),
            failed=self._is_not_written,
            owner=self,
        )

    def _is_written(self, log: str) -> None:
        self._writing = False
        self.saw.set_text("")
        self.tries.set_text("")
        self._saved = self._kept = QuickDraft()
        self._longest.stop()
        self._show_state()
        self._context.case_changed.emit(log)
        self.written.emit(log)

    def _is_not_written(self, error: Exception) -> None:
        """Nothing of it stands in the log: all of it stays on the screen."""
        self._writing = False
        self._show_state()
        self._context.failed_default(error)
        self._save()

    def show_draft(self, draft: QuickDraft) -> None:
        """Show what was in the store; what is being typed here is not overwritten."""
        if self._unsaved():
            return
        self._saved = self._kept = draft
        self.saw.set_text(draft.saw)
        self.tries.set_text(draft.tries)
        for area in (self.saw, self.tries):  # one goes on where one stopped
            area.moveCursor(QTextCursor.MoveOperation.End)
        if draft.log:
            self.choose(draft.log)
        self._show_state()

    def _save(self, *_: object) -> None:
        self._longest.stop()
        draft = self.draft()
        if draft == self._saved or (draft.empty and self._saved.empty):
            return
        self._saved = draft
        self._context.run(
            save_quick,
            self._context.session,
            draft,
            done=lambda _: self._is_kept(draft),
            failed=self._is_not_kept,
            owner=self,
        )

    def _is_kept(self, draft: QuickDraft) -> None:
        self._kept = draft
        self._show_state()
        self.draft_changed.emit()

    def _is_not_kept(self, error: Exception) -> None:
        """Say why, and try again: what is typed stands on the screen and nowhere else."""
        self._saved = self._kept
        self._longest.start(RETRY_MS)
        self._show_state()
        self._context.failed_default(error)

    @property
    def unsaved(self) -> bool:
        """Whether what is typed here has not been handed to the store, or was not taken there."""
        return self._unsaved()

    def _unsaved(self) -> bool:
        return not self._same(self._saved)

    def _same(self, draft: QuickDraft) -> bool:
        now = self.draft()
        return (now.saw, now.tries) == (draft.saw, draft.tries)

    def _name_typed(self, text: str) -> None:
        log = self.log()
        if log or not text.strip():
            self._wanted_log = log
        self._changed()

    def _changed(self, *_: object) -> None:
        if self.log():
            self._wanted_log = self.log()
            self.child_row.set_error("")
        if not self.draft().empty:
            self.saw_row.set_error("")
            if not self._longest.isActive() or self._longest.remainingTime() > LONGEST_UNSAVED_MS:
                self._longest.start(LONGEST_UNSAVED_MS)
        self._show_state()

    def _show_state(self) -> None:
        empty = self.draft().empty
        self.write.setEnabled(not self._writing)
        self.drop.setVisible(not empty)
        kept = not empty and self._same(self._kept)
        self.kept.setText(self.tr("Kept as a draft.") if kept else "")


class QuickNoteDialog(QDialog):
    """The quick note from anywhere (Ctrl+N). Esc closes it and keeps what is typed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._log = ""
        self.setWindowTitle("Bindeled")
        self.setAccessibleName(self.tr("Quick note"))
        self.note = QuickNote(context, self, lines=4)
        self.note.written.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(Title(self.tr("Quick note"), self))
        column.addWidget(self.note)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 66)
        # Locking never waits for a dialog.
        lock = QShortcut(QKeySequence("Ctrl+L"), self)
        lock.activated.connect(context.lock_wanted)

    def open_for(self, log: str) -> None:
        """Show it, on the child whose page is open when there is one."""
        self._log = log
        self.open()
        self._context.run(_children_and_draft, self._context.session, done=self._fill, owner=self)

    def _fill(self, found: tuple[Sequence[CaseCard], QuickDraft]) -> None:
        cards, draft = found
        self.note.set_cards(cards)
        self.note.show_draft(draft)
        if self._log and draft.empty:
            self.note.choose(self._log)
        (self.note.saw if self.note.log() else self.note.child).setFocus()
        self.note.saw.moveCursor(QTextCursor.MoveOperation.End)

    def done(self, result: int) -> None:
        self.note.flush()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter in a field must not close the dialog
        super().keyPressEvent(event)
