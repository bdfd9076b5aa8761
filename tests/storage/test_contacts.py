"""Contacts: a key is checked before it is kept, and trust is never given away."""

from __future__ import annotations

import msgspec
import pytest

from models.card import Card, Trust
from models.errors import Untrusted
from models.people import Person
from storage import signing
from storage.contacts import Contacts
from tests.storage.conftest import AT

LATER = "2026-03-13T08:30:00Z"
KAREN = Person(name="Karen Ask", workplace="Skovbørnehaven", email="karen@example.dk")


def card_of(keys, person=KAREN, seq=0, previous=None):
    old = "" if previous is None else signing.public_keys(previous).entry
    card = Card(1, person, signing.public_keys(keys), seq, AT, old)
    return signing.sign_card(card, keys, previous)


@pytest.fixture
def contacts(vault) -> Contacts:
    return Contacts(vault)


@pytest.fixture(scope="module")
def karen():
    return signing.generate_keys()


def test_kept_and_found_again(contacts, karen):
    signed = card_of(karen)
    kept = contacts.save(signed, Trust.UNKNOWN, AT)
    assert kept == contacts.get(kept.entry_key)
    assert contacts.all() == (kept,)
    assert (kept.signed, kept.trust, kept.confirmed_at) == (signed, Trust.UNKNOWN, None)
    assert contacts.get("0" * 64) is None


def test_bad_card_is_not_kept(contacts, karen):
    signed = card_of(karen)
    with pytest.raises(Untrusted):
        contacts.save(msgspec.structs.replace(signed, sig=bytes(64)), Trust.CONFIRMED, AT)
    assert contacts.all() == ()


def test_trust_rises_and_never_sinks_by_a_file(contacts, karen):
    signed = card_of(karen)
    key = signed.card.keys.entry
    for trust, expected in (
        (Trust.UNKNOWN, Trust.UNKNOWN),
        (Trust.VIA_OTHERS, Trust.VIA_OTHERS),
        (Trust.UNKNOWN, Trust.VIA_OTHERS),
        (Trust.CONFIRMED, Trust.CONFIRMED),
        (Trust.VIA_OTHERS, Trust.CONFIRMED),
    ):
        assert contacts.save(signed, trust, AT).trust is expected
    assert contacts.get(key).confirmed_at == AT
    contacts.set_trust(key, Trust.UNKNOWN, LATER)
    found = contacts.get(key)
    assert (found.trust, found.confirmed_at) == (Trust.UNKNOWN, None)


def test_newer_card_replaces_the_older_never_the_other_way(contacts, karen):
    moved = msgspec.structs.replace(KAREN, workplace="Bakkeskolen")
    old, new = card_of(karen), card_of(karen, moved, seq=1)
    contacts.save(new, Trust.CONFIRMED, AT)
    kept = contacts.save(old, Trust.UNKNOWN, LATER)
    assert (kept.signed, kept.trust, kept.first_seen_at) == (new, Trust.CONFIRMED, AT)
    assert contacts.get(kept.entry_key) == kept


@pytest.mark.parametrize(
    "person",
    [
        KAREN,
        Person(name="K. Ask", email="KAREN@example.dk"),
        Person(name=" karen  ASK", workplace="skovbørnehaven"),
    ],
    ids=["same", "e-mail", "name and workplace"],
)
def test_same_person_with_a_new_key_is_a_stop(contacts, karen, person):
    contacts.save(card_of(karen), Trust.CONFIRMED, AT)
    other = card_of(signing.generate_keys(), person)
    assert contacts.save(other, Trust.CONFIRMED, LATER).trust is Trust.CHANGED
    assert contacts.save(other, Trust.CONFIRMED, LATER).trust is Trust.CHANGED
    contacts.set_trust(other.card.keys.entry, Trust.CONFIRMED, LATER)
    assert contacts.save(other, Trust.UNKNOWN, LATER).trust is Trust.CONFIRMED


def test_another_person_of_the_same_name_elsewhere_is_no_stop(contacts, karen):
    contacts.save(card_of(karen), Trust.CONFIRMED, AT)
    namesake = Person(name=KAREN.name, workplace="Havneskolen")
    kept = contacts.save(card_of(signing.generate_keys(), namesake), Trust.UNKNOWN, AT)
    assert kept.trust is Trust.UNKNOWN


def test_rotation_signed_by_the_old_key_keeps_the_trust(contacts, karen):
    contacts.save(card_of(karen), Trust.CONFIRMED, AT)
    kept = contacts.save(card_of(signing.generate_keys(), seq=1, previous=karen), Trust.UNKNOWN, AT)
    assert kept.trust is Trust.CONFIRMED
    assert len(contacts.all()) == 2


def test_rotation_from_a_key_nobody_knows_proves_nothing(contacts, karen):
    contacts.save(card_of(karen), Trust.CONFIRMED, AT)
    stranger = signing.generate_keys()
    claimed = card_of(signing.generate_keys(), seq=1, previous=stranger)
    assert contacts.save(claimed, Trust.UNKNOWN, AT).trust is Trust.CHANGED


def test_rotation_of_a_stopped_key_stays_stopped(contacts, karen):
    contacts.save(card_of(karen), Trust.CHANGED, AT)
    kept = contacts.save(
        card_of(signing.generate_keys(), seq=1, previous=karen), Trust.CONFIRMED, AT
    )
    assert kept.trust is Trust.CHANGED
