"""A code from paper: with the camera, from a picture file or the clipboard, a scanner, or typed.

A hand scanner types like a keyboard.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app import codes, policy
from app.language import translate
from models.errors import BindeledError, Unavailable
from views.context import Context
from views.kit import Banner, Flow, SecondaryButton, TextArea
from views.theme import Space

_LONGEST_EDGE = 5000


class CodeField(QWidget):
    """The text of a code, and the buttons that read it out of a picture.

    A test or the tour answers instead of the system's dialog with ``context.choose_file``.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.text = TextArea(accessible_name=self.tr("The text in the code"), lines=4)
        self.camera = SecondaryButton(self.tr("Use the camera…"), self, icon="camera")
        self.camera.clicked.connect(self.use_camera)
        self.file = SecondaryButton(self.tr("Choose a picture…"), self, icon="folder")
        self.file.clicked.connect(self.choose)
        self.paste = SecondaryButton(self.tr("Paste a picture"), self, icon="copy")
        self.paste.clicked.connect(self.paste_picture)
        for button in (self.camera, self.file, self.paste):
            button.setAutoDefault(False)
        self.said = Banner("success", "", parent=self)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(Flow([self.camera, self.file, self.paste], self))
        column.addWidget(self.text)
        column.addWidget(self.said)
        self.setFocusProxy(self.text)
        self.setTabOrder(self.camera, self.file)
        self.setTabOrder(self.file, self.paste)
        self.setTabOrder(self.paste, self.text)

    def value(self) -> str:
        """The text, as it came."""
        return self.text.text().strip()

    def use_camera(self) -> None:
        """Show what the camera sees until there is a code in it."""
        self.said.hide()
        self._context.run(
            policy.may_use_camera, done=self._open_camera, failed=self._failed, owner=self
        )

    def choose(self) -> None:
        """Ask for a picture, and read the code in it."""
        title = self.tr("Choose a picture of the code")
        if self._context.choose_file is not None:
            path = self._context.choose_file(self, title)
        else:
            kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;All files (*)")
            name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
            path = Path(name) if name else None
        if path is not None:
            self._read(lambda: _picture(path))

    def paste_picture(self) -> None:
        """Read the code in the picture that was copied, for example a screenshot."""
        picture = QGuiApplication.clipboard().image()
        if picture.isNull():
            self.said.set(
                "info",
                self.tr(
                    "There is no picture to paste. Take a screenshot of the code or copy a "
                    "picture of it, and press again."
                ),
            )
            self.said.show()
            return
        self._read(lambda: picture)

    def _open_camera(self, _: None) -> None:
        # Loaded by the few who press the button.
        from views.relay.camera_dialog import CameraDialog

        dialog = CameraDialog(self._context, self)
        dialog.found.connect(self._seen_by_camera)
        dialog.picture_wanted.connect(self.choose)
        dialog.paste_wanted.connect(self.paste_picture)
        dialog.open()

    def _seen_by_camera(self, text: str) -> None:
        self.text.set_text(text)
        self.said.set("success", self.tr("The code has been read with the camera."))
        self.said.show()
        self.text.setFocus()

    def _read(self, picture: Callable[[], QImage]) -> None:
        self.said.hide()
        self._context.run(
            lambda: _read_code(picture()), done=self._found, failed=self._failed, owner=self
        )

    def _found(self, text: str) -> None:
        self.text.set_text(text)
        self.said.set("success", self.tr("The code in the picture has been read."))
        self.said.show()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, BindeledError):
            self._context.failed_default(error)
            return
        from app.errors import sentence

        self.said.set("warning", sentence(error))
        self.said.show()


def how_to_read() -> str:
    """The ways a code gets in, for the head of a dialog."""
    return translate(
        "CodeField",
        "Hold the code up to the camera, choose a picture or a screenshot of it, or read it with a "
        "code scanner while the cursor stands in the field. The text under the code can be typed "
        "too.",
    )


def _picture(path: Path) -> QImage:
    """The picture of a file, no larger than is needed; Unavailable("codes.no_picture")."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST_EDGE:
        most = QSize(_LONGEST_EDGE, _LONGEST_EDGE)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise Unavailable("codes.no_picture")
    return picture


def _read_code(picture: QImage) -> str:
    """The code in a picture, of which only the grey pixels go on."""
    if max(picture.width(), picture.height()) > _LONGEST_EDGE:
        picture = picture.scaled(_LONGEST_EDGE, _LONGEST_EDGE, Qt.AspectRatioMode.KeepAspectRatio)
    if picture.hasAlphaChannel():
        flat = QImage(picture.size(), QImage.Format.Format_RGB32)
        flat.fill(Qt.GlobalColor.white)
        painter = QPainter(flat)
        painter.drawImage(0, 0, picture)
        painter.end()
        picture = flat
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    raw = bytes(grey.constBits())
    rows = (raw[start : start + width] for start in range(0, height * line, line))
    return codes.slip_in(b"".join(rows), width, height)
