"""Contact card (*visitkort*): who someone is and which public keys are theirs.

The card is canonical JSON, self-signed with the entry key; a rotation is signed by the old entry
key too. Signing and verifying live in `storage`; trust is what a person has compared.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from models import canonical
from models.entry import is_hex, is_time
from models.errors import Untrusted
from models.people import Person

CARD_DOMAIN = b"bindeled/card/v1\0"


class Trust(StrEnum):
    """How well a card is known (handover.md §2)."""

    UNKNOWN = "unknown"
    VIA_OTHERS = "via_others"
    CONFIRMED = "confirmed"
    CHANGED = "changed"


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Public keys of one person.

    entry: Ed25519, 64 hex, signs journal entries and the card. file: minisign public key, the
    base64 text that `minisign -P` takes. age: age recipient "age1…".
    """

    entry: str
    file: str
    age: str


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is signed. seq grows with each change; previous: entry key before a rotation."""

    v: int
    person: Person
    keys: Keys
    seq: int
    at: str
    previous: str = ""


class SignedCard(msgspec.Struct, frozen=True):
    """A card with its exact signed bytes. sig by its own entry key, previous_sig by the old."""

    card: Card
    data: bytes
    sig: bytes
    previous_sig: bytes | None = None


def card_bytes(card: Card) -> bytes:
    """The canonical bytes of a card: what is signed, after `CARD_DOMAIN`."""
    return canonical.encode(canonical.nfc_deep(msgspec.to_builtins(card)))


def read_card(data: bytes) -> Card:
    """A card from its signed bytes, strictly checked in form; Untrusted otherwise."""
    try:
        card = msgspec.convert(canonical.decode(data), Card, strict=True)
    except msgspec.ValidationError as error:
        raise Untrusted("card.malformed") from error
    fields = (card.person.name, card.person.profession, card.person.workplace)
    good = (
        card.v == 1
        and is_hex(card.keys.entry, 32)
        and len(card.keys.file) == 56
        and card.keys.age.startswith("age1")
        and len(card.keys.age) == 62
        and 0 <= card.seq < 2**31
        and is_time(card.at)
        and card.person.name.strip() != ""
        and all(len(field) <= 200 for field in fields)
        and (card.previous == "" or is_hex(card.previous, 32))
    )
    if not good:
        raise Untrusted("card.malformed")
    return card
