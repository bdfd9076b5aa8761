"""Words for what the log holds: labels of fields, dates in full, names behind ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import msgspec

from app import reference
from app.language import current_language, format_date, format_date_time, format_time, translate
from models import bodies
from models.case import Case
from models.contributions import inner_body
from models.errors import Untrusted
from models.people import Actor, Child, FamilyMember, Person

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"\d{2}:\d{2}", re.ASCII)

Rows = list[tuple[str, str]]

TECHNICAL = frozenset(
    {
        "id",
        "key",
        "keys",
        "receiver_key",
        "receiver_keys",
        "cosigner_key",
        "cosignature",
        "sig",
        "salt",
        "body",
        "contribution",
        "copies",
        "request",
        "acceptance",
        "release",
        "signed",
        "head",
        "sha256",
        "map",
        "registered",
    }
)
"""Fields that say nothing to a reader; they stand in the technical part at the end."""


def day(value: str) -> str:
    """An ISO date in full; any other text as it is."""
    if not _ISO_DATE.fullmatch(value):
        return value
    try:
        return format_date(date.fromisoformat(value))
    except ValueError:
        return value


def clock(value: str) -> str:
    """A time of day "HH:MM" as it is written here; any other text as it is."""
    if not _CLOCK.fullmatch(value):
        return value
    try:
        return format_time(datetime.combine(date.min, time.fromisoformat(value)))
    except ValueError:
        return value


def moment(value: str) -> str:
    """A UTC time or an ISO date in full, in the zone of this machine; other texts as they are."""
    if len(value) <= 10:
        return day(value)
    try:
        return format_date_time(datetime.fromisoformat(value).astimezone())
    except (ValueError, OverflowError, OSError):
        return value


def kind_name(kind: str) -> str:
    """What a kind of entry is called; one of a newer version is named as such."""
    known = reference.entry_kind(kind)
    if known is not None:
        return known.name(current_language())
    return translate("Documents", "Entry of a newer version ({kind})").format(kind=kind)


def meeting_kind_name(kind: str) -> str:
    """What a kind of meeting is called; the text itself when it is not in the list."""
    return next((each.label for each in reference.meeting_kinds() if each.id == kind), kind)


def group_name(key: str) -> str:
    """What a group of actors is called; the text itself when it is not in the list."""
    return next((each.label for each in reference.actor_groups() if each.key == key), key)


def reason_name(key: str) -> str:
    """Why the relay passes on; the text itself when it is not in the list."""
    return reference.handover_reason_label(key, current_language())


def yes_no(value: bool) -> str:
    """A plain answer."""
    return translate("Documents", "Yes") if value else translate("Documents", "No")


def person_line(person: Person | Actor) -> str:
    """Everything said of a person, on one line."""
    parts = (
        person.name,
        reference.profession_label(person.profession),
        person.workplace,
        phone(person.phone),
        person.email,
    )
    return ", ".join(part for part in parts if part)


def phone(number: str) -> str:
    """A telephone number with the word before it; "" for none."""
    if not number:
        return ""
    whole = translate("Documents", "tel. {number}").format(number=number.strip())
    return whole.replace(" ", "\u00a0")  # never parted at the end of a line


def writer_line(person: Person) -> str:
    """Who wrote: name, profession and workplace."""
    profession = reference.profession_label(person.profession)
    return ", ".join(part for part in (person.name, profession, person.workplace) if part)


def member_line(member: FamilyMember, *, relation: bool = True) -> str:
    """A member of the family on one line."""
    custody = translate("Documents", "has custody") if member.custody else ""
    related = member.relation if relation else ""
    parts = (member.name, related, custody, phone(member.phone))
    return ", ".join(part for part in parts if part)


def level_name(level: int) -> str:
    """A level of the effort."""
    return translate("Documents", "Level {level}").format(level=level)


class Names:
    """The words behind ids and hashes of one case, and the labels of the fields."""

    def __init__(self, case: Case) -> None:
        self.labels = labels()
        self.choices = choices()
        self._people: dict[str, str] = {}
        self._matters: dict[str, str] = {}
        self._corrections = {
            entry.hash: entry.body.text
            for entry in case.entries
            if isinstance(entry.body, bodies.Amend)
        }
        self._numbers = {entry.hash: at for at, entry in enumerate(case.entries, 1)}
        for entry in case.entries:
            self._read(entry.body)
        for meeting in case.meetings:
            self._matters[meeting.id] = meeting_title(meeting.title, meeting.kind, meeting.date)

    def _read(self, body: bodies.Body | None) -> None:
        match body:
            case bodies.Create(child=child) | bodies.ChildUpdate(child=child):
                self._people.update({member.id: member.name for member in child.family})
            case bodies.ActorUpdate(actor=actor):
                self._people[actor.id] = actor.name
            case bodies.Agreement():
                self._matters[body.id] = body.what
            case bodies.Consent():
                self._matters[body.id] = body.purpose
            case bodies.OtherGround():
                self._matters[body.id] = body.purpose

    def person(self, name: str) -> str:
        """The name of a family member or actor; the id itself when nobody has it."""
        return self._people.get(name, name)

    def matter(self, name: str) -> str:
        """What an agreement, consent, ground or meeting is about; else the id itself."""
        return self._matters.get(name, name)

    def correction(self, name: str) -> str:
        """The new text in the correction of this hash; "" when it is withheld."""
        return self._corrections.get(name, "")

    def entry(self, name: str) -> str:
        """The number of an entry; the hash itself when it is not in this log."""
        number = self._numbers.get(name)
        if number is None:
            return name
        return translate("Documents", "no. {number}").format(number=number)


def meeting_title(title: str, kind: str, on: str) -> str:
    """What a meeting is called: its own title or its kind, and its day."""
    name = title.strip() or meeting_kind_name(kind)
    return f"{name}, {day(on)}" if on else name


def rows_of(body: msgspec.Struct, names: Names) -> Rows:
    """Every field of a body that has something to say, with its label, in the body's order.

    Walks the fields as they are, so a field that is added to the model is printed too.
    """
    rows: Rows = []
    if isinstance(body, bodies.Admitted):
        rows.extend(_admitted(body, names))
    for name in body.__struct_fields__:
        if name in TECHNICAL and not _speaks(body, name):
            continue
        rows.extend(_rows(body, name, getattr(body, name), names))
    return [(label, text) for label, text in rows if text.strip()]


def _admitted(body: bodies.Admitted, names: Names) -> Rows:
    """What somebody else wrote; its exact bytes and signature stand in the technical part."""
    try:
        within = inner_body(body)
    except Untrusted:
        within = None
    return [] if within is None else rows_of(within, names)


def _speaks(body: msgspec.Struct, name: str) -> bool:
    """Whether a technical field points at something that has words."""
    if name == "id":
        return isinstance(body, (bodies.AgreementOutcome, bodies.ConsentWithdrawn))
    return name == "head" and isinstance(body, bodies.ParentsCopy)


def _rows(body: msgspec.Struct, name: str, value: Any, names: Names) -> Rows:
    if isinstance(value, Child):
        return _child_rows(value, names.labels)
    if isinstance(value, Actor):
        return _actor_rows(value, names.labels)
    if name == "practice" and not value:
        return []
    label = names.labels.get(name, name)
    if name == "to" and isinstance(body, bodies.CopyGiven | bodies.CopyRecalled):
        label = names.labels["given_to"]
    elif name == "kind" and isinstance(body, bodies.Contribution):
        label = names.labels["contribution_kind"]
    return [(label, _words(body, name, value, names))]


def _words(body: msgspec.Struct, name: str, value: Any, names: Names) -> str:
    match value:
        case bool():
            return yes_no(value)
        case int():
            return str(value)
        case Person():
            return person_line(value)
        case tuple():
            return ", ".join(_word(body, name, str(each), names) for each in value)
    return _word(body, name, str(value), names)


def _word(body: msgspec.Struct, name: str, value: str, names: Names) -> str:
    if name in ("given_by", "by", "actor", "actors", "member"):
        return names.person(value)
    if name == "ground" and isinstance(
        body, bodies.OfferBody | bodies.CopyGiven | bodies.CopyRecalled
    ):
        return names.matter(value)
    if name == "kinds":
        return kind_name(value)
    if name in ("id", "meeting"):
        return names.matter(value)
    if name == "head":
        return names.entry(value)
    if name == "reason" and isinstance(body, bodies.OfferBody):
        return reason_name(value)
    if name in ("outcome", "form", "choice", "cause", "ground_kind", "kind"):
        return names.choices.get((name, value), value)
    return day(value)


def _child_rows(child: Child, label: dict[str, str]) -> Rows:
    rows = [
        (label["child"], child.name),
        (label["birth_date"], day(child.birth_date)),
        (
            label["kind"],
            translate("Documents", "An unborn child") if child.kind == "pregnant" else "",
        ),
    ]
    rows.extend((label["family"], member_line(member)) for member in child.family)
    return [*rows, (label["formally_responsible"], child.formally_responsible)]


def _actor_rows(actor: Actor, label: dict[str, str]) -> Rows:
    """Everything said of an actor."""
    return [
        (label["actor"], person_line(actor)),
        (label["group"], group_name(actor.group)),
        (label["authority"], yes_no(True) if actor.authority else ""),
        (label["joined"], day(actor.joined)),
        (label["introduced"], day(actor.introduced)),
        (label["left"], day(actor.left)),
        (label["farewell"], yes_no(actor.farewell) if actor.left or actor.farewell else ""),
    ]


def technical(value: Any, path: str = "") -> Iterator[str]:
    """The fields of a body that the readable part does not show, as "name: value"."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from technical(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for at, each in enumerate(value, 1):
            yield from technical(each, f"{path}.{at}")
    elif _is_technical(path) and value not in ("", None, False):
        yield f"{path}: {value}"


def _is_technical(path: str) -> bool:
    last = [part for part in path.split(".") if not part.isdigit()]
    return any(part in TECHNICAL or part in _POINTERS or part in _GEOMETRY for part in last)


_POINTERS = frozenset(
    {
        "continues",
        "given_by",
        "actor",
        "actors",
        "agreement",
        "agenda_template",
        "ground",
        "by",
        "member",
    }
)
"""Fields that may hold an id which the reader has been given the words for."""
_GEOMETRY = frozenset({"x", "y", "pinned", "a", "b"})


def centre_name(kind: str) -> str:
    """Who stands in the middle of a network map."""
    return {
        "child": translate("Documents", "the child"),
        "pregnant": translate("Documents", "the pregnant woman"),
        "family": translate("Documents", "the family"),
    }.get(kind, kind)


def labels() -> dict[str, str]:
    """The label of each field, by its name in the model."""
    return {
        "child": translate("Documents", "Child"),
        "birth_date": translate("Documents", "Born"),
        "kind": translate("Documents", "Concerns"),
        "family": translate("Documents", "Family"),
        "formally_responsible": translate("Documents", "Formally responsible"),
        "holder": translate("Documents", "Holder of the relay"),
        "practice": translate("Documents", "Practice family"),
        "continues": translate("Documents", "Continues the log"),
        "parents_told": translate("Documents", "The parents know"),
        "why_not": translate("Documents", "Why they do not know"),
        "level": translate("Documents", "Level"),
        "reason": translate("Documents", "Reason"),
        "date": translate("Documents", "Date"),
        "actor": translate("Documents", "Takes part"),
        "actors": translate("Documents", "Those it covers"),
        "group": translate("Documents", "Group"),
        "authority": translate("Documents", "Authority"),
        "joined": translate("Documents", "Joined"),
        "introduced": translate("Documents", "Introduced to the family"),
        "left": translate("Documents", "Left"),
        "farewell": translate("Documents", "Took leave properly"),
        "text": translate("Documents", "Text"),
        "who": translate("Documents", "Who"),
        "meeting": translate("Documents", "At the meeting"),
        "discussed": translate("Documents", "Talked over with the parents"),
        "not_discussed": translate("Documents", "Why it was not talked over"),
        "what": translate("Documents", "What"),
        "member": translate("Documents", "For"),
        "taken_back": translate("Documents", "Written by mistake"),
        "due": translate("Documents", "When"),
        "with_whom": translate("Documents", "With whom"),
        "worry": translate("Documents", "The worry"),
        "necessary": translate("Documents", "Why it was needed"),
        "consent_tried": translate("Documents", "How consent was tried"),
        "anonymous": translate("Documents", "Why not without names"),
        "participants": translate("Documents", "Those who were there"),
        "shared": translate("Documents", "What was told"),
        "follow_up": translate("Documents", "Why a follow-up"),
        "id": translate("Documents", "Concerns"),
        "outcome": translate("Documents", "Outcome"),
        "note": translate("Documents", "Note"),
        "purpose": translate("Documents", "Purpose"),
        "covers": translate("Documents", "Covers"),
        "receivers": translate("Documents", "May be given to"),
        "given_by": translate("Documents", "Given by"),
        "form": translate("Documents", "Form"),
        "valid_until": translate("Documents", "Valid until"),
        "explained": translate("Documents", "How it was explained"),
        "freely": translate("Documents", "Given freely"),
        "by": translate("Documents", "By"),
        "receiver": translate("Documents", "Receiver"),
        "ground": translate("Documents", "Ground"),
        "ground_kind": translate("Documents", "Kind of ground"),
        "law": translate("Documents", "Law"),
        "title": translate("Documents", "Title"),
        "name": translate("Documents", "Name"),
        "until": translate("Documents", "Until"),
        "given_to": translate("Documents", "Given to"),
        "media_type": translate("Documents", "Type of file"),
        "size": translate("Documents", "Bytes"),
        "head": translate("Documents", "Goes up to entry"),
        "to": translate("Documents", "Offered to"),
        "status": translate("Documents", "Status"),
        "agreed_by": translate("Documents", "Agreed by"),
        "agreed_where": translate("Documents", "Agreed where"),
        "family_view": translate("Documents", "The family says"),
        "told_by": translate("Documents", "Who tells the family"),
        "family_meets": translate("Documents", "The family meets old and new holder"),
        "expires": translate("Documents", "Answer expected by"),
        "count": translate("Documents", "Entries received"),
        "tail": translate("Documents", "Entries after the offer"),
        "cause": translate("Documents", "Cause"),
        "cosigner": translate("Documents", "Signed too by"),
        "giver": translate("Documents", "Who should have let go"),
        "accepted_on": translate("Documents", "Said yes on"),
        "lost": translate("Documents", "Who had the relay and has lost it"),
        "released_on": translate("Documents", "Let go on"),
        "author": translate("Documents", "Written and signed by"),
        "comment": translate("Documents", "The holder adds"),
        "contribution_kind": translate("Documents", "What it is"),
        "kinds": translate("Documents", "With the content of"),
        "since": translate("Documents", "From"),
        "withheld": translate("Documents", "Entries without their content"),
        "thriving": translate("Documents", "The child is judged to thrive"),
        "low_risk": translate("Documents", "The risk is judged to be low"),
        "consulted": translate("Documents", "Judged together with"),
        "choice": translate("Documents", "What becomes of the log"),
    }


def choices() -> dict[tuple[str, str], str]:
    """The words for fields with fixed values."""
    return {
        ("outcome", "done"): translate("Documents", "Done"),
        ("outcome", "not_done"): translate("Documents", "Not done"),
        ("outcome", "moved"): translate("Documents", "Moved to another day"),
        ("outcome", "thriving"): translate("Documents", "The child thrives"),
        ("outcome", "no_common_effort"): translate(
            "Documents", "There is no longer a common effort"
        ),
        ("outcome", "own_frame"): translate("Documents", "Handled within the normal frame"),
        ("outcome", "notification"): translate("Documents", "A notification to the municipality"),
        ("outcome", "other"): translate("Documents", "Other"),
        ("form", "written"): translate("Documents", "Written"),
        ("form", "oral"): translate("Documents", "Oral"),
        ("form", "digital"): translate("Documents", "Digital"),
        ("choice", "archive"): translate("Documents", "It is archived"),
        ("choice", "destroy"): translate("Documents", "It is destroyed"),
        ("cause", "withdrawn"): translate("Documents", "The offer had been taken back"),
        ("cause", "other_accepted"): translate("Documents", "Another had accepted"),
        ("cause", "other_offer_open"): translate("Documents", "Another offer was open"),
        ("ground_kind", "consent"): translate("Documents", "Consent"),
        ("kind", "observation"): translate("Documents", "Observation"),
        ("kind", "proposal"): translate("Documents", "Proposal"),
        ("media_type", "application/pdf"): translate("Documents", "PDF document"),
        ("media_type", "image/jpeg"): translate("Documents", "Picture"),
        ("ground_kind", "other"): translate("Documents", "Ground other than consent"),
    }
