"""Offering the relay, and taking the offer back (R-02, R-13 to R-16, R-30).

The giver never lets go until the receiver has received and accepted: an offer changes nothing
about who holds, and only the signed acceptance writes the release (`app.releasing`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

import msgspec

from app import backup
from app.boxes import OutItem, offer_body, put_out
from app.consents import judge_receiver
from app.session import Session
from models import bodies
from models.card import Card, Trust
from models.chain import offer_of
from models.custody import Offered, Withdrew
from models.errors import Refused, Unavailable
from models.gate import Gate
from storage.stafet.writer import certainly_too_large


class OfferRequest(msgspec.Struct, frozen=True):
    """What the wizard has gathered. See `models.bodies`, `OfferBody` and `HandoverNote`."""

    to_key: str
    reason: str
    status: str
    agreed_by: str = ""
    agreed_where: str = ""
    family_view: str = ""
    told_by: str = ""
    family_meets: str = ""
    expires: str = ""


class GoesAlong(msgspec.Struct, frozen=True):
    """What the file will carry.

    consents: those that hold today. next_meeting: ISO date, "" for none. ssd: SSD meetings held
    without consent, whose count goes along. attachments: how many, of attachments_size bytes.
    size: rough number of bytes of all before sealing.
    """

    entries: int
    maps: int
    consents: int
    agreements: int
    next_meeting: str
    size: int
    ssd: int = 0
    attachments: int = 0
    attachments_size: int = 0


def what_goes_along(session: Session, log: str) -> GoesAlong:
    """What an offer made now would carry, shown before it is made."""
    case = session.case(log)
    entries = session.journal.entries(log)
    today = session.today()
    live = [
        each for each in case.consents if not each.withdrawn and today <= each.consent.valid_until
    ]
    coming = [each.next_meeting for each in case.meetings if each.next_meeting >= today]
    attached = session.attachments.of(log)
    together = sum(each.size for each in attached)
    return GoesAlong(
        entries=len(entries),
        maps=len(case.maps),
        consents=len(live),
        agreements=len(case.open_agreements),
        next_meeting=min(coming, default=""),
        size=together + sum(len(each.head) + len(each.body or b"") + 300 for each in entries),
        ssd=case.ssd_meetings,
        attachments=len(attached),
        attachments_size=together,
    )


Steps = Callable[[int, int], None]
"""Told how much of the whole is done; may raise to cancel, and then nothing was written."""


def offer(
    session: Session, log: str, request: OfferRequest, progress: Steps | None = None
) -> OutItem:
    """Offer the relay to a contact; the giver holds on until the acceptance comes home (R-02).

    Refused when the gate is shut for exactly this receiver (R-16), when the card is changed, when
    no status is written (R-30), when an offer is open already, or when the log is more than one
    file can carry. Nothing is signed then.
    """
    contact = session.contacts.get(request.to_key)
    if contact is None:
        raise Refused("contact.unknown")
    if contact.trust is Trust.CHANGED:
        raise Refused("contact.changed")
    if not request.status.strip():
        raise Refused("handover.no_status", rule="R-30")
    count, attached = session.journal.count(log), session.attachments.of(log)
    bytes_attached = sum(each.size for each in attached)
    if certainly_too_large(count + 2, session.journal.size(log), bytes_attached):
        raise Refused("handover.log_too_large")
    report = progress or _nothing
    total = count + 3
    report(0, total)
    warning = backup.before(session, "offer")
    report(1, total)
    with session.change(log) as change:
        judged = judge_receiver(session, change.case, request.to_key)
        said, body = offer_bodies(contact.card, request, judged)
        note = change.add("handover_note", said)
        entry = change.add("offer", body, refs=(note.hash,))
        change.step(Offered(offer_of(entry)))
        checked = change.reread()
        with _whole_log_fits():
            item = put_out(
                change,
                "offer",
                about=entry.hash,
                to=contact.card.keys,
                to_name=contact.card.person.name,
                entries=checked.whole(),
                offer_id=entry.hash,
                head=entry,
                attachments=session.attachment_bytes(log),
                progress=lambda done: report(min(done + 1, total), total),
            )
        report(total, total)
        session.drafts.delete(log, "handover")
    return msgspec.structs.replace(item, warning=warning)


def offer_bodies(
    to: Card, request: OfferRequest, judged: Gate
) -> tuple[bodies.HandoverNote, bodies.OfferBody]:
    """What an offer says: the note of the child and the family, and the offer itself.

    judged: the gate for exactly this receiver; Refused("gate.shut") unless it is open (R-16).
    """
    kind = judged.kind
    if not judged.open or kind == "":
        raise Refused("gate.shut", rule="R-16")
    said = bodies.HandoverNote(
        status=request.status,
        agreed_by=request.agreed_by,
        agreed_where=request.agreed_where,
        family_view=request.family_view,
        told_by=request.told_by,
        family_meets=request.family_meets,
    )
    body = bodies.OfferBody(
        to=to.person,
        keys=to.keys,
        reason=request.reason,
        ground=judged.ground,
        ground_kind=kind,
        expires=request.expires,
    )
    return said, body


@contextlib.contextmanager
def _whole_log_fits() -> Iterator[None]:
    """Say of a file that came out too large that it is the log which is too large."""
    try:
        yield
    except Unavailable as error:
        if error.code == "file.too_large":
            raise Refused("handover.log_too_large") from error
        raise


def _nothing(*_: int) -> None:
    """Nobody watches."""


def withdraw(session: Session, log: str, reason: str = "") -> OutItem:
    """Take the open offer back. The file is advice: who has already accepted is heard first."""
    with session.change(log) as change:
        open_offer = change.custody.open_offer
        if open_offer is None:
            raise Refused("custody.no_open_offer", rule="R-02")
        entry = change.add("withdraw", bodies.WithdrawBody(reason=reason), refs=(open_offer.id,))
        change.step(Withdrew())
        offered = _offer_body(session, open_offer.id)
        return put_out(
            change,
            "withdraw",
            about=open_offer.id,
            to=offered.keys,
            to_name=offered.to.name,
            entries=change.reread().custody(),
            offer_id=open_offer.id,
            head=entry,
        )


def _offer_body(session: Session, offer_id: str) -> bodies.OfferBody:
    entry = session.journal.entry(offer_id)
    if entry is None:
        raise Refused("custody.no_open_offer", rule="R-02")
    return offer_body(entry)
