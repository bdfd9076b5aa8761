"""The current map and the earlier ones: looking back, comparing, and saving one more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.language import translate
from models.network_map import NetworkMap
from views.kit import Banner, SecondaryButton
from views.map.canvas import MapCanvas
from views.map.compare import CURRENT, Choice
from views.map.dialogs import VersionDialog
from views.map.editor import MapEditor
from views.map.geometry import placed
from views.words import day


@dataclass(frozen=True)
class MapVersionItem:
    """A map as it was saved in the log. saved_at: ISO date or moment."""

    id: str
    title: str
    saved_at: str
    network: NetworkMap


class MapVersions(QObject):
    """Which map is on screen. ``box`` chooses, ``banner`` says so and has the way back.

    today: an ISO date. organisation: the map stands in no log.
    """

    save_wanted = Signal(object, str)
    """Keep this map (NetworkMap) under this title."""

    def __init__(
        self,
        editor: MapEditor,
        canvas: MapCanvas,
        *,
        today: Callable[[], str],
        organisation: bool,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._editor = editor
        self._canvas = canvas
        self._today = today
        self._organisation = organisation
        self._page = page
        self._all: tuple[MapVersionItem, ...] = ()
        self.box = QComboBox(page)
        self.box.setAccessibleName(translate("NetworkMap", "Version of the map"))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(11)
        self.box.activated.connect(self._pick)
        self.return_button = SecondaryButton(
            translate("NetworkMap", "Back to the current map"), page
        )
        self.return_button.clicked.connect(lambda: self.show(None))
        self.banner = Banner("info", "", [self.return_button], parent=page)

    def begin(self, versions: Sequence[MapVersionItem]) -> None:
        """The versions of a map that is about to be loaded."""
        self._all = tuple(versions)
        self._fill()

    def offer(self, versions: Sequence[MapVersionItem]) -> None:
        """Offer other earlier versions; the map on screen stays."""
        self._all = tuple(versions)
        if not self._editor.looking_back:
            self._fill()

    def comparable(self) -> list[Choice]:
        """The map being drawn and every saved one."""
        current = Choice(CURRENT, translate("NetworkMap", "The current map"), self._editor.current)
        saved = [
            Choice(each.id, f"{day(each.saved_at)} · {each.title}", placed(each.network))
            for each in self._all
        ]
        return [current, *saved]

    def show(self, version_id: str | None) -> None:
        """Look at an earlier version, or with None come back to the current map."""
        ids = [version.id for version in self._all]
        index = ids.index(version_id) if version_id is not None else -1
        self.box.setCurrentIndex(index + 1)
        self._canvas.give_up()
        self._editor.look_back(placed(self._all[index].network) if index >= 0 else None)

    def say(self, *, aside: bool) -> None:
        """Say which map this is. aside: it is neither the current nor an earlier one."""
        may = not self._editor.read_only
        past = self._editor.looking_back and not aside
        self.box.setEnabled(bool(self._all) and not aside)
        self.return_button.setVisible(past)
        self.banner.setVisible(not may and not aside)
        if past:
            version = self._all[self.box.currentIndex() - 1]
            self.banner.set(
                "warning",
                translate("NetworkMap", "You see “{title}” as it was on {day}.").format(
                    title=version.title, day=day(version.saved_at)
                ),
                translate("NetworkMap", "An earlier version, for reading"),
            )
        elif not may:
            self.banner.set(
                "info", translate("NetworkMap", "Only the holder of the relay can change the map.")
            )

    def ask_title(self) -> None:
        """Ask for a title, then request that the map is kept under it."""
        heading = (
            translate("NetworkMap", "Save today's map")
            if self._organisation
            else translate("NetworkMap", "Save the map in the log")
        )
        dialog = VersionDialog(
            heading,
            save_label(organisation=self._organisation),
            translate("NetworkMap", "Network map, {day}").format(day=day(self._today())),
            self._page,
        )
        dialog.titled.connect(lambda title: self.save_wanted.emit(self._editor.current, title))
        dialog.open()

    def _pick(self, index: int) -> None:
        self.show(self._all[index - 1].id if index > 0 else None)

    def _fill(self) -> None:
        self.box.clear()
        self.box.addItem(translate("NetworkMap", "The current map"))
        for version in self._all:
            self.box.addItem(f"{day(version.saved_at)} · {version.title}", version.id)
        self.box.setEnabled(bool(self._all))


def save_label(*, organisation: bool) -> str:
    """What the button says that keeps one more version."""
    if organisation:
        return translate("NetworkMap", "Save today's map")
    return translate("NetworkMap", "Save in the log")
