"""Contact cards of others, and how well each is known."""

from __future__ import annotations

import msgspec

from models.card import Card, SignedCard, Trust, read_card
from models.errors import Unavailable, Untrusted
from storage.signing import verify_card
from storage.vault import Vault, writing

_COLUMNS = "entry_key, card, sig, previous_sig, trust, first_seen_at, confirmed_at, replaced_by"
_RISING = (Trust.UNKNOWN, Trust.VIA_OTHERS, Trust.CONFIRMED)


class Contact(msgspec.Struct, frozen=True):
    """A verified card. first_seen_at, confirmed_at: UTC time, None while not compared.

    replaced_by: entry key of the same person's newer card, "" for the newest.
    """

    signed: SignedCard
    trust: Trust
    first_seen_at: str
    confirmed_at: str | None = None
    replaced_by: str = ""

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
            before = self.get(signed.card.previous) if signed.card.previous else None
            if known is not None:
                kept = _renewed(known, signed, trust, at, before)
            else:
                kept = self._first_seen(signed, trust, at, before)
            self._write(kept)
            if before is not None:
                self._replace(before.entry_key, kept.entry_key)
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
        """What the person decided, after comparing or on doubt. at: UTC time.

        A changed key that is confirmed takes the place of the same person's earlier cards.
        """
        with writing(self._vault) as connection:
            known = self.get(entry_key)
            connection.execute(
                "UPDATE contact SET trust = ?, confirmed_at = ? WHERE entry_key = ?",
                (trust.value, at if trust is Trust.CONFIRMED else None, entry_key),
            )
            if known is None or (known.trust, trust) != (Trust.CHANGED, Trust.CONFIRMED):
                return
            for each in self.earlier(known):
                self._replace(each.entry_key, entry_key)

    def earlier(self, contact: Contact) -> tuple[Contact, ...]:
        """Cards of the same person, by what they say, that are not replaced and were here before.

        What a changed key is to be compared against.
        """
        return tuple(
            each
            for each in self.all()
            if each.entry_key != contact.entry_key
            and not each.replaced_by
            and each.trust is not Trust.CHANGED
            and each.first_seen_at <= contact.first_seen_at
            and same_person(each.card, contact.card)
        )

    def keys_of(self, entry_key: str) -> frozenset[str]:
        """This key, and those of the same person that it has taken the place of."""
        before: dict[str, list[str]] = {}
        for each in self.all():
            before.setdefault(each.replaced_by, []).append(each.entry_key)
        found = {entry_key}
        ahead = [entry_key]
        while ahead:
            for key in before.get(ahead.pop(), ()):
                if key not in found:
                    found.add(key)
                    ahead.append(key)
        return frozenset(found)

    def _replace(self, old: str, new: str) -> None:
        self._vault.connection.execute(
            "UPDATE contact SET replaced_by = ? WHERE entry_key = ? AND entry_key <> ?"
            " AND replaced_by = ''",
            (new, old, new),
        )

    def _first_seen(
        self, signed: SignedCard, trust: Trust, at: str, before: Contact | None
    ) -> Contact:
        if before is not None:
            level = before.trust if before.trust is Trust.CHANGED else _higher(before.trust, trust)
        elif any(same_person(signed.card, each.card) for each in self.all()):
            level = Trust.CHANGED
        else:
            level = trust
        return Contact(signed, level, at, at if level is Trust.CONFIRMED else None)

    def _write(self, contact: Contact) -> None:
        signed = contact.signed
        self._vault.connection.execute(
            f"INSERT INTO contact ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
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
                contact.replaced_by,
            ),
        )


def _renewed(
    known: Contact, signed: SignedCard, trust: Trust, at: str, before: Contact | None
) -> Contact:
    """A card of a key known already: the newer card, and trust that does not sink.

    before: the contact of the key that has signed for this one. Its signature may come after a
    card without it, which was a stop until then.
    """
    newest = signed if signed.card.seq > known.card.seq else known.signed
    if known.trust is not Trust.CHANGED:
        level = _higher(known.trust, trust)
    elif before is not None and before.trust is not Trust.CHANGED:
        level = before.trust
    else:
        level = known.trust
    confirmed = known.confirmed_at
    if level is Trust.CONFIRMED and confirmed is None:
        confirmed = at
    return Contact(newest, level, known.first_seen_at, confirmed, known.replaced_by)


def _higher(one: Trust, other: Trust) -> Trust:
    if Trust.CHANGED in (one, other):
        return Trust.CHANGED
    return max(one, other, key=_RISING.index)


def same_person(one: Card, other: Card) -> bool:
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
    replaced_by: str,
) -> Contact:
    try:
        signed = SignedCard(read_card(data), data, sig, previous_sig)
    except Untrusted as error:
        raise Unavailable("store.corrupt") from error
    if signed.card.keys.entry != entry_key:
        raise Unavailable("store.corrupt")
    return Contact(signed, Trust(trust), first_seen_at, confirmed_at, replaced_by)
