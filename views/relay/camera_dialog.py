"""Holding a code up to the camera: the live picture, and how to get out or read it otherwise.

The camera is open only while this dialog is on the screen. Nothing of what it sees is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.camera import Frame, open_camera
from models.errors import BindeledError, Untrusted
from views.context import Context
from views.icons import paint_icon
from views.kit import (
    Banner,
    BodyText,
    FieldRow,
    Flow,
    PrimaryButton,
    SecondaryButton,
    Title,
    announce,
)
from views.relay.camera_watch import CameraWatch
from views.theme import RADIUS, Space, tokens

_TIP_MS = 8000
"""After this long without a code a person wonders what is wrong."""
_SHAPE = QSize(16, 9)
"""The place kept for a picture until the first one tells its own shape."""


class CameraDialog(QDialog):
    """Looks for a code of ours; closes itself when it has one."""

    found = Signal(str)
    """The text of the code."""
    picture_wanted = Signal()
    """The person would rather choose a picture file; the dialog has closed."""
    paste_wanted = Signal()
    """The person would rather paste a picture; the dialog has closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._watch: CameraWatch | None = None
        title = self.tr("Scan the code with the camera")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = LivePicture(self)
        self.said = Banner("info", "", parent=self)
        self.which = QComboBox(self)
        self.which.activated.connect(self._other_camera)
        self.which_row = FieldRow(self.tr("Camera"), self.which, parent=self)
        self.which_row.hide()
        self.again = PrimaryButton(self.tr("Try again"), self, icon="camera")
        self.again.clicked.connect(self.start)
        self.again.hide()
        self.file = SecondaryButton(self.tr("Choose a picture…"), self, icon="folder")
        self.file.clicked.connect(lambda: self._otherwise(self.picture_wanted))
        self.paste = SecondaryButton(self.tr("Paste a picture"), self, icon="copy")
        self.paste.clicked.connect(lambda: self._otherwise(self.paste_wanted))
        self.no = SecondaryButton(self.tr("Cancel"), self)
        self.no.clicked.connect(self.reject)
        for button in (self.again, self.file, self.paste, self.no):
            button.setAutoDefault(False)  # a hand scanner's Enter must not close anything
        self.tip = QTimer(self)
        self.tip.setSingleShot(True)
        self.tip.setInterval(_TIP_MS)
        self.tip.timeout.connect(self._give_tip)
        self._lay_out(title)
        self.no.setFocus()

    def start(self) -> None:
        """Open the camera that is chosen, and look."""
        self.stop()
        self.again.hide()
        self._say("info", self.tr("The camera is being opened…"))
        try:
            opened = open_camera(max(self.which.currentIndex(), 0))
        except BindeledError as error:
            self._failed(error)
            return
        watch = CameraWatch(opened, self)
        watch.named.connect(self._named)
        watch.seen.connect(self._seen)
        watch.other.connect(self._other_code)
        watch.found.connect(self._found)
        watch.failed.connect(self._failed)
        # Whatever takes this dialog away without closing it takes the camera with it.
        self.destroyed.connect(watch.close)
        self._watch = watch

    def stop(self) -> None:
        """Let go of the camera, and of the last picture."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()
            watch.deleteLater()
        self.tip.stop()
        self.picture.clear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and self._watch is None:
            self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(Title(title, self))
        intro = BodyText(
            self.tr(
                "Hold the code still in front of the camera, so that all of it is in the picture. "
                "It is read by itself, and the picture is not kept."
            ),
            self,
        )
        intro.setProperty("type", "muted")
        column.addWidget(intro)
        column.addWidget(self.which_row)
        column.addWidget(self.picture, 1)
        column.addWidget(self.said)
        column.addWidget(Flow([self.file, self.paste], self))
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.again)
        column.addLayout(foot)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * 66, 900))

    def _say(self, kind: str, text: str) -> None:
        if (self.said.kind, self.said.text()) != (kind, text):
            self.said.set(kind, text)
            announce(self.said, text)

    def _named(self, names: Sequence[str], chosen: int) -> None:
        self.which.clear()
        self.which.addItems([name or self.tr("Camera without a name") for name in names])
        self.which.setCurrentIndex(chosen)
        self.which_row.setVisible(len(names) > 1)

    def _other_camera(self, _: int) -> None:
        self.start()

    def _seen(self) -> None:
        frame = self._watch.take() if self._watch is not None else None
        if frame is None:
            return
        if not self.picture.has_picture:
            self._say("info", self.tr("Looking for a code…"))
            self.tip.start()
        self.picture.show_frame(frame)

    def _give_tip(self) -> None:
        if self.said.kind == "info":
            self._say(
                "info",
                self.tr(
                    "Still looking. Hold the code nearer or further away until it is sharp, in "
                    "good light and without reflections."
                ),
            )

    def _other_code(self) -> None:
        from app.errors import sentence

        self._say("warning", sentence(Untrusted("codes.other")))

    def _found(self, text: str) -> None:
        self.accept()
        self.found.emit(text)

    def _failed(self, error: Exception) -> None:
        self.stop()
        if not isinstance(error, BindeledError):
            self.reject()
            self._context.failed_default(error)
            return
        from app.errors import sentence

        self.again.show()
        self._say("error", sentence(error))

    def _otherwise(self, wanted: SignalInstance) -> None:
        self.reject()
        wanted.emit()


class LivePicture(QWidget):
    """What the camera sees, turned like a mirror, as that is how people aim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self.setAccessibleName(self.tr("What the camera sees"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(8 * Space.XL)

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to see yet."""
        return self._frame is not None

    def show_frame(self, frame: Frame) -> None:
        """Show one picture in place of the last."""
        self._frame = frame
        self.update()

    def clear(self) -> None:
        """Forget the last picture."""
        self._frame = None
        self.update()

    def sizeHint(self) -> QSize:
        width = 20 * Space.XXL
        return QSize(width, width * _SHAPE.height() // _SHAPE.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self._frame
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = _SHAPE if frame is None else QSize(frame.width, frame.height)
        size = shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )
        edge = QPainterPath()
        edge.addRoundedRect(box, RADIUS, RADIUS)
        painter.setClipPath(edge)
        if frame is None:
            painter.fillRect(box, tokens().color("surface_sunken"))
            mark = QRectF(0, 0, Space.XXL, Space.XXL)
            mark.moveCenter(box.center())
            paint_icon(painter, "camera", mark, "text_muted")
        else:
            grey = QImage(
                frame.grey, frame.width, frame.height, frame.width, QImage.Format.Format_Grayscale8
            )
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
            painter.drawImage(box, grey)
        painter.end()
