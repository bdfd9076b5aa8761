"""Copies to read, contributions and co-signing through the real pages and real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import answering, contacts, copies, handover, inbox, offering, recalls
from app.relay_state import relay_state
from models import bodies
from models.custody import State
from tests.views.accessibility import accessible_walk
from tests.views.relay.desks import Desk, asked, child_page, made, texts
from views.children.consent_dialog import WithdrawDialog
from views.context import Context
from views.relay.claim_dialogs import OrphanDialog
from views.relay.page import UnderWayRow
from views.relay.send import SendDialog
from views.relay.sharing import ContributeDialog, ReadCopyDialog
from views.relay.words import next_step


def test_K12_K20_a_copy_to_read_and_what_its_reader_sends_back(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    page = child_page(mette, log)
    assert page.head.read_copy.isVisible() and not page.head.contribute.isVisible()
    dialog = asked(mette, page, "read_copy", ReadCopyDialog)
    assert "Samtykket dækker: Hele stafetloggen" in texts(dialog)
    assert "følger altid med" in texts(dialog)  # custody steps travel whole (storage/FORMAT.md)
    assert accessible_walk(dialog) == []
    dialog.kinds["observation"].setChecked(False)
    path = made(mette, page, dialog)
    karen.open(path)
    shown = texts(karen.preview)
    assert "Læsekopi" in shown and "Kan læses til og med" in shown
    karen.press(karen.preview.answers["keep"].button)
    assert "Kopien er gemt" in texts(karen.preview)

    reading = child_page(karen, log)
    assert reading.view is not None and not reading.view.may_write
    assert "Dette er en læsekopi til og med 12. marts 2027" in texts(reading)
    # What is withheld is not said to be missing, and the parents' copy is the holder's to give.
    assert reading.head.consents.value == "Ikke med i kopien"
    assert reading.head.eyes.value == "Ikke med i kopien"
    assert not reading.head.parents.isVisible() and not reading.head.copy.isVisible()
    mette.page.refresh()
    mette.settle()
    assert "Ingen stafet er på vej mellem to personer." in texts(mette.page.under_way)
    assert reading.head.contribute.isVisible() and not reading.head.read_copy.isVisible()
    note = asked(karen, reading, "contribute", ContributeDialog)
    assert accessible_walk(note) == []
    karen.press(note.yes)
    assert note.text_row.error.text() == "Skriv, hvad du har set eller foreslår."
    note.text.setPlainText("Prøv med billedkort.")
    note.kind.setCurrentIndex(1)
    sent = made(karen, reading, note)

    mette.open(sent)
    assert "Prøv med billedkort." in texts(mette.preview)
    assert accessible_walk(mette.page) == []
    mette.press(mette.preview.answers["admit"].button)
    assert "Det står i loggen" in texts(mette.preview)
    entry = mette.session.case(log).entries[-1]
    assert isinstance(entry.body, bodies.Admitted)
    answer = mette.save(mette.preview.panel)
    karen.open(answer)
    assert "Mette Holm har taget dit bidrag med." in texts(karen.preview)
    karen.press(karen.preview.answers["take_in"].button)
    assert "Svaret er gemt" in texts(karen.preview)
    again = asked(karen, reading, "contribute", ContributeDialog)
    assert "det står i loggen." in texts(again)


def test_K12_C_04_a_copy_is_recalled_when_its_consent_is_taken_back(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    item = copies.make(mette.session, log, copies.CopyRequest(karen.key))
    seen = handover.preview(karen.session, handover.export(mette.session, item.id, mette.stick))
    copies.keep(karen.session, seen.sha)
    page = child_page(mette, log)
    assert page.view is not None
    consent = page.view.case.consents[0].consent
    dialog = WithdrawDialog(mette.context, page.view, consent, page)
    dialog.show()
    assert "Den ligger hos Karen Skov." in texts(dialog)
    dialog.by.setCurrentText("Amina")
    mette.press(dialog.yes)
    (recall,) = [each for each in page.findChildren(SendDialog) if each.isVisible()]
    assert "Karen Skov" in recall.windowTitle()
    path = mette.save(recall.panel)
    recall.accept()
    reading = child_page(karen, log)
    karen.open(path)
    assert "Kopien er lukket" in texts(karen.preview)
    assert karen.session.read_copies.all() == () and karen.session.overview.cards() == ()
    karen.press(karen.preview.answers["take_in"].button)
    assert inbox.waiting(karen.session) == ()
    reading.close()


def test_K12_a_recall_stays_on_screen_though_the_childs_page_was_read_before(
    mette: Desk, karen: Desk
) -> None:
    """The page of the copy that is gone lets go in silence; it does not take the person away."""
    log = mette.start()
    mette.consent(log, karen)
    item = copies.make(mette.session, log, copies.CopyRequest(karen.key))
    seen = handover.preview(karen.session, handover.export(mette.session, item.id, mette.stick))
    copies.keep(karen.session, seen.sha)
    reading = child_page(karen, log)
    reading.hide()
    places: list[str] = []
    karen.context.place_wanted.connect(places.append)
    consent = mette.session.case(log).consents[0].consent
    (recall,) = recalls.withdraw(mette.session, log, consent.id, "Amina").files
    karen.open(handover.export(mette.session, recall.id, mette.stick))
    assert "Kopien er lukket" in texts(karen.preview)
    assert places == [] and karen.said == []
    assert reading.view is None and not reading.isEnabled()


def test_K12_a_copy_can_be_taken_away_by_its_reader(
    mette: Desk, karen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    item = copies.make(mette.session, log, copies.CopyRequest(karen.key))
    seen = handover.preview(karen.session, handover.export(mette.session, item.id, mette.stick))
    copies.keep(karen.session, seen.sha)
    reading = child_page(karen, log)
    monkeypatch.setattr("views.children.child_page.confirm", lambda *_, **__: True)
    reading.head.asked.emit("drop_copy")
    karen.settle()
    assert karen.session.read_copies.all() == () and karen.session.overview.cards() == ()


def test_K20_a_contribution_is_turned_down_with_its_reason(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    yes = answering.accept(karen.session, handover.preview(karen.session, offer).sha).out
    receipt = handover.preview(mette.session, handover.export(karen.session, yes.id, karen.stick))
    release = handover.take_in(mette.session, receipt.sha).out
    seen = handover.preview(karen.session, handover.export(mette.session, release.id, mette.stick))
    handover.take_in(karen.session, seen.sha)
    page = child_page(mette, log)
    note = asked(mette, page, "contribute", ContributeDialog)
    note.text.setPlainText("Faren ringede.")
    karen.open(made(mette, page, note))
    karen.press(karen.preview.answers["turn_down"].button)
    assert karen.preview.answers["turn_down"].reason_row.error.text() == (
        "Skriv hvorfor, så den, der har sendt det, ved det."
    )
    karen.preview.answers["turn_down"].reason.setPlainText("Det står der allerede.")
    karen.press(karen.preview.answers["turn_down"].button)
    assert "Det er ikke taget med" in texts(karen.preview)
    mette.open(karen.save(karen.preview.panel))
    assert "Det står der allerede." in texts(mette.preview)
    assert "Karen Skov har ikke taget dit bidrag med." in texts(mette.preview)


def test_row_17_a_leader_signs_and_the_receiver_takes_over(
    mette: Desk, karen: Desk, jonas: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    yes = answering.accept(karen.session, handover.preview(karen.session, offer).sha).out
    handover.export(karen.session, yes.id, karen.stick)
    karen.befriend(jonas)
    page = child_page(karen, log)
    assert page.head.orphan.isVisible()
    dialog = asked(karen, page, "orphan", OrphanDialog)
    assert accessible_walk(dialog) == []
    assert [dialog.second.itemText(n) for n in range(dialog.second.count())] == ["Jonas Friis"]
    dialog.reason.setPlainText("Computeren er stjålet, og Mette er stoppet.")
    said = "Næste skridt: gem anmodningen som fil, og send den til Jonas Friis."
    karen.press(dialog.yes)
    assert next_step(relay_state(karen.session, log)) == said
    karen.page.show_overview()
    karen.settle()
    assert said in texts(karen.page.under_way)
    sending = page.findChildren(SendDialog)[-1]
    request = karen.save(sending.panel)
    sending.close()
    assert "vent på medunderskriften fra Jonas Friis" in next_step(relay_state(karen.session, log))
    jonas.open(request)
    assert "Sammenlign tallet med Karen Skov, før du skriver under." in texts(jonas.preview)
    assert not jonas.preview.answers["sign"].button.isVisible()
    jonas.befriend(karen)
    jonas.open(request)
    assert "Computeren er stjålet, og Mette er stoppet." in texts(jonas.preview)
    jonas.press(jonas.preview.answers["sign"].button)
    assert "Du har skrevet under" in texts(jonas.preview)
    karen.open(jonas.save(jonas.preview.panel))
    assert "har skrevet under med dig" in next_step(relay_state(karen.session, log))
    karen.press(karen.preview.answers["take_over"].button)
    assert "Du holder stafetten alene" in texts(karen.preview)
    assert karen.session.custody(log).state is State.HOLDER
    page.show_case(log, "history")
    karen.settle()
    assert "uden at der blev givet slip, medunderskrevet af Jonas Friis" in texts(page)


def test_a_yes_can_be_taken_back_until_it_is_saved(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    karen.open(offer)
    karen.press(karen.preview.answers["accept"].button)
    karen.press(karen.preview.undo_button)
    assert "Det er taget tilbage" in texts(karen.preview)
    assert karen.session.custody(log).state is State.VERIFIED
    karen.open(offer)
    karen.press(karen.preview.answers["accept"].button)
    karen.save(karen.preview.panel)
    assert karen.preview.undo_button is not None
    assert not karen.preview.undo_button.isVisible()


def test_a_yes_can_be_taken_back_from_the_list_too_as_long_as_it_is_not_saved(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    karen.open(mette.quick_offer(log, karen))
    karen.press(karen.preview.answers["accept"].button)
    karen.page.show_overview()
    karen.settle()
    (row,) = karen.page.findChildren(UnderWayRow)
    assert accessible_walk(karen.page) == []
    karen.press(row.undo)
    assert "Det er taget tilbage" in texts(karen.preview)
    assert karen.session.custody(log).state is State.VERIFIED
    (waiting,) = inbox.waiting(karen.session)
    answering.accept(karen.session, waiting.sha)
    (yes,) = [each for each in handover.outbox(karen.session) if each.type == "accept"]
    handover.export(karen.session, yes.id, karen.stick)
    karen.page.show_overview()
    karen.settle()
    (row,) = karen.page.findChildren(UnderWayRow)
    assert not hasattr(row, "undo")


def test_R_16_the_copy_dialog_says_why_no_copy_can_be_given(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    page = child_page(mette, log)
    dialog = asked(mette, page, "read_copy", ReadCopyDialog)
    assert not dialog.yes.isEnabled()
    assert "Intet samtykke dækker denne modtager." in texts(dialog)


@pytest.fixture(autouse=True)
def no_strays(mette: Desk) -> None:
    """Nothing unexpected comes from the store."""
    assert isinstance(mette.context, Context)
    assert mette.strays == []


def test_files_come_by_themselves_through_the_exchange_folder(
    mette: Desk, karen: Desk, tmp_path: Path
) -> None:
    shared = tmp_path / "postmappe"
    shared.mkdir()
    for desk in (mette, karen):
        desk.stick = shared
        desk.context.choose_folder = lambda parent, title: shared
        desk.press(desk.page.exchange.choose_button)
        assert "postmappe" in texts(desk.page.exchange)
    log = mette.start()
    mette.consent(log, karen)
    offering.offer(
        mette.session, log, offering.OfferRequest(karen.key, "school_start", "Saad begynder.")
    )
    mette.press(mette.page.exchange.look_button)
    assert ("success", "En fil fra dig er lagt i postmappen.") in mette.said
    assert len(list(shared.iterdir())) == 1
    karen.press(karen.page.exchange.look_button)
    assert ("info", "Der er kommet en fil til dig.") in karen.said
    assert "Saad · fra Mette Holm" in texts(karen.page.inbox)
    (row,) = inbox.waiting(karen.session)
    karen.page.look(row.sha)
    karen.settle()
    karen.press(karen.preview.answers["accept"].button)
    assert karen.preview.panel is not None
    karen.press(karen.preview.panel.put_button)
    assert "Filen ligger i postmappen" in texts(karen.preview.panel)
    mette.press(mette.page.exchange.look_button)
    assert [each.type for each in inbox.waiting(mette.session)] == ["accept"]
    assert accessible_walk(mette.page) == []
    mette.press(mette.page.exchange.stop_button)
    assert not mette.page.exchange.look_button.isVisible()


def test_a_watched_folder_is_looked_into_when_a_file_comes(
    mette: Desk, karen: Desk, tmp_path: Path, qtbot
) -> None:
    shared = tmp_path / "postmappe"
    shared.mkdir()
    karen.context.choose_folder = lambda parent, title: shared
    karen.press(karen.page.exchange.choose_button)
    karen.page.exchange.watch._pause.setInterval(20)
    log = mette.start()
    mette.consent(log, karen)
    mette.stick = shared
    with qtbot.waitSignal(karen.page.exchange.arrived, timeout=10_000):
        mette.quick_offer(log, karen)
    karen.settle()
    assert len(inbox.waiting(karen.session)) == 1


def test_a_receipt_on_paper_is_taken_in_from_the_text_of_its_code(
    mette: Desk, karen: Desk, tmp_path: Path
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    karen.open(mette.quick_offer(log, karen))
    karen.press(karen.preview.answers["accept"].button)
    sheet = tmp_path / "kvittering.pdf"
    karen.context.choose_document = lambda parent, name: sheet
    assert karen.preview.panel is not None
    karen.press(karen.preview.panel.paper_button)
    assert sheet.read_bytes().startswith(b"%PDF")
    mette.page.show_overview()
    mette.settle()
    dialog = mette.page.read_text()
    mette.press(dialog.yes)
    assert dialog.row.error.text() == "Vælg et billede, eller sæt teksten ind her."
    dialog.text.setPlainText("vrøvl")
    mette.press(dialog.yes)
    assert "Teksten er ikke hel" in texts(dialog)
    dialog.text.setPlainText(answering.acceptance_text(karen.session, log))
    assert accessible_walk(dialog) == []
    mette.press(dialog.yes)
    assert mette.session.custody(log).state is State.RELEASED
    assert mette.preview.panel is not None and mette.preview.panel.item.type == "release"


def test_a_half_file_and_a_card_in_the_folder_are_told_while_they_lie_there(
    mette: Desk, karen: Desk, jonas: Desk, tmp_path: Path
) -> None:
    """A stick: a file that is not whole, a card, and the stick is pulled out and put in again."""
    shared = tmp_path / "postmappe"
    shared.mkdir()
    mette.context.choose_folder = karen.context.choose_folder = lambda parent, title: shared
    log = mette.start()
    mette.consent(log, karen)
    whole = mette.quick_offer(log, karen).read_bytes()
    half = shared / "overlevering.stafet"
    half.write_bytes(whole[: len(whole) // 2])
    contacts.export_own_card(jonas.session, shared)
    karen.press(karen.page.exchange.choose_button)
    folder = karen.page.exchange
    for _ in range(2):
        assert "overlevering.stafet er måske ikke nået helt frem endnu" in texts(folder)
        assert "Bed afsenderen" not in texts(folder)
        assert "Der ligger et visitkort" in texts(folder)
        karen.press(folder.look_button)
    karen.open(half)
    assert "Bed afsenderen" in texts(karen.preview), "who opens it by hand is told what to do"
    karen.page.show_overview()
    karen.settle()
    away = shared.rename(tmp_path / "trukket ud")
    karen.press(folder.look_button)
    assert "Mappen er der ikke nu" in texts(folder)
    assert "visitkort" not in texts(folder.cards) and "måske" not in texts(folder)
    away.rename(shared)
    half.write_bytes(whole)
    karen.press(folder.look_button)
    assert "Der ligger et visitkort" in texts(folder) and "måske" not in texts(folder)
    assert len(inbox.waiting(karen.session)) == 1
