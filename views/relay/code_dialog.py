"""A QR code on the screen: one's own card, or the receipt for somebody who can see the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from app import answering
from app.boxes import OutItem
from app.language import translate
from app.session import Session
from views.context import Context
from views.kit import PrimaryButton, SecondaryButton
from views.plain_dialog import PlainDialog

_MOST_CODE = 560
"""Pixels a side of the code on the screen; less on a low one."""


class CodeDialog(PlainDialog):
    """A code that somebody else reads off this screen.

    name: what the picture is, for a screen reader. make: the code as PNG, made off the UI thread.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        text: str,
        name: str,
        make: Callable[[Session], bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, text, parent)
        self.code = QLabel(self)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(name)
        self.body.addWidget(self.code)
        self.close_button = SecondaryButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.reject)
        self.buttons.addWidget(self.close_button)
        context.run(make, context.session, done=self._show_code, failed=self.fail, owner=self)

    def _show_code(self, png: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(png)
        room = min(_MOST_CODE, self.screen().availableGeometry().height() // 2)
        keep, plain = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
        shown = picture.scaled(room, room, keep, plain)
        self.code.setPixmap(shown)
        self.code.setMinimumSize(shown.size())  # a code that is cut off cannot be read
        self.shown()
        self.fit()

    def shown(self) -> None:
        """The code stands on the screen now."""


class ReceiptCodeDialog(CodeDialog):
    """The receipt of a yes as a code; it counts as sent only when the other has read it."""

    read = Signal()
    """The giver has read the code, and that is noted."""

    def __init__(self, context: Context, item: OutItem, parent: QWidget | None = None) -> None:
        self._log = item.log
        super().__init__(
            context,
            translate("Relay", "Your receipt as a code"),
            translate(
                "Relay",
                "{name} opens Relays in Bindeled, presses “Receipt from a code…”, and reads this "
                "with the camera, a hand scanner or a picture of the screen. Only {name} can open "
                "it. Press “It has been read” when {name} has it.",
            ).format(name=item.to_name),
            translate("Relay", "Your receipt as a QR code"),
            lambda session: answering.acceptance_code(session, item.log),
            parent,
        )
        self.yes = PrimaryButton(translate("Relay", "It has been read"), self, icon="check")
        self.yes.clicked.connect(self.note_read)
        self.yes.setEnabled(False)
        self.buttons.addWidget(self.yes)
        self.close_button.setFocus()

    def shown(self) -> None:
        """Only what stands on the screen can have been read."""
        self.yes.setEnabled(True)

    def note_read(self) -> None:
        """Note that the receipt has come to the giver."""
        self.yes.setEnabled(False)
        self.context.run(
            answering.acceptance_handed_on,
            self.context.session,
            self._log,
            done=self._noted,
            failed=self.fail,
            owner=self,
        )

    def _noted(self, _: None) -> None:
        self.read.emit()
        self.accept()
