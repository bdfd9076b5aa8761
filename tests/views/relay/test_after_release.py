"""After the relay has passed on: the file on the stick, and the day of the sealed copy (K11)."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from app import answering, attachments, handover, offering, sealed, ssd
from app.policy import rules
from models import bodies
from tests.app.test_attachments import PDF
from tests.views.relay.desks import Desk, texts
from views.children.child_page import ChildPage
from views.relay.left_card import LeftCard
from views.relay.sealed import SealedDialog
from views.relay.send import HowToSend, SendPanel
from views.relay.steps.facts import along_chips


def released(mette: Desk, karen: Desk) -> str:
    """Saad's log, passed on from one to the other; the offer lies on the stick."""
    log = mette.start()
    mette.consent(log, karen)
    seen = handover.preview(karen.session, mette.quick_offer(log, karen))
    yes = answering.accept(karen.session, seen.sha)
    mette.open(handover.export(karen.session, yes.out.id, karen.stick))
    mette.press(mette.preview.answers["take_in"].button)
    return log


def test_the_stick_is_cleaned_when_the_receipt_has_come(mette: Desk, karen: Desk) -> None:
    released(mette, karen)
    (card,) = [each for each in mette.preview.findChildren(LeftCard) if each.isVisible()]
    (offer,) = mette.stick.glob("overlevering-*.stafet")
    assert offer.name in texts(card) and "USB-nøglen" in texts(card)
    mette.press(card.buttons[0])
    assert not offer.exists() and not card.isVisible()
    mette.page.show_overview()
    mette.settle()
    assert not mette.page.left.isVisible()


def test_K11_the_childs_page_says_until_when_and_the_dialog_keeps_or_destroys(
    mette: Desk, karen: Desk, clock, qtbot
) -> None:
    log = released(mette, karen)
    page = ChildPage(mette.context)
    qtbot.addWidget(page)
    page.show()
    page.show_case(log)
    mette.settle()
    assert "12. september 2026" in page.banner.text()
    page.open_sealed()
    dialog = page.findChild(SealedDialog)
    assert not dialog.destroy_button.isEnabled() and "10. juni 2026" in texts(dialog)
    dialog.until.set_value(None)
    dialog.yes.click()
    assert dialog.until_row.error.text() == "Vælg en dag."
    dialog.until.set_value(clock.at.date() + timedelta(days=365))
    dialog.yes.click()
    mette.settle()
    assert sealed.about(mette.session, log).until == "2027-03-12"
    clock.at += timedelta(days=366)
    page.open_sealed()
    page.close()


def test_R_30_I_02_all_that_goes_along_is_on_the_chips(mette: Desk) -> None:
    log = mette.start()
    attachments.add(mette.session, log, "udtalelse.pdf", "Udtalelse", PDF)
    said = [chip.text() for chip in along_chips(offering.what_goes_along(mette.session, log))]
    assert "1 bilag (1 kB)" in said
    assert not any("SSD" in each for each in said)
    held = bodies.SsdMeeting(
        "2026-03-12",
        "Bekymring",
        "Det haster",
        "Kunne ikke træffes",
        ("Politi",),
        "Det nødvendige",
        "own_frame",
    )
    ssd.record(mette.session, log, held)
    said = [chip.text() for chip in along_chips(offering.what_goes_along(mette.session, log))]
    assert "1 SSD-møde talt med" in said


@pytest.mark.parametrize("allowed", [True, False])
@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("usb_allowed", "Bær den over"),
        ("mail_allowed", "Vedhæft den"),
        ("shared_folder_allowed", "Læg den i en mappe"),
    ],
)
def test_only_ways_that_the_municipality_allows_are_proposed(
    mette: Desk, rule: str, said: str, allowed: bool
) -> None:
    found = rules(mette.session)
    mette.context.rules = msgspec.structs.replace(found, **{rule: allowed})
    ways = HowToSend(mette.context, "Karen Skov")
    ways.show()
    assert (said in texts(ways)) is allowed
    assert ("Kommunen har besluttet" in texts(ways)) is not allowed
    ways.deleteLater()


@pytest.mark.parametrize("allowed", [True, False])
def test_a_stick_is_proposed_only_where_it_may_be_used(
    mette: Desk, karen: Desk, allowed: bool
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    mette.quick_offer(log, karen)
    found = rules(mette.session)
    mette.context.rules = msgspec.structs.replace(found, usb_allowed=allowed)
    ways = HowToSend(mette.context, "Karen Skov")
    ways.show()
    assert ("Bær den over" in texts(ways)) is allowed
    assert ("Kommunen har besluttet" in texts(ways)) is not allowed
    ways.deleteLater()
    (item,) = handover.outbox(mette.session, log)
    panel = SendPanel(mette.context, msgspec.structs.replace(item, sent_at=""))
    assert ("USB-nøgle" in panel.button.text()) is allowed
    mette.settle()
    panel.deleteLater()
