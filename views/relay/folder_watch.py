"""The exchange folder is watched from the unlock on: what comes is told, what is made is put there.

One watch for the whole window, whichever page is on screen.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app import exchange
from app.exchange import Looked, Seen
from app.session import Session
from views.context import Context

SETTLE_MS = 1500
"""How long the folder must be quiet before it is looked into: files arrive piece by piece."""
AGAIN_MS = 60_000
"""How often it is looked into anyway: network drives and sticks tell nothing."""


@dataclass(frozen=True)
class Place:
    """The folder as it stands.

    path "" for none. decided: by the municipality. by_itself: whether files go there unasked.
    """

    path: str
    decided: bool
    by_itself: bool = True


class FolderWatch(QObject):
    """Looks into the exchange folder when something happens there, and now and then anyway."""

    looked = Signal(object)
    """A `Looked`."""
    known = Signal(object)
    """The `Place`, read anew."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.context = context
        self.found: Looked | None = None
        """What the last look gave; None before the first."""
        self._path: str | None = None
        self._seen = Seen()
        self._busy = False
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLE_MS)
        self._pause.timeout.connect(self.look)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(lambda _: self._pause.start())
        context.case_changed.connect(lambda _: self.soon())

    @classmethod
    def of(cls, context: Context) -> FolderWatch:
        """The one watch of this window."""
        return context.findChild(cls) or cls(context)

    def start(self) -> None:
        """Read which folder it is, follow it, and tell what is known."""
        self.context.run(_place, self.context.session, done=self._know, owner=self)

    def _know(self, place: Place) -> None:
        if place.path != self._path:
            self.follow(place.path)
        self.known.emit(place)

    def follow(self, path: str) -> None:
        """Watch this folder from now on; "" for none."""
        self._path = path
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._seen = Seen()
        self.found = None
        if not path:
            self._again.stop()
            self._pause.stop()
            return
        self._watcher.addPath(path)  # one that is not there now is found by the timer
        self._again.start()
        self.look()

    def soon(self) -> None:
        """Look in a moment, if there is a folder: something may have been made to be sent."""
        if self._again.isActive():
            self._pause.start()

    def look(self) -> None:
        """Look now, unless a look is under way."""
        if self.context.worker.closed:
            self._again.stop()
            return
        if self._busy:
            self._pause.start()
            return
        self._busy = True
        self.context.run(
            exchange.look,
            self.context.session,
            self._seen,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, found: Looked) -> None:
        self._busy = False
        self._seen = found.seen
        if found.there and self._path and self._path not in self._watcher.directories():
            self._watcher.addPath(self._path)  # a stick that was out is in again
        self.found = found
        if found.put:
            self.context.toast(
                self.tr("A file of yours is put in the exchange folder.")
                if len(found.put) == 1
                else self.tr("{count} files of yours are put in the exchange folder.").format(
                    count=len(found.put)
                )
            )
        if found.new:
            self.context.toast(
                self.tr("A file for you has come.")
                if found.new == 1
                else self.tr("{count} files for you have come.").format(count=found.new),
                "info",
            )
        self.looked.emit(found)
        for log in dict.fromkeys((*found.put, *([""] if found.new else []))):
            self.context.case_changed.emit(log)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.context.failed_default(error)


def _place(session: Session) -> Place:
    found = exchange.folder(session)
    return Place(
        "" if found is None else str(found),
        exchange.decided_elsewhere(session),
        exchange.by_itself(session),
    )
