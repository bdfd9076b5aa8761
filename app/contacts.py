"""Contacts: cards of other professionals, and how well each is known (handover.md §2)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.new_key import is_own_old
from app.policy import may_write_to
from app.reference import compare_words
from app.session import Session
from app.version import PROGRAM
from models.bodies import OfferBody, read_body
from models.card import Card, Keys, SignedCard, Trust, card_bytes
from models.entry import Entry
from models.errors import Refused
from storage import slips
from storage.contacts import Contact as StoredContact
from storage.stafet.reader import open_card
from storage.stafet.writer import build, file_name, write_file
from storage.vault import transaction

GROUPS = 12
"""Groups of five digits in the number that two people compare."""


class Contact(msgspec.Struct, frozen=True):
    """Someone known by card. first_seen, confirmed: UTC times, "" when not so.

    renewed: whether an earlier key that is known here has signed for this one. replaced_by: entry
    key of the same person's newer card, "" for the newest. phone_before: for a changed card, the
    phone number on the card that was here before it, which can be called to be sure.
    """

    card: Card
    trust: Trust
    first_seen: str = ""
    confirmed: str = ""
    renewed: bool = False
    replaced_by: str = ""
    phone_before: str = ""


def all_contacts(session: Session) -> tuple[Contact, ...]:
    """Everyone whose card is here, by name."""
    return tuple(_contact(session, stored) for stored in session.contacts.all())


def export_own_card(session: Session, folder: Path) -> Path:
    """Write one's own card as a file to give to others; only public keys are in it."""
    may_write_to(folder)
    data = build(
        "card",
        keys=session.vault.keys,
        card=session.card,
        to=None,
        log="",
        epoch=0,
        head="",
        offer="",
        custody=(),
        entries=(),
        attachments={},
        created=session.now(),
        program=PROGRAM,
        practice=False,
    )
    target = folder / file_name("card", session.now(), _digest(session.card))
    write_file(data, target)
    return target


def own_card_text(session: Session) -> str:
    """One's own card as text for a QR code."""
    return slips.card_text(session.card)


def own_card_code(session: Session) -> bytes:
    """One's own card as a QR code to show on the screen, PNG."""
    from app.recovery_sheet import qr_png

    return qr_png(own_card_text(session))


def own_card_pdf(session: Session) -> bytes:
    """One's own card on paper, with its QR code."""
    from app.card_sheet import card_pdf

    return card_pdf(session.person, own_card_text(session), today=session.today())


def read_card_text(text: str) -> SignedCard:
    """The verified card of a text (from a QR code), not stored yet; Untrusted("slip.…")."""
    return slips.read_card_text(text)


def read_card(path: Path) -> SignedCard:
    """The verified card of a file, not stored yet; Untrusted when anything is off."""
    return open_card(path).card


def keep(session: Session, card: SignedCard) -> Contact:
    """Store a verified card as *unknown* until it has been compared, or as known through others.

    The same person with another key becomes *changed*: stop, and compare again.
    """
    if card.card.keys.entry == session.key:
        raise Refused("contact.own_card")
    with transaction(session.vault):
        trust = vouched(session, card.card.keys)
        session.contacts.save(card, trust, session.now())
    return get(session, card.card.keys.entry)


def vouched(session: Session, keys: Keys) -> Trust:
    """Known through others when somebody confirmed has offered a relay to exactly these keys.

    Their signed offer stands in a log here; else unknown. Only a comparison of one's own confirms,
    and one's own signature: the key of one's own old computer is known.
    """
    if is_own_old(session, keys.entry):
        return Trust.CONFIRMED
    offers = session.journal.of_kind("offer")
    through_others = any(_offered_to(session, entry, keys) for entry in offers)
    return Trust.VIA_OTHERS if through_others else Trust.UNKNOWN


def introduce(session: Session, card: SignedCard, entries: Iterable[Entry]) -> None:
    """Know the sender of a file through others, where the file itself shows it.

    The custody chain in it holds a signed offer to exactly these keys, by somebody confirmed.
    Nothing changes for a card that is better known, or that needs to be compared (changed).
    """
    known = session.contacts.get(card.card.keys.entry)
    if known is not None and known.trust is not Trust.UNKNOWN:
        return
    if not any(_offered_to(session, entry, card.card.keys) for entry in entries):
        return
    if known is None:
        session.contacts.save(card, Trust.VIA_OTHERS, session.now())
    else:
        session.contacts.set_trust(known.entry_key, Trust.VIA_OTHERS, session.now())


def _offered_to(session: Session, entry: Entry, keys: Keys) -> bool:
    """Whether somebody confirmed has signed an offer to exactly these keys."""
    if entry.kind != "offer":
        return False
    body = read_body(entry)
    by = session.contacts.get(entry.header.by)
    sure = by is not None and by.trust is Trust.CONFIRMED
    return sure and isinstance(body, OfferBody) and body.keys == keys


def get(session: Session, key: str) -> Contact:
    """The contact with this entry key."""
    stored = session.contacts.get(key)
    if stored is None:
        raise Refused("contact.unknown")
    return _contact(session, stored)


def newer_card(session: Session, key: str) -> Contact | None:
    """The newest other card of the one whose key this is, known or claimed; None without one.

    A claimed one is `Trust.CHANGED` until it has been compared.
    """
    kept = session.contacts.get(key)
    if kept is None:
        return None
    newest = kept
    while newest.replaced_by:
        after = session.contacts.get(newest.replaced_by)
        if after is None:
            break
        newest = after
    claimed = [
        each
        for each in session.contacts.all()
        if each.trust is Trust.CHANGED
        and not each.replaced_by
        and newest in session.contacts.earlier(each)
    ]
    found = claimed[-1] if claimed else newest
    return None if found.entry_key == key else _contact(session, found)


def confirm(session: Session, key: str) -> Contact:
    """Record that the two compared the number, face to face or by phone."""
    get(session, key)
    with transaction(session.vault):
        session.contacts.set_trust(key, Trust.CONFIRMED, session.now())
    return get(session, key)


def comparison_number(session: Session, card: Card) -> str:
    """Twelve groups of five digits over the sorted pair of cards: the same at both ends.

    Each group is two bytes of SHA-512 of both cards' signed bytes, so no group says which card.
    """
    pair = sorted([card_bytes(session.card.card), card_bytes(card)])
    digest = hashlib.sha512(b"bindeled/compare/v1\0" + pair[0] + b"\0" + pair[1]).digest()
    groups = [int.from_bytes(digest[5 * n : 5 * n + 5]) % 100_000 for n in range(GROUPS)]
    return " ".join(f"{group:05d}" for group in groups)


WORDS = 12
"""Words that two people can compare instead of the number, 96 bits."""


def comparison_words(session: Session, card: Card) -> tuple[str, ...]:
    """Twelve Danish words over the sorted pair of cards, to read aloud: the same at both ends."""
    pair = sorted([card_bytes(session.card.card), card_bytes(card)])
    said = b"bindeled/compare-words/v1\0" + pair[0] + b"\0" + pair[1]
    return tuple(compare_words()[each] for each in hashlib.sha512(said).digest()[:WORDS])


def _digest(card: SignedCard) -> str:
    return hashlib.sha256(card.data).hexdigest()


def _contact(session: Session, stored: StoredContact) -> Contact:
    phone = ""
    if stored.trust is Trust.CHANGED:
        before = session.contacts.earlier(stored)
        phone = next((each.card.person.phone for each in before if each.card.person.phone), "")
    previous = stored.card.previous
    return Contact(
        card=stored.card,
        trust=stored.trust,
        first_seen=stored.first_seen_at,
        confirmed=stored.confirmed_at or "",
        renewed=bool(previous) and session.contacts.get(previous) is not None,
        replaced_by=stored.replaced_by,
        phone_before=phone,
    )
