"""Read a `.stafet` file, or refuse it for one named reason.

Nothing of the content is given to anybody before every check has passed. The order is that of
storage/FORMAT.md ("Reading"): size, seal, archive, manifest signature, manifest, members,
entries, chain, and last whether it is for me.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from models import canonical
from models.card import SignedCard, read_card
from models.chain import Line
from models.entry import Entry, read_line, unhex
from models.errors import Unavailable, Untrusted
from models.manifest import FILE_TYPES, Manifest, Outline, read_manifest, read_newer_offer
from storage.signing import (
    Progress,
    SecretKeys,
    minisign_verify,
    public_keys,
    verify_card,
    verify_entries,
    verify_entry,
)
from storage.stafet import archive, contents, sealed
from storage.stafet.limits import Limits


class Package(msgspec.Struct, frozen=True):
    """A file that passed every check.

    manifest_sha: SHA-256 of the signed manifest, 64 hex: reading in the same file twice is seen
    by it. card: of the sender. entries: in the order of the file. line: the checked line, for
    whole logs ("offer", "copy"). attachments: bytes by SHA-256. data: the file itself.
    """

    manifest: Manifest
    manifest_sha: str
    card: SignedCard
    entries: tuple[Entry, ...]
    line: Line | None
    attachments: Mapping[str, bytes]
    data: bytes


class SealedAgain(Untrusted):
    """A whole file that was sealed to me, but that its sender signed for another.

    manifest, signature: its signed manifest, byte for byte, which proves it. log: of the manifest.
    file_sha: SHA-256 of the sealed file, 64 hex.
    """

    def __init__(self, *, log: str, manifest: bytes, signature: bytes, file_sha: str) -> None:
        super().__init__("file.not_for_me")
        self.log = log
        self.manifest = manifest
        self.signature = signature
        self.file_sha = file_sha


class NewerOffer(msgspec.Struct, frozen=True):
    """An offer that this program is too old to read, but not too old to decline.

    entry: the verified offer entry. card: of the giver. practice: whether the family is made up.
    """

    entry: Entry
    card: SignedCard
    practice: bool


def open_file(
    source: bytes | Path,
    *,
    keys: SecretKeys,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Package:
    """What a sealed file to the holder of `keys`, or anybody's card, holds.

    progress: hears how many entries are verified and may raise to cancel. Every failing check
    has a code of its own (storage/FORMAT.md, "Errors"): Untrusted when the bytes are wrong,
    Unavailable when they may be right but cannot be read here ("file.missing",
    "file.unreadable", "file.newer").
    """
    limits = limits or Limits()
    data = read_source(source, limits)
    if data.startswith(archive.START):
        return _open_bare(data, limits)
    package = _open(sealed.unseal(data, keys.age), data, limits, progress)
    if package.manifest.type == "card":
        raise Untrusted("file.card_sealed")
    if package.manifest.to != public_keys(keys):
        front = archive.unpack(sealed.unseal(data, keys.age), limits, only=archive.FRONT).held
        raise SealedAgain(
            log=package.manifest.log,
            manifest=front[archive.MANIFEST],
            signature=front[archive.SIGNATURE],
            file_sha=hashlib.sha256(data).hexdigest(),
        )
    return package


def open_newer_offer(source: bytes | Path, *, keys: SecretKeys) -> NewerOffer:
    """What must be sure of an offer of a newer program before it can be declined.

    Format, type or critical names may be unknown. The manifest, the sender's card and the offer
    entry hold, all three name the same sender, log and offer, and both manifest and entry name
    these very keys as the receiver. The rest of the log is not looked at, and nothing of it is
    given out. Raises as `open_file`; Unavailable("file.newer") too when it is no offer.
    """
    limits = Limits()
    zipped = sealed.unseal(read_source(source, limits), keys.age)
    front = archive.unpack(zipped, limits, only=archive.FRONT)
    said = read_newer_offer(_signed_manifest(front))
    card = _card(said)
    if said.to != public_keys(keys):
        raise Untrusted("file.not_for_me")
    if isinstance(said, Outline):
        entry = read_line(said.offer_line.encode("utf-8"))
    else:
        entry = _offer_among(said, archive.unpack(zipped, limits), limits)
    verify_entry(entry)
    contents.check_offer(said, entry)
    return NewerOffer(entry=entry, card=card, practice=said.practice)


def _offer_among(manifest: Manifest, members: archive.Unpacked, limits: Limits) -> Entry:
    """The offer in a file of this format, whose members and lines have the form that is known."""
    _check_members(manifest, members)
    found = None
    for entry in _entries(manifest, members.lines, limits):
        found = entry if entry.hash == manifest.offer else found
    if found is None or manifest.head != manifest.offer:
        raise Untrusted("contents.offer")
    return found


def open_card(source: bytes | Path, limits: Limits | None = None) -> Package:
    """What a card file holds; no keys are needed. Untrusted when it is anything but a card."""
    limits = limits or Limits()
    data = read_source(source, limits)
    if data.startswith(sealed.START):
        raise Untrusted("file.not_a_card")
    return _open_bare(data, limits)


def read_source(source: bytes | Path, limits: Limits) -> bytes:
    """The bytes of a file within the limit; no more than one byte above it is ever read."""
    data = _read_path(source, limits.file + 1) if isinstance(source, Path) else source
    if not data:
        raise Untrusted("file.empty")
    if len(data) > limits.file:
        raise Untrusted("file.too_large")
    return data


def _read_path(path: Path, most: int) -> bytes:
    try:
        if not path.is_file():
            raise Unavailable("file.missing" if not path.exists() else "file.unreadable")
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        gone = error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO)
        raise Unavailable("file.missing" if gone else "file.unreadable") from error


def _open_bare(data: bytes, limits: Limits) -> Package:
    """A zip that is not sealed can only be a card."""
    if not data.startswith(archive.START):
        short = len(data) < len(archive.START) and archive.START.startswith(data)
        raise Untrusted("file.truncated" if short else "file.not_ours")
    package = _open(data, data, limits, None)
    if package.manifest.type != "card":
        raise Untrusted("file.not_sealed")
    return package


def _open(zipped: bytes, data: bytes, limits: Limits, progress: Progress | None) -> Package:
    try:
        members = archive.unpack(zipped, limits)
    except Untrusted:
        _refuse_newer(zipped, limits)
        raise
    manifest_data = _signed_manifest(members)
    manifest = _manifest(manifest_data)
    card = _card(manifest)
    _check_members(manifest, members)
    entries = tuple(_entries(manifest, members.lines, limits))
    attachments = {
        name.removeprefix("att/"): each
        for name, each in members.held.items()
        if name not in archive.FRONT
    }
    del members, zipped  # what follows needs memory of its own
    verify_entries(entries, progress)
    line = contents.check(manifest, entries)
    return Package(
        manifest=manifest,
        manifest_sha=hashlib.sha256(manifest_data).hexdigest(),
        card=card,
        entries=entries,
        line=line,
        attachments=attachments,
        data=data,
    )


def _refuse_newer(zipped: bytes, limits: Limits) -> None:
    """Unavailable("file.newer") where a zip is off only because its format is newer than ours."""
    with contextlib.suppress(Untrusted):
        _manifest(_signed_manifest(archive.unpack(zipped, limits, only=archive.FRONT)))


def _signed_manifest(members: archive.Unpacked) -> bytes:
    """The manifest's bytes, signed by the key that they name."""
    if not archive.FRONT.issubset(members.held):
        raise Untrusted("archive.missing")
    data = members.held[archive.MANIFEST]
    minisign_verify(data, members.held[archive.SIGNATURE], _file_key(_fields(data)))
    return data


def _fields(manifest: bytes) -> dict[str, canonical.Json]:
    value = canonical.decode(manifest)
    if not isinstance(value, dict):
        raise Untrusted("manifest.malformed")
    return value


def _file_key(value: dict[str, canonical.Json]) -> str:
    sender = value.get("from")
    key = sender.get("file") if isinstance(sender, dict) else None
    if not isinstance(key, str):
        raise Untrusted("manifest.malformed")
    return key


def _manifest(data: bytes) -> Manifest:
    """Every field of the signed manifest."""
    try:
        return read_manifest(data)
    except Unavailable as error:
        # Of a newer file only what the person needs to ask the sender is said.
        value = _fields(data)
        kind = value.get("type")
        name, phone = _sender_of_newer(value)
        raise Unavailable(
            error.code, type=kind if kind in FILE_TYPES else "", sender=name, phone=phone
        ) from error


def _card(manifest: Manifest | Outline) -> SignedCard:
    card = _verified_card(manifest.card, manifest.card_sig, manifest.card_previous_sig)
    if card.card.keys != manifest.sender:
        raise Untrusted("manifest.card")
    return card


def _verified_card(text: str, sig: str, previous_sig: str) -> SignedCard:
    data = text.encode("utf-8")
    card = SignedCard(
        card=read_card(data),
        data=data,
        sig=unhex(sig, 64),
        previous_sig=unhex(previous_sig, 64) if previous_sig else None,
    )
    verify_card(card)
    return card


def _sender_of_newer(value: dict[str, canonical.Json]) -> tuple[str, str]:
    """Name and phone on the sender's card, "" when a newer format has put them some other way."""
    parts = [value.get(name) for name in ("card", "card_sig", "card_previous_sig")]
    text, sig, previous = (part if isinstance(part, str) else "" for part in parts)
    try:
        card = _verified_card(text, sig, previous).card
    except Untrusted:
        return "", ""
    if card.keys.file != _file_key(value):
        return "", ""
    return card.person.name, card.person.phone


def _check_members(manifest: Manifest, members: archive.Unpacked) -> None:
    """Exactly the members the manifest names, each with its size and hash."""
    here = {
        name: (len(data), hashlib.sha256(data).hexdigest())
        for name, data in members.held.items()
        if name not in archive.FRONT
    }
    if members.lines is not None:
        here[archive.ENTRIES] = members.lines.size, members.lines.sha256
    if {member.name for member in manifest.members} != set(here):
        raise Untrusted("manifest.members")
    if (manifest.type != "card") != (members.lines is not None):
        raise Untrusted("manifest.members")
    if manifest.type == "card" and here:
        raise Untrusted("manifest.members")
    for member in manifest.members:
        size, sha256 = here[member.name]
        if size != member.size:
            raise Untrusted("manifest.size")
        if sha256 != member.sha256:
            raise Untrusted("manifest.hash")
        if member.name.startswith("att/") and member.name != f"att/{member.sha256}":
            raise Untrusted("manifest.hash")


def _entries(manifest: Manifest, lines: archive.Lines | None, limits: Limits) -> Iterator[Entry]:
    """Every line in the strictest form. Signatures and links are checked after this."""
    count = 0 if lines is None else lines.ends
    if count > limits.entries:
        raise Untrusted("entries.too_many")
    if count != manifest.entries:
        raise Untrusted("entries.count")
    if lines is None:
        return
    if not lines.finished:
        raise Untrusted("entries.unfinished")
    for each in lines:
        yield read_line(each)
