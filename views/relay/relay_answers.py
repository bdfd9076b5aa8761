"""The answers that move the relay: yes, no, taking a receipt in, and a yes that came late."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import answering, handover, releasing
from app.language import translate
from app.preview import Preview
from models.card import Trust
from views.kit import Banner, PrimaryButton, SecondaryButton, TimelineRow
from views.relay import words
from views.relay.answer_card import AnswerCard, ReasonedCard


def accept_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Yes to an offer; not while the sender's key has changed."""
    name = preview.sender.person.name
    card = AnswerCard(translate("PreviewPage", "If you say yes"), answering.accept, parent)
    rows = (
        (
            "download",
            translate("PreviewPage", "Everything is stored here"),
            translate("PreviewPage", "It is read back and checked before anything is signed."),
        ),
        (
            "receipt",
            translate("PreviewPage", "You get a receipt to send to {name}").format(name=name),
            translate(
                "PreviewPage",
                "{name} holds on until it has arrived. You act from now on: you both have a "
                "hand on the relay.",
            ).format(name=name),
        ),
        (
            "handshake",
            translate("PreviewPage", "{name} sends you a release").format(name=name),
            translate("PreviewPage", "When you have opened it, you hold the relay alone."),
        ),
    )
    timeline = QVBoxLayout()
    timeline.setSpacing(0)
    for number, (mark, title, text) in enumerate(rows):
        row = TimelineRow("", title, text, icon=mark, last=number == 2, parent=card)
        row.when.hide()
        timeline.addWidget(row)
    card.body_layout.addLayout(timeline)
    stop = preview.trust is Trust.CHANGED
    if stop:
        text = translate("PreviewPage", "Compare the number with {name} before you say yes.")
        card.add(Banner("error", text.format(name=name), parent=card))
    yes = translate("PreviewPage", "Say yes and take the relay")
    card.end_with(PrimaryButton(yes, card, icon="handshake"))
    card.button.setVisible(not stop)
    return card


def decline_card(parent: QWidget, preview: Preview) -> ReasonedCard:
    """No to an offer."""
    card = ReasonedCard(
        translate("PreviewPage", "If you say no"), answering.decline, _why_not(), parent
    )
    card.say(
        translate(
            "PreviewPage",
            "Nothing is read in. {name} gets your reason and goes on holding the relay.",
        ).format(name=preview.sender.person.name)
    )
    card.ask_why(translate("PreviewPage", "Why do you say no?"))
    card.end_with(SecondaryButton(translate("PreviewPage", "Say no"), card, icon="cross"))
    return card


def decline_newer_card(parent: QWidget) -> ReasonedCard:
    """No to an offer of a newer program, of which only the offer itself can be verified."""
    card = ReasonedCard(
        translate("PreviewPage", "Or say no"), answering.decline_newer, _why_not(), parent
    )
    card.say(
        translate(
            "PreviewPage",
            "That the offer is from this sender to you has been verified. Your no is final "
            "for this offer; the giver can make another.",
        )
    )
    card.ask_why(
        translate("PreviewPage", "Why do you say no?"),
        translate("PreviewPage", "My Bindeled is older than yours and cannot read the offer yet."),
    )
    card.end_with(SecondaryButton(translate("PreviewPage", "Say no"), card, icon="cross"))
    return card


def take_in_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Take a receipt in."""
    kind: str = preview.type
    if kind == "accept" and preview.leads_to != "release":
        kind = "refuse_made" if preview.leads_to == "refuse" else preview.leads_to
    elif preview.takes_hand_off:
        kind = "hand_off"
    elif kind == "release" and preview.leads_to == "fork":
        kind = "second_release"
    text, button = words.taking_in(kind, preview.sender.person.name)
    card = AnswerCard(translate("PreviewPage", "If you take it in"), handover.take_in, parent)
    card.say(text)
    proof = preview.leads_to == "fork"
    card.end_with(PrimaryButton(button, card, icon="save" if proof else "download"))
    return card


def honour_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Let a late yes count."""
    card = AnswerCard(translate("PreviewPage", "Let it count"), releasing.honour, parent)
    card.say(
        translate(
            "PreviewPage",
            "The relay passes to {name}. Your copy is sealed, and a release is made that "
            "you send. What you have written since the offer goes along.",
        ).format(name=preview.sender.person.name)
    )
    text = translate("PreviewPage", "Let the yes count")
    card.end_with(SecondaryButton(text, card, icon="handshake"))
    return card


def refuse_late_card(parent: QWidget, preview: Preview) -> AnswerCard:
    """Refuse a late yes, for good."""
    card = AnswerCard(translate("PreviewPage", "Refuse it"), releasing.refuse_late, parent)
    card.say(
        translate(
            "PreviewPage",
            "You go on holding. {name} gets a refusal and lets go; what {name} has written "
            "meanwhile is sent to you. This is final for that offer: if the same receipt "
            "comes again, it gets the same answer.",
        ).format(name=preview.sender.person.name)
    )
    text = translate("PreviewPage", "Refuse the yes")
    card.end_with(SecondaryButton(text, card, icon="shield-alert"))
    return card


def _why_not() -> str:
    return translate("PreviewPage", "Write why, so that the giver knows what to do.")
