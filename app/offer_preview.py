"""An offer as the receiver will meet it, before it is made: nothing is signed or written."""

from __future__ import annotations

from app.consents import OWN, judge_receiver
from app.offering import OfferRequest, offer_bodies
from app.preview import Preview, ground_words
from app.relay_words import sentence_of_file
from app.session import Session
from models.card import Trust
from models.chain import Line
from models.errors import Refused


def preview_offer(session: Session, log: str, request: OfferRequest) -> Preview:
    """What `app.preview.preview_of` would say of this offer at the receiver, had it come.

    Two things only the receiver knows, and they are taken as seen from here: trust, which is that
    of a comparison made together where one was made, and new, which counts all that was written
    since the receiver wrote in the log last. Refused as `app.offering.offer` is, when the
    receiver is no contact or the gate is shut.
    """
    contact = session.contacts.get(request.to_key)
    if contact is None:
        raise Refused("contact.unknown")
    case = session.case(log)
    judged = judge_receiver(session, case, request.to_key)
    said, body = offer_bodies(contact.card, request, judged)
    here = session.line(log)
    entries = len(here.whole()) + 2  # and the offer with its note
    same = _known_there(here, set(session.contacts.keys_of(request.to_key)))
    kind, ground = ground_words(case, body, own=judged.ground == OWN)
    met = contact.trust is Trust.CONFIRMED
    sender = session.card.card
    return Preview(
        sha="",
        type="offer",
        sender=sender,
        trust=Trust.CONFIRMED if met else Trust.UNKNOWN,
        log=log,
        practice=case.practice,
        child=case.child.name,
        entries=entries,
        new=entries - same,
        same=same,
        differs=0,
        ground_kind=kind,
        ground=ground,
        offer=body,
        handed=said,
        expired=bool(body.expires and body.expires < session.today()),
        already="",
        actions=("accept", "decline"),
        note=sentence_of_file("offer", sender.person.name, ""),
    )


def _known_there(here: Line, keys: set[str]) -> int:
    """How many entries the receiver has: all up to the last of their own, and what those name.

    A release of theirs names the acceptance that it answers, which stands after it on the line.
    """
    own = [place for place, entry in enumerate(here.main) if entry.header.by in keys]
    if not own:
        return 0
    known = {entry.hash for entry in here.main[: own[-1] + 1]}
    named = {ref for place in own for ref in here.main[place].header.refs}
    return len(known | (named & {entry.hash for entry in here.main}))
