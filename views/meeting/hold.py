"""Hold: the agenda on the left, what is said on the right, decisions and agreements in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.meeting import (
    AgendaPhase,
    AgendaPoint,
    AgendaTemplatePoint,
    Meeting,
    Stop,
    running_order,
)
from views.icons import icon
from views.kit import Caption, Card, Chip, FieldRow, Strong, Title, text_label
from views.kit.containers import clear_layout
from views.meeting.draft import MeetingDraft
from views.meeting.fields import Column, PhaseChip, date_box, em, text_box
from views.meeting.outcomes import (
    AgreementsEditor,
    DecisionsEditor,
    OldAgreements,
    OpenAgreement,
)
from views.meeting.people import AttendanceEditor
from views.theme import Space, on_theme_change

WIDE_EMS = 66
"""From this width, in widths of the letter M, the agenda stands beside the notes."""

RAIL_EMS = 24

Filled = Callable[[Meeting], bool]


@dataclass(frozen=True)
class _Place:
    """One line of the agenda on the left. filled: whether something has been written there."""

    title: str
    target: QWidget
    filled: Filled
    phase: str


class HoldStep(QWidget):
    """The second step of the page."""

    outcome_registered = Signal(str, str, str)

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self._places: list[_Place] = []
        self._items: list[QListWidgetItem] = []
        self._heads: dict[str, Caption] = {}
        self._agreements_before: tuple[OpenAgreement, ...] = ()
        self.notes: dict[int, QWidget] = {}
        self.rail = QListWidget()
        self.rail.setAccessibleName(self.tr("Agenda"))
        self.rail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rail.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.rail.currentItemChanged.connect(lambda item, _: self._go(_place_of(item)))
        self.rail.itemActivated.connect(lambda item: self._enter(_place_of(item)))
        self.rail.itemClicked.connect(lambda item: self._go(_place_of(item)))
        self.jump = QComboBox()
        self.jump.setAccessibleName(self.tr("Go to"))
        self.jump.activated.connect(self._go)
        self._progress = Caption()
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(Space.XL, Space.XS, 0, Space.XL)
        side.setSpacing(Space.S)
        side.addWidget(self._progress)
        side.addWidget(self.rail, 1)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(Space.XL, 0, Space.XL, Space.S)
        top.addWidget(Strong(self.tr("Go to")))
        top.addWidget(self.jump, 1)
        self._column = Column()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side)
        middle.addWidget(self._column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top)
        outer.addLayout(middle, 1)
        draft.edited.connect(self._mark_progress)
        on_theme_change(self, self._fit)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow)

    def show_meeting(self, open_agreements: Sequence[OpenAgreement]) -> None:
        """Build the step anew from the draft, in the order the meeting runs."""
        self._agreements_before = tuple(open_agreements)
        clear_layout(self._column.body)
        self._places, self.notes = [], {}
        self._add_attendance()
        meeting, template = self._draft.value, self._draft.template
        phases = {phase.id: phase for phase in template.phases}
        stops = running_order(meeting.agenda)
        self._decisions_done = self._agreements_done = False
        card: Card | None = None
        before: str | None = None
        for stop in stops:
            phase = meeting.agenda[stop.index].phase if stop.index >= 0 else (before or "")
            if card is None or phase != before:
                if before is not None:
                    self._close_phase(before, card)
                card = self._phase_card(phases.get(phase))
                before = phase
            self._add_stop(card, stop, phase)
        if before is not None:
            self._close_phase(before, card)
        self._add_rest()
        self._fill_rail()

    def refuse_decision(self, text: str) -> None:
        self._column.show_whole(self.decisions)
        self.decisions.refuse_empty(text)

    def refuse_agreement(self, text: str) -> None:
        self._column.show_whole(self.agreements)
        self.agreements.refuse_undecided(text)

    def register_moved(self, open_agreements: Sequence[OpenAgreement]) -> None:
        """Bring in what was moved but not registered: its row needs a new day (R-22)."""
        self.show_meeting(open_agreements)
        self.old.register_moved()

    def register_chosen(self) -> None:
        """Hand on outcomes of old agreements that were chosen but not registered one by one."""
        self.old.register_chosen()

    # ------------------------------------------------------------ building

    def _add_attendance(self) -> None:
        card = Card(self.tr("Who is here"))
        self.attendance = AttendanceEditor(self._draft)
        self.attendance.show_people()
        card.add(self.attendance)
        self._column.body.addWidget(card)
        self._places.append(_Place(self.tr("Who is here"), card, lambda m: bool(m.present), ""))

    def _phase_card(self, phase: AgendaPhase | None) -> Card:
        card = Card()
        if phase is not None:
            card.setAccessibleName(phase.title)
            head = QWidget()
            row = QHBoxLayout(head)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Space.M)
            row.addWidget(PhaseChip(phase))
            row.addWidget(Title(phase.title), 1)
            card.add(head)
            if phase.help:
                card.add(text_label(phase.help, "muted"))
        self._column.body.addWidget(card)
        return card

    def _add_stop(self, card: Card, stop: Stop, phase: str) -> None:
        titles = {
            "old_agreements": self.tr("Agreements from last time"),
            "childs_view": self.tr("The child's voice"),
            "parents_view": self.tr("The parents' voice"),
        }
        point = self._draft.value.agenda[stop.index] if stop.index >= 0 else None
        title = point.title if point else titles[stop.key]
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.XS)
        heading = QHBoxLayout()
        heading.addWidget(Strong(title or self.tr("Point without a title")), 1)
        if point and point.minutes:
            heading.addWidget(
                Caption(self.tr("{minutes} min").format(minutes=point.minutes)),
                0,
                Qt.AlignmentFlag.AlignRight,
            )
        column.addLayout(heading)
        if help_text := self._help(stop.key):
            column.addWidget(Caption(help_text))
        filled = self._fill_stop(column, stop, title)
        card.add(block)
        self._places.append(_Place(title, block, filled, phase))

    def _fill_stop(self, column: QVBoxLayout, stop: Stop, title: str) -> Filled:
        """The fields of one stop; returns how to tell whether something is written there."""
        if stop.key == "old_agreements":
            return self._fill_old(column)
        if stop.key == "childs_view":
            return self._fill_child(column)
        if stop.key == "parents_view":
            return self._fill_parents(column)
        if stop.key == "next_meeting":
            self.next_date = date_box(
                self._draft.value.next_meeting,
                title,
                lambda iso: self._draft.edit(next_meeting=iso),
            )
            column.addWidget(self.next_date)
        index = stop.index
        box = text_box(
            self._draft.value.agenda[index].notes,
            self.tr("Notes: {title}").format(title=title),
            self.tr("Notes"),
            lambda text: self._draft.edit_row("agenda", index, notes=text),
            lines=1,
        )
        self.notes[index] = box
        column.addWidget(box)
        by_date = stop.key == "next_meeting"
        return lambda meeting: bool(
            _notes_at(meeting, index).strip() or (by_date and meeting.next_meeting)
        )

    def _fill_old(self, column: QVBoxLayout) -> Filled:
        self.old = OldAgreements(self._draft)
        self.old.show_agreements(self._agreements_before)
        self.old.registered.connect(self.outcome_registered)
        self.old.carried.connect(lambda row: self.agreements.append(row))
        column.addWidget(self.old)
        wanted = {each.id for each in self._agreements_before}
        return lambda meeting: (
            wanted <= {each.agreement for each in meeting.reviews if each.registered}
        )

    def _fill_child(self, column: QVBoxLayout) -> Filled:
        draft = self._draft
        self.child_by = QLineEdit(draft.value.childs_view_by)
        self.child_by.setPlaceholderText(self.tr("Who talked with the child, and when?"))
        self.child_by.textEdited.connect(lambda text: draft.edit(childs_view_by=text))
        self.child = text_box(
            draft.value.childs_view,
            self.tr("The child's voice"),
            self.tr("In the child's own words, or what the child shows"),
            lambda text: self._voice(childs_view=text),
        )
        column.addWidget(self.child)
        column.addWidget(FieldRow(self.tr("Told by"), self.child_by))
        self._child_mark = Chip(self.tr("Not heard yet"), "warning")
        column.addWidget(self._child_mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._child_mark.setVisible(not draft.value.childs_view.strip())
        return lambda meeting: bool(meeting.childs_view.strip())

    def _fill_parents(self, column: QVBoxLayout) -> Filled:
        draft = self._draft
        self.parents = text_box(
            draft.value.parents_view,
            self.tr("The parents' voice"),
            self.tr("How the parents see it, and what they wish for"),
            lambda text: self._voice(parents_view=text),
        )
        column.addWidget(self.parents)
        self._parents_mark = Chip(self.tr("Not heard yet"), "warning")
        column.addWidget(self._parents_mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._parents_mark.setVisible(not draft.value.parents_view.strip())
        return lambda meeting: bool(meeting.parents_view.strip())

    def _voice(self, **changes: str) -> None:
        self._draft.edit(**changes)
        self._child_mark.setVisible(not self._draft.value.childs_view.strip())
        self._parents_mark.setVisible(not self._draft.value.parents_view.strip())

    def _close_phase(self, phase: str, card: Card | None) -> None:
        """Decisions end the phase VIL and agreements the phase GØR, where they are made."""
        if card is not None and phase == "vil":
            self._add_decisions(card, phase)
        if card is not None and phase == "goer":
            self._add_agreements(card, phase)

    def _add_rest(self) -> None:
        """An agenda without the phases VIL and GØR has decisions and agreements at its end."""
        if not self._decisions_done:
            card = Card()
            self._column.body.addWidget(card)
            self._add_decisions(card, "")
        if not self._agreements_done:
            card = Card()
            self._column.body.addWidget(card)
            self._add_agreements(card, "")
        self.attendance.changed.connect(self.decisions.offer_names)
        self.attendance.changed.connect(self.agreements.offer_names)

    def _add_decisions(self, card: Card, phase: str) -> None:
        self._decisions_done = True
        self.decisions = DecisionsEditor(self._draft)
        self.decisions.show_rows()
        block = _titled(
            self.tr("Decisions"),
            self.tr("They go into the log when the meeting is concluded."),
            self.decisions,
        )
        card.add(block)
        self._places.append(
            _Place(
                self.tr("Decisions"),
                block,
                lambda m: any(each.text.strip() for each in m.decisions),
                phase,
            )
        )

    def _add_agreements(self, card: Card, phase: str) -> None:
        self._agreements_done = True
        self.agreements = AgreementsEditor(self._draft)
        self.agreements.show_rows()
        block = _titled(
            self.tr("Agreements"),
            self.tr("Who does what by when? An agreement without a name or a day stays a draft."),
            self.agreements,
        )
        card.add(block)
        self._places.append(
            _Place(
                self.tr("Agreements"),
                block,
                lambda m: any(each.decided for each in m.agreements),
                phase,
            )
        )

    def _help(self, key: str) -> str:
        points: list[AgendaTemplatePoint] = [
            point for phase in self._draft.template.phases for point in phase.points
        ]
        return next((point.help for point in points if key and point.key == key), "")

    # ------------------------------------------------------------ the agenda on the left

    def _fill_rail(self) -> None:
        phases = {phase.id: phase for phase in self._draft.template.phases}
        self.rail.blockSignals(True)
        self.rail.clear()
        self.jump.clear()
        self._items, self._heads = [], {}
        for place in self._places:
            phase = phases.get(place.phase)
            if phase is not None and phase.id not in self._heads:
                self._heads[phase.id] = self._add_head(phase)
            title = place.title or self.tr("Point without a title")
            item = QListWidgetItem(title)
            item.setToolTip(title)
            item.setData(Qt.ItemDataRole.UserRole, len(self._items))
            self.rail.addItem(item)
            self._items.append(item)
            self.jump.addItem(f"{phase.label} · {title}" if phase else title)
        self.rail.setCurrentItem(self._items[0])
        self.rail.blockSignals(False)
        self._mark_progress()

    def _add_head(self, phase: AgendaPhase) -> Caption:
        """The letters of a phase over its points, with how far it is; not a line to choose."""
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(PhaseChip(phase))
        count = Caption()
        count.setWordWrap(False)
        row.addWidget(count, 1)
        item = QListWidgetItem()
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, phase.title)
        # Measured from the font: the widget has not got its style yet.
        item.setSizeHint(QSize(0, self.fontMetrics().height() + Space.XXL))
        self.rail.addItem(item)
        self.rail.setItemWidget(item, head)
        return count

    def _mark_progress(self) -> None:
        if not self._places or len(self._items) != len(self._places):
            return
        meeting = self._draft.value
        done: Counter[str] = Counter()
        for row, (item, place) in enumerate(zip(self._items, self._places, strict=True)):
            filled = place.filled(meeting)
            done[place.phase] += filled
            item.setIcon(icon("success" if filled else "minus", "success" if filled else "border"))
            state = self.tr("written") if filled else self.tr("nothing written yet")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self.jump.itemText(row)}, {state}")
        self._progress.setText(
            self.tr("{done} of {total} points have something written").format(
                done=done.total(), total=len(self._places)
            )
        )
        for phase, head in self._heads.items():
            total = sum(place.phase == phase for place in self._places)
            head.setText(self.tr("{done} of {total}").format(done=done[phase], total=total))

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._places):
            self._column.show_whole(self._places[row].target)

    def _enter(self, row: int) -> None:
        """Enter on a point goes into its first field."""
        if row < 0:
            return
        target = self._places[row].target
        inside = [
            each
            for each in target.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
        ]
        if inside:
            first = min(inside, key=lambda each: each.mapTo(target, QPoint()).toTuple()[::-1])
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The line on the left follows the field one writes in."""
        if now is None or not self._column.isAncestorOf(now):
            return
        for row, place in enumerate(self._places):
            if place.target.isAncestorOf(now):
                self.rail.blockSignals(True)
                self.rail.setCurrentItem(self._items[row])
                self.rail.blockSignals(False)
                self.jump.setCurrentIndex(row)

    # ------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= WIDE_EMS * em(self)
        self._side.setVisible(wide)
        self._top.setVisible(not wide)
        self._side.setFixedWidth(RAIL_EMS * em(self))
        edge = round(self.fontMetrics().height() * 0.9)
        self.rail.setIconSize(QSize(edge, edge))


def _titled(title: str, help_text: str, editor: QWidget) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, Space.S, 0, 0)
    column.setSpacing(Space.S)
    column.addWidget(Strong(title))
    column.addWidget(Caption(help_text))
    column.addWidget(editor)
    return block


def _place_of(item: QListWidgetItem | None) -> int:
    place = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
    return -1 if place is None else int(place)


def _notes_at(meeting: Meeting, index: int) -> str:
    points: tuple[AgendaPoint, ...] = meeting.agenda
    return points[index].notes if index < len(points) else ""
