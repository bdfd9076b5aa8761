"""What a verified file says, before anything of it is read into a log."""

from __future__ import annotations

from datetime import date

import msgspec

from app import claims
from app.consents import OWN
from app.cosigning import request_of
from app.language import format_date, translate
from app.new_key import is_own_old
from app.relay_words import sentence_of_file
from app.session import Session
from models import bodies
from models.bodies import read_body
from models.card import Card, Trust
from models.case import Case, project
from models.chain import acceptance_of, line, offer_of
from models.custody import (
    AcceptanceCame,
    Ask,
    Effect,
    Refuse,
    Release,
    ReleaseCame,
    Repeat,
    ReportFork,
    State,
)
from models.custody_table import step
from models.entry import Entry
from models.errors import Refused
from models.manifest import FileType
from storage.stafet.reader import Package


class Contributed(msgspec.Struct, frozen=True):
    """An entry that a contribution brings. at: when it was signed, as its writer claims."""

    kind: str
    at: str
    body: bodies.Body | None


class Preview(msgspec.Struct, frozen=True):
    """A file as the person meets it.

    sha: name of the file in the inbox. trust: how well the sender is known. new, same, differs:
    its entries against those here. ground: what the passing on rests on, in the giver's words.
    offer: what is offered; handed: what the giver says of the child and the family with it.
    already: UTC time when it was answered before, "" otherwise. actions: what the person may do
    now. note: what it is and what to do, translated. leads_to: what taking in an acceptance
    would do now: "release", "refuse", "repeat" or "fork"; "fork" for a release that contradicts
    the one here; "" for other files, and where the person chooses; for a reply "admitted" or
    "turned_down". contributed: what a contribution brings. copy: on what a copy to read was
    given; withheld: how many of its entries are without content. request: what a second person
    is asked to sign. claim: who claimed the relay without a release, and with whom, where that
    is what the file is about, or where it would take the hand off that is on it here
    (takes_hand_off). holder: who holds the log as known here, "" when it is not here or held
    here. tail: how many entries a release brings that were written after the offer.
    """

    sha: str
    type: FileType
    sender: Card
    trust: Trust
    log: str
    practice: bool
    child: str
    entries: int
    new: int
    same: int
    differs: int
    ground_kind: str
    ground: str
    offer: bodies.OfferBody | None
    handed: bodies.HandoverNote | None
    expired: bool
    already: str
    actions: tuple[str, ...]
    note: str
    decline_reason: str = ""
    leads_to: str = ""
    contributed: tuple[Contributed, ...] = ()
    copy: bodies.CopyGiven | None = None
    withheld: int = 0
    request: bodies.OrphanRequest | bodies.ReclaimRequest | None = None
    claim: bodies.OrphanTakeoverBody | bodies.ReclaimBody | None = None
    takes_hand_off: bool = False
    holder: str = ""
    tail: int = 0


def preview_of(session: Session, package: Package) -> Preview:
    """The preview of a file that passed every check."""
    manifest = package.manifest
    known = session.journal.hashes(manifest.log) if manifest.log else set()
    same = sum(entry.hash in known for entry in package.entries)
    offered = next((e for e in package.entries if e.hash == manifest.offer), None)
    body = _offer_body(offered)
    item = session.inbox.get(package.manifest_sha)
    answered = item is not None and item.state != "waiting"
    contact = session.contacts.get(manifest.sender.entry)
    told = case_in(package)
    kind, ground = _ground(session, package, body, told)
    takes_hand_off = claims.asks(session, package)
    return Preview(
        sha=package.manifest_sha,
        type=manifest.type,
        sender=package.card.card,
        trust=contact.trust if contact is not None else Trust.UNKNOWN,
        log=manifest.log,
        practice=manifest.practice,
        child=child_of(session, package, told),
        entries=len(package.entries),
        new=len(package.entries) - same,
        same=same,
        differs=_differs(session, package, known),
        ground_kind=kind,
        ground=ground,
        offer=body if manifest.type == "offer" else None,
        handed=_handover_note(package, offered) if manifest.type == "offer" else None,
        expired=bool(body and body.expires and body.expires < session.today()),
        already=item.received_at if answered and item is not None else "",
        actions=("take_in",) if takes_hand_off else _actions(session, package, answered=answered),
        note=sentence_of_file(manifest.type, package.card.card.person.name, reply_of(package)[1]),
        decline_reason=_decline_reason(package),
        leads_to=_leads_to(session, package) or reply_of(package)[1],
        contributed=_contributed(package),
        copy=_copy_terms(package),
        withheld=sum(each.body is None for each in package.entries),
        request=request_of(package) if manifest.type == "takeover_request" else None,
        claim=_claim(session, package) if takes_hand_off or manifest.type == "claim" else None,
        takes_hand_off=takes_hand_off,
        holder=_holder(session, manifest.log),
        tail=_tail(package),
    )


def _offer_body(entry: Entry | None) -> bodies.OfferBody | None:
    body = read_body(entry) if entry is not None else None
    return body if isinstance(body, bodies.OfferBody) else None


def _handover_note(package: Package, offered: Entry | None) -> bodies.HandoverNote | None:
    """What the giver says of the child and the family with an offer."""
    refs = () if offered is None else offered.header.refs
    for entry in package.entries:
        body = read_body(entry) if entry.hash in refs else None
        if isinstance(body, bodies.HandoverNote):
            return body
    return None


def case_in(package: Package) -> Case | None:
    """The case that the whole line of a file tells; None where it brings an excerpt."""
    return None if package.line is None else project(package.line.main)


def child_of(session: Session, package: Package, told: Case | None) -> str:
    """The name of the child a file is about, "" when it is not known here. told: see `case_in`."""
    if told is not None:
        return told.child.name
    card = session.overview.card(package.manifest.log)
    return "" if card is None else card.child


def _differs(session: Session, package: Package, known: set[str]) -> int:
    """How many places of a line are written in two ways: here and in the file."""
    if package.line is None or not known:
        return 0
    here = session.journal.entries(package.manifest.log)
    union = {entry.hash: entry for entry in (*here, *package.entries)}
    return len(line(union.values()).forks)


def _ground(
    session: Session, package: Package, body: bodies.OfferBody | None, told: Case | None
) -> tuple[str, str]:
    if body is None or told is None:
        return "", ""
    own = body.ground == OWN and is_own_old(session, package.manifest.sender.entry)
    return ground_words(told, body, own=own)


def ground_words(case: Case, body: bodies.OfferBody, *, own: bool) -> tuple[str, str]:
    """What the offer rests on: the consent's purpose, or the recorded ground with its law.

    own: whether it stays with one person, who has a new computer.
    """
    if own:
        return "other", translate("RelayWords", "It stays with you, on your new computer.")
    for state in case.consents:
        if state.consent.id == body.ground:
            return "consent", _consent_words(case, state.consent)
    for ground in case.grounds:
        if ground.id == body.ground:
            return "other", f"{ground.ground} ({ground.law})" if ground.law else ground.ground
    return "", ""


def _consent_words(case: Case, consent: bodies.Consent) -> str:
    """What a consent is for, who gave it, and until when it holds."""
    names = {member.id: member.name for member in case.child.family}
    return translate("RelayWords", "{purpose}. Given by {names}, holds until {day}.").format(
        purpose=consent.purpose.rstrip("."),
        names=", ".join(names.get(each, each) for each in consent.given_by),
        day=_day(consent.valid_until),
    )


def _day(text: str) -> str:
    """A date in full; what is no date is shown as it stands, for it came from outside."""
    try:
        return format_date(date.fromisoformat(text))
    except ValueError:
        return text


def reply_of(package: Package) -> tuple[str, str, str]:
    """What a reply answers, "admitted" or "turned_down", and why not; "" for other files."""
    if package.manifest.type != "reply":
        return "", "", ""
    entry = next(each for each in package.entries if each.hash == package.manifest.head)
    body = read_body(entry)
    reason = body.reason if isinstance(body, bodies.TurnedDown) else ""
    about = entry.header.refs[0] if entry.header.refs else ""
    return about, entry.kind, reason


def _contributed(package: Package) -> tuple[Contributed, ...]:
    if package.manifest.type != "contribution":
        return ()
    return tuple(
        Contributed(each.kind, each.header.at, read_body(each)) for each in offered(package)
    )


def _copy_terms(package: Package) -> bodies.CopyGiven | None:
    if package.manifest.type != "copy" or package.line is None:
        return None
    body = read_body(package.line.head)
    return body if isinstance(body, bodies.CopyGiven) else None


def _claim(
    session: Session, package: Package
) -> bodies.OrphanTakeoverBody | bodies.ReclaimBody | None:
    """The newest claim that a file proves."""
    found = claims.in_package(session, package)
    entry = next((each for each in package.entries if found and each.hash == found[-1].id), None)
    body = None if entry is None else read_body(entry)
    return body if isinstance(body, bodies.OrphanTakeoverBody | bodies.ReclaimBody) else None


def _holder(session: Session, log: str) -> str:
    if not log or not session.journal.has_log(log):
        return ""
    holder = session.case(log).holder
    return "" if holder.key == session.key else holder.person.name


def _tail(package: Package) -> int:
    if package.manifest.type != "release":
        return 0
    by_hash = {entry.hash: entry for entry in package.entries}
    first = by_hash[package.manifest.offer].header
    last = by_hash[package.manifest.head].header
    return sum(
        (each.header.by, each.header.ep) == (last.by, last.ep)
        and first.seq < each.header.seq < last.seq
        for each in package.entries
    )


def offered(package: Package) -> tuple[Entry, ...]:
    """The entries of a contribution that a log could take: the sender's own, with content."""
    return tuple(
        each
        for each in package.entries
        if each.header.by == package.manifest.sender.entry
        and each.body is not None
        and bodies.is_contributed(each.kind)
    )


def _decline_reason(package: Package) -> str:
    for entry in package.entries:
        body = read_body(entry) if entry.hash == package.manifest.head else None
        if isinstance(body, bodies.DeclineBody | bodies.TurnedDown):
            return body.reason
    return ""


def _actions(session: Session, package: Package, *, answered: bool) -> tuple[str, ...]:
    kind = package.manifest.type
    if kind == "card":
        return ("keep_card",)
    custody = session.custody(package.manifest.log)
    if kind == "offer":
        waiting = any(each.id == package.manifest.offer for each in custody.incoming)
        if waiting and custody.state is State.VERIFIED:
            return ("accept", "decline")
        return ("take_in",) if _fills_up(session, package) else ()
    if kind == "accept":
        return _accept_actions(session, package)
    if kind == "contribution" and not answered and custody.may_write:
        return ("admit", "turn_down")
    if kind == "copy" and not answered:
        return ("keep_copy",)
    if kind == "takeover_request" and not answered:
        return ("cosign",)
    if kind == "cosign" and not answered:
        if custody.let_go is not None:
            return ("take_back",)
        return ("take_over",) if custody.accepted is not None else ()
    if kind == "claim" and not claims.in_package(session, package):
        return ()
    told = ("decline", "release", "withdraw", "refuse", "reply", "recall", "claim")
    if kind in told and not answered:
        return ("take_in",)
    return ()


def _fills_up(session: Session, package: Package) -> bool:
    """Whether the file holds entries that a store which was set back lacks (`log_behind`)."""
    log = package.manifest.log
    if not session.log_behind(log):
        return False
    return not {entry.hash for entry in package.entries} <= session.journal.hashes(log)


def _accept_actions(session: Session, package: Package) -> tuple[str, ...]:
    effects = _effects_of_acceptance(session, package)
    if effects is None:
        return ()
    if any(isinstance(effect, Ask) for effect in effects):
        return ("honour", "refuse_late")
    return ("take_in",)


def _leads_to(session: Session, package: Package) -> str:
    if package.manifest.type == "release":
        return "fork" if _contradicts(session, package) else ""
    if package.manifest.type != "accept":
        return ""
    words: dict[type, str] = {
        Release: "release",
        Refuse: "refuse",
        ReportFork: "fork",
        Repeat: "repeat",
    }
    effects = _effects_of_acceptance(session, package) or ()
    return next((words[type(each)] for each in effects if type(each) in words), "")


def _contradicts(session: Session, package: Package) -> bool:
    """Whether a release cannot stand beside what is here, whoever signed what is here."""
    by_hash = {entry.hash: entry for entry in package.entries}
    released = by_hash[package.manifest.head]
    acceptance = acceptance_of(
        by_hash[released.header.refs[0]], offer_of(by_hash[package.manifest.offer])
    )
    came = ReleaseCame(released.hash, acceptance)
    try:
        taken = step(session.custody(package.manifest.log), came)
    except Refused:
        return False
    if any(isinstance(effect, ReportFork) for effect in taken.effects):
        return True
    return taken.known and is_second_release(session, released)


def is_second_release(session: Session, release: Entry) -> bool:
    """Whether another release of the same epoch by the same signer counts here already."""
    header = release.header
    if session.log_behind(header.log):
        return False
    counts = {
        each.hash
        for each in session.journal.iter_entries(header.log)
        if each.kind == "release" and (each.header.by, each.header.ep) == (header.by, header.ep)
    }
    return bool(counts) and release.hash not in counts


def _effects_of_acceptance(session: Session, package: Package) -> tuple[Effect, ...] | None:
    """What the state table would do with an acceptance now; None where it has no row for it."""
    by_hash = {entry.hash: entry for entry in package.entries}
    accepted = by_hash[package.manifest.head]
    acceptance = acceptance_of(accepted, offer_of(by_hash[package.manifest.offer]))
    try:
        return step(session.custody(package.manifest.log), AcceptanceCame(acceptance)).effects
    except Refused:
        return None
