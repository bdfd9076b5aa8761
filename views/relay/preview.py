"""A file that somebody sent: what it is, from whom, about which child – before it is read in.

Every answer says first what follows from it. After an answer stands what happened, who holds now,
and the file to send, if there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app import answering, handover, inbox, undo
from app.boxes import Result
from app.preview import Preview
from app.relay_state import RelayState, relay_state
from app.session import Session
from models.errors import BindeledError
from views.contacts.card_dialogs import CompareDialog
from views.context import Context
from views.kit import Banner, BodyText, Display, Flow, QuietButton, SecondaryButton, clear_layout
from views.relay import claim_files, other_files, preview_facts, relay_answers, words
from views.relay.answer_card import AnswerCard
from views.relay.answered import Answered, title_of
from views.relay.send import SendPanel
from views.theme import Space, on_theme_change

_WIDEST_CHARS = 170

_ANSWERS: tuple[tuple[str, Callable[[QWidget, Preview], AnswerCard]], ...] = (
    ("accept", relay_answers.accept_card),
    ("decline", relay_answers.decline_card),
    ("take_in", relay_answers.take_in_card),
    ("honour", relay_answers.honour_card),
    ("honour", relay_answers.refuse_late_card),
    ("admit", other_files.admit_card),
    ("admit", other_files.turn_down_card),
    ("keep_copy", other_files.keep_card),
    ("cosign", claim_files.cosign_card),
    ("take_over", claim_files.take_over_card),
    ("take_back", claim_files.take_back_card),
)
"""The cards for each of a preview's actions, in the order they stand."""


class PreviewPage(QWidget):
    """One file before it is answered, or why it cannot be read."""

    left = Signal()
    """Back to the overview."""
    another_wanted = Signal()
    """Open another file."""
    answered = Signal(object)
    """The `Result` of an answer."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.preview: Preview | None = None
        self._act = ""
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = QuietButton(self.tr("All relays"), self, icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.title = Display("", self)
        self.note = BodyText("", self)
        self.note.setProperty("type", "muted")
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.answers: dict[str, AnswerCard] = {}
        """The answers on screen, each under the name of its use case."""
        self.trouble: Banner | None = None
        self._result: Answered | None = None
        self._lay_out()

    @property
    def panel(self) -> SendPanel | None:
        """The file to send after an answer, if there is one."""
        return self._result.panel if self._result is not None else None

    @property
    def undo_button(self) -> SecondaryButton | None:
        """Takes an import back, after an answer that can be."""
        return self._result.undo_button if self._result is not None else None

    @property
    def half_written(self) -> bool:
        """Whether a reason for saying no is being written."""
        return any(card.half_written for card in self.answers.values())

    # ------------------------------------------------------------ what is shown

    def show_preview(self, preview: Preview) -> None:
        """Show a verified file. Nothing of it has been read into a log."""
        late = "honour" in preview.actions
        other = preview.type == "accept" and preview.leads_to != "release"
        other = other or (preview.takes_hand_off and preview.type == "offer")
        other = other or preview.leads_to == "fork"
        self._start(words.file_name(preview.type), "" if late or other else preview.note)
        self.preview = preview
        self._add(*preview_facts.facts(self, preview, self._compare).all())
        if preview.contributed:
            self._add(other_files.contributed(self, preview))
        if preview.copy is not None:
            self._add(other_files.copy_terms(self, preview))
        if preview.request is not None:
            self._add(claim_files.request(self, preview))
        if preview.claim is not None:
            self._add(claim_files.claim(self, preview))
        if not preview.already or preview.leads_to == "repeat":
            # Row 9: who lost the release gets the same one again.
            for action, make in _ANSWERS:
                if action in preview.actions:
                    self._offer_answer(make(self, preview))
        self.back.setFocus()

    def show_trouble(self, text: str, path: Path | None) -> None:
        """Show why a file is not read, in words, with what to do."""
        self._start(self.tr("The file was not read in"), path.name if path is not None else "")
        self.preview = None
        self.trouble = Banner("error", text, title=self.tr("Nothing here has changed"), parent=self)
        self._add(self.trouble)
        self._end_with_another()

    def show_newer(self, kind: str, sender: str, phone: str) -> None:
        """Say whose file of a newer program it is and whom to call.

        kind: type of the file; sender, phone: as on the card; each "" when not readable.
        """
        name = sender or self.tr("the sender")
        self._start(
            words.file_name(kind) if kind else self.tr("A file of a newer Bindeled"),
            self.tr("From {name}. It is made by a newer Bindeled than this one.").format(name=name),
        )
        self.preview = None
        self.trouble = Banner(
            "warning",
            self.tr(
                "Nothing was read in, and who holds the relay has not changed. An offer cannot be "
                "answered with yes here, because this Bindeled cannot read it."
            ),
            title=self.tr("Bindeled must be updated"),
            parent=self,
        )
        self._add(self.trouble, preview_facts.newer_advice(self, name, phone))
        self._end_with_another()

    def offer_decline(self, path: Path) -> None:
        """Below a file of a newer program: a way to say no, where its offer can be verified."""
        shown = self.trouble

        def found(may: bool) -> None:
            if may and self.trouble is shown:
                card = relay_answers.decline_newer_card(self)
                self._offer_answer(card, partial(self._decline_newer, path))

        self.context.run(
            answering.may_decline_newer, self.context.session, path, done=found, owner=self
        )

    def show_taken_in(self, result: Result) -> None:
        """Show what came of an acceptance that was taken in without a file, from a code."""
        self.preview = None
        self._act = handover.take_in.__name__
        self._show_result(result, None, "accept")

    def _show_result(self, result: Result, state: RelayState | None, kind: str) -> None:
        """What happened, who holds, what to send. kind: type of the file that was answered."""
        self._start(title_of(self._act, kind, result), "")
        shown = Answered(self.context, result, state, self, may_undo=self._act == "accept")
        shown.left.connect(self.left)
        shown.undo_wanted.connect(partial(self.undo, result.log))
        self._add(shown)
        self._result = shown
        if shown.panel is not None:
            shown.panel.button.setFocus()

    # ------------------------------------------------------------ the answers

    def undo(self, log: str) -> None:
        """Take the whole import back, while nothing has been written and nothing has left."""
        self._act = "undo"
        self.context.run(
            undo.undo,
            self.context.session,
            log,
            done=lambda result: self._done((result, None)),
            failed=self._failed if self.isVisible() else None,
            owner=self,
        )

    def _offer_answer(
        self, card: AnswerCard, give: Callable[[tuple[str, ...]], None] | None = None
    ) -> None:
        self.answers[card.act.__name__] = card
        card.given.connect(give or partial(self._answer, card.act))
        self._add(card)

    def _answer(self, act: Callable[..., Result], said: tuple[str, ...]) -> None:
        preview = self.preview
        if preview is None:
            return
        self._act = act.__name__
        self._enable(False)
        self.context.run(
            _with_state,
            self.context.session,
            act,
            preview.sha,
            *said,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _decline_newer(self, path: Path, said: tuple[str, ...]) -> None:
        self._act = answering.decline_newer.__name__
        self._enable(False)
        self.context.run(
            lambda: (answering.decline_newer(self.context.session, path, *said), None),
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, came: tuple[Result, RelayState | None]) -> None:
        result, state = came
        self._show_result(result, state, self.preview.type if self.preview is not None else "")
        self.context.case_changed.emit(result.log)
        self.answered.emit(result)

    def _failed(self, error: Exception) -> None:
        self._enable(True)
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        if self.trouble is None:
            self.trouble = Banner("error", "", parent=self)
            self.body.insertWidget(0, self.trouble)
        self.trouble.set("error", sentence(error))
        self.area.verticalScrollBar().setValue(0)

    def _enable(self, on: bool) -> None:
        for card in self.answers.values():
            card.button.setEnabled(on)

    # ------------------------------------------------------------ inside

    def _compare(self) -> None:
        preview = self.preview
        if preview is None:
            return
        from app.contacts import Contact

        contact = Contact(card=preview.sender, trust=preview.trust)
        CompareDialog(self.context, contact, lambda _: self._again(preview.sha), self).open()

    def _again(self, sha: str) -> None:
        self.context.run(inbox.look, self.context.session, sha, done=self.show_preview, owner=self)

    def _start(self, title: str, note: str) -> None:
        clear_layout(self.body)
        self.answers = {}
        self.trouble = self._result = None
        self.title.setText(title)
        self.setAccessibleName(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.area.verticalScrollBar().setValue(0)

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)

    def _end_with_another(self) -> None:
        another = SecondaryButton(self.tr("Open another file…"), self, icon="folder")
        another.clicked.connect(self.another_wanted)
        self._add(Flow([another], self))
        self.back.setFocus()

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setProperty("role", "page-body")
        frame = QVBoxLayout(inner)
        frame.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        frame.setSpacing(Space.S)
        frame.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        frame.addWidget(self.title)
        frame.addWidget(self.note)
        frame.addSpacing(Space.S)
        frame.addLayout(self.body)
        frame.addStretch(1)
        self._inner = inner
        on_theme_change(self, self._fit)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def _fit(self) -> None:
        """No wider than is good to read."""
        self._inner.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_CHARS)


def _with_state(
    session: Session, act: Callable[..., Result], sha: str, *args: str
) -> tuple[Result, RelayState | None]:
    result = act(session, sha, *args)
    state = relay_state(session, result.log) if result.case is not None else None
    return result, state
