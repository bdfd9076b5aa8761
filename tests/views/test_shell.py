"""The window round the pages: places, keys, files, locking, closing, the program's own faults."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import drafts
from app.own import LOOK, TEXT_SIZE, preference
from app.session import Session, create_session, open_session, profiles
from models.errors import Unavailable
from models.people import Child, Person
from tests.repository.source import ROOT
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON, done_with
from tests.views.front import to_front
from views.application import command
from views.context import PLACES, Context
from views.frame import Frame
from views.main_window import MainWindow
from views.palettes import DARK
from views.settings.page import SettingsPage
from views.theme import Mode, theme
from views.today.page import TodayPage
from views.today.quick_note import load_quick
from views.trouble import event_code, places


class Stand(QWidget):
    """Stands where a page of another part of the program would: records what it is asked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.asked: list[tuple[object, ...]] = []

    def show_case(self, log: str, tab: str = "log") -> None:
        self.asked.append(("case", log, tab))

    def open_file(self, path: Path) -> None:
        self.asked.append(("file", path))

    def look(self, sha: str) -> None:
        self.asked.append(("waiting", sha))

    def flush(self) -> None:
        self.asked.append(("flush",))


class Launches(list[tuple[Path, str]]):
    """Records how the program was started afresh."""

    def __call__(self, data_dir: Path, profile: str) -> bool:
        self.append((data_dir, profile))
        return True


@pytest.fixture
def launches() -> Launches:
    return Launches()


@pytest.fixture
def window(
    qtbot: QtBot, data_dir: Path, launches: Launches, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The real window on a real store; the pages of other parts are stood in for."""
    real = Frame._make

    def make(frame: Frame, name: str) -> QWidget:
        if name in ("case", "relay", "contacts"):
            return Stand(frame._context)
        return real(frame, name)

    monkeypatch.setattr(Frame, "_make", make)
    made = MainWindow(data_dir, launcher=launches, kdf=CHEAP)
    made.show()
    made.show_session(create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP))
    assert made.worker.wait_idle()
    to_front(made)
    yield made
    for dialog in made.troubles.open_dialogs():
        dialog.accept()
    done_with(made)
    theme().set_mode(Mode.LIGHT)


def frame(window: MainWindow) -> Frame:
    assert window.frame is not None
    return window.frame


def session(window: MainWindow) -> Session:
    assert window.context is not None
    return window.context.session


def start(window: MainWindow, name: str = "Alma K.") -> str:
    from app import cases

    return cases.start(session(window), Child(name=name), parents_told=True).log


def stand(window: MainWindow, name: str) -> Stand:
    page = frame(window).page(name)
    assert isinstance(page, Stand)
    return page


# ---------------------------------------------------------------- places and keys


def test_Ctrl_and_a_number_go_to_the_places(window: MainWindow) -> None:
    for number, place in enumerate(PLACES, start=1):
        QTest.keyClick(
            window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier
        )
        assert frame(window).current == place
        assert frame(window).navigation.list.currentRow() == number - 1


def test_pages_are_made_only_when_they_are_first_shown(window: MainWindow) -> None:
    assert list(frame(window)._pages) == ["today"]
    frame(window).open_place("settings")
    assert list(frame(window)._pages) == ["today", "settings"]


def test_the_side_shrinks_to_icons_when_there_is_no_room_and_keeps_its_names(
    window: MainWindow,
) -> None:
    side = frame(window).navigation
    window.resize(1400, 800)
    assert not side.narrow
    window.resize(640, 600)
    assert side.narrow and side.list.item(0).text() == ""
    for row in range(side.list.count()):
        item = side.list.item(row)
        assert item.data(Qt.ItemDataRole.AccessibleTextRole) and item.toolTip()


def test_who_I_am_stands_in_the_strip(window: MainWindow) -> None:
    assert frame(window).header.name.text() == "Mette Holm"
    assert "Solsikken" in frame(window).header.work.text()


def test_a_child_is_shown_without_its_name_in_the_title(window: MainWindow) -> None:
    log = start(window, "Alma Hemmelig")
    assert window.context is not None
    window.context.open_case(log, "map")
    assert stand(window, "case").asked == [("case", log, "map")]
    assert frame(window).current == "case"
    assert window.windowTitle() == "Bindeled"
    assert "Alma" not in QApplication.instance().applicationDisplayName()


def test_leaving_a_page_saves_what_was_typed_there(window: MainWindow) -> None:
    frame(window).open_place("contacts")
    frame(window).open_place("today")
    assert ("flush",) in stand(window, "contacts").asked


def test_a_log_started_in_the_form_opens_on_the_child(window: MainWindow) -> None:
    assert window.context is not None
    window.context.new_case_wanted.emit()
    page = frame(window).page("new_case")
    page.name.setText("Alma")
    page.told_yes.click()
    page.begin.click()
    assert window.worker.wait_idle()
    [(_, log, tab)] = [each for each in stand(window, "case").asked if each[0] == "case"]
    assert session(window).case(log).child.name == "Alma" and tab == "log"


# ---------------------------------------------------------------- the quick note from anywhere


def test_Ctrl_N_comes_as_a_dialog_elsewhere_on_the_child_at_hand_and_keeps_what_is_typed(
    window: MainWindow,
) -> None:
    start(window, "Bertil")
    log = start(window, "Alma")
    frame(window).open_case(log)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.worker.wait_idle()
    dialog = frame(window)._quick
    assert dialog is not None and dialog.isVisible()
    assert dialog.note.log() == log
    assert accessible_walk(dialog) == []
    dialog.note.saw.setPlainText("Set i gangen")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.worker.wait_idle()
    assert load_quick(session(window)).saw == "Set i gangen"
    frame(window).open_place("today")
    assert window.worker.wait_idle()
    today = frame(window).page("today")
    assert isinstance(today, TodayPage) and today.quick.saw.text() == "Set i gangen"


def test_the_quick_note_that_could_not_be_kept_comes_back_with_its_text(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app import drafts
    from models.errors import Unavailable

    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    frame(window).open_case(start(window))
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", full)
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert window.worker.wait_idle()
        dialog = frame(window)._quick
        assert dialog is not None
        dialog.note.saw.setPlainText("Kun her")
        dialog.reject()
        assert window.worker.wait_idle()
        assert frame(window)._quick is dialog and dialog.isVisible()
        assert dialog.note.saw.text() == "Kun her"
        assert not window.leaving.save_all(), "locking must ask first"
    dialog.reject()
    assert window.worker.wait_idle()
    assert frame(window)._quick is None and load_quick(session(window)).saw == "Kun her"


def test_Ctrl_N_on_today_goes_to_the_note_that_is_there(window: MainWindow) -> None:
    start(window)
    frame(window).open_place("today")
    assert window.worker.wait_idle()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    today = frame(window).page("today")
    assert isinstance(today, TodayPage) and today.quick.saw.hasFocus()
    assert frame(window)._quick is None


# ---------------------------------------------------------------- files


def test_a_file_given_at_the_start_is_shown_once_unlocked(
    qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Frame, "_make", lambda self, name: Stand(self._context))
    file = data_dir / "overlevering.stafet"
    window = MainWindow(data_dir, file=file, kdf=CHEAP)
    window.show_session(create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP))
    assert window.worker.wait_idle()
    assert frame(window).current == "relay"
    assert stand(window, "relay").asked == [("file", file)]
    done_with(window)


def test_a_file_that_waits_is_shown_at_the_relay(window: MainWindow) -> None:
    assert window.context is not None
    window.context.open_waiting("ab" * 32)
    assert frame(window).current == "relay"
    assert stand(window, "relay").asked[-1] == ("waiting", "ab" * 32)


@pytest.mark.parametrize("name, taken", [("a.stafet", True), ("A.STAFET", True), ("a.pdf", False)])
def test_a_relay_file_dropped_on_the_window_is_shown(
    window: MainWindow, tmp_path: Path, name: str, taken: bool
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    drop = QDropEvent(
        QPoint(50, 50).toPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    expected = [("file", tmp_path / name)] if taken else []
    assert [each for each in stand(window, "relay").asked if each[0] == "file"] == expected


# ---------------------------------------------------------------- locking and closing


def type_a_note(window: MainWindow) -> None:
    start(window)
    frame(window).open_place("today")
    assert window.worker.wait_idle()
    today = frame(window).page("today")
    assert isinstance(today, TodayPage)
    today.quick.saw.setPlainText("Halvt skrevet")


def kept(data_dir: Path) -> str:
    [profile] = profiles(data_dir)
    again = open_session(profile, PASSPHRASE)
    try:
        return load_quick(again).saw
    finally:
        again.close()


def test_lock_saves_what_is_typed_closes_the_store_and_starts_afresh(
    window: MainWindow, data_dir: Path, launches: Launches
) -> None:
    """vault.md "Lock": the process is replaced, so that neither key nor text stays in memory."""
    type_a_note(window)
    profile = session(window).profile.id
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert launches == [(data_dir, profile)]
    assert window.context is None and not window.isVisible()
    assert kept(data_dir) == "Halvt skrevet"


def test_the_store_is_closed_before_the_fresh_process_starts(
    window: MainWindow, data_dir: Path
) -> None:
    opened: list[str] = []

    def launch(folder: Path, profile: str) -> bool:
        opened.append(kept(folder))  # raises while another process part still holds the store
        return True

    window._launcher = launch
    type_a_note(window)
    window.lock()
    assert opened == ["Halvt skrevet"]


def test_closing_the_window_saves_what_is_typed(window: MainWindow, data_dir: Path) -> None:
    type_a_note(window)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert kept(data_dir) == "Halvt skrevet"


def test_when_something_cannot_be_saved_the_window_asks_before_it_closes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    asked: list[str] = []
    type_a_note(window)
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "save", full)
        broken.setattr(
            "views.lock.leaving.confirm", lambda *texts, **_: bool(asked.append(texts[1]))
        )
        window.close()
        assert len(asked) == 1 and window.isVisible() and window.context is not None


def test_the_command_that_starts_afresh_names_folder_and_user(tmp_path: Path) -> None:
    said = command(tmp_path, "a" * 32)
    assert said[0] == sys.executable
    assert said[-4:] == ["--data-dir", str(tmp_path), "--profile", "a" * 32]


# ---------------------------------------------------------------- faults of the program


def broken(secret: str) -> None:
    raise ValueError(secret)


def test_a_fault_in_the_worker_is_shown_with_a_code_and_without_content(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    window.worker.run(broken, "Alma Hemmelig")
    window.worker.run(broken, "Bertil Hemmelig")
    assert window.worker.wait_idle()
    [dialog] = window.troubles.open_dialogs()
    assert len(dialog.code.text()) == 9
    assert accessible_walk(dialog) == []
    shown = " ".join(each.text() for each in dialog.findChildren(QWidget) if hasattr(each, "text"))
    said = capsys.readouterr()
    assert dialog.code.text() in said.err and "test_shell.py" in said.err
    assert "Hemmelig" not in shown + said.err + said.out


def test_the_same_fault_has_the_same_code_and_another_has_another() -> None:
    codes: list[str] = []
    told: list[str] = []
    for secret, kind in (("a", ValueError), ("b", ValueError), ("a", KeyError)):
        try:
            raise kind(secret)
        except (ValueError, KeyError) as error:
            codes.append(event_code(error))
            told.extend(places(error))
    assert codes[0] == codes[1] != codes[2]
    assert told and all("test_shell.py" in place for place in told)


def test_a_known_error_is_said_in_words_and_is_no_fault(window: MainWindow) -> None:
    heard: list[tuple[str, str]] = []
    assert window.context is not None
    window.context.said.connect(lambda text, kind: heard.append((kind, text)))

    def full() -> None:
        raise Unavailable("disk.full")

    window.context.run(full)
    assert window.worker.wait_idle()
    assert heard[0][0] == "error" and "disk.full" not in heard[0][1]
    assert window.troubles.open_dialogs() == ()


# ---------------------------------------------------------------- settings


def test_my_details_can_be_changed_and_the_card_is_signed_anew(window: MainWindow) -> None:
    frame(window).open_place("settings")
    page = frame(window).page("settings")
    assert isinstance(page, SettingsPage) and not page.save.isEnabled()
    page.phone.setText("87 65 43 21")
    page.name.setText("Mette Holm Friis")
    page.save.click()
    assert window.worker.wait_idle()
    card = session(window).card.card
    assert (card.person.phone, card.seq) == ("87 65 43 21", 1)
    assert frame(window).header.name.text() == "Mette Holm Friis"
    assert not page.save.isEnabled()
    page.name.setText(" ")
    page.save.click()
    assert page.name_row.error.text() != ""
    assert accessible_walk(page) == []


def test_the_look_is_kept_in_the_store_and_put_on_at_the_next_unlock(
    window: MainWindow, data_dir: Path
) -> None:
    frame(window).open_place("settings")
    page = frame(window).page("settings")
    assert isinstance(page, SettingsPage)
    page.looks[Mode.DARK].click()
    assert window.worker.wait_idle()
    assert theme().tokens is DARK
    assert preference(session(window), LOOK) == "dark"
    assert preference(session(window), TEXT_SIZE) == ""
    window.close()
    theme().set_mode(Mode.LIGHT)
    [profile] = profiles(data_dir)
    again = MainWindow(data_dir)
    again.show_session(open_session(profile, PASSPHRASE))
    assert again.worker.wait_idle()
    assert theme().tokens is DARK
    done_with(again)


def test_the_practice_family_gets_a_user_of_its_own(
    window: MainWindow, data_dir: Path, launches: Launches, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def yes(*texts: object, **_: object) -> bool:
        said.extend(str(text) for text in texts)
        return True

    monkeypatch.setattr("views.today.practice.confirm", yes)
    today = frame(window).page("today")
    assert isinstance(today, TodayPage)
    today.start.practice.click()
    assert window.worker.wait_idle()
    practice = next(each for each in profiles(data_dir) if each.label != PERSON.name)
    assert launches == [(data_dir, practice.id)]
    from app.practice import PASSPHRASE as practice_words

    assert any(practice_words in text for text in said)
    open_session(practice, practice_words).close()


# ---------------------------------------------------------------- as a whole


def test_the_window_can_be_used_by_keyboard_and_screen_reader(window: MainWindow) -> None:
    start(window)
    for place in ("today", "children", "settings"):
        frame(window).open_place(place)
    frame(window).new_case()
    assert window.worker.wait_idle()
    assert accessible_walk(window) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_needs_more_room_than_the_smallest_window(window: MainWindow, scale: float) -> None:
    start(window)
    theme().set_text_scale(scale)
    try:
        for place in ("today", "children", "settings"):
            frame(window).open_place(place)
        frame(window).new_case()
        assert window.worker.wait_idle()
        window.resize(1024, 700)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1024, 700)
        frame(window).open_place("children")
        QApplication.processEvents()
        children = frame(window).page("children")
        assert children.table.columnWidth(0) > 100
        for page in frame(window)._pages.values():
            assert page.minimumSizeHint().width() <= frame(window).pages.width(), page
    finally:
        theme().set_text_scale(1.0)


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    """The store, the keys and PDF come when they are needed, not before the window is there."""
    heavy = {
        "sqlcipher3",
        "reportlab",
        "keyring",
        "pyrage",
        "nacl",
        "networkx",
        "msgspec",
        "app.session",
    }
    asked = "import sys, views.application; print(sorted(sys.modules))"
    said = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy.add("app.session")
    assert heavy & set(ast.literal_eval(said.stdout)) == set()


def test_a_person_without_work_details_is_shown_too(window: MainWindow) -> None:
    frame(window).header.show_person(Person(name="Bo"))
    assert frame(window).header.name.text() == "Bo"


def test_the_window_is_never_larger_than_the_screen(window: MainWindow) -> None:
    from views.application import fit_to_screen

    room = window.screen().availableGeometry()
    window.resize(room.width() * 2, room.height() * 2)
    fit_to_screen(window)
    assert window.width() <= room.width() and window.height() < room.height()
    window.resize(700, 500)
    fit_to_screen(window)
    assert (window.width(), window.height()) == (700, 500)
