"""The giver's copy after the relay has passed on: sealed, with a day to look at it again (K11).

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
from models.custody import State
from models.errors import Refused
from storage.settings import Settings
from storage.vault import transaction

_SETTING = "sealed.until"


class Sealed(msgspec.Struct, frozen=True):
    """A sealed copy. since: ISO date of the release. until: ISO date to look at it again.

    may_go: ISO date from which it may be destroyed. due: whether the day to look has come.
    """

    log: str
    since: str
    until: str
    may_go: str
    due: bool


def about(session: Session, log: str) -> Sealed | None:
    """The sealed copy of a log; None where the log here is none."""
    if session.custody(log).state is not State.RELEASED or not session.journal.has_log(log):
        return None
    since = session.case(log).holder.since[:10]
    return _sealed(session, log, since, _chosen(session).get(log, ""))


def due(session: Session) -> tuple[str, ...]:
    """Logs whose sealed copy is to be looked at now."""
    found = []
    for card in session.overview.cards():
        if card.state == State.RELEASED.value:
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
    """Destroy a sealed copy everywhere on this computer; the log lives on with its holder.

    Refused("sealed.too_early") while the receiver may still need it, "policy.no_destroying" where
    the municipality destroys itself.
    """
    copy = about(session, log)
    if copy is None:
        raise Refused("sealed.none", rule="K11")
    if session.today() < copy.may_go:
        raise Refused("sealed.too_early", rule="K11")
    may_destroy()
    receipt = destroyed(session, log, entries=len(session.case(log).entries))
    with transaction(session.vault):
        _write(session, {name: day for name, day in _chosen(session).items() if name != log})
    session.note_access(log, "destroy")
    return receipt


def _sealed(session: Session, log: str, since: str, chosen: str) -> Sealed:
    until = chosen or _months_after(since, rules(session).sealed_copy_months)
    may_go = (date.fromisoformat(since) + timedelta(days=KEPT_DAYS)).isoformat()
    return Sealed(log, since, until, may_go, due=until <= session.today())


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
