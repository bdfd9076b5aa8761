"""Taking the relay back from a receiver whose key is lost, co-signed by a second person (row 20).

The receiver's computer died after the giver had let go, and there is no copy of it: nobody can
act for the child any more. The giver still has the whole log, sealed. The giver asks (`ask`), a
second person signs (`app.cosigning.sign`), best the receiver with a new card, and the giver holds
again (`take_back`) and can hand the relay on to the new card like to anybody else. Both names
and the reason stand in the log, and a message lies ready for the lost key, should it turn up.
"""

from __future__ import annotations

import msgspec

from app import backup, claims
from app.boxes import OutItem, Result, entry_of, put_out, reopen, result, settle
from app.cosigning import answer_in, second_person
from app.session import Session
from models import bodies
from models.bodies import read_body
from models.custody import OwnOffer, Reclaimed
from models.entry import Entry
from models.errors import Refused, Unavailable
from storage.signing import verify_cosignature


def can_ask(session: Session, log: str) -> bool:
    """Whether the relay of this log was let go of here last, as far as is known here."""
    return session.custody(log).let_go is not None


def ask(session: Session, log: str, to_key: str, reason: str) -> OutItem:
    """Ask a second person to co-sign that the relay is taken back.

    The request stands in no line: here the log is sealed, and nothing is written in it.
    """
    let_go = _let_go(session, log)
    contact = second_person(session, to_key, reason, let_go.offer.to)
    released, case = _release(session, log, let_go), session.case(log)
    body = bodies.ReclaimRequest(
        holder=session.person,
        lost=case.holder.person,
        release=released.hash,
        released_on=released.header.at[:10],
        reason=reason,
    )
    with session.change(log) as change:
        entry = change.sign_beside(
            "reclaim_request",
            body,
            epoch=released.header.ep,
            prev=released.hash,
            refs=(released.hash,),
        )
        return put_out(
            change,
            "takeover_request",
            about=released.hash,
            to=contact.card.keys,
            to_name=contact.card.person.name,
            head=entry,
            practice=case.practice,
        )


def take_back(session: Session, sha: str) -> Result:
    """Hold the relay again, with the second person's signature (row 20).

    What lies ready in the outbox afterwards tells the lost key, and changes nothing by itself.
    """
    package = reopen(session, sha)
    answer, body = answer_in(package)
    log = package.manifest.log
    if not session.journal.has_log(log):
        raise Refused("log.unknown")
    asked = entry_of(package, body.request)
    request = read_body(asked)
    if asked.header.by != session.key or not isinstance(request, bodies.ReclaimRequest):
        raise Refused("orphan.other_request", rule="R-02")
    if session.custody(log).claim is not None and session.custody(log).may_write:
        return result(session, log, None, "known")
    let_go = _let_go(session, log)
    released = _release(session, log, let_go)
    if not released.hash == body.signed == request.release:
        raise Refused("orphan.other_request", rule="R-02")
    second = answer.header.by
    if second in (session.key, let_go.offer.to):
        raise Refused("orphan.giver", rule="R-02")
    verify_cosignature(body.cosignature, second, released.hash)
    accepted = session.journal.entry(let_go.answered)
    offered = session.journal.entry(let_go.offer.id)
    lost = None if offered is None else read_body(offered)
    if accepted is None or not isinstance(lost, bodies.OfferBody):
        raise Unavailable("store.corrupt")
    warning = backup.before(session, "import")
    with session.change(log) as change:
        taken = bodies.ReclaimBody(
            holder=session.person,
            lost=request.lost,
            reason=request.reason,
            cosigner=package.card.card.person,
            cosigner_key=second,
            cosignature=body.cosignature,
        )
        entry = change.begin_branch("reclaim", taken, accepted, refs=(released.hash,))
        change.step(Reclaimed(entry.hash))
        claims.tell(change, entry, lost.keys, lost.to.name)
        settle(session, sha, "taken_in")
    return msgspec.structs.replace(result(session, log, None, "taken_back"), warning=warning)


def _let_go(session: Session, log: str) -> OwnOffer:
    let_go = session.custody(log).let_go
    if let_go is None:
        raise Refused("reclaim.not_let_go", rule="R-02")
    return let_go


def _release(session: Session, log: str, let_go: OwnOffer) -> Entry:
    """The release by which the relay was let go."""
    name = session.line(log).releases.get(let_go.answered, "")
    released = session.journal.entry(name) if name else None
    if released is None:
        raise Unavailable("store.corrupt")
    return released
