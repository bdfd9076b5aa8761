"""The head of the child's page, always in sight: the child, who holds the relay, and how it stands.

Every fact is a tile that can be pressed; what it leads to is asked for with ``asked``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.child import ChildView
from models.custody import State
from models.people import Child
from views.children.fact_tile import FactTile
from views.children.papers import newest_offer
from views.children.words import short_day
from views.icons import set_icon
from views.kit import Chip, Display, PrimaryButton, SecondaryButton, text_label
from views.kit.flow import TightFlow
from views.theme import Space
from views.words import parse_day


class _Name(Display):
    """The child's name on one line, ending in … when there is no room for the rest."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


class Head(QWidget):
    """Shows one ``ChildView``. asked: "handover", "copy", "family", "level", "eyes", "actor",
    "status", "consents", "history", "close" or "holder".
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The child and the relay"))
        self.name = _Name("", self)
        self.about = text_label("", "muted", self)
        self.practice = Chip(self.tr("Practice family"), "info", self, icon="practice")
        self.copy = SecondaryButton(self.tr("Copy for the parents"), self, icon="pdf")
        self.copy.setToolTip(self.tr("The whole log as a PDF for the parents"))
        self.copy.clicked.connect(lambda: self.asked.emit("copy"))
        self.handover = PrimaryButton(self.tr("Pass on the relay"), self, icon="baton")
        self.handover.clicked.connect(lambda: self.asked.emit("handover"))
        self.more = SecondaryButton(self.tr("More"), self)
        self.more.setMenu(self._menu())
        self._tiles()
        self._lay_out()

    def show_view(self, view: ChildView) -> None:
        """Show how it stands."""
        child = view.case.child
        self.name.setText(child.name)
        self.name.setToolTip(child.name)
        about = self._about(child, view.today)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.practice.setVisible(view.case.practice)
        self.handover.setVisible(view.may_write and view.state is not State.ACCEPTED)
        # The same way in leads on from an offer that is made: it is saved again or taken back.
        offered = view.state is State.OFFERED
        self.handover.setText(self.tr("See the offer") if offered else self.tr("Pass on the relay"))
        for action in self._writing:
            action.setEnabled(view.may_write)
        self.close_action.setEnabled(view.state is State.HOLDER)
        self.read_copy.setVisible(view.state in (State.HOLDER, State.OFFERED))
        ended = view.case.closed is not None or view.state is State.QUARANTINED
        self.contribute.setVisible(not view.may_write and not ended)
        self.orphan.setVisible(view.state is State.ACCEPTED)
        self.reclaim.setVisible(view.may_reclaim)
        self.archive.setVisible(view.state is not State.NOTHING)
        self.family_sheet.setVisible(view.state is not State.NOTHING)
        self.status_sheet.setVisible(newest_offer(view.case) is not None)
        self.drop_copy.setVisible(bool(view.read_until))
        # Parts may be withheld from a copy to read; the parents get the whole log, from the holder.
        self.copy.setVisible(not view.read_until)
        self.parents.setVisible(not view.read_until)
        self._show_holder(view)
        self._show_level(view)
        self._show_eyes(view)
        self._show_consents(view)
        self._show_copy(view)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    # ------------------------------------------------------------ building

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("More to do for this child"))
        self._writing: list[QAction] = []
        for name, icon, text in (
            ("family", "family", self.tr("Child and family …")),
            ("actor", "person-add", self.tr("Add an actor …")),
            ("level", "goal", self.tr("Change level …")),
            ("eyes", "eye", self.tr("Eyes on the child …")),
            ("status", "note", self.tr("Write a status …")),
        ):
            self._writing.append(self._action(menu, name, icon, text))
        menu.addSeparator()
        self.read_copy = self._action(
            menu, "read_copy", "copy", self.tr("Give somebody a copy to read …")
        )
        self.contribute = self._action(
            menu, "contribute", "send", self.tr("Send notes to the holder …")
        )
        self.orphan = self._action(
            menu, "orphan", "baton", self.tr("Take over without the giver …")
        )
        self.reclaim = self._action(
            menu, "reclaim", "baton", self.tr("Take the relay back from a lost computer …")
        )
        self.drop_copy = self._action(
            menu, "drop_copy", "trash", self.tr("Take the copy away from here …")
        )
        menu.addSeparator()
        self.family_sheet = self._action(
            menu, "family_sheet", "pdf", self.tr("Save a page for the family …")
        )
        self.status_sheet = self._action(
            menu, "status_sheet", "pdf", self.tr("Save the status on one page …")
        )
        self.archive = self._action(menu, "archive", "download", self.tr("Save to the archive …"))
        self.close_action = self._action(menu, "close", "archive", self.tr("End the course …"))
        return menu

    def _action(self, menu: QMenu, name: str, icon: str, text: str) -> QAction:
        action = QAction(text, menu)
        set_icon(action, icon)
        action.triggered.connect(lambda: self.asked.emit(name))
        menu.addAction(action)
        return action

    def _tiles(self) -> None:
        self.holder = FactTile(self.tr("Relay holder"), self)
        self.level = FactTile(self.tr("Level"), self)
        self.eyes = FactTile(self.tr("Eyes on the child"), self)
        self.consents = FactTile(self.tr("Consent"), self)
        self.parents = FactTile(self.tr("Parents' copy"), self)
        self.tiles = (
            (self.holder, "holder"),
            (self.level, "level"),
            (self.eyes, "eyes"),
            (self.consents, "consents"),
            (self.parents, "copy"),
        )
        for tile, name in self.tiles:
            tile.clicked.connect(lambda _=False, wanted=name: self.asked.emit(wanted))

    def _lay_out(self) -> None:
        for said in (self.name, self.about):
            said.setWordWrap(False)
            said.setMinimumWidth(1)
        words = TightFlow(gap=Space.M)
        for part in (self.name, self.about, self.practice):
            words.addWidget(part)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(Space.S)
        for button in (self.more, self.copy, self.handover):
            self._actions.addWidget(button)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(Space.M)
        self._top.addLayout(words, 1)
        self._top.addLayout(self._actions)
        flow = TightFlow(gap=Space.S)
        for tile, _ in self.tiles:
            flow.addWidget(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.S)
        column.setSpacing(Space.M)
        column.addLayout(self._top)
        column.addLayout(flow)

    def _turn(self) -> None:
        """The buttons stand beside the name, or below it when the window is narrow."""
        buttons = [each for each in (self.more, self.copy, self.handover) if not each.isHidden()]
        wanted = sum(each.sizeHint().width() + Space.S for each in buttons)
        said = [each for each in (self.name, self.about) if not each.isHidden()]
        wanted += max((each.sizeHint().width() for each in said), default=0) + 3 * Space.XL
        if not self.practice.isHidden():
            wanted += self.practice.sizeHint().width()
        narrow = wanted > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(down if narrow else across)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignTop
        self._top.setAlignment(self._actions, side)

    # ------------------------------------------------------------ the facts

    def _show_holder(self, view: ChildView) -> None:
        holder, since = view.relay.holder, short_day(view.relay.holds_since)
        hint = self.tr("See who has held the relay")
        other = view.relay.other.name if view.relay.other else ""
        name = ", ".join(part for part in (holder.name, holder.workplace) if part)
        if view.state is State.CLOSED and view.case.closed is not None:
            said = self.tr("Ended {date}").format(date=short_day(view.case.closed.date))
            self.holder.show_fact(said, "archive", "other", hint)
        elif view.state is State.OFFERED:
            said = self.tr("You, offered to {name}").format(name=other)
            self.holder.show_fact(said, "clock", "waiting", hint)
        elif view.state is State.ACCEPTED:
            said = self.tr("{name} and you").format(name=holder.name)
            self.holder.show_fact(said, "handshake", "waiting", hint)
        elif view.state is State.QUARANTINED:
            said = self.tr("In doubt after a restored backup")
            self.holder.show_fact(said, "shield-alert", "warning", hint)
        elif view.mine:
            said = self.tr("You, since {date}").format(date=since)
            self.holder.show_fact(said, "baton", "mine", hint)
        elif not since:
            self.holder.show_fact(name, "person", "other", hint)
        else:
            said = self.tr("{name}, since {date}").format(name=name, date=since)
            self.holder.show_fact(said, "person", "other", hint)

    def _show_level(self, view: ChildView) -> None:
        level = view.case.level
        since = view.case.levels[-1][1].date if view.case.levels else ""
        said = self.tr("Level {level}").format(level=level)
        if since:
            said = self.tr("Level {level}, since {date}").format(level=level, date=short_day(since))
        self.level.show_fact(
            said, f"level-{level}", f"level_{level}", self._does(view, self.tr("Change level"))
        )

    def _show_eyes(self, view: ChildView) -> None:
        eyes = view.case.eyes_on_child
        hint = self._does(view, self.tr("Choose who follows the child until the next meeting"))
        if eyes is None and view.read_until:
            self.eyes.show_fact(self.tr("Not in the copy"), "eye-off", "calm", hint)
        elif eyes is None:
            tone = "warning" if view.case.level > 1 and view.may_write else "calm"
            self.eyes.show_fact(self.tr("Nobody chosen"), "eye-off", tone, hint)
        elif eyes.until and eyes.until < view.today:
            said = self.tr("{name}, ran out {date}").format(
                name=eyes.name, date=short_day(eyes.until)
            )
            self.eyes.show_fact(said, "eye", "warning", hint)
        elif eyes.until:
            said = self.tr("{name}, until {date}").format(
                name=eyes.name, date=short_day(eyes.until)
            )
            self.eyes.show_fact(said, "eye", "calm", hint)
        else:
            self.eyes.show_fact(eyes.name, "eye", "calm", hint)

    def _show_consents(self, view: ChildView) -> None:
        hint = self.tr("See and register consents")
        lacking = len(view.actors_without_consent)
        live = view.live_consents
        if lacking == 1:
            said = self.tr("Missing for 1 actor")
            self.consents.show_fact(said, "shield-alert", "warning", hint)
        elif lacking:
            said = self.tr("Missing for {count} actors").format(count=lacking)
            self.consents.show_fact(said, "shield-alert", "warning", hint)
        elif not live and view.read_until:
            said = self.tr("Not in the copy")
            self.consents.show_fact(said, "shield-question", "calm", hint)
        elif not live:
            self.consents.show_fact(self.tr("None registered"), "shield-question", "calm", hint)
        else:
            first = min(live, key=lambda each: each.state.consent.valid_until)
            until = short_day(first.state.consent.valid_until)
            soon = first.standing == "lapsing"
            said = (
                self.tr("Lapses {date}").format(date=until)
                if soon
                else self.tr("Valid until {date}").format(date=until)
            )
            icon, tone = ("clock", "warning") if soon else ("shield-check", "good")
            self.consents.show_fact(said, icon, tone, hint)

    def _show_copy(self, view: ChildView) -> None:
        hint = self.tr("Make a copy for the parents")
        if not view.case.copies:
            self.parents.show_fact(self.tr("Not given yet"), "copy", "calm", hint)
            return
        given = short_day(view.case.copies[-1].date)
        if view.case.parents_copy_stale:
            said = self.tr("Out of date, given {date}").format(date=given)
            self.parents.show_fact(said, "warning", "warning", hint)
        else:
            said = self.tr("Given {date}").format(date=given)
            self.parents.show_fact(said, "check", "good", hint)

    def _does(self, view: ChildView, what: str) -> str:
        return what if view.may_write else self.tr("See the history")

    def _about(self, child: Child, today: str) -> str:
        """Age and birth date, or that the child is not born yet."""
        if child.kind == "pregnant":
            return self.tr("Not born yet")
        born, now = parse_day(child.birth_date), parse_day(today)
        if born is None or now is None:
            return ""
        months = (now.year - born.year) * 12 + now.month - born.month - (now.day < born.day)
        if months < 24:
            age = self.tr("{count} months").format(count=max(months, 0))
        else:
            age = self.tr("{count} years").format(count=months // 12)
        return self.tr("{age}, born {date}").format(age=age, date=short_day(child.birth_date))
