"""The meeting page: Forbered, Hold and Afslut, or the minutes of a meeting held earlier."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from models.errors import Refused
from models.meeting import Meeting, concluded
from views.kit import Banner, Display, QuietButton, SecondaryButton, Toast, text_label
from views.kit.containers import clear_layout
from views.meeting.conclude import ConcludeStep
from views.meeting.draft import MeetingDraft, kind_label
from views.meeting.fields import Column, shown_date
from views.meeting.hold import HoldStep
from views.meeting.minutes_view import MinutesView
from views.meeting.outcomes import OpenAgreement
from views.meeting.people import ActorItem
from views.meeting.prepare import PrepareStep
from views.theme import Space

__all__ = ["ActorItem", "MeetingPage", "OpenAgreement"]

PREPARE, HOLD, CONCLUDE, READ = range(4)


class MeetingPage(QWidget):
    """One meeting. The owner stores what `changed` brings, and answers the requests.

    changed: the draft as it stands now, soon after typing. conclude_requested: a meeting that may
    go into the log. agreement_outcome_requested: id, "done"/"not_done"/"moved", note.
    """

    changed = Signal(object)
    conclude_requested = Signal(object)
    agreement_outcome_requested = Signal(str, str, str)
    minutes_pdf_requested = Signal(object)

    def __init__(self, new_id: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Meeting"))
        self._read_only = False
        self._open_agreements: tuple[OpenAgreement, ...] = ()
        self._actors: tuple[ActorItem, ...] = ()
        self.draft = MeetingDraft(new_id, self)
        self.draft.settled.connect(self.changed)
        self.draft.edited.connect(self._show_title)
        self.draft.removed.connect(self._offer_way_back)
        self.draft.restored.connect(self._show_step)
        self._build()

    # ------------------------------------------------------------ the owner's side

    def load(
        self,
        meeting: Meeting,
        *,
        open_agreements: Sequence[OpenAgreement] = (),
        actors: Sequence[ActorItem] = (),
        read_only: bool = False,
    ) -> None:
        """Show a meeting. A meeting that is held, or read_only, is shown as minutes to read.

        A new meeting gets the agenda of its kind; that alone is no change and is not sent. The
        same meeting loaded again, for instance when its old agreements changed, keeps its step.
        """
        again = meeting.id == self.draft.value.id and not (read_only or meeting.held)
        self.draft.load(meeting)
        self._open_agreements, self._actors = tuple(open_agreements), tuple(actors)
        self._read_only = read_only or meeting.held
        self.steps.setVisible(not self._read_only)
        self.pdf.setVisible(self._read_only)
        self.steps.blockSignals(True)
        self.steps.setCurrentIndex(self.steps.currentIndex() if again else PREPARE)
        self.steps.blockSignals(False)
        self._show_title()
        self._show_step()

    def meeting(self) -> Meeting:
        """The meeting as it stands on screen."""
        return self.draft.value

    def flush(self) -> None:
        """Send what is still waiting to be stored: before leaving, locking or closing."""
        self.draft.flush()

    def go_to(self, step: int) -> None:
        """Show a step: PREPARE, HOLD or CONCLUDE."""
        self.steps.setCurrentIndex(step)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, Space.XL, 0, 0)
        outer.setSpacing(Space.M)
        outer.addLayout(self._build_head())
        self.steps = QTabBar()
        self.steps.setAccessibleName(self.tr("Steps of the meeting"))
        self.steps.setExpanding(False)
        for text in (self.tr("Prepare"), self.tr("Hold"), self.tr("Conclude")):
            self.steps.addTab(text)
        self.steps.currentChanged.connect(self._change_step)
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.XL, 0, Space.XL, 0)
        bar.addWidget(self.steps, 1)
        outer.addLayout(bar)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self.prepare = PrepareStep(self.draft)
        self.hold = HoldStep(self.draft)
        self.conclude = ConcludeStep(self.draft)
        self._read_column = Column()
        # Nothing in the minutes takes the focus, so the keys must scroll the page itself.
        self._read_column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._read_column.setAccessibleName(self.tr("Minutes"))
        self._minutes = MinutesView(self._read_column)
        for widget in (self.prepare, self.hold, self.conclude, self._read_column):
            self._stack.addWidget(widget)
        self.hold.outcome_registered.connect(self.agreement_outcome_requested)
        self.conclude.conclude.connect(self._conclude)
        self.conclude.minutes.connect(self._ask_for_minutes)
        self.conclude.unfinished.connect(lambda: self._refuse(self._why_undecided()))
        self._add_shortcuts()

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(Space.XL, 0, Space.XL, 0)
        head.setSpacing(Space.M)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        self.title = Display()
        self.subtitle = text_label("", "muted")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head.addLayout(words, 1)
        self.pdf = SecondaryButton(self.tr("Minutes as PDF"), icon="pdf")
        self.pdf.clicked.connect(self._ask_for_minutes)
        head.addWidget(self.pdf, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _add_shortcuts(self) -> None:
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._step_by(by))

    # ------------------------------------------------------------ answers

    def _step_by(self, by: int) -> None:
        if not self._read_only:
            self.go_to(min(max(self.steps.currentIndex() + by, PREPARE), CONCLUDE))

    def _change_step(self) -> None:
        self.flush()
        self._show_step()

    def _show_step(self) -> None:
        """Build what is shown from the draft; the other steps are built when they are shown."""
        if self._read_only:
            clear_layout(self._read_column.body)
            self._minutes.show_minutes(self.draft.value, self.draft.template)
            self._stack.setCurrentIndex(READ)
            return
        step = self.steps.currentIndex()
        if step == PREPARE:
            self.prepare.show_meeting(self._actors)
        elif step == HOLD:
            self.hold.show_meeting(self._open_agreements)
        else:
            self.conclude.show_meeting()
        self._stack.setCurrentIndex(step)

    def _show_title(self) -> None:
        meeting = self.draft.value
        self.title.setText(meeting.title.strip() or kind_label(meeting.kind))
        times = "–".join(each.replace(":", ".") for each in (meeting.start, meeting.end) if each)
        where = (shown_date(meeting.date), times, meeting.place.strip())
        text = " · ".join(part for part in where if part)
        self.subtitle.setText(text or self.tr("No date yet"))

    def _offer_way_back(self, said: str, bring_back: Callable[[], None]) -> None:
        undo = QuietButton(self.tr("Undo"), icon="undo")
        toast = Toast.show_in(self, said, "info", action=undo, stays_ms=12_000)
        undo.clicked.connect(bring_back)
        undo.clicked.connect(toast.leave)

    def _ask_for_minutes(self) -> None:
        self.flush()
        self.minutes_pdf_requested.emit(self.draft.value)

    # ------------------------------------------------------------ concluding

    def _conclude(self) -> None:
        self.hold.register_moved(self._open_agreements)
        try:
            concluded(self.draft.value)
        except Refused as refusal:
            self._refuse(refusal)
            return
        self.hold.register_chosen()
        self.flush()
        self.conclude_requested.emit(concluded(self.draft.value))

    def _why_undecided(self) -> Refused:
        return Refused("agreement.not_decided", rule="R-22")

    def _refuse(self, refusal: Refused) -> None:
        """Go to the field that stands in the way and say there what is missing."""
        if refusal.code == "meeting.no_date":
            self.go_to(PREPARE)
            self.prepare.refuse_date(
                self.tr("Write the date of the meeting before it goes into the log.")
            )
        elif refusal.code == "meeting.empty_decision":
            self.go_to(HOLD)
            self.hold.refuse_decision(
                self.tr("Write what was decided, or remove the empty decision.")
            )
        elif refusal.code == "agreement.not_decided":
            self.go_to(HOLD)
            self.hold.refuse_agreement(
                self.tr(
                    "An agreement needs what, who and when before it can go into the log."
                    " Finish it or remove it."
                )
            )
        else:
            raise refusal

    def say_problem(self, text: str) -> None:
        """Show at the end of the meeting why the owner could not write it into the log."""
        self.go_to(CONCLUDE)
        banner: Banner = self.conclude.refusal
        banner.set("error", text)
        banner.show()
