"""A consent taken back, and with it the copies to read that rest on it (C-04, K12).

That a copy is recalled stands in the log. A file goes to each reader, whose program closes the
copy as soon as the file is opened there, or comes through the exchange folder: there is nothing to
decide. What somebody has read or printed cannot be called back, and the screen says so.
"""

from __future__ import annotations

import msgspec

from app import copies
from app.boxes import OutItem, put_out
from app.session import Change, Session
from models import bodies
from models.case import Case
from models.entry import MAX_REFS
from models.errors import Refused


class Withdrawn(msgspec.Struct, frozen=True):
    """What came of taking a consent back.

    files: a recall for each reader, to be sent. unreachable: readers whose contact card is not
    here, so that they must be told in another way.
    """

    case: Case
    files: tuple[OutItem, ...] = ()
    unreachable: tuple[str, ...] = ()


def withdraw(session: Session, log: str, consent_id: str, by: str) -> Withdrawn:
    """Record that a consent was taken back; from now no new export rests on it (C-04).

    The copies to read that rest on it are recalled in the same step.
    """
    files: list[OutItem] = []
    unreachable: list[str] = []
    with session.change(log) as change:
        if not any(each.consent.id == consent_id for each in change.case.consents):
            raise Refused("consent.unknown", rule="C-04")
        given = resting_on(change.case, consent_id, session.today())
        taken_back = bodies.ConsentWithdrawn(id=consent_id, date=session.today(), by=by)
        change.add("consent_withdrawn", taken_back)
        for key in sorted({body.receiver_key for _, body in given}):
            named = [(name, body) for name, body in given if body.receiver_key == key]
            item = _recall(change, consent_id, key, named)
            if item is None:
                unreachable.append(named[-1][1].to.name)
            else:
                files.append(item)
    return Withdrawn(session.case(log), tuple(files), tuple(unreachable))


def resting_on(case: Case, consent_id: str, today: str) -> tuple[tuple[str, bodies.CopyGiven], ...]:
    """Copies to read that rest on a consent and can still be read: hash of the entry, and body."""
    gone = copies.recalled(case)
    return tuple(
        (entry.hash, entry.body)
        for entry in case.entries
        if isinstance(entry.body, bodies.CopyGiven)
        and entry.body.ground == consent_id
        and entry.body.until >= today
        and entry.hash not in gone
    )


def _recall(
    change: Change, consent_id: str, key: str, given: list[tuple[str, bodies.CopyGiven]]
) -> OutItem | None:
    session = change.session
    hashes = tuple(name for name, _ in given)
    body = bodies.CopyRecalled(
        to=given[-1][1].to,
        receiver_key=key,
        copies=hashes,
        ground=consent_id,
        date=session.today(),
    )
    entry = change.add("copy_recalled", body, refs=hashes[-MAX_REFS:])
    contact = session.contacts.get(key)
    if contact is None:
        return None
    return put_out(
        change,
        "recall",
        about=entry.hash,
        to=contact.card.keys,
        to_name=contact.card.person.name,
        head=entry,
        practice=change.case.practice,
    )
