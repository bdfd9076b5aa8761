"""What is done to an actor, a pair, the middle or the units, and what is asked first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.language import translate
from models.network_map import CENTRE, Centre, MapActor, set_centre
from views.map.canvas import MapCanvas
from views.map.described import describe_node, ordered
from views.map.dialogs import ActorDialog, CentreDialog, RemovalDialog, UnitsDialog
from views.map.dimensions import DimensionsDialog
from views.map.editor import MapEditor
from views.map.geometry import free_place, groups_of, lined_up, sector_at, units_of
from views.map.scene import MapScene
from views.map.selection import Selection


class Deeds(QObject):
    """Every deed goes through the editor, so each can be undone.

    table: the actors as rows; whoever adds from there goes on there. new_id: gives the id of an
    actor drawn here first. today: an ISO date, used when an actor is marked as left.
    """

    card_wanted = Signal(str)
    """Open what the case holds about an actor."""
    farewell_said = Signal(str)
    """An actor who is about to leave has been said goodbye to."""
    told = Signal(str)

    def __init__(
        self,
        editor: MapEditor,
        scene: MapScene,
        canvas: MapCanvas,
        table: QWidget,
        *,
        new_id: Callable[[], str],
        today: Callable[[], str],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._editor = editor
        self._scene = scene
        self._canvas = canvas
        self._table = table
        self._new_id = new_id
        self._today = today
        self._page = page
        self.known: tuple[MapActor, ...] = ()
        """The case's actors, offered when one is added."""
        self.roster: tuple[MapActor, ...] = ()
        """Professionals known from elsewhere, offered after the case's own."""
        self.has_cards = False
        """Whether somebody listens to `card_wanted`."""

    # ------------------------------------------------------------ actors and the middle

    def ask_actor(self, at: QPointF | None = None) -> None:
        """Ask who is to be added; at a scene point the card lands as near to it as is free."""
        if self._editor.read_only:
            self.told.emit(translate("NetworkMap", "This map is for reading. Nothing was changed."))
            return
        network = self._editor.network
        units = units_of(network)
        sector = sector_at(at.x(), at.y(), units) if at is not None else None
        first = groups_of(units)[0] if units is not None else None
        group = sector.group.key if sector else first.key if first else "front_line"

        def place(chosen: str) -> tuple[int, int]:
            wanted = at if chosen == group else None
            return free_place(network.actors, chosen, wanted, units)

        dialog = ActorDialog(
            network,
            known=(*self.known, *self.roster),
            new_id=self._new_id,
            group=group,
            place=place,
            parent=self._page,
        )
        dialog.decided.connect(self.add)
        dialog.open()

    def add(self, actor: MapActor) -> None:
        """Put an actor on the map and choose it."""
        in_table = self._page.focusWidget() is self._table
        if self._editor.add(actor):
            self._canvas.choose(Selection(node=actor.id))
            if not in_table:
                self._canvas.setFocus()

    def open_node(self, node: str) -> None:
        """Open an actor, or the middle, for changing."""
        if self._editor.read_only:
            self.told.emit(describe_node(self._scene, node))
        elif node == CENTRE:
            centre_dialog = CentreDialog(self._editor.network.centre, self._page)
            centre_dialog.decided.connect(self.change_centre)
            centre_dialog.open()
        else:
            dialog = ActorDialog(
                self._editor.network,
                actor=self._editor.network.actor(node),
                new_id=self._new_id,
                parent=self._page,
            )
            dialog.decided.connect(self._editor.replace)
            dialog.open()

    def change_centre(self, centre: Centre) -> None:
        """Let the middle be called and stand for something else."""
        self._editor.apply(
            translate("NetworkMap", "Change the middle"), set_centre(self._editor.network, centre)
        )

    def take_away(self, node: str) -> None:
        """Ask whether an actor has left or was a mistake; the middle stays (N-02)."""
        if node == CENTRE:
            self._editor.tell_centre_stays()
        elif self._editor.read_only:
            self.told.emit(translate("NetworkMap", "This map is for reading. Nothing was changed."))
        else:
            actor = self._editor.network.actor(node)
            dialog = RemovalDialog(actor, self._page, farewell=self.has_cards)
            dialog.removed.connect(lambda: self._editor.remove(node))
            dialog.left.connect(partial(self._left, node))
            dialog.open()

    def _left(self, node: str, farewell: bool) -> None:
        if farewell:
            self.farewell_said.emit(node)
        self._editor.leave(node, self._today())

    def show_menu(self, node: str, place: QPoint) -> None:
        """What can be done to an actor or the middle, at a place of the screen."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("NetworkMap", "Open"), lambda: self.open_node(node))
        if node != CENTRE and self.has_cards:
            menu.addAction(
                translate("NetworkMap", "Profession card, in and out (K)"),
                lambda: self.card_wanted.emit(node),
            )
        if node != CENTRE and not self._editor.read_only:
            actor = self._editor.network.actor(node)
            pin = (
                translate("NetworkMap", "Unpin actor")
                if actor.pinned
                else translate("NetworkMap", "Pin actor")
            )
            menu.addAction(pin, lambda: self._editor.pin(node))
            mark = (
                translate("NetworkMap", "Take the mark off (M)")
                if node in self._scene.marked
                else translate("NetworkMap", "Mark, to move with others (M)")
            )
            menu.addAction(mark, self._canvas.mark_chosen)
            if actor.left:
                menu.addAction(
                    translate("NetworkMap", "Mark as back"), lambda: self._editor.leave(node, None)
                )
            menu.addAction(
                translate("NetworkMap", "Take off the map"), lambda: self.take_away(node)
            )
        if not self._editor.read_only:
            menu.addAction(translate("NetworkMap", "Draw a tie from here"), self._canvas.begin_tie)
        menu.popup(place)

    # ------------------------------------------------------------ pairs, units, rows

    def talk_about_pair(self) -> None:
        """Talk about the seven dimensions of the chosen pair; it must have been judged."""
        chosen = self._scene.selection.pair
        tie = self._editor.network.tie(*chosen) if chosen else None
        if chosen is None:
            self.told.emit(translate("NetworkMap", "Choose two actors or a tie first."))
        elif tie is None:
            self.told.emit(
                translate("NetworkMap", "Choose a level first, then talk about the pair.")
            )
        elif self._editor.read_only:
            self.told.emit(translate("NetworkMap", "This map is for reading. Nothing was changed."))
        else:
            a, b = (self._scene.nodes[node].name() for node in ordered(self._scene, chosen))
            dialog = DimensionsDialog(f"{a} – {b}", tie, self._page)
            dialog.decided.connect(lambda said: self._editor.assess(*chosen, said))
            dialog.open()

    def ask_units(self) -> None:
        """Ask for the units of the organisation: their names and order."""
        dialog = UnitsDialog(self._editor.current, self._page)
        dialog.decided.connect(self._editor.name_units)
        dialog.open()

    def line_up(self, way: str) -> None:
        """Line the marked actors up: "row", "column", or "even" room along the longer way."""
        marked = [a for a in self._editor.network.actors if a.id in self._scene.marked]
        if len(marked) < 2:
            self.told.emit(translate("NetworkMap", "Mark two actors or more first (M)."))
            return
        places = lined_up({actor.id: (actor.x, actor.y) for actor in marked}, way)
        self._editor.place(translate("NetworkMap", "Line up"), places)
