"""Leaving an open session: what is typed is saved first, then the store is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from views.context import Context
from views.kit import confirm

if TYPE_CHECKING:
    from app.session import Session
    from views.frame import Frame

_SAVE_LIMIT_MS = 15_000


class Leaving(QObject):
    """The way out of one session; the caller decides what comes after."""

    def __init__(self, context: Context, frame: Frame) -> None:
        super().__init__(frame)
        self.context = context
        self._frame = frame

    def save_all(self) -> bool:
        """Write every draft now and wait for it. False when something could not be saved."""
        wrong: list[str] = []

        def note(text: str, kind: str) -> None:
            if kind == "error":
                wrong.append(text)

        self.context.said.connect(note)
        self._frame.flush()
        saved = self.context.worker.wait_idle(_SAVE_LIMIT_MS)
        self.context.said.disconnect(note)
        return saved and not wrong

    def keep_place(self) -> bool:
        """Save every draft and where the person is. False when something could not be saved."""
        from app import place
        from views.lock.place import flush_dialogs, read_place

        worker = self.context.worker
        worker.stop_long()
        here = read_place(self._frame)
        # What failed before this was said then; only what fails from here on counts.
        worker.finish_quietly(_SAVE_LIMIT_MS / 1000)
        self._frame.flush()
        flush_dialogs()
        self.context.run(place.save, self.context.session, here, owner=self.context)
        return worker.finish_quietly(_SAVE_LIMIT_MS / 1000)

    def may_leave(self) -> bool:
        """Save; where that fails the person is asked whether to leave all the same."""
        if self.save_all():
            return True
        return confirm(
            self._frame.window(),
            self.tr("Something could not be saved"),
            self.tr("The last words you typed may be lost if you close now."),
            self.tr("Close all the same"),
            self.tr("Stay"),
            danger=True,
        )

    def close_store(self) -> None:
        """Close the store and wait until it is closed."""
        worker = self.context.worker
        worker.run(_close, self.context.session)
        worker.finish_quietly(_SAVE_LIMIT_MS / 1000)


def _close(session: Session) -> None:
    """Close the store, and leave no readable copy of an attachment behind."""
    from app import attachments

    try:
        attachments.wipe(session.profile)
    finally:
        session.close()
