"""*Møder*: meetings being prepared, meetings held, and the meeting page itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import journal, meetings
from app.child import ChildView
from app.errors import sentence
from app.reference import agenda_templates, meeting_kinds, profession_label
from models.case import Case
from models.errors import BindeledError
from models.meeting import Meeting
from views.children.held import Held
from views.children.saving import save_document
from views.children.tab import ChildTab
from views.children.words import day_words
from views.context import Context
from views.kit import (
    Card,
    Chip,
    EmptyState,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SectionTitle,
    clear_layout,
    confirm,
)
from views.meeting.page import ActorItem, MeetingPage, OpenAgreement
from views.theme import Space


class MeetingsTab(ChildTab):
    """The meetings of one child."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("Meetings"))
        self._open_id = ""
        self._shown_log = ""
        self._shown_read_only = True
        self._drafts: tuple[Meeting, ...] = ()
        self._held = Held.of(context)
        self._overview = ChildTab(context, self.tr("Meetings"), self)
        column = self._overview.column()
        self.prepare = PrimaryButton(self.tr("Prepare a meeting"), icon="meeting")
        self.prepare.clicked.connect(self._prepare)
        column.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        column.addLayout(self._list)
        column.addStretch(1)
        self.page = MeetingPage(context.session.new_id, self)
        self.page.changed.connect(self._keep)
        self.page.conclude_requested.connect(self._conclude)
        self.page.agreement_outcome_requested.connect(self._outcome)
        self.page.minutes_pdf_requested.connect(self._pdf)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._overview)
        self.stack.addWidget(self._page_with_way_back())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def refresh(self, view: ChildView) -> None:
        self.prepare.setVisible(view.may_write)
        if view.case.log != self._shown_log:
            self.show_list()  # what waits is kept for the child it is about
            self._shown_log = view.case.log
        elif self._open_id and self._shown_read_only == view.may_write:
            self.show_list()  # whether one may write has changed under an open meeting
        self._read()

    def flush(self) -> None:
        self.page.flush()

    def show_list(self) -> None:
        """Come back from a meeting to the list."""
        self.page.flush()
        self._open_id = ""
        self.stack.setCurrentIndex(0)

    def open_meeting(self, meeting: Meeting) -> None:
        """Show a meeting: a draft to work on, or minutes to read."""
        if self.view is None:
            return
        view = self.view
        self._open_id = meeting.id
        self._shown_read_only = not view.may_write
        self.page.load(
            meeting,
            open_agreements=[
                OpenAgreement(
                    id=each.agreement.id,
                    what=each.agreement.what,
                    who=each.agreement.who,
                    due=each.agreement.due,
                    overdue=each.agreement.due < view.today,
                )
                for each in view.case.open_agreements
            ],
            actors=[
                ActorItem(
                    id=each.actor.id,
                    name=each.actor.name,
                    role=profession_label(each.actor.profession),
                    authority=each.actor.authority,
                )
                for each in view.actors
            ],
            read_only=not view.may_write,
        )
        self.stack.setCurrentIndex(1)
        self.back.setFocus()

    # ------------------------------------------------------------ building

    def _page_with_way_back(self) -> QWidget:
        whole = QWidget(self)
        self.back = QuietButton(self.tr("All meetings"), whole, icon="arrow-left")
        self.back.clicked.connect(self._back)
        shortcut = QShortcut(QKeySequence("Alt+Left"), whole)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._back)
        row = QHBoxLayout()
        row.setContentsMargins(Space.L, Space.S, Space.XL, 0)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.page, 1)
        # With large type in a low window the meeting scrolls; it takes no room from the head.
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(whole)
        return area

    # ------------------------------------------------------------ the list

    def _read(self) -> None:
        log = self._shown_log
        self.context.run(
            meetings.drafts,
            self.context.session,
            log,
            done=lambda found: self._show_list_of(found, log),
            owner=self,
        )

    def _show_list_of(self, found: tuple[Meeting, ...], log: str) -> None:
        if log != self._shown_log or self.view is None:
            return
        self._drafts = found
        clear_layout(self._list)
        view = self.view
        coming = sorted(found, key=lambda each: each.date)
        held = sorted(view.case.meetings, key=lambda each: each.date, reverse=True)
        if not coming and not held:
            self._list.addWidget(
                EmptyState(
                    "meeting",
                    self.tr("No meetings yet"),
                    self.tr("Prepare the agenda here, and write the minutes while you meet."),
                )
            )
        if coming:
            self._list.addWidget(SectionTitle(self.tr("Being prepared or held")))
        for meeting in coming:
            self._list.addWidget(self._row(meeting, view, draft=True))
        if held:
            self._list.addWidget(SectionTitle(self.tr("Held")))
        for meeting in held:
            self._list.addWidget(self._row(meeting, view, draft=False))

    def _row(self, meeting: Meeting, view: ChildView, *, draft: bool) -> Card:
        title = meeting.title or _kind(meeting.kind)
        facts = [day_words(meeting.date) if meeting.date else self.tr("No date yet")]
        if meeting.place:
            facts.append(meeting.place)
        if not draft:
            facts.extend(self._outcome_of(meeting))
        card = Card(title, subtitle=" · ".join(facts))
        if draft:
            soon = meeting.date and meeting.date >= view.today
            words = self.tr("Ahead") if soon else self.tr("Not concluded")
            card.add_action(Chip(words, "info" if soon else "warning", card, icon="clock"))
        text = self.tr("Go on") if draft and view.may_write else self.tr("Read")
        go = SecondaryButton(text, card)
        go.setAccessibleDescription(title)
        go.clicked.connect(lambda: self.open_meeting(self._newest(meeting) if draft else meeting))
        card.add_action(go)
        if draft and view.may_write:
            drop = IconButton("trash", self.tr("Give up this meeting"), parent=card)
            drop.clicked.connect(lambda: self._give_up(meeting))
            card.add_action(drop)
        return card

    def _outcome_of(self, meeting: Meeting) -> list[str]:
        """How much came of a meeting, in words."""
        said = []
        decisions, agreements = len(meeting.decisions), len(meeting.agreements)
        if decisions == 1:
            said.append(self.tr("1 decision"))
        elif decisions:
            said.append(self.tr("{count} decisions").format(count=decisions))
        if agreements == 1:
            said.append(self.tr("1 agreement"))
        elif agreements:
            said.append(self.tr("{count} agreements").format(count=agreements))
        return said

    # ------------------------------------------------------------ what happens

    def _prepare(self) -> None:
        if self._shown_log:
            self.context.run(
                meetings.new,
                self.context.session,
                self._shown_log,
                _first_template(),
                done=self.open_meeting,
                owner=self,
            )

    def _back(self) -> None:
        self.show_list()
        self._read()
        self.prepare.setFocus()

    def _keep(self, meeting: Meeting) -> None:
        if not meeting.held and meeting.id == self._open_id:
            self._hand_over(self._shown_log, meeting)

    def _hand_over(self, log: str, meeting: Meeting) -> None:
        """Keep the draft; one the disk does not take is held and tried again."""
        slot, data = meetings.slot(meeting.id), meetings.as_draft(meeting)

        def failed(error: Exception) -> None:
            self._held.hold(log, slot, data)
            self.context.failed_default(error)

        self._held.keep(log, slot, data, failed)

    def _newest(self, meeting: Meeting) -> Meeting:
        """The draft as it was typed, also when the disk did not take the last of it."""
        held = self._held.look(self._shown_log, meetings.slot(meeting.id))
        return meetings.read_draft(held) if held else meeting

    def _give_up(self, meeting: Meeting) -> None:
        sure = confirm(
            self,
            self.tr("Give up the meeting?"),
            self.tr("The agenda and what is written in it are thrown away."),
            self.tr("Give up"),
            self.tr("Keep"),
            danger=True,
        )
        if sure:
            self.context.run(
                meetings.discard,
                self.context.session,
                self._shown_log,
                meeting.id,
                done=lambda _: self._given_up(self._shown_log, meeting),
                owner=self,
            )

    def _given_up(self, log: str, meeting: Meeting) -> None:
        self._held.take(log, meetings.slot(meeting.id))
        self._read()

    def _conclude(self, meeting: Meeting) -> None:
        self.context.run(
            meetings.conclude,
            self.context.session,
            self._shown_log,
            meeting,
            done=lambda case: self._concluded(case, meeting),
            failed=self._not_concluded,
            owner=self,
        )

    def _concluded(self, case: Case, meeting: Meeting) -> None:
        self._open_id = ""
        self._held.take(case.log, meetings.slot(meeting.id))
        held = next((each for each in case.meetings if each.id == meeting.id), meeting)
        self.context.toast(self.tr("The meeting is in the log."))
        self.context.case_changed.emit(case.log)
        self.open_meeting(held)

    def _not_concluded(self, error: Exception) -> None:
        if isinstance(error, BindeledError):
            self.page.say_problem(sentence(error))
        else:
            self.context.failed_default(error)

    def _outcome(self, agreement: str, outcome: str, note: str) -> None:
        """What was said of an earlier agreement goes into the log at once.

        A moved one ends here: the meeting makes it anew, with its own date.
        """
        if outcome == "moved":
            outcome = "not_done"
            moved = self.tr("Agreed anew at the meeting.")
            note = f"{moved} {note}".strip()
        self.context.run(
            journal.report,
            self.context.session,
            self._shown_log,
            agreement,
            outcome,
            note,
            done=lambda case: self.context.case_changed.emit(case.log),
            owner=self,
        )

    def _pdf(self, meeting: Meeting) -> None:
        if self.view is None:
            return
        from app import documents

        case, made_at = self.view.case, self.view.today
        name = self.tr("minutes-{date}.pdf").format(date=meeting.date or self.view.today)
        save_document(
            self,
            self.context,
            self.tr("Save the minutes"),
            name,
            lambda: documents.minutes_pdf(case, meeting, made_at=made_at),
            log=case.log,
            about="minutes",
        )


def _first_template() -> str:
    """The agenda a new meeting starts from: that of the first kind of meeting."""
    kinds = meeting_kinds()
    return kinds[0].agenda if kinds else agenda_templates()[0].id


def _kind(kind: str) -> str:
    return next((each.label for each in meeting_kinds() if each.id == kind), kind)
