"""Taking back a whole import, while nothing has been written after it and no answer has left.

An acceptance that nobody has got moves nothing: the giver holds as before. So it can be taken
back together with everything that was read in, and the offer waits again. Should the file have
left all the same (a crash in the middle of saving it), row 16 still brings the relay here.
"""

from __future__ import annotations

from app.boxes import Result
from app.relay_words import sentence_after
from app.session import Session
from models.custody import Accepted, Custody, State
from models.custody_table import step
from models.errors import Refused
from storage.boxes import OutboxItem
from storage.vault import transaction


def can_undo(session: Session, log: str) -> bool:
    """Whether the acceptance of a log can still be taken back."""
    return _hindrance(session, log) == ""


def undo(session: Session, log: str) -> Result:
    """Take the whole import back: the log is not here any more, and the offer waits again.

    Refused when something has been written after it, when the acceptance was saved as a file, or
    when the log was here before.
    """
    hindrance = _hindrance(session, log)
    if hindrance:
        raise Refused(hindrance, rule="R-02")
    accepted = session.custody(log).accepted
    offer = "" if accepted is None else accepted.offer.id
    events = session.journal.custody_events(log)
    kept_in = [
        session.inbox.get(each.manifest_sha) for each in session.inbox.all() if each.log == log
    ]
    kept_out = [session.outbox.get(each.id) for each in session.outbox.for_log(log)]
    copy = session.read_copies.get(log)
    with transaction(session.vault):
        session.tell_anew(log)
        session.journal.destroy(log)
        custody = Custody(me=session.key)
        for event in events[:-1]:
            custody = step(custody, event).custody
            session.journal.save_custody(log, custody, event)
        for came in kept_in:
            if came is not None:
                session.inbox.put(came)
                if came.offer == offer and came.type == "offer":
                    session.inbox.set_state(came.manifest_sha, "waiting")
        for sent in kept_out:
            if sent is not None and not _is_acceptance(sent):
                session.outbox.put(sent)
        if copy is not None:
            session.read_copies.put(copy)
    session.forget(log)
    session.told_anew(log)
    return Result(log, None, None, sentence_after("undone"))


def _hindrance(session: Session, log: str) -> str:
    """Code of why it cannot be taken back, "" when it can."""
    custody = session.custody(log)
    accepted = custody.accepted
    if custody.state is not State.ACCEPTED or accepted is None:
        return "undo.nothing"
    own = [each for each in session.journal.iter_entries(log) if each.header.by == session.key]
    if [each.hash for each in own] != [accepted.id]:
        return "undo.written"
    events = session.journal.custody_events(log)
    if custody.base is not State.NOTHING or not isinstance(events[-1], Accepted):
        return "undo.written"
    answers = [each for each in session.outbox.for_log(log) if _is_acceptance(each)]
    return "undo.sent" if any(each.sent_at for each in answers) else ""


def _is_acceptance(item: OutboxItem) -> bool:
    return item.type == "accept"
