"""What a verified file says, before anything of it is read into a log."""

from __future__ import annotations

import msgspec

from app.relay_words import sentence_of_file
from app.session import Session
from models import bodies
from models.bodies import read_body
from models.card import Card, Trust
from models.case import project
from models.chain import acceptance_of, line, offer_of
from models.custody import (
    AcceptanceCame,
    Ask,
    Effect,
    Refuse,
    Release,
    Repeat,
    ReportFork,
    State,
    step,
)
from models.entry import Entry
from models.errors import Refused
from models.manifest import FileType
from storage.stafet.reader import Package


class Preview(msgspec.Struct, frozen=True):
    """A file as the person meets it.

    sha: name of the file in the inbox. trust: how well the sender is known. new, same, differs:
    its entries against those here. ground: what the passing on rests on, in the giver's words.
    offer: what the giver says, for an offer. already: UTC time when it was answered before, ""
    otherwise. actions: what the person may do now. note: what it is and what to do, translated.
    leads_to: what taking in an acceptance would do now: "release", "refuse", "repeat" or "fork";
    "" for other files, and where the person chooses.
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
    expired: bool
    already: str
    actions: tuple[str, ...]
    note: str
    decline_reason: str = ""
    leads_to: str = ""


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
    kind, ground = _ground(package, body)
    return Preview(
        sha=package.manifest_sha,
        type=manifest.type,
        sender=package.card.card,
        trust=contact.trust if contact is not None else Trust.UNKNOWN,
        log=manifest.log,
        practice=manifest.practice,
        child=child_of(session, package),
        entries=len(package.entries),
        new=len(package.entries) - same,
        same=same,
        differs=_differs(session, package, known),
        ground_kind=kind,
        ground=ground,
        offer=body if manifest.type == "offer" else None,
        expired=bool(body and body.expires and body.expires < session.today()),
        already=item.received_at if answered and item is not None else "",
        actions=_actions(session, package, answered=answered),
        note=sentence_of_file(manifest.type, package.card.card.person.name),
        decline_reason=_decline_reason(package),
        leads_to=_leads_to(session, package),
    )


def _offer_body(entry: Entry | None) -> bodies.OfferBody | None:
    body = read_body(entry) if entry is not None else None
    return body if isinstance(body, bodies.OfferBody) else None


def child_of(session: Session, package: Package) -> str:
    """The name of the child a file is about, "" when it is not known here."""
    if package.line is not None:
        return project(package.line.main).child.name
    if package.manifest.log and session.journal.has_log(package.manifest.log):
        return session.case(package.manifest.log).child.name
    return ""


def _differs(session: Session, package: Package, known: set[str]) -> int:
    """How many places of a line are written in two ways: here and in the file."""
    if package.line is None or not known:
        return 0
    here = session.journal.entries(package.manifest.log)
    union = {entry.hash: entry for entry in (*here, *package.entries)}
    return len(line(union.values()).forks)


def _ground(package: Package, body: bodies.OfferBody | None) -> tuple[str, str]:
    """What the offer rests on: the consent's purpose, or the recorded ground with its law."""
    if body is None or package.line is None:
        return "", ""
    case = project(package.line.main)
    for state in case.consents:
        if state.consent.id == body.ground:
            return "consent", state.consent.purpose
    for ground in case.grounds:
        if ground.id == body.ground:
            return "other", f"{ground.ground} ({ground.law})" if ground.law else ground.ground
    return "", ""


def _decline_reason(package: Package) -> str:
    for entry in package.entries:
        body = read_body(entry) if entry.hash == package.manifest.head else None
        if isinstance(body, bodies.DeclineBody):
            return body.reason
    return ""


def _actions(session: Session, package: Package, *, answered: bool) -> tuple[str, ...]:
    kind = package.manifest.type
    if kind == "card":
        return ("keep_card",)
    custody = session.custody(package.manifest.log)
    if kind == "offer":
        waiting = any(each.id == package.manifest.offer for each in custody.incoming)
        return ("accept", "decline") if waiting and custody.state is State.VERIFIED else ()
    if kind == "accept":
        return _accept_actions(session, package)
    if kind in ("decline", "release", "withdraw", "refuse") and not answered:
        return ("take_in",)
    return ()


def _accept_actions(session: Session, package: Package) -> tuple[str, ...]:
    effects = _effects_of_acceptance(session, package)
    if effects is None:
        return ()
    if any(isinstance(effect, Ask) for effect in effects):
        return ("honour", "refuse_late")
    return ("take_in",)


def _leads_to(session: Session, package: Package) -> str:
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


def _effects_of_acceptance(session: Session, package: Package) -> tuple[Effect, ...] | None:
    """What the state table would do with an acceptance now; None where it has no row for it."""
    by_hash = {entry.hash: entry for entry in package.entries}
    accepted = by_hash[package.manifest.head]
    acceptance = acceptance_of(accepted, offer_of(by_hash[package.manifest.offer]))
    try:
        return step(session.custody(package.manifest.log), AcceptanceCame(acceptance)).effects
    except Refused:
        return None
