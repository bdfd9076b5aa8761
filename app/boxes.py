"""The two boxes: files made here and files that came, and what is the same for every kind.

Every file is built and stored in the same transaction as the entry it carries, and written to
disk after that (`app.handover.export`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from app.relay_words import sentence_after
from app.session import Change, Session
from app.version import PROGRAM
from models import bodies
from models.card import Keys
from models.case import Case
from models.entry import CUSTODY_KINDS, Entry
from models.errors import Refused, Untrusted
from models.manifest import FILE_TYPES, FileType
from storage.boxes import OutboxItem
from storage.signing import Progress
from storage.stafet.reader import Package, open_file
from storage.stafet.writer import build, file_name


class OutItem(msgspec.Struct, frozen=True):
    """A file made here, as the outbox shows it. size in bytes; sent_at "" until exported.

    warning: "" or why no safety copy was made before it, translated.
    """

    id: str
    log: str
    type: FileType
    file_name: str
    created_at: str
    sent_at: str
    size: int
    to_name: str
    warning: str = ""


class Result(msgspec.Struct, frozen=True):
    """What came of answering or taking in a file.

    case: the case as it stands, None when the log is not here. out: the file to send now, if any.
    sentence: what happened and what to do next, translated. new: whether anything changed.
    warning: "" or why no safety copy was made before, translated. outcome: word of
    `app.relay_words.sentence_after`, "" where it was not given.
    """

    log: str
    case: Case | None
    out: OutItem | None
    sentence: str
    new: bool = True
    warning: str = ""
    outcome: str = ""


def reopen(session: Session, sha: str) -> Package:
    """A file of the inbox, wholly verified once more; sha: SHA-256 of its manifest."""
    item = session.inbox.get(sha)
    if item is None:
        raise Refused("inbox.unknown")
    return open_file(item.data, keys=session.vault.keys)


def settle(session: Session, sha: str, state: str) -> None:
    """Note what became of a file of the inbox."""
    session.inbox.set_state(sha, state, session.now())


def about(package: Package, kind: str) -> Entry:
    """The entry that the file is about: the manifest's head, of the kind its type says."""
    entry = entry_of(package, package.manifest.head)
    if entry.header.kind != kind:
        raise Untrusted("file.entry_missing")
    return entry


def entry_of(package: Package, name: str) -> Entry:
    """The entry of a file with this hash; Untrusted when it is not in it."""
    for entry in package.entries:
        if entry.hash == name:
            return entry
    raise Untrusted("file.entry_missing")


def put_out(
    change: Change,
    kind: FileType,
    *,
    about: str,
    to: Keys,
    to_name: str,
    head: Entry,
    entries: Iterable[Entry] = (),
    offer_id: str = "",
    attachments: dict[str, bytes] | None = None,
    practice: bool | None = None,
    progress: Progress | None = None,
) -> OutItem:
    """Build the sealed file and keep its bytes in the outbox, in the transaction under way.

    about: hash of the entry that it is found by again. head: the entry that it is about.
    entries: everything it carries; none: head alone. offer_id: "" where it is about no offer.
    practice: None to read it from the entries.
    """
    session = change.session
    listed = tuple(entries) or (head,)
    created = session.now()
    data = build(
        kind,
        keys=session.vault.keys,
        card=session.card,
        to=to,
        log=change.log,
        epoch=head.header.ep,
        head=head.hash,
        offer=offer_id,
        custody=tuple(each.hash for each in listed if each.header.kind in CUSTODY_KINDS),
        entries=listed,
        attachments=attachments or {},
        created=created,
        program=PROGRAM,
        practice=is_practice(listed) if practice is None else practice,
        progress=progress,
    )
    item = OutboxItem(
        id=session.new_id(),
        log=change.log,
        type=kind,
        about=about,
        file_name=file_name(kind, created, head.hash),
        data=data,
        size=len(data),
        created_at=created,
        to_name=to_name,
    )
    session.outbox.put(item)
    return out_item(item)


def hand_in(
    change: Change, package: Package, own: Sequence[Entry], chain: Sequence[Entry] = ()
) -> OutItem:
    """Send what was written here to the sender of a file, who holds the relay and decides (K20).

    own: one's own entries in order, at least one. chain: the custody chain, where it goes along.
    """
    known = {each.hash for each in chain}
    return put_out(
        change,
        "contribution",
        about=own[0].hash,
        to=package.manifest.sender,
        to_name=package.card.card.person.name,
        head=own[-1],
        entries=(*chain, *(each for each in own if each.hash not in known)),
        practice=change.case.practice,
    )


def attached_to(session: Session, log: str, entries: Iterable[Entry]) -> dict[str, bytes]:
    """The bytes of the attachments that these entries name, by their SHA-256."""
    found = {}
    for entry in entries:
        body = bodies.read_body(entry) if entry.kind == "attachment" else None
        if isinstance(body, bodies.Attachment):
            data = session.attachments.get(log, body.sha256)
            if data is not None:
                found[body.sha256] = data
    return found


def put_attachments(session: Session, package: Package) -> None:
    """Keep the attachments that a file brings with its log."""
    for name, data in package.attachments.items():
        session.attachments.put(package.manifest.log, name, "application/octet-stream", data)


def named_by(entry: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of these entries that an entry names: of an offer the note that goes with it."""
    return tuple(each for each in entries if each.hash in entry.header.refs)


def offer_body(entry: Entry) -> bodies.OfferBody:
    """What an offer says; Untrusted when the entry is none."""
    body = bodies.read_body(entry)
    if not isinstance(body, bodies.OfferBody):
        raise Untrusted("chain.offer")
    return body


def is_practice(entries: Iterable[Entry]) -> bool:
    """Whether the log is a practice family, as its first entry says."""
    for entry in entries:
        body = bodies.read_body(entry) if entry.header.kind == "create" else None
        if isinstance(body, bodies.Create):
            return body.practice
    return False


def out_item(item: OutboxItem) -> OutItem:
    """A file of the outbox as it is shown."""
    return OutItem(
        id=item.id,
        log=item.log,
        type=file_type(item.type),
        file_name=item.file_name,
        created_at=item.created_at,
        sent_at=item.sent_at or "",
        size=item.size,
        to_name=item.to_name,
    )


def file_type(text: str) -> FileType:
    """The type of a file from the text that was stored."""
    return next(each for each in FILE_TYPES if each == text)


def result(session: Session, log: str, out: OutItem | None, outcome: str) -> Result:
    """What came of it; outcome: word of `app.relay_words.sentence_after`."""
    case = session.case(log) if session.journal.has_log(log) else None
    new = outcome != "known"
    return Result(log, case, out, sentence_after(outcome), new=new, outcome=outcome)
