"""Handing the relay over by files (R-01, R-02, R-13 to R-16, R-30).

The giver never lets go until the receiver has received and accepted: `offer` keeps the giver as
holder; only `take_in` of the receiver's signed acceptance writes the release. Every custody file
is built and stored in the same transaction as the entry it carries, and written to disk after.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from app import backup, claims, copies, left_behind, strays
from app.boxes import OutItem as OutItem
from app.boxes import Result as Result
from app.boxes import about, attached_to, entry_of, out_item, put_out, reopen, result, settle
from app.consents import judge_receiver
from app.contacts import vouched
from app.inbox import Waiting as Waiting
from app.inbox import keep, waiting
from app.inbox import look as look
from app.policy import may_write_to
from app.preview import Preview, is_second_release, preview_of, reply_of
from app.relay_words import sentence_after
from app.session import Change, Session
from models import bodies
from models.card import Card, Trust
from models.chain import acceptance_of, offer_of
from models.custody import (
    Acceptance,
    AcceptanceCame,
    Accepted,
    Ask,
    Custody,
    DeclineCame,
    Declined,
    Effect,
    KeepProvisional,
    LateAcceptanceHonoured,
    LateAcceptanceRefused,
    OfferCame,
    Offered,
    RefusalCame,
    Refuse,
    Release,
    ReleaseCame,
    Repeat,
    ReportFork,
    State,
    TakeOver,
    WithdrawalCame,
    Withdrew,
)
from models.entry import Entry
from models.errors import Refused, Unavailable, Untrusted
from models.gate import Gate
from storage import slips
from storage.signing import Progress, verify_entries
from storage.stafet.reader import Package, SealedAgain, open_file, open_newer_offer
from storage.stafet.writer import certainly_too_large, write_beside
from storage.vault import transaction


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


# --- giving -----------------------------------------------------------------------------------


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


# --- the two boxes ----------------------------------------------------------------------------


def outbox(session: Session, log: str | None = None) -> tuple[OutItem, ...]:
    """Files made here, newest first; of one log or of all."""
    items = session.outbox.all() if log is None else session.outbox.for_log(log)
    return tuple(out_item(each) for each in reversed(items))


def export(session: Session, item_id: str, folder: Path) -> Path:
    """Write a file of the outbox to a folder or stick, the same bytes every time.

    The bytes are flushed to the device, read back and compared before this returns.
    """
    item = session.outbox.get(item_id)
    if item is None:
        raise Refused("outbox.unknown")
    if session.anchors is not None:
        session.anchors.catch_up()
    may_write_to(folder)
    target = write_beside(item.data, folder / item.file_name)
    with transaction(session.vault):
        session.outbox.mark_sent(item_id, session.now())
        left_behind.note(session, item_id, target)
    return target


def preview(session: Session, path: Path, progress: Progress | None = None) -> Preview:
    """What a file says, wholly verified, before anything of it is read into a log.

    The sealed file is kept in the inbox so that it can be answered later.
    """
    try:
        package = open_file(path, keys=session.vault.keys, progress=progress)
    except SealedAgain as error:
        strays.keep(session, error)
        raise
    if session.inbox.get(package.manifest_sha) is None:
        claims.check_root(session, package)
        _receive(session, package)
    found = preview_of(session, package)
    if found.type == "recall":
        copies.close(session, package)  # there is nothing to decide
    return found


def inbox(session: Session) -> tuple[Waiting, ...]:
    """Files that wait for an answer, oldest first; what each says is read with `look`."""
    return waiting(session)


# --- answering --------------------------------------------------------------------------------


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
        _put_attachments(session, package)
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
            entries=(*checked.custody(), *_named_by(entry, package.entries), accepted),
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


def take_in(session: Session, sha: str) -> Result:
    """Take in a receipt: acceptance, decline, release, withdrawal, refusal, reply or recall."""
    package = reopen(session, sha)
    warning = backup.before(session, "import")
    return msgspec.structs.replace(_take_in(session, package, sha), warning=warning)


def _take_in(session: Session, package: Package, sha: str) -> Result:
    match package.manifest.type:
        case "accept":
            return _take_in_accept(session, package, sha, late=None)
        case "decline":
            return _take_in_decline(session, package, sha)
        case "release":
            return _take_in_release(session, package, sha)
        case "offer":
            if claims.asks(session, package):
                return claims.take_in(session, sha)
            return _fill_up(session, package, sha)
        case "claim":
            return claims.take_in(session, sha)
        case "withdraw":
            return _take_in_withdraw(session, package, sha)
        case "refuse":
            return _take_in_refuse(session, package, sha)
        case "reply":
            return _take_in_reply(session, package, sha)
        case "recall":
            return _take_in_recall(session, package, sha)
        case _:
            raise Refused("file.nothing_to_take_in")


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


def take_in_text(session: Session, text: str) -> Result:
    """Take in an acceptance that came as text or on paper: row 5, 7 or 9, as from its file.

    Refused("slip.no_offer") when its offer is not in a log here, and where the person must choose
    (rows 6 and 8): then the file is needed.
    """
    accepted = slips.read_acceptance_text(text, session.vault.keys)
    log = accepted.header.log
    offered = session.journal.entry(accepted.header.prev)
    if offered is None or offered.header.log != log:
        raise Refused("slip.no_offer", rule="R-02")
    acceptance = acceptance_of(accepted, offer_of(offered))
    warning = backup.before(session, "import")
    item, outcome = None, "known"
    with session.change(log) as change:
        taken = change.step(AcceptanceCame(acceptance))
        if any(isinstance(effect, Ask | ReportFork) for effect in taken.effects):
            raise Refused("slip.no_offer", rule="R-02")
        for effect in taken.effects:
            outcome, item = _do(change, effect, offered, accepted)
    came = result(session, log, item, outcome)
    return msgspec.structs.replace(came, warning=warning)


def honour(session: Session, sha: str) -> Result:
    """Let an acceptance that came late count: the relay passes on (rows 6 and 8)."""
    package = reopen(session, sha)
    warning = backup.before(session, "import")
    result = _take_in_accept(session, package, sha, late=True)
    return msgspec.structs.replace(result, warning=warning)


def refuse_late(session: Session, sha: str) -> Result:
    """Refuse an acceptance that came late; final for that offer (rows 6 and 8)."""
    return _take_in_accept(session, reopen(session, sha), sha, late=False)


def _take_in_accept(session: Session, package: Package, sha: str, late: bool | None) -> Result:
    log = package.manifest.log
    if not session.journal.has_log(log):
        raise Refused("log.unknown")
    accepted = about(package, "accept")
    offer_entry = entry_of(package, accepted.header.prev)
    acceptance = acceptance_of(accepted, offer_of(offer_entry))
    with session.change(log) as change:
        if late is None:
            taken = change.step(AcceptanceCame(acceptance))
        elif late:
            taken = change.step(LateAcceptanceHonoured(acceptance))
        else:
            taken = change.step(LateAcceptanceRefused(acceptance))
        if any(isinstance(effect, Ask) for effect in taken.effects):
            return Result(log, session.case(log), None, sentence_after("ask"), new=False)
        item = None
        outcome = "quarantined" if taken.custody.state is State.QUARANTINED else "known"
        handed = _named_by(offer_entry, package.entries)
        for effect in taken.effects:
            outcome, item = _do(change, effect, offer_entry, accepted, handed)
        if outcome != "quarantined":
            settle(session, sha, "taken_in")
    return result(session, log, item, outcome)


def _do(
    change: Change,
    effect: Effect,
    offered: Entry,
    accepted: Entry,
    handed: tuple[Entry, ...] = (),
) -> tuple[str, OutItem | None]:
    session = change.session
    match effect:
        case Release(acceptance):
            return "released", _release(change, acceptance, offered, accepted, handed)
        case Refuse(acceptance, cause):
            change.receive((*handed, offered, accepted))
            refusal = change.answer("refuse", bodies.RefuseBody(cause=cause), accepted)
            body = _offer_of(offered)
            item = put_out(
                change,
                "refuse",
                about=acceptance.id,
                to=body.keys,
                to_name=body.to.name,
                entries=change.reread().custody(),
                offer_id=offered.hash,
                head=refusal,
            )
            return "refused", item
        case Repeat(acceptance_id):
            return "repeated", _answer_again(change, acceptance_id)
        case ReportFork(name):
            session.journal.add_evidence(change.log, "accept", offered.hash, name, session.now())
            return "fork", None
        case _:
            raise Refused("file.nothing_to_take_in")


def _answer_again(change: Change, acceptance_id: str) -> OutItem | None:
    """What this acceptance got before; that the relay was taken back comes before the release."""
    outbox = change.session.outbox
    taken_back = change.reread().reclaims.get(acceptance_id, "")
    for about_, kind in (
        (taken_back, "claim"),
        (acceptance_id, "release"),
        (acceptance_id, "refuse"),
    ):
        item = outbox.by_about(about_, kind) if about_ else None
        if item is not None:
            return out_item(item)
    return None


def _release(
    change: Change,
    acceptance: Acceptance,
    offered: Entry,
    accepted: Entry,
    handed: tuple[Entry, ...],
) -> OutItem:
    before = change.reread()
    if offered.hash not in {each.hash for each in before.main}:
        # The store was set back to before the offer (row 8): the acceptance brings it home.
        before = change.recover((*handed, offered))
        if before.main[-1].hash != offered.hash:
            raise Refused("custody.offer_lost", rule="R-02")
    tail = _tail(before.main, offered.hash)
    change.receive((accepted,))
    released = change.add("release", bodies.ReleaseBody(tail=len(tail)), refs=(accepted.hash,))
    checked = change.reread()
    wanted = {each.hash for each in (*tail, released)}
    chain = [each for each in checked.custody() if each.hash not in wanted]
    body = _offer_of(offered)
    return put_out(
        change,
        "release",
        about=acceptance.id,
        to=body.keys,
        to_name=body.to.name,
        entries=(*chain, *tail, released),
        offer_id=offered.hash,
        head=released,
        attachments=attached_to(change.session, change.log, tail),
    )


def _take_in_decline(session: Session, package: Package, sha: str) -> Result:
    log = package.manifest.log
    answer = about(package, "decline")
    with session.change(log) as change:
        taken = change.step(DeclineCame(answer.header.prev, answer.header.by))
        change.receive((answer,))
        settle(session, sha, "taken_in")
    return result(session, log, None, "known" if taken.known else "was_declined")


def _take_in_withdraw(session: Session, package: Package, sha: str) -> Result:
    log = package.manifest.log
    withdrawn = about(package, "withdraw")
    with session.change(log) as change:
        was = change.custody
        taken = change.step(WithdrawalCame(withdrawn.header.refs[0]))
        settle(session, sha, "taken_in")
        _settle_offer(session, withdrawn.header.refs[0], "withdrawn")
    crossed = taken.custody.accepted is not None and was.accepted is not None
    outcome = "crossed" if crossed else ("known" if taken.known else "was_withdrawn")
    return result(session, log, None, outcome)


def _take_in_reply(session: Session, package: Package, sha: str) -> Result:
    _, outcome, _ = reply_of(package)
    with transaction(session.vault):
        settle(session, sha, "taken_in")
    return result(session, package.manifest.log, None, f"reply_{outcome}")


def _take_in_recall(session: Session, package: Package, sha: str) -> Result:
    """The copy was closed when the file came; this is only that the person has seen it."""
    copies.close(session, package)
    with transaction(session.vault):
        settle(session, sha, "taken_in")
    return result(session, package.manifest.log, None, "recalled")


def _take_in_refuse(session: Session, package: Package, sha: str) -> Result:
    log = package.manifest.log
    refusal = about(package, "refuse")
    with session.change(log) as change:
        acceptance_id = refusal.header.prev
        provisional = _own_provisional(change, acceptance_id)
        taken = change.step(RefusalCame(acceptance_id))
        item = None
        if any(isinstance(effect, KeepProvisional) for effect in taken.effects):
            change.receive((refusal,))
            if len(provisional) > 1:
                item = _contribution(change, package, provisional)
        settle(session, sha, "taken_in")
    return result(session, log, item, "known" if taken.known else "was_refused")


def _contribution(change: Change, package: Package, own: tuple[Entry, ...]) -> OutItem:
    """What was written while waiting goes to the holder, who decides (row 15)."""
    chain = change.reread().custody()
    known = {each.hash for each in chain}
    return put_out(
        change,
        "contribution",
        about=own[0].hash,
        to=package.manifest.sender,
        to_name=package.card.card.person.name,
        entries=(*chain, *(each for each in own if each.hash not in known)),
        offer_id="",
        head=own[-1],
    )


def _bring_back(change: Change, offer_id: str) -> None:
    """Read in the whole log from its offer, where this store has lost it since (row 16).

    Refused("release.offer_missing") when the offer is not in the inbox: it must be opened first.
    """
    session = change.session
    if session.journal.entry(offer_id) is not None:
        return
    offers = (each for each in session.inbox.all() if each.type == "offer")
    sha = next((each.manifest_sha for each in offers if each.offer == offer_id), None)
    if sha is None:
        raise Refused("release.offer_missing", rule="R-02")
    package = reopen(session, sha)
    if not session.journal.has_log(change.log):
        change.start_log(practice=package.manifest.practice)
    change.receive(package.entries)
    _put_attachments(session, package)
    settle(session, sha, "accepted")


def _fill_up(session: Session, package: Package, sha: str) -> Result:
    """Read in again what a store that was set back has lost: the offer that one had accepted."""
    log = package.manifest.log
    if not session.log_behind(log):
        raise Refused("file.nothing_to_take_in")
    with session.change(log) as change:
        change.receive(package.entries)
        _put_attachments(session, package)
        change.reread()
        settle(session, sha, "accepted")
    return result(session, log, None, "filled_up")


def _hold_again(change: Change, package: Package, release: Entry) -> str:
    """Read in a release that one knew before the store was set back; the outcome in a word.

    The entry of taking over was lost with the store, and is written anew.
    """
    session = change.session
    if not session.log_behind(change.log):
        if not is_second_release(session, release):
            return "known"
        # Another release than the one that counts: its signer let go twice, and that is shown.
        change.receive(package.entries)
        return "fork"
    _bring_back(change, package.manifest.offer)
    change.recover(package.entries)
    _put_attachments(change.session, package)
    if change.custody.state is State.HOLDER:
        body = bodies.TakeoverBody(holder=change.session.person)
        change.add("takeover", body, refs=(release.hash,))
        change.reread()
    return "filled_up"


def _take_in_release(session: Session, package: Package, sha: str) -> Result:
    log = package.manifest.log
    released = about(package, "release")
    accepted = entry_of(package, released.header.refs[0])
    offered = entry_of(package, accepted.header.prev)
    acceptance = acceptance_of(accepted, offer_of(offered))
    with session.change(log) as change:
        taken = change.step(ReleaseCame(released.hash, acceptance))
        outcome = _hold_again(change, package, released) if taken.known else "known"
        for effect in taken.effects:
            if isinstance(effect, TakeOver):
                _bring_back(change, package.manifest.offer)
                # What was written under another acceptance of mine stays stored beside the line.
                change.recover(package.entries)
                _put_attachments(session, package)
                change.add(
                    "takeover", bodies.TakeoverBody(holder=session.person), refs=(released.hash,)
                )
                change.reread()
                outcome = "taken_over"
            elif isinstance(effect, ReportFork):
                session.journal.add_evidence(
                    log, "release", change.case.head, released.hash, session.now()
                )
                change.receive(package.entries)
                outcome = "fork"
        settle(session, sha, "taken_in")
    return result(session, log, None, outcome)


# --- small helpers ----------------------------------------------------------------------------


def _receive(session: Session, package: Package) -> None:
    manifest = package.manifest
    with session.change(manifest.log) as change:
        claims.learn(change, package)
        if manifest.type == "offer" and not claims.asks(session, package):
            change.step(OfferCame(offer_of(about(package, "offer"))))
        keep(session, package)
        if manifest.sender.entry != session.key:
            known = session.contacts.get(manifest.sender.entry)
            if known is None or package.card.card.seq > known.card.seq:
                trust = vouched(session, package.card.card.keys)
                session.contacts.save(package.card, trust, session.now())


def _put_attachments(session: Session, package: Package) -> None:
    for name, data in package.attachments.items():
        session.attachments.put(package.manifest.log, name, "application/octet-stream", data)


def _settle_offer(session: Session, offer_id: str, state: str) -> None:
    for item in session.inbox.all():
        if item.offer == offer_id and item.type == "offer" and item.state == "waiting":
            session.inbox.set_state(item.manifest_sha, state, session.now())


def _offer_of(entry: Entry) -> bodies.OfferBody:
    body = bodies.read_body(entry)
    if not isinstance(body, bodies.OfferBody):
        raise Untrusted("chain.offer")
    return body


def _offer_body(session: Session, offer_id: str) -> bodies.OfferBody:
    entry = session.journal.entry(offer_id)
    if entry is None:
        raise Refused("custody.no_open_offer", rule="R-02")
    return _offer_of(entry)


def _named_by(entry: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of these entries that an entry names: of an offer the note that goes with it."""
    return tuple(each for each in entries if each.hash in entry.header.refs)


def _tail(main: Iterable[Entry], offer_id: str) -> tuple[Entry, ...]:
    """What the giver wrote after the offered head (row 2)."""
    names = list(main)
    place = next(n for n, each in enumerate(names) if each.hash == offer_id)
    return tuple(names[place + 1 :])


def _own_provisional(change: Change, acceptance_id: str) -> tuple[Entry, ...]:
    if not change.session.journal.has_log(change.log):
        return ()
    return change.reread().branches.get(acceptance_id, ())
