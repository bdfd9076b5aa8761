"""Destroying a log everywhere this computer reaches: store, copies and anchors (R-03).

The order is kept by a note in the store: the log is deleted and the note written in one
transaction, and only when every copy is clean does the note go. A crash or a full disk in between
is made up for after the next unlock.
"""

from __future__ import annotations

import msgspec

from app import attachments, backup
from app.backup import OffDevice
from app.session import Session
from models.errors import Unavailable
from storage import backup as ring
from storage import ballast, destruction
from storage.vault import vacuum


class DestroyReceipt(msgspec.Struct, frozen=True):
    """Proof that a log was destroyed, without content: its id, when, how many entries.

    copies: copies in this computer that were cleaned. removed: copies that could not be cleaned
    and were removed whole. finished: whether all copies are clean; if not, it goes on after the
    next unlock. off_device: copies that left the computer before and still hold the log.
    """

    log: str
    at: str
    entries: int
    copies: int = 0
    removed: int = 0
    finished: bool = True
    off_device: tuple[OffDevice, ...] = ()


def destroyed(session: Session, log: str, *, entries: int) -> DestroyReceipt:
    """Destroy a log; the caller has asked whether it may be. Unavailable("disk.…")."""
    at = session.now()
    try:
        destruction.delete(session.vault, log)
    except Unavailable as error:
        # Deleting needs room for a moment: this is what the ballast is for.
        if error.code != "disk.full" or not ballast.give_up(session.profile.folder):
            raise
        destruction.delete(session.vault, log)
    session.forget(log)
    attachments.wipe(session.profile)
    away = backup.replaced_by(session, at)
    try:
        cleaned = finish(session)
    except Unavailable:
        return DestroyReceipt(log, at, entries, finished=False, off_device=away)
    return DestroyReceipt(
        log, at, entries, copies=cleaned.cleaned, removed=cleaned.removed, off_device=away
    )


def finish(session: Session) -> ring.Cleaned:
    """Clean what a destruction has left to clean; called after it and after every unlock.

    Unavailable("disk.…"): what is left waits for the next time.
    """
    logs = destruction.pending(session.vault)
    if not logs:
        return ring.Cleaned(0, 0)
    vacuum(session.vault)
    for log in logs:
        session.unanchor(log)
    cleaned = ring.clean_copies(session.vault, logs, session.now())
    destruction.done(session.vault)
    ballast.ensure(session.profile.folder)
    return cleaned
