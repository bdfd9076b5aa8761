"""*I dag*: what I must do and what is late, read from the summary rows only."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from app import sealed
from app.boxes import OutItem, out_item
from app.inbox import Waiting, waiting
from app.relay_state import MOVES, RelayState, relay_state
from app.session import Session
from storage.drafts import DraftItem
from storage.overview import AgreementRow
from storage.overview import CaseCard as CaseCard

SOON_DAYS = 14
"""How far ahead *due soon* looks."""


class UnderWay(msgspec.Struct, frozen=True):
    """A relay between two people: something is to be done, or the other's answer is waited for."""

    card: CaseCard
    relay: RelayState


class DueAgreement(msgspec.Struct, frozen=True):
    """An open agreement with the case it belongs to."""

    card: CaseCard
    row: AgreementRow


class Today(msgspec.Struct, frozen=True):
    """The start page.

    cards: every log here. late: agreements past their day, oldest first. waiting: files that wait
    for an answer, oldest first. to_send: files made here that nobody has got and that no relay
    under way speaks of, oldest first: until they are sent, somebody waits in vain. sealed: logs
    passed on whose copy here is to be looked at now (K11).
    """

    cards: tuple[CaseCard, ...]
    holds: int
    late: tuple[DueAgreement, ...]
    due_soon: tuple[DueAgreement, ...]
    drafts: tuple[DraftItem, ...]
    under_way: tuple[UnderWay, ...]
    waiting: tuple[Waiting, ...]
    meetings: tuple[CaseCard, ...]
    sealed: tuple[CaseCard, ...] = ()
    to_send: tuple[OutItem, ...] = ()


def today(session: Session) -> Today:
    """The start page as it stands."""
    day = session.today()
    cards = session.overview.cards()
    by_log = {card.log: card for card in cards}
    until = (date.fromisoformat(day) + timedelta(days=SOON_DAYS)).isoformat()
    open_ones = [
        DueAgreement(card=by_log[row.log], row=row)
        for row in session.overview.due_agreements(until)
        if row.log in by_log and by_log[row.log].state in ("H", "O", "P")
    ]
    meetings = [card for card in cards if card.next_meeting >= day and card.next_meeting]
    return Today(
        cards=cards,
        holds=sum(card.state in ("H", "O") for card in cards),
        late=tuple(each for each in open_ones if each.row.due < day),
        due_soon=tuple(each for each in open_ones if each.row.due >= day),
        drafts=session.drafts.all(),
        under_way=_under_way(session, cards),
        waiting=waiting(session),
        meetings=tuple(sorted(meetings, key=lambda card: card.next_meeting)),
        sealed=tuple(by_log[log] for log in sealed.due(session)),
        to_send=_to_send(session, frozenset(by_log)),
    )


def _to_send(session: Session, here: frozenset[str]) -> tuple[OutItem, ...]:
    """Files not saved out, but for those that a relay under way names as the next step.

    A no is one of them: nothing of its log is here, so no relay under way speaks of it.
    """
    found = []
    for item in session.outbox.all():
        asks = item.type == "takeover_request"
        if item.sent_at or asks or (item.type in MOVES and item.log in here):
            continue
        found.append(out_item(item))
    return tuple(found)


def _under_way(session: Session, cards: tuple[CaseCard, ...]) -> tuple[UnderWay, ...]:
    """What is to be done first, what has waited longest next."""
    # Only logs that a file says something of are asked: most have never been passed on.
    moved = {each.log for each in session.outbox.all()} | {each.log for each in session.inbox.all()}
    found = [
        UnderWay(card=card, relay=relay_state(session, card.log))
        for card in cards
        if card.log in moved and not card.closed and card.state != "Q"
    ]
    waits = [each for each in found if each.relay.under_way]
    return tuple(sorted(waits, key=_urgency))


def _urgency(each: UnderWay) -> tuple[bool, bool, int]:
    relay = each.relay
    return not (relay.came or relay.unsent), not relay.reminder, -relay.days
