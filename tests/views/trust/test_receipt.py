"""The receipt after destroying a log: what was cleaned, and what still holds it until when."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.backup import OffDevice
from app.destruction import DestroyReceipt
from tests.views.accessibility import accessible_walk
from views.children.receipt_dialog import ReceiptDialog
from views.context import Context
from views.kit import Banner
from views.words import day


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_R_03_the_receipt_tells_of_copies_and_when_those_elsewhere_are_replaced(
    context: Context, qtbot: QtBot
) -> None:
    away = OffDevice(at="2026-03-10T08:00:00Z", name="bindeled-kopi-x.zip", place="USB")
    receipt = DestroyReceipt(
        "ab" * 16, "2026-03-12T09:00:00Z", 17, copies=5, removed=1, off_device=(away,)
    )
    dialog = ReceiptDialog(context, receipt)
    qtbot.addWidget(dialog)
    said = words_of(dialog)
    for part in ("5", "1", "bindeled-kopi-x.zip", "USB", day("2026-03-17")):
        assert part in said
    assert accessible_walk(dialog) == []


def test_without_copies_elsewhere_nothing_is_asked_of_the_person(
    context: Context, qtbot: QtBot
) -> None:
    dialog = ReceiptDialog(context, DestroyReceipt("ab" * 16, "2026-03-12T09:00:00Z", 17, copies=5))
    qtbot.addWidget(dialog)
    assert [each for each in dialog.findChildren(Banner) if each is not dialog.trouble] == []
