"""Forbered: what the meeting is for, who is called, and the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.reference import meeting_kinds
from views.kit import Caption, Card, FieldRow
from views.meeting.agenda_editor import AgendaEditor
from views.meeting.draft import MeetingDraft, kind_label
from views.meeting.fields import (
    Column,
    FlexRow,
    PersonField,
    TimeField,
    date_box,
    parse_iso,
    text_box,
)
from views.meeting.people import ActorItem, InvitationEditor


class PrepareStep(QWidget):
    """The first step of the page."""

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        column = Column()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self._draft = draft
        self._actors: tuple[ActorItem, ...] = ()
        column.body.addWidget(self._about_card())
        column.body.addWidget(self._people_card())
        column.body.addWidget(self._agenda_card())
        draft.edited.connect(self._tell_time)

    def show_meeting(self, actors: Sequence[ActorItem]) -> None:
        """Fill every field from the draft. Fields never answer with an edit of their own."""
        self._actors = tuple(actors)
        meeting = self._draft.value
        self._kind.blockSignals(True)
        self._kind.setCurrentIndex(max(0, self._kind.findData(meeting.kind)))
        self._kind.blockSignals(False)
        self._tell_kind()
        self.title.setText(meeting.title)
        self.title.setPlaceholderText(kind_label(meeting.kind))
        self.purpose.blockSignals(True)
        self.purpose.set_text(meeting.purpose)
        self.purpose.blockSignals(False)
        self.date.blockSignals(True)
        self.date.set_value(parse_iso(meeting.date))
        self.date.blockSignals(False)
        self.start.show_time(meeting.start)
        self.end.show_time(meeting.end)
        self.place.setText(meeting.place)
        self.leader.show_text(meeting.leader)
        self.note_taker.show_text(meeting.note_taker)
        self.people.show_people(self._actors)
        self.agenda.show_agenda()
        self._offer_names()
        self._tell_time()

    def refuse_date(self, text: str) -> None:
        """Say at the date field why the meeting could not be concluded; "" takes it away."""
        self.date_row.set_error(text)
        if text:
            self.date.input.setFocus()

    # ------------------------------------------------------------ parts

    def _about_card(self) -> Card:
        draft = self._draft
        card = Card(self.tr("About the meeting"))
        self._kind = QComboBox()
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for each in meeting_kinds():
            self._kind.addItem(each.label, each.id)
        self._kind.currentIndexChanged.connect(self._choose_kind)
        self._kind_row = FieldRow(self.tr("Kind of meeting"), self._kind)
        self.title = QLineEdit()
        self.title.textEdited.connect(lambda text: draft.edit(title=text))
        first = FlexRow(wide_ems=34)
        first.add(self._kind_row, 2)
        first.add(FieldRow(self.tr("Title"), self.title), 3)
        card.add(first)
        self.purpose = text_box(
            "",
            self.tr("Purpose"),
            self.tr("What should the meeting lead to?"),
            lambda text: draft.edit(purpose=text),
        )
        card.add(FieldRow(self.tr("Purpose"), self.purpose))
        card.add(self._when_and_where())
        self.leader = PersonField("", self.tr("Leads the meeting"))
        self.leader.named.connect(lambda name: draft.edit(leader=name))
        self.note_taker = PersonField("", self.tr("Writes the minutes"))
        self.note_taker.named.connect(lambda name: draft.edit(note_taker=name))
        roles = FlexRow(wide_ems=34)
        roles.add(FieldRow(self.tr("Leads the meeting"), self.leader), 1)
        roles.add(FieldRow(self.tr("Writes the minutes"), self.note_taker), 1)
        card.add(roles)
        return card

    def _when_and_where(self) -> FlexRow:
        draft = self._draft
        self.date = date_box("", self.tr("Date"), self._pick_date)
        self.date_row = FieldRow(self.tr("Date"), self.date)
        self.start = TimeField("", self.tr("From"))
        self.start.picked.connect(lambda value: draft.edit(start=value))
        self.end = TimeField("", self.tr("To"))
        self.end.picked.connect(lambda value: draft.edit(end=value))
        self.place = QLineEdit()
        self.place.textEdited.connect(lambda text: draft.edit(place=text))
        times = FlexRow(wide_ems=8)
        times.add(FieldRow(self.tr("From"), self.start), 1)
        times.add(FieldRow(self.tr("To"), self.end), 1)
        row = FlexRow(wide_ems=34)
        row.add(self.date_row)
        row.add(times, 2)
        row.add(FieldRow(self.tr("Place"), self.place), 5)
        return row

    def _people_card(self) -> Card:
        card = Card(
            self.tr("Participants"),
            subtitle=self.tr(
                "Call the everyday people first. If something is to be decided about the child,"
                " somebody from the authority must be there."
            ),
        )
        self.people = InvitationEditor(self._draft)
        self.people.changed.connect(self._offer_names)
        card.add(self.people)
        return card

    def _agenda_card(self) -> Card:
        card = Card(self.tr("Agenda"))
        self._time = Caption()
        card.add(self._time)
        self.agenda = AgendaEditor(self._draft)
        card.add(self.agenda)
        return card

    # ------------------------------------------------------------ answers

    def _choose_kind(self) -> None:
        self._draft.choose_kind(self._kind.currentData())
        self._tell_kind()
        self.title.setPlaceholderText(kind_label(self._draft.value.kind))
        self.agenda.show_agenda()

    def _tell_kind(self) -> None:
        kind = self._kind.currentData()
        self._kind_row.set_hint(next((e.help for e in meeting_kinds() if e.id == kind), ""))

    def _pick_date(self, iso: str) -> None:
        self._draft.edit(date=iso)
        self.date_row.set_error("")

    def _offer_names(self) -> None:
        names = [person.name for person in self._draft.value.attendance]
        names += [actor.name for actor in self._actors]
        self.leader.offer(names)
        self.note_taker.offer(names)

    def _tell_time(self) -> None:
        meeting = self._draft.value
        total = sum(point.minutes for point in meeting.agenda)
        text = self.tr("{total} minutes planned in all.").format(total=total)
        room = _minutes(meeting.end) - _minutes(meeting.start)
        if meeting.start and meeting.end and room > 0:
            over = total - room
            rest = (
                self.tr("{over} minutes more than the meeting lasts.").format(over=over)
                if over > 0
                else self.tr("{rest} minutes to spare.").format(rest=-over)
            )
            text = f"{text} {rest}"
        self._time.setText(text)


def _minutes(time: str) -> int:
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes) if time else 0
