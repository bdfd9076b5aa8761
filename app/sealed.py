"""Logs that are only kept: the giver's sealed copy (K11), the copy of one whose yes was refused,
and the log of a course that is ended.

Each has a day to look at it again (O-03, R-23), and nothing is deleted by itself.

The copy may still be needed by the receiver for a while (handover.md §6), so it is not destroyed
before `LEAST_DAYS` have passed. On its day *I dag* asks: keep it longer, or destroy it.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from app.destruction import DestroyReceipt, destroyed
from app.policy import may_destroy, rules
from app.relay_state import KEPT_DAYS
from app.session import Session
from models.bodies import Close
from models.custody import State
from models.errors import Refused
from storage.settings import Settings
from storage.vault import transaction

_SETTING = "sealed.until"
_KEPT = frozenset({State.RELEASED, State.CLOSED, State.NOTHING})
_REFUSED_MONTHS = 1
"""Months until a copy that one holds on no ground any more is asked about."""


class Sealed(msgspec.Struct, frozen=True):
    """A log that is kept. since: ISO date of the release or the ending. until: ISO date to look
    at it again.

    may_go: ISO date from which it may be destroyed. due: whether the day to look has come. ended:
    whether the course is ended; else it is the copy of a log that another holds. refused: whether
    it came with an offer whose yes was refused.
    """

    log: str
    since: str
    until: str
    may_go: str
    due: bool
    ended: bool = False
    refused: bool = False


def about(session: Session, log: str) -> Sealed | None:
    """The log as it is kept; None where work goes on in it."""
    state = session.custody(log).state
    if state not in _KEPT or not session.journal.has_log(log):
        return None
    case, chosen = session.case(log), _chosen(session).get(log, "")
    if case.closed is not None and state is State.CLOSED:
        return _ended(session, log, case.closed, chosen)
    if state is State.CLOSED:
        return None
    if state is State.NOTHING:
        return _refused(session, log, case.entries[-1].at[:10], chosen)
    # A store that was set back has lost the entry that tells when; the last one here is nearest.
    lost = case.holder.key == session.key
    since = case.entries[-1].at if lost else case.holder.since
    return _sealed(session, log, since[:10], chosen)


def due(session: Session) -> tuple[str, ...]:
    """Logs that are only kept and to be looked at now."""
    found = []
    for card in session.overview.cards():
        if State(card.state) in _KEPT:
            copy = about(session, card.log)
            if copy is not None and copy.due:
                found.append(card.log)
    return tuple(found)


def keep_until(session: Session, log: str, day: str) -> Sealed:
    """Look at the copy again on another day. Refused("sealed.past") for a day that is past."""
    if about(session, log) is None:
        raise Refused("sealed.none", rule="K11")
    if day <= session.today():
        raise Refused("sealed.past", rule="K11")
    with transaction(session.vault):
        _write(session, {**_chosen(session), log: day})
    copy = about(session, log)
    if copy is None:
        raise Refused("sealed.none", rule="K11")
    return copy


def destroy(session: Session, log: str) -> DestroyReceipt:
    """Destroy a log that is kept, everywhere on this computer; a sealed copy's log lives on.

    Refused("sealed.too_early") while the receiver may still need it, or while an ended log is to
    be kept; "sealed.unsent" while what was written meanwhile is not sent to the holder;
    "policy.no_destroying" where the municipality destroys itself.
    """
    copy = about(session, log)
    if copy is None:
        raise Refused("sealed.none", rule="K11")
    if session.today() < copy.may_go:
        raise Refused("sealed.too_early", rule="K11")
    may_destroy()
    if copy.refused and _has_unsent(session, log):
        raise Refused("sealed.unsent", rule="K11")
    receipt = destroyed(session, log, entries=len(session.case(log).entries))
    with transaction(session.vault):
        _write(session, {name: day for name, day in _chosen(session).items() if name != log})
    session.note_access(log, "destroy")
    return receipt


def _ended(session: Session, log: str, closed: Close, chosen: str) -> Sealed:
    if closed.choice == "destroy":
        # Decided when it was ended: every day it is still here is a day to be reminded.
        return Sealed(log, closed.date, closed.date, closed.date, due=True, ended=True)
    kept = _months_after(closed.date, rules(session).retention_months)
    until = chosen or kept
    return Sealed(log, closed.date, until, kept, due=until <= session.today(), ended=True)


def _sealed(session: Session, log: str, since: str, chosen: str) -> Sealed:
    until = chosen or _months_after(since, rules(session).sealed_copy_months)
    may_go = (date.fromisoformat(since) + timedelta(days=KEPT_DAYS)).isoformat()
    return Sealed(log, since, until, may_go, due=until <= session.today())


def _refused(session: Session, log: str, since: str, chosen: str) -> Sealed:
    until = chosen or _months_after(since, _REFUSED_MONTHS)
    return Sealed(log, since, until, since, due=until <= session.today(), refused=True)


def _has_unsent(session: Session, log: str) -> bool:
    """Whether what was written while waiting still lies here for the holder (row 15)."""
    made = session.outbox.for_log(log)
    return any(each.type == "contribution" and not each.sent_at for each in made)


def _months_after(day: str, months: int) -> str:
    start = date.fromisoformat(day)
    years, month = divmod(start.month - 1 + months, 12)
    # The 28th is there in every month; a few days more or less decide nothing here.
    return date(start.year + years, month + 1, min(start.day, 28)).isoformat()


def _chosen(session: Session) -> dict[str, str]:
    kept = Settings(session.vault).get(_SETTING)
    return msgspec.json.decode(kept, type=dict[str, str]) if kept else {}


def _write(session: Session, days: dict[str, str]) -> None:
    Settings(session.vault).set(_SETTING, msgspec.json.encode(days).decode("utf-8"))
