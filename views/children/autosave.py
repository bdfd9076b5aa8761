"""Keeps what is being typed: after a short pause, and now and then while nobody pauses.

Whatever ends the program, at most five seconds of typing are lost: a pause of 0.8 s saves, and
typing without a pause saves every 3.5 s.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app import drafts
from app.session import Session
from views.context import Context

PAUSE_MS = 800
LONGEST_MS = 3500
RETRY_MS = 15_000
"""How soon a draft that could not be kept (a full disk) is tried again."""


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
        self._held: dict[str, str] = {}  # of other logs, not taken by the store
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._save_held)

    @property
    def pending(self) -> bool:
        """Whether something typed is not on its way to the store yet."""
        return self._longest.isActive()

    def hold(self, log: str, data: str) -> None:
        """Take care of a text of another log than the one on the screen until the store has it."""
        self._held[log] = data
        self._retry.start(RETRY_MS)

    def take_held(self, log: str) -> str:
        """What was typed for this log and the store has not taken; from now on the caller's."""
        return self._held.pop(log, "")

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
        self._save_held()

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

    def _save_held(self) -> None:
        for log, data in tuple(self._held.items()):
            self._hand_over(log, data)

    def _hand_over(self, log: str, data: str) -> None:
        self._context.run(
            _keep,
            self._context.session,
            log,
            self._slot,
            data,
            done=lambda _: self._held.pop(log, None),
            failed=lambda error: self._failed(error, log, data),
            owner=self,
        )

    def _failed(self, error: Exception, log: str, data: str) -> None:
        """Say why it could not be kept, and try again.

        It stands on the screen still, or is held here when another log is on the screen by now.
        """
        self._context.failed_default(error)
        if log == self._log:
            if not self.pending:
                self._longest.start(RETRY_MS)
        elif data:
            self.hold(log, data)


def _keep(session: Session, log: str, slot: str, data: str) -> None:
    if data:
        drafts.save(session, log, slot, data)
    else:
        drafts.discard(session, log, slot)
