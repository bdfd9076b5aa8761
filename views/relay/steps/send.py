"""The last step: the finished file, to be saved and sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.boxes import OutItem
from app.language import translate
from app.relay_state import RelayState
from views.context import Context
from views.kit import Card, clear_layout
from views.relay.send import HowToSend, SendPanel
from views.relay.steps.step import Step
from views.relay.steps.way import show_way
from views.theme import Space


class SendStep(Step):
    """The finished file: save it, send it, wait."""

    saved = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Handover", "The file is made"), "", parent)
        self._context = context
        self.panel: SendPanel | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.column.addLayout(self.body)
        self.column.addStretch(1)

    def show_item(self, item: OutItem, state: RelayState | None = None) -> None:
        """Show the file that is to be sent."""
        clear_layout(self.body)
        name = item.to_name
        self.heading.setText(translate("Handover", "How you send it to {name}").format(name=name))
        self.intro.setText(
            state.sentence
            if state is not None
            else translate(
                "Handover",
                "You hold the relay until {name} has said yes and the answer has been opened here.",
            ).format(name=name)
        )
        self.panel = SendPanel(self._context, item, self)
        self.panel.saved.connect(self.saved)
        self.body.addWidget(self.panel)
        self.body.addWidget(HowToSend(self._context, name, self))
        way = Card(translate("Handover", "What happens then"), self)
        timeline = QVBoxLayout()
        timeline.setSpacing(0)
        way.body_layout.addLayout(timeline)
        show_way(timeline, name, done=1, parent=way)
        self.body.addWidget(way)
