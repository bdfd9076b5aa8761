"""Bringing a window to the front, as a click on it would, before keys are sent to it."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 20_000
"""A busy machine may let a window wait; a test never waits longer than it must."""


def to_front(widget: QWidget) -> None:
    """Show the window a widget is in, and wait until keys come to it.

    "Active" is said before the keys have come to the window, so both are waited for.
    """
    window = widget.window()
    window.show()
    window.activateWindow()
    limit = QDeadlineTimer(PATIENCE_MS)
    while not (window.isActiveWindow() and QGuiApplication.focusWindow() is window.windowHandle()):
        assert not limit.hasExpired(), f"{window} never got the keys"
        QTest.qWait(5)
