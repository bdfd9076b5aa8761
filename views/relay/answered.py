"""After an answer: what happened, who holds the relay, and the file to send, if there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.boxes import Result
from app.language import translate
from app.relay_state import RelayState
from views.context import Context
from views.kit import Banner, BodyText, Card, Flow, IconMark, QuietButton, SecondaryButton, Strong
from views.relay.left_card import LeftCard
from views.relay.send import HowToSend, SendPanel
from views.theme import Space

_IN_DOUBT = frozenset({"fork", "quarantined", "crossed"})
"""Outcomes after which people must talk together."""


class Answered(QWidget):
    """What came of an answer.

    may_undo: whether it is an import that can be taken back until its file has left.
    """

    left = Signal()
    """Back to the overview."""
    undo_wanted = Signal()
    """Take the whole import back."""

    def __init__(
        self,
        context: Context,
        result: Result,
        state: RelayState | None,
        parent: QWidget,
        *,
        may_undo: bool,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self.panel: SendPanel | None = None
        self.undo_button: SecondaryButton | None = None
        kind = "success" if result.new else "info"
        if result.outcome in _IN_DOUBT:
            kind = "warning"
        column.addWidget(Banner(kind, result.sentence, parent=self))
        if result.warning:
            column.addWidget(Banner("warning", result.warning, parent=self))
        if state is not None and result.case is not None:
            column.addWidget(_holds(result.case.child.name, state, self))
        if result.out is not None:
            self.panel = SendPanel(context, result.out, self)
            column.addWidget(self.panel)
            column.addWidget(HowToSend(context, result.out.to_name, self))
        column.addWidget(LeftCard(context, result.log, self))
        buttons: list[QWidget] = []
        if self.panel is not None and may_undo:
            text = translate("PreviewPage", "Take it back again")
            self.undo_button = SecondaryButton(text, self, icon="undo")
            self.undo_button.clicked.connect(self.undo_wanted)
            # Once the acceptance has left in any way it can no longer be taken back.
            self.panel.gone.connect(self.undo_button.hide)
            buttons.append(self.undo_button)
        if result.case is not None:
            text = translate("PreviewPage", "Open the child's page")
            to_child = SecondaryButton(text, self, icon="child")
            to_child.clicked.connect(lambda: context.open_case(result.log))
            buttons.append(to_child)
        done = QuietButton(translate("PreviewPage", "All relays"), self, icon="arrow-left")
        done.clicked.connect(self.left)
        buttons.append(done)
        column.addWidget(Flow(buttons, self))


def title_of(act: str, kind: str, result: Result) -> str:
    """The heading after an answer. act: name of the use case; kind: type of the file, or ""."""
    if not result.new:
        return translate("PreviewPage", "Nothing new")
    if result.outcome in _IN_DOUBT:
        return _title_in_doubt(result.outcome)
    return {
        "accept": translate("PreviewPage", "You have said yes"),
        "decline": translate("PreviewPage", "You have said no"),
        "decline_newer": translate("PreviewPage", "You have said no"),
        "honour": translate("PreviewPage", "The relay has passed on"),
        "refuse_late": translate("PreviewPage", "You still hold the relay"),
        "take_in accept": _title_after_acceptance(result),
        "take_in decline": translate("PreviewPage", "You still hold the relay"),
        "take_in release": translate("PreviewPage", "You hold the relay alone"),
        "take_in withdraw": translate("PreviewPage", "The offer is taken back"),
        "take_in refuse": translate("PreviewPage", "The giver still holds the relay"),
        "take_in claim": _title_after_claim(result),
        "take_in offer": _title_after_claim(result),
        "take_in reply": translate("PreviewPage", "The answer is kept"),
        "admit": translate("PreviewPage", "It stands in the log"),
        "turn_down": translate("PreviewPage", "It was not admitted"),
        "keep": translate("PreviewPage", "The copy is kept"),
        "sign": translate("PreviewPage", "You have signed"),
        "take_over": translate("PreviewPage", "You hold the relay alone"),
        "take_back": translate("PreviewPage", "You hold the relay again"),
        "undo": translate("PreviewPage", "It is taken back"),
    }.get(act if act != "take_in" else f"take_in {kind}", translate("PreviewPage", "It is done"))


def _title_in_doubt(outcome: str) -> str:
    return {
        "fork": translate("PreviewPage", "Something contradicts"),
        "quarantined": translate("PreviewPage", "It is not certain who holds"),
        "crossed": translate("PreviewPage", "Your yes and the offer crossed"),
    }[outcome]


def _title_after_acceptance(result: Result) -> str:
    if result.out is not None and result.out.type == "release":
        return translate("PreviewPage", "The relay has passed on")
    if result.out is not None and result.out.type == "refuse":
        return translate("PreviewPage", "The acceptance is refused")
    return translate("PreviewPage", "It is done")


def _title_after_claim(result: Result) -> str:
    if result.out is not None and result.out.type == "contribution":
        return translate("PreviewPage", "You have taken your hand off")
    return translate("PreviewPage", "It is done")


def _holds(child: str, state: RelayState, parent: QWidget) -> Card:
    card = Card(translate("PreviewPage", "Who holds now"), parent)
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    row.addWidget(IconMark("baton", "holder_mine", card, 1.6), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(Strong(child, card))
    column.addWidget(BodyText(state.sentence, card))
    row.addLayout(column, 1)
    card.body_layout.addLayout(row)
    return card
