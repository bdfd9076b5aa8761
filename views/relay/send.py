"""A file that is ready to be carried: save it on a stick or in a folder, and how to send it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import answering, exchange, handover
from app.boxes import OutItem
from models.errors import BindeledError
from views.children.saving import save_document
from views.context import Context
from views.kit import (
    Banner,
    BodyText,
    Caption,
    Card,
    Flow,
    IconMark,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Strong,
    Title,
)
from views.relay import words
from views.relay.choosing import choose_folder
from views.relay.code_dialog import ReceiptCodeDialog
from views.theme import Space


class SendPanel(Card):
    """One file of the outbox with the buttons that send it. ``saved`` when it lies there."""

    saved = Signal(object)
    """The path of the file, written, read back and compared."""
    gone = Signal()
    """It has left this computer in some way: as a file, on paper, or read off the screen."""

    def __init__(self, context: Context, item: OutItem, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.context = context
        self.item = item
        self.setAccessibleName(words.file_to(item.type, item.to_name))
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        mark = IconMark(words.FILE_ICONS[item.type], "accent", self, 2.0)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Strong(words.file_to(item.type, item.to_name), self))
        detail = self.tr("{name} · {size} · locked so that only {person} can open it").format(
            name=item.file_name, size=words.size(item.size), person=item.to_name
        )
        column.addWidget(Caption(detail, self))
        head.addLayout(column, 1)
        self.body_layout.addLayout(head)
        self.button = PrimaryButton(self._button_text(), self, icon="usb")
        self.button.clicked.connect(self.save)
        text = self.tr("Put it in the exchange folder")
        self.put_button = SecondaryButton(text, self, icon="folder")
        self.put_button.clicked.connect(self.put)
        self.put_button.hide()
        self.paper_button = QuietButton(self.tr("On paper, with a code…"), self, icon="print")
        self.paper_button.clicked.connect(self.on_paper)
        self.paper_button.setVisible(item.type == "accept")
        text = self.tr("Show it as a code on the screen…")
        self.code_button = QuietButton(text, self, icon="phone")
        self.code_button.clicked.connect(self.on_screen)
        self.code_button.setVisible(item.type == "accept")
        ways = [self.button, self.put_button, self.paper_button, self.code_button]
        self.add(Flow(ways, self))
        self.saved.connect(lambda _: self.gone.emit())
        context.run(exchange.folder, context.session, done=self._offer_folder, owner=self)
        self.note = Banner("success", "", parent=self)
        self.note.hide()
        self.add(self.note)
        if item.warning:
            self.add(Banner("warning", item.warning, parent=self))
        if item.size > words.MAIL_LIMIT:
            self.add(Banner("warning", words.large_for_mail(), parent=self))

    def save(self) -> None:
        """Ask where, and write the file there; the same bytes every time."""
        title = self.tr("Where should the file be put?")
        folder = choose_folder(self.context, self, title)
        if folder is None:
            return
        self.button.setEnabled(False)
        self.context.run(
            handover.export,
            self.context.session,
            self.item.id,
            folder,
            done=self._written,
            failed=self._failed,
            owner=self,
        )

    def on_paper(self) -> None:
        """Save the receipt as a sheet with a QR code; for when no file can be carried."""
        save_document(
            self,
            self.context,
            self.tr("Save the receipt to print"),
            self.tr("receipt.pdf"),
            lambda: answering.acceptance_pdf(self.context.session, self.item.log),
            lambda _: self.gone.emit(),
            log=self.item.log,
            about="accept",
        )

    def on_screen(self) -> ReceiptCodeDialog:
        """Show the receipt as a QR code, for a giver who can see this screen."""
        dialog = ReceiptCodeDialog(self.context, self.item, self)
        dialog.read.connect(self._read)
        dialog.open()
        return dialog

    def _read(self) -> None:
        self.note.set(
            "success",
            self.tr(
                "It counts as sent. If {name} has lost it, show the code again or save the file."
            ).format(name=self.item.to_name),
            self.tr("{name} has read the receipt").format(name=self.item.to_name),
        )
        self.note.show()
        self.gone.emit()
        self.context.case_changed.emit(self.item.log)

    def put(self) -> None:
        """Put the file in the exchange folder."""
        self.put_button.setEnabled(False)
        self.context.run(
            exchange.put,
            self.context.session,
            self.item.id,
            done=self._put,
            failed=self._failed,
            owner=self,
        )

    def _offer_folder(self, place: Path | None) -> None:
        self.put_button.setVisible(place is not None)

    def _put(self, path: Path) -> None:
        self.put_button.setEnabled(True)
        self.note.set(
            "success",
            self.tr("It is called {name}, and has been read back and compared.").format(
                name=path.name
            ),
            self.tr("The file lies in the exchange folder"),
        )
        self.note.show()
        self.saved.emit(path)
        self.context.case_changed.emit(self.item.log)

    def _written(self, path: Path) -> None:
        self.button.setEnabled(True)
        self.button.setText(self.tr("Save the file once more…"))
        self.note.set(
            "success",
            self.tr(
                "The file is written and has been read back and compared. You can take the stick "
                "out. It is called {name} and lies in “{folder}”."
            ).format(name=path.name, folder=path.parent.name or str(path.parent)),
            self.tr("The file is ready"),
        )
        self.note.show()
        self.saved.emit(path)
        self.context.case_changed.emit(self.item.log)

    def _failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        self.put_button.setEnabled(True)
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.note.set("error", sentence(error), self.tr("The file was not written"))
        self.note.show()

    def _button_text(self) -> str:
        if self.item.sent_at:
            return self.tr("Save the same file again…")
        if sticks_allowed(self.context):
            return self.tr("Save on a stick or in a folder…")
        return self.tr("Save in a folder…")


class HowToSend(Card):
    """The ways a file can travel; it is locked, so the way need not be."""

    def __init__(self, context: Context, to_name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("How to send it"))
        rules = context.rules
        stick, mail = sticks_allowed(context), rules is None or rules.mail_allowed
        shared = rules is None or rules.shared_folder_allowed or bool(rules.exchange_folder)
        every = [
            (stick, "usb", self.tr("Carry it over on a stick and hand it to {name}.")),
            (mail, "mail", self.tr("Attach it to a secure mail to {name}.")),
            (shared, "folder", self.tr("Put it in a folder you share with {name}.")),
        ]
        for allowed, icon, text in every:
            if not allowed:
                continue
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            row.addWidget(IconMark(icon, "accent", self, 1.2), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(BodyText(text.format(name=to_name), self), 1)
            self.body_layout.addLayout(row)
        forbidden = [
            (stick, self.tr("Your municipality has decided that no stick is used.")),
            (mail, self.tr("Your municipality has decided that no file is sent by mail.")),
            (shared, self.tr("Your municipality has decided that no shared folder is used.")),
        ]
        for allowed, text in forbidden:
            if not allowed:
                self.add(Caption(text, self))
        self.add(
            Caption(
                self.tr(
                    "The file's name says nothing about the child, and nobody but {name} can open "
                    "it. Do not write the child's name in the mail."
                ).format(name=to_name),
                self,
            )
        )


def sticks_allowed(context: Context) -> bool:
    """Whether the municipality lets files be put on a stick."""
    return context.rules is None or context.rules.usb_allowed


class SendDialog(QDialog):
    """What just happened, and the file to send now."""

    def __init__(
        self, context: Context, title: str, text: str, item: OutItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel = SendPanel(context, item, self)
        self.close_button = SecondaryButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(Title(title, self))
        column.addWidget(BodyText(text, self))
        column.addWidget(self.panel)
        column.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        self.panel.button.setFocus()
        # What is said after saving needs room of its own.
        self.panel.saved.connect(lambda _: QTimer.singleShot(0, self, self._grow))

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            wanted = max(layout.totalHeightForWidth(self.width()), layout.totalSizeHint().height())
            room = round(self.screen().availableGeometry().height() * 0.92)
            self.resize(self.width(), min(max(self.height(), wanted), room))
