"""*Sikkerhedskopier*: made, tried, gone back to, moved to a new computer; and the way in there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import backup, journal, policy, reconcile, recovery
from app.errors import sentence
from app.recovery_sheet import grouped
from app.session import Session, create_session, open_session
from models import bodies
from models.custody import State
from models.errors import Unavailable
from models.people import Child
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON
from tests.views.trust.conftest import Open
from views.context import Context
from views.main_window import MainWindow
from views.trust.copies_card import CopiesCard
from views.trust.copy_dialogs import MoveDialog, RestoreDialog, TryCopyDialog
from views.trust.move_in_page import MoveInPage
from views.trust.reconcile_dialog import ReconcileDialog

Settle = Callable[[], None]


@pytest.fixture
def card(context: Context, settle: Settle, qtbot: QtBot) -> CopiesCard:
    made = CopiesCard(context)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def opened(parent: QWidget, kind: type[QDialog]) -> QDialog:
    (dialog,) = [each for each in parent.findChildren(kind) if each.isVisible()]
    return dialog


def note(session: Session, log: str) -> None:
    text = bodies.Note(text="Et ord i dag.", date=session.today())
    journal.write_note(session, log, "observation", text)


def test_a_copy_outside_is_made_and_reminded_of_after_a_week(
    card: CopiesCard, context: Context, settle: Settle, stick: Path, clock
) -> None:
    assert card.reminder.isVisible() and not card.back.isEnabled()
    context.choose_folder = lambda parent, title: stick
    card.make.click()
    settle()
    (copy,) = stick.glob("bindeled-kopi-*.zip")
    assert not card.reminder.isVisible() and card.make.isEnabled()
    assert any(copy.name in text for _, text in context.heard)
    clock.at = clock.at.replace(day=clock.at.day + 7)
    card.refresh()
    settle()
    assert card.reminder.isVisible() and "7" in card.reminder.accessibleName()
    assert accessible_walk(card) == []


def test_the_municipalitys_place_for_copies_is_shown_used_and_proposed(
    context: Context,
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A copy goes there without a question; the dialog of a move begins there."""
    path = tmp_path / "policy.json"
    path.write_text(json.dumps({"v": 1, "off_device_folder": str(stick)}), "utf-8")
    monkeypatch.setattr(policy, "policy_path", lambda: path)
    context.rules = policy.rules(context.session)
    card = CopiesCard(context)
    qtbot.addWidget(card)
    card.show()
    settle()
    assert any(str(stick) in each.text() for each in card.facts.findChildren(QLabel))
    card.make.click()
    settle()
    assert len(list(stick.glob("bindeled-kopi-*.zip"))) == 1
    # The drive is not there today: said in plain words, and one can try again.
    stick.rename(tmp_path / "away")
    card.make.click()
    settle()
    assert sentence(Unavailable("disk.vanished")) == context.heard[-1][1]
    assert card.make.isEnabled()

    asked: list[str] = []

    def native(parent: QWidget, title: str, begins: str) -> str:
        asked.append(begins)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", native)
    context.choose_folder = None
    card.move_out.click()
    dialog = opened(card, MoveDialog)
    assert isinstance(dialog, MoveDialog)
    dialog.yes.click()
    assert asked == [str(stick)]


def test_a_copy_is_tried_with_passphrase_or_sheet(
    card: CopiesCard, context: Context, session: Session, settle: Settle, stick: Path
) -> None:
    sheet = recovery.make(session)
    path = backup.write_off_device(session, stick)
    context.choose_file = lambda parent, title: path
    card.try_out.click()
    dialog = opened(card, TryCopyDialog)
    assert isinstance(dialog, TryCopyDialog)
    settle()
    dialog.key.passphrase.input.setText("ikke den rigtige")
    dialog.yes.click()
    settle()
    assert dialog.key.passphrase_row.error.text() != "" and dialog.yes.isEnabled()
    dialog.key.passphrase.input.setText(PASSPHRASE)
    dialog.yes.click()
    settle()
    assert dialog.found.kind == "success"
    dialog.key.by_sheet.setChecked(True)
    dialog.key.sheet.boxes[0].textEdited.emit(" ".join(grouped(sheet.identity)))
    dialog.yes.click()
    settle()
    assert dialog.found.kind == "success"
    assert accessible_walk(dialog) == []


def test_a_file_that_is_no_copy_is_said_before_anything_is_typed(
    card: CopiesCard, context: Context, settle: Settle, stick: Path
) -> None:
    other = stick / "ferie.zip"
    other.write_bytes(b"ikke en kopi")
    context.choose_file = lambda parent, title: other
    card.try_out.click()
    settle()
    dialog = opened(card, TryCopyDialog)
    assert isinstance(dialog, TryCopyDialog)
    assert dialog.trouble.isVisible() and not dialog.yes.isEnabled()


@pytest.fixture
def window(data_dir: Path, open_window: Open) -> MainWindow:
    """A window on a store with one log, unlocked, that is started afresh by nobody."""
    create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP).close()
    made = open_window(data_dir, launcher=lambda folder, user: True)
    made.door.unlock.passphrase.input.setText(PASSPHRASE)
    made.door.unlock.button.click()
    assert made.worker.wait_idle()
    return made


def test_going_back_is_shown_first_and_then_the_relay_waits(
    window: MainWindow, data_dir: Path, open_window: Open
) -> None:
    from app import cases

    assert window.context is not None and window.frame is not None
    session = window.context.session
    log = cases.start(session, Child(name="Alma K."), parents_told=True).log
    copy = backup.before(session, "offer")
    assert copy == ""
    note(session, log)
    settings = window.frame.page("settings")
    window.frame.open_place("settings")
    assert window.worker.wait_idle()
    settings.copies.back.click()
    dialog = opened(settings.copies, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert not dialog.yes.isEnabled()
    assert window.worker.wait_idle()
    assert dialog.preview is not None and dialog.preview.lost == 1
    assert dialog.custody.isVisible() and dialog.yes.isEnabled()
    assert accessible_walk(dialog) == []
    dialog.yes.click()
    assert window.worker.wait_idle()
    assert window.context is None  # locked: the program starts afresh on the copy
    again = open_window(data_dir)
    again.door.unlock.passphrase.input.setText(PASSPHRASE)
    again.door.unlock.button.click()
    assert again.worker.wait_idle()
    assert again.context is not None and again.frame is not None
    session = again.context.session
    assert session.custody(log).state is State.QUARANTINED
    today = again.frame.page("today")
    (clear_up,) = today.urgent.buttons
    clear_up.click()
    form = opened(today, ReconcileDialog)
    assert isinstance(form, ReconcileDialog)
    assert not form.yes.isEnabled() and form.choice is None
    form.no.click()
    again.context.open_case(log)
    assert again.worker.wait_idle()
    child = again.frame.page("case")
    child.clear_up.click()
    assert again.worker.wait_idle()
    form = opened(child, ReconcileDialog)
    assert isinstance(form, ReconcileDialog)
    form.buttons_of[reconcile.Choice.REMEMBERED].setChecked(True)
    form.yes.click()
    assert again.worker.wait_idle()
    assert session.custody(log).state is State.HOLDER
    assert today.urgent.banners == []


def test_moved_to_a_new_computer_through_two_windows(
    window: MainWindow, open_window: Open, stick: Path, tmp_path: Path
) -> None:
    from app import cases

    assert window.context is not None and window.frame is not None
    session = window.context.session
    log = cases.start(session, Child(name="Alma K."), parents_told=True).log
    other = cases.start(session, Child(name="Bo L."), parents_told=True).log
    window.context.choose_folder = lambda parent, title: stick
    settings = window.frame.page("settings")
    settings.copies.move_out.click()
    move = opened(settings.copies, MoveDialog)
    assert isinstance(move, MoveDialog)
    move.yes.click()
    assert window.worker.wait_idle()
    assert session.custody(log).state is State.QUARANTINED
    assert len(window.frame.page("today").urgent.banners) == 2

    (path,) = stick.glob("*.zip")
    elsewhere = tmp_path / "new computer"
    elsewhere.mkdir()
    new = open_window(elsewhere)
    assert new.door.first_run is not None
    new.door.first_run.move_in.click()
    page = new.door.move_in
    assert isinstance(page, MoveInPage) and new.stack.currentWidget() is page
    page.asked = lambda parent, title: path
    page.choose.click()
    assert new.worker.wait_idle()
    assert page.key.isVisible()
    page.key.passphrase.input.setText("ikke den rigtige")
    page.next.click()
    assert new.worker.wait_idle()
    assert page.key.passphrase_row.error.text() != "" and new.context is None
    assert accessible_walk(page) == []
    page.key.passphrase.input.setText(PASSPHRASE)
    page.next.click()
    assert new.worker.wait_idle()
    assert new.context is not None and new.frame is not None
    today = new.frame.page("today")
    today.urgent.buttons[0].click()
    form = opened(today, ReconcileDialog)
    assert isinstance(form, ReconcileDialog)
    assert not form.all_alike.isVisible()
    form.buttons_of[reconcile.Choice.HERE].setChecked(True)
    form.yes.click()
    assert form.isVisible() and form.by_row.error.text() != ""
    form.by.setText("Den gamle computer er afleveret")
    assert accessible_walk(form) == []
    form.all_alike.setChecked(True)
    form.yes.click()
    assert new.worker.wait_idle()
    for each in (log, other):
        assert new.context.session.custody(each).state is State.HOLDER
    assert today.urgent.banners == []
    profile = new.context.session.profile
    new.close()
    open_session(profile, PASSPHRASE).close()


def test_a_damaged_store_is_gone_back_from_on_the_unlock_page(
    data_dir: Path, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app import cases
    from views.unlock import door

    session = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP)
    log = cases.start(session, Child(name="Alma K."), parents_told=True).log
    assert backup.daily(session) is not None
    session.close()
    store = session.profile.folder / "store.db"
    store.write_bytes(store.read_bytes()[:5000] + b"\x00" * 3000)
    window = open_window(data_dir)
    page = window.door.unlock
    assert page.repair is None
    page.passphrase.input.setText(PASSPHRASE)
    page.button.click()
    assert window.worker.wait_idle()
    assert window.context is None and page.repair is not None and page.repair.isVisible()
    asked: list[str] = []
    monkeypatch.setattr(door, "confirm", lambda *given: not asked.append(given[2]))
    page.repair.click()
    assert window.worker.wait_idle()
    assert len(asked) == 1
    assert window.context is not None
    assert window.context.session.custody(log).state is State.HOLDER
