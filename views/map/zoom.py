"""Closer, further away, everything: three buttons that float in the corner of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.language import translate
from views.kit import IconButton
from views.map.canvas import MapCanvas
from views.theme import Space


class ZoomButtons(QFrame):
    """Stands in the lower right corner, whatever size the canvas has."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self.setProperty("role", "card")
        self.setAccessibleName(translate("NetworkMap", "Size of the picture"))
        self.further = IconButton("zoom-out", translate("NetworkMap", "Step back"), parent=self)
        self.closer = IconButton("zoom-in", translate("NetworkMap", "Closer"), parent=self)
        self.everything = IconButton(
            "zoom-fit", translate("NetworkMap", "Show everything"), parent=self
        )
        self.large = IconButton(
            "fill-window", translate("NetworkMap", "Whole screen (F11)"), parent=self
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for button in (self.further, self.closer, self.everything, self.large):
            row.addWidget(button)
        self.further.clicked.connect(canvas.zoom_out)
        self.closer.clicked.connect(canvas.zoom_in)
        self.everything.clicked.connect(canvas.fit)
        self._canvas = canvas
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Go to the corner."""
        self.adjustSize()
        area = self._canvas.rect()
        self.move(area.right() - self.width() - Space.S, area.bottom() - self.height() - Space.S)
