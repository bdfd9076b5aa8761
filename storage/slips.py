"""Small things as text that fits one QR code: contact cards and acceptances (FORMAT.md, "Paper").

The text is upper-case letters and digits, which QR codes hold best; blanks, line breaks and small
letters make no difference when it is read back.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import Literal

import msgspec

from models import canonical
from models.card import SignedCard, read_card
from models.entry import Entry, line_bytes, read_line, unhex
from models.errors import Untrusted
from storage.signing import SecretKeys, Vouched, check_vouched, verify_card, verify_entry
from storage.stafet import sealed

Kind = Literal["C", "A", "R"]
OPENING = "BDL1"
"""What every text of ours begins with."""
_MOST_TEXT = 8_000
_MOST_BYTES = 16_384


class _Vouched(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    card: str
    previous_sig: str


class _Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    card: str
    previous_sig: str
    sig: str


def card_text(signed: SignedCard) -> str:
    """A contact card as text; only public keys are in it."""
    said = _Card(
        card=signed.data.decode("utf-8"),
        previous_sig="" if signed.previous_sig is None else signed.previous_sig.hex(),
        sig=signed.sig.hex(),
    )
    return _to_text("C", canonical.encode(msgspec.to_builtins(said)))


def read_card_text(text: str) -> SignedCard:
    """The verified card of a text; Untrusted("slip.…") or "card.…" when anything is off."""
    data = _from_text("C", text)
    try:
        said = msgspec.convert(canonical.decode(data), _Card, strict=True)
    except msgspec.ValidationError as error:
        raise Untrusted("slip.malformed") from error
    raw = said.card.encode("utf-8")
    signed = SignedCard(
        card=read_card(raw),
        data=raw,
        sig=unhex(said.sig, 64),
        previous_sig=unhex(said.previous_sig, 64) if said.previous_sig else None,
    )
    verify_card(signed)
    return signed


def vouched_text(vouched: Vouched) -> str:
    """What an old key signs for a new one, as text for the new computer to read."""
    said = _Vouched(card=vouched.data.decode("utf-8"), previous_sig=vouched.previous_sig.hex())
    return _to_text("R", canonical.encode(msgspec.to_builtins(said)))


def read_vouched_text(text: str) -> Vouched:
    """What an old key signed for a new one, verified; Untrusted("slip.…") or "card.…"."""
    try:
        said = msgspec.convert(canonical.decode(_from_text("R", text)), _Vouched, strict=True)
    except msgspec.ValidationError as error:
        raise Untrusted("slip.malformed") from error
    raw = said.card.encode("utf-8")
    vouched = Vouched(read_card(raw), raw, unhex(said.previous_sig, 64))
    check_vouched(vouched)
    return vouched


def acceptance_text(accepted: Entry, to_age: str) -> str:
    """An acceptance as text, sealed to the giver. Its offer is not in it: the giver has it."""
    return _to_text("A", sealed.seal(zlib.compress(line_bytes(accepted), 9), to_age))


def read_acceptance_text(text: str, keys: SecretKeys) -> Entry:
    """The signed acceptance of a text sealed to me; Untrusted when anything is off."""
    line = _inflate(sealed.unseal(_from_text("A", text), keys.age))
    entry = read_line(line)
    if entry.kind != "accept" or entry.body is None:
        raise Untrusted("slip.malformed")
    verify_entry(entry)
    return entry


def _to_text(kind: Kind, data: bytes) -> str:
    packed = data if kind == "A" else zlib.compress(data, 9)
    return f"{OPENING}{kind}{_signs(packed)}"


def _signs(packed: bytes) -> str:
    return base64.b32encode(packed).decode("ascii").rstrip("=")


def _from_text(kind: Kind, text: str) -> bytes:
    if len(text) > 4 * _MOST_TEXT:
        raise Untrusted("slip.malformed")
    plain = "".join(text.split()).upper()
    if plain.startswith(OPENING) and plain[len(OPENING) : len(OPENING) + 1] in set("CAR") - {kind}:
        raise Untrusted("slip.other_kind")
    if not plain.startswith(OPENING + kind) or len(plain) > _MOST_TEXT:
        raise Untrusted("slip.malformed")
    body = plain[len(OPENING) + 1 :]
    try:
        packed = base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError) as error:
        raise Untrusted("slip.malformed") from error
    if _signs(packed) != body:
        raise Untrusted("slip.malformed")  # the idle bits of the last sign say something
    return packed if kind == "A" else _inflate(packed)


def _inflate(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, _MOST_BYTES)
    except zlib.error as error:
        raise Untrusted("slip.malformed") from error
    if not unpacker.eof or unpacker.unused_data or unpacker.unconsumed_tail:
        raise Untrusted("slip.malformed")
    return data
