"""Writing in the log: notes, agreements, corrections, status (R-19 to R-25)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from app.session import Session
from models import bodies
from models.bodies import NOTE_KINDS
from models.case import Case
from models.errors import Refused
from models.meeting import AgreementDraft

QUICK_SLOT, AGREEMENT_SLOT = "quick", "agreement"
"""Where the drafts of the quick note and of the agreements wait (`app.drafts`)."""


def write_note(session: Session, log: str, kind: str, note: bodies.Note, *, slot: str = "") -> Case:
    """Write an observation, conversation, judgement … at or between meetings (R-21).

    slot: the draft of this log that the note was; it goes in the same transaction, so what was
    written is never offered for writing again.
    """
    _check_note(kind, note)
    with session.change(log) as change:
        change.add(kind, note)
        if slot:
            session.drafts.delete(log, slot)
    return session.case(log)


def write_quick(session: Session, log: str, notes: Sequence[tuple[str, bodies.Note]]) -> Case:
    """Write the notes (kind and note) of the quick note: all of them, and its draft is gone."""
    for kind, note in notes:
        _check_note(kind, note)
    with session.change(log) as change:
        for kind, note in notes:
            change.add(kind, note)
        session.drafts.delete("", QUICK_SLOT)
    return session.case(log)


def _check_note(kind: str, note: bodies.Note) -> None:
    if kind not in NOTE_KINDS:
        raise Refused("note.unknown_kind")
    if not note.text.strip():
        raise Refused("note.empty")


def amend(session: Session, log: str, entry: str, text: str, reason: str) -> Case:
    """Correct an entry by a new one; the old text stays readable."""
    if not text.strip():
        raise Refused("note.empty")
    with session.change(log) as change:
        if not any(each.hash == entry for each in change.case.entries):
            raise Refused("note.unknown_entry")
        change.add("amend", bodies.Amend(text=text, reason=reason), refs=(entry,))
    return session.case(log)


def decide(
    session: Session,
    log: str,
    draft: AgreementDraft,
    meeting: str = "",
    *,
    rest: Sequence[AgreementDraft] | None = None,
) -> Case:
    """Make an agreement decided: what, who and when must be there (R-22).

    rest: the drafts of agreements that stay, kept in the same transaction in place of those that
    were; None leaves the kept drafts as they are.
    """
    if not draft.decided:
        raise Refused("agreement.not_decided", rule="R-22")
    with session.change(log) as change:
        change.add("agreement", agreement(draft, meeting))
        if rest:
            kept = msgspec.json.encode(tuple(rest)).decode()
            session.drafts.save(log, AGREEMENT_SLOT, kept, session.now())
        elif rest is not None:
            session.drafts.delete(log, AGREEMENT_SLOT)
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
