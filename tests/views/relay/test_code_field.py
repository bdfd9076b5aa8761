"""Codes from paper: the real sheet printed to a picture, read back, and taken in (K20's carriers).

Also what is no picture, no code, or a code for something else.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QTransform
from PySide6.QtTest import QTest

from app import answering, contacts, handover
from models.card import Trust
from models.custody import State
from tests.views.relay.desks import Desk, texts
from views.contacts.card_dialogs import CardDialog, CardTextDialog
from views.relay.code_field import CodeField
from views.relay.page import ReceiptTextDialog

A4_LINES = 1754
"""An A4 sheet at 150 dots an inch."""


def printed(pdf: bytes, folder: Path, dpi: int = 150) -> Path:
    """The first page as a picture, as a printer and a scanner would make it."""
    (folder / "sheet.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-png", "-singlefile", "-r", str(dpi), "sheet.pdf", "sheet"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "sheet.png"


@pytest.fixture
def accepted(mette: Desk, karen: Desk) -> tuple[str, bytes]:
    """Karen has said yes; the log, and her receipt on paper."""
    log = mette.start()
    mette.consent(log, karen)
    seen = handover.preview(karen.session, mette.quick_offer(log, karen))
    answering.accept(karen.session, seen.sha)
    return log, answering.acceptance_pdf(karen.session, log)


@pytest.fixture
def dialog(mette: Desk) -> ReceiptTextDialog:
    mette.page.show_overview()
    mette.settle()
    return mette.page.read_text()


def test_row_5_a_receipt_on_paper_is_printed_photographed_and_taken_in(
    mette: Desk, accepted: tuple[str, bytes], dialog: ReceiptTextDialog, tmp_path: Path
) -> None:
    log, pdf = accepted
    sheet = printed(pdf, tmp_path)
    assert QImage(str(sheet)).height() == A4_LINES
    mette.next_file = sheet
    mette.press(dialog.code.file)
    assert "Koden på billedet er læst." in texts(dialog)
    mette.press(dialog.yes)
    assert mette.session.custody(log).state is State.RELEASED
    assert "Du har givet" in texts(mette.preview) or "Stafetten er givet" in texts(mette.preview)


def test_a_receipt_from_a_code_is_told_as_what_it_is_whatever_was_answered_before(
    mette: Desk, karen: Desk, accepted: tuple[str, bytes], tmp_path: Path
) -> None:
    """No heading of the answer before, and no button that takes another import back."""
    other = karen.start()
    karen.consent(other, mette)
    mette.open(karen.quick_offer(other, mette))
    mette.press(mette.preview.answers["accept"].button)
    assert mette.preview.title.text() == "Du har sagt ja"
    assert mette.preview.undo_button is not None
    mette.page.show_overview()
    dialog = mette.page.read_text()
    mette.next_file = printed(accepted[1], tmp_path)
    mette.press(dialog.code.file)
    mette.press(dialog.yes)
    assert mette.session.custody(accepted[0]).state is State.RELEASED
    assert mette.preview.title.text() == "Stafetten er givet videre"
    assert mette.preview.undo_button is None and mette.preview.panel is not None


@pytest.mark.parametrize("turned", [0, 9, 90, 180])
def test_a_card_is_read_from_a_crooked_photograph_of_it(
    mette: Desk, jonas: Desk, tmp_path: Path, turned: int
) -> None:
    sheet = QImage(str(printed(contacts.own_card_pdf(jonas.session), tmp_path, 200)))
    photo = tmp_path / "foto.jpg"
    small = sheet.transformed(QTransform().rotate(turned)).scaledToWidth(
        1300, Qt.TransformationMode.SmoothTransformation
    )
    assert small.save(str(photo), quality=45)
    found = []
    asked = CardTextDialog(mette.context, found.append, mette.page)
    asked.show()
    mette.next_file = photo
    mette.press(asked.code.file)
    mette.press(asked.yes)
    (card,) = found
    shown = CardDialog(mette.context, card, lambda _: None, mette.page)
    shown.show()
    mette.press(shown.yes)
    assert contacts.get(mette.session, jonas.key).trust is Trust.UNKNOWN


def test_a_screenshot_is_pasted(
    mette: Desk, accepted: tuple[str, bytes], dialog: ReceiptTextDialog, tmp_path: Path
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    mette.press(dialog.code.paste)
    assert "intet billede" in texts(dialog) and dialog.code.value() == ""
    clipboard.setImage(QImage(str(printed(accepted[1], tmp_path, 96))))
    mette.press(dialog.code.paste)
    clipboard.clear()
    assert dialog.code.value().startswith("BDL1A")


def test_a_hand_scanner_types_and_ends_with_enter(
    mette: Desk, karen: Desk, accepted: tuple[str, bytes], dialog: ReceiptTextDialog
) -> None:
    text = answering.acceptance_text(karen.session, accepted[0])
    QTest.keyClicks(dialog.text, text)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert dialog.isVisible(), "the scanner's Enter decides nothing"
    mette.press(dialog.yes)
    assert mette.session.custody(accepted[0]).state is State.RELEASED


def test_what_is_no_code_of_ours_is_said_in_words(
    mette: Desk, karen: Desk, dialog: ReceiptTextDialog, tmp_path: Path
) -> None:
    log = mette.start()
    plain = tmp_path / "tom.png"
    white = QImage(300, 300, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    white.save(str(plain))
    other = tmp_path / "andet.png"
    segno.make("https://example.org").save(str(other), scale=6)
    broken = tmp_path / "brudt.jpg"
    broken.write_bytes(b"not a picture at all")
    said = {plain: "ingen kode", other: "ikke fra Bindeled", broken: "ikke et billede"}
    for path, words in said.items():
        mette.next_file = path
        mette.press(dialog.code.file)
        assert words in texts(dialog) and dialog.code.value() == ""
    card = tmp_path / "kort.png"
    segno.make(contacts.own_card_text(karen.session)).save(str(card), scale=4, border=4)
    mette.next_file = card
    mette.press(dialog.code.file)
    mette.press(dialog.yes)
    assert "hører til et andet sted" in texts(dialog)
    assert mette.session.custody(log).state is State.HOLDER


def test_a_light_code_on_a_see_through_ground_is_read_too(mette: Desk, tmp_path: Path) -> None:
    field = CodeField(mette.context)
    field.show()
    path = tmp_path / "gennemsigtig.png"
    code = segno.make(contacts.own_card_text(mette.session))
    code.save(str(path), scale=4, border=4, light=None)
    mette.next_file = path
    mette.press(field.file)
    assert field.value().startswith("BDL1C")
    mette.next_file = None
    mette.press(field.file)
    assert field.value().startswith("BDL1C"), "who changes their mind keeps what was there"
    field.deleteLater()
