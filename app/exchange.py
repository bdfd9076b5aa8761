"""The exchange folder (*postmappe*): a folder that some other engine carries between people.

It may lie on a stick, a network share, or in a folder that a sync program looks after. Nobody's
honesty is needed: files are sealed and signed. A file for me is put in the inbox, to be seen
before anything is read in; a file that is not whole yet is tried again when it has changed. Files
made here are put there by themselves, unless the person has said no.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from app import contacts, handover, inbox
from app.boxes import OutItem
from app.policy import rules
from app.session import Session
from models.errors import BindeledError, Refused, Unavailable, Untrusted
from storage.settings import Settings
from storage.stafet.writer import SUFFIX
from storage.vault import transaction

_SETTING = "exchange.folder"
_SINCE = "exchange.since"
_BY_HAND = "exchange.by_hand"
WAIT_MINUTES = 5
"""How long a yes to a relay waits before it is put there by itself: until then it can be undone."""
_NOT_MINE = frozenset({"file.other_recipient", "file.not_sealed", "file.not_ours"})
"""Why a file in a shared folder is passed over in silence: it is for somebody else."""
_HALF = frozenset({"file.truncated", "file.tampered"})
"""What a file is like while a sync engine still writes it, or when a stick was pulled out."""
_MOST_FILES = 500


class Trace(msgspec.Struct, frozen=True):
    """One file as it was seen.

    size in bytes, changed in nanoseconds, sha: SHA-256 of the bytes. kind: "half" for one that may
    not be whole yet, "card" for a contact card, "" for all else.
    """

    size: int
    changed: int
    sha: str = ""
    kind: str = ""


class Seen(msgspec.Struct, frozen=True):
    """What was seen before, so that nothing is opened twice: traces by file name."""

    traces: dict[str, Trace] = {}


class Trouble(msgspec.Struct, frozen=True):
    """A file in the folder that cannot be read. code: of `app.errors`."""

    name: str
    code: str


class Looked(msgspec.Struct, frozen=True):
    """What a look into the folder gave.

    there: whether the folder is there now. new: how many files for me came into the inbox.
    cards: contact cards that lie there now and are not kept here. troubles: files that look like
    ours but are not whole, each told once, and files of mine that could not be put there. put: logs
    of which files were put there just now. half: names of all that may not be whole yet.
    """

    there: bool
    new: int
    cards: tuple[Path, ...]
    troubles: tuple[Trouble, ...]
    seen: Seen
    put: tuple[str, ...] = ()
    half: tuple[str, ...] = ()


def folder(session: Session) -> Path | None:
    """The exchange folder: the municipality's, or else the one chosen here; None for none."""
    decided = rules(session)
    if decided.exchange_folder:
        return Path(decided.exchange_folder)
    kept = Settings(session.vault).get(_SETTING) if decided.shared_folder_allowed else ""
    return Path(kept) if kept else None


def decided_elsewhere(session: Session) -> bool:
    """Whether the municipality has decided the folder."""
    return bool(rules(session).exchange_folder)


def choose(session: Session, chosen: Path | None) -> Path | None:
    """Use this folder from now on; None: none any more. Unavailable("exchange.no_folder").

    Refused("policy.no_shared_folder") where the municipality lets nobody choose one.
    """
    if chosen is not None and not rules(session).shared_folder_allowed:
        raise Refused("policy.no_shared_folder")
    if chosen is not None and not chosen.is_dir():
        raise Unavailable("exchange.no_folder")
    with transaction(session.vault):
        settings = Settings(session.vault)
        settings.set(_SETTING, "" if chosen is None else str(chosen))
        settings.set(_SINCE, session.now())
    return folder(session)


def by_itself(session: Session) -> bool:
    """Whether files made here are put in the folder without asking."""
    return Settings(session.vault).get(_BY_HAND) == ""


def put_by_itself(session: Session, wanted: bool) -> bool:
    """Choose whether files made here are put in the folder without asking."""
    with transaction(session.vault):
        Settings(session.vault).set(_BY_HAND, "" if wanted else "1")
    return by_itself(session)


def put(session: Session, item_id: str) -> Path:
    """Put a file of the outbox into the folder, whole or not at all.

    Unavailable("exchange.no_folder") when there is none or it is not there now.
    """
    place = folder(session)
    if place is None or not place.is_dir():
        raise Unavailable("exchange.no_folder")
    return handover.export(session, item_id, place)


def look(session: Session, seen: Seen | None = None) -> Looked:
    """Look into the folder; every new file for me comes into the inbox.

    seen: the answer's `seen` from the last look, so that only what is new or changed is opened.
    A copy under another name, as sync programs make them, is the same file and comes once. What
    was made here since the folder was chosen, and not sent in any way, is put there first.
    """
    before = (seen or Seen()).traces
    place = folder(session)
    if place is None or not place.is_dir():
        return Looked(False, 0, (), (), Seen(before))
    after: dict[str, Trace] = {}
    kinds = {each.sha: each.kind for each in before.values() if each.sha}
    put_now, troubles = _put_waiting(session) if by_itself(session) else ([], [])
    cards: dict[str, Path] = {}
    new = 0
    for path in _files(place):
        trace = _seen_again(path, before.get(path.name))
        if trace is None:
            continue
        if trace.sha not in kinds:
            came, trouble = _take(session, path)
            new += came == "inbox"
            kinds[trace.sha] = "half" if trouble in _HALF else "card" if came == "card" else ""
            if trouble:
                troubles.append(Trouble(path.name, trouble))
        after[path.name] = trace = msgspec.structs.replace(trace, kind=kinds[trace.sha])
        if trace.kind == "card" and trace.sha not in cards and _is_new_card(session, path):
            cards[trace.sha] = path
    return Looked(
        there=True,
        new=new,
        cards=tuple(cards.values()),
        troubles=tuple(troubles),
        seen=Seen(after),
        put=tuple(put_now),
        half=tuple(name for name, trace in after.items() if trace.kind == "half"),
    )


def _seen_again(path: Path, old: Trace | None) -> Trace | None:
    """The file with the SHA-256 of its bytes; None when it is gone, empty or being written."""
    trace = _trace(path)
    if trace is None:
        return None
    # A stick tells the time to two seconds only, so what may be half is read every time.
    same = old is not None and (old.size, old.changed) == (trace.size, trace.changed)
    if old is not None and same and old.kind != "half":
        return old
    try:
        return msgspec.structs.replace(trace, sha=hashlib.sha256(path.read_bytes()).hexdigest())
    except OSError:
        return None  # gone again, or still being written: the next look will tell


def _put_waiting(session: Session) -> tuple[list[str], list[Trouble]]:
    """Put what waits to be sent into the folder: the logs it is about, and what went wrong."""
    done, troubles = [], []
    for item in handover.outbox(session):
        if item.sent_at or not _goes_by_itself(session, item):
            continue
        try:
            put(session, item.id)
        except Unavailable as error:
            troubles.append(Trouble(item.file_name, error.code))
        else:
            done.append(item.log)
    return done, troubles


def _goes_by_itself(session: Session, item: OutItem) -> bool:
    """Made since the folder was chosen, about a real child, and still wanted by the other end."""
    card = session.overview.card(item.log)
    if item.created_at < Settings(session.vault).get(_SINCE) or (card and card.practice):
        return False
    custody = session.custody(item.log)
    about = session.outbox.get(item.id)
    if about is None:
        return False
    if item.type == "offer":
        return custody.open_offer is not None and custody.open_offer.id == about.about
    if item.type == "accept":
        made = datetime.fromisoformat(item.created_at)
        waited = datetime.fromisoformat(session.now()) - made
        mine = custody.accepted is not None and custody.accepted.offer.id == about.about
        return mine and waited >= timedelta(minutes=WAIT_MINUTES)
    return True


def _take(session: Session, path: Path) -> tuple[str, str]:
    """("inbox" | "card" | "", code of trouble) for one file."""
    waiting = len(inbox.waiting(session))
    try:
        card = contacts.read_card(path).card
    except Untrusted as error:
        if error.code != "file.not_a_card":
            return "", "" if error.code in _NOT_MINE else error.code
    except Unavailable as error:
        return "", error.code
    else:
        return "" if card.keys.entry == session.key else "card", ""
    try:
        handover.preview(session, path)
    except BindeledError as error:
        return "", "" if error.code in _NOT_MINE else error.code
    return ("inbox" if len(inbox.waiting(session)) > waiting else ""), ""


def _is_new_card(session: Session, path: Path) -> bool:
    """Whether the card lies there still and is not among the contacts."""
    try:
        card = contacts.read_card(path).card
    except BindeledError:
        return False
    return session.contacts.get(card.keys.entry) is None


def _files(place: Path) -> list[Path]:
    """Files of ours in the folder by name; hidden and half written ones are left alone."""
    try:
        found = [
            path
            for path in place.iterdir()
            if path.suffix.casefold() == SUFFIX and not path.name.startswith(".")
        ]
    except OSError:
        return []
    return sorted(found)[:_MOST_FILES]


def _trace(path: Path) -> Trace | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return Trace(about.st_size, about.st_mtime_ns) if about.st_size else None
