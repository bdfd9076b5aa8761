"""What each kind of entry says. The type of a body is chosen by the kind in its header.

Unknown kinds are kept byte for byte and shown as "entry of a newer version"; unknown fields of a
known kind are ignored when read (their bytes are kept all the same), so a newer program can add.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from models.card import Keys
from models.entry import CUSTODY_KINDS, Entry
from models.errors import Untrusted
from models.meeting import Meeting
from models.network_map import CENTRE, NetworkMap, of_a_child
from models.people import Actor, Child, Person

Level = Literal[1, 2, 3]


class Create(msgspec.Struct, frozen=True):
    """The first entry of a log (R-05 to R-07): the one who worries starts it and holds it.

    holder: the writer. practice: a made-up family, which may never be exported as real.
    continues: log id of an earlier, closed course of the same child (R-04); no text is carried.
    parents_told: whether the parents know; if not, why_not says why (K6).
    """

    child: Child
    holder: Person
    practice: bool = False
    continues: str = ""
    parents_told: bool = False
    why_not: str = ""


class ChildUpdate(msgspec.Struct, frozen=True):
    """The head of the log as it is now: child, family, custody, formally responsible."""

    child: Child


class LevelChange(msgspec.Struct, frozen=True):
    """A move between BTI levels, dated and reasoned (A1)."""

    level: Level
    reason: str
    date: str


class ActorUpdate(msgspec.Struct, frozen=True):
    """An actor joined or changed; leaving is a date on the actor, never a removal."""

    actor: Actor


class Note(msgspec.Struct, frozen=True):
    """Text of an observation, conversation, judgement, initiative, decision, follow-up or view.

    date: ISO date of what happened. who: who saw, said or judged it. meeting: id, "" between
    meetings (R-21). discussed: ISO date when talked over with the parents, "" if not;
    not_discussed: why not (R-19).
    """

    text: str
    date: str
    who: str = ""
    meeting: str = ""
    reason: str = ""
    discussed: str = ""
    not_discussed: str = ""


NOTE_KINDS = (
    "observation",
    "conversation",
    "judgement",
    "initiative",
    "decision",
    "follow_up",
    "childs_view",
    "parents_view",
)


class Agreement(msgspec.Struct, frozen=True):
    """A decided agreement: what, who and when are all there (R-22). due: ISO date."""

    id: str
    what: str
    who: str
    due: str
    with_whom: str = ""
    meeting: str = ""


class AgreementOutcome(msgspec.Struct, frozen=True):
    """How an agreement went. due: the new date when it was moved."""

    id: str
    outcome: Literal["done", "not_done", "moved"]
    date: str
    note: str = ""
    due: str = ""


class Consent(msgspec.Struct, frozen=True):
    """A consent: for whom, for what, until when, given by whom and how (C-01 to C-12).

    receivers: names of actors or services that it covers, exactly as the family said them;
    receiver_keys: entry keys of those who are known by card. given_by: ids of family members.
    valid_until: ISO date.
    """

    id: str
    purpose: str
    covers: str
    receivers: tuple[str, ...]
    given_by: tuple[str, ...]
    form: Literal["written", "oral", "digital"]
    date: str
    valid_until: str
    receiver_keys: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    explained: str = ""
    freely: bool = True


class ConsentWithdrawn(msgspec.Struct, frozen=True):
    """A consent taken back (C-04): no new export to those it covered."""

    id: str
    date: str
    by: str = ""


class OtherGround(msgspec.Struct, frozen=True):
    """A recorded ground, other than consent, for passing on to exactly one receiver (R-16).

    law: reference as the municipality's data names it.
    """

    id: str
    receiver: str
    receiver_key: str
    purpose: str
    ground: str
    law: str
    date: str
    valid_until: str


class MapVersion(msgspec.Struct, frozen=True):
    """A saved version of the network map."""

    map: str
    title: str
    network: NetworkMap


class MeetingHeld(msgspec.Struct, frozen=True):
    """A meeting as concluded; its decisions and agreements are entries of their own."""

    meeting: Meeting


class SsdMeeting(msgspec.Struct, frozen=True):
    """A meeting in the SSD circle where things were told without consent (S-01 to S-10).

    It may happen once about a child, with one follow-up; the relay carries the count along.
    date: ISO date. worry: the concrete worry. necessary: why it could not wait or be done in
    another way (S-03). consent_tried: how consent was tried, or why not (S-05). anonymous: why an
    anonymous discussion was not enough. participants: who was there. shared: what was told, no
    more than was needed (S-04). follow_up: why there is a second one, "" for the first (S-02).
    """

    date: str
    worry: str
    necessary: str
    consent_tried: str
    participants: tuple[str, ...]
    shared: str
    outcome: Literal["own_frame", "notification", "other"]
    anonymous: str = ""
    follow_up: str = ""


class EyesOnChild(msgspec.Struct, frozen=True):
    """Who follows the child between meetings (B3 no. 9). until: ISO date, "" if open."""

    name: str
    actor: str = ""
    until: str = ""


class Effort(msgspec.Struct, frozen=True):
    """What one actor does for one of the family (the professional network map, C3).

    member: id of a family member, "" for the child. since, until: ISO dates; until "" while it
    goes on. The same id again says how the effort stands now: ending it is a date, never a removal.
    taken_back: written by mistake and undone; both entries stay in the log.
    """

    id: str
    actor: str
    what: str
    since: str
    member: str = ""
    until: str = ""
    taken_back: bool = False


class Status(msgspec.Struct, frozen=True):
    """One-page status that gathers up what has gone before (R-30)."""

    text: str


class ParentsCopy(msgspec.Struct, frozen=True):
    """The parents got a copy (R-17, R-18). head: newest entry that the copy holds."""

    given_to: str
    date: str
    head: str


class Attachment(msgspec.Struct, frozen=True):
    """A file that belongs to the log. sha256: of its bytes, 64 hex, which travel beside it.

    text: what it is. name: as the file was called. size in bytes.
    """

    text: str
    name: str
    media_type: Literal["application/pdf", "image/jpeg"]
    size: int
    sha256: str
    date: str = ""


class Amend(msgspec.Struct, frozen=True):
    """A correction of the entry in refs: its text is now this; the old stays readable."""

    text: str
    reason: str


class Redact(msgspec.Struct, frozen=True):
    """The bodies of the entries in refs were removed on purpose, by this reason and law."""

    reason: str
    law: str = ""


class HandoverNote(msgspec.Struct, frozen=True):
    """What the giver says with an offer, of the child and the family (R-13, R-14, R-30, I-01).

    An entry of its own before the offer: a reader whose consent does not cover it gets it without
    its content (K12), and it can be taken away by law. status: how it stands, on one page (R-30).
    agreed_by, agreed_where: who agreed on the new holder and at which meeting (R-13). family_view:
    what the family says of the new holder (R-14). told_by, family_meets: who tells the family, and
    when old and new holder meet them (ISO date or text; I-01).
    """

    status: str
    agreed_by: str = ""
    agreed_where: str = ""
    family_view: str = ""
    told_by: str = ""
    family_meets: str = ""


class OfferBody(msgspec.Struct, frozen=True):
    """The relay offered (R-15, R-16). Its refs name the `HandoverNote` that goes with it.

    Like every custody body it goes wherever the custody chain goes, so no more of the child stands
    here than who is to have the relay. to: the receiver, by name and key. reason: id in
    `resources/handover_reasons.json`. ground: id of the consent or other ground it rests on,
    ground_kind which of them. expires: ISO date, advice only.
    """

    to: Person
    keys: Keys
    reason: str
    ground: str
    ground_kind: Literal["consent", "other"]
    expires: str = ""


class AcceptBody(msgspec.Struct, frozen=True):
    """The receiver has everything, has verified it and takes the relay (R-02).

    count: entries received. head: hash of the newest of them, the offer.
    """

    holder: Person
    count: int
    head: str


class DeclineBody(msgspec.Struct, frozen=True):
    """Why the offer was not taken."""

    reason: str


class ReleaseBody(msgspec.Struct, frozen=True):
    """The giver lets go, after the acceptance. tail: entries written after the offer."""

    tail: int


class TakeoverBody(msgspec.Struct, frozen=True):
    """The receiver holds the relay alone; the release is in refs."""

    holder: Person


class WithdrawBody(msgspec.Struct, frozen=True):
    """The giver takes the offer back."""

    reason: str = ""


class RefuseBody(msgspec.Struct, frozen=True):
    """The giver refuses an acceptance; final for that offer.

    cause: "withdrawn", "other_accepted" or "other_offer_open".
    """

    cause: str = "withdrawn"


class RestoreBody(msgspec.Struct, frozen=True):
    """The store was restored from a copy and reconciled by its holder."""

    reason: str = ""


class OrphanTakeoverBody(msgspec.Struct, frozen=True):
    """The receiver takes over without a release; a second person has co-signed.

    cosigner_key: Ed25519 key; cosignature: 128 hex over the hash of the acceptance.
    """

    holder: Person
    reason: str
    cosigner: Person
    cosigner_key: str
    cosignature: str


class ReclaimBody(msgspec.Struct, frozen=True):
    """Who let go takes the relay back, for the receiver's key is lost; a second person co-signed.

    lost: who had it. cosigner_key: Ed25519 key; cosignature: 128 hex over the hash of the release.
    """

    holder: Person
    lost: Person
    reason: str
    cosigner: Person
    cosigner_key: str
    cosignature: str


class OrphanRequest(msgspec.Struct, frozen=True):
    """The one who accepted asks a second person to co-sign a takeover without release.

    acceptance: hash of their acceptance. accepted_on: ISO date when they signed it. giver: who
    should have released it.
    """

    holder: Person
    giver: Person
    acceptance: str
    accepted_on: str
    reason: str


class ReclaimRequest(msgspec.Struct, frozen=True):
    """The one who let go asks a second person to co-sign that the relay is taken back.

    holder: who asks. lost: who has lost it. release: hash of the release. released_on: ISO date of
    it.
    """

    holder: Person
    lost: Person
    release: str
    released_on: str
    reason: str


class Cosign(msgspec.Struct, frozen=True):
    """The second person's answer; stands in its own file, never in a line.

    request: hash of the `orphan_request` or `reclaim_request`. signed: hash of the acceptance or
    the release that it asks about; cosignature: 128 hex over that.
    """

    cosigner: Person
    request: str
    signed: str
    cosignature: str


class Contribution(msgspec.Struct, frozen=True):
    """What someone who is not the holder has seen or proposes (K20); never in a line itself.

    date: ISO date of what it speaks of.
    """

    kind: Literal["observation", "proposal"]
    text: str
    date: str
    author: Person


class Admitted(msgspec.Struct, frozen=True):
    """An entry of somebody else that the holder has admitted to the log, signature and all (K20).

    author: as the author's card says. key: the author's entry key. head, sig, salt, body: the
    signed entry as it stands in a line of `entries.jsonl` (`models.contributions.inner`).
    """

    author: Person
    key: str
    head: str
    sig: str
    salt: str
    body: str
    comment: str = ""


class TurnedDown(msgspec.Struct, frozen=True):
    """The holder has not admitted what somebody sent, and says why (K20).

    contribution: hash of the entry that was sent.
    """

    author: Person
    contribution: str
    reason: str


class CopyGiven(msgspec.Struct, frozen=True):
    """A copy to read was made for somebody (K12).

    receiver_key: entry key of who may read it. ground, ground_kind: as in `OfferBody`. kinds:
    kinds of entries whose content went along, beside those that always do. since: ISO date from
    which, "" for all. until: ISO date when the copy lapses with what it rests on. withheld: how
    many entries went along without their content.
    """

    to: Person
    receiver_key: str
    ground: str
    ground_kind: Literal["consent", "other"]
    until: str
    kinds: tuple[str, ...] = ()
    since: str = ""
    withheld: int = 0


class Close(msgspec.Struct, frozen=True):
    """The end of a course (R-03, R-08 to R-10).

    thriving, low_risk: both judgements of R-09; both may be false only when
    outcome is "no_common_effort" (R-08) or "moved_away". consulted: who judged with the holder.
    """

    outcome: Literal["thriving", "no_common_effort", "other"]
    thriving: bool
    low_risk: bool
    consulted: tuple[str, ...]
    choice: Literal["archive", "destroy"]
    reason: str
    date: str


class CopyRecalled(msgspec.Struct, frozen=True):
    """Copies to read that their consent no longer covers (K12, C-04).

    to, receiver_key: whose they are. copies: hashes of the `copy_given` entries. ground: id of
    the consent that was taken back. date: ISO date.
    """

    to: Person
    receiver_key: str
    copies: tuple[str, ...]
    ground: str
    date: str


Body = (
    Create
    | ChildUpdate
    | LevelChange
    | ActorUpdate
    | Note
    | Agreement
    | AgreementOutcome
    | Consent
    | ConsentWithdrawn
    | OtherGround
    | MapVersion
    | MeetingHeld
    | SsdMeeting
    | EyesOnChild
    | Effort
    | Status
    | ParentsCopy
    | Attachment
    | Amend
    | Redact
    | HandoverNote
    | OfferBody
    | AcceptBody
    | DeclineBody
    | ReleaseBody
    | TakeoverBody
    | WithdrawBody
    | RefuseBody
    | RestoreBody
    | OrphanTakeoverBody
    | ReclaimBody
    | OrphanRequest
    | ReclaimRequest
    | Cosign
    | Contribution
    | Admitted
    | TurnedDown
    | CopyGiven
    | CopyRecalled
    | Close
)

BODY_TYPES: dict[str, type] = {
    "create": Create,
    "child": ChildUpdate,
    "level": LevelChange,
    "actor": ActorUpdate,
    **dict.fromkeys(NOTE_KINDS, Note),
    "agreement": Agreement,
    "agreement_outcome": AgreementOutcome,
    "consent": Consent,
    "consent_withdrawn": ConsentWithdrawn,
    "other_ground": OtherGround,
    "map_version": MapVersion,
    "meeting": MeetingHeld,
    "ssd_meeting": SsdMeeting,
    "eyes_on_child": EyesOnChild,
    "effort": Effort,
    "status": Status,
    "parents_copy": ParentsCopy,
    "attachment": Attachment,
    "amend": Amend,
    "redact": Redact,
    "handover_note": HandoverNote,
    "offer": OfferBody,
    "accept": AcceptBody,
    "decline": DeclineBody,
    "release": ReleaseBody,
    "takeover": TakeoverBody,
    "withdraw": WithdrawBody,
    "refuse": RefuseBody,
    "restore": RestoreBody,
    "orphan_takeover": OrphanTakeoverBody,
    "reclaim": ReclaimBody,
    "orphan_request": OrphanRequest,
    "reclaim_request": ReclaimRequest,
    "cosign": Cosign,
    "contribution": Contribution,
    "admitted": Admitted,
    "turned_down": TurnedDown,
    "copy_given": CopyGiven,
    "copy_recalled": CopyRecalled,
    "close": Close,
}

_NOT_CONTRIBUTED = CUSTODY_KINDS | {
    "redact",
    "attachment",
    "admitted",
    "turned_down",
    "copy_given",
    "copy_recalled",
    "reclaim_request",
    "cosign",
}


def is_contributed(kind: str) -> bool:
    """Whether an entry of this kind, by somebody else, is something to admit to a log (K20)."""
    return kind in BODY_TYPES and kind not in _NOT_CONTRIBUTED


_DECODERS: dict[str, msgspec.json.Decoder[Body]] = {
    kind: msgspec.json.Decoder(shape) for kind, shape in BODY_TYPES.items()
}


def read_body(entry: Entry) -> Body | None:
    """The typed body of an entry; None when it is withheld or of a kind not known here.

    Untrusted when a known kind has a body of another shape.
    """
    body = decode_body(entry.header.kind, entry.body)
    if isinstance(body, MapVersion):
        of_a_child(body.network)
    if isinstance(body, ActorUpdate) and body.actor.id == CENTRE:
        raise Untrusted("entry.body_shape")  # every actor comes on the map, beside the middle
    return body


def decode_body(kind: str, data: bytes | None) -> Body | None:
    """As `read_body`, from the kind and the bytes alone; a map in it is not checked."""
    decoder = _DECODERS.get(kind)
    if decoder is None or data is None:
        return None
    try:
        # `models.entry.read_entry` has found the bytes canonical.
        return decoder.decode(data)
    except ValueError as error:
        raise Untrusted("entry.body_shape") from error
