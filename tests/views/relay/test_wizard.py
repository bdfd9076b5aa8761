"""The guided handover: what it asks, what it refuses, what it keeps."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import answering, contacts, drafts, handover, inbox, journal, offering, recalls
from app.relay_words import state_sentence
from models import bodies, manifest
from models.custody import State
from models.errors import Unavailable
from storage.stafet import sealed, writer
from storage.stafet.limits import Limits
from tests.storage.stafet.newer import of_unknown_type, version_2
from tests.views.accessibility import accessible_walk
from tests.views.front import to_front
from tests.views.relay.desks import Desk, choose, texts
from views.children.consent_dialog import ConsentDialog
from views.children.ground_dialog import GroundDialog
from views.relay import page as relay_page
from views.relay.draft import SLOT, HandoverDraft, read_draft
from views.relay.wizard import CHECK, CONSENT, MAKE, SEND, WHAT, WHO, HandoverWizard


def begun(mette: Desk, karen: Desk, log: str) -> HandoverWizard:
    """A wizard with a receiver and a reason."""
    wizard = mette.wizard(log)
    choose(wizard, karen.key)
    wizard.who.reason.setCurrentIndex(1)
    return wizard


def test_a_receiver_and_a_reason_are_asked_for_at_the_field(mette: Desk, karen: Desk) -> None:
    """R-15: the reasons are those of the list, each with a Danish name."""
    wizard = mette.wizard(mette.start())
    assert wizard.who.contact is None
    mette.press(wizard.next)
    assert wizard.at == WHO
    assert wizard.who.list_row.error.text() == "Vælg, hvem der overtager."
    choose(wizard, karen.key)
    mette.press(wizard.next)
    assert wizard.at == WHO
    assert wizard.who.reason_row.error.text() == "Vælg en grund."
    names = [wizard.who.reason.itemText(n) for n in range(wizard.who.reason.count())]
    assert "Barnet starter i skole" in names
    wizard.who.reason.setCurrentIndex(1)
    assert wizard.who.reason_row.error.text() == ""
    mette.press(wizard.next)
    assert wizard.at == WHAT


def test_R_13_R_14_R_30_I_01_all_that_is_written_reaches_the_offer(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    journal.save_status(mette.session, log, "Fra sidst.")
    wizard = begun(mette, karen, log)
    wizard.who.agreed_by.setText("Mette og Karen")
    wizard.who.agreed_where.setEditText("Overgangsmødet")
    wizard.who.family_view.set_text("Vi er trygge.")
    mette.press(wizard.next)
    assert wizard.what.status.text() == "Fra sidst."
    wizard.what.status.setPlainText("Saad leger ude.")
    wizard.what.told_by.setText("Mette")
    wizard.what.family_meets.setText("2/4-2026")
    for _ in range(4):
        mette.press(wizard.next)
    assert wizard.at == SEND
    written = {each.kind: each.body for each in mette.session.case(log).entries}
    body, said = written["offer"], written["handover_note"]
    assert isinstance(body, bodies.OfferBody) and isinstance(said, bodies.HandoverNote)
    assert (said.agreed_by, said.agreed_where) == ("Mette og Karen", "Overgangsmødet")
    assert (said.family_view, said.status) == ("Vi er trygge.", "Saad leger ude.")
    assert (said.told_by, said.family_meets) == ("Mette", "2026-04-02")
    assert body.reason == "school_start" and body.expires == "2026-03-26"
    assert mette.session.custody(log).state is State.OFFERED


def test_a_status_is_asked_for(mette: Desk, karen: Desk) -> None:
    wizard = begun(mette, karen, mette.start())
    mette.press(wizard.next)
    mette.press(wizard.next)
    assert wizard.at == WHAT
    assert wizard.what.status_row.error.text() == "Skriv først en kort status."


def test_R_16_shut_without_consent_and_open_with_one_from_here(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    wizard = begun(mette, karen, log)
    wizard.what.status.setPlainText("Kort.")
    wizard.go_to(CONSENT)
    mette.settle()
    assert "Intet samtykke dækker denne modtager." in texts(wizard)
    assert "Amina, Omar" in texts(wizard)
    mette.press(wizard.next)
    assert wizard.at == CONSENT
    mette.press(wizard.consent.consent)
    dialog = wizard.findChild(ConsentDialog)
    for box in dialog.givers.values():
        box.setChecked(True)
    dialog.freely.setChecked(True)
    mette.press(dialog.yes)
    assert wizard.consent.gate is not None and wizard.consent.gate.open
    assert "Den må gives videre" in texts(wizard)
    mette.press(wizard.next)
    assert wizard.at == CHECK


def test_R_16_another_ground_with_its_law_and_what_is_not_confirmed(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    wizard = begun(mette, karen, log)
    wizard.what.status.setPlainText("Kort.")
    wizard.go_to(CONSENT)
    mette.settle()
    mette.press(wizard.consent.ground)
    form = wizard.findChild(GroundDialog)
    form.kind.setCurrentIndex([g.key for g in form.grounds].index("ssd"))
    assert "Nummeret i barnets lov er ikke fundet." in form.doubt.text()
    form.kind.setCurrentIndex([g.key for g in form.grounds].index("move_to_other_municipality"))
    assert form.law.text() == "Barnets lov § 132"
    assert not form.doubt.isVisible()
    mette.press(form.yes)
    assert form.purpose_row.error.text() == "Skriv, hvorfor det er nødvendigt."
    form.purpose.setPlainText("Familien flytter til Karens kommune.")
    mette.press(form.yes)
    ground = mette.session.case(log).grounds[0]
    assert (ground.receiver_key, ground.law) == (karen.key, "Barnets lov § 132")
    assert wizard.consent.gate is not None and wizard.consent.gate.kind == "other"
    assert "Barnets lov § 132" in texts(wizard)


def test_closing_is_safe_and_the_draft_goes_on(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    wizard = begun(mette, karen, log)
    mette.press(wizard.next)
    wizard.what.status.setPlainText("Halvt færdig")
    mette.press(wizard.later)
    kept = read_draft(drafts.load(mette.session, log, SLOT))
    assert kept.to_key == karen.key and kept.status == "Halvt færdig"
    assert mette.session.custody(log).state is State.HOLDER
    mette.page.refresh()
    mette.settle()
    assert "Saad" in texts(mette.page.begun)
    again = mette.wizard(log)
    assert again.at == WHAT and again.what.status.text() == "Halvt færdig"
    assert again.who.contact is not None and again.who.contact.card.keys.entry == karen.key
    QTest.keyClick(again, Qt.Key.Key_Escape)
    mette.settle()
    assert read_draft(drafts.load(mette.session, log, SLOT)).status == "Halvt færdig"


def test_what_a_full_disk_does_not_take_outlives_the_wizard(
    mette: Desk, karen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = mette.start()
    wizard = begun(mette, karen, log)
    mette.settle()
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", _full)
        wizard.who.family_view.setPlainText("Vi er trygge.")
        wizard.close()
        mette.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert [kind for kind, _ in mette.said] == ["error"]
        again = mette.wizard(log)
        assert again.who.family_view.text() == "Vi er trygge."
    again.close()
    mette.settle()
    assert read_draft(drafts.load(mette.session, log, SLOT)).family_view == "Vi er trygge."


def _full(*_: object) -> None:
    raise Unavailable("disk.full")


def test_a_draft_of_another_time_does_not_stop_the_wizard() -> None:
    assert read_draft(None) == HandoverDraft()
    assert read_draft("{") == HandoverDraft()
    assert read_draft('{"to_key": 7}') == HandoverDraft()


def test_an_unknown_receiver_is_warned_of_and_a_changed_one_stops(
    mette: Desk, karen: Desk, jonas: Desk, desk
) -> None:
    card = contacts.export_own_card(jonas.session, mette.stick)
    contacts.keep(mette.session, contacts.read_card(card))
    other = desk(karen.session.person)
    card = contacts.export_own_card(other.session, mette.stick)
    contacts.keep(mette.session, contacts.read_card(card))
    wizard = mette.wizard(mette.start())
    choose(wizard, jonas.key)
    assert "I har ikke sammenlignet tallet." in wizard.who.trust.text()
    choose(wizard, other.key)
    wizard.who.reason.setCurrentIndex(1)
    mette.press(wizard.next)
    assert wizard.at == WHO
    assert wizard.who.list_row.error.text().startswith("Stop")


def test_whoever_does_not_hold_is_told_who_does(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    offer = mette.quick_offer(log, karen)
    preview = handover.preview(karen.session, offer)
    answering.accept(karen.session, preview.sha)
    wizard = karen.wizard(log)
    said = state_sentence("P", me=False, holder="Mette Holm", other="Mette Holm")
    assert said in texts(wizard)
    assert not wizard.next.isEnabled()
    wizard.go_on()
    assert wizard.at == WHO


def test_what_the_store_refuses_is_said_where_the_file_was_to_be_made(
    mette: Desk, karen: Desk
) -> None:
    """The consent is taken back in another window between looking through and making."""

    log = mette.start()
    mette.consent(log, karen)
    wizard = begun(mette, karen, log)
    wizard.what.status.setPlainText("Kort.")
    for step in (CONSENT, CHECK, MAKE):
        wizard.go_to(step)
        mette.settle()
    consent = mette.session.case(log).consents[0].consent
    recalls.withdraw(mette.session, log, consent.id, "Amina")
    mette.press(wizard.next)
    assert wizard.at == MAKE
    assert "Filen blev ikke lavet" in texts(wizard)
    assert mette.session.custody(log).state is State.HOLDER


def test_a_log_too_large_for_one_file_is_said_in_the_window(
    mette: Desk, karen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = begun(mette, karen, log)
    wizard.what.status.setPlainText("Kort.")
    for step in (CONSENT, CHECK, MAKE):
        wizard.go_to(step)
        mette.settle()
    before = mette.session.journal.count(log)
    monkeypatch.setattr(writer, "Limits", lambda: Limits(entries=before))
    mette.press(wizard.next)
    assert wizard.at == MAKE
    shown = texts(wizard)
    assert "Loggen rummer mere, end én overdragelse kan bære." in shown
    assert "Intet er underskrevet" in shown and "du holder stadig stafetten" in shown
    assert mette.session.journal.count(log) == before
    assert mette.session.custody(log).state is State.HOLDER


def test_making_the_file_can_be_stopped_and_begun_again(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = begun(mette, karen, log)
    wizard.what.status.setPlainText("Kort.")
    for step in (CONSENT, CHECK, MAKE):
        wizard.go_to(step)
        mette.settle()
    gate = threading.Event()
    mette.worker.run(gate.wait, 30)  # the store is busy, so the file waits for its turn
    wizard.go_on()
    assert wizard.make.cancel.isVisible() and not wizard.next.isEnabled()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    gate.set()
    mette.settle()
    assert wizard.at == MAKE and "Intet blev skrevet" in texts(wizard)
    assert mette.session.custody(log).state is State.HOLDER
    assert read_draft(drafts.load(mette.session, log, SLOT)).status == "Kort."
    mette.press(wizard.next)
    assert wizard.at == SEND
    assert mette.session.custody(log).state is State.OFFERED


def test_the_keyboard_goes_all_the_way(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = mette.wizard(log)
    to_front(wizard)
    wizard.who.list.setFocus()
    QTest.keyClick(wizard.who.list, Qt.Key.Key_Home)
    QTest.keyClick(wizard.who.list, Qt.Key.Key_Space)
    assert wizard.who.contact is not None
    QTest.keyClick(wizard.who.reason, Qt.Key.Key_Down)
    QTest.keyClick(wizard.next, Qt.Key.Key_Space)
    mette.settle()
    QTest.keyClicks(wizard.what.status, "Kort status")
    for _ in range(4):
        QTest.keyClick(wizard.next, Qt.Key.Key_Space)
        mette.settle()
    assert wizard.at == SEND and wizard.send.panel is not None
    QTest.keyClick(wizard.send.panel.button, Qt.Key.Key_Space)
    mette.settle()
    assert list(mette.stick.glob("overlevering-*.stafet"))


def test_every_step_and_the_page_can_be_used_without_eyes(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    wizard = begun(mette, karen, log)
    wizard.what.status.setPlainText("Kort.")
    for step in (WHO, WHAT, CONSENT, CHECK, MAKE):
        wizard.go_to(step)
        mette.settle()
        assert accessible_walk(wizard) == []
    mette.press(wizard.next)
    assert accessible_walk(wizard) == []
    offer = mette.save(wizard.send.panel)
    wizard.close()
    mette.settle()
    assert accessible_walk(mette.page) == []
    karen.open(offer)
    assert accessible_walk(karen.page) == []


def test_no_childs_name_leaves_the_pages(mette: Desk, karen: Desk) -> None:
    """Window titles and file names say nothing about the child."""
    log = mette.start()
    mette.consent(log, karen)
    wizard = begun(mette, karen, log)
    path = mette.quick_offer(log, karen)
    assert "Saad" not in path.name
    assert "Saad" not in wizard.windowTitle()
    for widget in QApplication.topLevelWidgets():
        assert "Saad" not in widget.windowTitle()


def test_a_file_of_a_newer_program_says_from_whom_it_is_and_whom_to_call(
    mette: Desk, karen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    with monkeypatch.context() as newer:
        for module in ("models.manifest", "storage.stafet.writer"):
            newer.setattr(f"{module}.FORMAT", "relay-handover/2")
        path = mette.quick_offer(log, karen)
    karen.open(path)
    shown = texts(karen.page)
    assert "Tilbud om stafetten" in shown and "Fra Mette Holm." in shown
    assert "Ring til Mette Holm på 12 34 56 78." in shown
    assert karen.preview.answers == {}
    assert karen.session.custody(log).state is State.NOTHING
    assert accessible_walk(karen.page) == []


def test_an_older_program_says_no_to_a_newer_offer_in_the_window(
    mette: Desk, karen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    plain = writer.Manifest
    with monkeypatch.context() as newer:
        newer.setattr(manifest, "KNOWN_CRITICAL", frozenset({"blinding"}))
        newer.setattr(
            writer, "Manifest", lambda **said: plain(**{**said, "critical": ("blinding",)})
        )
        path = mette.quick_offer(log, karen)
    karen.open(path)
    karen.settle()
    assert "decline_newer" in karen.preview.answers
    assert accessible_walk(karen.page) == []
    karen.preview.answers["decline_newer"].button.click()
    karen.settle()
    assert "Du har sagt nej" in texts(karen.page)
    assert karen.preview.panel is not None
    assert karen.session.custody(log).state is State.NOTHING


@pytest.mark.parametrize("make", [version_2, of_unknown_type])
def test_an_offer_of_a_newer_format_or_type_can_only_be_declined_in_the_window(
    mette: Desk, karen: Desk, make: Callable[..., bytes]
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    path = mette.quick_offer(log, karen)
    path.write_bytes(make(path.read_bytes(), mette.session.vault.keys, karen.session.vault.keys))
    before = karen.session.vault.rows("SELECT count(*) FROM entry")
    karen.open(path)
    shown = texts(karen.page)
    assert "Fra Mette Holm. Den er lavet med en nyere Bindeled end denne." in shown
    assert "Bindeled skal opdateres" in shown
    assert "Ring til Mette Holm på 12 34 56 78." in shown
    assert "Saad" not in shown
    assert set(karen.preview.answers) == {"decline_newer"}
    assert accessible_walk(karen.page) == []
    karen.preview.answers["decline_newer"].reason.setPlainText(" ")
    karen.press(karen.preview.answers["decline_newer"].button)
    assert handover.outbox(karen.session) == (), "a reason is asked for"
    karen.preview.answers["decline_newer"].reason.setPlainText("Mit Bindeled er for gammelt.")
    karen.press(karen.preview.answers["decline_newer"].button)
    assert "Du har sagt nej" in texts(karen.page)
    receipt = karen.save(karen.preview.panel)
    assert receipt.name.startswith("kvittering-")
    assert karen.session.custody(log).state is State.NOTHING
    assert not karen.session.journal.has_log(log) and inbox.waiting(karen.session) == ()
    assert karen.session.vault.rows("SELECT count(*) FROM entry") == before

    data = receipt.read_bytes()
    karen.open(path)
    karen.press(karen.preview.answers["decline_newer"].button)
    assert karen.save(karen.preview.panel).read_bytes() == data, "the same answer each time"

    assert mette.session.custody(log).state is State.OFFERED
    mette.open(receipt)
    assert "Mit Bindeled er for gammelt." in texts(mette.preview)
    mette.press(mette.preview.answers["take_in"].button)
    assert mette.session.custody(log).state is State.HOLDER


def test_a_file_for_another_is_refused_and_stands_among_the_proofs(
    mette: Desk, karen: Desk
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    path = mette.quick_offer(log, karen)
    assert not mette.page.proofs.isVisibleTo(mette.page)
    inside = sealed.unseal(path.read_bytes(), karen.session.vault.keys.age)
    path.write_bytes(sealed.seal(inside, mette.session.card.card.keys.age))
    mette.open(path)
    assert "gemt som bevis under stafetterne" in texts(mette.page)
    mette.page.show_overview()
    mette.settle()
    assert mette.page.proofs.isVisibleTo(mette.page)
    assert "låst til dig af en, der kunne læse filen" in texts(mette.page)
    assert accessible_walk(mette.page) == []


def test_one_older_file_is_told_as_one(
    mette: Desk, karen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    journal.save_status(mette.session, log, "Kort.")
    request = offering.OfferRequest(to_key=karen.key, reason="other", status="Kort.")
    offering.offer(mette.session, log, request)
    monkeypatch.setattr(relay_page, "_MOST_OUT", 0)
    mette.page.show_overview()
    mette.page.refresh()
    mette.settle()
    assert "1 ældre fil" in texts(mette.page).splitlines()
