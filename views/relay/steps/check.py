"""The fourth step: the offer as the receiver will see it, before the file is made."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.contacts import Contact
from app.language import translate
from app.offering import GoesAlong
from app.preview import Preview
from views.contacts.trust import person_line, trust_words
from views.kit import (
    Banner,
    BodyText,
    Caption,
    Card,
    KeyValueList,
    QuietButton,
    Title,
    clear_layout,
)
from views.relay import preview_facts
from views.relay.draft import HandoverDraft
from views.relay.gathered import Gathered
from views.relay.steps.facts import along_chips
from views.relay.steps.step import Step
from views.theme import Space

_WHO, _WHAT, _CONSENT = range(3)


class CheckStep(Step):
    """What the receiver will see before saying yes, each part with the way back to it."""

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
        self, gathered: Gathered, draft: HandoverDraft, contact: Contact, preview: Preview
    ) -> None:
        """Show who gets the file, and its facts as they stand at the receiver.

        preview: of the offer as it would be made now.
        """
        self.clear()
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
        # The offer itself is in the file too, so its count is the one that the receiver sees.
        goes = msgspec.structs.replace(gathered.goes, entries=preview.entries)
        self.body.addWidget(self._receiver(goes, contact))
        self._as_seen(contact.card.person.name, preview)

    def clear(self) -> None:
        """Show nothing until the offer is read anew."""
        clear_layout(self.body)

    def show_trouble(self, text: str) -> None:
        """Say why no offer could be made now."""
        self.clear()
        self.body.addWidget(Banner("error", text, parent=self))

    def _receiver(self, goes: GoesAlong, contact: Contact) -> Card:
        """What the receiver's page does not say: to whom it goes, and how much it carries."""
        said = trust_words(contact.trust)
        person = contact.card.person
        card = Card(translate("Handover", "Who"), self)
        card.add_action(self._change(translate("Handover", "Who"), _WHO))
        rows = [
            (translate("Handover", "To"), f"{person.name}, {person_line(person)}"),
            (translate("Handover", "How well known"), f"{said.word}. {said.sentence}"),
            (
                translate("Handover", "In the file"),
                ", ".join(chip.text() for chip in along_chips(goes)),
            ),
        ]
        card.add(KeyValueList(rows, card))
        return card

    def _as_seen(self, name: str, preview: Preview) -> None:
        above = QVBoxLayout()
        above.setSpacing(2)
        above.addWidget(
            Title(translate("Handover", "What {name} will see").format(name=name), self)
        )
        note = BodyText(preview.note, self)
        note.setProperty("type", "muted")
        above.addWidget(note)
        self.body.addLayout(above)
        seen = preview_facts.facts(self, preview, None)
        seen.sender.add(
            Caption(
                translate(
                    "Handover",
                    "Whether {name} has compared your number is known only there. If not, they are "
                    "asked to do it before they answer.",
                ).format(name=name),
                seen.sender,
            )
        )
        seen.content.add_action(self._change(translate("Handover", "Consent"), _CONSENT))
        for card, parts in zip(seen.offer, ((_WHAT,), (_WHO, _WHAT)), strict=True):
            for part in parts:
                title = (translate("Handover", "Who"), translate("Handover", "What"))[part]
                card.add_action(self._change(title, part, several=len(parts) > 1))
        for piece in seen.all():
            self.body.addWidget(piece)

    def _change(self, part: str, step: int, *, several: bool = False) -> QuietButton:
        """The way back to a step. several: whether the card has more than one."""
        long = translate("Handover", "Change: {part}").format(part=part)
        text = long if several else translate("Handover", "Change")
        button = QuietButton(text, self, icon="pencil")
        button.setAccessibleName(long)
        button.clicked.connect(lambda: self.go_to.emit(step))
        return button

    def _not_written(self, draft: HandoverDraft) -> list[str]:
        asked = (
            (draft.agreed_by, translate("Handover", "who has agreed")),
            (draft.family_view, translate("Handover", "what the family says")),
            (draft.told_by, translate("Handover", "who tells the family")),
            (draft.family_meets, translate("Handover", "when the family meets the new holder")),
        )
        return [what for value, what in asked if not value]
