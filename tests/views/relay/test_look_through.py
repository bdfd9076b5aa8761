"""The fourth step of the handover: what the giver looks through is what the receiver meets."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app import answering, handover, offering, recalls
from app.offer_preview import preview_offer
from models.custody import State
from models.errors import Refused
from tests.views.relay.desks import Desk, texts
from tests.views.relay.test_wizard import begun
from views.kit import Card, Chip
from views.relay.wizard import CHECK, CONSENT, MAKE, WHAT, WHO, HandoverWizard

SAID = {
    "reason": "school_start",
    "status": "Saad leger ude.",
    "agreed_by": "Mette og Karen",
    "family_view": "Vi er trygge.",
    "told_by": "Mette",
    "family_meets": "2026-04-02",
}


def filled(mette: Desk, karen: Desk, log: str) -> HandoverWizard:
    """A wizard at the fourth step, with everything that is said in ``SAID``."""
    wizard = begun(mette, karen, log)
    wizard.who.agreed_by.setText(SAID["agreed_by"])
    wizard.who.family_view.set_text(SAID["family_view"])
    wizard.what.status.setPlainText(SAID["status"])
    wizard.what.told_by.setText(SAID["told_by"])
    wizard.what.family_meets.setText("2/4-2026")
    for step in (CONSENT, CHECK):
        wizard.go_to(step)
        mette.settle()
    return wizard


def cards(widget: QWidget) -> dict[str, list[str]]:
    """The words on each card, by its title."""
    return {
        card.accessibleName(): [
            each.text() for each in card.findChildren(QLabel) + card.findChildren(Chip)
        ]
        for card in widget.findChildren(Card)
        if card.isVisibleTo(widget)
    }


def test_what_is_looked_through_is_what_the_receiver_meets(mette: Desk, karen: Desk) -> None:
    """R-02: every field of the preview but those that only the receiver knows."""
    log = mette.start()
    mette.consent(log, karen)
    request = offering.OfferRequest(karen.key, expires="2026-03-26", **SAID)
    before = mette.session.journal.hashes(log)
    foreseen = preview_offer(mette.session, log, request)
    assert mette.session.journal.hashes(log) == before
    assert mette.session.custody(log).state is State.HOLDER
    assert handover.outbox(mette.session, log) == ()
    path = mette.quick_offer(log, karen, expires="2026-03-26", **SAID)
    met = handover.preview(karen.session, path)
    assert met.sha and foreseen.sha == ""
    for field in type(met).__struct_fields__:
        if field != "sha":
            assert getattr(foreseen, field) == getattr(met, field), field


def test_what_the_receiver_wrote_before_is_not_new_there(mette: Desk, karen: Desk) -> None:
    """The relay has been at Karen's and comes back to her: only the rest is new."""
    log = mette.start()
    mette.consent(log, karen)
    offered = handover.preview(karen.session, mette.quick_offer(log, karen))
    yes = answering.accept(karen.session, offered.sha).out
    came = handover.export(karen.session, yes.id, karen.stick)
    released = handover.take_in(mette.session, handover.preview(mette.session, came).sha).out
    came = handover.export(mette.session, released.id, mette.stick)
    handover.take_in(karen.session, handover.preview(karen.session, came).sha)
    karen.consent(log, mette)
    back = offering.OfferRequest(mette.key, "school_start", "Kort.")
    foreseen = preview_offer(karen.session, log, back)
    item = offering.offer(karen.session, log, back)
    path = handover.export(karen.session, item.id, karen.stick)
    met = handover.preview(mette.session, path)
    assert (foreseen.entries, foreseen.new, foreseen.same) == (met.entries, met.new, met.same)
    assert met.same > 0 and met.new > 0


def test_the_shut_gate_and_a_stranger_are_refused(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    with pytest.raises(Refused, match=r"gate\.shut"):
        preview_offer(mette.session, log, offering.OfferRequest(karen.key, "school_start", "Kort."))
    with pytest.raises(Refused, match=r"contact\.unknown"):
        preview_offer(mette.session, log, offering.OfferRequest("ab" * 32, "school_start", "Kort."))


def test_the_fourth_step_shows_the_cards_of_the_preview(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = filled(mette, karen, log)
    seen = cards(wizard.check)
    shown = texts(wizard.check)
    assert "Sådan ser Karen Skov tilbuddet" in shown
    assert "Sig ja, og tag imod stafetten" not in shown
    count = next(each for each in seen["Om"] if each.endswith("notater"))
    assert any(each.startswith(f"{count}, ") for each in seen["Hvem"]), "one count, not two"
    wizard.go_to(MAKE)
    mette.press(wizard.next)
    karen.open(mette.save(wizard.send.panel))
    there = cards(karen.preview)
    for title in ("Om", "Status fra giveren", "Familien og overdragelsen"):
        assert seen[title] == there[title], title


def test_each_part_leads_back_to_its_step(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = filled(mette, karen, log)
    asked: list[int] = []
    wizard.check.go_to.connect(asked.append)
    wizard.check.go_to.disconnect(wizard.go_to)
    names: dict[str, list[QAbstractButton]] = {}
    for button in wizard.check.findChildren(QAbstractButton):
        if button.isVisible():
            names.setdefault(button.accessibleName(), []).append(button)
    for name, step in (("Ret: Hvem", WHO), ("Ret: Hvad", WHAT), ("Ret: Samtykke", CONSENT)):
        for button in names[name]:
            mette.press(button)
            assert asked.pop() == step


def test_a_consent_that_is_gone_is_said_in_the_step(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = filled(mette, karen, log)
    consent = mette.session.case(log).consents[0].consent
    recalls.withdraw(mette.session, log, consent.id, "Amina")
    wizard.go_to(CHECK)
    mette.settle()
    assert "samtykke" in texts(wizard.check)
    assert mette.session.custody(log).state is State.HOLDER
