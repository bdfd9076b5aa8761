"""Taking the content of an entry away on purpose (handover.md §1; the right to have data deleted).

The signed entry stays, with who wrote it and when, and a signed entry says why it is empty. The
text goes from the log, from what is searched in, and from every copy in this computer. Files that
were sent or received before still hold it: that is said to the person.
"""

from __future__ import annotations

from app.session import Session
from models import bodies
from models.case import Case
from models.entry import CUSTODY_KINDS
from models.errors import Refused
from storage import backup as ring
from storage.settings import Settings
from storage.vault import vacuum

_PENDING = "redact.pending"
NEVER = CUSTODY_KINDS | {"redact", "child"}
"""Kinds whose content no log can do without: who holds it, and who it is about."""


def remove(session: Session, log: str, entry: str, reason: str, law: str = "") -> Case:
    """Take away what an entry says, and what corrections of it say.

    reason: why, in own words; law: what it rests on, "" for none. Refused: "redact.no_reason",
    "redact.unknown", "redact.custody". Unavailable("disk.…"): the text is gone from the log, and
    the copies are seen to after the next unlock.
    """
    if not reason.strip():
        raise Refused("redact.no_reason")
    with session.change(log) as change:
        found = next((each for each in change.case.entries if each.hash == entry), None)
        if found is None or found.body is None:
            raise Refused("redact.unknown")
        if found.kind in NEVER:
            raise Refused("redact.custody")
        hashes = (entry, *found.amended)
        change.add("redact", bodies.Redact(reason.strip(), law.strip()), refs=hashes)
        change.redact(hashes)
        if isinstance(found.body, bodies.Attachment):
            session.attachments.remove(log, found.body.sha256)
        Settings(session.vault).set(_PENDING, "1")
    finish(session)
    return session.case(log)


def finish(session: Session) -> None:
    """Put a fresh copy in the place of all that still hold it; also called after every unlock."""
    if not Settings(session.vault).get(_PENDING):
        return
    vacuum(session.vault)
    ring.renew(session.vault, session.now())
    Settings(session.vault).set(_PENDING, "")
