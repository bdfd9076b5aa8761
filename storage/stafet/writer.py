"""Make a `.stafet` file, and put it safely where a person carries it from.

The same arguments give the same zip; only the encryption round it differs from time to time.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from models.card import Keys, SignedCard
from models.entry import Entry, line_bytes
from models.errors import Unavailable, Untrusted
from models.manifest import FORMAT, FileType, Manifest, Member, manifest_bytes, read_manifest
from storage.files import sync_folder
from storage.signing import Progress, SecretKeys, check_keys, minisign_sign, public_keys
from storage.stafet import archive, contents, sealed
from storage.stafet.limits import Limits

SUFFIX = ".stafet"

_FIRST_WORD: dict[FileType, str] = {
    "card": "visitkort",
    "offer": "overlevering",
    "accept": "kvittering",
    "decline": "kvittering",
    "release": "kvittering",
    "withdraw": "kvittering",
    "refuse": "kvittering",
    "copy": "kopi",
    "recall": "tilbagekaldelse",
    "contribution": "bidrag",
    "reply": "kvittering",
    "takeover_request": "anmodning",
    "cosign": "kvittering",
    "claim": "besked",
    "evidence": "bevis",
}
_STEP = 200
# At the least: names, signature, salt and line end, and the quotes within the header escaped.
_LINE_AROUND = 233 + 36


def build(
    type: FileType,
    *,
    keys: SecretKeys,
    card: SignedCard,
    to: Keys | None,
    log: str,
    epoch: int,
    head: str,
    offer: str,
    custody: Sequence[str],
    entries: Sequence[Entry],
    attachments: Mapping[str, bytes],
    created: str,
    program: str,
    practice: bool,
    progress: Progress | None = None,
) -> bytes:
    """The whole file, sealed to `to`; a card (`to` is None) is the bare zip.

    type: one of `FILE_TYPES`. keys, card: the sender's own, and they belong together. log: 32
    hex. head: hash of the entry the file is about: the newest of the main line for "offer" and
    "copy", the entry of the same kind for "accept", "decline", "withdraw", "refuse" and
    "release", one signed by the sender for "contribution", "reply", "takeover_request", "cosign"
    and "claim", any of them for "evidence". epoch: the epoch of that entry. offer: hash of the
    offer it is or answers, "" for the types that answer none. custody: hashes of the entries that
    move responsibility, those of the main line in its order; all of them for a whole log, at
    least those in the file for an excerpt. entries: the whole log for "offer" and "copy"; else at
    least what `contents.check` asks for. attachments: bytes by SHA-256 (64 hex). created:
    "YYYY-MM-DDTHH:MM:SSZ". program: name and version, at most 40
    characters. progress: hears how many entries are written and may raise to cancel.

    Unavailable("file.too_large") when a limit of `Limits` is passed. ValueError, naming the code
    a reader would give, when the parts do not belong together.
    """
    if card.card.keys != public_keys(keys):
        raise ValueError("the card belongs to other keys")
    members = _members(type, entries, attachments, progress)
    manifest = Manifest(
        format=FORMAT,
        type=type,
        critical=(),
        created=created,
        program=program,
        sender=card.card.keys,
        card=card.data.decode("utf-8"),
        card_sig=card.sig.hex(),
        card_previous_sig="" if card.previous_sig is None else card.previous_sig.hex(),
        to=to,
        log=log,
        epoch=epoch,
        head=head,
        offer=offer,
        custody=tuple(custody),
        entries=len(entries),
        members=tuple(
            Member(name=name, sha256=_sha256(data), size=len(data)) for name, data in members
        ),
        practice=practice,
    )
    data = manifest_bytes(manifest)
    _check_size(members, data, len(entries), Limits())
    try:
        if to is not None:
            check_keys(to)
        contents.check(read_manifest(data), entries)
    except Untrusted as error:
        raise ValueError(f"a reader would refuse this file: {error.code}") from error
    signature = minisign_sign(data, keys, f"{FORMAT} {type} {created}")
    zipped = archive.pack(
        [(archive.MANIFEST, data), (archive.SIGNATURE, signature), *members],
    )
    members.clear()  # sealed without the unpacked bytes in memory too
    whole = zipped if to is None else sealed.seal(zipped, to.age)
    if len(whole) > Limits().file:
        raise Unavailable("file.too_large")
    return whole


def certainly_too_large(entries: int, size: int, attachments: int) -> bool:
    """Whether a whole log passes the limits of one file, asked before anything of it is made.

    entries: how many. size: bytes of their headers and bodies. attachments: bytes of those. What
    passes here may still be too large: `build` knows for certain.
    """
    limits = Limits()
    lines = size + entries * _LINE_AROUND
    return entries > limits.entries or lines > limits.lines or lines + attachments > limits.total


def file_name(type: FileType, created: str, hash: str) -> str:
    """A name that says what it is and when, and never whom it is about.

    hash: 64 hex of what the file is about, e.g. `overlevering-2026-03-12-k7f3.stafet`.
    """
    short = base64.b32encode(hashlib.sha256(hash.encode("ascii")).digest())[:4].decode().lower()
    return f"{_FIRST_WORD[type]}-{created[:10]}-{short}{SUFFIX}"


def free_name(target: Path, data: bytes) -> Path:
    """The path itself, or one beside it where a file with other bytes lies under that name.

    Two people may put files in one folder at the same time; nobody's file is written over.
    Unavailable as `write_file` when the folder cannot be looked into.
    """
    number, path = 2, target
    try:
        while path.exists() and not (
            path.stat().st_size == len(data) and path.read_bytes() == data
        ):
            path = target.with_stem(f"{target.stem}-{number}")
            number += 1
    except OSError as error:
        raise Unavailable(_disk_code(error)) from error
    return path


def write_file(data: bytes, target: Path) -> None:
    """Put the bytes at `target` and come back when they lie there for certain.

    They are written under another name in the same folder, forced to the disk, read back,
    compared and only then given the name, so that no half file is ever called `.stafet`.
    Unavailable: "disk.full", "disk.read_only", "disk.vanished" (the stick was pulled out),
    "disk.error".
    """

    def take_name(temporary: Path) -> Path:
        os.replace(temporary, target)
        return target

    _write(data, target, take_name)


def write_beside(data: bytes, target: Path) -> Path:
    """As `write_file`, under a name that is free; where the bytes lie now.

    Nobody's file is written over, not even when two give the same name in the same moment.
    """

    def take_name(temporary: Path) -> Path:
        while True:
            path = free_name(target, data)
            try:
                _claim(temporary, path)
            except FileExistsError:
                if path.read_bytes() != data:  # somebody was quicker: look for another name
                    continue
            return path

    return _write(data, target, take_name)


def _write(data: bytes, target: Path, take_name: Callable[[Path], Path]) -> Path:
    temporary = target.parent / f".{secrets.token_hex(8)}.part"
    try:
        _write_through(data, temporary)
        if temporary.read_bytes() != data:
            raise Unavailable("disk.error")
        placed = take_name(temporary)
        sync_folder(target.parent)
        if placed.stat().st_size != len(data):
            raise Unavailable("disk.error")
        return placed
    except OSError as error:
        raise Unavailable(_disk_code(error)) from error
    finally:
        with contextlib.suppress(OSError):  # it has its new name, or went with the stick
            temporary.unlink()


def _claim(temporary: Path, path: Path) -> None:
    """Give a file its name if nobody has it; FileExistsError when somebody has."""
    if os.name == "nt":
        os.rename(temporary, path)  # does not write over anything there
        return
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
            raise
        # A stick has no hard links: hold the name with an empty file, which no reader opens.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
        os.replace(temporary, path)


def _members(
    type: FileType,
    entries: Sequence[Entry],
    attachments: Mapping[str, bytes],
    progress: Progress | None,
) -> list[tuple[str, bytes | bytearray]]:
    if type == "card":
        if entries or attachments:
            raise ValueError("a card holds nothing but itself")
        return []
    lines = bytearray()  # a long log is not held twice
    for number, entry in enumerate(entries, start=1):
        lines += line_bytes(entry)
        lines += b"\n"
        if progress is not None and (number % _STEP == 0 or number == len(entries)):
            progress(number)
    for sha, data in attachments.items():
        if _sha256(data) != sha:
            raise ValueError("an attachment is not what its name says")
    return [
        (archive.ENTRIES, lines),
        *((f"att/{sha}", attachments[sha]) for sha in sorted(attachments)),
    ]


def _check_size(
    members: Sequence[tuple[str, bytes | bytearray]], manifest: bytes, entries: int, limits: Limits
) -> None:
    total = sum(len(data) for _, data in members) + len(manifest) + limits.signature
    fits = (
        entries <= limits.entries
        and len(members) + 2 <= limits.members
        and len(manifest) <= limits.manifest
        and total <= limits.total
        and all(
            len(data) <= (limits.lines if name == archive.ENTRIES else limits.member)
            for name, data in members
        )
    )
    if not fits:
        raise Unavailable("file.too_large")


def _sha256(data: bytes | bytearray) -> str:
    return hashlib.sha256(data).hexdigest()


def _write_through(data: bytes, path: Path) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
        if hasattr(os, "posix_fadvise"):
            # Ask the system to forget its own copy, so that reading back reads the stick.
            with contextlib.suppress(OSError):
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _disk_code(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "disk.full"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "disk.read_only"
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE):
        return "disk.vanished"
    return "disk.error"
