"""Unlocking through the real window on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.session import create_session, profiles
from models.people import Person
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON, done_with
from tests.views.front import to_front
from views.main_window import MainWindow
from views.unlock.unlock_page import UnlockPage

Open = Callable[..., MainWindow]


@pytest.fixture
def two_users(data_dir: Path) -> Path:
    for person in (PERSON, Person(name="Jonas Friis")):
        create_session(data_dir, person.name, PASSPHRASE, person, kdf=CHEAP).close()
    return data_dir


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    made: list[MainWindow] = []

    def build(data_dir: Path, **more: object) -> MainWindow:
        window = MainWindow(data_dir, kdf=CHEAP, **more)
        made.append(window)
        to_front(window)
        window.look_for_profiles()
        assert window.worker.wait_idle()
        return window

    yield build
    for window in made:
        assert window.troubles.open_dialogs() == ()
        done_with(window)


def unlock(window: MainWindow, passphrase: str) -> None:
    QTest.keyClicks(window.door.unlock.passphrase.input, passphrase)
    QTest.keyClick(window.door.unlock.passphrase.input, Qt.Key.Key_Return)
    assert window.worker.wait_idle()


def test_the_right_passphrase_and_enter_open_today(two_users: Path, open_window: Open) -> None:
    window = open_window(two_users)
    assert [window.door.unlock.list.item(n).text() for n in range(2)] == [
        "Jonas Friis",
        "Mette Holm",
    ]
    window.door.unlock.list.setCurrentRow(1)
    unlock(window, PASSPHRASE)
    assert window.context is not None and window.frame is not None
    assert window.context.session.person == PERSON
    assert window.frame.current == "today"


def test_a_wrong_passphrase_is_said_kindly_and_can_be_tried_again(
    two_users: Path, open_window: Open
) -> None:
    window = open_window(two_users)
    unlock(window, "ikke den rigtige")
    page = window.door.unlock
    assert window.context is None
    assert page.field.error.text() != "" and not page.field.error.isHidden()
    assert page.passphrase.text() == ""
    assert page.button.isEnabled() and page.passphrase.input.isEnabled()
    QTest.keyClicks(page.passphrase.input, "x")
    assert page.field.error.text() == ""
    page.passphrase.clear()
    unlock(window, PASSPHRASE)
    assert window.context is not None


def test_the_user_asked_for_is_the_one_stood_on(two_users: Path, open_window: Open) -> None:
    wanted = profiles(two_users)[1]
    window = open_window(two_users, profile=wanted.id)
    assert window.door.unlock.profile == wanted


def test_while_the_key_is_derived_it_shows_and_nothing_can_be_pressed_twice(
    two_users: Path, open_window: Open
) -> None:
    page = open_window(two_users).door.unlock
    asked: list[object] = []
    page.unlock_wanted.disconnect()
    page.unlock_wanted.connect(lambda profile, _: asked.append(profile))
    QTest.keyClicks(page.passphrase.input, PASSPHRASE)
    QTest.keyClick(page.passphrase.input, Qt.Key.Key_Return)
    page.button.click()
    page.passphrase.submitted.emit()
    assert len(asked) == 1
    assert page.wait.isVisible() and not page.button.isEnabled()


def test_after_some_wrong_tries_a_countdown_runs_that_a_restart_does_not_end(
    two_users: Path, open_window: Open
) -> None:
    first = open_window(two_users)
    for _ in range(3):
        assert first.door.unlock.button.isEnabled()
        unlock(first, "ikke den rigtige")
        assert first.worker.wait_idle()
    page = open_window(two_users).door.unlock
    for each in (first.door.unlock, page):
        assert each.waiting and not each.button.isEnabled()
        assert "0:0" in each.field.hint.text()
    asked: list[object] = []
    page.unlock_wanted.disconnect()
    page.unlock_wanted.connect(lambda profile, _: asked.append(profile))
    QTest.keyClicks(page.passphrase.input, PASSPHRASE)
    QTest.keyClick(page.passphrase.input, Qt.Key.Key_Return)
    assert asked == [] and page.passphrase.text() == PASSPHRASE
    assert page.profile is not None
    page.show_standing(page.profile, 0, False)
    assert page.button.isEnabled() and page.field.hint.text() == ""
    QTest.keyClick(page.passphrase.input, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_a_try_that_comes_too_early_counts_down_instead_of_complaining(
    two_users: Path, open_window: Open
) -> None:
    window = open_window(two_users)
    page = window.door.unlock
    for _ in range(3):
        unlock(window, "ikke den rigtige")
    assert page.profile is not None
    page.show_standing(page.profile, 0, False)
    page.field.set_error("")
    unlock(window, PASSPHRASE)
    assert window.context is None and page.waiting
    assert page.field.error.text() == ""


def test_another_user_does_not_wait_for_the_first(two_users: Path, open_window: Open) -> None:
    window = open_window(two_users)
    for _ in range(3):
        unlock(window, "ikke den rigtige")
    assert window.door.unlock.waiting
    window.door.unlock.list.setCurrentRow(1)
    assert window.worker.wait_idle()
    assert not window.door.unlock.waiting and window.door.unlock.button.isEnabled()


def test_an_empty_passphrase_is_not_even_tried(two_users: Path, open_window: Open) -> None:
    page = open_window(two_users).door.unlock
    asked: list[object] = []
    page.unlock_wanted.connect(lambda profile, _: asked.append(profile))
    page.button.click()
    assert asked == [] and page.field.error.text() != ""


def test_a_store_open_in_another_process_is_explained(two_users: Path, open_window: Open) -> None:
    first, second = open_window(two_users), open_window(two_users)
    unlock(first, PASSPHRASE)
    unlock(second, PASSPHRASE)
    assert second.context is None
    assert second.door.unlock.field.error.text() != ""


def test_nothing_of_anyone_stands_in_the_window_title(two_users: Path, open_window: Open) -> None:
    window = open_window(two_users)
    assert window.windowTitle() == "Bindeled"
    unlock(window, PASSPHRASE)
    assert window.windowTitle() == "Bindeled"


def test_a_file_that_waits_is_said_before_unlocking(two_users: Path, open_window: Open) -> None:
    window = open_window(two_users)
    assert window.door.unlock.file_line.isHidden()
    window.open_file(two_users / "overlevering.stafet")
    assert not window.door.unlock.file_line.isHidden()


def test_unlock_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot) -> None:
    page = UnlockPage()
    qtbot.addWidget(page)
    assert accessible_walk(page) == []
