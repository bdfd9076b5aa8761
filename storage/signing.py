"""Keys, signatures and the checks that stand in front of every key from outside.

Three key pairs belong to one person: Ed25519 for journal entries and the contact card, a
minisign key for whole files, an age identity to receive files. Verification goes through
libsodium (PyNaCl) only: `cryptography`, `py-minisign` and openssl accept one forged signature
for any message under a low-order public key, libsodium refuses such keys, and `valid_point` is
asked before a key is stored or used.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import secrets
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
import pyrage
from nacl import bindings
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey

from models.canonical import Json
from models.card import CARD_DOMAIN, Card, Keys, SignedCard, card_bytes, read_card
from models.entry import (
    VERSION,
    Entry,
    Header,
    body_bytes,
    body_hash,
    header_bytes,
    is_hex,
    message,
    read_entry,
)
from models.errors import Untrusted

if TYPE_CHECKING:
    import minisign

Progress = Callable[[int], None]
"""Told how many are done; may raise to cancel."""

_PROGRESS_STEP = 200
_MINISIGN_PURE, _MINISIGN_HASHED = b"Ed", b"ED"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


class SecretKeys(msgspec.Struct, frozen=True):
    """The secret halves of one person's keys; never outside the encrypted store.

    entry: Ed25519 seed, 32 bytes. file: minisign secret key as py-minisign writes it, without a
    password. age: identity "AGE-SECRET-KEY-1…".
    """

    entry: bytes
    file: bytes
    age: str

    def __repr__(self) -> str:
        # A traceback or a log line must never show them.
        return "SecretKeys(…)"


def generate_keys() -> SecretKeys:
    """Fresh keys for one person."""
    import minisign  # here only: see `_file_key`

    return SecretKeys(
        entry=secrets.token_bytes(32),
        file=bytes(minisign.KeyPair.generate().secret_key),
        age=str(pyrage.x25519.Identity.generate()),
    )


def public_keys(keys: SecretKeys) -> Keys:
    """The public halves, as they stand on the contact card."""
    return Keys(
        entry=bytes(SigningKey(keys.entry).verify_key).hex(),
        file=_file_key(keys).get_public_key().to_base64().decode("ascii"),
        age=str(pyrage.x25519.Identity.from_str(keys.age).to_public()),
    )


def new_id() -> str:
    """A random 128-bit name, 32 hex."""
    return secrets.token_hex(16)


# --- public keys from outside ----------------------------------------------------------------


def valid_point(key: str) -> bool:
    """Whether 64 hex is an Ed25519 public key in canonical form and of full order."""
    return is_hex(key, 32) and _valid_point(bytes.fromhex(key))


@lru_cache(maxsize=4096)
def _valid_point(key: bytes) -> bool:
    return bool(bindings.crypto_core_ed25519_is_valid_point(key))


def check_keys(keys: Keys) -> None:
    """Refuse public keys that no honest program makes.

    Untrusted("keys.malformed") for a wrong form, Untrusted("keys.low_order") for a key under
    which signatures can be forged, or to which anything encrypted is readable by anybody.
    """
    if not is_hex(keys.entry, 32):
        raise Untrusted("keys.malformed")
    _, file_point = _minisign_public(keys.file)
    age_point = _age_point(keys.age)
    if not (_valid_point(bytes.fromhex(keys.entry)) and _valid_point(file_point)):
        raise Untrusted("keys.low_order")
    try:
        # libsodium refuses when the shared secret is zero. pyrage would panic later on.
        bindings.crypto_scalarmult(b"\x01" * 32, age_point)
    except RuntimeError as error:
        raise Untrusted("keys.low_order") from error


def _file_key(keys: SecretKeys) -> minisign.SecretKey:
    # Six megabytes come with this package, and a day without a relay does not need it.
    import minisign

    return minisign.SecretKey.from_bytes(keys.file)


def _minisign_public(text: str) -> tuple[bytes, bytes]:
    """(key id of 8 bytes, Ed25519 point of 32 bytes) of a minisign public key."""
    data = _base64(text.encode("utf-8"), 42, "keys.malformed")
    if data[:2] != _MINISIGN_PURE:
        raise Untrusted("keys.malformed")
    return data[2:10], data[10:]


def _age_point(text: str) -> bytes:
    """The 32 bytes of an age recipient, whose checksum pyrage has found right."""
    try:
        same = str(pyrage.x25519.Recipient.from_str(text)) == text
    except pyrage.RecipientError as error:
        raise Untrusted("keys.malformed") from error
    if not same or len(text) != 62:
        raise Untrusted("keys.malformed")
    number = 0
    for char in text[4:-6]:
        number = number << 5 | _BECH32.index(char)
    return (number >> 4).to_bytes(32, "big")  # 52 characters are 260 bits, the last 4 padding


def _base64(text: bytes, length: int, code: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Untrusted(code) from error
    if len(data) != length or base64.b64encode(data) != text:
        raise Untrusted(code)
    return data


def _verify(key: bytes, signed: bytes, sig: bytes, code: str) -> None:
    if len(key) != 32 or len(sig) != 64 or not _valid_point(key):
        raise Untrusted(code)
    try:
        bindings.crypto_sign_open(sig + signed, key)
    except BadSignatureError as error:
        raise Untrusted(code) from error


# --- entries ---------------------------------------------------------------------------------


def sign_header(header: Header, keys: SecretKeys) -> tuple[bytes, bytes]:
    """(exact header bytes, signature of 64 bytes). ValueError when `by` is another's key."""
    signer = SigningKey(keys.entry)
    if bytes(signer.verify_key).hex() != header.by:
        raise ValueError("the header names another writer")
    head = header_bytes(header)
    return head, signer.sign(message(head)).signature


def new_entry(
    keys: SecretKeys,
    *,
    log: str,
    ep: int,
    seq: int,
    prev: str,
    inst: str,
    at: str,
    kind: str,
    body: msgspec.Struct | dict[str, Json],
    refs: Iterable[str] = (),
) -> Entry:
    """A signed entry with a fresh salt. Arguments as in `models.entry.Header`.

    Untrusted when what was asked for is not an entry a reader would take.
    """
    data, salt = body_bytes(body), secrets.token_bytes(32)
    header = Header(
        v=VERSION,
        log=log,
        ep=ep,
        seq=seq,
        prev=prev,
        by=bytes(SigningKey(keys.entry).verify_key).hex(),
        inst=inst,
        at=at,
        kind=kind,
        body_hash=body_hash(salt, data),
        refs=tuple(refs),
    )
    head, sig = sign_header(header, keys)
    return read_entry(head, sig, salt, data)


def verify_entry(entry: Entry) -> None:
    """Untrusted("entry.signature") unless the writer named in the header signed these bytes."""
    key = entry.header.by
    if not is_hex(key, 32):
        raise Untrusted("entry.signature")
    _verify(bytes.fromhex(key), message(entry.head), entry.sig, "entry.signature")


def verify_entries(entries: Iterable[Entry], progress: Progress | None = None) -> None:
    """`verify_entry` for each; `progress` hears how many are done.

    libsodium works outside Python's lock, so the cores share the work.
    """
    waiting = tuple(entries)
    steps = [waiting[at : at + _PROGRESS_STEP] for at in range(0, len(waiting), _PROGRESS_STEP)]
    done = 0
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for count in pool.map(_verify_step, steps):
            done += count
            if progress is not None:
                progress(done)
    if progress is not None and not steps:
        progress(0)


def _verify_step(entries: tuple[Entry, ...]) -> int:
    keys: dict[str, bytes] = {}
    for entry in entries:
        by = entry.header.by
        key = keys.get(by)
        if key is None:
            verify_entry(entry)  # looks at the key too
            keys[by] = bytes.fromhex(by)
            continue
        try:
            bindings.crypto_sign_open(entry.sig + message(entry.head), key)
        except BadSignatureError as error:
            raise Untrusted("entry.signature") from error
    return len(entries)


COSIGN_DOMAIN = b"bindeled/cosign/v1\0"


def cosign(keys: SecretKeys, entry: str) -> str:
    """The second person's signature under a claim, 128 hex.

    entry: hash of what the claim rests on: the acceptance of one who takes over without release,
    or the release of one who takes the relay back. No entry is both, so neither fits the other.
    """
    return SigningKey(keys.entry).sign(COSIGN_DOMAIN + bytes.fromhex(entry)).signature.hex()


def verify_cosignature(signature: str, key: str, entry: str) -> None:
    """Untrusted("entry.cosignature") unless `key` has co-signed this acceptance or release."""
    good = is_hex(signature, 64) and is_hex(key, 32) and is_hex(entry, 32)
    if not good:
        raise Untrusted("entry.cosignature")
    signed = COSIGN_DOMAIN + bytes.fromhex(entry)
    _verify(bytes.fromhex(key), signed, bytes.fromhex(signature), "entry.cosignature")


# --- contact card ----------------------------------------------------------------------------


def sign_card(card: Card, keys: SecretKeys, previous: SecretKeys | None = None) -> SignedCard:
    """The card signed with its own entry key, and at a rotation with the old one too.

    ValueError when the card names other keys than these.
    """
    if card.keys != public_keys(keys):
        raise ValueError("the card names other keys")
    old = "" if previous is None else bytes(SigningKey(previous.entry).verify_key).hex()
    if card.previous != old:
        raise ValueError("the card names another previous key")
    data = card_bytes(card)
    signed = SignedCard(
        card=read_card(data),
        data=data,
        sig=SigningKey(keys.entry).sign(CARD_DOMAIN + data).signature,
        previous_sig=None
        if previous is None
        else SigningKey(previous.entry).sign(CARD_DOMAIN + data).signature,
    )
    verify_card(signed)
    return signed


class Vouched(msgspec.Struct, frozen=True):
    """A renewed card that the old key has signed and the new key has not signed yet."""

    card: Card
    data: bytes
    previous_sig: bytes


def vouch(new: Card, previous: SecretKeys, at: str) -> Vouched:
    """Sign with the old key for the card of a new one. new: as verified; at: UTC time.

    ValueError when both are one key.
    """
    old = bytes(SigningKey(previous.entry).verify_key).hex()
    if new.keys.entry == old:
        raise ValueError("a key does not vouch for itself")
    renewed = msgspec.structs.replace(new, previous=old, seq=new.seq + 1, at=at)
    data = card_bytes(renewed)
    sig = SigningKey(previous.entry).sign(CARD_DOMAIN + data).signature
    return Vouched(read_card(data), data, sig)


def check_vouched(vouched: Vouched) -> None:
    """Check what an old key has signed for a new one; Untrusted as `verify_card`."""
    check_keys(vouched.card.keys)
    if not vouched.card.previous or vouched.card.previous == vouched.card.keys.entry:
        raise Untrusted("card.rotation")
    key = bytes.fromhex(vouched.card.previous)
    _verify(key, CARD_DOMAIN + vouched.data, vouched.previous_sig, "card.rotation")


def sign_vouched(vouched: Vouched, keys: SecretKeys) -> SignedCard:
    """Make the renewed card whole with the new key. ValueError when it names other keys."""
    if vouched.card.keys != public_keys(keys):
        raise ValueError("the card names other keys")
    sig = SigningKey(keys.entry).sign(CARD_DOMAIN + vouched.data).signature
    signed = SignedCard(vouched.card, vouched.data, sig, vouched.previous_sig)
    verify_card(signed)
    return signed


def verify_card(signed: SignedCard) -> None:
    """Check form, keys and signatures of a card.

    Untrusted: "card.malformed", "keys.…", "card.signature" (own signature), "card.rotation"
    (a previous key is named and its signature is missing or wrong, or the other way round).
    """
    card = read_card(signed.data)
    if card != signed.card:
        raise Untrusted("card.malformed")
    check_keys(card.keys)
    signed_bytes = CARD_DOMAIN + signed.data
    _verify(bytes.fromhex(card.keys.entry), signed_bytes, signed.sig, "card.signature")
    if card.previous == "" and signed.previous_sig is None:
        return
    if card.previous == "" or signed.previous_sig is None:
        raise Untrusted("card.rotation")
    _verify(bytes.fromhex(card.previous), signed_bytes, signed.previous_sig, "card.rotation")


# --- whole files -----------------------------------------------------------------------------


def minisign_sign(data: bytes, keys: SecretKeys, trusted_comment: str) -> bytes:
    """The `.minisig` of some bytes (hashed form, four lines, as `minisign -S` writes it).

    trusted_comment: printable ASCII; it is signed too and never holds a name.
    """
    signature = _file_key(keys).sign(
        data, untrusted_comment="signature by Bindeled", trusted_comment=trusted_comment
    )
    return bytes(signature) + b"\n"


def minisign_verify(data: bytes, sig: bytes, file_key: str) -> str:
    """The trusted comment, once both signatures hold under this minisign public key.

    Untrusted: "keys.malformed" or "keys.low_order" for the key, "file.signature" for the rest.
    """
    key_id, point = _minisign_public(file_key)
    if not _valid_point(point):
        raise Untrusted("keys.low_order")
    lines = sig.removesuffix(b"\n").split(b"\n")
    if len(lines) != 4 or len(sig) > 16384:
        raise Untrusted("file.signature")
    comment = lines[2].removeprefix(b"trusted comment: ")
    if not lines[0].startswith(b"untrusted comment: ") or len(comment) == len(lines[2]):
        raise Untrusted("file.signature")
    first = _base64(lines[1], 74, "file.signature")
    algorithm, signer, signature = first[:2], first[2:10], first[10:]
    # Only the hashed form is written by anyone today, and only it bounds what is signed.
    if algorithm != _MINISIGN_HASHED or signer != key_id:
        raise Untrusted("file.signature")
    _verify(point, hashlib.blake2b(data).digest(), signature, "file.signature")
    _verify(point, signature + comment, _base64(lines[3], 64, "file.signature"), "file.signature")
    try:
        return comment.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Untrusted("file.signature") from error
