"""The inbox: files that came, each with a short row so that a list need not open and verify it."""

from __future__ import annotations

import msgspec

from app import contacts
from app.boxes import file_type, reopen
from app.preview import Preview, case_in, child_of, preview_of, reply_of
from app.session import Session
from models.card import Trust
from models.manifest import FileType
from storage.boxes import InboxItem
from storage.stafet.reader import Package
from storage.vault import transaction


class Summary(msgspec.Struct, frozen=True):
    """What a verified file said of itself when it came.

    about: hash of the entry it is about; for a reply that of the contribution it answers. outcome:
    "admitted" or "turned_down" for a reply; reason: why not.
    """

    sender: str
    child: str
    practice: bool
    entries: int
    about: str
    outcome: str = ""
    reason: str = ""


class Waiting(msgspec.Struct, frozen=True):
    """A file that waits for an answer, as a list shows it.

    sha: name of the file in the inbox. child: "" for a child that is not known here. received_at:
    UTC time. about: hash of the entry it is about.
    """

    sha: str
    type: FileType
    log: str
    sender: str
    trust: Trust
    child: str
    practice: bool
    entries: int
    received_at: str
    about: str = ""


def waiting(session: Session) -> tuple[Waiting, ...]:
    """Files that wait for an answer, oldest first; none of them is opened."""
    return tuple(_row(session, item) for item in session.inbox.all() if item.state == "waiting")


def look(session: Session, sha: str) -> Preview:
    """What a file of the inbox says, wholly verified once more."""
    return preview_of(session, reopen(session, sha))


def keep(session: Session, package: Package) -> None:
    """Put a verified file into the inbox; inside the transaction under way."""
    manifest = package.manifest
    if manifest.sender.entry != session.key:
        contacts.introduce(session, package.card, package.entries)
    session.inbox.put(
        InboxItem(
            manifest_sha=package.manifest_sha,
            type=manifest.type,
            log=manifest.log,
            sender_key=manifest.sender.entry,
            offer=manifest.offer,
            data=package.data,
            received_at=session.now(),
            state="waiting",
            summary=_text(summary_of(session, package)),
        )
    )


def summary_of(session: Session, package: Package) -> Summary:
    """A verified file in short."""
    answered, outcome, reason = reply_of(package)
    return Summary(
        sender=package.card.card.person.name,
        child=child_of(session, package, case_in(package)),
        practice=package.manifest.practice,
        entries=len(package.entries),
        about=answered or package.manifest.head,
        outcome=outcome,
        reason=reason,
    )


def read_summary(session: Session, item: InboxItem) -> Summary:
    """A file in short; one that an older program took in is opened once more for it."""
    if item.summary:
        return msgspec.json.decode(item.summary, type=Summary)
    found = summary_of(session, reopen(session, item.manifest_sha))
    with transaction(session.vault):
        session.inbox.set_summary(item.manifest_sha, _text(found))
    return found


def _row(session: Session, item: InboxItem) -> Waiting:
    said = read_summary(session, item)
    contact = session.contacts.get(item.sender_key)
    card = session.overview.card(item.log)
    return Waiting(
        sha=item.manifest_sha,
        type=file_type(item.type),
        log=item.log,
        sender=said.sender,
        trust=contact.trust if contact is not None else Trust.UNKNOWN,
        child=card.child if card is not None else said.child,
        practice=said.practice,
        entries=said.entries,
        received_at=item.received_at,
        about=said.about,
    )


def _text(summary: Summary) -> str:
    return msgspec.json.encode(summary).decode("utf-8")
