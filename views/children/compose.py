"""The writing area of the log: always ready, kept while one types, one press to write it (R-19).

The fields about when, who and the parents come forward when there is something to say them of.
"""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app import drafts, journal
from app.child import ChildView
from app.reference import entry_kind, entry_kinds
from models.bodies import Note
from models.errors import BindeledError
from views.children.autosave import Autosave
from views.children.form_dialog import choice_box
from views.children.words import kind_hint, kind_name
from views.context import Context
from views.icons import set_icon
from views.kit import (
    Caption,
    DateField,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    TextArea,
    announce,
)
from views.kit.flow import TightFlow
from views.theme import Space, on_theme_change, tokens

SLOT = "note"


class NoteDraft(msgspec.Struct, frozen=True):
    """What is being typed. date, discussed: ISO dates, "" when not given."""

    kind: str = "observation"
    text: str = ""
    date: str = ""
    who: str = ""
    discussed: str = ""
    not_discussed: str = ""


def read_draft(data: str) -> NoteDraft:
    """A stored draft; text that is not of this form is kept as the text of an observation."""
    try:
        return msgspec.json.decode(data.encode(), type=NoteDraft)
    except msgspec.DecodeError:
        return NoteDraft(text=data)


class Compose(QFrame):
    """Write one note of one log."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Write in the log"))
        self.context = context
        self._log = ""
        self._today = ""
        self._me = ""
        self._loading = False
        self._fields()
        self._lay_out()
        self.autosave = Autosave(context, SLOT, self._draft_data, self)
        self._listen()
        self.choose_kind("observation")
        on_theme_change(self, self._tint_kinds)
        self._show_details()

    # ------------------------------------------------------------ the page's side

    def show_view(self, view: ChildView) -> None:
        """Be ready for a log; when it is another one, its draft is fetched."""
        self._today, self._me = view.today, view.me.name
        if view.case.log == self._log:
            return
        self.autosave.follow(view.case.log)
        self._log = view.case.log
        self._set(NoteDraft())
        log = self._log
        self.context.run(
            drafts.load,
            self.context.session,
            log,
            SLOT,
            done=lambda data: self._found(data, log),
            owner=self,
        )

    def flush(self) -> None:
        """Keep what is typed now."""
        self.autosave.flush()

    def choose_kind(self, kind: str) -> None:
        """Write a note of this kind."""
        button = self.kinds.get(kind)
        if button is not None:
            button.setChecked(True)
            self._kind_chosen()

    @property
    def kind(self) -> str:
        return next((key for key, button in self.kinds.items() if button.isChecked()), "")

    def draft(self) -> NoteDraft:
        """What stands in the fields."""
        day, talked = self.day.value(), self.talked_day.value()
        yes = self.talked.currentData() == "yes"
        return NoteDraft(
            kind=self.kind,
            text=self.text.text(),
            date=day.isoformat() if day else "",
            who=self.who.text().strip(),
            discussed=talked.isoformat() if yes and talked else "",
            not_discussed="" if yes else self.why_not.text().strip(),
        )

    # ------------------------------------------------------------ building

    def _fields(self) -> None:
        self.kinds: dict[str, SecondaryButton] = {}
        self._group = QButtonGroup(self)
        for kind in entry_kinds():
            if not kind.note:
                continue
            button = SecondaryButton(kind_name(kind.key), self, icon=kind.icon)
            button.setCheckable(True)
            button.setAccessibleDescription(kind_hint(kind.key))
            self._group.addButton(button)
            self.kinds[kind.key] = button
        self.text = TextArea(accessible_name=self.tr("What is to stand in the log"), lines=2)
        self.day = DateField(None, self, accessible_name=self.tr("Date"))
        self.who = QLineEdit(self)
        self.who.setAccessibleName(self.tr("Who saw or said it"))
        self.talked = choice_box(
            self.tr("Talked over with the parents"),
            [("no", self.tr("Not yet")), ("yes", self.tr("Yes"))],
            self,
        )
        self.talked_day = DateField(
            None, self, accessible_name=self.tr("Date of the talk with the parents")
        )
        self.why_not = QLineEdit(self)
        self.why_not.setAccessibleName(self.tr("Why not yet"))
        self.why_not.setPlaceholderText(self.tr("Why not yet?"))
        self.why_not.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        self.clear = QuietButton(self.tr("Clear"), self)
        self.clear.setToolTip(self.tr("Throw away what is typed here"))
        self.submit = PrimaryButton(self.tr("Write in the log"), self, icon="pencil")
        self.submit.setToolTip(self.tr("Ctrl+Enter"))
        self.said = Caption("", self)

    def _lay_out(self) -> None:
        kinds = TightFlow(gap=Space.XS)
        for button in self.kinds.values():
            kinds.addWidget(button)
        self.details = QWidget(self)
        flow = TightFlow(self.details, gap=Space.L)
        flow.addWidget(self._labelled(self.tr("Date"), self.day))
        flow.addWidget(self._labelled(self.tr("Who"), self.who))
        flow.addWidget(
            self._labelled(
                self.tr("Talked over with the parents"),
                self.talked,
                self.talked_day,
                self.why_not,
            )
        )
        self.foot = QWidget(self)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(Space.S)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.clear)
        foot.addWidget(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(kinds)
        column.addWidget(self.text)
        column.addWidget(self.details)
        column.addWidget(self.foot)

    def _labelled(self, label: str, *fields: QWidget) -> QWidget:
        """A field with its label before it, that moves to the next line as one."""
        whole = QWidget(self.details)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        words = QLabel(label, whole)
        words.setProperty("type", "muted")
        row.addWidget(words)
        for field in fields:
            row.addWidget(field)
        words.setBuddy(getattr(fields[0], "input", fields[0]))
        return whole

    def _listen(self) -> None:
        self.text.textChanged.connect(self._touched)
        self.day.changed.connect(self._touched)
        self.talked_day.changed.connect(self._touched)
        self.who.textEdited.connect(self._touched)
        self.why_not.textEdited.connect(self._touched)
        self.talked.currentIndexChanged.connect(self._talked_changed)
        self._group.buttonClicked.connect(self._kind_clicked)
        self.submit.clicked.connect(self._submit)
        self.clear.clicked.connect(self._clear)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._submit)

    # ------------------------------------------------------------ what happens

    def _found(self, data: str | None, log: str) -> None:
        # Another child may be on screen by now, or something new typed: neither is overwritten.
        if log != self._log or self.text.text():
            return
        held = self.autosave.take_held(log)
        if held or data:
            draft = read_draft(held or data or "")
            self._set(draft)
            if held:
                self.autosave.touched()  # it stands here and not in the store
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            if draft.text:
                self._say(self.tr("Your draft from before is here."))

    def _set(self, draft: NoteDraft) -> None:
        self._loading = True
        self.choose_kind(draft.kind if draft.kind in self.kinds else "observation")
        self.text.set_text(draft.text)
        self.day.set_value(_day(draft.date) or _day(self._today))
        self.day.button.setEnabled(True)
        self.who.setText(draft.who or self._me)
        self.talked.setCurrentIndex(1 if draft.discussed else 0)
        self.talked_day.set_value(_day(draft.discussed) or _day(self._today))
        self.why_not.setText(draft.not_discussed)
        self.said.setText("")
        self._loading = False
        self._talked_shown()
        self._show_details()

    def _draft_data(self) -> str:
        draft = self.draft()
        return msgspec.json.encode(draft).decode() if draft.text.strip() else ""

    def _touched(self, *_: object) -> None:
        if self._loading:
            return
        self.said.setText("")
        self._show_details()
        self.autosave.touched()

    def _kind_clicked(self) -> None:
        self._kind_chosen()
        self._touched()
        self.text.setFocus()

    def _tint_kinds(self) -> None:
        """The chosen kind is filled: its icon takes the ink of that ground."""
        chosen = "selection_text" if tokens().is_contrast else "accent"
        for kind, button in self.kinds.items():
            known = entry_kind(kind)
            if known is not None:
                set_icon(button, known.icon, chosen if button.isChecked() else "text")

    def _kind_chosen(self) -> None:
        self._tint_kinds()
        hint = kind_hint(self.kind)
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleDescription(hint)

    def _talked_changed(self) -> None:
        self._talked_shown()
        self._touched()

    def _talked_shown(self) -> None:
        yes = self.talked.currentData() == "yes"
        self.talked_day.setVisible(yes)
        self.why_not.setVisible(not yes)

    def _show_details(self) -> None:
        written = bool(self.text.text().strip())
        self.details.setVisible(written)
        self.clear.setVisible(written)
        self.submit.setVisible(written)
        self.foot.setVisible(written or bool(self.said.text()))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self._show_details()
        announce(self, text)

    def _clear(self) -> None:
        self._set(NoteDraft(kind=self.kind))
        self.autosave.touched()
        self.autosave.flush()
        self.text.setFocus()

    def _submit(self) -> None:
        draft = self.draft()
        if not draft.text.strip() or not self.isEnabled():
            return
        note = Note(
            text=draft.text.strip(),
            date=draft.date or self._today,
            who=draft.who or self._me,
            discussed=draft.discussed,
            not_discussed=draft.not_discussed,
        )
        self.autosave.drop()
        self.setEnabled(False)
        log, data = self._log, self._draft_data()
        self.context.run(
            journal.write_note,
            self.context.session,
            log,
            draft.kind,
            note,
            slot=SLOT,
            done=lambda _: self._written(log, draft.kind),
            failed=lambda error: self._failed(error, log, data),
            owner=self,
        )

    def _written(self, log: str, kind: str) -> None:
        self.setEnabled(True)
        if log == self._log:
            self._set(NoteDraft(kind=kind))
            self._say(self.tr("Written in the log."))
            self.text.setFocus()
        self.context.case_changed.emit(log)

    def _failed(self, error: Exception, log: str, data: str) -> None:
        self.setEnabled(True)
        if log == self._log:
            self.text.setFocus()
            self.autosave.touched()
        else:  # another child is on the screen by now
            self.autosave.hold(log, data)
        self.autosave.flush()
        self.context.failed_default(error)
        if isinstance(error, BindeledError):
            self._say(self.tr("It was not written. What you typed is kept here."))


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
