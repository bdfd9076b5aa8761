"""Taking over a relay whose giver can no longer let go, co-signed by a second person (row 17).

The one who accepted asks (`ask`); a second person, who has seen that the giver cannot answer,
signs (`app.cosigning.sign`); with that signature the asker holds alone (`take_over`). It stands
in the log, and a message lies ready for the giver, should their computer turn up again.
"""

from __future__ import annotations

import msgspec

from app import backup, claims
from app.boxes import OutItem, Result, put_out, reopen, result, settle
from app.cosigning import answer_in, second_person
from app.session import Session
from models import bodies
from models.bodies import read_body
from models.custody import OrphanTookOver, State
from models.errors import Refused
from storage.signing import verify_cosignature


def ask(session: Session, log: str, to_key: str, reason: str) -> OutItem:
    """Ask a second person to co-sign; only for one who accepted and waits for the release."""
    accepted = session.custody(log).accepted
    giver = "" if accepted is None else accepted.offer.giver
    contact = second_person(session, to_key, reason, giver)
    with session.change(log) as change:
        if change.custody.state is not State.ACCEPTED or accepted is None:
            raise Refused("custody.nothing_accepted", rule="R-02")
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
            head=entry,
            practice=change.case.practice,
        )


def take_over(session: Session, sha: str) -> Result:
    """Take the relay over with the second person's signature (row 17)."""
    package = reopen(session, sha)
    answer, body = answer_in(package)
    log = package.manifest.log
    if not session.journal.has_log(log):
        raise Refused("log.unknown")
    asked = session.journal.entry(body.request)
    warning = backup.before(session, "import")
    with session.change(log) as change:
        accepted = change.custody.accepted
        if change.custody.state is State.HOLDER:
            return result(session, log, None, "known")
        if accepted is None or accepted.id != body.signed or asked is None:
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
        giver = session.contacts.get(accepted.offer.giver)
        if giver is not None:
            claims.tell(change, entry, giver.card.keys, giver.card.person.name)
        settle(session, sha, "taken_in")
    return msgspec.structs.replace(result(session, log, None, "orphan_taken"), warning=warning)
