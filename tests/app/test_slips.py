"""Cards and receipts on paper and in QR codes, words to compare, and who is known through whom."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pypdf
import pytest
import segno

from app import answering, contacts, handover, inbox, offering, releasing, undo
from app.doctor import examine
from app.reference import compare_words
from app.session import Session
from models.card import Trust
from models.custody import State
from models.errors import Refused, Untrusted
from tests.app import people
from tests.app.people import Two


def test_a_card_goes_through_a_qr_code(two: Two) -> None:
    text = contacts.own_card_text(two.giver)
    assert segno.make(text, error="m").mode == "alphanumeric"
    typed = "\n".join(text[n : n + 31].lower() for n in range(0, len(text), 31))
    assert contacts.read_card_text(typed) == two.giver.card
    assert contacts.read_card_text(text) == two.giver.card


def test_a_card_text_with_one_sign_changed_is_refused(two: Two) -> None:
    """Refused, or the very same card: some bits of a packed stream say nothing, or the same."""
    text = contacts.own_card_text(two.giver)
    card = contacts.read_card_text(text)
    pick = random.Random(7)
    places = [*range(5, 15), *range(len(text) - 20, len(text)), *pick.sample(range(len(text)), 40)]
    same = []
    for place in places:
        other = pick.choice([each for each in "ABCDEFGH234567" if each != text[place]])
        try:
            read = contacts.read_card_text(text[:place] + other + text[place + 1 :])
        except Untrusted:
            continue
        assert read == card
        same.append(place)
    assert len(same) < len(places) / 4


def test_the_last_sign_of_a_card_text_has_one_spelling_only(two: Two) -> None:
    text = contacts.own_card_text(two.giver)
    for last in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567":
        if last != text[-1]:
            with pytest.raises(Untrusted):
                contacts.read_card_text(text[:-1] + last)


def test_parts_of_a_card_text_and_other_things_are_refused(two: Two) -> None:
    text = contacts.own_card_text(two.giver)
    for odd in ("", "hej", text[:-40], text + "AA", "BDL1C", "BDL1C" + "A" * 9000):
        with pytest.raises(Untrusted):
            contacts.read_card_text(odd)


def test_the_card_sheet_is_one_page_and_names_its_owner(two: Two) -> None:
    pdf = pypdf.PdfReader(io.BytesIO(contacts.own_card_pdf(two.giver)))
    assert len(pdf.pages) == 1
    assert "Mette Holm" in pdf.pages[0].extract_text()
    assert len(pdf.pages[0].images) == 1


def test_both_read_the_same_words_aloud_and_others_read_others(
    two: Two, someone: Callable[..., Session]
) -> None:
    karen = someone("Karen Skov")
    here = contacts.comparison_words(two.giver, two.taker.card.card)
    assert here == contacts.comparison_words(two.taker, two.giver.card.card)
    assert len(here) == contacts.WORDS
    assert here != contacts.comparison_words(two.giver, karen.card.card)


def test_the_words_are_256_different_ones_that_can_be_told_apart() -> None:
    words = compare_words()
    assert len(words) == len(set(words)) == 256
    assert all(2 <= len(word) <= 10 and word == word.casefold() for word in words)


def test_one_whom_a_confirmed_person_has_offered_a_relay_is_known_through_them(
    two: Two, someone: Callable[..., Session]
) -> None:
    two.handed_over()
    karen = someone("Karen Skov", workplace="Skolen")
    people.introduce(two.taker, karen, two.stick)
    people.consent_to(two.taker, two.taker.case(two.log), karen)
    offer = offering.offer(two.taker, two.log, people.request_to(karen))
    third = Two(two.taker, karen, two.stick, two.clock, two.log)
    answering.accept(karen, third.carry(offer, two.taker, karen).sha)
    card = contacts.read_card(contacts.export_own_card(two.giver, two.stick))
    assert contacts.keep(karen, card).trust is Trust.UNKNOWN, "nobody has offered them anything"
    contacts.confirm(karen, two.giver.key)
    stranger = someone("Ukendt Person")
    assert contacts.vouched(karen, stranger.card.card.keys) is Trust.UNKNOWN
    assert contacts.vouched(karen, two.taker.card.card.keys) is Trust.VIA_OTHERS


def test_an_acceptance_fits_one_qr_code_and_releases_like_its_file(two: Two) -> None:
    two.accepted()
    text = answering.acceptance_text(two.taker, two.log)
    code = segno.make(text, error="m")
    assert code.mode == "alphanumeric" and int(code.version) <= 40
    came = releasing.take_in_text(two.giver, text)
    assert two.giver.custody(two.log).state is State.RELEASED and came.out is not None
    handover.take_in(two.taker, two.carry(came.out, two.giver, two.taker).sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    again = releasing.take_in_text(two.giver, text.lower())
    assert again.out is not None and again.out.id == came.out.id, "row 9: the same release"
    assert examine(two.giver).well and examine(two.taker).well


def test_the_receipt_on_paper_says_nothing_of_the_child(two: Two) -> None:
    two.accepted()
    pdf = pypdf.PdfReader(io.BytesIO(answering.acceptance_pdf(two.taker, two.log)))
    assert len(pdf.pages) == 1
    assert "Saad" not in pdf.pages[0].extract_text()
    assert not undo.can_undo(two.taker, two.log), "the sheet may be on its way"


def test_a_receipt_on_paper_for_another_or_without_its_offer_is_refused(
    two: Two, someone: Callable[..., Session]
) -> None:
    two.accepted()
    text = answering.acceptance_text(two.taker, two.log)
    with pytest.raises(Untrusted, match=r"file\.other_recipient"):
        releasing.take_in_text(someone("Karen Skov"), text)
    with pytest.raises(Refused, match=r"custody\.nothing_accepted"):
        answering.acceptance_text(two.giver, two.log)
    with pytest.raises(Untrusted, match=r"slip\.other_kind"):
        releasing.take_in_text(two.giver, contacts.own_card_text(two.taker))
    offering.withdraw(two.giver, two.log)
    with pytest.raises(Refused, match=r"slip\.no_offer"):
        releasing.take_in_text(two.giver, text)
    assert two.giver.custody(two.log).state is State.HOLDER


def test_the_sender_is_known_through_others_by_the_file_itself(
    two: Two, someone: Callable[..., Session]
) -> None:
    """Karen knows Mette, who passed the relay to Jonas; his offer to Karen carries that step."""
    two.handed_over()
    karen = someone("Karen Lund", profession="Lærer", workplace="Østbyskolen")
    people.introduce(two.taker, karen, two.stick)
    card = contacts.read_card(contacts.export_own_card(two.giver, two.stick))
    contacts.keep(karen, card)
    people.consent_to(two.taker, two.taker.case(two.log), karen)
    item = offering.offer(two.taker, two.log, people.request_to(karen))
    path = handover.export(two.taker, item.id, two.stick)
    stranger = someone("Bo Vest", workplace="Vestbyskolen")
    assert contacts.get(karen, two.taker.key).trust is Trust.UNKNOWN
    contacts.confirm(karen, two.giver.key)
    assert handover.preview(karen, path).trust is Trust.VIA_OTHERS
    assert inbox.waiting(karen)[0].trust is Trust.VIA_OTHERS
    # Somebody who knows none of them is told nothing they have not checked.
    people.introduce(two.taker, stranger, two.stick)
    offering.withdraw(two.taker, two.log)
    people.consent_to(two.taker, two.taker.case(two.log), stranger)
    again = offering.offer(two.taker, two.log, people.request_to(stranger))
    seen = handover.preview(stranger, handover.export(two.taker, again.id, two.stick))
    assert seen.trust is Trust.UNKNOWN
