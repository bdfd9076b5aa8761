"""A relay that goes on without the holder's release, as the preview shows it.

What a second person is asked to sign, what they have signed, and the message that somebody holds
by two signatures. Every card says first what follows from the answer on its button.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import cosigning, orphan, reclaim
from app.language import translate
from app.preview import Preview
from models.bodies import OrphanRequest, ReclaimBody
from models.card import Trust
from models.people import Person
from views import words as day_words
from views.contacts.trust import person_line
from views.kit import Banner, Card, KeyValueList, PrimaryButton
from views.relay.answer_card import AnswerCard


def _who(person: Person) -> str:
    return ", ".join(part for part in (person.name, person_line(person)) if part)


def request(parent: QWidget, preview: Preview) -> Card:
    """What one is asked to sign with another: that they take over, or that they take back."""
    card = Card(translate("OtherFiles", "What you are asked to sign"), parent)
    asked = preview.request
    if isinstance(asked, OrphanRequest):
        rows = [
            (translate("OtherFiles", "Takes over"), _who(asked.holder)),
            (translate("OtherFiles", "Cannot let go"), _who(asked.giver)),
            (translate("OtherFiles", "Said yes on"), day_words.day(asked.accepted_on)),
            (translate("OtherFiles", "Why"), asked.reason),
        ]
        card.add(KeyValueList(rows, card))
    elif asked is not None:
        rows = [
            (translate("OtherFiles", "Takes the relay back"), _who(asked.holder)),
            (translate("OtherFiles", "Has lost it"), _who(asked.lost)),
            (translate("OtherFiles", "It was let go on"), day_words.day(asked.released_on)),
            (translate("OtherFiles", "Why"), asked.reason),
        ]
        card.add(KeyValueList(rows, card))
    return card


def claim(parent: QWidget, preview: Preview) -> Card:
    """Who holds without a release, who signed with them, and why."""
    card = Card(translate("OtherFiles", "The relay is in other hands"), parent)
    said = preview.claim
    if said is not None:
        rows = [(translate("OtherFiles", "Holds now"), _who(said.holder))]
        if isinstance(said, ReclaimBody):
            rows.append((translate("OtherFiles", "Has lost it"), _who(said.lost)))
        rows += [
            (translate("OtherFiles", "Signed too by"), _who(said.cosigner)),
            (translate("OtherFiles", "Why"), said.reason),
        ]
        card.add(KeyValueList(rows, card))
    return card


def cosign_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Sign what another asks for; only for somebody whose number has been compared."""
    name = preview.sender.person.name
    card = AnswerCard(translate("OtherFiles", "If you sign"), cosigning.sign, parent)
    if isinstance(preview.request, OrphanRequest):
        said = translate(
            "OtherFiles",
            "You vouch that you have tried to reach the giver, and that {name} should hold "
            "the relay. Your name and signature stand in the log for good. Nothing of the "
            "log comes to you.",
        )
    else:
        said = translate(
            "OtherFiles",
            "You vouch that the computer with the log is lost, and no copy of it can be put back, "
            "so that {name} should hold the relay again. Sign it too when you are the one who lost "
            "it. Your name and signature stand in the log for good. Nothing of the log comes to "
            "you.",
        )
    card.say(said.format(name=name))
    sure = preview.trust is Trust.CONFIRMED
    if not sure:
        text = translate("OtherFiles", "Compare the number with {name} before you sign.")
        card.add(Banner("warning", text.format(name=name), parent=card))
    text = translate("OtherFiles", "Sign, and make the answer")
    card.end_with(PrimaryButton(text, card, icon="pencil"))
    card.button.setVisible(sure)
    return card


def take_over_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Take the relay over with the second person's signature."""
    card = AnswerCard(translate("OtherFiles", "If you take over"), orphan.take_over, parent)
    card.say(
        translate(
            "OtherFiles",
            "You hold the relay alone, though the giver has not let go. What the giver may "
            "have written after the offer is not here. That {name} signed with you stands "
            "in the log.",
        ).format(name=preview.sender.person.name)
    )
    text = translate("OtherFiles", "Take the relay over")
    card.end_with(PrimaryButton(text, card, icon="baton"))
    return card


def take_back_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Hold again what was let go, with the second person's signature."""
    card = AnswerCard(translate("OtherFiles", "If you take it back"), reclaim.take_back, parent)
    card.say(
        translate(
            "OtherFiles",
            "You hold the relay again, and can write in the log and hand it on to the new card. "
            "What was only on the computer that is lost is not here. That {name} signed with you "
            "stands in the log. A message is made for the old computer, should it turn up.",
        ).format(name=preview.sender.person.name)
    )
    text = translate("OtherFiles", "Take the relay back")
    card.end_with(PrimaryButton(text, card, icon="baton"))
    return card
