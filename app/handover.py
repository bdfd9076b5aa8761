"""The way of a handover's files: opened, taken in, and written to a stick (R-01, R-02).

Each step has a module of its own: `app.offering` and `app.releasing` at the giver's,
`app.answering` and `app.taking_over` at the receiver's. Every file is built and stored in the
same transaction as the entry it carries (`app.boxes.put_out`), and written to disk after that.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from app import backup, claims, copies, left_behind, releasing, strays, taking_over
from app.boxes import OutItem, Result, about, hand_in, out_item, reopen, result, settle
from app.contacts import vouched
from app.inbox import keep
from app.policy import may_write_to
from app.preview import Preview, preview_of, reply_of
from app.session import Change, Session
from models.chain import offer_of
from models.custody import DeclineCame, KeepProvisional, OfferCame, RefusalCame, WithdrawalCame
from models.entry import Entry
from models.errors import Refused
from storage.signing import Progress
from storage.stafet.reader import Package, SealedAgain, open_file
from storage.stafet.writer import write_beside
from storage.vault import transaction


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


def take_in(session: Session, sha: str) -> Result:
    """Take in a receipt: acceptance, decline, release, withdrawal, refusal, reply or recall."""
    package = reopen(session, sha)
    warning = backup.before(session, "import")
    return msgspec.structs.replace(_take_in(session, package, sha), warning=warning)


def _take_in(session: Session, package: Package, sha: str) -> Result:
    match package.manifest.type:
        case "accept":
            return releasing.take_in(session, package, sha)
        case "decline":
            return _take_in_decline(session, package, sha)
        case "release":
            return taking_over.take_in(session, package, sha)
        case "offer":
            if claims.asks(session, package):
                return claims.take_in(session, sha)
            return taking_over.fill_up(session, package, sha)
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


def _settle_offer(session: Session, offer_id: str, state: str) -> None:
    for item in session.inbox.all():
        if item.offer == offer_id and item.type == "offer" and item.state == "waiting":
            session.inbox.set_state(item.manifest_sha, state, session.now())


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
                # What was written while waiting goes to the holder, who decides (row 15).
                item = hand_in(change, package, provisional, change.reread().custody())
        settle(session, sha, "taken_in")
    return result(session, log, item, "known" if taken.known else "was_refused")


def _own_provisional(change: Change, acceptance_id: str) -> tuple[Entry, ...]:
    if not change.session.journal.has_log(change.log):
        return ()
    return change.reread().branches.get(acceptance_id, ())


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
