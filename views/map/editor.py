"""The one gate for every edit: canvas, tables and dialogs all change the map here.

A step of the undo stack holds the whole map before and after. Maps are small immutable values that
share their parts, so this is exact and cheap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.language import translate
from models.network_map import (
    CENTRE,
    MapActor,
    NetworkMap,
    TieDimension,
    TieLevel,
    add_actor,
    move_actor,
    pair,
    remove_actor,
    replace_actor,
    set_dimensions,
    set_tie,
)
from models.units import set_units, with_all_units
from views.map.geometry import followed_units, sector_at, units_of


class MapStep(QUndoCommand):
    """One edit, from one whole map to another."""

    def __init__(self, editor: MapEditor, text: str, before: NetworkMap, after: NetworkMap) -> None:
        super().__init__(text)
        self._editor = editor
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._editor.show_step(self._after)

    def undo(self) -> None:
        self._editor.show_step(self._before)


class MapEditor(QObject):
    """The map being edited and the way back. Refuses every edit while read-only."""

    replaced = Signal(object)
    """Another map is loaded (NetworkMap); the undo history is gone."""
    changed = Signal(object)
    """The map after an edit, an undo or a redo (NetworkMap)."""
    told = Signal(str)
    """A calm sentence for the person: why something was not done, or what just happened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._network = NetworkMap()
        self._read_only = False
        self._past: NetworkMap | None = None

    @property
    def network(self) -> NetworkMap:
        """The map on screen: the one being edited, or the earlier version being looked at."""
        return self._network if self._past is None else self._past

    @property
    def current(self) -> NetworkMap:
        """The map being edited, also while an earlier version is on screen."""
        return self._network

    @property
    def read_only(self) -> bool:
        """Whether edits are refused: by the owner, or because an earlier version is shown."""
        return self._read_only or self._past is not None

    @property
    def looking_back(self) -> bool:
        """Whether an earlier version is on screen."""
        return self._past is not None

    def look_back(self, past: NetworkMap | None) -> None:
        """Show an earlier version for reading; None comes back. The undo history is kept."""
        self._past = past
        self.replaced.emit(self.network)

    def undo(self) -> None:
        """Take the last step back."""
        if not self.read_only:
            self.stack.undo()

    def redo(self) -> None:
        """Take the step again."""
        if not self.read_only:
            self.stack.redo()

    def load(self, network: NetworkMap, *, read_only: bool) -> None:
        """Begin with another map and an empty history."""
        self._network = network
        self._read_only = read_only
        self._past = None
        self.stack.clear()
        self.replaced.emit(network)

    def show_step(self, network: NetworkMap) -> None:
        """Called by a step of the undo stack only."""
        self._network = network
        self.changed.emit(network)

    def apply(self, text: str, after: NetworkMap) -> bool:
        """Make one undoable step; whether anything changed."""
        if self.read_only:
            self.told.emit(translate("NetworkMap", "This map is for reading. Nothing was changed."))
            return False
        after = followed_units(self._network, with_all_units(after))
        if after == self._network:
            return False
        self.stack.push(MapStep(self, text, self._network, after))
        return True

    # ------------------------------------------------------------ the edits

    def add(self, actor: MapActor) -> bool:
        """Put one more actor on the map (N-03)."""
        return self.apply(translate("NetworkMap", "Add actor"), add_actor(self.network, actor))

    def replace(self, actor: MapActor, text: str = "") -> bool:
        """Change what stands about an actor."""
        label = text or translate("NetworkMap", "Change actor")
        return self.apply(label, replace_actor(self.network, actor))

    def move(self, node: str, x: int, y: int, group: str | None = None) -> bool:
        """Move an actor; with a group it also changes sector. The centre stays (N-02)."""
        if self.refuse_fixed(node):
            return False
        after = move_actor(self.network, node, x, y)
        if group is not None:
            after = replace_actor(after, msgspec.structs.replace(after.actor(node), group=group))
        return self.apply(translate("NetworkMap", "Move actor"), after)

    def place(self, text: str, places: Mapping[str, tuple[int, int]]) -> bool:
        """Move several actors in one step; pinned ones and the centre stay (N-02)."""
        after = self.network
        for node, (x, y) in places.items():
            if node == CENTRE or after.actor(node).pinned:
                continue
            sector = sector_at(x, y, units_of(after))
            group = sector.group.key if sector else after.actor(node).group
            after = move_actor(after, node, x, y)
            after = replace_actor(after, msgspec.structs.replace(after.actor(node), group=group))
        return self.apply(text, after)

    def remove(self, node: str) -> bool:
        """Take an actor drawn by mistake off the map, with its ties. The centre stays (N-02)."""
        if node == CENTRE:
            self.tell_centre_stays()
            return False
        return self.apply(translate("NetworkMap", "Remove actor"), remove_actor(self.network, node))

    def leave(self, node: str, day: str | None) -> bool:
        """Mark that an actor has left on a day (ISO), or with None is back."""
        if node == CENTRE:
            self.tell_centre_stays()
            return False
        actor = msgspec.structs.replace(self.network.actor(node), left=day)
        text = (
            translate("NetworkMap", "Mark as left")
            if day
            else translate("NetworkMap", "Mark as back")
        )
        return self.replace(actor, text)

    def pin(self, node: str) -> bool:
        """Pin an actor to its place, or let it loose again."""
        if node == CENTRE:
            return False
        actor = self.network.actor(node)
        text = (
            translate("NetworkMap", "Unpin actor")
            if actor.pinned
            else translate("NetworkMap", "Pin actor")
        )
        return self.replace(msgspec.structs.replace(actor, pinned=not actor.pinned), text)

    def judge(self, a: str, b: str, level: TieLevel | None, note: str | None = None) -> bool:
        """Judge a pair, or with None make it *not yet discussed* again (N-04).

        note: what was said about the two, in the same step; None keeps the note they have.
        """
        return self.apply(
            translate("NetworkMap", "Judge relation"), set_tie(self.network, a, b, level, note)
        )

    def annotate(self, a: str, b: str, note: str) -> bool:
        """Write what was said about a judged pair."""
        first, second = pair(a, b)
        tie = self.network.tie(first, second)
        if tie is None:
            self.told.emit(
                translate("NetworkMap", "Choose a level first, then the note can be written.")
            )
            return False
        return self.apply(
            translate("NetworkMap", "Change note"),
            set_tie(self.network, first, second, tie.level, note),
        )

    def assess(self, a: str, b: str, dimensions: tuple[TieDimension, ...]) -> bool:
        """Keep what was said of the dimensions of a judged pair (steps 3 and 4)."""
        return self.apply(
            translate("NetworkMap", "Talk about a pair"),
            set_dimensions(self.network, a, b, dimensions),
        )

    def name_units(self, units: Sequence[tuple[str, str]]) -> bool:
        """Other units of an organisation: (name until now or "", name from now), in order."""
        return self.apply(translate("NetworkMap", "Change units"), set_units(self.network, units))

    # ------------------------------------------------------------ refusals

    def refuse_fixed(self, node: str) -> bool:
        """Whether a node cannot be moved; the reason is told."""
        if node == CENTRE:
            self.tell_centre_stays()
            return True
        if self.network.actor(node).pinned:
            self.told.emit(
                translate("NetworkMap", "{name} is pinned. Press P to let it loose.").format(
                    name=self.network.actor(node).name
                )
            )
            return True
        return False

    def tell_centre_stays(self) -> None:
        """Say that the middle is fixed."""
        self.told.emit(
            translate("NetworkMap", "The child and the family always stay in the middle.")
        )
