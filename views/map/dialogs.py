"""The small windows of the map: one actor, taking an actor away, the title of a version, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from app.reference import actor_groups, profession_key, profession_label, professions
from models.network_map import Centre, MapActor, NetworkMap
from views.kit import (
    BodyText,
    DangerButton,
    FieldRow,
    PrimaryButton,
    SecondaryButton,
    Title,
)
from views.map.geometry import free_place
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
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        self.column.setSpacing(Space.L)
        self.column.addWidget(Title(title, self))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)

    def finish(self, *buttons: QPushButton) -> None:
        """Put the buttons at the foot, the last one furthest right."""
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addStretch(1)
        self.column.addLayout(row)


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
        self._place = place or (lambda chosen: free_place(network.actors, chosen))
        self._known = [each for each in known if not network.has(each.id)]
        self._picked: MapActor | None = None
        self.known = QComboBox(self)
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
            self.known.addItem(f"{each.name} · {profession_label(each.profession)}", each.id)
        self.known.activated.connect(self._take_known)
        self.profession.setEditable(True)
        self.profession.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for profession in professions():
            self.profession.addItem(profession.label, profession.group)
        completer = QCompleter(self.profession.model(), self.profession)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.profession.setCompleter(completer)
        self.profession.activated.connect(self._follow_profession)
        for group in actor_groups():
            self.group.addItem(group.label, group.key)
            self.group.setItemData(
                self.group.count() - 1, group.examples, Qt.ItemDataRole.ToolTipRole
            )

    def _rows(self) -> None:
        known = FieldRow(translate("NetworkMap", "Already with the child"), self.known)
        known.setVisible(bool(self._known) and self._actor is None)
        self._name_row = FieldRow(translate("NetworkMap", "Name"), self.name)
        for row in (
            known,
            self._name_row,
            FieldRow(
                translate("NetworkMap", "Profession or relation"),
                self.profession,
                translate("NetworkMap", "Choose, or write your own."),
            ),
            FieldRow(translate("NetworkMap", "Workplace"), self.workplace),
            FieldRow(translate("NetworkMap", "Group on the map"), self.group),
        ):
            self.column.addWidget(row)
        self.column.addWidget(self.authority)

    def _show(self, actor: MapActor) -> None:
        self.name.setText(actor.name)
        self.profession.setCurrentText(profession_label(actor.profession))
        self.workplace.setText(actor.workplace)
        self.group.setCurrentIndex(max(self.group.findData(actor.group), 0))
        self.authority.setChecked(actor.authority)

    def _take_known(self) -> None:
        chosen = self.known.currentData()
        self._picked = next((each for each in self._known if each.id == chosen), None)
        self._show(self._picked or MapActor(id="", name=""))

    def _follow_profession(self) -> None:
        group = self.profession.currentData()
        if self._actor is None and group:
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
        self.decided.emit(self._result(name, profession_key(profession)))
        super().accept()

    def _result(self, name: str, profession: str) -> MapActor:
        group = self.group.currentData()
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
        )


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

    left = Signal()
    removed = Signal()

    def __init__(self, actor: MapActor, parent: QWidget | None = None) -> None:
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
        self.left.emit()
        self.accept()


class VersionDialog(MapDialog):
    """The title under which the map is written in the log."""

    titled = Signal(str)

    def __init__(self, suggestion: str, parent: QWidget | None = None) -> None:
        super().__init__(translate("NetworkMap", "Save the map in the log"), parent)
        self.title = QLineEdit(suggestion, self)
        self._row = FieldRow(
            translate("NetworkMap", "Title"),
            self.title,
            translate("NetworkMap", "For example the meeting where it was drawn."),
        )
        self.column.addWidget(self._row)
        save = PrimaryButton(translate("NetworkMap", "Save in the log"), self)
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)
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
