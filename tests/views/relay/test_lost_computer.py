"""A computer is gone after the giver let go: the relay comes home and goes on, in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app import answering, contacts, handover, journal
from models import bodies
from models.custody import State
from models.people import Person
from tests.views.accessibility import accessible_walk
from tests.views.relay.desks import KAREN, Desk, asked, child_page, made, texts
from views.relay.claim_dialogs import ReclaimDialog


@pytest.fixture
def released(mette: Desk, karen: Desk) -> tuple[str, Path]:
    """Mette has let go to Karen; the log, and the file with the release."""
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    yes = answering.accept(karen.session, handover.preview(karen.session, offer).sha).out
    receipt = handover.preview(mette.session, handover.export(karen.session, yes.id, karen.stick))
    release = handover.take_in(mette.session, receipt.sha).out
    assert release is not None
    return log, handover.export(mette.session, release.id, mette.stick)


@pytest.fixture
def anew(desk: Callable[[Person], Desk], mette: Desk) -> Desk:
    """Karen at another computer, with nothing of the old one; the cards are compared."""
    made_anew = desk(KAREN)
    mette.befriend(made_anew)
    made_anew.befriend(mette)
    return made_anew


def taken_back(mette: Desk, log: str, second: Desk) -> None:
    """Mette asks, the second person signs, and Mette holds again; every step by its button."""
    page = child_page(mette, log)
    assert page.head.reclaim.isVisible() and not page.head.orphan.isVisible()
    dialog = asked(mette, page, "reclaim", ReclaimDialog)
    assert accessible_walk(dialog) == []
    mette.press(dialog.yes)
    assert "Skriv hvorfor." in texts(dialog), "a reason is asked for"
    dialog.second.setCurrentIndex(dialog.second.findData(second.key))
    dialog.reason.setPlainText("Computeren brændte, og der er ingen kopi.")
    request = made(mette, page, dialog)
    second.open(request)
    assert "Computeren brændte, og der er ingen kopi." in texts(second.preview)
    assert accessible_walk(second.page) == []
    second.press(second.preview.answers["sign"].button)
    mette.open(second.save(second.preview.panel))
    assert mette.session.custody(log).state is State.RELEASED, "nothing by itself"
    mette.press(mette.preview.answers["take_back"].button)
    assert "Du holder stafetten igen" in texts(mette.preview)
    page.close()


def test_the_receivers_laptop_dies_after_the_yes_arrived_and_the_relay_reaches_the_new_card(
    mette: Desk, released: tuple[str, Path], anew: Desk
) -> None:
    log, _ = released
    taken_back(mette, log, anew)
    page = child_page(mette, log)
    assert page.head.handover.isVisible() and not page.head.reclaim.isVisible()
    said = [each.body for each in page.view.case.entries if each.kind == "reclaim"]
    assert [each.reason for each in said] == ["Computeren brændte, og der er ingen kopi."]
    offer = mette.quick_offer(log, anew)
    anew.open(offer)
    anew.press(anew.preview.answers["accept"].button)
    mette.open(anew.save(anew.preview.panel))
    assert mette.session.custody(log).state is State.OFFERED
    mette.press(mette.preview.answers["take_in"].button)
    anew.open(mette.save(mette.preview.panel))
    anew.press(anew.preview.answers["take_in"].button)
    assert "Du holder stafetten alene" in texts(anew.preview)
    states = [each.session.custody(log).state for each in (mette, anew)]
    assert states == [State.RELEASED, State.HOLDER]


def test_the_old_computer_that_turns_up_is_told_and_its_words_come_along(
    mette: Desk, karen: Desk, released: tuple[str, Path], anew: Desk
) -> None:
    log, release = released
    karen.open(release)
    karen.press(karen.preview.answers["take_in"].button)
    note = bodies.Note(text="Skrevet på den gamle computer.", date=karen.session.today())
    journal.write_note(karen.session, log, "observation", note)
    taken_back(mette, log, anew)
    message = next(each for each in handover.outbox(mette.session, log) if each.type == "claim")
    karen.open(handover.export(mette.session, message.id, mette.stick))
    shown = texts(karen.preview)
    assert "To kan ikke holde den samme stafet" in shown
    assert "Computeren brændte, og der er ingen kopi." in shown
    assert accessible_walk(karen.page) == []
    assert karen.session.custody(log).state is State.HOLDER, "nothing before the button"
    karen.press(karen.preview.answers["take_in"].button)
    assert "Du har taget hånden af" in texts(karen.preview)
    assert "Mette Holm" in texts(karen.preview)
    mette.open(karen.save(karen.preview.panel))
    assert "Skrevet på den gamle computer." in texts(mette.preview)
    mette.press(mette.preview.answers["admit"].button)
    states = [each.session.custody(log).state for each in (mette, karen)]
    assert states == [State.HOLDER, State.RELEASED]


def test_who_is_not_confirmed_cannot_be_asked_and_the_lost_key_neither(
    mette: Desk, karen: Desk, released: tuple[str, Path], jonas: Desk
) -> None:
    log, _ = released
    contacts.keep(
        mette.session, contacts.read_card(contacts.export_own_card(jonas.session, mette.stick))
    )
    dialog = asked(mette, child_page(mette, log), "reclaim", ReclaimDialog)
    assert dialog.second.count() == 0
    assert "Ingen anden er bekræftet endnu." in texts(dialog)
