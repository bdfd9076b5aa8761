"""What stands beside the canvas: a panel for each way of working, the tables among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.language import translate
from models.network_map import NetworkMap
from views.map.census import CensusPanel
from views.map.compare import Choice, ComparePanel
from views.map.editor import MapEditor
from views.map.look import MapLook
from views.map.modes import Mode
from views.map.panels import PlacesPanel
from views.map.read import ReadPanel
from views.map.selection import Selection
from views.map.tables import ActorTable, ActorTableView, PairTable, PairTableView
from views.theme import Space


class Sides(QStackedWidget):
    """One panel for each `Mode`. comparable: gives the maps there are to compare."""

    chosen = Signal(object)
    """A `Selection` chosen in a table or a list."""

    def __init__(
        self,
        editor: MapEditor,
        comparable: Callable[[], Sequence[Choice]],
        page: QWidget,
        *,
        organisation: bool,
    ) -> None:
        super().__init__(page)
        self.census = CensusPanel(editor, page)
        self.reading = ReadPanel(editor, page)
        self.comparing = ComparePanel(comparable, page)
        self.places = PlacesPanel(page)
        self.actors = ActorTable(editor)
        self.actor_view = ActorTableView(self.actors, page)
        self.pairs = PairTable(editor)
        self.pair_view = PairTableView(self.pairs, page)
        self.tabs = QTabWidget(page)
        self.tabs.setAccessibleName(translate("NetworkMap", "The map as tables"))
        # With large text the tabs scroll; a name that is cut says nothing.
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(True)
        self.centre_box = QCheckBox(translate("NetworkMap", "Also pairs with the middle"), page)
        self.centre_box.setVisible(not organisation)
        self.centre_box.toggled.connect(self.pairs.set_with_centre)
        self.tabs.addTab(_tab(page, self.actor_view), translate("NetworkMap", "Actors"))
        self.tabs.addTab(
            _tab(page, self.centre_box, self.pair_view), translate("NetworkMap", "Pairs")
        )
        self.tabs.addTab(self.places, translate("NetworkMap", "Places to act"))
        self._panels: dict[Mode, QWidget] = {
            Mode.DRAW: self.tabs,
            Mode.CENSUS: self.census,
            Mode.READ: self.reading,
            Mode.COMPARE: self.comparing,
        }
        for panel in self._panels.values():
            self.addWidget(panel)
        self.setMinimumWidth(240)
        self.actor_view.row_chosen.connect(
            lambda row: self.chosen.emit(Selection(node=self.actors.rows[row]))
        )
        self.pair_view.row_chosen.connect(
            lambda row: self.chosen.emit(Selection(pair=self.pairs.pair_at(row)))
        )
        self.places.pair_chosen.connect(lambda pair: self.chosen.emit(Selection(pair=pair)))

    def show_mode(self, mode: Mode) -> None:
        """Show the panel of a way of working."""
        self.setCurrentWidget(self._panels[mode])

    def show_selection(self, selection: Selection) -> None:
        """Show what is chosen in the tables, but not in the one a person is working in."""
        if selection.pair is None:
            self.pair_view.show_row(None)
        elif not self.pair_view.hasFocus():
            self.pair_view.show_row(self.pairs.row_of(selection.pair))
        if not self.actor_view.hasFocus():
            rows = self.actors.rows
            self.actor_view.show_row(rows.index(selection.node) if selection.node in rows else None)

    def show_map(self, network: NetworkMap) -> None:
        """Show another map where no table follows it by itself."""
        self.places.show_map(network)

    def set_look(self, look: MapLook) -> None:
        """Draw in other colours."""
        self.census.set_look(look)
        self.comparing.set_look(look)


def _tab(page: QWidget, *widgets: QWidget) -> QWidget:
    tab = QWidget(page)
    column = QVBoxLayout(tab)
    column.setContentsMargins(0, Space.S, 0, 0)
    column.setSpacing(Space.S)
    for widget in widgets:
        column.addWidget(widget)
    return tab
