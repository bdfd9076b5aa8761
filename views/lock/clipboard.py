"""What was copied here does not stay on the clipboard: it goes after half a minute, and at lock."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 30_000


class ClipboardKeeper(QObject):
    """Clears the clipboard while it still holds what this program put there."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        kept_ms: int = KEPT_MS,
        owns: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._owns = owns or self._clipboard.ownsClipboard
        self._ours = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.clear_ours)
        self._clipboard.dataChanged.connect(self._changed)

    def clear_ours(self) -> None:
        """Empty the clipboard, unless somebody else's words are on it by now."""
        self._timer.stop()
        if self._ours and self._digest() == self._ours:
            self._clipboard.clear()
        self._ours = b""

    def _changed(self) -> None:
        self._timer.stop()
        self._ours = b""
        if self._owns() and self._clipboard.text():
            self._ours = self._digest()
            self._timer.start()

    def _digest(self) -> bytes:
        """Only a digest is remembered: the words need not lie in memory twice."""
        return hashlib.sha256(self._clipboard.text().encode("utf-8", "replace")).digest()
