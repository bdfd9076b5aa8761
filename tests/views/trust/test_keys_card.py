"""*Nøgler*: the list of ways in, changing the passphrase, remembering, the institution's key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app import keys, recovery
from app.session import Session, create_session, open_session, open_with_institution
from storage.signing import generate_keys, public_keys
from tests.storage import secret_service
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON
from tests.views.trust.conftest import Open
from views.context import Context
from views.trust import keys_card
from views.trust.keys_card import KeysCard
from views.trust.keys_dialogs import InstitutionDialog, PassphraseDialog, RememberDialog
from views.trust.notices import UrgentNotices, after_unlock
from views.worker import StoreWorker

Settle = Callable[[], None]


@pytest.fixture
def card(context: Context, settle: Settle, qtbot: QtBot) -> KeysCard:
    made = KeysCard(context)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def opened(parent: QWidget, kind: type[QDialog]) -> QDialog:
    (dialog,) = [each for each in parent.findChildren(kind) if each.isVisible()]
    return dialog


def test_the_ways_in_are_listed_and_the_missing_sheet_is_said(
    card: KeysCard, session: Session, settle: Settle
) -> None:
    assert [way.kind for way in card.ways] == ["passphrase"]
    assert card.removers == {}
    recovery.make(session)
    card.refresh()
    settle()
    assert [way.kind for way in card.ways] == ["passphrase", "recovery"]
    assert len(card.removers) == 1
    assert accessible_walk(card) == []


def test_the_passphrase_is_changed_by_who_knows_it(
    card: KeysCard, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keys.change_passphrase
    monkeypatch.setattr(keys, "change_passphrase", lambda *given: real(*given, kdf=CHEAP))
    card.passphrase.click()
    dialog = opened(card, PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    dialog.old.input.setText("ikke den")
    dialog.new.first.input.setText("kort")
    dialog.yes.click()
    assert dialog.new.first_row.error.text() != ""
    dialog.new.first.input.setText("en helt ny sætning")
    dialog.new.second.input.setText("en helt anden")
    dialog.yes.click()
    assert dialog.new.second_row.error.text() != ""
    dialog.new.second.input.setText("en helt ny sætning")
    dialog.yes.click()
    settle()
    assert dialog.isVisible() and dialog.old_row.error.text() != ""
    assert accessible_walk(dialog) == []
    dialog.old.input.setText(PASSPHRASE)
    dialog.yes.click()
    settle()
    session.close()
    open_session(session.profile, "en helt ny sætning").close()


def test_without_a_keyring_it_is_said_in_a_sentence_and_nothing_changes(
    card: KeysCard, settle: Settle
) -> None:
    card.remember.click()
    dialog = opened(card, RememberDialog)
    assert isinstance(dialog, RememberDialog)
    dialog.yes.click()
    settle()
    assert dialog.isVisible() and dialog.trouble.text() != "" and dialog.trouble.isVisible()
    dialog.no.click()
    assert [way.kind for way in card.ways] == ["passphrase"]


def test_where_the_municipality_says_no_the_button_says_why(
    card: KeysCard, session: Session
) -> None:
    card.show_ways((keys.ways(session), recovery.state(session), False))
    assert not card.remember.isEnabled() and card.remember.toolTip() != ""
    card.show_ways((keys.ways(session), recovery.state(session), True))
    assert card.remember.isEnabled() and card.remember.toolTip() == ""


def test_remembered_opened_with_one_press_and_forgotten(
    data_dir: Path, open_window: Open, tmp_path: Path
) -> None:
    create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP).close()
    with secret_service.running(tmp_path / "service") as service:
        window = open_window(data_dir)
        assert window.door.unlock.open_here.isHidden()
        window.door.unlock.passphrase.input.setText(PASSPHRASE)
        window.door.unlock.button.click()
        assert window.worker.wait_idle()
        settings = window.frame.page("settings")
        settings.keys.remember.click()
        opened(settings.keys, RememberDialog).yes.click()
        assert window.worker.wait_idle()
        assert [way.kind for way in settings.keys.ways] == ["passphrase", "keyring"]
        window.close()
        second = open_window(data_dir)
        assert second.door.unlock.open_here.isVisible() and second.context is None
        second.door.unlock.open_here.click()
        assert second.worker.wait_idle()
        settings = second.frame.page("settings")
        assert second.worker.wait_idle()
        (forget,) = settings.keys.removers.values()
        forget.click()
        assert second.worker.wait_idle()
        assert [way.kind for way in settings.keys.ways] == ["passphrase"]
        assert service.items() == []


def test_the_institution_key_is_added_and_taken_away(
    card: KeysCard,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pair = generate_keys()
    card.institution.click()
    dialog = opened(card, InstitutionDialog)
    assert isinstance(dialog, InstitutionDialog)
    dialog.yes.click()
    assert dialog.label_row.error.text() != "" and dialog.recipient_row.error.text() != ""
    dialog.label.setText("Leder, Solstrålen")
    dialog.recipient.setText("age1forkert")
    dialog.yes.click()
    settle()
    assert dialog.isVisible() and dialog.trouble.isVisible()
    dialog.recipient.setText(public_keys(pair).age)
    dialog.yes.click()
    settle()
    assert [way.label for way in card.ways] == ["", "Leder, Solstrålen"]
    asked: list[str] = []
    monkeypatch.setattr(keys_card, "confirm", lambda *given, **more: asked.append(given[2]) is None)
    (remove,) = card.removers.values()
    remove.click()
    settle()
    assert len(asked) == 1 and "Leder, Solstrålen" in asked[0]
    assert [way.kind for way in card.ways] == ["passphrase"]


def test_an_opening_with_the_institution_key_is_told_until_it_is_seen(
    data_dir: Path, worker: StoreWorker, settle: Settle, qtbot: QtBot
) -> None:
    session = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP)
    pair = generate_keys()
    keys.add_institution(session, public_keys(pair).age, "Leder, Solstrålen")
    session.close()
    open_with_institution(session.profile, pair.age).close()
    session = open_session(session.profile, PASSPHRASE)
    context = Context(session, worker)
    notices = UrgentNotices(context)
    qtbot.addWidget(notices)
    after_unlock(context)
    settle()
    (banner,) = notices.banners
    assert "Leder, Solstrålen" in banner.text()
    (seen,) = notices.buttons
    seen.click()
    settle()
    assert notices.banners == [] and notices.isHidden()
    session.close()
