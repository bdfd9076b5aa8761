"""The row of tools above the map, with what stands under *More*."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from app.language import translate
from views.kit import IconButton, PrimaryButton, SecondaryButton
from views.kit.flow import FlowRow
from views.map.modes import ModeSwitch
from views.map.versions import save_label


class MapTools(FlowRow):
    """Ways of working, add, undo, versions, save and more. It only says what is wanted.

    version_box: chooses a version, and stands in the row. organisation: the map has no child.
    """

    arrange_wanted = Signal(str)
    """Propose other places: "rings" or "free"."""
    line_up_wanted = Signal(str)
    """Line the marked up: "row", "column" or "even"."""
    export_wanted = Signal()
    import_wanted = Signal()
    units_wanted = Signal()
    guide_wanted = Signal()
    keys_wanted = Signal()
    menu_opens = Signal()
    """*More* is about to show: what is possible may have changed since."""

    def __init__(self, page: QWidget, version_box: QWidget, *, organisation: bool) -> None:
        super().__init__(page)
        self._add_text = translate("NetworkMap", "Add actor")
        self._add_tip = translate("NetworkMap", "Add actor (N)")
        self._save_text = save_label(organisation=organisation)
        self.add_button = PrimaryButton(self._add_text, page, icon="person-add")
        self.undo_button = IconButton("undo", translate("NetworkMap", "Undo"), parent=page)
        self.redo_button = IconButton("redo", translate("NetworkMap", "Redo"), parent=page)
        self.mode_switch = ModeSwitch(page)
        self.more_button = SecondaryButton(translate("NetworkMap", "More"), page)
        self.more_menu = QMenu(self.more_button)
        self.more_button.setMenu(self.more_menu)
        self._fill_menu(organisation)
        self.save_button = SecondaryButton(self._save_text, page, icon="save")
        self.add(
            self.mode_switch,
            self.add_button,
            self.undo_button,
            self.redo_button,
            version_box,
            self.save_button,
            self.more_button,
        )

    def fit(self, width: int) -> None:
        """With little room the two longest buttons show their icon only; their names stay.

        width: pixels there are for the row.
        """
        for button, text in (
            (self.add_button, self._add_text),
            (self.save_button, self._save_text),
        ):
            button.setText(text)
            button.setToolTip("" if button is self.save_button else self._add_tip)
        if self.sizeHint().width() <= width:
            return
        for button, text in (
            (self.add_button, self._add_text),
            (self.save_button, self._save_text),
        ):
            button.setText("")
            button.setAccessibleName(text)
            button.setToolTip(self._add_tip if button is self.add_button else text)

    def show_state(
        self, stack: QUndoStack, *, may_change: bool, proposing: bool, may_line_up: bool
    ) -> None:
        """Offer what is possible now. proposing: something else than the map is on screen."""
        for action in (
            self.rings_action, self.free_action, self.import_action, self.units_action,
        ):  # fmt: skip
            action.setEnabled(may_change or proposing)
        for action in self.align_actions:
            action.setEnabled(may_line_up)
        self.undo_button.setEnabled(may_change and stack.canUndo())
        self.redo_button.setEnabled(may_change and stack.canRedo())
        undo, redo = translate("NetworkMap", "Undo"), translate("NetworkMap", "Redo")
        self.undo_button.setToolTip(f"{undo}: {stack.undoText()}" if stack.canUndo() else undo)
        self.redo_button.setToolTip(f"{redo}: {stack.redoText()}" if stack.canRedo() else redo)
        self.add_button.setEnabled(may_change)
        self.save_button.setEnabled(may_change)

    def _fill_menu(self, organisation: bool) -> None:
        menu = self.more_menu
        self.none_box = QAction(translate("NetworkMap", "Mark pairs without contact"), self)
        self.none_box.setCheckable(True)
        self.rings_box = QAction(translate("NetworkMap", "Show rings (R)"), self)
        self.rings_box.setCheckable(True)
        menu.addAction(self.none_box)
        menu.addAction(self.rings_box)
        menu.addSeparator()
        self.rings_action = menu.addAction(
            translate("NetworkMap", "Propose places: rings and sectors"),
            _says(self.arrange_wanted, "rings"),
        )
        self.free_action = menu.addAction(
            translate("NetworkMap", "Propose places: near those they work with"),
            _says(self.arrange_wanted, "free"),
        )
        self.align_actions = [
            menu.addAction(label, _says(self.line_up_wanted, way))
            for way, label in (
                ("row", translate("NetworkMap", "Line the marked up in a row")),
                ("column", translate("NetworkMap", "Line the marked up in a column")),
                ("even", translate("NetworkMap", "Even room between the marked")),
            )
        ]
        menu.aboutToShow.connect(self.menu_opens)
        menu.addSeparator()
        self.export_action = menu.addAction(
            translate("NetworkMap", "Save as a file…"), _says(self.export_wanted)
        )
        self.import_action = menu.addAction(
            translate("NetworkMap", "Bring in from a file…"), _says(self.import_wanted)
        )
        menu.addSeparator()
        self.units_action = menu.addAction(
            translate("NetworkMap", "Units…"), _says(self.units_wanted)
        )
        self.units_action.setVisible(organisation)
        guide = menu.addAction(
            translate("NetworkMap", "Guide: the four steps"), _says(self.guide_wanted)
        )
        # The guide is about a child.
        guide.setVisible(not organisation)
        menu.addAction(translate("NetworkMap", "Keys on the map"), _says(self.keys_wanted))


def _says(signal: SignalInstance, *what: str) -> Callable[[], None]:
    """An action's own signal brings whether it is checked; nobody asks for that."""
    return lambda: signal.emit(*what)
