"""The minutes as they stand, to be read: the summary at the end and meetings held earlier."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.reference import profession_label
from models.meeting import (
    AgendaTemplate,
    AgreementDraft,
    AgreementReview,
    Attendee,
    Decision,
    Meeting,
    running_order,
)
from views.kit import BodyText, Caption, Card, Chip, KeyValueList, Strong, text_label
from views.meeting.draft import kind_label
from views.meeting.fields import Column, PhaseChip, shown_date
from views.theme import Space


class MinutesView(QObject):
    """Builds the cards of one meeting into a column."""

    def __init__(self, column: Column) -> None:
        super().__init__(column)
        self._body = column.body

    def show_minutes(self, meeting: Meeting, template: AgendaTemplate) -> None:
        """The whole meeting, in the order it was held."""
        self._body.addWidget(self._facts(meeting))
        if meeting.attendance:
            self._body.addWidget(self._people(meeting))
        self._body.addWidget(self._voices(meeting))
        notes = self._notes(meeting, template)
        if notes is not None:
            self._body.addWidget(notes)
        self._body.addWidget(self.decisions(meeting.decisions))
        self._body.addWidget(self.agreements(meeting.agreements))

    def _facts(self, meeting: Meeting) -> Card:
        card = Card(meeting.title or kind_label(meeting.kind))
        times = "–".join(each.replace(":", ".") for each in (meeting.start, meeting.end) if each)
        rows = [
            (self.tr("Kind of meeting"), kind_label(meeting.kind)),
            (self.tr("Purpose"), meeting.purpose),
            (self.tr("Date"), ", ".join(p for p in (shown_date(meeting.date), times) if p)),
            (self.tr("Place"), meeting.place),
            (self.tr("Leads the meeting"), meeting.leader),
            (self.tr("Writes the minutes"), meeting.note_taker),
            (self.tr("Next meeting"), shown_date(meeting.next_meeting)),
        ]
        card.add(KeyValueList([(key, value) for key, value in rows if value.strip()]))
        return card

    def _people(self, meeting: Meeting) -> Card:
        card = Card(self.tr("Participants"))
        card.add(KeyValueList([(one.name, self._was_there(one)) for one in meeting.attendance]))
        return card

    def _was_there(self, person: Attendee) -> str:
        presence = {
            "invited": self.tr("called"),
            "present": self.tr("was there"),
            "absent": self.tr("absent"),
            "substitute": self.tr("substitute: {name}").format(name=person.substitute),
        }[person.presence]
        return " · ".join(part for part in (profession_label(person.role), presence) if part)

    def _voices(self, meeting: Meeting) -> Card:
        card = Card(self.tr("Heard first"))
        for review in meeting.reviews:
            if review.outcome:
                card.add(self._review(review))
        told = meeting.childs_view_by.strip()
        title = self.tr("The child's voice")
        card.add(Strong(f"{title} ({told})" if told else title))
        card.add(self._words(meeting.childs_view))
        card.add(Strong(self.tr("The parents' voice")))
        card.add(self._words(meeting.parents_view))
        return card

    def _review(self, review: AgreementReview) -> QWidget:
        words = {
            "done": (self.tr("Done"), "success", "check"),
            "not_done": (self.tr("Not done"), "danger", "cross"),
            "moved": (self.tr("Moved"), "warning", "arrow-right"),
        }
        text, kind, icon = words[review.outcome]
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(Chip(text, kind, icon=icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(BodyText(": ".join(p for p in (review.what, review.note) if p.strip())), 1)
        return host

    def _words(self, text: str) -> QWidget:
        if text.strip():
            return BodyText(text)
        return text_label(self.tr("Not heard at this meeting."), "muted")

    def _notes(self, meeting: Meeting, template: AgendaTemplate) -> Card | None:
        phases = {phase.id: phase for phase in template.phases}
        card = Card(self.tr("Notes"))
        shown: str | None = None
        written = False
        for stop in running_order(meeting.agenda):
            point = meeting.agenda[stop.index] if stop.index >= 0 else None
            if point is None or not point.notes.strip():
                continue
            written = True
            if point.phase != shown and point.phase in phases:
                card.add(PhaseChip(phases[point.phase]))
            shown = point.phase
            card.add(Strong(point.title))
            card.add(BodyText(point.notes))
        return card if written else None

    def decisions(self, decisions: tuple[Decision, ...]) -> Card:
        """The decisions, each with its reason and the one who follows up."""
        card = Card(self.tr("Decisions"))
        if not decisions:
            card.add(text_label(self.tr("No decisions."), "muted"))
        for decision in decisions:
            parts = (
                (self.tr("Reason: {text}"), decision.reason),
                (self.tr("Follows up: {text}"), decision.follow_up),
            )
            about = [form.format(text=text) for form, text in parts if text.strip()]
            card.add(_two_lines(decision.text or self.tr("(not written yet)"), about))
        return card

    def agreements(self, agreements: tuple[AgreementDraft, ...]) -> Card:
        """Who does what by when; what is missing is said in words (R-22)."""
        card = Card(self.tr("Agreements"))
        written = [each for each in agreements if not each.empty]
        if not written:
            card.add(text_label(self.tr("No agreements."), "muted"))
        for each in written:
            together = self.tr("together with {name}").format(name=each.with_whom)
            about = [
                each.who.strip() or self.tr("nobody named yet"),
                shown_date(each.due) or self.tr("no day yet"),
                *([together] if each.with_whom.strip() else []),
            ]
            card.add(_two_lines(each.what or self.tr("(not written yet)"), about))
            if not each.decided:
                card.body_layout.addWidget(
                    Chip(self.tr("Draft"), "warning"), 0, Qt.AlignmentFlag.AlignLeft
                )
        return card


def _two_lines(text: str, about: list[str]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(BodyText(text))
    if about:
        column.addWidget(Caption(" · ".join(about)))
    return block
