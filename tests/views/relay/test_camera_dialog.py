"""A code held up to the camera, through the real dialog, driver and process; and every way out.

Only what answers when `/dev/video0` is opened is not as on a computer with a camera.
"""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app import answering, contacts, handover, policy
from models.card import Trust
from models.custody import State
from storage import camera as device
from tests.pretend_camera import Cameras, Ending, code, held_up, room
from tests.views.accessibility import accessible_walk
from tests.views.relay.desks import Desk, texts
from views.contacts.card_dialogs import CardDialog, CardTextDialog
from views.relay import camera_watch
from views.relay.camera_dialog import CameraDialog
from views.relay.code_field import CodeField
from views.relay.page import ReceiptTextDialog


@pytest.fixture
def cameras(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cameras:
    return Cameras(tmp_path / "cameras", monkeypatch)


@pytest.fixture
def field(mette: Desk) -> CodeField:
    made = CodeField(mette.context, mette.page)
    made.show()
    return made


def pressed(mette: Desk, field: CodeField) -> CameraDialog:
    """The dialog that the button opens."""
    mette.press(field.camera)
    (dialog,) = field.findChildren(CameraDialog)
    assert dialog.isVisible()
    return dialog


def eyes() -> list[str]:
    """The processes behind a camera that this one has started and that are not gone."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        for process in (task / "children").read_text("ascii").split():
            said = Path(f"/proc/{process}/cmdline").read_bytes()
            found += [process] if b"eye.py" in said else []
    return found


def nothing_looks() -> bool:
    """Whether no thread and no process looks through a camera."""
    return not eyes() and all(each.name != "camera" for each in threading.enumerate())


def test_two_meet_and_one_reads_the_others_card_by_keyboard_only(
    mette: Desk, jonas: Desk, cameras: Cameras, qtbot: QtBot
) -> None:
    shown = code(contacts.own_card_text(jonas.session))
    cameras.put_in(room(), held_up(shown, turned=20, blurred=8), held_up(shown, blurred=1))
    found = []
    asked = CardTextDialog(mette.context, found.append, mette.page)
    asked.open()
    asked.code.camera.setFocus()
    QTest.keyClick(asked.code.camera, Qt.Key.Key_Space)
    mette.settle()
    qtbot.waitUntil(lambda: bool(asked.code.value()), timeout=15_000)
    assert "Koden er læst med kameraet." in texts(asked) and nothing_looks()
    assert asked.isVisible() and not asked.findChildren(CameraDialog)
    QTest.keyClick(asked.yes, Qt.Key.Key_Space)
    mette.settle()
    (card,) = found
    kept = CardDialog(mette.context, card, lambda _: None, mette.page)
    kept.show()
    mette.press(kept.yes)
    assert contacts.get(mette.session, jonas.key).trust is Trust.UNKNOWN


def test_row_5_a_receipt_is_held_up_and_taken_in(
    mette: Desk, karen: Desk, cameras: Cameras, qtbot: QtBot
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    seen = handover.preview(karen.session, mette.quick_offer(log, karen))
    answering.accept(karen.session, seen.sha)
    cameras.put_in(room(), held_up(code(answering.acceptance_text(karen.session, log))))
    mette.page.show_overview()
    mette.settle()
    asked: ReceiptTextDialog = mette.page.read_text()
    mette.press(asked.code.camera)
    qtbot.waitUntil(lambda: bool(asked.code.value()), timeout=15_000)
    mette.press(asked.yes)
    assert mette.session.custody(log).state is State.RELEASED


def test_the_picture_is_live_and_nothing_of_it_is_kept(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot, tmp_path: Path
) -> None:
    cameras.put_in(room())
    before = sorted(tmp_path.rglob("*"))
    dialog = pressed(mette, field)
    assert "Kameraet åbnes" in dialog.said.text()
    qtbot.waitUntil(lambda: dialog.picture.has_picture, timeout=15_000)
    assert "Leder efter en kode" in texts(dialog) and len(eyes()) == 1
    middle = dialog.picture.grab().toImage()
    left, right = (
        middle.pixelColor(middle.width() * share // 10, middle.height() // 2).lightness()
        for share in (3, 7)
    )
    first, *_, last = room().crop((0, 0, 1280, 1)).tobytes()
    assert (left < right) == (last < first), "turned like a mirror"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert nothing_looks() and not dialog.picture.has_picture and field.value() == ""
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("way", ["cancel", "close", "hide", "delete"])
def test_the_camera_is_free_at_once_whatever_takes_the_dialog_away(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot, way: str
) -> None:
    cameras.put_in(room())
    dialog = pressed(mette, field)
    qtbot.waitUntil(lambda: dialog.picture.has_picture, timeout=15_000)
    if way == "cancel":
        QTest.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    elif way == "close":
        dialog.close()
    elif way == "hide":
        dialog.hide()  # as the cover does when something cannot be saved
    else:
        field.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert nothing_looks()


def test_it_can_be_cancelled_before_the_camera_has_answered(
    mette: Desk, field: CodeField, cameras: Cameras
) -> None:
    cameras.put_in(room(), ending=Ending.STUCK)
    dialog = pressed(mette, field)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert nothing_looks()


def test_without_a_camera_it_is_said_and_tried_again_when_one_is_put_in(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot
) -> None:
    dialog = pressed(mette, field)
    qtbot.waitUntil(dialog.again.isVisible, timeout=15_000)
    assert "ikke fundet noget kamera" in texts(dialog) and "på en anden måde" in texts(dialog)
    assert not dialog.picture.has_picture and nothing_looks()
    assert accessible_walk(dialog) == []
    cameras.put_in(held_up(code(contacts.own_card_text(mette.session))))
    mette.press(dialog.again)
    qtbot.waitUntil(lambda: field.value().startswith("BDL1C"), timeout=15_000)


@pytest.mark.parametrize(
    "ending, words",
    [
        (Ending.PULLED_OUT, "stoppede, før en kode var læst"),
        (Ending.IN_USE, "kunne ikke åbnes"),
        (Ending.SILENT, "kommer ikke noget billede"),
    ],
)
def test_what_goes_wrong_is_said_in_words(
    mette: Desk,
    field: CodeField,
    cameras: Cameras,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    ending: Ending,
    words: str,
) -> None:
    monkeypatch.setitem(device.Camera.__init__.__kwdefaults__, "patience_s", 0.3)
    cameras.put_in(room(), ending=ending)
    dialog = pressed(mette, field)
    qtbot.waitUntil(dialog.again.isVisible, timeout=15_000)
    assert words in texts(dialog) and "Intet er ændret" in texts(dialog)
    assert dialog.said.kind == "error" and nothing_looks()


def test_the_code_of_another_program_is_said_while_it_looks_on(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot
) -> None:
    other = held_up(code("https://example.org"))
    cameras.put_in(room(), *[other] * 40, held_up(code(contacts.own_card_text(mette.session))))
    dialog = pressed(mette, field)
    qtbot.waitUntil(lambda: dialog.said.kind == "warning", timeout=15_000)
    assert "ikke fra Bindeled" in dialog.said.text() and field.value() == ""
    assert dialog.picture.has_picture and len(eyes()) == 1
    qtbot.waitUntil(lambda: field.value().startswith("BDL1C"), timeout=30_000)
    assert nothing_looks()


def test_who_does_not_get_it_read_is_told_what_helps(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot
) -> None:
    cameras.put_in(room())
    dialog = pressed(mette, field)
    assert not dialog.tip.isActive()
    qtbot.waitUntil(lambda: dialog.picture.has_picture, timeout=15_000)
    assert dialog.tip.isActive()
    dialog.tip.timeout.emit()
    assert "uden genskin" in dialog.said.text()
    dialog.close()
    assert not dialog.tip.isActive()


def test_of_several_cameras_another_is_chosen_by_keyboard(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot
) -> None:
    cameras.put_in(room(640, 480))
    cameras.put_in(room(800, 600))
    dialog = pressed(mette, field)
    qtbot.waitUntil(lambda: dialog.which.count() == 2, timeout=15_000)
    assert dialog.which_row.isVisible() and accessible_walk(dialog) == []
    qtbot.waitUntil(lambda: dialog.picture.has_picture, timeout=15_000)
    first = dialog.which.currentText()
    dialog.which.setFocus()
    QTest.keyClick(dialog.which, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.picture.has_picture, timeout=15_000)
    assert dialog.which.currentText() != first and len(eyes()) == 1
    dialog.close()


def test_one_camera_is_no_choice_and_everything_has_a_name(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot
) -> None:
    cameras.put_in(room())
    dialog = pressed(mette, field)
    qtbot.waitUntil(lambda: dialog.picture.has_picture, timeout=15_000)
    assert not dialog.which_row.isVisible() and accessible_walk(dialog) == []
    assert dialog.picture.accessibleName() == "Det, kameraet ser"
    # A hand scanner that is used all the same: its Enter closes nothing.
    QTest.keyClicks(dialog.no, "BDL1C")
    QTest.keyClick(dialog.no, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.close()


def test_the_other_ways_are_one_press_away(
    mette: Desk, field: CodeField, cameras: Cameras, tmp_path: Path
) -> None:
    picture = tmp_path / "kort.png"
    segno.make(contacts.own_card_text(mette.session)).save(str(picture), scale=4, border=4)
    mette.next_file = picture
    mette.press(pressed(mette, field).file)
    assert field.value().startswith("BDL1C") and nothing_looks()
    QApplication.clipboard().clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    mette.press(pressed(mette, field).paste)
    assert "intet billede at indsætte" in texts(field) and nothing_looks()


def test_where_the_municipality_says_no_the_camera_is_not_even_opened(
    mette: Desk, field: CodeField, cameras: Cameras, tmp_path: Path, monkeypatch
) -> None:
    cameras.put_in(room())
    decided = tmp_path / "policy.json"
    decided.write_text('{"v": 1, "camera_allowed": false}', "utf-8")
    monkeypatch.setattr(policy, "policy_path", lambda: decided)
    mette.press(field.camera)
    assert "kommune har besluttet, at kameraet ikke bruges" in texts(field)
    assert not field.findChildren(QDialog) and nothing_looks()


def test_a_bug_is_shown_as_one_and_never_swallowed(
    mette: Desk, field: CodeField, cameras: Cameras, qtbot: QtBot, monkeypatch
) -> None:
    cameras.put_in(room())

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(camera_watch.camera, "look", broken)
    mette.press(field.camera)
    qtbot.waitUntil(lambda: bool(mette.strays), timeout=15_000)
    assert isinstance(mette.strays.pop(), ZeroDivisionError) and nothing_looks()
