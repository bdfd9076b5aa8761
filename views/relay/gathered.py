"""What the wizard reads from the store, when it opens and once more before the file is made."""

from __future__ import annotations

from dataclasses import dataclass

from app import contacts, drafts, handover, offering
from app.boxes import OutItem
from app.contacts import Contact
from app.offering import GoesAlong
from app.relay_state import RelayState, relay_state
from app.session import Session
from models.case import Case
from models.custody import State
from views.relay.draft import SLOT, HandoverDraft, read_draft


@dataclass(frozen=True)
class Gathered:
    """What the wizard reads from the store when it opens."""

    case: Case
    contacts: tuple[Contact, ...]
    goes: GoesAlong
    state: RelayState
    draft: HandoverDraft
    offer: OutItem | None


def gather(session: Session, log: str) -> Gathered:
    """Read it all; the offer is the newest one, where one is open."""
    state = relay_state(session, log)
    offer = None
    if state.state is State.OFFERED:
        mine = (item for item in handover.outbox(session, log) if item.type == "offer")
        offer = max(mine, key=lambda item: item.created_at, default=None)
    return Gathered(
        case=session.case(log),
        contacts=contacts.all_contacts(session),
        goes=offering.what_goes_along(session, log),
        state=state,
        draft=read_draft(drafts.load(session, log, SLOT)),
        offer=offer,
    )
