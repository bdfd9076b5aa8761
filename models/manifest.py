"""The manifest of a `.stafet` file: who, to whom, what, and the exact set of members.

The manifest is canonical JSON and is what minisign signs. See `storage/FORMAT.md`.
"""

from __future__ import annotations

import contextlib
import re
from typing import Literal, get_args

import msgspec

from models import canonical
from models.card import Keys
from models.entry import is_hex, is_time
from models.errors import Unavailable, Untrusted

FORMAT = "relay-handover/1"
KNOWN_CRITICAL: frozenset[str] = frozenset()

FileType = Literal[
    "card",
    "offer",
    "accept",
    "decline",
    "release",
    "withdraw",
    "refuse",
    "copy",
    "recall",
    "contribution",
    "reply",
    "takeover_request",
    "cosign",
    "claim",
    "evidence",
]
FILE_TYPES: tuple[FileType, ...] = get_args(FileType)
_TYPE = re.compile(r"[a-z_]{1,32}", re.ASCII)


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member of the archive. name: "entries.jsonl" or "att/<sha256>". size in bytes."""

    name: str
    sha256: str
    size: int


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sender": "from"}):
    """What a file says of itself.

    sender: keys of the one who made it; card and card_sig: their signed contact card (canonical
    text, 128 hex); card_previous_sig: the old key's signature after a rotation, else "". to: keys
    of the one it is for, None for a card. log, epoch, head, offer: what it speaks of ("" and 0
    where it speaks of no log). custody: hashes of the custody chain in order. entries: number of
    entries. practice: a made-up family.
    """

    format: str
    type: FileType
    critical: tuple[str, ...]
    created: str
    program: str
    sender: Keys
    card: str
    card_sig: str
    card_previous_sig: str
    to: Keys | None
    log: str
    epoch: int
    head: str
    offer: str
    custody: tuple[str, ...]
    entries: int
    members: tuple[Member, ...]
    practice: bool = False


class Outline(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """What the manifest of an offer keeps in every later version, so that it can be declined.

    The fields are those of `Manifest`; whatever else stands beside them is not looked at.
    offer_line: the offer's entry as a line of version 1's "entries.jsonl", without its end.
    """

    sender: Keys
    card: str
    card_sig: str
    card_previous_sig: str
    to: Keys
    log: str
    epoch: int
    offer: str
    offer_line: str
    practice: bool


def manifest_bytes(manifest: Manifest) -> bytes:
    """The canonical bytes of a manifest: what is signed."""
    return canonical.encode(canonical.nfc_deep(msgspec.to_builtins(manifest)))


def read_manifest(data: bytes) -> Manifest:
    """A manifest from its signed bytes, strictly checked in form.

    Unavailable("file.newer") for a newer format, type or critical name; Untrusted for
    anything else that is off.
    """
    value = _object(data)
    _check_version(value)
    return _strict(value)


def read_newer_offer(data: bytes) -> Manifest | Outline:
    """As much of an offer's manifest as is needed to say no to it where it cannot be read.

    A manifest of this format whose critical names or type are not known here, an unknown type
    given as "offer"; of a newer format its outline. Unavailable("file.newer") when it is no offer
    or names no offer to answer; Untrusted as `read_manifest`.
    """
    value = _object(data)
    with contextlib.suppress(Unavailable):
        _check_version(value)
    kind = value.get("type")
    if kind in FILE_TYPES and kind != "offer":
        raise Unavailable("file.newer")
    if value["format"] == FORMAT:
        return _strict({**value, "type": "offer"} if _is_newer_type(kind) else value)
    if "offer_line" not in value:
        raise Unavailable("file.newer")
    try:
        return msgspec.convert(value, Outline, strict=True)
    except msgspec.ValidationError as error:
        raise Untrusted("manifest.malformed") from error


def _object(data: bytes) -> dict[str, canonical.Json]:
    value = canonical.decode(data)
    if not isinstance(value, dict):
        raise Untrusted("manifest.malformed")
    return value


def _strict(value: dict[str, canonical.Json]) -> Manifest:
    try:
        manifest = msgspec.convert(value, Manifest, strict=True)
    except msgspec.ValidationError as error:
        raise Untrusted("manifest.malformed") from error
    # No field is left out, not even one that has a default here: one manifest, one form.
    if not _good(manifest) or manifest_bytes(manifest) != canonical.encode(value):
        raise Untrusted("manifest.malformed")
    return manifest


def _check_version(value: dict[str, canonical.Json]) -> None:
    name = value.get("format")
    critical = value.get("critical")
    if not isinstance(name, str) or not isinstance(critical, list):
        raise Untrusted("manifest.malformed")
    ours = FORMAT.rsplit("/", 1)[0]
    if name != FORMAT:
        if name.rsplit("/", 1)[0] == ours:
            raise Unavailable("file.newer")
        raise Untrusted("manifest.not_ours")
    if not all(isinstance(each, str) for each in critical):
        raise Untrusted("manifest.malformed")
    if not KNOWN_CRITICAL.issuperset(critical):
        raise Unavailable("file.newer")
    if _is_newer_type(value.get("type")):
        raise Unavailable("file.newer")


def _is_newer_type(kind: canonical.Json) -> bool:
    return isinstance(kind, str) and _TYPE.fullmatch(kind) is not None and kind not in FILE_TYPES


def _good(manifest: Manifest) -> bool:
    names = [member.name for member in manifest.members]
    about_a_log = manifest.type != "card"
    return (
        is_time(manifest.created)
        and len(manifest.program) <= 40
        and is_hex(manifest.card_sig, 64)
        and (manifest.card_previous_sig == "" or is_hex(manifest.card_previous_sig, 64))
        and (is_hex(manifest.log, 16) if about_a_log else manifest.log == "")
        and (manifest.to is not None) == about_a_log
        and 0 <= manifest.epoch < 2**31
        and (manifest.head == "" or is_hex(manifest.head, 32))
        and (manifest.offer == "" or is_hex(manifest.offer, 32))
        and len(manifest.custody) <= 10_000
        and all(is_hex(each, 32) for each in manifest.custody)
        and len(set(names)) == len(names)
        and all(is_hex(member.sha256, 32) and member.size >= 0 for member in manifest.members)
    )
