"""What an offer carries and the ground it goes on, as several steps show it."""

from __future__ import annotations

from app import consents
from app.language import translate
from app.offering import GoesAlong
from models.case import Case
from models.gate import Gate
from views import words as day_words
from views.kit import Chip
from views.relay import words


def along_chips(goes: GoesAlong) -> list[Chip]:
    """What goes along, each part with icon and number; parts that are not there are left out."""
    parts = [
        ("log", words.entries(goes.entries), goes.entries),
        (
            "map",
            words.counted(
                goes.maps,
                translate("Handover", "1 network map"),
                translate("Handover", "{count} network maps"),
            ),
            goes.maps,
        ),
        (
            "consent",
            words.counted(
                goes.consents,
                translate("Handover", "1 consent"),
                translate("Handover", "{count} consents"),
            ),
            goes.consents,
        ),
        (
            "agreement",
            words.counted(
                goes.agreements,
                translate("Handover", "1 open agreement"),
                translate("Handover", "{count} open agreements"),
            ),
            goes.agreements,
        ),
    ]
    if goes.attachments:
        text = words.counted(
            goes.attachments,
            translate("Handover", "1 attachment"),
            translate("Handover", "{count} attachments"),
        )
        text = f"{text} ({words.size(goes.attachments_size)})"
        parts.append(("attachment", text, goes.attachments))
    if goes.ssd:
        text = words.counted(
            goes.ssd,
            translate("Handover", "1 SSD meeting counted"),
            translate("Handover", "{count} SSD meetings counted"),
        )
        parts.append(("meeting", text, goes.ssd))
    chips = [Chip(text, "neutral", icon=mark) for mark, text, count in parts if count]
    if goes.next_meeting:
        text = translate("Handover", "Next meeting {date}").format(
            date=day_words.day(goes.next_meeting)
        )
        chips.append(Chip(text, "neutral", icon="calendar"))
    chips.append(
        Chip(
            translate("Handover", "About {size}").format(size=words.size(goes.size)),
            "neutral",
            icon="save",
        )
    )
    return chips


def ground_rows(case: Case, gate: Gate) -> list[tuple[str, str]]:
    """The consent or other ground that opened the gate, as facts."""
    members = {member.id: member.name for member in case.child.family}
    for state in case.consents:
        consent = state.consent
        if consent.id == gate.ground:
            given = ", ".join(members.get(each, each) for each in consent.given_by)
            return [
                (translate("Handover", "Ground"), translate("Handover", "Consent")),
                (translate("Handover", "Given by"), given),
                (translate("Handover", "For"), consent.purpose),
                (translate("Handover", "Covers"), consent.covers),
                (translate("Handover", "Holds until"), day_words.day(consent.valid_until)),
            ]
    if gate.ground == consents.OWN:
        said = translate("Handover", "The relay stays with you, on your new computer.")
        return [(translate("Handover", "Ground"), said)]
    for ground in case.grounds:
        if ground.id == gate.ground:
            return [
                (translate("Handover", "Ground"), ground.ground),
                (translate("Handover", "Law"), ground.law),
                (translate("Handover", "Why"), ground.purpose),
                (translate("Handover", "Counts until"), day_words.day(ground.valid_until)),
            ]
    return []
