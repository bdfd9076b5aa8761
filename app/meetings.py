"""Meetings of a case: prepared and held as a draft, concluded into the log (D1, D18)."""

from __future__ import annotations

import msgspec

from app.journal import agreement
from app.reference import agenda_templates, profession_label
from app.session import Session
from models import bodies
from models.case import Case
from models.errors import Refused
from models.meeting import Attendee, Meeting, agenda_from, concluded, notes_of
from storage.vault import transaction

_PREFIX = "meeting:"


def new(session: Session, log: str, template_id: str) -> Meeting:
    """A meeting to prepare: agenda from the template, family and actors invited, each once."""
    case = session.case(log)
    template = next((each for each in agenda_templates() if each.id == template_id), None)
    if template is None:
        raise Refused("meeting.unknown_template")
    # A parent who is on the network map too is the same person.
    drawn = {actor.name for actor in case.active_actors}
    family = tuple(
        Attendee(name=member.name, role=member.relation)
        for member in case.child.family
        if member.name not in drawn
    )
    actors = tuple(
        Attendee(
            name=actor.name,
            role=profession_label(actor.profession),
            actor=actor.id,
            authority=actor.authority,
        )
        for actor in case.active_actors
    )
    meeting = Meeting(
        id=session.new_id(),
        title=template.title,
        date=session.today(),
        leader=session.person.name,
        agenda_template=template.id,
        agenda=agenda_from(template),
        attendance=(*family, *actors),
    )
    save_draft(session, log, meeting)
    return meeting


def slot(meeting_id: str) -> str:
    """Where the draft of a meeting is kept."""
    return _PREFIX + meeting_id


def as_draft(meeting: Meeting) -> str:
    """The text a meeting is kept as while it is prepared and held."""
    return msgspec.json.encode(meeting).decode()


def read_draft(data: str) -> Meeting:
    """The meeting of a kept text."""
    return msgspec.json.decode(data.encode(), type=Meeting)


def drafts(session: Session, log: str) -> tuple[Meeting, ...]:
    """Meetings being prepared or held."""
    return tuple(
        read_draft(item.data)
        for item in session.drafts.all()
        if item.log == log and item.slot.startswith(_PREFIX)
    )


def save_draft(session: Session, log: str, meeting: Meeting) -> None:
    """Keep the meeting as it is now."""
    with transaction(session.vault):
        session.drafts.save(log, slot(meeting.id), as_draft(meeting), session.now())


def discard(session: Session, log: str, meeting_id: str) -> None:
    """Give up a meeting that was never concluded."""
    with transaction(session.vault):
        session.drafts.delete(log, slot(meeting_id))


def conclude(session: Session, log: str, meeting: Meeting) -> Case:
    """Write the meeting into the log: minutes, views, decisions and agreements as entries.

    Nothing is typed twice (acceptance test 13): each decision, agreement and view becomes an
    entry that names the meeting, all in one transaction.
    """
    held = concluded(meeting)
    with session.change(log) as change:
        if any(each.id == held.id for each in change.case.meetings):
            raise Refused("meeting.already_concluded")
        change.add("meeting", bodies.MeetingHeld(meeting=held))
        for kind, text, who in (
            ("childs_view", held.childs_view, held.childs_view_by),
            ("parents_view", held.parents_view, ""),
        ):
            if text.strip():
                note = bodies.Note(text=text, date=held.date, who=who, meeting=held.id)
                change.add(kind, note)
        for decision in held.decisions:
            note = bodies.Note(
                text=decision.text,
                date=held.date,
                who=decision.follow_up,
                meeting=held.id,
                reason=decision.reason,
            )
            change.add("decision", note)
        for draft in held.agreements:
            change.add("agreement", agreement(draft, held.id))
        eyes = _eyes_on_child(change.case, held)
        if eyes is not None:
            change.add("eyes_on_child", eyes)
        session.drafts.delete(log, slot(held.id))
    return session.case(log)


def _eyes_on_child(case: Case, held: Meeting) -> bodies.EyesOnChild | None:
    """Who the meeting named for it, until the next one; None when no one known is named alone."""
    name = notes_of(held.agenda, "eyes_on_child").strip().rstrip(".")
    actors = {actor.name: actor.id for actor in case.active_actors}
    known = {*actors, *(person.name for person in held.attendance)}
    if not name or name not in known:
        return None
    return bodies.EyesOnChild(name=name, actor=actors.get(name, ""), until=held.next_meeting)
