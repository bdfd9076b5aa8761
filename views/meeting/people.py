"""Those round the table: called in the preparation, ticked off at the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.reference import profession_label
from models.meeting import Attendee
from views.kit import Caption, Chip, IconButton, QuietButton, Strong, text_label
from views.kit.containers import clear_layout
from views.meeting.draft import MeetingDraft
from views.meeting.fields import FlexRow, Toggle, add_button
from views.theme import Space


@dataclass(frozen=True)
class ActorItem:
    """An actor of the case who can be called. authority: may decide for the authority (D2)."""

    id: str
    name: str
    role: str = ""
    authority: bool = False


class InvitationEditor(QWidget):
    """Who is called: actors of the case and typed guests, each with role and authority mark."""

    changed = Signal()

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self._actors: tuple[ActorItem, ...] = ()
        self.names: list[QLineEdit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._nobody = text_label(self.tr("Nobody has been called yet."), "muted")
        column.addWidget(self._nobody)
        self._grid_host = QWidget()
        self._grid = QGridLayout(self._grid_host)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        column.addWidget(self._grid_host)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        self.from_network = QuietButton(self.tr("Call from the network"), icon="person-add")
        self._menu = QMenu(self.from_network)
        self.from_network.clicked.connect(self._open_menu)
        buttons.addWidget(self.from_network)
        self.guest = add_button(self.tr("Call a guest"), self._add_guest)
        buttons.addWidget(self.guest)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_people(self, actors: Sequence[ActorItem]) -> None:
        """Build the rows anew from the draft. actors: those of the case who can be called."""
        self._actors = tuple(actors)
        self._fill()

    def call(self, actor: ActorItem) -> None:
        """Call one of the case's actors."""
        row = Attendee(name=actor.name, role=actor.role, actor=actor.id, authority=actor.authority)
        self._draft.append_row("attendance", row)
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        clear_layout(self._grid)
        self.names = []
        people = self._draft.value.attendance
        self._nobody.setVisible(not people)
        self._grid_host.setVisible(bool(people))
        heads = (self.tr("Name"), self.tr("Role"), self.tr("From the authority"))
        for column, text in enumerate(heads if people else ()):
            self._grid.addWidget(Caption(text), 0, column)
        for index, person in enumerate(people):
            self._add_row(index, person)
        called = {person.actor for person in people}
        self.from_network.setVisible(any(actor.id not in called for actor in self._actors))

    def _add_row(self, index: int, person: Attendee) -> None:
        name = QLineEdit(person.name)
        name.setAccessibleName(self.tr("Name of participant {number}").format(number=index + 1))
        name.setPlaceholderText(self.tr("Name"))
        name.setReadOnly(bool(person.actor))
        name.textEdited.connect(lambda text: self._edit(index, name=text))
        role = QLineEdit(profession_label(person.role))
        role.setAccessibleName(self.tr("Role of {name}").format(name=person.name))
        role.setPlaceholderText(self.tr("Role, e.g. pedagogue or mother"))
        role.textEdited.connect(lambda text: self._edit(index, role=text))
        authority = QCheckBox(self.tr("Authority"))
        authority.setChecked(person.authority)
        authority.setAccessibleName(
            self.tr("{name} comes from the authority").format(name=person.name)
        )
        authority.setToolTip(self.tr("May decide about the child on behalf of the authority"))
        authority.toggled.connect(lambda on: self._edit(index, authority=on))
        called = person.name or self.tr("the participant")
        gone = IconButton("trash", self.tr("Remove {name}").format(name=called), role="text_muted")
        gone.clicked.connect(lambda: self._remove(index))
        for column, widget in enumerate((name, role, authority, gone)):
            self._grid.addWidget(widget, index + 1, column)
        self.names.append(name)

    def _edit(self, index: int, **changes: object) -> None:
        self._draft.edit_row("attendance", index, **changes)
        self.changed.emit()

    def _remove(self, index: int) -> None:
        name = self._draft.value.attendance[index].name.strip() or self.tr("The participant")
        self._draft.remove_row(
            "attendance", index, self.tr("{name} was removed.").format(name=name)
        )
        self._fill()
        self.changed.emit()
        target = self.names[min(index, len(self.names) - 1)] if self.names else self.guest
        target.setFocus()

    def _add_guest(self) -> None:
        self._draft.append_row("attendance", Attendee(name=""))
        self._fill()
        self.names[-1].setFocus()

    def _open_menu(self) -> None:
        self._fill_menu()
        self._menu.popup(self.from_network.mapToGlobal(self.from_network.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self._menu.clear()
        called = {person.actor for person in self._draft.value.attendance}
        for actor in self._actors:
            if actor.id not in called:
                text = f"{actor.name} · {actor.role}" if actor.role else actor.name
                action = self._menu.addAction(text.replace("&", "&&"))
                action.triggered.connect(lambda _=False, one=actor: self.call(one))


class AttendanceEditor(QWidget):
    """Ticking off at the meeting: there, absent, or a substitute instead (D17)."""

    changed = Signal()

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self.rows: list[_AttendanceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def show_people(self) -> None:
        """Build the rows anew from the draft."""
        clear_layout(self._column)
        self.rows = []
        for index, person in enumerate(self._draft.value.attendance):
            row = _AttendanceRow(self, index, person)
            self.rows.append(row)
            self._column.addWidget(row)
        if not self.rows:
            self._column.addWidget(text_label(self.tr("Nobody has been called yet."), "muted"))
        self._column.addWidget(
            add_button(self.tr("Add one who came"), self._add), 0, Qt.AlignmentFlag.AlignLeft
        )

    def edit(self, index: int, **changes: object) -> None:
        self._draft.edit_row("attendance", index, **changes)
        self.changed.emit()

    def _add(self) -> None:
        self._draft.append_row("attendance", Attendee(name="", presence="present"))
        self.show_people()
        self.changed.emit()
        if self.rows[-1].name is not None:
            self.rows[-1].name.setFocus()


class _AttendanceRow(QWidget):
    """One person and the three ways to have been at the meeting."""

    def __init__(self, editor: AttendanceEditor, index: int, person: Attendee) -> None:
        super().__init__()
        self._editor, self._index = editor, index
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.XS)
        line = FlexRow(wide_ems=48, spacing=Space.XS)
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        line.add(who, 1)
        outer.addWidget(line)
        self.name: QLineEdit | None = None
        if person.name:
            self._add_known(person, row)
        else:
            self._add_blank(row)
        ticks = QWidget()
        tick_row = QHBoxLayout(ticks)
        tick_row.setContentsMargins(0, 0, 0, 0)
        tick_row.setSpacing(Space.XS)
        self.choices = self._choices(person, tick_row)
        tick_row.addStretch(1)
        line.add(ticks)
        self.substitute = QLineEdit(person.substitute)
        self.substitute.setPlaceholderText(self.tr("Who came instead?"))
        self.substitute.setAccessibleName(self.tr("Substitute for {name}").format(name=person.name))
        self.substitute.textEdited.connect(lambda text: editor.edit(index, substitute=text))
        outer.addWidget(self.substitute)
        self.substitute.setVisible(person.presence == "substitute")

    def _add_known(self, person: Attendee, row: QHBoxLayout) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(person.name))
        if person.role:
            words.addWidget(Caption(profession_label(person.role)))
        row.addLayout(words, 1)
        if person.authority:
            row.addWidget(Chip(self.tr("Authority"), "info", icon="institution"))

    def _add_blank(self, row: QHBoxLayout) -> None:
        number = self._index + 1
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of participant {number}").format(number=number))
        self.name.textEdited.connect(lambda text: self._editor.edit(self._index, name=text))
        row.addWidget(self.name, 1)
        role = QLineEdit()
        role.setPlaceholderText(self.tr("Role"))
        role.setAccessibleName(self.tr("Role of participant {number}").format(number=number))
        role.textEdited.connect(lambda text: self._editor.edit(self._index, role=text))
        row.addWidget(role, 1)

    def _choices(self, person: Attendee, row: QHBoxLayout) -> dict[str, Toggle]:
        group = QButtonGroup(self)
        made: dict[str, Toggle] = {}
        for presence, text, icon in (
            ("present", self.tr("There"), "check"),
            ("absent", self.tr("Absent"), "minus"),
            ("substitute", self.tr("Substitute"), "contacts"),
        ):
            button = Toggle(text, icon)
            button.setChecked(person.presence == presence)
            button.setAccessibleName(f"{person.name}: {text}" if person.name else text)
            group.addButton(button)
            made[presence] = button
            row.addWidget(button)
            button.toggled.connect(lambda on, value=presence: self._tick(value) if on else None)
        return made

    def _tick(self, presence: str) -> None:
        self._editor.edit(self._index, presence=presence)
        self.substitute.setVisible(presence == "substitute")
        if presence == "substitute":
            self.substitute.setFocus()
