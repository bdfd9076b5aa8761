"""Two people, two data folders, one stick: every way a handover can go, through the widgets.

At each step somebody who reads only the screen must know who holds and what to do (R-01, R-02).
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import answering, handover, journal, offering, releasing
from app.errors import sentence
from app.relay_state import relay_state
from app.relay_words import sentence_after
from app.today import today
from models import bodies
from models.custody import State
from models.errors import Untrusted
from tests.views.relay.desks import Desk, choose, texts
from views.relay.page import OutRow, UnderWayRow, WithdrawOfferDialog
from views.relay.send import SendDialog
from views.relay.wizard import CONSENT, SEND, WHAT
from views.relay.words import next_step


def state(desk: Desk, log: str) -> State:
    return desk.session.custody(log).state


def contents(desk: Desk) -> dict[str, int]:
    """How many rows each table of the store holds: nothing may be read in behind one's back."""
    tables = ("entry", "log", "outbox", "inbox", "contact", "draft")
    rows = desk.session.vault.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    here = {name for (name,) in rows}
    assert {"outbox", "inbox"} <= here
    return {
        name: desk.session.vault.row(f"SELECT count(*) FROM {name}")[0]
        for name in tables
        if name in here
    }


def accepted(mette: Desk, karen: Desk, log: str) -> tuple[Path, Path]:
    """Offer and say yes; the offer and the receipt."""
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen, told_by="Mette", family_meets="2026-04-02")
    karen.open(offer)
    karen.press(karen.preview.answers["accept"].button)
    return offer, karen.save(karen.preview.panel)


def test_R_01_R_02_from_offer_to_release_through_the_window(mette: Desk, karen: Desk) -> None:
    """Kindergarten to school: the whole way by the wizard, the preview and the receipts."""
    log = mette.start()
    journal.save_status(mette.session, log, "Saad taler få ord.")
    wizard = mette.wizard(log)
    assert "Du holder stafetten fast, indtil modtageren har sagt ja" in texts(wizard)
    choose(wizard, karen.key)
    wizard.who.reason.setCurrentIndex(wizard.who.reason.findData("school_start"))
    wizard.who.agreed_by.setText("Mette og Karen")
    wizard.who.agreed_where.setEditText("Overgangsmødet")
    wizard.who.family_view.set_text("Vi kender Karen.")
    mette.press(wizard.next)
    assert wizard.at == WHAT
    assert wizard.what.status.text() == "Saad taler få ord."
    wizard.what.told_by.setText("Mette")
    wizard.what.family_meets.setText("2.4.2026")
    mette.press(wizard.next)
    assert wizard.at == CONSENT
    assert wizard.consent.gate is not None and not wizard.consent.gate.open
    assert "Intet samtykke dækker denne modtager." in texts(wizard)
    mette.press(wizard.next)
    assert wizard.at == CONSENT
    mette.consent(log, karen)
    mette.press(wizard.back)
    mette.press(wizard.next)
    assert wizard.consent.gate.open
    mette.press(wizard.next)
    assert "Vi kender Karen." in texts(wizard)
    mette.press(wizard.next)
    mette.press(wizard.next)
    assert wizard.at == SEND
    offer = mette.save(wizard.send.panel)
    assert "Filen er skrevet og læst efter, du kan fjerne nøglen." in texts(wizard)
    assert "Saad" not in offer.name
    mette.press(wizard.next)
    assert state(mette, log) is State.OFFERED

    karen.open(offer)
    shown = texts(karen.preview)
    ground = "Karen overtager stafetten. Givet af Amina, Omar, gælder til 12. marts 2027."
    for said in ("Mette Holm", "Bekræftet", "Saad", "Saad taler få ord.", "2. april 2026", ground):
        assert said in shown
    assert "er nye her" in shown
    assert not karen.session.journal.has_log(log)
    karen.press(karen.preview.answers["accept"].button)
    assert sentence_after("accepted") in texts(karen.preview)
    receipt = karen.save(karen.preview.panel)
    assert state(mette, log) is State.OFFERED and state(karen, log) is State.ACCEPTED

    journal.write_note(
        mette.session, log, "observation", bodies.Note(text="Sagde et nyt ord.", date="2026-03-12")
    )
    mette.open(receipt)
    assert state(mette, log) is State.OFFERED
    assert "Du slipper stafetten." in texts(mette.preview)
    assert "notat" not in texts(mette.preview), "a receipt is no log"
    mette.press(mette.preview.answers["take_in"].button)
    assert state(mette, log) is State.RELEASED
    release = mette.save(mette.preview.panel)

    karen.open(release)
    assert "1 notat skrevet efter tilbuddet" in texts(karen.preview)
    assert "er her allerede" not in texts(karen.preview)
    karen.press(karen.preview.answers["take_in"].button)
    assert state(karen, log) is State.HOLDER
    assert "Du holder stafetten alene" in texts(karen.preview)
    for desk in (mette, karen):
        assert desk.session.case(log).holder.key == karen.key
    notes = [
        each.body.text for each in karen.session.case(log).entries if each.kind == "observation"
    ]
    assert "Sagde et nyt ord." in notes


def test_a_refusal_carries_its_reason_and_the_giver_goes_on_holding(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    karen.open(mette.quick_offer(log, karen))
    before = contents(karen)
    karen.press(karen.preview.answers["decline"].button)
    assert "Skriv hvorfor, så giveren ved, hvad der skal ske." in texts(karen.preview)
    assert contents(karen) == before
    karen.preview.answers["decline"].reason.setPlainText("Jeg går på barsel.")
    karen.press(karen.preview.answers["decline"].button)
    assert "Du har sagt nej" in texts(karen.preview)
    answer = karen.save(karen.preview.panel)
    assert not karen.session.journal.has_log(log)

    mette.open(answer)
    assert "Jeg går på barsel." in texts(mette.preview)
    mette.press(mette.preview.answers["take_in"].button)
    assert "Du holder stadig stafetten" in texts(mette.preview)
    assert state(mette, log) is State.HOLDER


def test_a_lost_offer_is_saved_again_byte_for_byte_and_reminded_of(
    mette: Desk, karen: Desk, clock, stick: Path
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    data = offer.read_bytes()
    offer.unlink()
    clock.at += timedelta(days=8)
    mette.page.refresh()
    mette.settle()
    row = mette.page.findChildren(UnderWayRow)[-1]
    assert "Der er gået mere end fem arbejdsdage uden svar." in texts(row)
    assert "Karen Skov" in row.sentence.text()
    mette.press(row.save)
    dialog = mette.page.findChild(SendDialog)
    assert mette.save(dialog.panel).read_bytes() == data
    dialog.close()
    # The wizard leads to the same file as long as the offer is open.
    wizard = mette.wizard(log)
    assert wizard.at == SEND and wizard.send.panel.item.file_name == offer.name
    wizard.close()
    mette.settle()
    assert state(mette, log) is State.OFFERED


def test_a_file_read_in_twice_says_so_and_changes_nothing(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    offer, receipt = accepted(mette, karen, log)
    before = contents(karen)
    karen.open(offer)
    assert "Filen er allerede læst ind" in texts(karen.preview)
    assert "accept" not in karen.preview.answers
    assert contents(karen) == before
    mette.open(receipt)
    mette.press(mette.preview.answers["take_in"].button)
    release = mette.save(mette.preview.panel)
    before = contents(mette)
    again = release.read_bytes()
    mette.open(receipt)
    assert "Filen er allerede læst ind" in texts(mette.preview)
    assert contents(mette) == before
    # Row 9: a release that was lost is made ready again, byte for byte.
    release.unlink()
    mette.press(mette.preview.answers["take_in"].button)
    assert mette.save(mette.preview.panel).read_bytes() == again
    assert state(mette, log) is State.RELEASED


def test_a_file_for_somebody_else_is_refused_in_words(
    mette: Desk, karen: Desk, jonas: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    before = contents(jonas)
    jonas.open(offer)
    shown = texts(jonas.preview)
    assert sentence(Untrusted("file.other_recipient")) in shown
    assert "Intet her er ændret" in shown
    assert "Saad" not in shown
    assert contents(jonas) == before


@pytest.mark.parametrize(
    ("hurt", "code"),
    [
        ("flipped", "file.tampered"),
        ("truncated", "file.tampered"),
        ("empty", "file.empty"),
        ("other", "file.not_ours"),
        ("gone", "file.missing"),
    ],
)
def test_a_damaged_file_is_refused_in_words_and_changes_nothing(
    mette: Desk, karen: Desk, stick: Path, hurt: str, code: str
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    data = bytearray(mette.quick_offer(log, karen).read_bytes())
    path = stick / "overlevering-2026-03-12-abcd.stafet"
    if hurt == "flipped":
        data[-40] ^= 1
    if hurt == "truncated":
        del data[len(data) // 2 :]
    if hurt == "other":
        data = bytearray(b"hej med dig")
    if hurt != "gone":
        path.write_bytes(b"" if hurt == "empty" else bytes(data))
    before = contents(karen)
    karen.open(path)
    assert karen.preview.trouble is not None
    assert karen.preview.trouble.text() == sentence(Untrusted(code))
    assert "Intet her er ændret" in texts(karen.preview)
    assert contents(karen) == before


def test_rows_6_and_14_withdrawn_while_the_receiver_said_yes_and_refused(
    mette: Desk, karen: Desk
) -> None:
    """The two cross: nobody is without, the giver chooses, the receiver lets go when told."""
    log = mette.start()
    _, receipt = accepted(mette, karen, log)
    mette.page.show_overview()
    mette.settle()
    row = mette.page.findChildren(UnderWayRow)[-1]
    mette.press(row.withdraw)
    dialog = mette.page.findChild(WithdrawOfferDialog)
    mette.press(dialog.yes)
    sent = mette.page.findChild(SendDialog)
    assert "Du holder stafetten." in texts(sent)
    withdrawal = mette.save(sent.panel)
    sent.close()
    assert state(mette, log) is State.HOLDER

    karen.open(withdrawal)
    karen.press(karen.preview.answers["take_in"].button)
    assert sentence_after("crossed") in texts(karen.preview)
    assert state(karen, log) is State.ACCEPTED

    mette.open(receipt)
    shown = texts(mette.preview)
    assert "Svaret kom for sent" in shown and "Det er endeligt for dette tilbud" in shown
    assert state(mette, log) is State.HOLDER
    journal.write_note(
        karen.session, log, "observation", bodies.Note(text="Set i dag.", date="2026-03-12")
    )
    mette.press(mette.preview.answers["refuse_late"].button)
    assert state(mette, log) is State.HOLDER
    refusal = mette.save(mette.preview.panel)

    karen.open(refusal)
    karen.press(karen.preview.answers["take_in"].button)
    assert "Giveren holder stadig stafetten" in texts(karen.preview)
    assert karen.preview.panel is not None, "her own notes lie ready to be sent"
    assert state(karen, log) is not State.ACCEPTED
    assert mette.session.case(log).holder.key == mette.key


def test_row_6_a_late_yes_can_be_let_count(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    _, receipt = accepted(mette, karen, log)
    offering.withdraw(mette.session, log)
    mette.open(receipt)
    mette.press(mette.preview.answers["honour"].button)
    assert state(mette, log) is State.RELEASED
    release = mette.save(mette.preview.panel)
    karen.open(release)
    karen.press(karen.preview.answers["take_in"].button)
    assert state(karen, log) is State.HOLDER


def test_every_state_says_who_holds_and_what_to_do_next(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    item = offering.offer(
        mette.session, log, offering.OfferRequest(karen.key, "school_start", "Kort status.")
    )
    mette.page.refresh()
    mette.settle()
    row = mette.page.findChildren(UnderWayRow)[-1]
    assert row.next.text() == "Næste skridt: gem tilbuddet som fil, og send det til Karen Skov."
    assert any(chip.text() == "Ikke gemt ud endnu" for chip in row.chips)
    offer = handover.export(mette.session, item.id, mette.stick)
    mette.page.refresh()
    mette.settle()
    row = mette.page.findChildren(UnderWayRow)[-1]
    assert row.next.text().startswith("Næste skridt: vent på kvitteringen fra Karen Skov")
    karen.open(offer)
    karen.press(karen.preview.answers["accept"].button)
    karen.page.show_overview()
    karen.settle()
    row = karen.page.findChildren(UnderWayRow)[-1]
    assert (
        row.next.text() == "Næste skridt: gem din kvittering som fil, og send den til Mette Holm."
    )
    assert karen.page.findChildren(OutRow)


def test_what_waits_in_the_inbox_is_there_next_time(mette: Desk, karen: Desk) -> None:
    log = mette.start(practice=True)
    mette.consent(log, karen)
    karen.open(mette.quick_offer(log, karen, expires="2026-01-01"))
    shown = texts(karen.preview)
    assert "Familien er opdigtet til øvelse." in shown
    assert "Tilbuddet er gammelt" in shown
    QTest.keyClick(karen.preview.back, Qt.Key.Key_Space)
    karen.settle()
    assert karen.page.stack.currentWidget() is karen.page.overview
    assert "Tilbud om stafetten" in texts(karen.page.inbox)


def test_row_7_two_offers_two_yeses_and_only_the_first_gets_the_relay(
    mette: Desk, karen: Desk, jonas: Desk
) -> None:
    """The second offer needs the first withdrawn; the one who comes too late is told so."""
    mette.befriend(jonas)
    log = mette.start()
    _, from_karen = accepted(mette, karen, log)
    offering.withdraw(mette.session, log)
    mette.consent(log, jonas)
    jonas.open(mette.quick_offer(log, jonas))
    jonas.press(jonas.preview.answers["accept"].button)
    from_jonas = jonas.save(jonas.preview.panel)
    mette.open(from_jonas)
    mette.press(mette.preview.answers["take_in"].button)
    assert state(mette, log) is State.RELEASED
    mette.open(from_karen)
    shown = texts(mette.preview)
    assert "Dette ja gælder ikke" in shown and "Du slipper stafetten." not in shown
    mette.press(mette.preview.answers["take_in"].button)
    assert mette.preview.title.text() == "Modtagelsen er afvist"
    refusal = mette.save(mette.preview.panel)
    assert mette.session.case(log).holder.key == jonas.key
    karen.open(refusal)
    karen.press(karen.preview.answers["take_in"].button)
    assert state(karen, log) is not State.ACCEPTED


def test_coming_back_to_the_place_shows_the_lists_but_keeps_a_half_written_no(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    karen.open(mette.quick_offer(log, karen))
    karen.preview.answers["decline"].reason.setPlainText("Jeg går på")
    karen.page.hide()
    karen.page.show()
    assert karen.page.stack.currentWidget() is karen.preview
    karen.preview.answers["decline"].reason.setPlainText("")
    karen.page.hide()
    karen.page.show()
    assert karen.page.stack.currentWidget() is karen.page.overview


def test_the_next_step_names_the_file_and_the_person_in_every_state(
    mette: Desk, karen: Desk
) -> None:
    """What *I dag*, the child's page and *Stafet* say: the same words, from one place."""

    def said(desk: Desk) -> str:
        state = relay_state(desk.session, log)
        if desk.session.overview.card(log).state in ("H", "O", "P", "R"):
            rows = {each.card.log: each.relay for each in today(desk.session).under_way}
            assert (log in rows) is state.under_way
        return next_step(state).removeprefix("Næste skridt: ")

    log = mette.start()
    mette.consent(log, karen)
    assert said(mette) == ""
    offer = mette.quick_offer(log, karen)
    seen = handover.preview(karen.session, offer)
    back = offering.withdraw(mette.session, log)
    assert said(mette).startswith(
        "gem filen om, at tilbuddet er trukket tilbage, og send den til K"
    )
    handover.export(mette.session, back.id, mette.stick)
    assert said(mette) == ""
    yes = answering.accept(karen.session, seen.sha)
    assert said(karen) == "gem din kvittering som fil, og send den til Mette Holm."
    receipt = handover.export(karen.session, yes.out.id, karen.stick)
    taken_back = handover.export(mette.session, back.id, mette.stick)
    came = handover.preview(karen.session, taken_back)
    assert said(karen).startswith("Mette Holm har trukket tilbuddet tilbage.")
    handover.take_in(karen.session, came.sha)
    assert said(karen).startswith("tal med Mette Holm")
    came = handover.preview(mette.session, receipt)
    assert said(mette) == "kvitteringen fra Karen Skov er kommet. Åbn den i indbakken."
    no = releasing.refuse_late(mette.session, came.sha)
    assert said(mette) == "gem afvisningen som fil, og send den til Karen Skov."
    refusal = handover.export(mette.session, no.out.id, mette.stick)
    assert said(mette) == ""
    handover.preview(karen.session, refusal)
    assert said(karen) == "Mette Holm har afvist dit ja. Åbn filen i indbakken."
