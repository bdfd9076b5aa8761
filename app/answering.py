"""Answering an offer: the receiver's signed yes or no, as a file, on paper or as a code (R-02)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app import backup
from app.boxes import (
    Result,
    about,
    named_by,
    out_item,
    put_attachments,
    put_out,
    reopen,
    result,
    settle,
)
from app.relay_words import sentence_after
from app.session import Session
from models import bodies
from models.chain import acceptance_of, offer_of
from models.custody import Accepted, Custody, Declined, State, WithdrawalCame
from models.errors import Refused, Unavailable, Untrusted
from storage import slips
from storage.signing import Progress, verify_entries
from storage.stafet.reader import open_newer_offer
from storage.vault import transaction


def accept(session: Session, sha: str, progress: Progress | None = None) -> Result:
    """Take the relay: everything is stored, read back and checked, then the acceptance is signed.

    From now both have a hand on it; the giver lets go when the acceptance comes home (row 11).
    """
    package = reopen(session, sha)
    entry = about(package, "offer")
    offered = offer_of(entry)
    log = package.manifest.log
    warning = backup.before(session, "accept")
    with session.change(log) as change:
        if not session.journal.has_log(log):
            change.start_log(practice=package.manifest.practice)
        change.receive(package.entries)
        put_attachments(session, package)
        checked = change.reread()
        if checked.head.hash != entry.hash and entry.hash not in checked.offers:
            raise Untrusted("chain.gap")
        verify_entries(checked.main, progress)
        body = bodies.AcceptBody(holder=session.person, count=len(package.entries), head=entry.hash)
        accepted = change.begin_branch("accept", body, entry)
        change.step(Accepted(acceptance_of(accepted, offered)))
        item = put_out(
            change,
            "accept",
            about=entry.hash,
            to=package.manifest.sender,
            to_name=package.card.card.person.name,
            # The note goes home with its offer: a giver who was set back has lost both (row 8).
            entries=(*checked.custody(), *named_by(entry, package.entries), accepted),
            offer_id=entry.hash,
            head=accepted,
        )
        settle(session, sha, "accepted")
    return msgspec.structs.replace(result(session, log, item, "accepted"), warning=warning)


def decline(session: Session, sha: str, reason: str) -> Result:
    """Say no, with a reason; the giver goes on holding (row 12)."""
    if not reason.strip():
        raise Refused("handover.no_reason", rule="R-02")
    package = reopen(session, sha)
    entry = about(package, "offer")
    log = package.manifest.log
    with session.change(log) as change:
        change.step(Declined(entry.hash))
        body = bodies.DeclineBody(reason=reason)
        # Nothing of an offer that is declined is read in, so the answer stands in its file only.
        answer = change.answer("decline", body, entry, keep=False)
        custody_chain = package.line.custody() if package.line else ()
        item = put_out(
            change,
            "decline",
            about=entry.hash,
            to=package.manifest.sender,
            to_name=package.card.card.person.name,
            entries=(*custody_chain, answer),
            offer_id=entry.hash,
            head=answer,
            practice=package.manifest.practice,
        )
        settle(session, sha, "declined")
    return result(session, log, item, "declined")


def may_decline_newer(session: Session, path: Path) -> bool:
    """Whether a file that this program is too old to read is an offer that can be declined."""
    try:
        newer = open_newer_offer(path, keys=session.vault.keys)
    except (Untrusted, Unavailable):
        return False
    custody = session.custody(newer.entry.header.log)
    return custody.state is not State.QUARANTINED and not _is_taken(custody, newer.entry.hash)


def decline_newer(session: Session, path: Path, reason: str) -> Result:
    """Say no to an offer that this program is too old to read; nothing of it is read in.

    The offer counts as answered, as if it had been taken back: it cannot be accepted here later,
    when Bindeled is updated; the giver makes another. Doing it again gives the same file.
    """
    if not reason.strip():
        raise Refused("handover.no_reason", rule="R-02")
    newer = open_newer_offer(path, keys=session.vault.keys)
    entry, giver = newer.entry, newer.card.card
    log = entry.header.log
    with session.change(log) as change:
        before = session.outbox.by_about(entry.hash, "decline")
        if before is not None:
            return Result(log, None, out_item(before), sentence_after("declined"), new=False)
        if _is_taken(change.custody, entry.hash):
            raise Refused("custody.nothing_to_answer", rule="R-02")
        # The log cannot be verified here, so the offer itself never enters the custody (row 10).
        change.step(WithdrawalCame(entry.hash))
        answer = change.answer("decline", bodies.DeclineBody(reason=reason), entry, keep=False)
        item = put_out(
            change,
            "decline",
            about=entry.hash,
            to=giver.keys,
            to_name=giver.person.name,
            entries=(entry, answer),
            offer_id=entry.hash,
            head=answer,
            practice=newer.practice,
        )
    return Result(log, None, item, sentence_after("declined"))


def _is_taken(custody: Custody, offer_id: str) -> bool:
    """Whether this store has read the offer in, or accepted it: then it is answered as usual."""
    accepted = any(each.offer.id == offer_id for each in custody.accepts)
    return accepted or any(each.id == offer_id for each in custody.incoming)


def acceptance_text(session: Session, log: str) -> str:
    """One's own acceptance as text for a QR code, sealed to the giver; the offer is not in it."""
    accepted = session.custody(log).accepted
    entry = None if accepted is None else session.journal.entry(accepted.id)
    giver = None if accepted is None else session.contacts.get(accepted.offer.giver)
    if entry is None or giver is None:
        raise Refused("custody.nothing_accepted", rule="R-02")
    return slips.acceptance_text(entry, giver.card.keys.age)


def acceptance_pdf(session: Session, log: str) -> bytes:
    """One's own acceptance on paper, with its QR code. From now it may be on its way."""
    from app.card_sheet import acceptance_pdf as pdf

    case = session.case(log)
    text = acceptance_text(session, log)
    acceptance_handed_on(session, log)
    name = case.holder.person.name
    return pdf(name, text, today=session.today(), practice=case.practice)


def acceptance_code(session: Session, log: str) -> bytes:
    """One's own acceptance as a QR code for the screen, PNG; nothing is noted by showing it."""
    from app.recovery_sheet import qr_png

    return qr_png(acceptance_text(session, log))


def acceptance_handed_on(session: Session, log: str) -> None:
    """Note that one's own acceptance is on its way, or has been read off the screen."""
    if session.custody(log).accepted is None:
        raise Refused("custody.nothing_accepted", rule="R-02")
    made = [each for each in session.outbox.for_log(log) if each.type == "accept"]
    with transaction(session.vault):
        session.outbox.mark_sent(made[-1].id, session.now())
