"""A person with a new key: the old computer signs for the card of the new one (handover.md §2).

Whoever moves a store to another computer keeps the key, and nobody else notices. Whoever has begun
anew has another key. While the old computer works it can sign for the new card, so that everybody
who knew the old one knows the new; and a relay passes from one's old key to one's new like any
other, without a new consent, for it stays with the same person. Without that signature everybody
meets a changed key, and compares again.
"""

from __future__ import annotations

from pathlib import Path

from app.policy import may_write_to
from app.session import Session
from models.card import SignedCard, Trust
from models.errors import Refused, Unavailable
from storage import signing, slips
from storage.contacts import same_person
from storage.files import plain_disk_errors
from storage.settings import Settings
from storage.stafet.writer import write_file
from storage.vault import save_card, transaction

_NEW, _OLD = "key.new", "key.old"
_MOST = 32_000


def sign_for(session: Session, new: SignedCard, folder: Path) -> Path:
    """On the old computer: sign for one's card of the new one, as a small text file.

    The new card is a confirmed contact from now on. Refused: "new_key.own" for the card of this
    very store, "new_key.other_person" when the card says somebody else.
    """
    if new.card.keys.entry == session.key:
        raise Refused("new_key.own")
    if not same_person(new.card, session.card.card):
        raise Refused("new_key.other_person")
    may_write_to(folder)
    vouched = signing.vouch(new.card, session.vault.keys, session.now())
    text = slips.vouched_text(vouched)
    target = folder / f"underskrift-{session.today()}-{new.card.keys.entry[:4]}.txt"
    with transaction(session.vault):
        session.contacts.save(new, Trust.CONFIRMED, session.now())
        session.contacts.set_trust(new.card.keys.entry, Trust.CONFIRMED, session.now())
        Settings(session.vault).set(_NEW, new.card.keys.entry)
    write_file(text.encode("ascii"), target)
    return target


def take_signature(session: Session, path: Path) -> SignedCard:
    """On the new computer: make what the old one signed one's own card.

    Refused("new_key.other_card") when it was signed for another card than this one; Untrusted
    ("slip.…", "card.…") when anything is off.
    """
    vouched = slips.read_vouched_text(_read(path))
    own = session.card.card
    if vouched.card.keys != own.keys:
        raise Refused("new_key.other_card")
    if vouched.card.seq <= own.seq:
        raise Refused("new_key.older")
    signed = signing.sign_vouched(vouched, session.vault.keys)
    with transaction(session.vault):
        save_card(session.vault, signed)
        Settings(session.vault).set(_OLD, vouched.card.previous)
    return signed


def is_own_new(session: Session, key: str) -> bool:
    """Whether this is the key of one's own new computer, which this one has signed for."""
    return key != "" and Settings(session.vault).get(_NEW) == key


def is_own_old(session: Session, key: str) -> bool:
    """Whether this is one's own key of before, which has signed for this one."""
    return key != "" and Settings(session.vault).get(_OLD) == key


def _read(path: Path) -> str:
    try:
        with plain_disk_errors(), open(path, "rb") as file:
            data = file.read(_MOST + 1)
    except Unavailable as error:
        raise Unavailable("file.unreadable") from error
    return data[:_MOST].decode("ascii", errors="replace")
