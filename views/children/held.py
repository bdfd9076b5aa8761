"""Texts the store would not take (a full disk), kept as long as the session is on the screen.

The page or dialog they were typed in may be gone by then. They are tried again, and whoever opens
the place of typing again takes them back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app import drafts
from app.session import Session
from views.context import Context

RETRY_MS = 15_000
"""How soon a draft that could not be kept is tried again."""


class Held(QObject):
    """The texts of one session that only stand here, by log and slot."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._texts: dict[tuple[str, str], str] = {}
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.try_again)

    @staticmethod
    def of(context: Context) -> Held:
        """The one of this session."""
        found = context.findChild(Held)
        return found if isinstance(found, Held) else Held(context)

    def hold(self, log: str, slot: str, data: str) -> None:
        """Take care of a text until the store has it."""
        self._texts[log, slot] = data
        self._retry.start(RETRY_MS)

    def look(self, log: str, slot: str) -> str:
        """What was typed in this place and stands only here, "" for nothing."""
        return self._texts.get((log, slot), "")

    def take(self, log: str, slot: str) -> str:
        """The same; from now on it is the caller's to keep."""
        return self._texts.pop((log, slot), "")

    def keep(self, log: str, slot: str, data: str, failed: Callable[[Exception], None]) -> None:
        """Hand a text to the store; ``failed`` when it is not taken. "" throws the draft away."""
        self._context.run(
            _keep,
            self._context.session,
            log,
            slot,
            data,
            done=lambda _: self._texts.pop((log, slot), None),
            failed=failed,
            owner=self,
        )

    def try_again(self) -> None:
        """Hand over what stands here; what is not taken stays and is tried again."""
        for (log, slot), data in tuple(self._texts.items()):
            self.keep(log, slot, data, self._still_held)

    def _still_held(self, error: Exception) -> None:
        self._context.failed_default(error)
        if self._texts:
            self._retry.start(RETRY_MS)


def _keep(session: Session, log: str, slot: str, data: str) -> None:
    if data:
        drafts.save(session, log, slot, data)
    else:
        drafts.discard(session, log, slot)
