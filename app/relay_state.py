"""Who holds the relay of a log, seen from here, and whether something is overdue."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from app.contacts import newer_card
from app.record import holder_of_record
from app.relay_words import state_sentence
from app.session import Session
from models import bodies
from models.card import Trust
from models.custody import State
from models.people import Person

MOVES = frozenset({"offer", "accept", "decline", "release", "withdraw", "refuse"})
"""Files that move responsibility; copies and contributions are nothing under way."""
REMIND_AFTER = 5
"""Working days without a receipt before the giver is reminded (handover.md §6)."""
KEPT_DAYS = 90
"""Days after a release in which the receiver may need the giver's copy (handover.md §6)."""


class RelayState(msgspec.Struct, frozen=True):
    """The relay of one log as seen from here.

    holder: the holder of record, always exactly one (R-01); holder_key: entry key; holds_since: UTC
    time from which, "" where the entry that tells it is lost here. other: the receiver of the open
    offer, or the giver who is waited for. since: UTC time of the step that brought this state.
    days: whole days since then. reminder: whether a receipt is overdue. newer: how well another
    card of the one who is waited for is known, where there is one: then the key that the file was
    made for may be lost. None in the ordinary case. unsent: type of the newest custody file made
    here, while it is not saved out, and unsent_to: for whom; came: type of a custody file of the
    log that waits in the inbox, came_from: from whom, and came_sha: its name there. Each "" when
    there is none. crossed: the offer was taken back while the yes was on its way (row 14). asked:
    name of the second person who was asked to sign that the relay is taken over without the giver
    (row 17).
    """

    state: State
    holder: Person
    holder_key: str
    holds_since: str
    other: Person | None
    sentence: str
    since: str
    days: int
    reminder: bool
    newer: Trust | None = None
    unsent: str = ""
    unsent_to: str = ""
    came: str = ""
    came_from: str = ""
    came_sha: str = ""
    crossed: bool = False
    asked: str = ""

    @property
    def under_way(self) -> bool:
        """Whether something is still to be done or waited for between two people."""
        waits = self.state in (State.OFFERED, State.ACCEPTED, State.QUARANTINED)
        return waits or bool(self.unsent or self.came) or self.newer is not None


def relay_state(session: Session, log: str) -> RelayState:
    """The relay of a log that is here."""
    case = session.case(log)
    custody = session.custody(log)
    state = State.CLOSED if case.closed else custody.state
    holder = holder_of_record(case, custody, session.known_by)
    other: Person | None = None
    since, waited_for = holder.since or case.holder.since, ""
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
    files = session.outbox.for_log(log)
    made = [each for each in files if each.type in MOVES]
    unsent = made[-1] if made and not made[-1].sent_at else None
    asked = [each for each in files if each.type == "takeover_request"]
    if state is not State.ACCEPTED:
        asked = []
    if unsent is None and asked and not asked[-1].sent_at:
        unsent = asked[-1]
    waits = [each for each in session.inbox.all() if each.log == log and each.state == "waiting"]
    came = next((each for each in waits if each.type in MOVES), None)
    if came is None and state is State.ACCEPTED:
        came = next((each for each in waits if each.type == "cosign"), None)
    sender = None if came is None else session.contacts.get(came.sender_key)
    return RelayState(
        state=state,
        holder=holder.person,
        holder_key=holder.key,
        holds_since=holder.since,
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
        unsent="" if unsent is None else unsent.type,
        unsent_to="" if unsent is None else unsent.to_name,
        came="" if came is None else came.type,
        came_from="" if sender is None else sender.card.person.name,
        came_sha="" if came is None else came.manifest_sha,
        crossed=state is State.ACCEPTED and custody.crossed,
        asked=asked[-1].to_name if asked else "",
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
