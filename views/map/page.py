"""The network map as the rest of the program sees it: load a map, hear of every change."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.language import translate
from models.map_diff import MapDiff
from models.network_map import MapActor, NetworkMap, Pair
from models.units import without_middle
from views.kit import Caption, announce
from views.map.canvas import MapCanvas
from views.map.deeds import Deeds
from views.map.described import describe_pair
from views.map.dialogs import KeysDialog
from views.map.editor import MapEditor
from views.map.files import MapFiles, Marks, Run
from views.map.findings import Finding
from views.map.geometry import placed
from views.map.guide import GuideBar
from views.map.large import LargeWindow
from views.map.legend import Legend, discussed
from views.map.look import MapLook
from views.map.minimap import MiniMap
from views.map.modes import Mode
from views.map.panels import PairBar
from views.map.proposals import Proposals
from views.map.scene import MapScene
from views.map.selection import Selection
from views.map.sides import Sides
from views.map.toolbar import MapTools
from views.map.versions import MapVersionItem, MapVersions
from views.map.zoom import ZoomButtons
from views.theme import Space, on_theme_change, tokens


def _no_consent_needed(_actor: str) -> str:
    return "not_needed"


def _new_id() -> str:
    return secrets.token_hex(16)


def _run_here(work: Callable[[], Any], then: Callable[[Any], None]) -> None:
    then(work())


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 (the day on the person's own calendar)


class MapPage(QWidget):
    """Canvas, tables, places to act and versions round one map.

    new_id: gives the id of an actor drawn here first. run: does work with files off the window's
    thread and calls back. consent_state: "ok", "missing" or "not_needed" for an actor id. today:
    ISO date used when an actor is marked as left. organisation: the map has no child, stands in no
    log, and its sectors are units.
    """

    changed = Signal(object)
    """The map (NetworkMap) after every edit, undo and redo: the owner keeps it as a draft."""
    card_wanted = Signal(str)
    """Open what the case holds about an actor: telephone, way in and out, farewell."""
    farewell_said = Signal(str)
    """An actor who is about to leave has been said goodbye to."""
    save_version_requested = Signal(object, str)
    """Write this map in the log under this title."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        new_id: Callable[[], str] = _new_id,
        consent_state: Callable[[str], str] = _no_consent_needed,
        today: Callable[[], str] = _today,
        run: Run = _run_here,
        organisation: bool = False,
    ) -> None:
        super().__init__(parent)
        self._organisation = organisation
        self.setAccessibleName(translate("NetworkMap", "Network map"))
        self._marks = Marks(consent_state)
        self._mode = Mode.DRAW
        self.editor = MapEditor(self)
        self.scene = MapScene(MapLook(tokens()))
        self.canvas = MapCanvas(self.scene, self.editor, self)
        self.legend = Legend(self.scene.look, self)
        self.pair_bar = PairBar(self)
        self.proposals = Proposals(self.editor, self.canvas, self)
        self.guide = GuideBar(self)
        self.versions = MapVersions(
            self.editor, self.canvas, today=today, organisation=organisation, page=self
        )
        self.sides = Sides(self.editor, self.versions.comparable, self, organisation=organisation)
        self.tools = MapTools(self, self.versions.box, organisation=organisation)
        self.zoom_buttons = ZoomButtons(self.canvas)
        self.minimap = MiniMap(self.canvas)
        self.deeds = Deeds(
            self.editor,
            self.scene,
            self.canvas,
            self.sides.actor_view,
            new_id=new_id,
            today=today,
            page=self,
        )
        self.files = MapFiles(self.editor, self.scene, self._marks, run=run, today=today, page=self)
        self.message = Caption("", self)
        # Named by what it says: a name of its own would hide that from a screen reader.
        self.message.setAccessibleDescription(translate("NetworkMap", "Message"))
        self.count = Caption("", self)
        self._lay_out()
        self._make_keys()
        self._put_in_tab_order()
        self._connect()
        on_theme_change(self, self._restyle)

    # ------------------------------------------------------------ public face

    def load(
        self,
        network: NetworkMap,
        *,
        read_only: bool,
        versions: Sequence[MapVersionItem] = (),
    ) -> None:
        """Show a map and begin a new undo history. Emits no `changed`.

        Actors at (0, 0) have no place yet and get a free one in their sector.
        """
        self.versions.begin(versions)
        self.canvas.give_up()
        self.scene.select(Selection())
        self.scene.show_changes(None)
        self.proposals.forget()
        self.editor.load(placed(network), read_only=read_only)
        if self._mode != Mode.DRAW:
            self.set_mode(self._mode)
        QTimer.singleShot(0, self.canvas, self.canvas.fit)

    def network(self) -> NetworkMap:
        """The map being edited (also while an earlier version is on screen)."""
        return self.editor.current

    def set_marks(self, holder_actor_id: str, eyes_actor_id: str) -> None:
        """Mark who holds the relay and who has eyes on the child; "" for nobody on the map."""
        self._marks.holder, self._marks.eyes = holder_actor_id, eyes_actor_id
        self.refresh_marks()

    def set_known_actors(self, known: Sequence[MapActor]) -> None:
        """The case's actors, offered when one is added to the map."""
        self.deeds.known = tuple(known)

    def set_roster(self, people: Sequence[MapActor]) -> None:
        """Professionals known from elsewhere, offered after the case's own."""
        self.deeds.roster = tuple(people)

    def set_consent_state(self, consent_state: Callable[[str], str]) -> None:
        """Another way to ask for the state of consent."""
        self._marks.consent = consent_state
        self.refresh_marks()

    def refresh_marks(self) -> None:
        """Ask for every mark again: a consent may have come."""
        self.scene.set_marks(self._marks.holder, self._marks.eyes, self._marks.consent)

    def come_back(self) -> None:
        """Show the map being drawn again, whatever was looked at instead."""
        self.proposals.drop()
        if self._mode == Mode.COMPARE:
            self.set_mode(Mode.DRAW)
        elif self.editor.looking_back:
            self.versions.show(None)

    def tell(self, text: str) -> None:
        """Show a calm sentence under the canvas and say it to a screen reader."""
        self.message.setText(text)
        announce(self.canvas, text)

    # ------------------------------------------------------------ size

    def hasHeightForWidth(self) -> bool:
        """The canvas takes what room is left, so the page asks for no more than it needs."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        broken = layout.minimumHeightForWidth(max(self.width(), least.width())) if layout else 0
        return QSize(least.width(), max(least.height(), broken))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.tools.fit(self.width())
            self.updateGeometry()

    def show_large(self) -> None:
        """Give the map the whole screen, or come back from there."""
        around = self.window()
        if isinstance(around, LargeWindow):
            around.close()
        else:
            LargeWindow(self).showMaximized()

    # ------------------------------------------------------------ ways of working

    @property
    def mode(self) -> Mode:
        """The way of working on screen."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Work in another way on the same map."""
        self.proposals.drop()
        left, self._mode = self._mode, mode
        if left == Mode.CENSUS and mode != Mode.CENSUS:
            self.sides.census.keep_note()
        if left == Mode.COMPARE and mode != Mode.COMPARE:
            self.scene.show_changes(None)
            self.versions.show(None)
        self.tools.mode_switch.show_mode(mode)
        self.canvas.give_up()
        self.scene.set_spotlight(None)
        self.canvas.judging = self.sides.census.judge if mode == Mode.CENSUS else self.canvas.judge
        self._show_pair_bar()
        self.sides.show_mode(mode)
        if mode == Mode.CENSUS:
            self.canvas.choose(Selection())
            self.sides.census.begin()
        elif mode == Mode.READ:
            self.sides.reading.begin()
        elif mode == Mode.COMPARE:
            self.sides.comparing.begin()

    def _point(self, finding: Finding | None) -> None:
        """Show on the canvas what is pointed at in a list."""
        self.scene.set_spotlight(finding.nodes if finding else None)
        if finding is None:
            self.canvas.choose(Selection())
        elif finding.pair is not None:
            self.canvas.choose(Selection(pair=finding.pair))
        else:
            node = next(iter(finding.nodes)) if len(finding.nodes) == 1 else None
            self.canvas.choose(Selection(node=node))

    def _show_changes(self, both: NetworkMap, changes: MapDiff) -> None:
        self.scene.show_changes(changes)
        self.editor.look_back(both)

    def _asked(self, asked: Pair | None) -> None:
        self.scene.set_spotlight(frozenset(asked) if asked else None)
        self.canvas.choose(Selection(pair=asked))

    # ------------------------------------------------------------ proposals

    def arrange(self, way: str) -> None:
        """Propose other places ("rings" or "free"): looked at first, kept or put away after."""
        if self._mode != Mode.DRAW:
            self.set_mode(Mode.DRAW)
        self.proposals.arrange(way)

    def bring_in(self, network: NetworkMap) -> None:
        """Propose the map of a file."""
        if self._organisation:
            network = without_middle(network, self.editor.current.centre.label)
        self.proposals.propose(
            translate("NetworkMap", "Bring in a map"),
            placed(network),
            translate(
                "NetworkMap",
                "The map from the file, {count} actors. Keeping it puts it in place of the map "
                "here; undo brings that back.",
            ).format(count=len(network.actors)),
        )

    def _show_pair_bar(self) -> None:
        self.pair_bar.setVisible(self._mode == Mode.DRAW and not self.proposals.open)

    # ------------------------------------------------------------ building

    def _make_keys(self) -> None:
        self._action(QKeySequence.StandardKey.Undo, self.editor.undo)
        redo = self._action(QKeySequence.StandardKey.Redo, self.editor.redo)
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._action(QKeySequence("F11"), self.show_large)

    def _action(
        self, keys: QKeySequence | QKeySequence.StandardKey, run: Callable[[], None]
    ) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _put_in_tab_order(self) -> None:
        """The tables' rows come before the tools, what chooses and names the tables after them."""
        tools, zoom, versions = self.tools, self.zoom_buttons, self.versions
        last_mode = list(tools.mode_switch.buttons.values())[-1]
        in_order: list[QWidget] = [last_mode, zoom.further, zoom.closer, zoom.everything]
        in_order += [zoom.large, tools.more_button, versions.box, tools.save_button]
        in_order += [versions.return_button, self.sides.tabs, self.sides.centre_box]
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        sheet = QFrame(self)
        sheet.setProperty("role", "card")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.canvas, 1)
        inside.addWidget(self.legend)
        left = QWidget(self)
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(0, 0, Space.S, 0)
        left_column.setSpacing(Space.S)
        left_column.addWidget(self.proposals.bar)
        left_column.addWidget(self.pair_bar)
        left_column.addWidget(sheet, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.count)
        left_column.addLayout(foot)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.sides)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([780, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.tools)
        column.addWidget(self.versions.banner)
        column.addWidget(self.guide)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        editor, canvas, tools = self.editor, self.canvas, self.tools
        editor.changed.connect(self._show)
        editor.changed.connect(self.changed)
        editor.replaced.connect(self._show)
        # The stack counts a step as undone only after the map has changed.
        editor.stack.indexChanged.connect(self._show_tools)
        for teller in (editor, self.proposals, self.deeds, self.files):
            teller.told.connect(self.tell)
        canvas.selection_changed.connect(self._selected)
        self.sides.chosen.connect(canvas.choose)
        self.pair_bar.judged.connect(canvas.judge)
        self._connect_deeds()
        tools.undo_button.clicked.connect(editor.undo)
        tools.redo_button.clicked.connect(editor.redo)
        tools.none_box.toggled.connect(self.scene.set_show_none)
        tools.rings_box.toggled.connect(self.scene.set_show_rings)
        canvas.rings_wanted.connect(tools.rings_box.toggle)
        tools.menu_opens.connect(self._show_tools)
        tools.guide_wanted.connect(self.guide.begin)
        tools.keys_wanted.connect(lambda: KeysDialog(self).open())
        self.zoom_buttons.large.clicked.connect(self.show_large)
        tools.mode_switch.chosen.connect(self.set_mode)
        self.guide.mode_wanted.connect(self.set_mode)
        self.guide.closed.connect(self.canvas.setFocus)
        self.sides.reading.pointed.connect(self._point)
        self.sides.comparing.pointed.connect(self._point)
        self.sides.comparing.compared.connect(self._show_changes)
        self.sides.census.pair_shown.connect(self._asked)
        self.sides.census.finished.connect(lambda: self.set_mode(Mode.READ))
        tools.arrange_wanted.connect(self.arrange)
        self.proposals.bar.other.connect(self.arrange)
        self.proposals.begun.connect(self._show_pair_bar)
        self.proposals.ended.connect(self._show_pair_bar)
        tools.export_wanted.connect(self.files.ask_export)
        tools.import_wanted.connect(self.files.ask_import)
        self.files.brought_in.connect(self.bring_in)
        tools.save_button.clicked.connect(self.versions.ask_title)
        self.versions.save_wanted.connect(self.save_version_requested)

    def _connect_deeds(self) -> None:
        deeds, canvas, rows = self.deeds, self.canvas, self.sides.actor_view
        canvas.add_wanted.connect(deeds.ask_actor)
        rows.add_wanted.connect(lambda: deeds.ask_actor())
        self.tools.add_button.clicked.connect(lambda: deeds.ask_actor())
        canvas.open_wanted.connect(deeds.open_node)
        canvas.removal_wanted.connect(deeds.take_away)
        rows.removal_wanted.connect(deeds.take_away)
        canvas.menu_wanted.connect(deeds.show_menu)
        for wish in (self.pair_bar.talk_wanted, self.sides.census.talk_wanted, canvas.talk_wanted):
            wish.connect(deeds.talk_about_pair)
        self.tools.units_wanted.connect(deeds.ask_units)
        self.tools.line_up_wanted.connect(deeds.line_up)
        canvas.card_wanted.connect(self.card_wanted)
        deeds.card_wanted.connect(self.card_wanted)
        deeds.farewell_said.connect(self.farewell_said)

    # ------------------------------------------------------------ showing

    def _restyle(self) -> None:
        look = MapLook(tokens())
        self.scene.set_look(look)
        self.legend.set_look(look)
        self.pair_bar.set_look(look)
        self.sides.set_look(look)

    def _show(self, network: NetworkMap) -> None:
        self.scene.show_map(network)
        self.refresh_marks()
        self.legend.show_map(network)
        self.minimap.show_map()
        self.count.setText(discussed(network))
        self.sides.show_map(network)
        self._selected(self.scene.selection)
        self._show_tools()

    def _show_tools(self) -> None:
        may, proposing = not self.editor.read_only, self.proposals.open
        self.tools.show_state(
            self.editor.stack,
            may_change=may,
            proposing=proposing,
            may_line_up=may and len(self.scene.marked) > 1,
        )
        self.versions.say(aside=self._mode == Mode.COMPARE or proposing)

    def _selected(self, selection: Selection) -> None:
        if self._mode == Mode.CENSUS and selection.pair is not None:
            self.sides.census.go_to(selection.pair)
        self.sides.show_selection(selection)
        if selection.pair is None:
            self.pair_bar.show_pair("", None, enabled=False)
            if selection.node is not None:
                self.canvas.parts.tell_focus(selection)
            return
        words = describe_pair(self.scene, selection.pair)
        level = self.editor.network.level(*selection.pair)
        self.pair_bar.show_pair(words, level, enabled=not self.editor.read_only)
        if not self.canvas.parts.tell_focus(selection):
            announce(self.canvas, words)
