"""Keeps what is being typed: after a short pause, and now and then while nobody pauses.

Whatever ends the program, at most five seconds of typing are lost: a pause of 0.8 s saves, and
typing without a pause saves every 3.5 s.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer

from views.children.held import RETRY_MS, Held
from views.context import Context

PAUSE_MS = 800
LONGEST_MS = 3500


class Autosave(QObject):
    """One place of typing (``slot``) of one log. ``read`` gives the text to keep, "" for nothing.

    Call ``touched`` at every change. An empty text throws the stored draft away.
    """

    def __init__(
        self, context: Context, slot: str, read: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._slot = slot
        self._read = read
        self._log = ""
        self._held = Held.of(context)
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)

    @property
    def pending(self) -> bool:
        """Whether something typed is not on its way to the store yet."""
        return self._longest.isActive()

    def hold(self, log: str, data: str) -> None:
        """Take care of a text of another log than the one on the screen until the store has it."""
        self._held.hold(log, self._slot, data)

    def take_held(self, log: str) -> str:
        """What was typed for this log and the store has not taken; from now on the caller's."""
        return self._held.take(log, self._slot)

    def follow(self, log: str) -> None:
        """Keep drafts of another log from now on; what waited for the old one is kept first."""
        self.flush()
        self._log = log

    def touched(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._longest.isActive() or self._longest.remainingTime() > LONGEST_MS:
            self._longest.start(LONGEST_MS)

    def flush(self) -> None:
        """Keep what waits now: before another page, locking or closing."""
        if self.pending:
            self._save()
        self._held.try_again()

    def drop(self) -> None:
        """Forget what waits: it was written into the log in the meantime."""
        self._pause.stop()
        self._longest.stop()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self._save)
        return timer

    def _save(self) -> None:
        self.drop()
        if self._log:
            self._hand_over(self._log, self._read())

    def _hand_over(self, log: str, data: str) -> None:
        # The holder of texts asks: a dialog may be closed before the store has answered.
        self._held.keep(log, self._slot, data, lambda error: self._failed(error, log, data))

    def _failed(self, error: Exception, log: str, data: str) -> None:
        """Say why it could not be kept, and try again.

        It stands on the screen still, or is held when another log is on the screen by now, or none.
        """
        self._context.failed_default(error)
        if log == self._log and shiboken6.isValid(self):
            if not self.pending:
                self._longest.start(RETRY_MS)
        elif data:
            self.hold(log, data)
