"""Journal entries: a signed header, and beside it a body bound by a salted hash.

The header is the signed bytes, kept and forwarded as they are for ever. The body can be removed
by law (`redact`) or withheld from a reader; the header, and so the chain, still verifies.
Signing and verifying themselves live in `storage.signing`; here are the exact bytes.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from typing import Any

import msgspec

from models import canonical
from models.errors import Untrusted

VERSION = 1
ZERO_HASH = "0" * 64
SIGN_DOMAIN = b"bindeled/entry/v1\0"
MAX_BODY_BYTES = 1 << 20
MAX_REFS = 64

CUSTODY_KINDS = frozenset(
    {
        "create",
        "offer",
        "accept",
        "release",
        "takeover",
        "decline",
        "withdraw",
        "refuse",
        "restore",
        "orphan_takeover",
        "reclaim",
        "close",
    }
)
"""Kinds that move responsibility. Their bodies always travel and are never redacted."""

CLAIM_KINDS = frozenset({"orphan_takeover", "reclaim"})
"""Kinds that begin an epoch without the holder's release; a second person has co-signed them."""

BESIDE_KINDS = frozenset({"contribution", "reclaim_request", "cosign"})
"""Kinds signed by somebody outside the line: they travel in files of their own, never in a line."""

ANSWER_KINDS = frozenset({"decline", "refuse"})
"""Answers stand beside the line: signed by the one who is not its writer (storage/FORMAT.md)."""


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is signed.

    log: 32 hex, the log. ep: epoch from 1, one holder each. seq: place in the writer's line,
    from 0. prev: hash of the header before (64 hex; zeros for the first). by: Ed25519 public key
    of the writer (64 hex). inst: installation (32 hex). at: UTC time claimed by the writer,
    "YYYY-MM-DDTHH:MM:SSZ"; it decides nothing. kind: what it is. body_hash: SHA-256 of salt and
    body (64 hex). refs: hashes of entries it speaks of.
    """

    v: int
    log: str
    ep: int
    seq: int
    prev: str
    by: str
    inst: str
    at: str
    kind: str
    body_hash: str
    refs: tuple[str, ...] = ()


class _Name:
    """Property `hash` of an entry, worked out once (`cached_property` would take a lock)."""

    def __get__(self, entry: Entry, owner: type[Entry]) -> str:
        name = hashlib.sha256(entry.head).hexdigest()
        entry.__dict__["hash"] = name
        return name


class Entry(msgspec.Struct, frozen=True, dict=True):
    """One entry as stored and forwarded.

    head: exact signed bytes. sig: 64-byte Ed25519 signature. salt (32 bytes) and body (canonical
    JSON bytes) are both None where the body is withheld or removed. hash: SHA-256 of head, 64
    hex: the entry's name.
    """

    header: Header
    head: bytes
    sig: bytes
    salt: bytes | None
    body: bytes | None

    hash = _Name()

    @property
    def kind(self) -> str:
        return self.header.kind


def body_hash(salt: bytes, body: bytes) -> str:
    """Hash that binds a body to its header; the salt keeps short bodies from being guessed."""
    return hashlib.sha256(salt + body).hexdigest()


def header_bytes(header: Header) -> bytes:
    """The canonical bytes of a header: what is signed."""
    return canonical.encode(canonical.nfc_deep(msgspec.to_builtins(header)))


def message(head: bytes) -> bytes:
    """The bytes the signature is made over: a domain name first, so no other file type fits."""
    return SIGN_DOMAIN + head


def body_bytes(body: Any) -> bytes:
    """Canonical bytes of a body value (`models.bodies`), text in NFC."""
    data = canonical.encode(canonical.nfc_deep(msgspec.to_builtins(body)))
    if len(data) > MAX_BODY_BYTES:
        raise Untrusted("entry.body_too_large")
    return data


def read_entry(head: bytes, sig: bytes, salt: bytes | None, body: bytes | None) -> Entry:
    """An entry from its stored parts, strictly checked in form (not yet its signature).

    Untrusted when the header is not canonical or not of the right shape, or the body does not
    belong to the header.
    """
    header = _header(head)
    if len(sig) != 64:
        raise Untrusted("entry.signature")
    if (salt is None) != (body is None):
        raise Untrusted("entry.body")
    if salt is not None and body is not None:
        if len(salt) != 32 or len(body) > MAX_BODY_BYTES:
            raise Untrusted("entry.body")
        if body_hash(salt, body) != header.body_hash:
            raise Untrusted("entry.body")
        if not isinstance(canonical.decode(body), dict):
            raise Untrusted("entry.body")
    return Entry(header=header, head=head, sig=sig, salt=salt, body=body)


MAX_LINE_BYTES = 2 * MAX_BODY_BYTES + 64 * 1024
"""Every byte of a body doubles at most when it stands in a JSON text; the rest is small."""


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    body: str | None
    head: str
    salt: str | None
    sig: str


_LINE_DECODER = msgspec.json.Decoder(_Line)


def line_bytes(entry: Entry) -> bytes:
    """One line of `entries.jsonl`, without the newline.

    Header and body stand as JSON strings, so their exact bytes survive any JSON reader.
    """
    return msgspec.json.encode(
        _Line(
            body=None if entry.body is None else entry.body.decode("utf-8"),
            head=entry.head.decode("utf-8"),
            salt=None if entry.salt is None else entry.salt.hex(),
            sig=entry.sig.hex(),
        ),
        order="sorted",
    )


def read_line(data: bytes) -> Entry:
    """The entry of one line of `entries.jsonl`; Untrusted when anything is off."""
    if len(data) > MAX_LINE_BYTES:
        raise Untrusted("entry.line")
    try:
        line = _LINE_DECODER.decode(data)
    except (ValueError, RecursionError) as error:
        canonical.decode(data)  # names what is wrong when it is the JSON itself
        raise Untrusted("entry.line") from error
    if not canonical.is_form_of(data, line):
        canonical.decode(data)
        raise Untrusted("entry.line")
    # That header and body are NFC, and so the line, is checked with each of them.
    return read_entry(
        line.head.encode("utf-8"),
        unhex(line.sig, 64),
        None if line.salt is None else unhex(line.salt, 32),
        None if line.body is None else line.body.encode("utf-8"),
    )


def unhex(text: Any, length: int) -> bytes:
    """The bytes of lower-case hex text of exactly `length` bytes; Untrusted otherwise."""
    try:
        data = bytes.fromhex(text)
    except (TypeError, ValueError) as error:
        raise Untrusted("entry.hex") from error
    if len(data) != length or data.hex() != text:
        raise Untrusted("entry.hex")
    return data


_HEX = re.compile("[0-9a-f]*")
_TIME = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def is_hex(text: Any, length: int) -> bool:
    """Whether the value is lower-case hex text of exactly `length` bytes."""
    return isinstance(text, str) and len(text) == 2 * length and _HEX.fullmatch(text) is not None


def is_time(text: str) -> bool:
    """Whether the text is a moment "YYYY-MM-DDTHH:MM:SSZ" that there is in the calendar.

    Any year will do, for clocks may be wrong; but the 99th of a month is no time at all.
    """
    if _TIME.fullmatch(text) is None:
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


_HEADER_DECODER = msgspec.json.Decoder(Header)
_USUAL_HEADER = re.compile(
    rb'\{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ","body_hash":"[0-9a-f]{64}","by":"[0-9a-f]{64}",'
    rb'"ep":[1-9]\d{0,8},"inst":"[0-9a-f]{32}","kind":"[a-z_]{1,40}","log":"[0-9a-f]{32}",'
    rb'"prev":"[0-9a-f]{64}","refs":\[(?:"[0-9a-f]{64}"(?:,"[0-9a-f]{64}"){0,63})?\],'
    rb'"seq":(?:0|[1-9]\d{0,8}),"v":1\}'
)
"""A good header as bytes. What does not match is looked at field by field in `_header`."""


def _header(head: bytes) -> Header:
    if _USUAL_HEADER.fullmatch(head) is not None:
        header = _HEADER_DECODER.decode(head)
        if not is_time(header.at):
            raise Untrusted("entry.header")
        return header
    try:
        header = _HEADER_DECODER.decode(head)
    except (ValueError, RecursionError) as error:
        canonical.decode(head)  # names what is wrong when it is the JSON itself
        raise Untrusted("entry.header") from error
    if not canonical.is_form_of(head, header):
        canonical.decode(head)
        raise Untrusted("entry.header")
    good = (
        head.isascii()
        and header.v == VERSION
        and is_hex(header.log, 16)
        and 1 <= header.ep < 2**31
        and 0 <= header.seq < 2**31
        and is_hex(header.prev, 32)
        and is_hex(header.by, 32)
        and is_hex(header.inst, 16)
        and is_time(header.at)
        and 0 < len(header.kind) <= 40
        and header.kind.isascii()
        and is_hex(header.body_hash, 32)
        and len(header.refs) <= MAX_REFS
        and all(is_hex(ref, 32) for ref in header.refs)
    )
    if not good:
        raise Untrusted("entry.header")
    return header
