"""Clearing up a log in quarantine: what this computer remembers, what the store says, who knows.

A store that was set back, or came to another computer, may believe that it holds a relay that has
long moved on. Nothing is signed in such a log until a person has chosen here, or a file from the
others has proven where the relay is.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from app import backup
from app.language import translate
from app.session import Session
from models.custody import Custody, Reconciled, State
from models.custody_table import step
from models.errors import Refused


class Choice(StrEnum):
    """What the person can choose.

    REMEMBERED: the state that this computer remembers is right. HERE: the store's own is right,
    as the others confirm. GIVE_UP: a log that is not in this store any more is let go of here.
    """

    REMEMBERED = "remembered"
    HERE = "here"
    GIVE_UP = "give_up"


class Look(msgspec.Struct, frozen=True):
    """A log in quarantine as the screen explains it.

    child: "" when the log itself is not in the store. why: as `storage.anchor.Compared.behind`,
    "moved" when it was taken to another computer, or "proof" when a file from another brought it
    about. here, remembered: the states that each
    choice leads to; None where it cannot be chosen. sentence: what happened, translated.
    """

    log: str
    child: str
    why: str
    here: State | None
    remembered: State | None
    choices: tuple[Choice, ...]
    sentence: str


def waiting(session: Session) -> tuple[Look, ...]:
    """Every log in quarantine."""
    return tuple(
        look(session, log)
        for log in session.journal.custody_logs()
        if session.custody(log).state is State.QUARANTINED
    )


def look(session: Session, log: str) -> Look:
    """One log in quarantine. Refused("custody.log_exists") when it is in none."""
    custody = session.custody(log)
    here_now = step(custody, Reconciled(None)).custody.state
    known = _remembered(session, log)
    why = session.anchors.why(log) if session.anchors is not None else "missing"
    if not why and log in backup.moved(session):
        why = "moved"
    if not session.journal.has_log(log):
        state_there = None
        choices: tuple[Choice, ...] = (Choice.GIVE_UP,)
        here = None
    else:
        state_there = None if known is None else step(custody, Reconciled(known)).custody.state
        here = here_now
        # The relay that is remembered as gone must not be taken back on one person's word alone.
        alone = known is None or why == "moved"
        choices = (Choice.HERE,) if alone else (Choice.REMEMBERED, Choice.HERE)
    return Look(
        log=log,
        child=session.case(log).child.name if session.journal.has_log(log) else "",
        why=why or "proof",
        here=here,
        remembered=state_there,
        choices=choices,
        sentence=_sentence(why or "proof"),
    )


def settle(session: Session, log: str, choice: Choice, confirmed_by: str = "") -> Look | None:
    """End the quarantine as the person chose; None afterwards, or the look when it goes on.

    confirmed_by: who among the others has said where the relay is; needed for HERE.
    Refused: "reconcile.choice", "reconcile.unconfirmed".
    """
    seen = look(session, log)
    if choice not in seen.choices:
        raise Refused("reconcile.choice", rule="R-02")
    if choice is Choice.HERE and not confirmed_by.strip():
        raise Refused("reconcile.unconfirmed", rule="R-02")
    known = None if choice is Choice.HERE else _remembered(session, log)
    if choice is Choice.GIVE_UP and known is not None and known.state not in _AT_REST:
        known = None  # should the giver send the release again, it may come back (row 16)
    with session.change(log) as change:
        # No entry tells of it: one written here now would stand where a lost offer stood, and
        # the acceptance of that offer could never be honoured (row 8).
        settled = change.step(Reconciled(known)).custody
    backup.stays(session, log)
    return look(session, log) if settled.state is State.QUARANTINED else None


_AT_REST = (State.NOTHING, State.RELEASED)
"""What is remembered of a log that is not here any more, so that no old file brings it back."""


def _remembered(session: Session, log: str) -> Custody | None:
    """The custody that is remembered, where it says something other than quarantine."""
    anchor = session.anchors.remembered(log) if session.anchors is not None else None
    if anchor is None or anchor.custody.me != session.key:
        return None
    return anchor.custody


def _sentence(why: str) -> str:
    match why:
        case "installation" | "missing":
            return translate(
                "Reconcile",
                "This log came from a copy or another computer, and nothing here remembers where "
                "the relay is. Ask the others before you write in it.",
            )
        case "moved":
            return translate(
                "Reconcile",
                "This log was moved to another computer, and is at rest here.",
            )
        case "older":
            return translate(
                "Reconcile",
                "This log was set back to an older copy. This computer remembers that more has "
                "happened since then.",
            )
        case "other":
            return translate(
                "Reconcile",
                "This log went on in two different ways, here and in another copy of the store.",
            )
        case _:
            return translate(
                "Reconcile",
                "A file from another shows that more has happened than this copy knows.",
            )
