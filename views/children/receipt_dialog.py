"""The receipt of a destroyed log: what is gone, and which copies the person must see to (R-03)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.backup import replace_by
from app.cases import DestroyReceipt
from app.language import translate
from views import words
from views.children.form_dialog import FormDialog
from views.children.words import moment_words
from views.context import Context
from views.kit import Banner, BodyText, KeyValueList


class ReceiptDialog(FormDialog):
    """Says that a log is destroyed; it holds nothing of what was in it."""

    def __init__(
        self, context: Context, receipt: DestroyReceipt, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, translate("ReceiptDialog", "The log is destroyed"), parent=parent)
        self.yes.hide()
        self.no.setText(self.tr("Close"))
        self.no.setDefault(True)
        self.add(
            KeyValueList(
                [
                    (self.tr("Receipt"), f"{receipt.log[:8]} {receipt.log[8:16]}"),
                    (self.tr("Destroyed"), moment_words(receipt.at)),
                    (self.tr("Entries"), str(receipt.entries)),
                    (self.tr("Copies in this computer, cleaned"), str(receipt.copies)),
                    *(
                        [
                            (
                                self.tr("Copies that were damaged, removed whole"),
                                str(receipt.removed),
                            )
                        ]
                        if receipt.removed
                        else []
                    ),
                ],
                self,
            )
        )
        if not receipt.finished:
            self.add(
                Banner(
                    "warning",
                    self.tr(
                        "Some backups on this computer could not be cleaned yet. The program goes"
                        " on with it after the next unlock."
                    ),
                    parent=self,
                )
            )
        if receipt.off_device:
            self.add(
                Banner(
                    "warning",
                    self.tr("These copies left the computer before and still hold the log:"),
                    title=self.tr("Delete these copies yourself"),
                    parent=self,
                )
            )
        for copy in receipt.off_device:
            said = self.tr(
                "{name} in {place}, made {moment}. To be replaced by a new copy by {day}."
            )
            text = said.format(
                name=copy.name,
                place=copy.place,
                moment=moment_words(copy.at),
                day=words.day(replace_by(copy, receipt.at[:10])),
            )
            self.add(BodyText(text, self))

    def save(self) -> None:
        self.accept()
