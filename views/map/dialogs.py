"""The small windows of the map: one actor, taking an actor away, the title of a version, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from app.reference import profession_key, profession_label, professions
from models.network_map import Centre, MapActor, NetworkMap, issues_from
from views.kit import (
    BodyText,
    Caption,
    DangerButton,
    FieldRow,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Title,
    announce,
)
from views.kit.fields import find_anywhere
from views.kit.flow import FlowRow
from views.map.geometry import free_place, groups_of, units_of
from views.map.tables import regrouped
from views.theme import Space


class MapDialog(QDialog):
    """A window with a heading, fields, and buttons at the foot. Esc closes it unchanged."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._body = QWidget(self)
        self._body.setProperty("role", "page-body")
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.S)
        self.column.setSpacing(Space.L)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, Space.L)
        self._outer.addWidget(area, 1)
        self.column.addWidget(Title(title, self))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)

    def finish(self, *buttons: QPushButton) -> None:
        """Put the buttons at the foot, the last one furthest right."""
        row = QHBoxLayout()
        row.setContentsMargins(Space.XL, 0, Space.XL, 0)
        row.setSpacing(Space.S)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addStretch(1)
        self._outer.addLayout(row)
        self._foot = row

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as its fields, and never taller than the screen: then the fields scroll."""
        width = max(self.minimumWidth(), self._body.minimumSizeHint().width(), self.width())
        tall = self._body.sizeHint().height()
        if self._body.hasHeightForWidth():
            tall = self._body.heightForWidth(width)
        tall += self._foot.sizeHint().height() + self._outer.spacing() + Space.L
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width()), round(min(tall, room.height() * 0.92)))
        super().showEvent(event)


class ActorDialog(MapDialog):
    """Add or change one actor. `decided` gives the whole `MapActor`.

    A new actor gets a free place in its group's sector (or nearest to where one pointed); nobody
    else moves.
    """

    decided = Signal(object)

    def __init__(
        self,
        network: NetworkMap,
        *,
        actor: MapActor | None = None,
        known: Sequence[MapActor] = (),
        new_id: Callable[[], str],
        group: str = "front_line",
        place: Callable[[str], tuple[int, int]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = (
            translate("NetworkMap", "Change actor")
            if actor
            else translate("NetworkMap", "Add actor")
        )
        super().__init__(title, parent)
        self._network = network
        self._actor = actor
        self._new_id = new_id
        self._units = units_of(network)
        self._place = place or (
            lambda chosen: free_place(network.actors, chosen, units=self._units)
        )
        self._known = [each for each in known if not network.has(each.id)]
        self._picked: MapActor | None = None
        self.known = QComboBox(self)
        self.issues = IssuesField(network, self)
        self.name = QLineEdit(self)
        self.profession = QComboBox(self)
        self.workplace = QLineEdit(self)
        self.group = QComboBox(self)
        self.authority = QCheckBox(
            translate("NetworkMap", "Can decide on behalf of an authority"), self
        )
        self._fill_choices()
        self._rows()
        self._show(actor or MapActor(id="", name="", group=group))
        save = PrimaryButton(
            translate("NetworkMap", "Save") if actor else translate("NetworkMap", "Add"), self
        )
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)
        self.name.setFocus()

    def _fill_choices(self) -> None:
        self.known.addItem(translate("NetworkMap", "Someone new"))
        for each in self._known:
            said = (each.name, profession_label(each.profession), each.workplace)
            self.known.addItem(" · ".join(part for part in said if part), each.id)
        self.known.activated.connect(self._take_known)
        # Among many one types a part of the name, the profession or the workplace.
        self.known.setEditable(True)
        self.known.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        find_anywhere(self.known)
        self.profession.setEditable(True)
        self.profession.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for profession in professions():
            self.profession.addItem(profession.label, profession.group)
        find_anywhere(self.profession)
        self.profession.activated.connect(self._follow_profession)
        if self._units is not None:
            self.group.setEditable(True)
            self.group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for group in groups_of(self._units):
            self.group.addItem(group.label, group.key)
            self.group.setItemData(
                self.group.count() - 1, group.examples, Qt.ItemDataRole.ToolTipRole
            )

    def _rows(self) -> None:
        known = FieldRow(
            translate("NetworkMap", "Somebody you know"),
            self.known,
            translate("NetworkMap", "From the log, your contacts and the logs of other children."),
        )
        known.setVisible(bool(self._known) and self._actor is None)
        self._name_row = FieldRow(translate("NetworkMap", "Name"), self.name)
        self._issues_row = FieldRow(
            translate("NetworkMap", "What it is about"),
            self.issues,
            translate("NetworkMap", "Empty: everything. More than one is parted by commas."),
        )
        self._group_row = (
            FieldRow(translate("NetworkMap", "Group on the map"), self.group)
            if self._units is None
            else FieldRow(
                translate("NetworkMap", "Unit"),
                self.group,
                translate("NetworkMap", "Choose, or write a new one: it becomes a sector."),
            )
        )
        for row in (
            known,
            self._name_row,
            FieldRow(
                translate("NetworkMap", "Profession or relation"),
                self.profession,
                translate("NetworkMap", "Choose, or write your own."),
            ),
            FieldRow(translate("NetworkMap", "Workplace"), self.workplace),
            self._group_row,
            self._issues_row,
        ):
            self.column.addWidget(row)
        self.column.addWidget(self.authority)

    def _show(self, actor: MapActor) -> None:
        self.name.setText(actor.name)
        self.profession.setCurrentText(profession_label(actor.profession))
        self.workplace.setText(actor.workplace)
        self.group.setCurrentIndex(max(self.group.findData(actor.group), 0))
        self.authority.setChecked(actor.authority)
        self.issues.show_issues(actor.issues)

    def _take_known(self) -> None:
        chosen = self.known.currentData()
        self._picked = next((each for each in self._known if each.id == chosen), None)
        self._show(self._picked or MapActor(id="", name=""))

    def _follow_profession(self) -> None:
        group = self.profession.currentData()
        if self._actor is None and group and self._units is None:
            self.group.setCurrentIndex(self.group.findData(group))

    def accept(self) -> None:
        profession = self.profession.currentText().strip()
        name = self.name.text().strip() or profession
        if not name:
            self._name_row.set_error(
                translate("NetworkMap", "Write a name, or at least a profession.")
            )
            self.name.setFocus()
            return
        group = self._chosen_group()
        if not group:
            self._group_row.set_error(translate("NetworkMap", "Write which unit."))
            self.group.setFocus()
            return
        self.decided.emit(self._result(name, profession_key(profession), group))
        super().accept()

    def _chosen_group(self) -> str:
        if self._units is None:
            return str(self.group.currentData())
        return self.group.currentText().strip()

    def _result(self, name: str, profession: str, group: str) -> MapActor:
        if self._actor is not None:
            moved = regrouped(self._network, self._actor, group)
            base = moved
        else:
            x, y = self._place(group)
            actor_id = self._picked.id if self._picked else self._new_id()
            base = MapActor(id=actor_id, name=name, group=group, x=x, y=y)
        return msgspec.structs.replace(
            base,
            name=name,
            profession=profession,
            workplace=self.workplace.text().strip(),
            authority=self.authority.isChecked(),
            issues=self.issues.issues(),
        )


class IssuesField(QWidget):
    """What an actor is there for: typed, or chosen among the issues the map has already (C4)."""

    def __init__(self, network: NetworkMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = QLineEdit(self)
        known = dict.fromkeys(issue for actor in network.actors for issue in actor.issues)
        self.offers = [QuietButton(issue, self) for issue in known]
        flow = FlowRow(self, gap=Space.XS)
        for button in self.offers:
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, b=button: self._toggle(b.text()))
            flow.add(button)
        flow.setVisible(bool(self.offers))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.input)
        column.addWidget(flow)
        self.setFocusProxy(self.input)
        self.input.textChanged.connect(self._follow)

    def issues(self) -> tuple[str, ...]:
        """What is written."""
        return issues_from(self.input.text())

    def show_issues(self, issues: Sequence[str]) -> None:
        """Write these."""
        self.input.setText(", ".join(issues))

    def _toggle(self, issue: str) -> None:
        here = self.issues()
        without = tuple(each for each in here if each.casefold() != issue.casefold())
        self.show_issues(without if len(without) < len(here) else (*here, issue))

    def _follow(self) -> None:
        here = {each.casefold() for each in self.issues()}
        for button in self.offers:
            button.setChecked(button.text().casefold() in here)


class UnitsDialog(MapDialog):
    """The units of an organisation, in the order their sectors lie. `decided` gives the pairs
    (name until now, name from now)."""

    decided = Signal(object)

    def __init__(self, network: NetworkMap, parent: QWidget | None = None) -> None:
        super().__init__(translate("NetworkMap", "Units"), parent)
        self._used = {actor.group for actor in network.actors}
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("NetworkMap", "Units"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for unit in network.units:
            self._row(unit, unit)
        self.list.setCurrentRow(0)
        self.trouble = Caption("", self)
        self.column.addWidget(
            BodyText(
                translate(
                    "NetworkMap",
                    "Each unit is a sector, the first at the top. Enter or a double-click gives "
                    "one another name.",
                ),
                self,
            )
        )
        self.column.addWidget(self.list)
        self.new_button = SecondaryButton(translate("NetworkMap", "New unit"), self, icon="plus")
        self.away_button = SecondaryButton(translate("NetworkMap", "Remove"), self, icon="trash")
        self.up_button = IconButton("chevron-up", translate("NetworkMap", "Move up"), parent=self)
        self.down_button = IconButton(
            "chevron-down", translate("NetworkMap", "Move down"), parent=self
        )
        self.new_button.clicked.connect(self.add)
        self.away_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(lambda: self.shift(-1))
        self.down_button.clicked.connect(lambda: self.shift(1))
        tools = FlowRow(self, gap=Space.S)
        tools.add(self.new_button, self.away_button, self.up_button, self.down_button)
        self.column.addWidget(tools)
        self.column.addWidget(self.trouble)
        save = PrimaryButton(translate("NetworkMap", "Save"), self)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        for button in (save, cancel, self.new_button, self.away_button):
            # Enter in the list names a unit; it must not close the dialog.
            button.setAutoDefault(False)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)
        self.list.itemActivated.connect(self.list.editItem)

    def add(self) -> None:
        """One more unit, open for its name."""
        self._row("", translate("NetworkMap", "New unit"))
        self.list.setCurrentRow(self.list.count() - 1)
        self.list.setFocus()
        self.list.editItem(self.list.currentItem())

    def remove(self) -> None:
        """Take a unit away that nobody stands in."""
        item = self.list.currentItem()
        if item is None:
            return
        if item.data(Qt.ItemDataRole.UserRole) in self._used:
            self._tell(translate("NetworkMap", "There are people in it. Move them first."))
        else:
            self.list.takeItem(self.list.currentRow())

    def shift(self, way: int) -> None:
        """Move a unit one place up (-1) or down (1)."""
        at = self.list.currentRow()
        if 0 <= at + way < self.list.count():
            self.list.insertItem(at + way, self.list.takeItem(at))
            self.list.setCurrentRow(at + way)

    def accept(self) -> None:
        rows = [self.list.item(row) for row in range(self.list.count())]
        pairs = [(str(row.data(Qt.ItemDataRole.UserRole)), row.text().strip()) for row in rows]
        names = [name for _, name in pairs]
        if "" in names or len(set(names)) < len(names):
            self._tell(translate("NetworkMap", "Every unit needs a name of its own."))
            return
        self.decided.emit(pairs)
        super().accept()

    def _row(self, old: str, name: str) -> None:
        item = QListWidgetItem(name, self.list)
        item.setData(Qt.ItemDataRole.UserRole, old)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)

    def _tell(self, text: str) -> None:
        self.trouble.setText(text)
        announce(self.list, text)


class CentreDialog(MapDialog):
    """What stands in the middle: child, pregnant woman or family, and the name shown."""

    decided = Signal(object)

    def __init__(self, centre: Centre, parent: QWidget | None = None) -> None:
        super().__init__(translate("NetworkMap", "In the middle"), parent)
        self.kind = QComboBox(self)
        self.kind.addItem(translate("NetworkMap", "The child"), "child")
        self.kind.addItem(translate("NetworkMap", "The pregnant woman"), "pregnant")
        self.kind.addItem(translate("NetworkMap", "The family"), "family")
        self.kind.setCurrentIndex(self.kind.findData(centre.kind))
        self.label = QLineEdit(centre.label, self)
        self.column.addWidget(FieldRow(translate("NetworkMap", "Who this is about"), self.kind))
        self.column.addWidget(
            FieldRow(translate("NetworkMap", "Name shown on the map"), self.label)
        )
        save = PrimaryButton(translate("NetworkMap", "Save"), self)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)

    def accept(self) -> None:
        self.decided.emit(Centre(kind=self.kind.currentData(), label=self.label.text().strip()))
        super().accept()


class RemovalDialog(MapDialog):
    """Has the actor left the work, or was the card a mistake? Two different things."""

    left = Signal(bool)
    """The actor has left; whether the family and the others have said goodbye (S2:1606-1608)."""
    removed = Signal()

    def __init__(
        self, actor: MapActor, parent: QWidget | None = None, *, farewell: bool = False
    ) -> None:
        super().__init__(
            translate("NetworkMap", "Take {name} off the map?").format(name=actor.name), parent
        )
        self.setWindowTitle(translate("NetworkMap", "Take off the map"))
        text = translate(
            "NetworkMap",
            "Someone who has left stays on the map, drawn faintly, so that the history can be "
            "read. Remove only a card that was a mistake; its ties go too.",
        )
        self.setAccessibleDescription(text)
        self.column.addWidget(BodyText(text, self))
        self.farewell = QCheckBox(
            translate("NetworkMap", "The family and the others have said goodbye"), self
        )
        self.farewell.setVisible(farewell and actor.left is None)
        self.column.addWidget(self.farewell)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        self.remove_button = DangerButton(translate("NetworkMap", "Remove the card"), self)
        self.leave_button = PrimaryButton(translate("NetworkMap", "Mark as left"), self)
        self.leave_button.setVisible(actor.left is None)
        cancel.clicked.connect(self.reject)
        self.remove_button.clicked.connect(self._remove)
        self.leave_button.clicked.connect(self._leave)
        self.finish(cancel, self.remove_button, self.leave_button)
        (cancel if actor.left else self.leave_button).setDefault(True)

    def _remove(self) -> None:
        self.removed.emit()
        self.accept()

    def _leave(self) -> None:
        self.left.emit(self.farewell.isChecked())
        self.accept()


class VersionDialog(MapDialog):
    """The title under which the map is kept. save: what the button says."""

    titled = Signal(str)

    def __init__(
        self, heading: str, save: str, suggestion: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, parent)
        self.title = QLineEdit(suggestion, self)
        self._row = FieldRow(
            translate("NetworkMap", "Title"),
            self.title,
            translate("NetworkMap", "For example the meeting where it was drawn."),
        )
        self.column.addWidget(self._row)
        keep = PrimaryButton(save, self)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, keep)
        self.title.selectAll()
        self.title.setFocus()

    def accept(self) -> None:
        title = self.title.text().strip()
        if not title:
            self._row.set_error(translate("NetworkMap", "The version needs a title."))
            return
        self.titled.emit(title)
        super().accept()


class KeysDialog(MapDialog):
    """What the keys do on the canvas."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("NetworkMap", "Keys on the map"), parent)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 84)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.XL)
        form.setVerticalSpacing(Space.S)
        for keys, what in _keys():
            label = QLabel(keys, self)
            label.setProperty("type", "body_strong")
            form.addRow(label, BodyText(what, self))
        self.column.addLayout(form)
        close = PrimaryButton(translate("NetworkMap", "Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.finish(close)


def _keys() -> list[tuple[str, str]]:
    return [
        ("N, Ins", translate("NetworkMap", "Add actor")),
        ("Enter", translate("NetworkMap", "Open the chosen actor")),
        ("Del", translate("NetworkMap", "Take the chosen actor off the map")),
        ("K", translate("NetworkMap", "Profession card, in and out")),
        ("P", translate("NetworkMap", "Pin the chosen actor, or let it loose")),
        ("← ↑ → ↓", translate("NetworkMap", "Move the chosen actor (Shift: bigger steps)")),
        ("Alt + ← ↑ → ↓", translate("NetworkMap", "Go to the neighbour")),
        ("T", translate("NetworkMap", "Begin a tie; aim with the arrows")),
        ("0 1 2 3", translate("NetworkMap", "Judge the chosen pair")),
        ("U, Backspace", translate("NetworkMap", "Make the chosen pair not discussed")),
        ("D", translate("NetworkMap", "Talk about the chosen pair: the seven dimensions")),
        ("R", translate("NetworkMap", "Show the rings, or put them away")),
        ("Ctrl + 1 2 3 4", translate("NetworkMap", "Draw, go through, read, compare")),
        (
            "M, Ctrl + A",
            translate("NetworkMap", "Mark the chosen actor, or all, to move them together"),
        ),
        ("F11", translate("NetworkMap", "The map alone on the screen, and back")),
        ("[ ]", translate("NetworkMap", "Go along the ties of the chosen actor")),
        ("+ − F", translate("NetworkMap", "Come closer, step back, show everything")),
        ("Esc", translate("NetworkMap", "Give up what is half done")),
        ("Ctrl+Z, Ctrl+Y", translate("NetworkMap", "Undo, redo")),
    ]
