"""The exchange folder on the relay page: watched, looked into again, chosen and let go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app import exchange
from app.errors import sentence
from app.exchange import Looked, Seen
from app.session import Session
from models.errors import Untrusted
from views.context import Context
from views.kit import BodyText, Caption, Card, Flow, QuietButton, SecondaryButton
from views.relay.choosing import choose_folder

SETTLE_MS = 1500
"""How long the folder must be quiet before it is looked into: files arrive piece by piece."""
AGAIN_MS = 60_000
"""How often it is looked into anyway: network drives and sticks tell nothing."""


@dataclass(frozen=True)
class Place:
    """The folder as it stands. path "" for none. decided: by the municipality."""

    path: str
    decided: bool


class FolderWatch(QObject):
    """Looks into the exchange folder when something happens there, and now and then anyway."""

    looked = Signal(object)
    """A `Looked`."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
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

    def follow(self, path: str) -> None:
        """Watch this folder from now on; "" for none."""
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._seen = Seen()
        if not path:
            self._again.stop()
            self._pause.stop()
            return
        self._watcher.addPath(path)  # one that is not there now is found by the timer
        self._again.start()
        self.look()

    def look(self) -> None:
        """Look now, unless a look is under way."""
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
        self.looked.emit(found)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.context.failed_default(error)


class ExchangeCard(Card):
    """Which folder it is, what lies there, and the buttons to change it."""

    arrived = Signal()
    """A file for me has come into the inbox."""
    card_wanted = Signal(object)
    """The person wants to see a contact card that lies there (its path)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Exchange folder"))
        self.context = context
        self.watch = FolderWatch(context, self)
        self.watch.looked.connect(self._looked)
        self.said = BodyText("", self)
        self.note = Caption("", self)
        self.note.hide()
        self.choose_button = SecondaryButton(self.tr("Choose a folder…"), self, icon="folder")
        self.choose_button.clicked.connect(self.choose)
        self.look_button = QuietButton(self.tr("Look now"), self, icon="restore")
        self.look_button.clicked.connect(self.watch.look)
        self.stop_button = QuietButton(self.tr("Use no folder"), self, icon="cross")
        self.stop_button.clicked.connect(lambda: self._use(None))
        self.cards = Flow(parent=self)
        for widget in (self.said, self.note):
            self.add(widget)
        self.add(self.cards)
        self.add(Flow([self.choose_button, self.look_button, self.stop_button], self))
        context.run(_place, context.session, done=self._show, owner=self)

    def choose(self) -> None:
        """Ask for the folder."""
        chosen = choose_folder(self.context, self, self.tr("Which folder do you share?"))
        if chosen is not None:
            self._use(chosen)

    def _use(self, chosen: Path | None) -> None:
        self.context.run(
            exchange.choose,
            self.context.session,
            chosen,
            done=lambda _: self.context.run(
                _place, self.context.session, done=self._show, owner=self
            ),
            owner=self,
        )

    def _show(self, place: Place) -> None:
        if place.path:
            text = self.tr(
                "“{folder}” is watched while Bindeled is open. Files for you come into the inbox "
                "by themselves, and are read in only when you say so."
            ).format(folder=place.path)
        else:
            text = self.tr(
                "A folder that you share with others, on a network drive or in a sync program: "
                "files for you come into the inbox by themselves. The files are locked, so the "
                "folder need not be."
            )
        self.said.setText(text)
        self.choose_button.setVisible(not place.decided)
        self.stop_button.setVisible(bool(place.path) and not place.decided)
        self.look_button.setVisible(bool(place.path))
        self.note.hide()
        self.watch.follow(place.path)

    def _looked(self, found: Looked) -> None:
        said: list[str] = []
        if not found.there:
            said.append(self.tr("The folder is not there now. It is looked for again by itself."))
        for trouble in found.troubles:
            what = sentence(Untrusted(trouble.code))
            said.append(self.tr("{name}: {what}").format(name=trouble.name, what=what))
        if said or found.there:
            self.note.setText(" ".join(said))
            self.note.setVisible(bool(said))
        for path in found.cards:
            button = QuietButton(
                self.tr("A contact card lies there: {name}").format(name=path.name),
                self,
                icon="person-add",
            )
            button.clicked.connect(lambda _=False, path=path: self.card_wanted.emit(path))
            self.cards.add(button)
        if found.new:
            text = (
                self.tr("A file for you has come.")
                if found.new == 1
                else self.tr("{count} files for you have come.").format(count=found.new)
            )
            self.context.toast(text, "info")
            self.arrived.emit()


def _place(session: Session) -> Place:
    found = exchange.folder(session)
    return Place("" if found is None else str(found), exchange.decided_elsewhere(session))
