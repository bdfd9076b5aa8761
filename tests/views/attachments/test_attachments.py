"""Pictures are made small and clean; a file is put in the log and shown."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QApplication

from app import attachments
from app.child import read_child
from models.errors import Refused
from tests.views.accessibility import accessible_walk
from views.attachments.dialogs import AddDialog, PaperDialog, PictureDialog, prepare
from views.attachments.pictures import LONGEST_EDGE, fit_picture
from views.attachments.tab import AttachmentsTab


def picture(width: int, height: int, kind: str = "JPEG") -> bytes:
    """A red and a blue half, with words about where it was taken."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for y in range(height // 2, height):
        for x in range(0, width, max(1, width // 40)):
            image.setPixelColor(x, y, QColor("blue"))
    image.setText("Comment", "Taget ved Solstrålevej 7")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """The same photograph as a telephone would save it: turned, with a place in it."""
    gps = b"GPS 56.162937 10.203921"
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0) + gps
    body = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def test_a_photograph_loses_place_and_words_and_stands_upright(qapp) -> None:
    data = with_exif(picture(80, 40), 6)
    assert b"GPS 56.16" in data and b"Solstr" in data
    clean = fit_picture(data)
    assert clean is not None
    for trace in (b"GPS", b"Exif", b"Solstr", b"Comment"):
        assert trace not in clean
    image = QImage.fromData(clean)
    assert (image.width(), image.height()) == (40, 80)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_a_large_picture_of_any_kind_is_made_smaller(qapp, kind: str) -> None:
    clean = fit_picture(picture(LONGEST_EDGE * 2, 60, kind))
    assert clean is not None and clean.startswith(b"\xff\xd8\xff")
    assert QImage.fromData(clean).width() == LONGEST_EDGE


@pytest.mark.qt_log_ignore("JPEG datastream contains no image", extend=True)
@pytest.mark.parametrize("data", [b"", b"not a picture", picture(8, 8)[:-30][:20], b"GIF89a"])
def test_what_is_no_picture_is_none(qapp, data: bytes) -> None:
    assert fit_picture(data) is None


def test_a_picture_that_would_fill_the_memory_is_none(qapp) -> None:
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR"
    bomb = header + struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0) + bytes(4)
    assert fit_picture(bomb) is None


def test_what_is_neither_pdf_nor_picture_is_refused(tmp_path: Path, qapp) -> None:
    (tmp_path / "a.pdf").write_bytes(b"MZ")
    with pytest.raises(Refused) as error:
        prepare(tmp_path / "a.pdf")
    assert error.value.code == "attachment.kind"


@pytest.fixture
def tab(qtbot, context, started, settle) -> AttachmentsTab:
    log = started("Alma")
    made = AttachmentsTab(context)
    qtbot.addWidget(made)
    made.show_view(read_child(context.session, log))
    context.case_changed.connect(lambda name: made.show_view(read_child(context.session, name)))
    settle()
    return made


def open_dialog(kind: type) -> object:
    [found] = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def test_a_picture_is_put_in_with_what_it_is_and_shown_inside_the_program(
    tab: AttachmentsTab, context, settle, tmp_path: Path
) -> None:
    tab.show()
    path = tmp_path / "tegning.jpg"
    path.write_bytes(with_exif(picture(80, 40), 1))
    context.choose_file = lambda parent, title: path
    tab.put.click()
    settle()
    dialog = open_dialog(AddDialog)
    assert accessible_walk(dialog) == []
    dialog.yes.click()
    assert dialog.text_row.error.text() != ""
    dialog.text.setPlainText("Almas tegning")
    dialog.yes.click()
    settle()
    [item] = attachments.listed(context.session, tab.log)
    assert item.what.text == "Almas tegning" and item.what.name == "tegning.jpg"
    stored = attachments.open_bytes(context.session, tab.log, item.what.sha256)
    assert b"GPS" not in stored
    assert accessible_walk(tab) == []
    [see] = tab.opens
    see.click()
    settle()
    shown = open_dialog(PictureDialog)
    assert not shown.picture.pixmap().isNull() and accessible_walk(shown) == []
    shown.reject()


def test_a_pdf_is_shown_by_the_computer_and_its_readable_copy_is_wiped(
    tab: AttachmentsTab, context, settle, monkeypatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True
    )
    tab.show()
    attachments.add(context.session, tab.log, "udtalelse.pdf", "Udtalelse", b"%PDF-1.7 x")
    context.case_changed.emit(tab.log)
    settle()
    tab.opens[0].click()
    settle()
    dialog = open_dialog(PaperDialog)
    assert Path(opened[0]).read_bytes() == b"%PDF-1.7 x" and accessible_walk(dialog) == []
    dialog.yes.click()
    settle()
    assert not Path(opened[0]).exists()
