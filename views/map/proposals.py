"""Maps that are proposed: looked at first, kept as one step or put away after."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.language import translate
from models.map_layout import Proposal, rings_and_sectors
from models.map_layout import applied as with_places
from models.map_layout import free as free_places
from models.network_map import NetworkMap
from views.map.arrange import map_frame
from views.map.background import Background
from views.map.canvas import MapCanvas
from views.map.editor import MapEditor
from views.map.geometry import units_of
from views.map.proposal import ProposalBar


class Proposals(QObject):
    """What is proposed now, if anything. ``bar`` is to stand above the canvas."""

    begun = Signal()
    """Something is shown that is not yet the map."""
    ended = Signal()
    """Nothing is proposed any more."""
    told = Signal(str)

    def __init__(self, editor: MapEditor, canvas: MapCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._editor = editor
        self._canvas = canvas
        self.background = Background(self)
        self.bar = ProposalBar(page)
        self.bar.kept.connect(self.keep)
        self.bar.dropped.connect(self.drop)
        self._proposed: tuple[str, NetworkMap] | None = None

    @property
    def open(self) -> bool:
        """Whether something is proposed."""
        return self._proposed is not None

    def arrange(self, way: str) -> None:
        """Propose other places for the cards: "rings" or "free"."""
        network = self._editor.current
        frame = map_frame(units_of(network))
        work = partial(rings_and_sectors if way == "rings" else free_places, network, frame)
        self.told.emit(translate("NetworkMap", "Looking for good places…"))
        self.background.ask(work, lambda found: self._arranged(network, way, found))

    def _arranged(self, network: NetworkMap, way: str, found: Proposal) -> None:
        if network is not self._editor.current:
            return
        if not found.places:
            self.told.emit(translate("NetworkMap", "Everybody already stands in a good place."))
            return
        self.told.emit("")
        words = translate(
            "NetworkMap",
            "A proposal: {count} cards move; lines that cross: {before} before, {after} after.",
        ).format(
            count=len(found.places), before=found.crossings_before, after=found.crossings_after
        )
        other = (
            ("free", translate("NetworkMap", "Near those they work with"))
            if way == "rings"
            else ("rings", translate("NetworkMap", "Rings and sectors"))
        )
        arranged = with_places(network, found)
        self.propose(translate("NetworkMap", "Other places"), arranged, words, [other])

    def propose(
        self,
        step: str,
        network: NetworkMap,
        words: str,
        others: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show a map that is not yet the map. step: what undo calls it once it is kept."""
        self._proposed = (step, network)
        self._canvas.give_up()
        self.begun.emit()
        self._editor.look_back(network)
        self.bar.show_words(words, others)
        self._canvas.fit()

    def keep(self) -> None:
        """Make what is proposed the map, as one step that can be undone."""
        if self._proposed is not None:
            step, network = self._proposed
            self.drop()
            self._editor.apply(step, network)

    def drop(self) -> None:
        """Put what is proposed away; the map is as it was."""
        if self._proposed is not None:
            self.forget()
            self._editor.look_back(None)
            self._canvas.setFocus()

    def forget(self) -> None:
        """Propose nothing any more, and leave what is on screen to the caller."""
        self.background.forget()
        self._proposed = None
        self.bar.hide()
        self.ended.emit()
