"""*I dag*: the quick note, what is late, what is due soon, what I hold, and what waits for me.

Reads only the summary rows of the store, so it is there at once also with 500 children.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.language import format_date, format_weekday
from views import words
from views.context import Context
from views.kit import (
    BodyText,
    Card,
    Chip,
    IconMark,
    Page,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Title,
)
from views.margins import set_margins
from views.rows import ActionRow
from views.theme import Space, on_theme_change
from views.today.quick_note import QuickNote
from views.trust.notices import Reminders, UrgentNotices

if TYPE_CHECKING:
    from app.today import DueAgreement, Today

_MOST_HELD = 8
_MOST_ROWS = 6
_TWO_COLUMNS_CHARS = 105
_LEFT_SHARE = 3
"""Width of the left column where the right one has 2."""


class TodayPage(Page):
    """What I must do and what is late; every row leads to its place."""

    practice_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Today"))
        self._context = context
        self._fresh = True
        self.new_case = SecondaryButton(self.tr("New relay log"), self, icon="plus")
        self.new_case.clicked.connect(context.new_case_wanted)
        self.add_action(self.new_case)

        self.urgent = UrgentNotices(context, self.body)
        self.add(self.urgent)
        self.reminders = Reminders(context, self.body)
        self.start = _FirstSteps(self.body)
        self.start.begin.clicked.connect(context.new_case_wanted)
        self.start.practice.clicked.connect(self.practice_wanted)
        self.start.hide()
        self.add(self.start)

        self.quick_card = Card(self.tr("Quick note"), self.body)
        self.quick = QuickNote(context, self.quick_card)
        self.quick.written.connect(self._is_written)
        self.quick_card.add(self.quick)
        self.late = _Section(self.tr("Late"), self.body)
        self.soon = _Section(self.tr("Due soon"), self.body)
        self.held = _Section(self.tr("You hold"), self.body)
        self.drafts = _Section(self.tr("Go on with"), self.body)
        self.relays = _Section(self.tr("Relays under way"), self.body)
        self.inbox = _Section(self.tr("Files for you"), self.body)
        self.to_send = _Section(self.tr("Files to send"), self.body)
        self.meetings = _Section(self.tr("Next meetings"), self.body)
        self.sealed = _Section(self.tr("Logs to look at"), self.body)

        self._columns = QWidget(self.body)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._columns)
        self._split.setContentsMargins(0, 0, 0, 0)
        self._split.setSpacing(Space.L)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self.late, self.inbox, self.to_send, self.quick_card, self.held)),
            (right, (self.soon, self.drafts, self.relays, self.meetings, self.sealed)),
        ):
            column.setSpacing(Space.L)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self.calm = _Calm(self.body)
        right.insertWidget(0, self.calm)
        self._right = right
        self.add(self.reminders)
        self._split.addLayout(left, _LEFT_SHARE)
        self._split.addLayout(right, 2)
        self.add(self._columns)
        self._columns.hide()
        on_theme_change(self, self._fit)
        context.case_changed.connect(self._case_has_changed)

    # ------------------------------------------------------------ loading

    def refresh(self) -> None:
        """Read the rows again and show them."""
        from app.today import today

        self._context.run(today, self._context.session, done=self.show_today, owner=self)
        self.quick.load()

    def _case_has_changed(self, _: str) -> None:
        if self.isVisible():  # otherwise it is read when it comes on screen
            self.refresh()

    def flush(self) -> None:
        """Save what is being typed."""
        self.quick.flush()

    def focus_quick_note(self) -> None:
        """Stand in the quick note, ready to write."""
        target = self.quick.saw if self.quick.log() else self.quick.child
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scroll_area.ensureWidgetVisible(target)

    def show_today(self, today: Today) -> None:
        """Fill the page."""
        here = words.parse_day(self._context.session.today())
        when = "" if here is None else f"{format_weekday(here).capitalize()} {format_date(here)}. "
        shared = sum(card.state == "P" for card in today.cards)
        self.set_title(self.tr("Today"), when + words.children_held(today.holds, shared))
        began = bool(today.cards or today.waiting or today.to_send)
        self.start.setVisible(not began)
        self._columns.setVisible(began)
        self._place_reminders(began)
        self.new_case.setVisible(began)
        if not began:
            self.start.begin.setFocus()
            return
        self.quick.set_cards(today.cards)
        self.quick_card.setVisible(self.quick.child.count() > 0)
        self._show_agreements(self.late, today.late, late=True)
        self._show_agreements(self.soon, today.due_soon, late=False)
        self._show_held(today)
        self._show_drafts(today)
        self._show_relays(today)
        self._show_inbox(today)
        self._show_to_send(today)
        self._show_meetings(today)
        self._show_sealed(today)
        if self._fresh:
            # What is late comes first, else one can write at once. Later the focus stays put.
            self._fresh = False
            if self.late.empty:
                self.focus_quick_note()
            else:
                self.late.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        side = (self.soon, self.drafts, self.relays, self.meetings, self.sealed)
        main = (self.late, self.inbox, self.to_send)
        calm = all(part.empty for part in (*main, *side))
        self.calm.setVisible(calm and not self.urgent.banners)
        # Nothing at the left: what there is stands there, not alone at the right of an empty page.
        some = not self.quick_card.isHidden() or not all(part.empty for part in (*main, self.held))
        self._split.setStretch(0, _LEFT_SHARE if some else 0)

    def _place_reminders(self, began: bool) -> None:
        """At the side of the day's work, or under the first step while there is none."""
        self.body_layout.removeWidget(self.reminders)
        self._right.removeWidget(self.reminders)
        if began:
            self._right.insertWidget(self._right.count() - 1, self.reminders)
        else:
            self.body_layout.addWidget(self.reminders)

    # ------------------------------------------------------------ the parts

    def _show_agreements(
        self,
        section: _Section,
        agreements: tuple[DueAgreement, ...],
        *,
        late: bool,
    ) -> None:
        today = self._context.session.today()
        section.clear()
        for card, row in ((each.card, each.row) for each in agreements[:_MOST_ROWS]):
            if late:
                chip = Chip(words.days_late(row.due, today), "danger", icon="warning")
            else:
                chip = Chip(words.days_until(row.due, today), "warning", icon="clock")
            detail = " · ".join(part for part in (card.child, row.who) if part)
            section.add_row(
                ActionRow(
                    "agreement", row.what, detail, [chip], role="danger" if late else "accent"
                ),
                lambda log=row.log: self._context.open_case(log, "agreements"),
            )
        section.set_more(len(agreements) - _MOST_ROWS, None)

    def _show_held(self, today: Today) -> None:
        mine = [card for card in today.cards if card.state in ("H", "O", "P")]
        mine.sort(key=lambda card: card.last_at, reverse=True)
        self.held.clear()
        for card in mine[:_MOST_HELD]:
            chips = []
            if card.level in (1, 2, 3):
                chips.append(Chip(words.level(card.level), f"level_{card.level}"))
            if card.state != "H":
                text, kind = words.state(card.state, mine=True)
                chips.insert(0, Chip(text, kind))
            if card.practice:
                chips.insert(0, Chip(self.tr("Practice"), "neutral", icon="practice"))
            last = self.tr("Last entry {date}").format(date=words.short_day(card.last_at))
            self.held.add_row(
                ActionRow("child", card.child, last, chips),
                lambda log=card.log: self._context.open_case(log),
            )
        self.held.set_more(len(mine) - _MOST_HELD, lambda: self._context.open_place("children"))

    def _show_drafts(self, today: Today) -> None:
        names = {card.log: card.child for card in today.cards}
        self.drafts.clear()
        # The quick note is on this page already.
        waiting = [draft for draft in today.drafts if draft.slot != "quick"]
        for draft in waiting[:_MOST_ROWS]:
            about = (names.get(draft.log, ""), words.moment(draft.updated_at))
            detail = " · ".join(part for part in about if part)
            self.drafts.add_row(
                ActionRow("pencil", words.slot(draft.slot), detail),
                lambda draft=draft: self._go_on_with(draft.log, draft.slot),
            )
        self.drafts.set_more(len(waiting) - _MOST_ROWS, None)

    def _go_on_with(self, log: str, slot: str) -> None:
        if slot == "new_case":
            self._context.new_case_wanted.emit()
        elif slot == "handover" or not log:
            self._context.open_place("relay")
        else:
            self._context.open_case(log, words.slot_tab(slot))

    def _show_relays(self, today: Today) -> None:
        from views.relay.words import next_step

        self.relays.clear()
        for each in today.under_way[:_MOST_ROWS]:
            relay = each.relay
            to_do = bool(relay.came or relay.unsent or relay.newer)
            waited = words.days_waited(relay.days)
            chips = []
            if relay.reminder and not to_do:
                chips.append(Chip(waited, "warning", icon="bell"))
            elif not to_do:
                chips.append(Chip(waited, "neutral", icon="clock"))
            row = ActionRow(
                "baton",
                each.card.child,
                next_step(relay),
                chips,
                role="warning" if to_do or relay.reminder else "accent",
            )
            self.relays.add_row(row, lambda sha=relay.came_sha: self._to_relay(sha))
        self.relays.set_more(
            len(today.under_way) - _MOST_ROWS, lambda: self._context.open_place("relay")
        )

    def _to_relay(self, sha: str) -> None:
        """To the file that came, where one waits; else to the lists."""
        if sha:
            self._context.open_waiting(sha)
        else:
            self._context.open_place("relay")

    def _show_inbox(self, today: Today) -> None:
        from views.relay.words import FILE_ICONS, file_name

        self.inbox.clear()
        for file in today.waiting[:_MOST_ROWS]:
            said = (file.child, self.tr("from {name}").format(name=file.sender))
            row = ActionRow(
                FILE_ICONS[file.type],
                file_name(file.type),
                " · ".join(part for part in said if part),
                [Chip(self.tr("Waits for you"), "warning", icon="inbox")],
            )
            self.inbox.add_row(row, lambda sha=file.sha: self._context.open_waiting(sha))
        self.inbox.set_more(
            len(today.waiting) - _MOST_ROWS, lambda: self._context.open_place("relay")
        )

    def _show_to_send(self, today: Today) -> None:
        from views.relay.words import FILE_ICONS, file_to

        names = {card.log: card.child for card in today.cards}
        self.to_send.clear()
        for item in today.to_send[:_MOST_ROWS]:
            said = (names.get(item.log, ""), self.tr("Save it as a file, and send it"))
            row = ActionRow(
                FILE_ICONS[item.type],
                file_to(item.type, item.to_name),
                " · ".join(part for part in said if part),
                [Chip(self.tr("Not sent"), "warning", icon="usb")],
                role="warning",
            )
            self.to_send.add_row(row, lambda: self._context.open_place("relay"))
        self.to_send.set_more(
            len(today.to_send) - _MOST_ROWS, lambda: self._context.open_place("relay")
        )

    def _show_meetings(self, today: Today) -> None:
        self.meetings.clear()
        now = self._context.session.today()
        for card in today.meetings[:_MOST_ROWS]:
            chip = Chip(words.days_until(card.next_meeting, now), "info", icon="calendar")
            self.meetings.add_row(
                ActionRow("meeting", card.child, words.day(card.next_meeting), [chip]),
                lambda log=card.log: self._context.open_case(log, "meetings"),
            )
        self.meetings.set_more(len(today.meetings) - _MOST_ROWS, None)

    def _show_sealed(self, today: Today) -> None:
        self.sealed.clear()
        for card in today.sealed[:_MOST_ROWS]:
            detail = self.tr("{name} holds the relay. Keep your copy longer, or destroy it?")
            if card.closed:
                detail = self.tr("The course is ended. Keep the log longer, or destroy it?")
            self.sealed.add_row(
                ActionRow("archive", card.child, detail.format(name=card.holder_name)),
                lambda log=card.log: self._context.open_case(log),
            )
        self.sealed.set_more(len(today.sealed) - _MOST_ROWS, None)

    def _is_written(self, log: str) -> None:
        self._context.toast(self.tr("It stands in the log now."))

    # ------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _TWO_COLUMNS_CHARS
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._split.direction() != way:
            self._split.setDirection(way)


class _Section(Card):
    """A heading and rows that lead somewhere; gone while it has none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.body_layout.setSpacing(0)
        set_margins(self, Space.S, Space.L, Space.S, Space.S, Space.XS)
        set_margins(self._head, Space.S, 0, Space.S, 0)
        self._rows: list[ActionRow] = []
        self.hide()

    @property
    def empty(self) -> bool:
        return not self._rows

    @property
    def rows(self) -> tuple[ActionRow, ...]:
        return tuple(self._rows)

    def clear(self) -> None:
        super().clear()
        self._rows = []
        self.hide()

    def add_row(self, row: ActionRow, go) -> None:
        row.setParent(self)
        row.clicked.connect(lambda: go())
        self._rows.append(row)
        self.add(row)
        self.show()

    def set_more(self, count: int, go) -> None:
        """Say that there are more than are shown, and lead to them when there is a place."""
        if count <= 0:
            return
        text = self.tr("{count} more").format(count=count)
        if go is None:
            line = BodyText(text, self)
            line.setProperty("type", "muted")
            line.setContentsMargins(Space.S, Space.XS, 0, Space.S)
            self.add(line)
            return
        button = QuietButton(text, self, icon="arrow-right")
        button.clicked.connect(lambda: go())
        self.body_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class _Calm(QWidget):
    """Nothing is late and nothing waits: said, so that one need not wonder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Nothing is late and nothing waits for you."))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.L, Space.M, Space.L)
        row.setSpacing(Space.M)
        row.addWidget(IconMark("success", "success", self, 1.4), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(BodyText(self.tr("Nothing is late and nothing waits for you."), self), 1)
        self.hide()


class _FirstSteps(Card):
    """An empty start: one way to begin for real, one to practise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("The first step"))
        set_margins(self, Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        title = Title(self.tr("Is there a child you wonder about?"), self)
        text = BodyText(
            self.tr(
                "A relay log begins with one observation. You need not know more yet, and you can "
                "write the rest when you know it."
            ),
            self,
        )
        self.begin = PrimaryButton(self.tr("Start the first relay log"), self, icon="baton")
        self.practice = SecondaryButton(
            self.tr("Practise with a made-up family"), self, icon="practice"
        )
        quiet = BodyText(
            self.tr(
                "The practice family gets its own user, so that nothing made up is ever mixed with "
                "real children."
            ),
            self,
        )
        quiet.setProperty("type", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.practice)
        buttons.addStretch(1)
        self.body_layout.setSpacing(Space.L)
        self.body_layout.addWidget(IconMark("baton", "accent", self, 2.6))
        self.add(title)
        self.add(text)
        self.body_layout.addLayout(buttons)
        self.add(quiet)
