"""Files that move no responsibility, as the preview shows them: contributions and copies.

Every card says first what follows from the answer on its button.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import contributions, copies
from app.language import translate
from app.preview import Preview
from models.bodies import Contribution, Note
from views import words as day_words
from views.children.words import contribution_words, kind_name
from views.kit import (
    BodyText,
    Card,
    FieldRow,
    KeyValueList,
    PrimaryButton,
    SecondaryButton,
    Strong,
    TextArea,
)
from views.relay import words
from views.relay.answer_card import AnswerCard, ReasonedCard


def contributed(parent: QWidget, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "What is sent"), parent)
    for each in preview.contributed:
        body, text, when = each.body, "", day_words.moment(each.at)
        kind = kind_name(each.kind)
        if isinstance(body, Contribution):
            kind, text, when = (
                contribution_words(body.kind),
                body.text,
                day_words.day(body.date),
            )
        elif isinstance(body, Note):
            text, when = body.text, day_words.day(body.date)
        card.add(
            Strong(translate("OtherFiles", "{kind}, {when}").format(kind=kind, when=when), card)
        )
        if text:
            card.add(BodyText(text, card))
    return card


def copy_terms(parent: QWidget, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "The copy"), parent)
    terms = preview.copy
    if terms is not None:
        rows = [(translate("OtherFiles", "Can be read until"), day_words.day(terms.until))]
        if preview.withheld:
            rows.append(
                (translate("OtherFiles", "Without their content"), words.entries(preview.withheld)),
            )
        card.add(KeyValueList(rows, card))
    return card


def admit_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Admit a contribution to the log, with a comment or without."""
    name = preview.sender.person.name
    card = _AdmitCard(translate("OtherFiles", "If you admit it"), contributions.admit, parent)
    card.say(
        translate(
            "OtherFiles",
            "It stands in the log with the name and signature of {name}, and the family "
            "can read it. You get an answer to send to {name}.",
        ).format(name=name)
    )
    card.ask_comment(translate("OtherFiles", "Something to add? You need not write anything."))
    text = translate("OtherFiles", "Admit it to the log")
    card.end_with(PrimaryButton(text, card, icon="check"))
    return card


class _AdmitCard(AnswerCard):
    """A yes with room for a comment."""

    comment: TextArea

    def ask_comment(self, question: str) -> None:
        self.comment = TextArea(lines=2, parent=self)
        self.add(FieldRow(question, self.comment))

    def words(self) -> tuple[str, ...] | None:
        return (self.comment.text().strip(),)


def turn_down_card(parent: QWidget, preview: Preview) -> ReasonedCard:
    """Do not admit a contribution."""
    card = ReasonedCard(
        translate("OtherFiles", "If you do not admit it"),
        contributions.turn_down,
        translate("PreviewPage", "Write why, so that the one who sent it knows."),
        parent,
    )
    card.say(
        translate(
            "OtherFiles",
            "The text does not come into the log. That it came, and why it was not "
            "admitted, does; and {name} gets your answer.",
        ).format(name=preview.sender.person.name)
    )
    card.ask_why(translate("OtherFiles", "Why is it not admitted?"))
    text = translate("OtherFiles", "Do not admit it")
    card.end_with(SecondaryButton(text, card, icon="cross"))
    return card


def keep_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Keep a copy to read."""
    card = AnswerCard(translate("OtherFiles", "If you keep it"), copies.keep, parent)
    card.say(
        translate(
            "OtherFiles",
            "The child comes to stand among your children, to be read and not written in. "
            "A newer copy takes its place. After the last day it can no longer be read.",
        )
    )
    card.end_with(PrimaryButton(translate("OtherFiles", "Keep the copy"), card, icon="copy"))
    return card
