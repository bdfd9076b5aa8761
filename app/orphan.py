"""Taking over a relay whose giver can no longer let go, co-signed by a second person (row 17).

The one who accepted asks (`ask`); a second person, who has seen that the giver cannot answer,
signs (`sign`); with that signature the asker holds alone (`take_over`). It stands in the log.
"""

from __future__ import annotations

import msgspec

from app import backup
from app.boxes import OutItem, Result, about, put_out, reopen, result, settle
from app.session import Session
from models import bodies
from models.bodies import read_body
from models.card import Trust
from models.custody import OrphanTookOver, State
from models.errors import Refused, Untrusted
from storage.signing import cosign, new_entry, verify_cosignature
from storage.stafet.reader import Package


def ask(session: Session, log: str, to_key: str, reason: str) -> OutItem:
    """Ask a second person to co-sign; only for one who accepted and waits for the release."""
    if not reason.strip():
        raise Refused("orphan.no_reason", rule="R-02")
    contact = session.contacts.get(to_key)
    if contact is None:
        raise Refused("contact.unknown")
    if contact.trust is not Trust.CONFIRMED:
        raise Refused("orphan.not_confirmed", rule="R-02")
    with session.change(log) as change:
        accepted = change.custody.accepted
        if change.custody.state is not State.ACCEPTED or accepted is None:
            raise Refused("custody.nothing_accepted", rule="R-02")
        if to_key == accepted.offer.giver:
            raise Refused("orphan.giver", rule="R-02")
        acceptance = session.journal.entry(accepted.id)
        on = acceptance.header.at[:10] if acceptance is not None else session.today()
        body = bodies.OrphanRequest(
            holder=session.person,
            giver=change.case.holder.person,
            acceptance=accepted.id,
            accepted_on=on,
            reason=reason,
        )
        entry = change.add("orphan_request", body, refs=(accepted.id,))
        return put_out(
            change,
            "takeover_request",
            about=accepted.id,
            to=contact.card.keys,
            to_name=contact.card.person.name,
            entries=(entry,),
            offer_id="",
            head=entry,
            practice=change.case.practice,
        )


def request_of(package: Package) -> bodies.OrphanRequest:
    """What is asked for in a request to co-sign."""
    body = read_body(about(package, "orphan_request"))
    if not isinstance(body, bodies.OrphanRequest):
        raise Untrusted("entry.body_shape")
    return body


def sign(session: Session, sha: str) -> Result:
    """Co-sign what another asks for; one's own logs are not touched."""
    package = reopen(session, sha)
    asked, request = about(package, "orphan_request"), request_of(package)
    manifest = package.manifest
    contact = session.contacts.get(manifest.sender.entry)
    if contact is None or contact.trust is not Trust.CONFIRMED:
        raise Refused("orphan.not_confirmed", rule="R-02")
    body = bodies.Cosign(
        cosigner=session.person,
        request=asked.hash,
        acceptance=request.acceptance,
        cosignature=cosign(session.vault.keys, request.acceptance),
    )
    entry = new_entry(
        session.vault.keys,
        log=manifest.log,
        ep=asked.header.ep,
        seq=0,
        prev=asked.hash,
        inst=session.vault.installation,
        at=session.now(),
        kind="cosign",
        body=body,
    )
    with session.change(manifest.log) as change:
        item = put_out(
            change,
            "cosign",
            about=request.acceptance,
            to=manifest.sender,
            to_name=package.card.card.person.name,
            entries=(entry,),
            offer_id="",
            head=entry,
            practice=manifest.practice,
        )
        settle(session, sha, "cosigned")
    return msgspec.structs.replace(result(session, manifest.log, item, "cosigned"), case=None)


def take_over(session: Session, sha: str) -> Result:
    """Take the relay over with the second person's signature (row 17)."""
    package = reopen(session, sha)
    answer = about(package, "cosign")
    body = read_body(answer)
    if not isinstance(body, bodies.Cosign):
        raise Untrusted("entry.body_shape")
    log = package.manifest.log
    if not session.journal.has_log(log):
        raise Refused("log.unknown")
    asked = session.journal.entry(body.request)
    warning = backup.before(session, "import")
    with session.change(log) as change:
        accepted = change.custody.accepted
        if change.custody.state is State.HOLDER:
            return result(session, log, None, "known")
        if accepted is None or accepted.id != body.acceptance or asked is None:
            raise Refused("orphan.other_request", rule="R-02")
        verify_cosignature(body.cosignature, answer.header.by, accepted.id)
        if answer.header.by in (session.key, accepted.offer.giver):
            raise Refused("orphan.giver", rule="R-02")
        request = read_body(asked)
        reason = request.reason if isinstance(request, bodies.OrphanRequest) else ""
        takeover = bodies.OrphanTakeoverBody(
            holder=session.person,
            reason=reason,
            cosigner=package.card.card.person,
            cosigner_key=answer.header.by,
            cosignature=body.cosignature,
        )
        entry = change.add("orphan_takeover", takeover, refs=(accepted.id,))
        change.step(OrphanTookOver(entry.hash))
        change.settle_line()
        settle(session, sha, "taken_in")
    return msgspec.structs.replace(result(session, log, None, "orphan_taken"), warning=warning)
