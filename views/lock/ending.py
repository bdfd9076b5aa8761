"""The person logs out, or the computer shuts down: what is typed is saved before the end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Ending(QObject):
    """Calls ``save`` once when the session on the computer ends, or the process is asked to."""

    def __init__(self, app: QApplication, save: Callable[[], None]) -> None:
        super().__init__(app)
        self._save = save
        self._over = False
        app.commitDataRequest.connect(lambda _manager: self._end())
        if sys.platform != "win32":
            self._listen()

    def _listen(self) -> None:
        """A signal wakes Qt through a pipe: Python's own handlers wait for Python code to run."""
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(each, _ignore)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)

    def _signalled(self) -> None:
        os.read(self._read, 64)
        self._end()

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._save()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Only the pipe counts."""
