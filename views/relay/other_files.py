"""Files that move no responsibility, as the preview shows them: contributions, copies, co-signing.

Every card says first what follows from the answer on its button.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.language import translate
from app.preview import Preview
from models.bodies import Contribution, Note
from models.card import Trust
from models.people import Person
from views import words as day_words
from views.children.words import contribution_words, kind_name
from views.contacts.trust import person_line
from views.kit import (
    Banner,
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

if TYPE_CHECKING:
    from views.relay.preview import PreviewPage


def _who(person: Person) -> str:
    return ", ".join(part for part in (person.name, person_line(person)) if part)


def contributed(page: PreviewPage, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "What is sent"), page)
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


def copy_terms(page: PreviewPage, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "The copy"), page)
    terms = preview.copy
    if terms is not None:
        rows = [(translate("OtherFiles", "Can be read until"), day_words.day(terms.until))]
        if preview.withheld:
            rows.append(
                (translate("OtherFiles", "Without their content"), words.entries(preview.withheld)),
            )
        card.add(KeyValueList(rows, card))
    return card


def request(page: PreviewPage, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "What you are asked to sign"), page)
    asked = preview.request
    if asked is not None:
        card.add(
            KeyValueList(
                [
                    (
                        translate("OtherFiles", "Takes over"),
                        _who(asked.holder),
                    ),
                    (
                        translate("OtherFiles", "Cannot let go"),
                        _who(asked.giver),
                    ),
                    (translate("OtherFiles", "Said yes on"), day_words.day(asked.accepted_on)),
                    (translate("OtherFiles", "Why"), asked.reason),
                ],
                card,
            )
        )
    return card


def admit_card(page: PreviewPage, preview: Preview) -> Card:
    name = preview.sender.person.name
    card = Card(translate("OtherFiles", "If you admit it"), page)
    card.add(
        BodyText(
            translate(
                "OtherFiles",
                "It stands in the log with the name and signature of {name}, and the family "
                "can read it. You get an answer to send to {name}.",
            ).format(name=name),
            card,
        )
    )
    page.comment = TextArea(lines=2, parent=card)
    card.add(
        FieldRow(
            translate("OtherFiles", "Something to add? You need not write anything."), page.comment
        )
    )
    page.admit_button = PrimaryButton(
        translate("OtherFiles", "Admit it to the log"), card, icon="check"
    )
    page.admit_button.clicked.connect(page.admit)
    card.body_layout.addWidget(page.admit_button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def turn_down_card(page: PreviewPage, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "If you do not admit it"), page)
    card.add(
        BodyText(
            translate(
                "OtherFiles",
                "The text does not come into the log. That it came, and why it was not "
                "admitted, does; and {name} gets your answer.",
            ).format(name=preview.sender.person.name),
            card,
        )
    )
    page.reason = TextArea(lines=2, parent=card)
    page.reason_row = FieldRow(translate("OtherFiles", "Why is it not admitted?"), page.reason)
    card.add(page.reason_row)
    page.turn_down_button = SecondaryButton(
        translate("OtherFiles", "Do not admit it"), card, icon="cross"
    )
    page.turn_down_button.clicked.connect(page.turn_down)
    card.body_layout.addWidget(page.turn_down_button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def keep_card(page: PreviewPage, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "If you keep it"), page)
    card.add(
        BodyText(
            translate(
                "OtherFiles",
                "The child comes to stand among your children, to be read and not written in. "
                "A newer copy takes its place. After the last day it can no longer be read.",
            ),
            card,
        )
    )
    page.keep_button = PrimaryButton(translate("OtherFiles", "Keep the copy"), card, icon="copy")
    page.keep_button.clicked.connect(page.keep_copy)
    card.body_layout.addWidget(page.keep_button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def cosign_card(page: PreviewPage, preview: Preview) -> Card:
    name = preview.sender.person.name
    card = Card(translate("OtherFiles", "If you sign"), page)
    card.add(
        BodyText(
            translate(
                "OtherFiles",
                "You vouch that you have tried to reach the giver, and that {name} should hold "
                "the relay. Your name and signature stand in the log for good. Nothing of the "
                "log comes to you.",
            ).format(name=name),
            card,
        )
    )
    sure = preview.trust is Trust.CONFIRMED
    if not sure:
        card.add(
            Banner(
                "warning",
                translate("OtherFiles", "Compare the number with {name} before you sign.").format(
                    name=name
                ),
                parent=card,
            )
        )
    page.sign_button = PrimaryButton(
        translate("OtherFiles", "Sign, and make the answer"), card, icon="pencil"
    )
    page.sign_button.setVisible(sure)
    page.sign_button.clicked.connect(page.cosign)
    card.body_layout.addWidget(page.sign_button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def take_over_card(page: PreviewPage, preview: Preview) -> Card:
    card = Card(translate("OtherFiles", "If you take over"), page)
    card.add(
        BodyText(
            translate(
                "OtherFiles",
                "You hold the relay alone, though the giver has not let go. What the giver may "
                "have written after the offer is not here. That {name} signed with you stands "
                "in the log.",
            ).format(name=preview.sender.person.name),
            card,
        )
    )
    page.take_over_button = PrimaryButton(
        translate("OtherFiles", "Take the relay over"), card, icon="baton"
    )
    page.take_over_button.clicked.connect(page.take_over)
    card.body_layout.addWidget(page.take_over_button, 0, Qt.AlignmentFlag.AlignLeft)
    return card
