"""Contacts: one's own card, reading another's, and comparing the number (handover.md §2)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import contacts, new_key
from app.session import Session, create_session
from models.card import Trust
from models.people import Person
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE
from tests.views.relay.desks import texts
from views.contacts.card_dialogs import CardDialog, CompareDialog
from views.contacts.new_key import NewKeyDialog
from views.contacts.page import ContactsPage
from views.contacts.trust import trust_words
from views.relay.code_field import _read_code

KAREN = Person("Karen Skov", "ppr_psychologist", "PPR Østbyen", "23 45 67 89")


@pytest.fixture
def karen(tmp_path: Path, clock):
    home = tmp_path / "karen"
    home.mkdir()
    opened = create_session(home, "Karen", PASSPHRASE, KAREN, clock=clock, kdf=CHEAP)
    yield opened
    opened.close()


@pytest.fixture
def page(context, settle, qtbot) -> ContactsPage:
    made = ContactsPage(context)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def card_of(session: Session, folder: Path) -> Path:
    return contacts.export_own_card(session, folder)


def test_a_card_is_shown_before_it_is_kept_and_compared_before_it_is_trusted(
    page: ContactsPage, context, settle, session: Session, karen: Session, tmp_path: Path
) -> None:
    path = card_of(karen, tmp_path)
    context.choose_file = lambda parent, title: path
    page.read_button.click()
    settle()
    asked = page.findChild(CardDialog)
    assert contacts.all_contacts(session) == ()
    asked.yes.click()
    settle()
    assert contacts.get(session, karen.key).trust is Trust.UNKNOWN
    compare = page.findChild(CompareDialog)
    settle()
    assert compare.grid.numbers() == contacts.comparison_number(karen, session.card.card)
    groups = compare.grid.numbers().split()
    assert len(groups) == 12 and all(len(g) == 5 and g.isdigit() for g in groups)
    compare.yes.click()
    settle()
    assert contacts.get(session, karen.key).trust is Trust.CONFIRMED
    QApplication.processEvents()
    assert page.rows[0].contact.trust is Trust.CONFIRMED


def test_saying_not_now_leaves_the_card_uncompared(
    page: ContactsPage, settle, session: Session, karen: Session, tmp_path: Path
) -> None:
    page.read_card(card_of(karen, tmp_path))
    settle()
    page.findChild(CardDialog).yes.click()
    settle()
    page.findChild(CompareDialog).no.click()
    settle()
    assert contacts.get(session, karen.key).trust is Trust.UNKNOWN


def test_a_changed_key_says_stop(
    page: ContactsPage, settle, session: Session, karen: Session, tmp_path: Path, clock
) -> None:
    contacts.keep(session, contacts.read_card(card_of(karen, tmp_path)))
    home = tmp_path / "other"
    home.mkdir()
    other = create_session(home, "Karen", PASSPHRASE, KAREN, clock=clock, kdf=CHEAP)
    contacts.keep(session, contacts.read_card(card_of(other, tmp_path)))
    other.close()
    page.refresh()
    settle()
    states = {row.contact.trust for row in page.rows}
    assert Trust.CHANGED in states
    assert "Stop" in trust_words(Trust.CHANGED).sentence


def test_ones_own_card_is_saved_and_cannot_be_kept(
    page: ContactsPage, context, settle, session: Session, tmp_path: Path
) -> None:
    context.choose_folder = lambda parent, title: tmp_path
    page.save_own.click()
    settle()
    path = next(tmp_path.glob("visitkort-*.stafet"))
    assert "læst efter" in page.own_note.text()
    page.read_card(path)
    settle()
    asked = page.findChild(CardDialog)
    asked.yes.click()
    settle()
    assert asked.trouble.text()
    assert contacts.all_contacts(session) == ()


def test_a_file_that_is_no_card_is_refused_in_words(
    page: ContactsPage, context, settle, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "visitkort.stafet"
    path.write_bytes(b"hej")
    page.read_card(path)
    settle()
    assert [kind for kind, _ in context.heard] == ["error"]
    assert page.findChild(CardDialog) is None
    assert contacts.all_contacts(session) == ()


def test_changing_ones_mind_in_the_file_dialog_does_nothing(
    page: ContactsPage, context, settle
) -> None:
    context.choose_file = context.choose_folder = lambda parent, title: None
    page.read_button.click()
    page.save_own.click()
    settle()
    assert context.heard == []
    assert not page.own_note.isVisible()


def test_many_contacts_can_be_searched(
    page: ContactsPage, settle, session: Session, tmp_path: Path, clock
) -> None:
    for number in range(6):
        home = tmp_path / f"p{number}"
        home.mkdir()
        person = Person(f"Person {number}", workplace="Skolen" if number else "Sundhedsplejen")
        made = create_session(home, person.name, PASSPHRASE, person, clock=clock, kdf=CHEAP)
        contacts.keep(session, made.card)
        made.close()
    page.refresh()
    settle()
    assert page.filter.isVisible() and len(page.rows) == 6
    page.filter.setText("sundhed")
    assert [row.contact.card.person.name for row in page.rows] == ["Person 0"]


def test_every_trust_state_has_icon_word_and_sentence() -> None:
    said = [trust_words(trust) for trust in Trust]
    assert len({each.icon for each in said}) == len(said)
    assert len({each.word for each in said}) == len(said)
    assert all(each.sentence.endswith(".") for each in said)


def test_it_can_be_used_without_eyes(
    page: ContactsPage, settle, session: Session, karen: Session, tmp_path: Path
) -> None:
    contacts.keep(session, contacts.read_card(card_of(karen, tmp_path)))
    page.refresh()
    settle()
    assert accessible_walk(page) == []
    dialog = page.compare(page.rows[0].contact)
    settle()
    assert accessible_walk(dialog) == []
    dialog.reject()


def test_a_card_comes_from_the_text_of_its_code_and_is_compared_by_words(
    page: ContactsPage, context, settle, session: Session, karen: Session
) -> None:
    dialog = page.read_text()
    dialog.text.setPlainText("BDL1C hej")
    dialog.yes.click()
    settle()
    assert not dialog.trouble.isHidden()
    dialog.text.setPlainText(contacts.own_card_text(karen).lower())
    assert accessible_walk(dialog) == []
    dialog.yes.click()
    settle()
    page.findChild(CardDialog).yes.click()
    settle()
    compare = page.findChild(CompareDialog)
    settle()
    compare.as_words.click()
    assert compare.yes.text() == "Ordene er ens" and "de samme ord" in compare.how.text()
    words = contacts.comparison_words(karen, session.card.card)
    assert compare.words.text().split(" · ") == list(words)
    assert compare.grid.isHidden() and not compare.words.isHidden()
    compare.as_words.click()
    assert compare.yes.text() == "Tallene er ens" and "ét ciffer" in compare.how.text()
    assert compare.words.isHidden() and not compare.grid.isHidden()


def test_the_card_to_print_is_saved_as_a_sheet(
    page: ContactsPage, context, settle, tmp_path: Path
) -> None:
    target = tmp_path / "visitkort.pdf"
    context.choose_document = lambda parent, name: target
    page.print_own.click()
    settle()
    assert target.read_bytes().startswith(b"%PDF")


def test_a_new_computer_is_signed_for_by_the_old_one_and_the_others_see_it(
    page: ContactsPage, context, settle, session: Session, clock, tmp_path: Path
) -> None:
    """Old and new computer of one person, and the dialog on both."""
    home = tmp_path / "new"
    home.mkdir()
    new = create_session(home, "Ny", PASSPHRASE, session.person, clock=clock, kdf=CHEAP)
    context.choose_file = lambda parent, title: card_of(new, tmp_path)
    context.choose_folder = lambda parent, title: tmp_path
    page.new_key.click()
    dialog = page.findChild(NewKeyDialog)
    dialog.sign.click()
    settle()
    (signature,) = tmp_path.glob("underskrift-*.txt")
    assert signature.name in dialog.note.text() and dialog.note.isVisible()
    assert contacts.get(session, new.key).trust is Trust.CONFIRMED
    context.choose_file = lambda parent, title: signature
    dialog.take.click()
    settle()
    assert dialog.trouble.isVisible(), "it was made for the other computer"
    dialog.yes.click()
    new_key.take_signature(new, signature)
    assert new.card.card.previous == session.key
    new.close()


def test_a_changed_card_says_whom_to_call_and_an_older_one_which_to_use(
    page: ContactsPage, settle, session: Session, karen: Session, tmp_path: Path, clock
) -> None:
    contacts.keep(session, contacts.read_card(card_of(karen, tmp_path)))
    home = tmp_path / "other"
    home.mkdir()
    other = create_session(home, "Karen", PASSPHRASE, KAREN, clock=clock, kdf=CHEAP)
    contacts.keep(session, contacts.read_card(card_of(other, tmp_path)))
    page.refresh()
    settle()
    said = {row.contact.trust: texts(row) for row in page.rows}
    assert "23 45 67 89" in said[Trust.CHANGED]
    contacts.confirm(session, other.key)
    page.refresh()
    settle()
    assert [row.contact.replaced_by for row in page.rows] == ["", other.key]
    assert page.rows[1].button is None
    other.close()


def test_ones_own_card_is_shown_as_a_code_that_can_be_read_off_the_screen(
    page: ContactsPage, session: Session, settle
) -> None:
    dialog = page.show_own_code()
    settle()
    assert accessible_walk(dialog) == []
    assert contacts.read_card_text(_read_code(dialog.grab().toImage())) == session.card
    dialog.close_button.click()
