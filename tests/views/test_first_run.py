"""The first time: three questions, and a real encrypted store is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.session import create_session, open_session, profiles
from models.errors import Unavailable
from models.people import Person
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON, done_with
from tests.views.front import to_front
from views.main_window import MainWindow
from views.unlock.first_run import FirstRunPage


@pytest.fixture
def page(qtbot: QtBot) -> FirstRunPage:
    made = FirstRunPage()
    qtbot.addWidget(made)
    made.begin(can_cancel=False)
    to_front(made)
    return made


@pytest.fixture
def window(qtbot: QtBot, data_dir: Path) -> Iterator[MainWindow]:
    made = MainWindow(data_dir, kdf=CHEAP)
    to_front(made)
    made.look_for_profiles()
    assert made.worker.wait_idle()
    yield made
    assert made.troubles.open_dialogs() == ()
    done_with(made)


def write(field: QWidget, text: str) -> None:
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_three_questions_by_keyboard_make_a_store_that_opens_again(
    window: MainWindow, data_dir: Path
) -> None:
    page = window.door.first_run
    assert isinstance(page, FirstRunPage) and window.stack.currentWidget() is page
    write(page.name, "Mette Holm")
    QTest.keyClicks(page.profession.lineEdit(), "Pædagog")
    write(page.workplace, "Børnehaven Solsikken")
    write(page.first.input, PASSPHRASE)
    write(page.second.input, PASSPHRASE)
    assert window.worker.wait_idle()
    assert window.frame is not None and window.frame.current == "today"
    [profile] = profiles(data_dir)
    assert profile.label == "Mette Holm"
    window.close()
    session = open_session(profile, PASSPHRASE)
    assert session.person == Person(
        name="Mette Holm", profession="Pædagog", workplace="Børnehaven Solsikken"
    )
    session.close()
    with pytest.raises(Unavailable):
        open_session(profile, PASSPHRASE + "x")


def test_only_name_and_passphrase_must_be_given(page: FirstRunPage) -> None:
    answers: list[tuple[Person, str]] = []
    page.finished.connect(lambda person, words: answers.append((person, words)))
    page.next.click()
    assert page.step == 0 and page.name_row.error.text() != ""
    page.name.setText("  Mette   Holm ")
    page.next.click()
    page.next.click()
    assert page.step == 2
    page.first.input.setText(PASSPHRASE)
    page.second.input.setText(PASSPHRASE)
    page.next.click()
    assert answers == [(Person(name="Mette Holm"), PASSPHRASE)]


@pytest.mark.parametrize("first, second", [("for kort", "for kort"), (PASSPHRASE, "noget andet")])
def test_a_short_or_mistyped_passphrase_makes_nothing(
    page: FirstRunPage, first: str, second: str
) -> None:
    answers: list[object] = []
    page.finished.connect(lambda *answer: answers.append(answer))
    page.name.setText("Mette Holm")
    page.next.click()
    page.next.click()
    page.first.input.setText(first)
    page.second.input.setText(second)
    page.next.click()
    assert answers == []
    assert bool(page.first_row.error.text()) != bool(page.second_row.error.text())


def test_it_says_that_everything_stays_on_this_computer(page: FirstRunPage) -> None:
    for _ in range(3):
        assert page.only_here.isVisible() and page.only_here.text() != ""
        page.name.setText("Mette Holm")
        page.next.click()


def test_escape_goes_back_and_keeps_what_was_written(page: FirstRunPage) -> None:
    page.name.setText("Mette Holm")
    page.next.click()
    page.workplace.setText("Solsikken")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.step == 0 and page.name.text() == "Mette Holm"
    page.next.click()
    assert page.workplace.text() == "Solsikken"


def test_a_colleague_can_be_added_and_can_change_their_mind(qtbot: QtBot, data_dir: Path) -> None:
    create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP).close()
    window = MainWindow(data_dir, kdf=CHEAP)
    window.show()
    window.look_for_profiles()
    assert window.worker.wait_idle()
    window.door.unlock.new.click()
    page = window.door.first_run
    assert isinstance(page, FirstRunPage) and window.stack.currentWidget() is page
    page.back.click()
    assert window.stack.currentWidget() is window.door.unlock
    done_with(window)


def test_what_cannot_be_made_is_explained_and_the_answers_stay(
    window: MainWindow, data_dir: Path
) -> None:
    page = window.door.first_run
    assert isinstance(page, FirstRunPage)
    (data_dir / "profiles").write_text("a file where the folder should be")
    page.name.setText("Mette Holm")
    page.next.click()
    page.next.click()
    page.first.input.setText(PASSPHRASE)
    page.second.input.setText(PASSPHRASE)
    page.next.click()
    assert window.worker.wait_idle()
    assert window.context is None
    assert page.error.isVisible() and page.error.text() != ""
    assert page.name.text() == "Mette Holm" and page.next.isEnabled()


def test_first_run_can_be_used_by_keyboard_and_screen_reader(page: FirstRunPage) -> None:
    assert accessible_walk(page) == []


def test_a_store_is_not_made_in_a_sync_folder_but_where_the_person_chooses_instead(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(tmp_path / "OneDrive - Kommunen" / "bindeled", kdf=CHEAP)
    window.show()
    window.look_for_profiles()
    assert window.worker.wait_idle()
    page = window.door.first_run
    assert page is not None
    write(page.name, "Mette Holm")
    write(page.workplace, "Børnehaven Solsikken")
    write(page.first.input, PASSPHRASE)
    write(page.second.input, PASSPHRASE)
    assert window.worker.wait_idle()
    assert "OneDrive" in page.error.text() and not page.elsewhere.isHidden()
    window.door.ask_folder = lambda *_: tmp_path / "Dropbox"
    page.elsewhere.click()
    assert window.worker.wait_idle()
    assert not page.elsewhere.isHidden() and profiles(tmp_path / "Dropbox" / "Bindeled") == ()
    window.door.ask_folder = lambda *_: tmp_path / "lokal"
    page.elsewhere.click()
    assert window.worker.wait_idle()
    assert [each.label for each in profiles(tmp_path / "lokal" / "Bindeled")] == ["Mette Holm"]
    assert not (tmp_path / "OneDrive - Kommunen").exists()
    done_with(window)
