"""The map wants room: in a low window, or with large type, what is round it scrolls instead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolls(place: QWidget, body: QWidget) -> None:
    """Fill a place with a body that scrolls when it finds too little room."""
    body.setProperty("role", "page-body")
    area = QScrollArea(place)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    outer = QVBoxLayout(place)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
