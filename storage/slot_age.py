"""Slots whose data key is encrypted with age to one recipient: recovery sheet and institution.

The slot keeps an armored age file, so that a stock `age -d -i KEY` opens it without any program of
ours. What it gives is the data key as 64 hex digits, as `PRAGMA key = "x'…'"` takes it.
"""

from __future__ import annotations

import re
import secrets

import pyrage

from models.entry import is_hex
from models.errors import Refused, Unavailable
from storage.slots import KEY_BYTES, Slot

PREFIX = "AGE-SECRET-KEY-1"
_IDENTITY = re.compile(r"AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}")
_FIELDS = {"kind", "id", "recipient", "label", "made_at", "age"}
_MAX_AGE = 4096
_ID_BYTES = 8


def age_slot(kind: str, data_key: bytes, recipient: str, made_at: str, label: str = "") -> Slot:
    """A slot of this kind for an age X25519 recipient. Refused("slots.recipient") for no such."""
    if len(data_key) != KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    try:
        to = pyrage.x25519.Recipient.from_str(recipient.strip())
    except pyrage.RecipientError as error:
        raise Refused("slots.recipient") from error
    sealed = pyrage.encrypt(data_key.hex().encode("ascii") + b"\n", [to], armored=True)
    return {
        "kind": kind,
        "id": secrets.token_hex(_ID_BYTES),
        "recipient": str(to),
        "label": label,
        "made_at": made_at,
        "age": sealed.decode("ascii"),
    }


def read_identity(typed: str) -> str:
    """An age identity as a person types it: any case, spaces anywhere, the opening words optional.

    Unavailable("recovery.malformed") when it cannot be one: its own check digits find a slip of
    the fingers before anything is tried.
    """
    text = "".join(typed.split()).upper()
    if not text.startswith(PREFIX):
        text = PREFIX + text
    try:
        if not _IDENTITY.fullmatch(text):
            raise ValueError("form")
        return str(pyrage.x25519.Identity.from_str(text))
    except (ValueError, pyrage.IdentityError) as error:
        raise Unavailable("recovery.malformed") from error


def open_with_identity(slots: tuple[Slot, ...], kind: str, identity: str) -> tuple[bytes, Slot]:
    """The data key and the slot of this kind that the identity opens.

    Unavailable: "slots.none" when there is no slot of the kind, "slots.wrong_key" when none opens
    or what opens is not a data key, "recovery.malformed".
    """
    opener = pyrage.x25519.Identity.from_str(read_identity(identity))
    of_kind = [slot for slot in slots if slot.get("kind") == kind]
    if not of_kind:
        raise Unavailable("slots.none")
    for slot in of_kind:
        if not well_formed(slot):
            continue
        try:
            text = pyrage.decrypt(slot["age"].encode("ascii"), [opener]).decode("ascii").strip()
        except (pyrage.DecryptError, UnicodeError):
            continue
        if is_hex(text, KEY_BYTES):
            return bytes.fromhex(text), slot
    raise Unavailable("slots.wrong_key")


def well_formed(slot: Slot) -> bool:
    """Whether every field of the slot is there and of its kind."""
    return (
        set(slot) == _FIELDS
        and all(isinstance(value, str) for value in slot.values())
        and len(slot["age"]) <= _MAX_AGE
        and slot["age"].isascii()
    )
