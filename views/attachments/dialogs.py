"""Putting a file in the log, and looking at one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app import access, attachments
from app.attachments import Item
from app.language import translate
from app.session import Session
from models.case import Case
from models.errors import Refused
from views.attachments.pictures import fit_picture
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import BodyText, FieldRow, KeyValueList, TextArea


def prepare(path: Path) -> bytes:
    """Read a chosen file; a picture is made small and clean. Refused("attachment.…")."""
    data = attachments.read_chosen(path)
    if attachments.kind_of(data) == attachments.PDF:
        return data
    picture = fit_picture(data)
    if picture is None:
        raise Refused("attachment.kind")
    return picture


class AddDialog(FormDialog):
    """What is this file? Then it is put in the log."""

    def __init__(
        self, context: Context, log: str, path: Path, data: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("AddDialog", "Put a file in the log"),
            translate(
                "AddDialog",
                "It is kept encrypted, goes along when the relay is handed over, and the parents "
                "can see that it is here.",
            ),
            parent,
            yes=translate("AddDialog", "Put it in the log"),
        )
        self._log, self._path, self._data = log, path, data
        self.text = TextArea(
            self.tr("For example: statement from the speech therapist"), self, lines=1
        )
        self.text_row = FieldRow(self.tr("What is it?"), self.text, parent=self)
        self.add(
            KeyValueList(
                [
                    (self.tr("File"), path.name),
                    (self.tr("Size"), size_words(len(data))),
                ],
                self,
            )
        )
        if attachments.kind_of(data) == attachments.JPEG:
            self.add(
                BodyText(
                    self.tr("The picture was made smaller, and place and camera are taken out."),
                    self,
                )
            )
        self.add(self.text_row)
        self.text.setFocus()

    def check(self) -> bool:
        missing = not self.text.text().strip()
        self.text_row.set_error(self.tr("Say in a few words what it is.") if missing else "")
        return not missing

    def save(self) -> None:
        self.run(
            attachments.add,
            self.context.session,
            self._log,
            self._path.name,
            self.text.text(),
            self._data,
            done=self._added,
        )

    def _added(self, case: Case) -> None:
        self.context.case_changed.emit(case.log)
        self.context.toast(self.tr("The file is in the log now."))


class PictureDialog(FormDialog):
    """A picture from the log, shown inside the program."""

    def __init__(
        self, context: Context, item: Item, data: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context, translate("PictureDialog", "Attachment"), item.what.text, parent, width=96
        )
        self.yes.hide()
        self.no.setText(self.tr("Close"))
        self.picture = _Picture(data, item.what.text, self)
        self.add(self.picture)

    def save(self) -> None:
        self.accept()


class PaperDialog(FormDialog):
    """A PDF is shown by the computer's own program; the readable copy is wiped afterwards."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("PaperDialog", "The document is open beside Bindeled"),
            translate(
                "PaperDialog",
                "For as long as you read it, a readable copy lies on this computer. Close the "
                "document and press Done: then the copy is wiped.",
            ),
            parent,
            yes=translate("PaperDialog", "Done, wipe the copy"),
        )
        self.path = path
        self.no.hide()
        self.finished.connect(self._wipe)

    def show_paper(self) -> None:
        """Open it in the computer's program for PDF files."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path))):
            self.trouble.set("error", self.tr("This computer has no program that shows PDF files."))
            self.trouble.show()

    def save(self) -> None:
        self.accept()

    def _wipe(self, _: int) -> None:
        self.context.run(attachments.wipe, self.context.session.profile, owner=self.context)


class _Picture(QLabel):
    """As large as there is room for, never larger than it is."""

    def __init__(self, data: bytes, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = QPixmap()
        self._whole.loadFromData(data)
        self.setAccessibleName(text)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 240))

    def sizeHint(self) -> QSize:
        return self._whole.size().boundedTo(QSize(900, 620))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.size().boundedTo(self._whole.size())
        self.setPixmap(
            self._whole.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )


def show_item(context: Context, log: str, item: Item, parent: QWidget) -> None:
    """Show one attachment: a picture here, a PDF in the computer's own program."""
    if item.what.media_type == attachments.PDF:
        context.run(
            _lay_out,
            context.session,
            log,
            item.what.sha256,
            done=lambda path: _show_paper(context, path, parent),
            owner=parent,
        )
        return
    context.run(
        _picture,
        context.session,
        log,
        item.what.sha256,
        done=lambda data: PictureDialog(context, item, data, parent).open(),
        owner=parent,
    )


def size_words(size: int) -> str:
    """A size as people say it."""
    if size < 1_000_000:
        return translate("Attachments", "{n} KB").format(n=max(1, round(size / 1000)))
    return translate("Attachments", "{n} MB").format(n=round(size / 1_000_000, 1)).replace(".", ",")


def _show_paper(context: Context, path: Path, parent: QWidget) -> None:
    dialog = PaperDialog(context, path, parent)
    dialog.open()
    dialog.show_paper()


def _lay_out(session: Session, log: str, sha256: str) -> Path:
    access.record(session, log, "open", "attachment")
    return attachments.lay_out(session, log, sha256)


def _picture(session: Session, log: str, sha256: str) -> bytes:
    access.record(session, log, "open", "attachment")
    return attachments.open_bytes(session, log, sha256)
