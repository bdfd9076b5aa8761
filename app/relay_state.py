"""Who holds the relay of a log, seen from here, and whether something is overdue."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from app.contacts import newer_card
from app.relay_words import state_sentence
from app.session import Session
from models import bodies
from models.card import Trust
from models.custody import State
from models.people import Person

REMIND_AFTER = 5
"""Working days without a receipt before the giver is reminded (handover.md §6)."""
KEPT_DAYS = 90
"""Days after a release in which the receiver may need the giver's copy (handover.md §6)."""


class RelayState(msgspec.Struct, frozen=True):
    """The relay of one log as seen from here.

    holder: the holder of record, always exactly one (R-01). other: the receiver of the open
    offer, or the giver who is waited for. since: UTC time of the step that brought this state.
    days: whole days since then. reminder: whether a receipt is overdue. newer: how well another
    card of the one who is waited for is known, where there is one: then the key that the file was
    made for may be lost. None in the ordinary case.
    """

    state: State
    holder: Person
    other: Person | None
    sentence: str
    since: str
    days: int
    reminder: bool
    newer: Trust | None = None


def relay_state(session: Session, log: str) -> RelayState:
    """The relay of a log that is here."""
    case = session.case(log)
    custody = session.custody(log)
    state = State.CLOSED if case.closed else custody.state
    holder = case.holder
    other: Person | None = None
    since, waited_for = holder.since, ""
    if state is State.OFFERED and custody.open_offer is not None:
        for entry in case.entries:
            if entry.hash == custody.open_offer.id and isinstance(entry.body, bodies.OfferBody):
                other, since, waited_for = entry.body.to, entry.at, entry.body.keys.entry
    elif state is State.ACCEPTED and custody.accepted is not None:
        other, waited_for = holder.person, holder.key
        since = next((each.at for each in case.entries if each.hash == custody.accepted.id), since)
    elif state is State.RELEASED and days_between(since, session.today()) <= KEPT_DAYS:
        waited_for = holder.key
    newer = newer_card(session, waited_for) if waited_for else None
    waiting = state in (State.OFFERED, State.ACCEPTED)
    return RelayState(
        state=state,
        holder=holder.person,
        other=other,
        sentence=state_sentence(
            state.value,
            me=holder.key == session.key,
            holder=holder.person.name,
            other=other.name if other else "",
            crossed=custody.crossed,
        ),
        since=since,
        days=days_between(since, session.today()),
        reminder=waiting and working_days(since, session.today()) >= REMIND_AFTER,
        newer=None if newer is None else newer.trust,
    )


def days_between(earlier: str, later: str) -> int:
    """Whole days between two ISO dates or UTC times; never negative (clocks may be wrong)."""
    return max((_day(later) - _day(earlier)).days, 0)


def working_days(earlier: str, later: str) -> int:
    """Monday to Friday after the first day up to and with the last."""
    first, last = _day(earlier), _day(later)
    span = max((last - first).days, 0)
    weeks, rest = divmod(span, 7)
    tail = ((last - timedelta(days=n)).weekday() < 5 for n in range(rest))
    return weeks * 5 + sum(tail)


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])
