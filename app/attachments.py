"""Attachments: PDF files and pictures that belong to a log, encrypted in the store.

The signed entry names the file by the hash of its bytes; the bytes travel beside it in an offer.
Pictures come here made small and without place or camera in them (`views.attachments.pictures`).
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.session import Session
from models import bodies
from models.case import Case
from models.errors import Refused, Unavailable
from storage.attachments import digest
from storage.files import plain_disk_errors
from storage.profiles import Profile

PDF, JPEG = "application/pdf", "image/jpeg"
MIB = 1 << 20
MOST_READ = 40 * MIB
"""The largest file that is looked at: a photograph is made smaller afterwards."""
MOST_EACH = 6 * MIB
MOST_TOGETHER = 24 * MIB
"""Well below what a `.stafet` file may hold, which travels by stick or secure mail."""
_PRIVATE = "opened"


class Item(msgspec.Struct, frozen=True):
    """An attachment as it is shown. here: whether its bytes are. at: UTC time. by: who."""

    entry: str
    what: bodies.Attachment
    at: str
    by: str
    here: bool


def read_chosen(path: Path) -> bytes:
    """The bytes of a file that a person chose. Refused("attachment.too_large" …)."""
    try:
        with plain_disk_errors(), open(path, "rb") as file:
            data = file.read(MOST_READ + 1)
    except Unavailable as error:
        raise Unavailable("file.unreadable") from error
    if not data:
        raise Refused("attachment.empty")
    if len(data) > MOST_READ:
        raise Refused("attachment.too_large")
    return data


def kind_of(data: bytes) -> str:
    """What the first bytes say a file is; "" for what no log takes, whatever its name says."""
    if data.startswith(b"%PDF-"):
        return PDF
    return JPEG if data.startswith(b"\xff\xd8\xff") else ""


def add(session: Session, log: str, name: str, text: str, data: bytes) -> Case:
    """Put a PDF or a picture (JPEG) in the log: bytes and signed entry in one transaction.

    Refused: "attachment.kind", "attachment.too_large", "attachment.too_many", "note.empty" when
    nobody says what it is, "custody.not_holder" (R-20).
    """
    media_type = kind_of(data)
    if media_type not in (PDF, JPEG):
        raise Refused("attachment.kind")
    if not text.strip():
        raise Refused("note.empty")
    if len(data) > MOST_EACH:
        raise Refused("attachment.too_large")
    together = sum(each.size for each in session.attachments.of(log))
    if together + len(data) > MOST_TOGETHER:
        raise Refused("attachment.too_many")
    with session.change(log) as change:
        change.add(
            "attachment",
            bodies.Attachment(
                text=text.strip(),
                name=plain_name(name, media_type),
                media_type="application/pdf" if media_type == PDF else "image/jpeg",
                size=len(data),
                sha256=digest(data),
                date=session.today(),
            ),
        )
        session.attachments.put(log, plain_name(name, media_type), media_type, data)
    return session.case(log)


def listed(session: Session, log: str) -> tuple[Item, ...]:
    """The attachments of a log, newest first."""
    case = session.case(log)
    here = {each.sha256 for each in session.attachments.of(log)}
    if case.attachments and any(body.sha256 not in here for _, body in case.attachments):
        here |= session.copied_attachments(log).keys()
    entries = {each.hash: each for each in case.entries}
    return tuple(
        Item(
            entry=name,
            what=body,
            at=entries[name].at,
            by=entries[name].writer.name,
            here=body.sha256 in here,
        )
        for name, body in reversed(case.attachments)
    )


def open_bytes(session: Session, log: str, sha256: str) -> bytes:
    """The bytes of an attachment. Unavailable("attachment.missing", "store.corrupt")."""
    data = session.attachments.get(log, sha256)
    if data is None:
        data = session.copied_attachments(log).get(sha256)
    if data is None:
        raise Unavailable("attachment.missing")
    return data


def plain_name(name: str, media_type: str) -> str:
    """A file name without folders and control characters, with the ending its content asks."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem = "".join(each for each in last if each.isprintable())
    stem = stem.rsplit(".", 1)[0].strip(" .")[:80] or "bilag"
    return f"{stem}.pdf" if media_type == PDF else f"{stem}.jpg"


# --- shown by another program -----------------------------------------------------------------


def lay_out(session: Session, log: str, sha256: str) -> Path:
    """A private, readable copy of a PDF for the system's own viewer; `wipe` takes it away.

    Its name is of chance, and only the person's own user may read it.
    """
    data = open_bytes(session, log, sha256)
    folder = session.profile.folder / _PRIVATE
    target = folder / f"{session.new_id()}.pdf"
    with plain_disk_errors():
        folder.mkdir(mode=0o700, exist_ok=True)
        with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
    return target


def wipe(profile: Profile) -> int:
    """Overwrite and remove every file that was laid out; how many. Run after each view and unlock.

    What a disk keeps of overwritten blocks no program reaches. A file that another program still
    holds open (Windows) stays for the next time.
    """
    gone = 0
    for path in _laid_out(profile):
        with contextlib.suppress(OSError):
            size = path.stat().st_size
            with open(path, "r+b") as file:
                file.write(bytes(size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
            gone += 1
    return gone


def _laid_out(profile: Profile) -> Iterator[Path]:
    folder = profile.folder / _PRIVATE
    if folder.is_dir():
        yield from sorted(folder.iterdir())
