"""The fourth step: everything once more, before the file is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.contacts import Contact
from app.language import translate
from models.gate import Gate
from views import words as day_words
from views.contacts.trust import person_line, trust_words
from views.kit import Banner, Card, KeyValueList, QuietButton, clear_layout
from views.relay import words
from views.relay.draft import HandoverDraft
from views.relay.gathered import Gathered
from views.relay.steps.facts import along_chips, ground_rows
from views.relay.steps.step import Step
from views.theme import Space


class CheckStep(Step):
    """Everything once more, each part with the way back to it."""

    go_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "Look it through"),
            translate("Handover", "This is what the receiver sees before saying yes."),
            parent,
        )
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.column.addLayout(self.body)
        self.column.addStretch(1)

    def show_all(
        self, gathered: Gathered, draft: HandoverDraft, contact: Contact, gate: Gate | None
    ) -> None:
        """Show what the offer will say."""
        clear_layout(self.body)
        missing = self._not_written(draft)
        if missing:
            self.body.addWidget(
                Banner(
                    "warning",
                    translate(
                        "Handover",
                        "Not written: {list}. You can go on, but the receiver will miss it.",
                    ).format(list=", ".join(missing)),
                    parent=self,
                )
            )
        said = trust_words(contact.trust)
        nothing = "–"
        self._card(
            translate("Handover", "Who"),
            0,
            [
                (
                    translate("Handover", "To"),
                    f"{contact.card.person.name}, {person_line(contact.card.person)}",
                ),
                (translate("Handover", "How well known"), f"{said.word}. {said.sentence}"),
                (translate("Handover", "Why"), words.reason(draft.reason)),
                (translate("Handover", "Agreed by"), draft.agreed_by or nothing),
                (translate("Handover", "Agreed at"), draft.agreed_where or nothing),
                (translate("Handover", "The family says"), draft.family_view or nothing),
            ],
        )
        goes = gathered.goes
        self._card(
            translate("Handover", "What"),
            1,
            [
                (translate("Handover", "Child"), gathered.case.child.name),
                (
                    translate("Handover", "In the file"),
                    ", ".join(chip.text() for chip in along_chips(goes)),
                ),
                (translate("Handover", "Status"), draft.status or nothing),
                (translate("Handover", "Tells the family"), draft.told_by or nothing),
                (
                    translate("Handover", "The family meets them"),
                    day_words.day(draft.family_meets) or nothing,
                ),
                (translate("Handover", "Answer before"), day_words.day(draft.expires) or nothing),
            ],
        )
        if gate is not None:
            self._card(translate("Handover", "Consent"), 2, ground_rows(gathered.case, gate))

    def _card(self, title: str, step: int, rows: Sequence[tuple[str, str]]) -> None:
        card = Card(title, self)
        change = QuietButton(translate("Handover", "Change"), card, icon="pencil")
        change.setAccessibleName(translate("Handover", "Change: {part}").format(part=title))
        change.clicked.connect(lambda: self.go_to.emit(step))
        card.add_action(change)
        card.add(KeyValueList(rows, card))
        self.body.addWidget(card)

    def _not_written(self, draft: HandoverDraft) -> list[str]:
        asked = (
            (draft.agreed_by, translate("Handover", "who has agreed")),
            (draft.family_view, translate("Handover", "what the family says")),
            (draft.told_by, translate("Handover", "who tells the family")),
            (draft.family_meets, translate("Handover", "when the family meets the new holder")),
        )
        return [what for value, what in asked if not value]
