"""*I dag*: what I must do and what is late, read from the summary rows only."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from app import sealed
from app.relay_state import days_between
from app.session import Session
from storage.drafts import DraftItem
from storage.overview import AgreementRow
from storage.overview import CaseCard as CaseCard

SOON_DAYS = 14
"""How far ahead *due soon* looks."""


class Waiting(msgspec.Struct, frozen=True):
    """A handover that waits for the other's answer. days: since the file was made."""

    card: CaseCard
    days: int


class DueAgreement(msgspec.Struct, frozen=True):
    """An open agreement with the case it belongs to."""

    card: CaseCard
    row: AgreementRow


class Today(msgspec.Struct, frozen=True):
    """The start page.

    cards: every log here. late: agreements past their day, oldest first. sealed: logs passed on
    whose copy here is to be looked at now (K11).
    """

    cards: tuple[CaseCard, ...]
    holds: int
    late: tuple[DueAgreement, ...]
    due_soon: tuple[DueAgreement, ...]
    drafts: tuple[DraftItem, ...]
    waiting: tuple[Waiting, ...]
    inbox: int
    meetings: tuple[CaseCard, ...]
    sealed: tuple[CaseCard, ...] = ()


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
        waiting=tuple(_waiting(session, cards, day)),
        inbox=sum(item.state == "waiting" for item in session.inbox.all()),
        meetings=tuple(sorted(meetings, key=lambda card: card.next_meeting)),
        sealed=tuple(by_log[log] for log in sealed.due(session)),
    )


def _waiting(session: Session, cards: tuple[CaseCard, ...], day: str) -> list[Waiting]:
    waiting = []
    for card in cards:
        if card.state not in ("O", "P"):
            continue
        kind = "offer" if card.state == "O" else "accept"
        made = [item.created_at for item in session.outbox.for_log(card.log) if item.type == kind]
        waiting.append(Waiting(card=card, days=days_between(max(made, default=day), day)))
    return sorted(waiting, key=lambda each: -each.days)
