"""What a file says of itself, as the preview shows it: from whom, about which child, with what."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.language import translate
from app.preview import Preview
from models.bodies import HandoverNote
from models.card import Trust
from views import words as day_words
from views.contacts.trust import PersonTrust
from views.kit import (
    Banner,
    BodyText,
    Card,
    Chip,
    Flow,
    IconMark,
    KeyValueList,
    SecondaryButton,
    Strong,
)
from views.relay import words
from views.theme import Space


class Facts(NamedTuple):
    """The pieces that say what a file is, in the order they stand."""

    warnings: list[Banner]
    sender: Card
    content: Card
    offer: list[Card]

    def all(self) -> list[QWidget]:
        """Every piece, first to last."""
        return [*self.warnings, self.sender, self.content, *self.offer]


def facts(parent: QWidget, preview: Preview, compare: Callable[[], None] | None) -> Facts:
    """The facts of a file, the same to the giver who looks it through and to the receiver.

    compare: opens the comparison of the number; None where there is nobody to compare with.
    """
    return Facts(
        warnings(parent, preview),
        sender(parent, preview, compare),
        content(parent, preview),
        offer(parent, preview),
    )


def warnings(parent: QWidget, preview: Preview) -> list[Banner]:
    """What must be known first: a late yes, nothing to answer, practice, age, differences."""
    name = preview.sender.person.name
    banners = []

    def say(kind: str, text: str, title: str = "") -> None:
        banners.append(Banner(kind, text, title=title, parent=parent))

    if "honour" in preview.actions:
        text = translate(
            "PreviewPage",
            "{name} has said yes to an offer that is no longer open here. You still hold the "
            "relay. Call {name}, and decide together which of the two it is to be.",
        )
        say("warning", text.format(name=name), translate("PreviewPage", "The yes came late"))
    if preview.takes_hand_off:
        text = translate(
            "PreviewPage",
            "You have a hand on this relay, and {name} has taken it with the signature of a second "
            "person. Call {name} first. Nothing has changed here yet.",
        )
        title = translate("PreviewPage", "Two cannot hold the same relay")
        say("warning", text.format(name=name), title)
    if preview.already:
        text = translate(
            "PreviewPage",
            "It was read in on {when}. Nothing has changed now, and you need do nothing.",
        ).format(when=day_words.moment(preview.already))
        say("info", text, translate("PreviewPage", "This file has been read in already"))
    elif not preview.actions:
        say("info", _why_no_answer(preview))
    if preview.practice:
        text = translate("PreviewPage", "The family is made up, for practice. It is no real child.")
        say("info", text, translate("PreviewPage", "Practice"))
    if preview.expired and "accept" in preview.actions:
        text = translate(
            "PreviewPage",
            "The day that {name} asked for an answer is past. Call {name}, and ask for "
            "a fresh offer if something has changed. You can still say yes.",
        )
        say("warning", text.format(name=name), translate("PreviewPage", "The offer is old"))
    if preview.leads_to == "fork":
        title = translate("PreviewPage", "This file contradicts what is here")
        say("warning", _contradiction(preview), title)
    elif preview.differs:
        text = translate(
            "PreviewPage",
            "Some entries are written in two ways, here and in the file. "
            "Talk to {name} before you answer.",
        )
        say("warning", text.format(name=name), translate("PreviewPage", "Something differs"))
    if preview.decline_reason:
        title = translate("PreviewPage", "{name} writes").format(name=name)
        say("info", preview.decline_reason, title)
    return banners


def _contradiction(preview: Preview) -> str:
    said = (
        translate(
            "PreviewPage",
            "{name} has let go of this relay before, in another way, and that release is read in "
            "here. Both cannot be right. Perhaps an old copy of the store was used. Nothing has "
            "changed here. Call {name} and find out what has happened, and keep the file as a "
            "proof.",
        )
        if preview.type == "release"
        else translate(
            "PreviewPage",
            "{name} has said yes to the same offer before, in another way. Both cannot be right. "
            "Perhaps an old copy of the store was used. Nothing has changed here. Call {name} and "
            "find out what has happened, and keep the file as a proof.",
        )
    )
    return said.format(name=preview.sender.person.name)


def _why_no_answer(preview: Preview) -> str:
    if preview.type == "offer":
        return translate(
            "PreviewPage",
            "This offer cannot be answered as things stand here: either you hold the relay "
            "already, or a newer file has come. Nothing has changed.",
        )
    if preview.type == "contribution" and preview.holder:
        return translate(
            "PreviewPage",
            "You do not hold the relay for this child; {holder} does. Nothing has changed. "
            "Tell {name}, who can send it there.",
        ).format(holder=preview.holder, name=preview.sender.person.name)
    return translate("PreviewPage", "There is nothing to take in from this file here.")


def sender(parent: QWidget, preview: Preview, compare: Callable[[], None] | None) -> Card:
    """From whom, and how well known; compare: as for `facts`."""
    card = Card(translate("PreviewPage", "From"), parent)
    card.add(PersonTrust(preview.sender.person, preview.trust, card))
    if compare and preview.trust is not Trust.CONFIRMED and not preview.already:
        text = translate("PreviewPage", "Compare the number…")
        button = SecondaryButton(text, card, icon="compare")
        button.clicked.connect(compare)
        card.body_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def content(parent: QWidget, preview: Preview) -> Card:
    """About which child, how many entries of a log, and what the passing on rests on."""
    card = Card(translate("PreviewPage", "About"), parent)
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    row.addWidget(IconMark("child", "accent", card, 1.4), 0)
    name = preview.child or translate("PreviewPage", "A child that is not on this computer")
    row.addWidget(Strong(name, card), 1)
    card.body_layout.addLayout(row)
    chips = _counts(card, preview)
    if chips:
        card.add(Flow(chips, card))
    if preview.ground:
        kind = (
            translate("PreviewPage", "Consent")
            if preview.ground_kind == "consent"
            else translate("PreviewPage", "Other ground")
        )
        card.add(KeyValueList([(kind, preview.ground)], card))
    return card


def _counts(card: Card, preview: Preview) -> list[Chip]:
    """How much a log carries; a receipt carries nothing that is worth a number."""
    if preview.type == "release" and preview.tail:
        text = words.counted(
            preview.tail,
            translate("PreviewPage", "1 entry written after the offer"),
            translate("PreviewPage", "{count} entries written after the offer"),
        )
        return [Chip(text, "info", card, icon="plus")]
    if preview.type not in ("offer", "copy"):
        return []
    chips = [Chip(words.entries(preview.entries), "neutral", card, icon="log")]
    if preview.new:
        text = words.counted(
            preview.new,
            translate("PreviewPage", "1 is new here"),
            translate("PreviewPage", "{count} are new here"),
        )
        chips.append(Chip(text, "info", card, icon="plus"))
    if preview.same:
        text = words.counted(
            preview.same,
            translate("PreviewPage", "1 is here already"),
            translate("PreviewPage", "{count} are here already"),
        )
        chips.append(Chip(text, "neutral", card, icon="check"))
    if preview.differs:
        text = words.counted(
            preview.differs,
            translate("PreviewPage", "1 differs"),
            translate("PreviewPage", "{count} differ"),
        )
        chips.append(Chip(text, "danger", card, icon="compare"))
    return chips


def offer(parent: QWidget, preview: Preview) -> list[Card]:
    """What the giver says of the child and of the family; nothing for other files."""
    said, handed = preview.offer, preview.handed
    if said is None:
        return []
    if handed is None:
        handed = HandoverNote(status="")
    nothing = translate("PreviewPage", "Not written – ask {name}").format(
        name=preview.sender.person.name
    )
    status = Card(translate("PreviewPage", "Status from the giver"), parent)
    status.add(BodyText(handed.status or nothing, status))
    family = Card(translate("PreviewPage", "The family and the handover"), parent)
    rows = [
        (translate("PreviewPage", "Why it passes on"), words.reason(said.reason)),
        (translate("PreviewPage", "Agreed by"), handed.agreed_by or nothing),
        (translate("PreviewPage", "Agreed at"), handed.agreed_where or nothing),
        (translate("PreviewPage", "The family says"), handed.family_view or nothing),
        (translate("PreviewPage", "Tells the family"), handed.told_by or nothing),
        (
            translate("PreviewPage", "The family meets you"),
            day_words.day(handed.family_meets) if handed.family_meets else nothing,
        ),
    ]
    if said.expires:
        rows.append((translate("PreviewPage", "Answer before"), day_words.day(said.expires)))
    family.add(KeyValueList(rows, family))
    return [status, family]


def newer_advice(parent: QWidget, name: str, phone: str) -> Card:
    """What to do with a file of a newer program; phone: "" when not readable."""
    card = Card(translate("PreviewPage", "What you can do"), parent)
    card.add(
        BodyText(
            translate("PreviewPage", "Have Bindeled updated, and open the file again."),
            card,
        )
    )
    call = (
        translate("PreviewPage", "Call {name} on {phone}.")
        if phone
        else translate("PreviewPage", "Call {name}.")
    )
    meanwhile = translate(
        "PreviewPage",
        "{name} holds on meanwhile, and can take an offer back if you have to say no.",
    )
    card.add(BodyText(f"{call.format(name=name, phone=phone)} {meanwhile.format(name=name)}", card))
    return card
