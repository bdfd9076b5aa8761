"""The recovery sheet on screen: made, on paper, typed back; and back in with it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pypdf
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import keys, recovery, upkeep
from app.language import translate
from app.recovery_sheet import grouped
from app.session import Session, create_session, open_session
from app.sheet_typing import groups
from storage.signing import generate_keys, public_keys
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON
from tests.views.front import to_front
from tests.views.trust.conftest import Open
from views.context import Context
from views.lock.place import _forms
from views.trust.forgotten_page import NEW, SHEET, ForgottenPage
from views.trust.notices import Reminders, look_again
from views.trust.printing import paint_sheet
from views.trust.recovery_dialog import PAPER, TYPE, RecoveryDialog
from views.trust.sheet_field import SheetField

NEW_PASSPHRASE = "denne gang husker jeg"


@pytest.fixture
def field(qtbot: QtBot) -> SheetField:
    made = SheetField()
    qtbot.addWidget(made)
    to_front(made)
    made.boxes[0].setFocus()
    return made


def type_in(field: SheetField, text: str) -> None:
    """Key by key, wherever the focus goes."""
    field.boxes[0].setFocus()
    for sign in text:
        here = next((box for box in field.boxes if box.hasFocus()), None)
        assert here is not None
        QTest.keyClicks(here, sign)


def test_typing_goes_from_group_to_group_with_or_without_spaces(
    field: SheetField, session: Session, qtbot: QtBot
) -> None:
    sheet = recovery.make(session)
    to_front(field)
    type_in(field, " ".join(grouped(sheet.identity)).lower())
    assert field.check()
    assert recovery.prove(session, field.text()).kind == "proven"
    field.clear()
    type_in(field, "".join(grouped(sheet.identity)).replace(" ", ""))
    assert field.check()


def test_a_whole_sheet_can_be_pasted_and_scanned(
    field: SheetField, session: Session, qtbot: QtBot
) -> None:
    sheet = recovery.make(session)
    to_front(field)
    QApplication.clipboard().setText("\n".join(grouped(sheet.identity)))
    field.boxes[0].paste()
    field.boxes[0].textEdited.emit("\n".join(grouped(sheet.identity)))
    assert field.check()
    field.clear()
    type_in(field, sheet.identity)  # as a scanner of QR codes types
    assert field.check(), [box.text() for box in field.boxes]


def test_a_slip_is_shown_at_its_group(field: SheetField, session: Session) -> None:
    signs = "".join("".join(grouped(recovery.make(session).identity)).split())
    slipped = signs[:21] + ("Q" if signs[21] != "Q" else "P") + signs[22:]
    for number, box in enumerate(field.boxes):
        box.setText(slipped[number * 4 : number * 4 + 4])
    assert not field.check()
    assert [box.property("state") for box in field.boxes].index("error") == 5
    assert field.trouble.isVisibleTo(field) and "6" in field.trouble.text()
    assert field.boxes[5].accessibleDescription() != ""
    field.boxes[5].setText(signs[20:24])
    assert field.check() and field.boxes[5].property("state") == ""


def test_a_lock_keeps_nothing_of_what_is_typed_from_the_sheet(
    context: Context, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    dialog = RecoveryDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.yes.click()
    settle()
    dialog.yes.click()
    assert dialog.sheet is not None
    dialog.field.boxes[0].textEdited.emit(dialog.sheet.identity)
    kept = msgspec.json.encode(tuple(_forms())).decode()
    assert groups(dialog.sheet.identity)[1] not in kept


def test_made_saved_typed_back_and_then_today_is_quiet(
    context: Context,
    session: Session,
    settle: Callable[[], None],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    context.take_upkeep(upkeep.look(session))
    reminders = Reminders(context)
    qtbot.addWidget(reminders)
    assert len(reminders.rows) == 2
    dialog = RecoveryDialog(context)
    qtbot.addWidget(dialog)
    dialog.settled.connect(lambda: look_again(context))
    dialog.open()
    dialog.yes.click()
    settle()
    assert dialog.at == PAPER and dialog.sheet is not None
    context.choose_document = lambda parent, name: tmp_path / name
    dialog.pdf.click()
    settle()
    (saved,) = tmp_path.glob("*.pdf")
    pages = pypdf.PdfReader(io.BytesIO(saved.read_bytes())).pages
    found = "\n".join(page.extract_text() for page in pages)
    assert dialog.kept.isVisible()
    dialog.yes.click()
    assert dialog.at == TYPE and dialog.field.isVisible()
    typed = " ".join(re.findall(r"^(?:[0-9A-Z]{2,4} ?)+$", found, re.MULTILINE))
    dialog.field.boxes[0].textEdited.emit(typed)
    dialog.yes.click()
    settle()
    assert recovery.state(session).kind == "proven"
    assert len(reminders.rows) == 1


def test_another_sheet_is_told_apart_and_later_keeps_reminding(
    context: Context, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    old = recovery.make(session)
    dialog = RecoveryDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.yes.click()
    settle()
    dialog.yes.click()
    dialog.field.boxes[0].textEdited.emit(old.identity)
    dialog.yes.click()
    settle()
    assert dialog.field.trouble.isVisible() and dialog.yes.isEnabled()
    assert accessible_walk(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    kept = recovery.state(session)
    assert kept.kind == "unproven" and kept.later_at and kept.remind


def test_the_printed_page_holds_what_the_pdf_holds(session: Session) -> None:
    sheet = recovery.make(session)
    page = QImage(1240, 1754, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    paint_sheet(painter, QRectF(page.rect()), sheet, "Mette Holm", "2026-03-12")
    painter.end()
    rows = [y for y in range(page.height()) if _has_ink(page, y)]
    assert rows[0] > 60 and rows[-1] < page.height() - 60


def _has_ink(page: QImage, y: int) -> bool:
    return any(page.pixelColor(x, y).lightness() < 128 for x in range(0, page.width(), 2))


# --- back in


@pytest.fixture
def with_sheet(data_dir: Path) -> tuple[Path, str]:
    session = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP)
    sheet = recovery.make(session)
    recovery.prove(session, sheet.identity)
    session.close()
    return data_dir, "\n".join(grouped(sheet.identity))


def test_forgotten_passphrase_back_in_through_the_window(
    with_sheet: tuple[Path, str], open_window: Open
) -> None:
    folder, sheet = with_sheet
    window = open_window(folder)
    window.door.unlock.forgotten.click()
    page = window.door.forgotten
    assert isinstance(page, ForgottenPage) and window.stack.currentWidget() is page
    page.sheet.boxes[0].textEdited.emit(sheet)
    page.next.click()
    assert page.step == NEW
    QTest.keyClicks(page.new.first.input, NEW_PASSPHRASE)
    QTest.keyClicks(page.new.second.input, NEW_PASSPHRASE)
    QTest.keyClick(page.new.second.input, Qt.Key.Key_Return)
    assert window.worker.wait_idle()
    assert window.context is not None and window.frame is not None
    assert window.frame.current == "today"
    profile = window.context.session.profile
    window.close()
    open_session(profile, NEW_PASSPHRASE).close()


def test_the_leader_opens_with_the_institution_key_and_the_user_is_told(
    data_dir: Path, open_window: Open
) -> None:
    session = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP)
    pair = generate_keys()
    keys.add_institution(session, public_keys(pair).age, "Lederen")
    session.close()
    window = open_window(data_dir)
    window.door.unlock.forgotten.click()
    page = window.door.forgotten
    assert page is not None
    page.by_institution.click()
    page.sheet.boxes[0].textEdited.emit(pair.age)
    page.next.click()
    assert window.worker.wait_idle()
    assert window.context is not None and window.context.upkeep is not None
    assert [use.label for use in window.context.upkeep.institution] == ["Lederen"]
    assert window.frame is not None
    today = window.frame.page("today")
    assert len(today.urgent.banners) == 1 and today.urgent.buttons == []
    window.close()
    open_session(session.profile, PASSPHRASE).close()


def test_a_sheet_of_another_store_is_said_at_the_sheet(
    with_sheet: tuple[Path, str], open_window: Open, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = create_session(elsewhere, "Jonas Friis", PASSPHRASE, PERSON, kdf=CHEAP)
    foreign = recovery.make(other).identity
    other.close()
    window = open_window(with_sheet[0])
    window.door.unlock.forgotten.click()
    page = window.door.forgotten
    assert page is not None
    page.sheet.boxes[0].textEdited.emit(foreign)
    page.next.click()
    page.new.first.input.setText(NEW_PASSPHRASE)
    page.new.second.input.setText(NEW_PASSPHRASE)
    page.next.click()
    assert window.worker.wait_idle()
    assert window.context is None
    assert page.step == SHEET and page.sheet.trouble.isVisible()
    assert accessible_walk(page) == []
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.door.unlock and page.sheet.text() == ""


@pytest.mark.usefixtures("danish")
def test_the_sheet_names_the_button_that_is_there(
    with_sheet: tuple[Path, str], open_window: Open
) -> None:
    said = translate("Recovery", "Choose “Forgotten the passphrase” and type the signs above.")
    button = open_window(with_sheet[0]).door.unlock.forgotten.text()
    assert button.rstrip("?") in said


def test_first_run_ends_with_the_sheet_or_later(open_window: Open, data_dir: Path) -> None:
    window = open_window(data_dir)
    first = window.door.first_run
    assert first is not None
    first.finished.emit(PERSON, PASSPHRASE)
    assert window.worker.wait_idle()
    offer = window.first_sheet
    assert offer is not None and window.stack.currentWidget() is offer
    assert accessible_walk(offer) == []
    offer.later.click()
    assert window.worker.wait_idle()
    assert window.context is not None and window.stack.currentWidget() is window.frame
    told = window.context.upkeep
    assert told is not None and told.remind_recovery
    assert recovery.state(window.context.session).later_at != ""
