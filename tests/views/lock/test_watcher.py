"""When the program locks by itself, warns, covers, clears the clipboard, and comes back."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from app import place, spool
from app.place import Place
from app.session import create_session, open_session, profiles
from models.errors import Unavailable
from tests.repository.source import imports_below, modules, name_of
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON, done_with
from tests.views.front import to_front
from views.kit import PassphraseField, TextArea
from views.lock.clipboard import ClipboardKeeper
from views.lock.desktop import Desktop, is_local
from views.lock.keeper import Cover
from views.lock.kept import KeptTexts
from views.lock.second_start import SecondStart
from views.lock.warning import LockWarning
from views.lock.watcher import LockWatcher
from views.lock.windows import reason_of
from views.main_window import MainWindow


class Wall:
    """A clock on the wall, in seconds."""

    def __init__(self) -> None:
        self.at = 1_000_000.0

    def __call__(self) -> float:
        return self.at


class Heard(list[object]):
    """What a watcher says."""

    def __init__(self, watcher: LockWatcher) -> None:
        super().__init__()
        watcher.soon.connect(self.append)
        watcher.calm.connect(lambda: self.append("calm"))
        watcher.lock_now.connect(self.append)


@pytest.fixture
def wall() -> Wall:
    return Wall()


def pass_time(watcher: LockWatcher, wall: Wall, seconds: int) -> None:
    """Let time go by in steps as the watcher's own timer would look."""
    for _ in range(seconds // 5):
        wall.at += 5
        watcher.look()


# ---------------------------------------------------------------- when


def test_it_warns_a_minute_before_and_locks_when_nobody_comes(qapp, wall: Wall) -> None:
    watcher = LockWatcher(5, clock=wall, idle=lambda: None)
    heard = Heard(watcher)
    pass_time(watcher, wall, 235)
    assert heard == []
    pass_time(watcher, wall, 5)
    assert heard == [60]
    pass_time(watcher, wall, 60)
    assert heard[-1] == "idle" and heard[-2] == 5
    pass_time(watcher, wall, 60)
    assert heard.count("idle") == 1


def test_any_key_keeps_the_program_open(qapp, qtbot: QtBot, wall: Wall) -> None:
    watcher = LockWatcher(5, clock=wall, idle=lambda: None)
    heard = Heard(watcher)
    watcher.start()
    field = QLineEdit()
    qtbot.addWidget(field)
    to_front(field)
    pass_time(watcher, wall, 250)
    assert heard == [60, 55, 50]
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_Shift)
    assert heard[-1] == "calm"
    pass_time(watcher, wall, 200)
    assert heard[-1] == "calm"
    watcher.stop()


def test_the_computers_own_idle_time_counts_where_it_is_known(qapp, wall: Wall) -> None:
    """Working in another program keeps Bindeled open; leaving the computer does not."""
    known = [0.0]
    watcher = LockWatcher(5, clock=wall, idle=lambda: known[0])
    heard = Heard(watcher)
    pass_time(watcher, wall, 600)
    assert heard == []
    known[0] = 301.0
    watcher.look()
    assert heard == ["idle"]


def test_what_the_desktop_tells_grows_with_the_clock(qapp, wall: Wall) -> None:
    watcher = LockWatcher(5, clock=wall, idle=lambda: None)
    pass_time(watcher, wall, 200)
    watcher._heard(10.0)
    assert watcher.idle_s() == 10
    wall.at += 40
    assert watcher.idle_s() == 50


def test_a_computer_that_slept_is_locked_at_once(qapp, wall: Wall) -> None:
    watcher = LockWatcher(30, clock=wall, idle=lambda: None)
    heard = Heard(watcher)
    pass_time(watcher, wall, 10)
    wall.at += 120
    watcher.look()
    assert heard == ["sleep"]


@pytest.mark.parametrize(
    "message, what, reason",
    [(0x0218, 4, "sleep"), (0x02B1, 7, "screen"), (0x02B1, 8, ""), (0x0218, 7, ""), (1, 4, "")],
)
def test_what_windows_says_of_sleep_and_screen(message: int, what: int, reason: str) -> None:
    assert reason_of(message, what) == reason


# ---------------------------------------------------------------- the desktop's bus


class Elsewhere(QDBusVirtualObject):
    """A desktop and a login manager that answer on a bus of their own."""

    said = {"LockedHint": False, "IdleHint": True}

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        asked = message.arguments()
        if message.member() == "GetIdletime":
            answer: object = 42_000
        elif asked[-1] == "IdleSinceHint":
            answer = QDBusVariant(1_000_000)
        else:
            answer = QDBusVariant(self.said[asked[-1]])
        reply = message.createReply()
        reply.setArguments([answer])
        return connection.send(reply)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bus of our own, with nothing of the computer's on it."""
    address = f"unix:path={tmp_path}/bus"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", os.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield address
    for name in ("bindeled-session", "bindeled-system", "elsewhere"):
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def test_the_desktop_tells_of_idleness_sleep_and_a_locked_screen(qtbot: QtBot, bus: str) -> None:
    elsewhere = QDBusConnection.connectToBus(os.environ["DBUS_SESSION_BUS_ADDRESS"], "elsewhere")
    there = Elsewhere()
    for service in (
        "org.gnome.ScreenSaver",
        "org.gnome.Mutter.IdleMonitor",
        "org.freedesktop.login1",
    ):
        assert elsewhere.registerService(service)
    assert elsewhere.registerVirtualObject("/org", there, QDBusConnection.SubPath)
    desktop = Desktop()
    assert desktop.answers
    heard: list[object] = []
    desktop.idle_s.connect(heard.append)
    desktop.locked.connect(lambda: heard.append("locked"))
    desktop.sleeping.connect(lambda: heard.append("sleeping"))

    desktop.ask_idle()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert 42.0 in heard and max(h for h in heard if isinstance(h, float)) > 1_000_000
    heard.clear()
    there.said = {"LockedHint": True, "IdleHint": False}
    desktop.ask_idle()
    qtbot.waitUntil(lambda: "locked" in heard and 42.0 in heard)

    heard.clear()
    for path, interface, name in (
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"),
    ):
        for value in (False, True):
            signal = QDBusMessage.createSignal(path, interface, name)
            signal.setArguments([value])
            assert elsewhere.send(signal)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["locked", "sleeping"]


def test_only_sockets_of_this_computer_are_a_bus(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_local("unix:path=/run/user/1000/bus") and is_local("unix:abstract=x;unix:path=/y")
    for other in ("", "tcp:host=example.org,port=1", "unix:path=/x;tcp:host=h", "autolaunch:"):
        assert not is_local(other)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=127.0.0.1,port=9")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "tcp:host=127.0.0.1,port=9")
    assert not Desktop().answers


def test_the_bus_is_named_in_one_module_only() -> None:
    """Allowed on purpose: QtDBus links no network library, and `is_local` keeps it on the spot."""
    named = [
        name_of(path)
        for path in modules("views", "app", "storage", "models")
        if imports_below(path.read_text("utf-8"), "PySide6.QtDBus")
    ]
    assert named == ["views/lock/desktop.py"]


# ---------------------------------------------------------------- the window


@pytest.fixture
def window(qtbot: QtBot, data_dir: Path) -> Iterator[MainWindow]:
    """The real window on a real store, whose fresh process is only written down."""
    made = MainWindow(data_dir, launcher=lambda *_: True, kdf=CHEAP)
    made.show()
    made.show_session(create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP))
    assert made.worker.wait_idle()
    to_front(made)
    yield made
    done_with(made)


def kept_place(data_dir: Path) -> Place | None:
    [profile] = profiles(data_dir)
    session = open_session(profile, PASSPHRASE)
    try:
        return place.take(session)
    finally:
        session.close()


def test_a_lock_by_itself_waits_for_no_dialog_and_keeps_what_stands_in_it(
    window: MainWindow, data_dir: Path
) -> None:
    dialog = QDialog(window)
    dialog.setAccessibleName("Samtykke")
    dialog.setModal(True)
    column = QVBoxLayout(dialog)
    name, secret = TextArea("Hvem har sagt ja?"), PassphraseField()
    column.addWidget(name)
    column.addWidget(secret)
    name.setPlainText("Mor og f")
    secret.input.setText("meget hemmeligt")
    secret.eye.setChecked(True)
    dialog.open()
    assert window.keeper is not None
    window.keeper.watcher.lock_now.emit("idle")
    assert window.context is None
    kept = kept_place(data_dir)
    assert kept is not None
    [form] = kept.forms
    assert [(each.label, each.text) for each in form.fields] == [("Hvem har sagt ja?", "Mor og f")]

    [profile] = profiles(data_dir)
    again = MainWindow(data_dir, kdf=CHEAP)
    again.show()
    again.show_session(open_session(profile, PASSPHRASE))
    QTest.qWait(0)
    assert again.worker.wait_idle()
    QTest.qWait(50)
    assert again.worker.wait_idle()
    [texts] = again.findChildren(KeptTexts)
    assert [area.toPlainText() for area in texts.texts] == ["Mor og f"]
    assert accessible_walk(texts) == []
    texts.accept()
    assert again.worker.wait_idle()
    assert again.context is not None
    assert place.take(again.context.session) is None
    done_with(again)


def test_the_name_of_a_file_half_typed_in_a_file_dialog_is_not_kept(
    window: MainWindow, data_dir: Path
) -> None:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setModal(True)
    dialog.open()
    dialog.findChildren(QLineEdit)[0].setText("Alma.pdf")
    window.lock(asks=False)
    assert window.context is None
    kept = kept_place(data_dir)
    assert kept is None or kept.forms == ()


def test_a_question_that_comes_up_while_saving_does_not_hold_the_lock_back(
    window: MainWindow,
) -> None:
    asked: list[str] = []
    QTimer.singleShot(0, window, lambda: asked.append("a question that waits"))
    assert window.context is not None
    window.context.run(lambda: None, done=lambda _: asked.append("another"))
    window.lock(asks=False)
    assert window.context is None and asked == []


def test_Ctrl_L_locks_although_a_dialog_is_in_front(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    QLineEdit(dialog)
    dialog.open()
    to_front(dialog)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    try:
        qtbot.waitUntil(lambda: window.context is None)
    finally:
        dialog.close()


def test_what_stood_in_the_settings_comes_back_after_the_lock(
    window: MainWindow, data_dir: Path
) -> None:
    assert window.frame is not None
    window.frame.open_place("settings")
    page = window.frame.page("settings")
    page.phone.setFocus()
    page.phone.setText("87 65")
    page.phone.setCursorPosition(2)
    window.lock()
    [profile] = profiles(data_dir)
    again = MainWindow(data_dir, kdf=CHEAP)
    again.show()
    again.show_session(open_session(profile, PASSPHRASE))
    for _ in range(20):
        QApplication.processEvents()
        assert again.worker.wait_idle()
    assert again.frame is not None and again.frame.current == "settings"
    page = again.frame.page("settings")
    assert (page.phone.text(), page.phone.cursorPosition()) == ("87 65", 2)
    assert page.save.isEnabled()
    done_with(again)


def test_when_nothing_can_be_saved_the_window_is_covered_and_locks_as_soon_as_it_can(
    window: MainWindow, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    asked: list[str] = []
    monkeypatch.setattr("views.lock.leaving.confirm", lambda *t, **_: bool(asked.append(t[1])))
    assert window.keeper is not None
    with monkeypatch.context() as broken:
        broken.setattr(place, "save", full)
        window.lock(asks=False)
        [cover] = window.findChildren(Cover)
        assert cover.isVisible() and cover.size() == window.size() and window.context is not None
        assert accessible_walk(cover) == []
    window.lock(asks=False)
    assert window.context is None and asked == []


def test_the_warning_names_the_time_and_takes_no_focus(window: MainWindow) -> None:
    warning = LockWarning(window)
    before = QApplication.focusWidget()
    warning.show_soon(60)
    assert warning.words.text() == "Bindeled låser om et minut"
    warning.show_soon(20)
    assert "20" in warning.words.text()
    assert QApplication.focusWidget() is before
    assert accessible_walk(warning) == []
    warning.hide()


# ---------------------------------------------------------------- clipboard, second start


def test_what_was_copied_here_goes_after_a_while_and_what_others_copied_stays(
    qapp, qtbot: QtBot
) -> None:
    keeper = ClipboardKeeper(kept_ms=30, owns=lambda: True)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Almas mor siger")
    qtbot.waitUntil(lambda: clipboard.text() == "")
    clipboard.setText("vores")
    keeper._ours = b"of something else"
    keeper.clear_ours()
    assert clipboard.text() == "vores"
    clipboard.clear()


def test_a_note_of_a_second_start_is_read_once_and_wiped(
    window: MainWindow, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(MainWindow, "open_file", lambda _, path: opened.append(path))
    listening = SecondStart(window, data_dir)
    spool.leave(data_dir, tmp_path / "a.stafet", at_ns=1)
    spool.leave(data_dir, None, at_ns=2)
    (spool.folder(data_dir) / "00000000000000000003-1.note").write_bytes(b"\xff\xfe\x00")
    listening.look()
    assert opened == [tmp_path / "a.stafet"]
    assert list(spool.folder(data_dir).iterdir()) == []


def test_there_is_one_window_for_a_data_folder(data_dir: Path) -> None:
    held = spool.hold(data_dir)
    assert held is not None and spool.hold(data_dir) is None
    held.release()
    again = spool.hold(data_dir)
    assert again is not None
    again.release()


def test_the_watcher_never_takes_an_event_from_anybody(qapp) -> None:
    watcher = LockWatcher(5)
    assert watcher.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress)) is False
