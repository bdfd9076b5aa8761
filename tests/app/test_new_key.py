"""A person with a new key or a new computer: what the others see, and the relays in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app import answering, consents, contacts, handover, new_key, offering, own
from app.doctor import examine
from app.relay_state import relay_state
from app.session import Session
from models.card import Trust
from models.custody import State
from models.errors import Refused, Untrusted
from storage import slips
from tests.app import people
from tests.app.people import Two


def card_of(session: Session, folder: Path) -> Path:
    return contacts.export_own_card(session, folder)


def read(session: Session, folder: Path):
    """The card of a session, as another reads it from a stick."""
    return contacts.read_card(card_of(session, folder))


@pytest.fixture
def begun_anew(someone: Callable[..., Session]) -> Callable[[Session], Session]:
    """The same person on another computer, with a profile and a key of its own."""

    def begin(old: Session) -> Session:
        who = old.person
        return someone(
            who.name, profession=who.profession, workplace=who.workplace, phone=who.phone
        )

    return begin


@pytest.fixture
def signed(two: Two, begun_anew) -> Session:
    """Jonas on a new computer, whose card the old one has signed for."""
    new = begun_anew(two.taker)
    path = new_key.sign_for(two.taker, read(new, two.stick), two.stick)
    new_key.take_signature(new, path)
    return new


# --- the signature


def test_a_rotation_signed_by_the_old_key_keeps_what_was_compared(two: Two, signed: Session):
    contacts.confirm(two.giver, two.taker.key)
    kept = contacts.keep(two.giver, read(signed, two.stick))
    assert (kept.trust, kept.renewed, kept.replaced_by) == (Trust.CONFIRMED, True, "")
    assert contacts.get(two.giver, two.taker.key).replaced_by == signed.key
    assert contacts.newer_card(two.giver, two.taker.key) == kept


def test_a_signature_that_comes_after_the_bare_card_ends_the_stop(two: Two, begun_anew):
    contacts.confirm(two.giver, two.taker.key)
    new = begun_anew(two.taker)
    assert contacts.keep(two.giver, read(new, two.stick)).trust is Trust.CHANGED
    path = new_key.sign_for(two.taker, read(new, two.stick), two.stick)
    new_key.take_signature(new, path)
    assert contacts.keep(two.giver, read(new, two.stick)).trust is Trust.CONFIRMED


def test_without_a_signature_the_key_is_changed_until_the_two_have_compared(two: Two, begun_anew):
    """The number to call is the one that was known before, not the one on the new card."""
    contacts.confirm(two.giver, two.taker.key)
    new = begun_anew(two.taker)
    own.save_details(new, people.Person(name="Jonas Bech", workplace="PPR", phone="66 66 66 66"))
    kept = contacts.keep(two.giver, read(new, two.stick))
    assert (kept.trust, kept.phone_before) == (Trust.CHANGED, "12 34 56 78")
    assert contacts.newer_card(two.giver, two.taker.key).trust is Trust.CHANGED
    assert contacts.get(two.giver, two.taker.key).replaced_by == ""
    assert contacts.confirm(two.giver, new.key).trust is Trust.CONFIRMED
    assert contacts.get(two.giver, two.taker.key).replaced_by == new.key


def test_only_ones_own_card_is_signed_for(two: Two, someone: Callable[..., Session]):
    with pytest.raises(Refused, match=r"new_key\.other_person"):
        new_key.sign_for(two.taker, read(two.giver, two.stick), two.stick)
    with pytest.raises(Refused, match=r"new_key\.own"):
        new_key.sign_for(two.taker, read(two.taker, two.stick), two.stick)
    assert list(two.stick.glob("underskrift*")) == []


def test_a_signature_counts_for_one_card_and_unchanged(two: Two, begun_anew):
    new, another = begun_anew(two.taker), begun_anew(two.taker)
    path = new_key.sign_for(two.taker, read(new, two.stick), two.stick)
    with pytest.raises(Refused, match=r"new_key\.other_card"):
        new_key.take_signature(another, path)
    text = path.read_text(encoding="ascii")
    forged = two.stick / "forfalsket.txt"
    forged.write_text(text[:60] + ("A" if text[60] != "A" else "B") + text[61:], encoding="ascii")
    with pytest.raises(Untrusted):
        new_key.take_signature(new, forged)
    forged.write_text("hej", encoding="ascii")
    with pytest.raises(Untrusted, match=r"slip\.malformed"):
        new_key.take_signature(new, forged)
    new_key.take_signature(new, path)
    with pytest.raises(Refused, match=r"new_key\.older"):
        new_key.take_signature(new, path)


def test_a_new_key_cannot_vouch_for_itself(two: Two):
    """What is read in must be signed by another key than the one it is for."""
    vouched = slips.read_vouched_text(
        slips.vouched_text(
            new_key.signing.vouch(two.giver.card.card, two.taker.vault.keys, two.giver.now())
        )
    )
    assert vouched.card.previous == two.taker.key
    with pytest.raises(ValueError, match="itself"):
        new_key.signing.vouch(two.giver.card.card, two.giver.vault.keys, two.giver.now())


# --- relays in between


def test_a_relay_passes_to_ones_own_new_computer_without_a_new_consent(two: Two, signed: Session):
    """R-16: the relay stays with the person whom the consent named."""
    two.handed_over()
    old = two.taker
    gate = consents.gate_for(old, two.log, signed.key)
    assert (gate.open, gate.ground) == (True, consents.OWN)
    item = offering.offer(old, two.log, people.request_to(signed))
    seen = handover.preview(signed, handover.export(old, item.id, two.stick))
    assert (seen.trust, seen.ground_kind) == (Trust.CONFIRMED, "other") and seen.ground
    yes = answering.accept(signed, seen.sha)
    came = handover.preview(old, handover.export(signed, yes.out.id, two.stick))
    released = handover.take_in(old, came.sha)
    came = handover.preview(signed, handover.export(old, released.out.id, two.stick))
    handover.take_in(signed, came.sha)
    assert signed.custody(two.log).state is State.HOLDER
    assert signed.case(two.log).holder.person.name == "Jonas Bech"
    assert examine(signed).well and examine(old).well


def test_R_16_nobody_else_gets_a_relay_on_that_ground(two: Two, signed: Session):
    two.handed_over()
    assert not consents.gate_for(two.taker, two.log, two.giver.key).open
    assert not consents.gate_for(two.giver, two.log, signed.key).open


def test_receiver_on_a_new_computer_before_answering_gets_a_new_offer(two: Two, begun_anew):
    """handover.md §6: the giver still holds, is told, withdraws, and offers to the new card."""
    two.offered()
    assert relay_state(two.giver, two.log).newer is None
    new = begun_anew(two.taker)
    contacts.keep(two.giver, read(new, two.stick))
    state = relay_state(two.giver, two.log)
    assert (state.state, state.newer) == (State.OFFERED, Trust.CHANGED)
    offering.withdraw(two.giver, two.log)
    with pytest.raises(Refused, match=r"contact\.changed"):
        offering.offer(two.giver, two.log, people.request_to(new))
    contacts.confirm(two.giver, new.key)
    assert consents.gate_for(two.giver, two.log, new.key).open, "the consent named the person"
    item = offering.offer(two.giver, two.log, people.request_to(new))
    seen = handover.preview(new, handover.export(two.giver, item.id, two.stick))
    answering.accept(new, seen.sha)
    assert new.custody(two.log).state is State.ACCEPTED


def test_giver_with_a_new_key_is_shown_to_the_one_who_waits(two: Two, begun_anew):
    two.accepted()
    new = begun_anew(two.giver)
    contacts.keep(two.taker, read(new, two.stick))
    state = relay_state(two.taker, two.log)
    assert (state.state, state.newer) == (State.ACCEPTED, Trust.CHANGED)


def test_receiver_with_a_new_key_after_the_release_is_shown_for_ninety_days(two: Two, begun_anew):
    two.released()
    new = begun_anew(two.taker)
    contacts.keep(two.giver, read(new, two.stick))
    assert relay_state(two.giver, two.log).newer is Trust.CHANGED
    two.clock.forward(days=91)
    assert relay_state(two.giver, two.log).newer is None
