"""The network map as the rest of the program sees it: load a map, hear of every change."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QKeySequence, QPageSize, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.documents import map_words_pdf
from app.files import write_document
from app.language import format_date, translate
from app.map_files import Format, ImportedMap
from app.map_files import load as load_files
from app.map_files import read as read_map
from app.map_files import write as write_map
from app.map_files.anonymous import without_names
from models.map_diff import MapDiff
from models.map_layout import Proposal, rings_and_sectors
from models.map_layout import applied as with_places
from models.map_layout import free as free_places
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    Pair,
    set_centre,
)
from models.units import without_middle
from views.kit import (
    Banner,
    Caption,
    IconButton,
    PrimaryButton,
    SecondaryButton,
    announce,
)
from views.kit.flow import FlowRow
from views.map.arrange import map_frame
from views.map.background import Background
from views.map.canvas import MapCanvas
from views.map.census import CensusPanel
from views.map.compare import CURRENT, Choice, ComparePanel
from views.map.dialogs import (
    ActorDialog,
    CentreDialog,
    KeysDialog,
    RemovalDialog,
    UnitsDialog,
    VersionDialog,
)
from views.map.dimensions import DimensionsDialog
from views.map.editor import MapEditor
from views.map.exchange import (
    AskPath,
    AskPaths,
    Export,
    ExportDialog,
    ImportDialog,
    ask_path,
    ask_paths,
    kinds,
)
from views.map.findings import Finding
from views.map.geometry import free_place, groups_of, lined_up, placed, sector_at, units_of
from views.map.guide import GuideBar
from views.map.large import LargeWindow
from views.map.legend import Legend, discussed
from views.map.look import MapLook
from views.map.minimap import MiniMap
from views.map.modes import Mode, ModeSwitch
from views.map.panels import PairBar, PlacesPanel
from views.map.picture import MapPicture, png_bytes, render_map
from views.map.proposal import ProposalBar
from views.map.read import ReadPanel
from views.map.scene import MapScene, Selection
from views.map.tables import ActorTable, ActorTableView, PairTable, PairTableView
from views.map.zoom import ZoomButtons
from views.theme import Space, on_theme_change, tokens


@dataclass(frozen=True)
class MapVersionItem:
    """A map as it was saved in the log. saved_at: ISO date or moment."""

    id: str
    title: str
    saved_at: str
    network: NetworkMap


def _no_consent_needed(_actor: str) -> str:
    return "not_needed"


def _new_id() -> str:
    return secrets.token_hex(16)


Run = Callable[[Callable[[], Any], Callable[[Any], None]], object]


def _run_here(work: Callable[[], Any], then: Callable[[Any], None]) -> None:
    then(work())


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 (the day on the person's own calendar)


class MapPage(QWidget):
    """Canvas, tables, places to act and versions round one map.

    new_id: gives the id of an actor drawn here first. known_actors: the case's actors, offered
    when adding. run: does work with files off the window's thread and calls back.
    consent_state: "ok", "missing" or "not_needed" for an actor id. today: ISO date
    used when an actor is marked as left. organisation: the map has no child, stands in no log, and
    its sectors are units.
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
        known_actors: Sequence[MapActor] = (),
        consent_state: Callable[[str], str] = _no_consent_needed,
        today: Callable[[], str] = _today,
        run: Run = _run_here,
        organisation: bool = False,
    ) -> None:
        super().__init__(parent)
        self._organisation = organisation
        self.setAccessibleName(translate("NetworkMap", "Network map"))
        self._new_id = new_id
        self._known = tuple(known_actors)
        self._roster: tuple[MapActor, ...] = ()
        self._consent = consent_state
        self._today = today
        self._run = run
        self.has_cards = False
        """Whether somebody listens to `card_wanted`."""
        self.practice = False
        """Whether the map is of the practice family: documents say so on every page."""
        self.note_export: Callable[[], object] = lambda: None
        """Writes down that the map left as a file; called where files are written."""
        self.choose_path: AskPath = ask_path
        """Answers where a file goes; a test answers instead of the system's dialog."""
        self.choose_paths: AskPaths = ask_paths
        self._holder = ""
        self._eyes = ""
        self._mode = Mode.DRAW
        self._versions: tuple[MapVersionItem, ...] = ()
        self.editor = MapEditor(self)
        self.scene = MapScene(MapLook(tokens()))
        self.canvas = MapCanvas(self.scene, self.editor, self)
        self.legend = Legend(self.scene.look, self)
        self.pair_bar = PairBar(self)
        self.proposal = ProposalBar(self)
        self.background = Background(self)
        self.guide = GuideBar(self)
        self._proposed: tuple[str, NetworkMap] | None = None
        self.census = CensusPanel(self.editor, self)
        self.reading = ReadPanel(self.editor, self)
        self.comparing = ComparePanel(self._comparable, self)
        self.places = PlacesPanel(self)
        self.actors = ActorTable(self.editor)
        self.actor_view = ActorTableView(self.actors, self)
        self.pairs = PairTable(self.editor)
        self.pair_view = PairTableView(self.pairs, self)
        self._make_tools()
        self._lay_out()
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
        self._versions = tuple(versions)
        self._fill_versions()
        self.canvas.give_up()
        self.scene.select(Selection())
        self.scene.show_changes(None)
        self._forget_proposal()
        self.editor.load(placed(network), read_only=read_only)
        if self._mode != Mode.DRAW:
            self.set_mode(self._mode)
        QTimer.singleShot(0, self.canvas, self.canvas.fit)

    def network(self) -> NetworkMap:
        """The map being edited (also while an earlier version is on screen)."""
        return self.editor.current

    def set_versions(self, versions: Sequence[MapVersionItem]) -> None:
        """Offer other earlier versions, for example after one was saved; the map stays."""
        self._versions = tuple(versions)
        if not self.editor.looking_back:
            self._fill_versions()

    def set_marks(self, holder_actor_id: str, eyes_actor_id: str) -> None:
        """Mark who holds the relay and who has eyes on the child; "" for nobody on the map."""
        self._holder, self._eyes = holder_actor_id, eyes_actor_id
        self.refresh_marks()

    def set_known_actors(self, known: Sequence[MapActor]) -> None:
        """The case's actors, offered when one is added to the map."""
        self._known = tuple(known)

    def set_roster(self, people: Sequence[MapActor]) -> None:
        """Professionals known from elsewhere, offered after the case's own."""
        self._roster = tuple(people)

    def set_consent_state(self, consent_state: Callable[[str], str]) -> None:
        """Another way to ask for the state of consent."""
        self._consent = consent_state
        self.refresh_marks()

    def refresh_marks(self) -> None:
        """Ask for every mark again: a consent may have come."""
        self.scene.set_marks(self._holder, self._eyes, self._consent)

    def render_image(self, width: int = 2000) -> QImage:
        """The map on screen as a picture with its legend, always light."""
        return render_map(
            self.editor.network,
            holder=self._holder,
            eyes=self._eyes,
            consent=self._consent,
            width=width,
        )

    def render_png_bytes(self, width: int = 2000) -> bytes:
        """The same as the bytes of a PNG file."""
        return png_bytes(self.render_image(width))

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
            self._fit_tools()
            self.updateGeometry()

    def _fit_tools(self) -> None:
        """With little room the two longest buttons show their icon only; their names stay."""
        for button, text in (
            (self.add_button, self._add_text),
            (self.save_button, self._save_text),
        ):
            button.setText(text)
            button.setToolTip("" if button is self.save_button else self._add_tip)
        if self._tools.sizeHint().width() <= self.width():
            return
        for button, text in (
            (self.add_button, self._add_text),
            (self.save_button, self._save_text),
        ):
            button.setText("")
            button.setAccessibleName(text)
            button.setToolTip(self._add_tip if button is self.add_button else text)

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
        self.drop_proposal()
        left, self._mode = self._mode, mode
        if left == Mode.CENSUS and mode != Mode.CENSUS:
            self.census.keep_note()
        if left == Mode.COMPARE and mode != Mode.COMPARE:
            self.scene.show_changes(None)
            self.show_version(None)
        self.mode_switch.show_mode(mode)
        self.canvas.give_up()
        self.scene.set_spotlight(None)
        self.canvas.judging = self.census.judge if mode == Mode.CENSUS else self.canvas.judge
        self.pair_bar.setVisible(mode == Mode.DRAW)
        self.sides.setCurrentWidget(self._panels[mode])
        if mode == Mode.CENSUS:
            self.canvas.choose(Selection())
            self.census.begin()
        elif mode == Mode.READ:
            self.reading.begin()
        elif mode == Mode.COMPARE:
            self.comparing.begin()

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

    def _comparable(self) -> list[Choice]:
        """The map being drawn and every saved one."""
        current = Choice(CURRENT, translate("NetworkMap", "The current map"), self.editor.current)
        saved = [
            Choice(each.id, f"{_day(each.saved_at)} · {each.title}", placed(each.network))
            for each in self._versions
        ]
        return [current, *saved]

    def _show_changes(self, both: NetworkMap, changes: MapDiff) -> None:
        self.scene.show_changes(changes)
        self.editor.look_back(both)

    def _asked(self, asked: Pair | None) -> None:
        self.scene.set_spotlight(frozenset(asked) if asked else None)
        self.canvas.choose(Selection(pair=asked))

    # ------------------------------------------------------------ building

    def _make_tools(self) -> None:
        self._add_text = translate("NetworkMap", "Add actor")
        self._add_tip = translate("NetworkMap", "Add actor (N)")
        self._save_text = (
            translate("NetworkMap", "Save today's map")
            if self._organisation
            else translate("NetworkMap", "Save in the log")
        )
        self.add_button = PrimaryButton(self._add_text, self, icon="person-add")
        self.undo_button = IconButton("undo", translate("NetworkMap", "Undo"), parent=self)
        self.redo_button = IconButton("redo", translate("NetworkMap", "Redo"), parent=self)
        self.mode_switch = ModeSwitch(self)
        self.zoom_buttons = ZoomButtons(self.canvas)
        self.minimap = MiniMap(self.canvas)
        self.none_box = QAction(translate("NetworkMap", "Mark pairs without contact"), self)
        self.none_box.setCheckable(True)
        self.rings_box = QAction(translate("NetworkMap", "Show rings (R)"), self)
        self.rings_box.setCheckable(True)
        self.more_button = SecondaryButton(translate("NetworkMap", "More"), self)
        self.more_menu = QMenu(self.more_button)
        self.more_button.setMenu(self.more_menu)
        self.more_menu.addAction(self.none_box)
        self.more_menu.addAction(self.rings_box)
        self.more_menu.addSeparator()
        self.rings_action = self.more_menu.addAction(
            translate("NetworkMap", "Propose places: rings and sectors"),
            lambda: self.arrange("rings"),
        )
        self.free_action = self.more_menu.addAction(
            translate("NetworkMap", "Propose places: near those they work with"),
            lambda: self.arrange("free"),
        )
        self.align_actions = [
            self.more_menu.addAction(label, partial(self.line_up, way))
            for way, label in (
                ("row", translate("NetworkMap", "Line the marked up in a row")),
                ("column", translate("NetworkMap", "Line the marked up in a column")),
                ("even", translate("NetworkMap", "Even room between the marked")),
            )
        ]
        self.more_menu.aboutToShow.connect(self._show_tools)
        self.more_menu.addSeparator()
        self.export_action = self.more_menu.addAction(
            translate("NetworkMap", "Save as a file…"), self.ask_export
        )
        self.import_action = self.more_menu.addAction(
            translate("NetworkMap", "Bring in from a file…"), self.ask_import
        )
        self.more_menu.addSeparator()
        self.units_action = self.more_menu.addAction(
            translate("NetworkMap", "Units…"), self.ask_units
        )
        self.units_action.setVisible(self._organisation)
        guide = self.more_menu.addAction(
            translate("NetworkMap", "Guide: the four steps"), self.guide.begin
        )
        # The guide is about a child.
        guide.setVisible(not self._organisation)
        self.more_menu.addAction(
            translate("NetworkMap", "Keys on the map"), lambda: KeysDialog(self).open()
        )
        self.version_box = QComboBox(self)
        self.version_box.setAccessibleName(translate("NetworkMap", "Version of the map"))
        self.version_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.version_box.setMinimumContentsLength(11)
        self.save_button = SecondaryButton(self._save_text, self, icon="save")
        self.return_button = SecondaryButton(
            translate("NetworkMap", "Back to the current map"), self
        )
        self.banner = Banner("info", "", [self.return_button], parent=self)
        self.message = Caption("", self)
        # Named by what it says: a name of its own would hide that from a screen reader.
        self.message.setAccessibleDescription(translate("NetworkMap", "Message"))
        self.count = Caption("", self)
        self.undo_action = self._action(QKeySequence.StandardKey.Undo, self.editor.undo)
        self.redo_action = self._action(QKeySequence.StandardKey.Redo, self.editor.redo)
        self.large_action = self._action(QKeySequence("F11"), self.show_large)
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])

    def _action(
        self, keys: QKeySequence | QKeySequence.StandardKey, run: Callable[[], None]
    ) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._tools = FlowRow(self)
        self._tools.add(
            self.mode_switch,
            self.add_button,
            self.undo_button,
            self.redo_button,
            self.version_box,
            self.save_button,
            self.more_button,
        )
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
        left_column.addWidget(self.proposal)
        left_column.addWidget(self.pair_bar)
        left_column.addWidget(sheet, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.count)
        left_column.addLayout(foot)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(translate("NetworkMap", "The map as tables"))
        # With large text the tabs scroll; a name that is cut says nothing.
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.addTab(self._tab(self.actor_view), translate("NetworkMap", "Actors"))
        self.centre_box = QCheckBox(translate("NetworkMap", "Also pairs with the middle"), self)
        self.centre_box.setVisible(not self._organisation)
        self.tabs.addTab(
            self._tab(self.centre_box, self.pair_view), translate("NetworkMap", "Pairs")
        )
        self.tabs.addTab(self.places, translate("NetworkMap", "Places to act"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.sides = QStackedWidget(self)
        self.sides.addWidget(self.tabs)
        self.sides.addWidget(self.census)
        self.sides.addWidget(self.reading)
        self.sides.addWidget(self.comparing)
        self.splitter.addWidget(self.sides)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([780, 400])
        self.sides.setMinimumWidth(240)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._tools)
        column.addWidget(self.banner)
        column.addWidget(self.guide)
        column.addWidget(self.splitter, 1)

    def _tab(self, *widgets: QWidget) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        for widget in widgets:
            column.addWidget(widget)
        return page

    def _connect(self) -> None:
        editor, canvas = self.editor, self.canvas
        editor.changed.connect(self._show)
        editor.changed.connect(self.changed)
        editor.replaced.connect(self._show)
        editor.told.connect(self.tell)
        # The stack counts a step as undone only after the map has changed.
        editor.stack.indexChanged.connect(self._show_tools)
        canvas.selection_changed.connect(self._selected)
        canvas.add_wanted.connect(self.add_actor)
        canvas.open_wanted.connect(self.open_node)
        canvas.removal_wanted.connect(self.take_away)
        canvas.menu_wanted.connect(self._show_menu)
        canvas.card_wanted.connect(self.card_wanted)
        self.actor_view.row_chosen.connect(self._actor_row)
        self.actor_view.add_wanted.connect(lambda: self.add_actor(None))
        self.actor_view.removal_wanted.connect(self.take_away)
        self.pair_view.row_chosen.connect(self._pair_row)
        self.pair_bar.judged.connect(canvas.judge)
        for wish in (self.pair_bar.talk_wanted, self.census.talk_wanted, canvas.talk_wanted):
            wish.connect(self.talk_about_pair)
        self._panels: dict[Mode, QWidget] = {
            Mode.DRAW: self.tabs,
            Mode.CENSUS: self.census,
            Mode.READ: self.reading,
            Mode.COMPARE: self.comparing,
        }
        self.reading.pointed.connect(self._point)
        self.comparing.pointed.connect(self._point)
        self.comparing.compared.connect(self._show_changes)
        self.places.pair_chosen.connect(self._choose_pair)
        self.add_button.clicked.connect(lambda: self.add_actor(None))
        self.undo_button.clicked.connect(editor.undo)
        self.redo_button.clicked.connect(editor.redo)
        self.mode_switch.chosen.connect(self.set_mode)
        self.guide.mode_wanted.connect(self.set_mode)
        self.guide.closed.connect(self.canvas.setFocus)
        self.proposal.kept.connect(self.keep_proposal)
        self.proposal.dropped.connect(self.drop_proposal)
        self.proposal.other.connect(self.arrange)
        self.zoom_buttons.large.clicked.connect(self.show_large)
        self.census.pair_shown.connect(self._asked)
        self.census.finished.connect(lambda: self.set_mode(Mode.READ))
        self.none_box.toggled.connect(self.scene.set_show_none)
        self.rings_box.toggled.connect(self.scene.set_show_rings)
        canvas.rings_wanted.connect(self.rings_box.toggle)
        self.centre_box.toggled.connect(self.pairs.set_with_centre)
        self.version_box.activated.connect(self._pick_version)
        self.return_button.clicked.connect(lambda: self.show_version(None))
        self.save_button.clicked.connect(self.ask_title)

    # ------------------------------------------------------------ showing

    def _restyle(self) -> None:
        look = MapLook(tokens())
        self.scene.set_look(look)
        self.legend.set_look(look)
        self.pair_bar.set_look(look)
        self.census.set_look(look)
        self.comparing.set_look(look)

    def _show(self, network: NetworkMap) -> None:
        self.scene.show_map(network)
        self.refresh_marks()
        self.legend.show_map(network)
        self.minimap.show_map()
        self.count.setText(discussed(network))
        self.places.show_map(network)
        self._selected(self.scene.selection)
        self._show_tools()

    def _show_tools(self) -> None:
        may = not self.editor.read_only
        aside = self._mode == Mode.COMPARE or self._proposed is not None
        past = self.editor.looking_back and not aside
        self.version_box.setEnabled(bool(self._versions) and not aside)
        for action in (
            self.rings_action, self.free_action, self.import_action, self.units_action,
        ):  # fmt: skip
            action.setEnabled(may or self._proposed is not None)
        for action in self.align_actions:
            action.setEnabled(may and len(self.scene.marked) > 1)
        stack = self.editor.stack
        self.undo_button.setEnabled(may and stack.canUndo())
        self.redo_button.setEnabled(may and stack.canRedo())
        undo, redo = translate("NetworkMap", "Undo"), translate("NetworkMap", "Redo")
        self.undo_button.setToolTip(f"{undo}: {stack.undoText()}" if stack.canUndo() else undo)
        self.redo_button.setToolTip(f"{redo}: {stack.redoText()}" if stack.canRedo() else redo)
        self.add_button.setEnabled(may)
        self.save_button.setEnabled(may)
        self.return_button.setVisible(past)
        self.banner.setVisible(not may and not aside)
        if past:
            version = self._versions[self.version_box.currentIndex() - 1]
            self.banner.set(
                "warning",
                translate("NetworkMap", "You see “{title}” as it was on {day}.").format(
                    title=version.title, day=_day(version.saved_at)
                ),
                translate("NetworkMap", "An earlier version, for reading"),
            )
        elif not may:
            self.banner.set(
                "info", translate("NetworkMap", "Only the holder of the relay can change the map.")
            )

    def _fill_versions(self) -> None:
        self.version_box.clear()
        self.version_box.addItem(translate("NetworkMap", "The current map"))
        for version in self._versions:
            self.version_box.addItem(f"{_day(version.saved_at)} · {version.title}", version.id)
        self.version_box.setEnabled(bool(self._versions) and self._mode != Mode.COMPARE)

    def tell(self, text: str) -> None:
        """Show a calm sentence under the canvas and say it to a screen reader."""
        self.message.setText(text)
        announce(self.canvas, text)

    def _selected(self, selection: Selection) -> None:
        network = self.editor.network
        if self._mode == Mode.CENSUS and selection.pair is not None:
            self.census.go_to(selection.pair)
        if selection.pair is None:
            self.pair_bar.show_pair("", None, enabled=False)
            self.pair_view.show_row(None)
        else:
            words = self.scene.describe_pair(selection.pair)
            level = network.level(*selection.pair)
            self.pair_bar.show_pair(words, level, enabled=not self.editor.read_only)
            if not self.pair_view.hasFocus():
                self.pair_view.show_row(self.pairs.row_of(selection.pair))
            if not self.canvas.parts.tell_focus(selection):
                announce(self.canvas, words)
        if selection.node is not None and selection.pair is None:
            self.canvas.parts.tell_focus(selection)
        if not self.actor_view.hasFocus():
            rows = self.actors.rows
            self.actor_view.show_row(rows.index(selection.node) if selection.node in rows else None)

    def _actor_row(self, row: int) -> None:
        self.canvas.choose(Selection(node=self.actors.rows[row]))

    def _pair_row(self, row: int) -> None:
        self._choose_pair(self.pairs.pair_at(row))

    def _choose_pair(self, chosen: Pair) -> None:
        self.canvas.choose(Selection(pair=chosen))

    # ------------------------------------------------------------ doing

    def add_actor(self, at: QPointF | None) -> None:
        """Ask who is to be added; at a scene point the card lands as near to it as is free."""
        if self.editor.read_only:
            self.tell(translate("NetworkMap", "This map is for reading. Nothing was changed."))
            return
        network = self.editor.network
        units = units_of(network)
        sector = sector_at(at.x(), at.y(), units) if at is not None else None
        first = groups_of(units)[0] if units is not None else None
        group = sector.group.key if sector else first.key if first else "front_line"

        def place(chosen: str) -> tuple[int, int]:
            wanted = at if chosen == group else None
            return free_place(network.actors, chosen, wanted, units)

        dialog = ActorDialog(
            network,
            known=(*self._known, *self._roster),
            new_id=self._new_id,
            group=group,
            place=place,
            parent=self,
        )
        dialog.decided.connect(self._added)
        dialog.open()

    def _added(self, actor: MapActor) -> None:
        # Whoever works in the table goes on there.
        in_table = self.focusWidget() is self.actor_view
        if self.editor.add(actor):
            self.canvas.choose(Selection(node=actor.id))
            if not in_table:
                self.canvas.setFocus()

    def open_node(self, node: str) -> None:
        """Open an actor, or the middle, for changing."""
        if self.editor.read_only:
            self.tell(self.scene.describe_node(node))
        elif node == CENTRE:
            centre_dialog = CentreDialog(self.editor.network.centre, self)
            centre_dialog.decided.connect(self._centre_changed)
            centre_dialog.open()
        else:
            dialog = ActorDialog(
                self.editor.network,
                actor=self.editor.network.actor(node),
                new_id=self._new_id,
                parent=self,
            )
            dialog.decided.connect(self.editor.replace)
            dialog.open()

    def _centre_changed(self, centre: Centre) -> None:
        self.editor.apply(
            translate("NetworkMap", "Change the middle"), set_centre(self.editor.network, centre)
        )

    def take_away(self, node: str) -> None:
        """Ask whether an actor has left or was a mistake; the middle stays (N-02)."""
        if node == CENTRE:
            self.editor.tell_centre_stays()
        elif self.editor.read_only:
            self.tell(translate("NetworkMap", "This map is for reading. Nothing was changed."))
        else:
            dialog = RemovalDialog(self.editor.network.actor(node), self, farewell=self.has_cards)
            dialog.removed.connect(lambda: self.editor.remove(node))
            dialog.left.connect(partial(self._left, node))
            dialog.open()

    def _left(self, node: str, farewell: bool) -> None:
        if farewell:
            self.farewell_said.emit(node)
        self.editor.leave(node, self._today())

    def talk_about_pair(self) -> None:
        """Talk about the seven dimensions of the chosen pair; it must have been judged."""
        chosen = self.scene.selection.pair
        tie = self.editor.network.tie(*chosen) if chosen else None
        if chosen is None:
            self.tell(translate("NetworkMap", "Choose two actors or a tie first."))
        elif tie is None:
            self.tell(translate("NetworkMap", "Choose a level first, then talk about the pair."))
        elif self.editor.read_only:
            self.tell(translate("NetworkMap", "This map is for reading. Nothing was changed."))
        else:
            a, b = (self.scene.nodes[node].name() for node in self.scene.ordered(chosen))
            dialog = DimensionsDialog(f"{a} – {b}", tie, self)
            dialog.decided.connect(lambda said: self.editor.assess(*chosen, said))
            dialog.open()

    def _show_menu(self, node: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("NetworkMap", "Open"), lambda: self.open_node(node))
        if node != CENTRE and self.has_cards:
            menu.addAction(
                translate("NetworkMap", "Profession card, in and out (K)"),
                lambda: self.card_wanted.emit(node),
            )
        if node != CENTRE and not self.editor.read_only:
            actor = self.editor.network.actor(node)
            pin = (
                translate("NetworkMap", "Unpin actor")
                if actor.pinned
                else translate("NetworkMap", "Pin actor")
            )
            menu.addAction(pin, lambda: self.editor.pin(node))
            mark = (
                translate("NetworkMap", "Take the mark off (M)")
                if node in self.scene.marked
                else translate("NetworkMap", "Mark, to move with others (M)")
            )
            menu.addAction(mark, self.canvas.mark_chosen)
            if actor.left:
                menu.addAction(
                    translate("NetworkMap", "Mark as back"), lambda: self.editor.leave(node, None)
                )
            menu.addAction(
                translate("NetworkMap", "Take off the map"), lambda: self.take_away(node)
            )
        if not self.editor.read_only:
            menu.addAction(translate("NetworkMap", "Draw a tie from here"), self.canvas.begin_tie)
        menu.popup(place)

    def ask_units(self) -> None:
        """Ask for the units of the organisation: their names and order."""
        dialog = UnitsDialog(self.editor.current, self)
        dialog.decided.connect(self.editor.name_units)
        dialog.open()

    def line_up(self, way: str) -> None:
        """Line the marked actors up: "row", "column", or "even" room along the longer way."""
        marked = [a for a in self.editor.network.actors if a.id in self.scene.marked]
        if len(marked) < 2:
            self.tell(translate("NetworkMap", "Mark two actors or more first (M)."))
            return
        places = lined_up({actor.id: (actor.x, actor.y) for actor in marked}, way)
        self.editor.place(translate("NetworkMap", "Line up"), places)

    # ------------------------------------------------------------ proposals

    def arrange(self, way: str) -> None:
        """Propose other places ("rings" or "free"): looked at first, kept or put away after."""
        if self._mode != Mode.DRAW:
            self.set_mode(Mode.DRAW)
        network = self.editor.current
        frame = map_frame(units_of(network))
        work = partial(rings_and_sectors if way == "rings" else free_places, network, frame)
        self.tell(translate("NetworkMap", "Looking for good places…"))
        self.background.ask(work, lambda found: self._arranged(network, way, found))

    def _arranged(self, network: NetworkMap, way: str, found: Proposal) -> None:
        if network is not self.editor.current:
            return
        if not found.places:
            self.tell(translate("NetworkMap", "Everybody already stands in a good place."))
            return
        self.tell("")
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
        self.canvas.give_up()
        self.pair_bar.hide()
        self.editor.look_back(network)
        self.proposal.show_words(words, others)
        self.canvas.fit()

    def keep_proposal(self) -> None:
        """Make what is proposed the map, as one step that can be undone."""
        if self._proposed is not None:
            step, network = self._proposed
            self.drop_proposal()
            self.editor.apply(step, network)

    def drop_proposal(self) -> None:
        """Put what is proposed away; the map is as it was."""
        if self._proposed is not None:
            self._forget_proposal()
            self.editor.look_back(None)
            self.canvas.setFocus()

    def _forget_proposal(self) -> None:
        self.background.forget()
        self._proposed = None
        self.proposal.hide()
        self.pair_bar.setVisible(self._mode == Mode.DRAW)

    # ------------------------------------------------------------ files

    def ask_export(self) -> None:
        """Ask for a kind of file, then where it is to lie."""
        dialog = ExportDialog(self)
        dialog.wanted.connect(self.export)
        dialog.open()

    def export(self, wish: Export) -> None:
        """Write what is on screen to a file of the chosen kind."""
        kind = next(each for each in kinds() if each.key == wish.kind)
        title = translate("NetworkMap", "Save the map")
        proposal = translate("NetworkMap", "network-map-{day}").format(day=self._today())
        path = self.choose_path(
            self, title, f"{proposal}.{kind.ending}", f"{kind.label} (*.{kind.ending})"
        )
        if path is None:
            return
        shown = self.editor.network
        network = without_names(shown) if wish.anonymous else shown
        # Pictures are painted here, where fonts and colours live; files are written elsewhere.
        encode = self._painted(network, wish)
        practice, note = self.practice, self.note_export
        today, stem = self._today(), path.with_suffix("")

        def write() -> list[Path]:
            if wish.kind == "words":
                words = map_words_pdf(
                    shown, made_at=today, without_names=wish.anonymous, practice=practice
                )
                return [write_document(stem.with_suffix(".pdf"), words)]
            if encode is not None:
                files = {kind.ending: encode()}
            else:
                files = write_map(
                    network,
                    cast(Format, wish.kind),
                    made_at=today,
                    delimiter=";" if wish.semicolons else ",",
                )
            one = len(files) == 1
            return [
                write_document(stem.with_name(f"{stem.name}{'.' if one else '-'}{ending}"), content)
                for ending, content in files.items()
            ]

        def save() -> list[Path]:
            written = write()
            note()
            return written

        self._run(save, self._exported)

    def _exported(self, written: list[Path]) -> None:
        names = ", ".join(path.name for path in written)
        self.tell(translate("NetworkMap", "Saved as {name}.").format(name=names))

    def _painted(self, network: NetworkMap, wish: Export) -> Callable[[], bytes] | None:
        """Paint the map; gives what makes the file of it in any thread, None if it is no picture.

        Packing the pixels of a PNG takes some times longer than painting them.
        """
        if wish.kind not in ("png", "svg", "pdf"):
            return None
        picture = self._picture(network, plain=wish.anonymous)
        if wish.kind == "png":
            return partial(png_bytes, picture.image())
        paper = QPageSize.PageSizeId[wish.paper]
        data = picture.svg() if wish.kind == "svg" else picture.pdf(paper)
        return lambda: data

    def _picture(self, network: NetworkMap, *, plain: bool) -> MapPicture:
        """The picture of what is on screen; plain: of the same map without names and marks."""
        day, over = _day(self._today()), self.scene.overlay
        if plain:
            # A comparison names who has come and gone: that is left out with the names.
            over = replace(over, changes=None)
            if over.spotlight is not None:
                ids = zip(self.editor.network.actors, network.actors, strict=True)
                lit = frozenset(new.id for old, new in ids if old.id in over.spotlight)
                over = replace(over, spotlight=lit)
            return MapPicture(network, caption=day, overlay=over)
        return MapPicture(
            network,
            holder=self._holder,
            eyes=self._eyes,
            consent=self._consent,
            caption=day,
            overlay=over,
        )

    def ask_import(self) -> None:
        """Ask for files, read them, and show what is in them before anything changes."""
        patterns = translate(
            "NetworkMap", "Maps (*.graphml *.gexf *.cyjs *.json *.csv *.zip);;All files (*)"
        )
        paths = self.choose_paths(self, translate("NetworkMap", "Bring in a map"), patterns)
        if paths:
            self._run(lambda: load_files(paths), self._loaded)

    def _loaded(self, files: dict[str, bytes]) -> None:
        self._run(lambda: read_map(files), lambda found: self._read_in(files, found))

    def _read_in(self, files: dict[str, bytes], found: ImportedMap) -> None:
        dialog = ImportDialog(found, lambda choice: read_map(files, choice), self)
        dialog.decided.connect(self._propose_import)
        dialog.open()

    def _propose_import(self, network: NetworkMap) -> None:
        if self._organisation:
            network = without_middle(network, self.editor.current.centre.label)
        self.propose(
            translate("NetworkMap", "Bring in a map"),
            placed(network),
            translate(
                "NetworkMap",
                "The map from the file, {count} actors. Keeping it puts it in place of the map "
                "here; undo brings that back.",
            ).format(count=len(network.actors)),
        )

    # ------------------------------------------------------------ versions

    def _pick_version(self, index: int) -> None:
        self.show_version(self._versions[index - 1].id if index > 0 else None)

    def show_version(self, version_id: str | None) -> None:
        """Look at an earlier version, or with None come back to the current map."""
        ids = [version.id for version in self._versions]
        index = ids.index(version_id) if version_id is not None else -1
        self.version_box.setCurrentIndex(index + 1)
        self.canvas.give_up()
        self.editor.look_back(placed(self._versions[index].network) if index >= 0 else None)

    def come_back(self) -> None:
        """Show the map being drawn again, whatever was looked at instead."""
        self.drop_proposal()
        if self._mode == Mode.COMPARE:
            self.set_mode(Mode.DRAW)
        elif self.editor.looking_back:
            self.show_version(None)

    def ask_title(self) -> None:
        """Ask for a title, then request that the map is written in the log under it."""
        heading = (
            translate("NetworkMap", "Save today's map")
            if self._organisation
            else translate("NetworkMap", "Save the map in the log")
        )
        dialog = VersionDialog(
            heading,
            self._save_text,
            translate("NetworkMap", "Network map, {day}").format(day=_day(self._today())),
            self,
        )
        dialog.titled.connect(
            lambda title: self.save_version_requested.emit(self.editor.current, title)
        )
        dialog.open()


def _day(moment: str) -> str:
    return format_date(datetime.fromisoformat(moment).date())


__all__ = ["MapPage", "MapVersionItem", "discussed"]
