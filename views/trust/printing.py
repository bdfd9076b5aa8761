"""The recovery sheet straight to a printer, so that no file of it is left behind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.language import translate
from app.recovery import NewSheet
from app.recovery_sheet import grouped, qr_png
from views import words

_MARGIN = 0.08
"""Of the page's width."""


def print_sheet(parent: QWidget, sheet: NewSheet, label: str, today: str) -> bool:
    """Ask for a printer and print; False when the person changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # What waits for a printer is listed by name: the program's, nobody's.
    printer.setDocName("Bindeled")
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    painter = QPainter(printer)
    paint_sheet(painter, QRectF(painter.viewport()), sheet, label, today)
    painter.end()
    return True


def paint_sheet(painter: QPainter, page: QRectF, sheet: NewSheet, label: str, today: str) -> None:
    """The same as the PDF says to a person, on any page. page: in the painter's units."""
    unit = page.width() / 100
    left, width = page.left() + page.width() * _MARGIN, page.width() * (1 - 2 * _MARGIN)
    top = page.top() + 8 * unit

    def put(text: str, size: float, *, bold: bool = False, after: float = 2.0) -> None:
        nonlocal top
        font = QFont(painter.font())
        font.setPixelSize(max(1, round(size * unit)))
        font.setBold(bold)
        painter.setFont(font)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        room = QRectF(left, top, width, page.height())
        painter.drawText(room, flags, text)
        top += painter.boundingRect(room, flags, text).height() + after * unit

    painter.setPen(Qt.GlobalColor.black)
    put(translate("Recovery", "Recovery sheet"), 4.2, bold=True)
    put(
        translate(
            "Recovery", "Opens the store of {name} in Bindeled when the passphrase is gone"
        ).format(name=label),
        2.4,
        after=1.0,
    )
    put(words.day(today), 2.0, after=3.0)
    put(
        translate(
            "Recovery",
            "Who holds this sheet and the computer can read everything. Keep it locked away, and "
            "never together with the computer.",
        ),
        2.0,
        after=4.0,
    )
    for line in grouped(sheet.identity):
        put("   ".join(line.split()), 3.6, bold=True, after=1.4)
    top += 2 * unit
    side = 26 * unit
    painter.drawImage(
        QRectF(left + (width - side) / 2, top, side, side),
        QImage.fromData(qr_png(sheet.identity)),
    )
    top += side + 3 * unit
    put(translate("Recovery", "How to get back in"), 2.8, bold=True)
    for number, step in enumerate(
        (
            translate("Recovery", "Start Bindeled and choose your name."),
            translate("Recovery", "Choose “Forgotten the passphrase” and type the signs above."),
            translate("Recovery", "Choose a new passphrase. The sheet goes on working."),
        ),
        start=1,
    ):
        put(f"{number}. {step}", 2.0, after=0.8)
    put("", 2.0)
    put(sheet.identity, 1.5)
