"""Letting go, when the acceptance has come home, or refusing one that came late (rows 4 to 9)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app import backup
from app.boxes import (
    OutItem,
    Result,
    about,
    attached_to,
    entry_of,
    named_by,
    offer_body,
    out_item,
    put_out,
    reopen,
    result,
    settle,
)
from app.relay_words import sentence_after
from app.session import Change, Session
from models import bodies
from models.chain import acceptance_of, offer_of
from models.custody import (
    Acceptance,
    AcceptanceCame,
    Ask,
    Effect,
    LateAcceptanceHonoured,
    LateAcceptanceRefused,
    Refuse,
    Release,
    Repeat,
    ReportFork,
    State,
)
from models.entry import Entry
from models.errors import Refused
from storage import slips
from storage.stafet.reader import Package


def take_in(session: Session, package: Package, sha: str, *, late: bool | None = None) -> Result:
    """Do what the state table says of an acceptance; late: the person's answer to `Ask`, if any."""
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
        handed = named_by(offer_entry, package.entries)
        for effect in taken.effects:
            outcome, item = _do(change, effect, offer_entry, accepted, handed)
        if outcome != "quarantined":
            settle(session, sha, "taken_in")
    return result(session, log, item, outcome)


def honour(session: Session, sha: str) -> Result:
    """Let an acceptance that came late count: the relay passes on (rows 6 and 8)."""
    package = reopen(session, sha)
    warning = backup.before(session, "import")
    came = take_in(session, package, sha, late=True)
    return msgspec.structs.replace(came, warning=warning)


def refuse_late(session: Session, sha: str) -> Result:
    """Refuse an acceptance that came late; final for that offer (rows 6 and 8)."""
    return take_in(session, reopen(session, sha), sha, late=False)


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
            body = offer_body(offered)
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
    body = offer_body(offered)
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


def _tail(main: Iterable[Entry], offer_id: str) -> tuple[Entry, ...]:
    """What the giver wrote after the offered head (row 2)."""
    names = list(main)
    place = next(n for n, each in enumerate(names) if each.hash == offer_id)
    return tuple(names[place + 1 :])
