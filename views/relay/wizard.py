"""Give the relay on, step by step: Hvem → Hvad → Samtykke → Se efter → Lav filen → Sådan sender du.

The giver holds until the receiver has said yes and the answer has been opened here (R-01, R-02);
the wizard says so at every step. What is typed is kept as a draft, so closing is always safe.
"""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import offering
from app.boxes import OutItem
from app.offer_preview import preview_offer
from app.offering import OfferRequest
from app.preview import Preview
from app.session import Session
from models.custody import State
from models.errors import BindeledError
from views.children.autosave import Autosave
from views.context import Context
from views.kit import (
    BodyText,
    Display,
    IconMark,
    PrimaryButton,
    QuietButton,
    Rule,
    SecondaryButton,
    StepBar,
)
from views.relay.draft import SLOT, HandoverDraft, read_draft, request_of
from views.relay.gathered import Gathered, gather
from views.relay.steps.check import CheckStep
from views.relay.steps.consent import ConsentStep
from views.relay.steps.make import MakeStep
from views.relay.steps.send import SendStep
from views.relay.steps.step import Step
from views.relay.steps.what import WhatStep
from views.relay.steps.who import WhoStep
from views.theme import Space, on_theme_change
from views.worker import Job

WHO, WHAT, CONSENT, CHECK, MAKE, SEND = range(6)
_WIDTH_CHARS = 92
_LINES_FOR_TITLE = 30


class HandoverWizard(QDialog):
    """The guided handover of one log. ``open()`` it; it reads what it needs by itself."""

    offered = Signal(object)
    """The `OutItem` that was made."""

    def __init__(self, context: Context, log: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.log = log
        self._gathered: Gathered | None = None
        self._draft = HandoverDraft()
        self._making = False
        self._job: Job | None = None
        self._may = True
        self.setWindowTitle(self.tr("Pass the relay on"))
        self.setAccessibleName(self.windowTitle())
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = Display(self.tr("Pass the relay on"), self)
        self.promise = BodyText(
            self.tr("You hold the relay until the receiver has said yes and you have the answer."),
            self,
        )
        self.bar = StepBar(
            [
                self.tr("Who"),
                self.tr("What"),
                self.tr("Consent"),
                self.tr("Look through"),
                self.tr("Make the file"),
                self.tr("Send it"),
            ],
            parent=self,
        )
        today = date.fromisoformat(context.session.today())
        self.who = WhoStep(context, self)
        self.what = WhatStep(today, self)
        self.consent = ConsentStep(context, log, self)
        self.check = CheckStep(self)
        self.make = MakeStep(self)
        self.send = SendStep(context, self)
        self.steps: tuple[Step, ...] = (
            self.who,
            self.what,
            self.consent,
            self.check,
            self.make,
            self.send,
        )
        self.stack = QStackedWidget(self)
        for step in self.steps:
            self.stack.addWidget(_scrolled(step, self.stack))
            step.changed.connect(self._touched)
        self.check.go_to.connect(self.go_to)
        self.make.cancel.clicked.connect(self.stop_making)
        self.send.saved.connect(lambda _: self._name_buttons())
        self.later = QuietButton(self.tr("Close and go on later"), self)
        self.back = SecondaryButton(self.tr("Back"), self, icon="arrow-left")
        self.next = PrimaryButton(self.tr("Next"), self)
        self.later.clicked.connect(self.close)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._autosave = Autosave(context, SLOT, self._draft_text, self)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.go_on)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.go_back)
        on_theme_change(self, self._fit)
        self._name_buttons()
        self.next.setEnabled(False)
        context.run(gather, context.session, log, done=self._show, owner=self)

    # ------------------------------------------------------------ the way through

    @property
    def at(self) -> int:
        """The step on screen: ``WHO`` to ``SEND``."""
        return self.stack.currentIndex()

    @property
    def draft(self) -> HandoverDraft:
        """What stands in the steps now."""
        draft = self._draft
        for step in self.steps:
            draft = step.read(draft)
        return draft

    def go_on(self) -> None:
        """To the next step, when this one is complete; the fifth makes the file."""
        if not self.next.isEnabled():
            return
        if self.at == SEND:
            self.close()
        elif self.steps[self.at].complete():
            if self.at == MAKE:
                self._make()
            else:
                self.go_to(self.at + 1)

    def go_back(self) -> None:
        """To the step before; not after the file is made."""
        if self.back.isVisible() and self.back.isEnabled():
            self.go_to(self.at - 1)

    def go_to(self, step: int) -> None:
        """Show a step, freshly read where it depends on the others."""
        self._prepare(step)
        self.stack.setCurrentIndex(step)
        self.bar.set_current(step)
        self._name_buttons()
        self._touched()
        area = self.stack.currentWidget()
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)
        self.steps[step].setFocus()

    def flush(self) -> None:
        """Keep what is typed, now."""
        self._autosave.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._making:
            event.ignore()
            return
        self._autosave.follow("")  # what a full disk does not take is held for the next wizard
        super().closeEvent(event)

    def reject(self) -> None:
        if self._making:
            self.stop_making()
            return
        self._autosave.follow("")
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    # ------------------------------------------------------------ inside

    def _show(self, gathered: Gathered) -> None:
        self._gathered = gathered
        if gathered.offer is not None:
            self.send.show_item(gathered.offer, gathered.state)
            self._arrive_at_send()
            return
        self._may = gathered.state.state is State.HOLDER
        if not self._may:
            self.who.refuse(gathered.state.sentence)
        held = self._autosave.take_held(self.log) if self._may else ""
        draft = read_draft(held) if held else gathered.draft
        if draft.status is None:
            draft = msgspec.structs.replace(draft, status=gathered.case.status)
        self._draft = draft
        self.who.offer_meetings(gathered.case)
        self.who.show_contacts(gathered.contacts, draft.to_key)
        self.what.show_along(gathered.goes)
        for step in self.steps:
            step.fill(draft)
        if self._may:
            self._autosave.follow(self.log)
        self._autosave.drop()
        self.go_to(draft.step if draft.step in (WHO, WHAT) else WHO)
        self._autosave.drop()
        if held:
            self._autosave.touched()  # it stands here and not in the store
        if self.at == WHO:
            self.who.list.setFocus()

    def _prepare(self, step: int) -> None:
        contact = self.who.contact
        if self._gathered is None or contact is None:
            return
        if step == CONSENT:
            self.consent.ask(contact)
        elif step == CHECK:
            self.check.clear()  # what was seen before may be of another receiver
            self.context.run(
                _look_through,
                self.context.session,
                self.log,
                request_of(self.draft),
                done=self._show_check,
                failed=self._not_seen,
                owner=self,
            )
        elif step == MAKE:
            self.make.show_name(contact.card.person.name)

    def _show_check(self, read: tuple[Gathered, Preview]) -> None:
        self._gathered, preview = read
        contact = self.who.contact
        if contact is not None:
            self.check.show_all(self._gathered, self.draft, contact, preview)

    def _not_seen(self, error: Exception) -> None:
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.check.show_trouble(sentence(error))

    def _make(self) -> None:
        if self._gathered is None:
            return
        self._autosave.flush()
        self._making = True
        self.make.busy(True)
        self._name_buttons()
        request = request_of(self.draft)
        self._job = self.context.run_long(
            offering.offer,
            self.context.session,
            self.log,
            request,
            done=self._made,
            failed=self._not_made,
            progress=self.make.step,
            owner=self,
        )

    def stop_making(self) -> None:
        """Stop making the file; then the store is asked what stands, for it may be made already."""
        if not self._making or self._job is None:
            return
        self.make.cancel.setEnabled(False)
        self._job.cancel()
        self._job = None
        self.context.run(gather, self.context.session, self.log, done=self._stopped, owner=self)

    def _stopped(self, gathered: Gathered) -> None:
        if gathered.offer is not None:
            self._made(gathered.offer)
            return
        self._making = False
        self._gathered = gathered
        self.make.stopped()
        self._name_buttons()
        self.next.setFocus()

    def _made(self, item: OutItem) -> None:
        self._making = False
        self._autosave.drop()
        self._autosave.follow("")
        self.make.busy(False)
        self.send.show_item(item)
        self._arrive_at_send()
        self.context.case_changed.emit(self.log)
        self.offered.emit(item)

    def _not_made(self, error: Exception) -> None:
        self._making = False
        self.make.busy(False)
        self._name_buttons()
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.make.fail(sentence(error))

    def _arrive_at_send(self) -> None:
        self.stack.setCurrentIndex(SEND)
        self.bar.set_current(SEND)
        self.next.setEnabled(True)
        self._name_buttons()
        if self.send.panel is not None:
            self.send.panel.button.setFocus()

    def _touched(self) -> None:
        if self._gathered is not None and self.at < SEND and not self._making:
            self._autosave.touched()

    def _draft_text(self) -> str:
        draft = msgspec.structs.replace(self.draft, step=self.at)
        return draft.to_json()

    def _name_buttons(self) -> None:
        self.back.setVisible(WHO < self.at < SEND)
        self.back.setEnabled(not self._making)
        self.later.setVisible(self.at < SEND)
        self.next.setEnabled(self._gathered is not None and self._may and not self._making)
        if self.at == MAKE:
            self.next.setText(self.tr("Make the file"))
            self.next.set_icon("lock")
        elif self.at == SEND:
            self.next.setText(self.tr("Finish"))
            self.next.set_icon("check")
        else:
            self.next.setText(self.tr("Next"))
            self.next.set_icon("arrow-right")

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(Space.XL, Space.XL, Space.XL, 0)
        head.setSpacing(Space.S)
        head.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(IconMark("baton", "holder_mine", self, 1.2), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.promise, 1)
        head.addLayout(row)
        head.addSpacing(Space.S)
        head.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XL, 0, Space.XL, Space.L)
        foot.setSpacing(Space.S)
        foot.addWidget(self.later)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(Rule(self))
        column.addWidget(self.stack, 1)
        column.addWidget(Rule(self))
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With large text the steps need the room more than the heading, which the window has too.
        self.title.setVisible(self.height() > self.fontMetrics().height() * _LINES_FOR_TITLE)

    def _fit(self) -> None:
        room = self.screen().availableGeometry()
        wanted = self.fontMetrics().averageCharWidth() * _WIDTH_CHARS
        self.resize(min(wanted, room.width() - 2 * Space.XL), min(860, round(room.height() * 0.94)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._fit()


def _look_through(session: Session, log: str, request: OfferRequest) -> tuple[Gathered, Preview]:
    return gather(session, log), preview_offer(session, log, request)


def _scrolled(step: Step, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(step)
    return area
