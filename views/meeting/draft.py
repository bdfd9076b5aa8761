"""The meeting being worked on: one immutable value, replaced at every keystroke."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.reference import agenda_templates, meeting_kinds
from models.meeting import AgendaTemplate, Meeting, agenda_from

Rows = Literal["agenda", "attendance", "decisions", "agreements", "reviews"]

OPEN_TEMPLATE = "open"
SAVE_WITHIN_MS = 1500
"""Typed text reaches the owner at most this long after it was typed."""


class MeetingDraft(QObject):
    """Holds the value every step shows and writes to.

    edited: something was just changed. settled: time to store the draft. removed: a row was taken
    away, with the words for it and the way back (a callable).
    """

    edited = Signal()
    settled = Signal(object)
    removed = Signal(str, object)
    restored = Signal()

    def __init__(self, new_id: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.new_id = new_id
        self._value = Meeting(id="")
        self._template = template_named(OPEN_TEMPLATE)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_WITHIN_MS)
        self._timer.timeout.connect(self.flush)
        self._pending = False

    @property
    def value(self) -> Meeting:
        """The meeting as it stands, with the last typed character."""
        return self._value

    @property
    def template(self) -> AgendaTemplate:
        """The agenda template this meeting follows."""
        return self._template

    @property
    def phases(self) -> tuple[str, ...]:
        """Ids of the template's phases, in order."""
        return tuple(phase.id for phase in self._template.phases)

    def load(self, meeting: Meeting) -> None:
        """Take another meeting; what was waiting for the old one is told first.

        A meeting that has no agenda yet gets that of its kind, which is not a change to store.
        """
        self.flush()
        self._value = meeting
        self._template = template_named(meeting.agenda_template)
        if not meeting.held and not meeting.agenda and not meeting.agenda_template:
            self._template = template_named(_template_of(meeting.kind))
            self._value = msgspec.structs.replace(
                meeting, agenda_template=self._template.id, agenda=agenda_from(self._template)
            )

    def edit(self, **changes: Any) -> None:
        """Replace fields of the meeting; nothing happens when they are as before."""
        after = msgspec.structs.replace(self._value, **changes)
        if after == self._value:
            return
        self._value = after
        self._pending = True
        # Not restarted while someone types on: the wait has a known end.
        if not self._timer.isActive():
            self._timer.start()
        self.edited.emit()

    def edit_row(self, rows: Rows, index: int, **changes: Any) -> None:
        """Replace fields of one row of a list."""
        before = getattr(self._value, rows)
        after = msgspec.structs.replace(before[index], **changes)
        self.edit(**{rows: (*before[:index], after, *before[index + 1 :])})

    def append_row(self, rows: Rows, row: msgspec.Struct) -> int:
        """Add a row last in a list; returns its place."""
        before = getattr(self._value, rows)
        self.edit(**{rows: (*before, row)})
        return len(before)

    def remove_row(self, rows: Rows, index: int, said: str) -> None:
        """Take a row away, with a way back that survives edits made in between.

        said: the sentence shown with the way back.
        """
        before = getattr(self._value, rows)
        row = before[index]
        self.edit(**{rows: (*before[:index], *before[index + 1 :])})

        def bring_back() -> None:
            now = getattr(self._value, rows)
            place = min(index, len(now))
            self.edit(**{rows: (*now[:place], row, *now[place:])})
            self.restored.emit()

        self.removed.emit(said, bring_back)

    def choose_kind(self, kind: str) -> None:
        """Change the kind of meeting.

        An agenda nobody has touched is replaced by that of the kind; one with own points, times
        or notes stays, so that nothing written is lost.
        """
        wanted = _template_of(kind)
        untouched = self._value.agenda in ((), agenda_from(self._template))
        if not untouched:
            self.edit(kind=kind)
            return
        self._template = template_named(wanted)
        self.edit(kind=kind, agenda_template=wanted, agenda=agenda_from(self._template))

    def flush(self) -> None:
        """Tell at once what is still waiting to be stored."""
        self._timer.stop()
        if self._pending:
            self._pending = False
            self.settled.emit(self._value)


def template_named(name: str) -> AgendaTemplate:
    """The template with this id; the open one when the meeting follows none that is known."""
    templates = {each.id: each for each in agenda_templates()}
    return templates.get(name, templates[OPEN_TEMPLATE])


def _template_of(kind: str) -> str:
    return next((each.agenda for each in meeting_kinds() if each.id == kind), OPEN_TEMPLATE)


def kind_label(kind: str) -> str:
    """The Danish name of a kind of meeting, the id itself when the data file has no such kind."""
    return next((each.label for each in meeting_kinds() if each.id == kind), kind)
