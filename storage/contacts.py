"""Contact cards of others, and how well each is known."""

from __future__ import annotations

import msgspec

from models.card import Card, SignedCard, Trust, read_card
from models.errors import Unavailable, Untrusted
from storage.signing import verify_card
from storage.vault import Vault, writing

_COLUMNS = "entry_key, card, sig, previous_sig, trust, first_seen_at, confirmed_at"
_RISING = (Trust.UNKNOWN, Trust.VIA_OTHERS, Trust.CONFIRMED)


class Contact(msgspec.Struct, frozen=True):
    """A verified card. first_seen_at, confirmed_at: UTC time, None while not compared."""

    signed: SignedCard
    trust: Trust
    first_seen_at: str
    confirmed_at: str | None = None

    @property
    def card(self) -> Card:
        return self.signed.card

    @property
    def entry_key(self) -> str:
        """The name of a contact: their entry key, 64 hex."""
        return self.signed.card.keys.entry


class Contacts:
    """The contacts of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def save(self, signed: SignedCard, trust: Trust, at: str) -> Contact:
        """Verify a card and keep it; answers what is kept.

        Trust never sinks here. A known key keeps its trust, and its newest card. A rotation
        signed by a known key inherits that key's trust. A person known under another key, with
        no rotation, becomes CHANGED (stop) whatever `trust` says, until `set_trust`. Untrusted
        as `storage.signing.verify_card`; nothing is kept then. at: UTC time.
        """
        verify_card(signed)
        with writing(self._vault):
            known = self.get(signed.card.keys.entry)
            if known is not None:
                kept = _renewed(known, signed, trust, at)
            else:
                kept = self._first_seen(signed, trust, at)
            self._write(kept)
        return kept

    def get(self, entry_key: str) -> Contact | None:
        """The contact with this entry key."""
        row = self._vault.row(f"SELECT {_COLUMNS} FROM contact WHERE entry_key = ?", entry_key)
        return None if row is None else _contact(*row)

    def all(self) -> tuple[Contact, ...]:
        """Every contact by name."""
        found = [_contact(*row) for row in self._vault.rows(f"SELECT {_COLUMNS} FROM contact")]
        return tuple(sorted(found, key=_by_name))

    def set_trust(self, entry_key: str, trust: Trust, at: str) -> None:
        """What the person decided, after comparing or on doubt. at: UTC time."""
        with writing(self._vault) as connection:
            connection.execute(
                "UPDATE contact SET trust = ?, confirmed_at = ? WHERE entry_key = ?",
                (trust.value, at if trust is Trust.CONFIRMED else None, entry_key),
            )

    def _first_seen(self, signed: SignedCard, trust: Trust, at: str) -> Contact:
        before = self.get(signed.card.previous) if signed.card.previous else None
        if before is not None:
            level = before.trust if before.trust is Trust.CHANGED else _higher(before.trust, trust)
        elif any(_same_person(signed.card, each.card) for each in self.all()):
            level = Trust.CHANGED
        else:
            level = trust
        return Contact(signed, level, at, at if level is Trust.CONFIRMED else None)

    def _write(self, contact: Contact) -> None:
        signed = contact.signed
        self._vault.connection.execute(
            f"INSERT INTO contact ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (entry_key) DO UPDATE SET card = excluded.card, sig = excluded.sig,"
            " previous_sig = excluded.previous_sig, trust = excluded.trust,"
            " confirmed_at = excluded.confirmed_at",
            (
                contact.entry_key,
                signed.data,
                signed.sig,
                signed.previous_sig,
                contact.trust.value,
                contact.first_seen_at,
                contact.confirmed_at,
            ),
        )


def _renewed(known: Contact, signed: SignedCard, trust: Trust, at: str) -> Contact:
    """A card of a key known already: the newer card, and trust that does not sink."""
    newest = signed if signed.card.seq > known.card.seq else known.signed
    level = known.trust if known.trust is Trust.CHANGED else _higher(known.trust, trust)
    confirmed = known.confirmed_at
    if level is Trust.CONFIRMED and confirmed is None:
        confirmed = at
    return Contact(newest, level, known.first_seen_at, confirmed)


def _higher(one: Trust, other: Trust) -> Trust:
    if Trust.CHANGED in (one, other):
        return Trust.CHANGED
    return max(one, other, key=_RISING.index)


def _same_person(one: Card, other: Card) -> bool:
    """Whether two cards claim to be one person: same e-mail, or same name and workplace."""
    email = _plain(one.person.email)
    if email and email == _plain(other.person.email):
        return True
    return (_plain(one.person.name), _plain(one.person.workplace)) == (
        _plain(other.person.name),
        _plain(other.person.workplace),
    )


def _by_name(contact: Contact) -> tuple[str, str]:
    return _plain(contact.card.person.name), contact.entry_key


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _contact(
    entry_key: str,
    data: bytes,
    sig: bytes,
    previous_sig: bytes | None,
    trust: str,
    first_seen_at: str,
    confirmed_at: str | None,
) -> Contact:
    try:
        signed = SignedCard(read_card(data), data, sig, previous_sig)
    except Untrusted as error:
        raise Unavailable("store.corrupt") from error
    if signed.card.keys.entry != entry_key:
        raise Unavailable("store.corrupt")
    return Contact(signed, Trust(trust), first_seen_at, confirmed_at)
