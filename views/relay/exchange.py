"""The exchange folder on the relay page: which it is, what lies there, chosen and let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app import exchange
from app.errors import sentence
from app.exchange import Looked
from models.errors import Unavailable, Untrusted
from views.context import Context
from views.kit import BodyText, Caption, Card, Flow, QuietButton, SecondaryButton
from views.relay.choosing import choose_folder
from views.relay.folder_watch import FolderWatch, Place


class ExchangeCard(Card):
    """Which folder it is, what lies there, and the buttons to change it."""

    arrived = Signal()
    """A file for me has come into the inbox, or one of mine has been put there."""
    card_wanted = Signal(object)
    """The person wants to see a contact card that lies there (its path)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Exchange folder"))
        self.context = context
        self.watch = FolderWatch.of(context)
        self.watch.looked.connect(self._looked)
        self.watch.known.connect(self._show)
        self.said = BodyText("", self)
        self.note = Caption("", self)
        self.note.hide()
        self.choose_button = SecondaryButton(self.tr("Choose a folder…"), self, icon="folder")
        self.choose_button.clicked.connect(self.choose)
        self.look_button = QuietButton(self.tr("Look now"), self, icon="restore")
        self.look_button.clicked.connect(self.watch.look)
        self.stop_button = QuietButton(self.tr("Use no folder"), self, icon="cross")
        self.stop_button.clicked.connect(lambda: self._use(None))
        self.by_itself = QCheckBox(self.tr("Put my files there by themselves"), self)
        self.by_itself.clicked.connect(self._by_itself_chosen)
        self.cards = Flow(parent=self)
        self._card_paths: tuple[Path, ...] = ()
        for widget in (self.said, self.note):
            self.add(widget)
        self.add(self.by_itself)
        self.add(self.cards)
        self.add(Flow([self.choose_button, self.look_button, self.stop_button], self))
        self.watch.start()

    def choose(self) -> None:
        """Ask for the folder."""
        chosen = choose_folder(self.context, self, self.tr("Which folder do you share?"))
        if chosen is not None:
            self._use(chosen)

    def _by_itself_chosen(self, wanted: bool) -> None:
        self.context.run(
            exchange.put_by_itself,
            self.context.session,
            wanted,
            done=lambda _: self.watch.look(),
            owner=self,
        )

    def _use(self, chosen: Path | None) -> None:
        self.context.run(
            exchange.choose,
            self.context.session,
            chosen,
            done=lambda _: self.watch.start(),
            owner=self,
        )

    def _show(self, place: Place) -> None:
        if place.path:
            text = self.tr(
                "“{folder}” is watched while Bindeled is open. Files for you come into the inbox "
                "by themselves, and are read in only when you say so. What you make for others is "
                "put there; a yes to a relay waits five minutes, so that you can take it back."
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
        self.by_itself.setVisible(bool(place.path))
        self.by_itself.setChecked(place.by_itself)
        if self.watch.found is None:
            self.note.hide()
            self._show_cards(())
        else:
            self._tell(self.watch.found)

    def _looked(self, found: Looked) -> None:
        self._tell(found)
        if found.put or found.new:
            self.arrived.emit()

    def _tell(self, found: Looked) -> None:
        said: list[str] = []
        if not found.there:
            said.append(self.tr("The folder is not there now. It is looked for again by itself."))
        for name in found.half:
            text = self.tr(
                "{name} may not be whole yet. It is tried again by itself when the rest has come."
            )
            said.append(text.format(name=name))
        for trouble in found.troubles:
            if trouble.name in found.half:
                continue
            plain = trouble.code.startswith(("disk.", "policy.", "exchange."))
            what = sentence((Unavailable if plain else Untrusted)(trouble.code))
            said.append(self.tr("{name}: {what}").format(name=trouble.name, what=what))
        self.note.setText(" ".join(said))
        self.note.setVisible(bool(said))
        self._show_cards(found.cards)

    def _show_cards(self, paths: tuple[Path, ...]) -> None:
        if paths == self._card_paths:
            return  # a link that has the keyboard keeps it
        self._card_paths = paths
        self.cards.clear()
        for path in paths:
            button = QuietButton(
                self.tr("A contact card lies there: {name}").format(name=path.name),
                self,
                icon="person-add",
            )
            button.clicked.connect(lambda _=False, path=path: self.card_wanted.emit(path))
            self.cards.add(button)
