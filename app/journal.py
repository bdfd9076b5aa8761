"""Writing in the log: notes, agreements, corrections, status (R-19 to R-25)."""

from __future__ import annotations

from typing import Literal

from app.session import Session
from models import bodies
from models.bodies import NOTE_KINDS
from models.case import Case
from models.errors import Refused
from models.meeting import AgreementDraft


def write_note(session: Session, log: str, kind: str, note: bodies.Note) -> Case:
    """Write an observation, conversation, judgement … at or between meetings (R-21)."""
    if kind not in NOTE_KINDS:
        raise Refused("note.unknown_kind")
    if not note.text.strip():
        raise Refused("note.empty")
    with session.change(log) as change:
        change.add(kind, note)
    return session.case(log)


def amend(session: Session, log: str, entry: str, text: str, reason: str) -> Case:
    """Correct an entry by a new one; the old text stays readable."""
    if not text.strip():
        raise Refused("note.empty")
    with session.change(log) as change:
        if not any(each.hash == entry for each in change.case.entries):
            raise Refused("note.unknown_entry")
        change.add("amend", bodies.Amend(text=text, reason=reason), refs=(entry,))
    return session.case(log)


def decide(session: Session, log: str, draft: AgreementDraft, meeting: str = "") -> Case:
    """Make an agreement decided: what, who and when must be there (R-22)."""
    if not draft.decided:
        raise Refused("agreement.not_decided", rule="R-22")
    with session.change(log) as change:
        change.add("agreement", agreement(draft, meeting))
    return session.case(log)


def agreement(draft: AgreementDraft, meeting: str = "") -> bodies.Agreement:
    """The decided agreement of a finished draft."""
    return bodies.Agreement(
        id=draft.id,
        what=draft.what,
        who=draft.who,
        due=draft.due,
        with_whom=draft.with_whom,
        meeting=meeting,
    )


def report(
    session: Session,
    log: str,
    agreement_id: str,
    outcome: Literal["done", "not_done", "moved"],
    note: str = "",
    due: str = "",
) -> Case:
    """Say how an agreement went; a moved one needs its new date (R-22)."""
    if outcome == "moved" and not due:
        raise Refused("agreement.not_decided", rule="R-22")
    with session.change(log) as change:
        if not any(each.agreement.id == agreement_id for each in change.case.agreements):
            raise Refused("agreement.unknown")
        body = bodies.AgreementOutcome(
            id=agreement_id, outcome=outcome, date=session.today(), note=note, due=due
        )
        change.add("agreement_outcome", body)
    return session.case(log)


def save_status(session: Session, log: str, text: str) -> Case:
    """Gather up what has gone before on one page (R-30)."""
    if not text.strip():
        raise Refused("note.empty")
    with session.change(log) as change:
        change.add("status", bodies.Status(text=text))
    return session.case(log)
