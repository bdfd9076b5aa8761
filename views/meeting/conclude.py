"""Afslut: what came out of it, who has an eye on the child, when we meet again, into the log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.meeting import AgendaPoint, decided_without_authority, notes_of, with_notes
from views.kit import (
    Banner,
    Caption,
    Card,
    FieldRow,
    PrimaryButton,
    QuietButton,
    Rule,
    SecondaryButton,
)
from views.kit.containers import clear_layout
from views.meeting.draft import MeetingDraft
from views.meeting.fields import Column, FlexRow, date_box, text_box
from views.meeting.minutes_view import MinutesView
from views.theme import Space

EYES = "eyes_on_child"
TOLD = "who_is_told"


class ConcludeStep(QWidget):
    """The third step of the page. What ends the meeting stays in sight below."""

    conclude = Signal()
    minutes = Signal()
    unfinished = Signal()

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self._column = Column()
        self._summary = MinutesView(self._column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._column, 1)
        outer.addWidget(Rule())
        outer.addWidget(self._ending())

    def show_meeting(self) -> None:
        """Build the step anew from the draft."""
        clear_layout(self._column.body)
        self._add_warnings()
        meeting = self._draft.value
        self._column.body.addWidget(self._summary.decisions(meeting.decisions))
        self._column.body.addWidget(self._summary.agreements(meeting.agreements))
        self._column.body.addWidget(self._until_next())

    def _add_warnings(self) -> None:
        meeting = self._draft.value
        self.refusal = Banner("error", "")
        self._column.body.addWidget(self.refusal)
        self.refusal.hide()
        self.authority = Banner(
            "warning",
            self.tr(
                "Nobody from the authority is ticked off as present. Decisions about the child"
                " belong with the authority. You can still conclude the meeting."
            ),
            title=self.tr("Decisions without the authority"),
        )
        self._column.body.addWidget(self.authority)
        self.authority.setVisible(decided_without_authority(meeting))
        drafts = [each for each in meeting.agreements if not each.empty and not each.decided]
        go = QuietButton(self.tr("Finish them"))
        go.clicked.connect(self.unfinished)
        self.drafts = Banner(
            "info",
            self.tr(
                "Agreements without a name or a day: {count}. Finish or remove them"
                " before the meeting goes into the log."
            ).format(count=len(drafts)),
            [go],
        )
        self._column.body.addWidget(self.drafts)
        self.drafts.setVisible(bool(drafts))

    def _until_next(self) -> Card:
        card = Card(self.tr("Until we meet again"))
        self.eyes = self._point_box(
            EYES,
            self.tr("Eyes on the child"),
            self.tr("Who keeps an eye on the child in everyday life until then?"),
        )
        card.add(FieldRow(self.tr("Eyes on the child"), self.eyes))
        self.told = self._point_box(
            TOLD,
            self.tr("Who is to be told"),
            self.tr("Who must know the agreements, and who tells the child?"),
        )
        row = FlexRow(wide_ems=30)
        self.next_date = date_box(
            self._draft.value.next_meeting,
            self.tr("Next meeting"),
            lambda iso: self._draft.edit(next_meeting=iso),
        )
        row.add(FieldRow(self.tr("Next meeting"), self.next_date))
        row.add(FieldRow(self.tr("Who is to be told"), self.told), 1)
        card.add(row)
        return card

    def _point_box(self, key: str, title: str, hint: str) -> QWidget:
        return text_box(
            notes_of(self._draft.value.agenda, key),
            title,
            hint,
            lambda text: self._write(key, title, text),
            lines=1,
        )

    def _write(self, key: str, title: str, text: str) -> None:
        """Kept as notes of the agenda's own point, so that the minutes hold it only once."""
        phases = self._draft.phases
        point = AgendaPoint(phase=phases[-1] if phases else "", title=title, key=key, notes=text)
        self._draft.edit(agenda=with_notes(self._draft.value.agenda, point, phases))

    def _ending(self) -> QWidget:
        host = FlexRow(wide_ems=50, spacing=Space.L)
        host.box.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        note = Caption(
            self.tr(
                "Decisions and agreements become part of the log as they stand here."
                " After that the meeting can be read, but not changed."
            )
        )
        host.add(note, 1)
        host.box.setAlignment(note, Qt.AlignmentFlag.AlignVCenter)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self.as_pdf = SecondaryButton(self.tr("Minutes as PDF"), icon="pdf")
        self.as_pdf.clicked.connect(self.minutes)
        self.into_log = PrimaryButton(self.tr("Write into the log"), icon="log")
        self.into_log.clicked.connect(self.conclude)
        row.addWidget(self.as_pdf)
        row.addWidget(self.into_log)
        host.add(buttons)
        return host
