"""How well a card is known, always as icon, word and sentence (handover.md §2)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.language import translate
from models.card import Trust
from models.people import Person
from views.kit import BodyText, Chip, IconMark, Strong
from views.theme import Space


@dataclass(frozen=True)
class TrustWords:
    """icon: of the chip. kind: of the chip. role: colour. word: short. sentence: what it means."""

    icon: str
    kind: str
    role: str
    word: str
    sentence: str


def trust_words(trust: Trust) -> TrustWords:
    """The words for a trust state."""
    return {
        Trust.UNKNOWN: TrustWords(
            "shield-question",
            "warning",
            "warning",
            translate("Trust", "Not compared"),
            translate(
                "Trust",
                "You have not compared the number together. The card can be real, but nobody has "
                "checked that it comes from this person.",
            ),
        ),
        Trust.VIA_OTHERS: TrustWords(
            "contacts",
            "info",
            "info",
            translate("Trust", "Known through others"),
            translate(
                "Trust",
                "The card was in a file from someone you know. You have not compared the number "
                "yourselves.",
            ),
        ),
        Trust.CONFIRMED: TrustWords(
            "shield-check",
            "success",
            "success",
            translate("Trust", "Confirmed"),
            translate(
                "Trust",
                "You have compared the number together. Files from this card come from them.",
            ),
        ),
        Trust.CHANGED: TrustWords(
            "shield-alert",
            "danger",
            "danger",
            translate("Trust", "Changed – stop"),
            translate(
                "Trust",
                "This person has another key than before. It can be a new computer, and it can be "
                "somebody else. Stop, call them, and compare the number before you go on.",
            ),
        ),
    }[trust]


def trust_chip(trust: Trust, parent: QWidget | None = None) -> Chip:
    """The trust state in one word with its icon."""
    said = trust_words(trust)
    return Chip(said.word, said.kind, parent, icon=said.icon)


def person_line(person: Person, *, contact: bool = False) -> str:
    """Profession and workplace, and where to reach them when asked for."""
    from app.reference import profession_label

    parts = [profession_label(person.profession), person.workplace]
    if contact:
        parts += [person.phone, person.email]
    return " · ".join(part for part in parts if part)


class PersonTrust(QWidget):
    """A person and how well they are known: name, work, chip, sentence."""

    def __init__(
        self,
        person: Person,
        trust: Trust,
        parent: QWidget | None = None,
        *,
        sentence: bool = True,
    ) -> None:
        super().__init__(parent)
        said = trust_words(trust)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addWidget(IconMark(said.icon, said.role, self, 2.0), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        self.name = Strong(person.name, self)
        self.chip = trust_chip(trust, self)
        column.addWidget(self.name)
        line = person_line(person, contact=True)
        work = BodyText(line, self)
        work.setVisible(bool(line))
        column.addWidget(work)
        column.addSpacing(2)
        column.addWidget(self.chip)
        self.sentence = BodyText(said.sentence, self)
        self.sentence.setProperty("type", "muted")
        self.sentence.setVisible(sentence)
        column.addWidget(self.sentence)
        row.addLayout(column, 1)
        self.setAccessibleName(f"{person.name}, {line}. {said.word}. {said.sentence}")
