"""Contributions: what somebody who is not the holder sends for the log (K20, R-20).

The author signs an entry that stands in no line and sends it to the holder, who admits it whole,
signature and all, or answers why not. Either answer goes home as a file.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from app import backup
from app.boxes import OutItem, Result, out_item, put_out, reopen, result, settle
from app.inbox import read_summary
from app.preview import offered
from app.session import Change, Session
from models import bodies
from models.card import Trust
from models.contributions import admit as carry
from models.custody import Wrote
from models.custody_table import step
from models.entry import Entry
from models.errors import Refused
from storage.stafet.reader import Package

Kind = Literal["observation", "proposal"]
Answer = Literal["", "admitted", "turned_down"]


class Sent(msgspec.Struct, frozen=True):
    """A contribution of one's own. answer: "" while none has come; reason: why it was not admitted.

    text: what was written; kind: "observation" or "proposal".
    """

    item: OutItem
    answer: Answer
    reason: str


def write(session: Session, log: str, kind: Kind, text: str, date: str) -> OutItem:
    """Write a contribution about a log that is here to read, sealed to its holder.

    Refused for the one who may write in the log itself, for an ended course, and when the
    holder's contact card is missing or changed.
    """
    if not text.strip():
        raise Refused("note.empty")
    case, custody = session.case(log), session.custody(log)
    holder = case.holder
    if custody.may_write or holder.key == session.key:
        raise Refused("contribution.holder", rule="R-20")
    if case.closed is not None:
        raise Refused("custody.closed", rule="R-04")
    contact = session.contacts.get(holder.key)
    if contact is None:
        raise Refused("contribution.no_card", rule="R-01")
    if contact.trust is Trust.CHANGED:
        raise Refused("contact.changed")
    body = bodies.Contribution(kind=kind, text=text, date=date, author=session.person)
    with session.change(log) as change:
        entry = change.sign_beside("contribution", body, epoch=holder.epoch, prev=case.head)
        return put_out(
            change,
            "contribution",
            about=entry.hash,
            to=contact.card.keys,
            to_name=contact.card.person.name,
            head=entry,
            practice=case.practice,
        )


def sent(session: Session, log: str) -> tuple[Sent, ...]:
    """Contributions of one's own about a log with what came of them, newest first."""
    answers = {}
    for item in session.inbox.all():
        if item.log == log and item.type == "reply":
            said = read_summary(session, item)
            answers[said.about] = said
    own = [each for each in session.outbox.for_log(log) if each.type == "contribution"]
    found = []
    for each in reversed(own):
        came = answers.get(each.about)
        outcome: Answer = ""
        if came is not None:
            outcome = "admitted" if came.outcome == "admitted" else "turned_down"
        found.append(Sent(out_item(each), outcome, came.reason if came is not None else ""))
    return tuple(found)


def admit(session: Session, sha: str, comment: str = "") -> Result:
    """Admit everything a contribution brings; who wrote and signed it stands with it."""
    package = _contribution(session, sha)
    log, author = package.manifest.log, package.card.card.person
    warning = backup.before(session, "import")
    with session.change(log) as change:
        known = {
            ref for each in change.case.entries if each.kind == "admitted" for ref in each.refs
        }
        added = [
            change.add("admitted", carry(each, author, comment), refs=(each.hash,))
            for each in offered(package)
            if each.hash not in known
        ]
        settle(session, sha, "admitted")
        item = _answer(change, package, added) if added else None
    came = result(session, log, item, "admitted" if added else "known")
    return msgspec.structs.replace(came, warning=warning)


def turn_down(session: Session, sha: str, reason: str) -> Result:
    """Do not admit it, and say why; that it came and why not stands in the log."""
    if not reason.strip():
        raise Refused("contribution.no_reason", rule="K20")
    package = _contribution(session, sha)
    log, author = package.manifest.log, package.card.card.person
    name = package.manifest.head
    with session.change(log) as change:
        body = bodies.TurnedDown(author=author, contribution=name, reason=reason)
        entry = change.add("turned_down", body, refs=(name,))
        settle(session, sha, "turned_down")
        item = _answer(change, package, [entry])
    return result(session, log, item, "turned_down")


def _contribution(session: Session, sha: str) -> Package:
    package = reopen(session, sha)
    if package.manifest.type != "contribution":
        raise Refused("file.nothing_to_take_in")
    log = package.manifest.log
    if not session.journal.has_log(log):
        raise Refused("log.unknown")
    step(session.custody(log), Wrote())
    return package


def _answer(change: Change, package: Package, entries: list[Entry]) -> OutItem:
    return put_out(
        change,
        "reply",
        about=package.manifest.head,
        to=package.manifest.sender,
        to_name=package.card.card.person.name,
        entries=entries,
        head=entries[-1],
        practice=change.case.practice,
    )
