"""The case: everything the program shows of one log, folded from its journal.

`Projection` reads entries in line order and gives the immutable `Case`. Folding the same entries
always gives the same case; `bindeled doctor` rebuilds every case and compares. No text is kept
here that is not in the journal.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from models import bodies
from models.bodies import NOTE_KINDS, Body, read_body
from models.card import Keys
from models.entry import Entry
from models.errors import Untrusted
from models.meeting import Meeting
from models.people import Actor, Child, Person


class LogEntry(msgspec.Struct, frozen=True):
    """One entry as shown. body None: withheld, removed, or of a newer version (`readable`).

    at: the writer's claimed time. writer: who wrote it. provisional: written by a receiver who
    waits for the release. amended: hashes of corrections, newest last. clock_doubt: the claimed
    time is before that of the entry before it; no rule depends on it.
    """

    hash: str
    kind: str
    ep: int
    seq: int
    at: str
    by: str
    writer: Person
    body: Body | None
    refs: tuple[str, ...] = ()
    known_kind: bool = True
    provisional: bool = False
    redacted: bool = False
    clock_doubt: bool = False
    amended: tuple[str, ...] = ()


class Holding(msgspec.Struct, frozen=True):
    """One link of the relay chain: who held, in which epoch, from when, and why it passed on."""

    person: Person
    key: str
    epoch: int
    since: str
    reason: str = ""
    agreed_by: str = ""


class Answer(msgspec.Struct, frozen=True):
    """A signed no that stands beside the line: an offer declined, or an acceptance refused.

    kind: "decline" or "refuse". who: the one who got the offer. words: the reason or the cause.
    """

    entry: str
    kind: str
    at: str
    who: Person
    words: str


class AgreementState(msgspec.Struct, frozen=True):
    """An agreement with what came of it. status: "open", "done" or "not_done"."""

    agreement: bodies.Agreement
    entry: str
    status: str = "open"
    outcome_note: str = ""
    outcome_date: str = ""


class ConsentState(msgspec.Struct, frozen=True):
    """A consent and whether it was taken back. withdrawn: ISO date, "" while it stands."""

    consent: bodies.Consent
    entry: str
    withdrawn: str = ""


class SavedMap(msgspec.Struct, frozen=True):
    """A saved version of a map. entry: its hash; at: claimed time."""

    entry: str
    at: str
    version: bodies.MapVersion


class Case(msgspec.Struct, frozen=True):
    """One log as it stands.

    holder: the holder of record, the last of `relay_chain`. entries: in line order.
    attachments: the entry that names each (its hash), and what it says.
    copy_head: newest entry the parents' newest copy holds, "" if they have none.
    """

    log: str
    practice: bool
    continues: str
    parents_told: bool
    why_not_told: str
    child: Child
    level: int
    levels: tuple[tuple[str, bodies.LevelChange], ...]
    relay_chain: tuple[Holding, ...]
    entries: tuple[LogEntry, ...]
    actors: tuple[Actor, ...]
    agreements: tuple[AgreementState, ...]
    consents: tuple[ConsentState, ...]
    grounds: tuple[bodies.OtherGround, ...]
    meetings: tuple[Meeting, ...]
    maps: tuple[SavedMap, ...]
    eyes_on_child: bodies.EyesOnChild | None
    efforts: tuple[bodies.Effort, ...]
    status: str
    copies: tuple[bodies.ParentsCopy, ...]
    closed: bodies.Close | None
    attachments: tuple[tuple[str, bodies.Attachment], ...] = ()
    answers: tuple[Answer, ...] = ()

    @property
    def holder(self) -> Holding:
        """Who holds the relay: always exactly one (R-01)."""
        return self.relay_chain[-1]

    @property
    def head(self) -> str:
        """Hash of the newest entry."""
        return self.entries[-1].hash

    @property
    def open_agreements(self) -> tuple[AgreementState, ...]:
        """Agreements nobody has reported on, soonest first."""
        still = (each for each in self.agreements if each.status == "open")
        return tuple(sorted(still, key=lambda each: (each.agreement.due, each.agreement.id)))

    @property
    def ssd_meetings(self) -> int:
        """How many SSD meetings were held without consent (S-01, S-02).

        Counted by entry, so that one whose content was removed or withheld counts all the same:
        who gets the relay must not get a fresh "once".
        """
        return sum(entry.kind == "ssd_meeting" for entry in self.entries)

    @property
    def active_actors(self) -> tuple[Actor, ...]:
        """Actors who have not left."""
        return tuple(actor for actor in self.actors if not actor.left)

    @property
    def latest_map(self) -> SavedMap | None:
        """The newest saved version of the network map."""
        return self.maps[-1] if self.maps else None

    @property
    def parents_copy_stale(self) -> bool:
        """Whether the log has changed since the parents got their copy (R-18)."""
        if not self.copies:
            return True
        covered = self.copies[-1].head
        newer = []
        for entry in reversed(self.entries):
            if entry.hash == covered:
                break
            newer.append(entry.kind)
        return any(kind not in _NOT_NEWS for kind in newer)


_NOT_NEWS = frozenset({"parents_copy"})
"""Kinds that do not make the parents' copy out of date: only the record of the copy itself."""


_NAMES_ITS_WRITER = (
    bodies.Create,
    bodies.AcceptBody,
    bodies.TakeoverBody,
    bodies.OrphanTakeoverBody,
    bodies.ReclaimBody,
)


class Projection:
    """Folds entries, one by one and in line order, into a `Case`.

    Mutable on purpose: appending one entry to a log of ten thousand must not copy all of them
    more than once. What leaves it is immutable.
    """

    def __init__(self) -> None:
        self._create: bodies.Create | None = None
        self._log = ""
        self._child = Child(name="")
        self._level = 1
        self._levels: list[tuple[str, bodies.LevelChange]] = []
        self._chain: list[Holding] = []
        self._entries: list[LogEntry] = []
        self._index: dict[str, int] = {}
        self._writers: dict[str, Person] = {}
        self._actors: dict[str, Actor] = {}
        self._agreements: dict[str, AgreementState] = {}
        self._consents: dict[str, ConsentState] = {}
        self._grounds: list[bodies.OtherGround] = []
        self._meetings: dict[str, Meeting] = {}
        self._maps: list[SavedMap] = []
        self._eyes: bodies.EyesOnChild | None = None
        self._efforts: dict[str, bodies.Effort] = {}
        self._status = ""
        self._copies: list[bodies.ParentsCopy] = []
        self._attachments: list[tuple[str, bodies.Attachment]] = []
        self._closed: bodies.Close | None = None
        self._handed: dict[str, bodies.HandoverNote] = {}
        self._offers: dict[str, tuple[bodies.OfferBody, bodies.HandoverNote | None]] = {}
        self._answers: list[Answer] = []
        self._released: set[str] = set()
        self._amended: dict[int, dict[str, None]] = {}
        self._newly_amended: set[int] = set()

    def add(self, entry: Entry, *, provisional: bool = False) -> None:
        """Fold one more entry. provisional: of a branch that waits for its release."""
        body = read_body(entry)
        name = entry.hash
        header = entry.header
        if self._create is None and not isinstance(body, bodies.Create):
            raise Untrusted("chain.start")
        if isinstance(body, _NAMES_ITS_WRITER):
            self._writers[header.by] = body.holder
        # Compared with the entry it was written after: an acceptance stands after the release in
        # the log, but was given before it.
        followed = self._index.get(header.prev, len(self._entries) - 1)
        before = self._entries[followed].at if self._entries else ""
        self._index[name] = len(self._entries)
        self._entries.append(
            LogEntry(
                hash=name,
                kind=header.kind,
                ep=header.ep,
                seq=header.seq,
                at=header.at,
                by=header.by,
                writer=self._writers.get(header.by, Person(name="")),
                body=body,
                refs=header.refs,
                known_kind=header.kind in bodies.BODY_TYPES,
                provisional=provisional,
                redacted=entry.body is None,
                clock_doubt=header.at < before,
            )
        )
        if body is not None:
            self._fold(entry, name, body)

    def add_answer(self, entry: Entry, about: Entry) -> None:
        """Fold an answer beside the line. about: the offer or acceptance that it answers."""
        body = read_body(entry)
        asked = read_body(about)
        who = Person(name="")
        if isinstance(asked, bodies.OfferBody):
            who = asked.to
        elif isinstance(asked, bodies.AcceptBody):
            who = asked.holder
        if isinstance(body, (bodies.DeclineBody, bodies.RefuseBody)):
            words = body.reason if isinstance(body, bodies.DeclineBody) else body.cause
            self._answers.append(
                Answer(
                    entry=entry.hash,
                    kind=entry.header.kind,
                    at=entry.header.at,
                    who=who,
                    words=words,
                )
            )

    def case(self) -> Case:
        """The case as folded so far."""
        create = self._create
        if create is None:
            raise Untrusted("chain.start")
        self._mark_amended()
        return Case(
            log=self._log,
            practice=create.practice,
            continues=create.continues,
            parents_told=create.parents_told,
            why_not_told=create.why_not,
            child=self._child,
            level=self._level,
            levels=tuple(self._levels),
            relay_chain=tuple(self._chain),
            entries=tuple(self._entries),
            actors=tuple(self._actors.values()),
            agreements=tuple(self._agreements.values()),
            consents=tuple(self._consents.values()),
            grounds=tuple(self._grounds),
            meetings=tuple(self._meetings.values()),
            maps=tuple(self._maps),
            eyes_on_child=self._eyes,
            efforts=tuple(e for e in self._efforts.values() if not e.taken_back),
            status=self._status,
            copies=tuple(self._copies),
            closed=self._closed,
            attachments=tuple(self._attachments),
            answers=tuple(self._answers),
        )

    def _fold(self, entry: Entry, name: str, body: Body) -> None:
        header = entry.header
        match body:
            case bodies.Create():
                self._create = body
                self._log = header.log
                self._child = body.child
                self._hold(header.by, body.holder, header.ep, header.at)
            case bodies.ChildUpdate():
                self._child = body.child
            case bodies.LevelChange():
                self._level = body.level
                self._levels.append((name, body))
            case bodies.ActorUpdate():
                self._actors[body.actor.id] = body.actor
            case bodies.Agreement():
                self._agreements[body.id] = AgreementState(agreement=body, entry=name)
            case bodies.AgreementOutcome():
                self._outcome(body)
            case bodies.Consent():
                self._consents[body.id] = ConsentState(consent=body, entry=name)
            case bodies.ConsentWithdrawn():
                known = self._consents.get(body.id)
                if known is not None:
                    withdrawn = msgspec.structs.replace(known, withdrawn=body.date)
                    self._consents[body.id] = withdrawn
            case bodies.OtherGround():
                self._grounds.append(body)
            case bodies.MapVersion():
                self._maps.append(SavedMap(entry=name, at=header.at, version=body))
            case bodies.MeetingHeld():
                self._meetings[body.meeting.id] = body.meeting
            case bodies.EyesOnChild():
                self._eyes = body
            case bodies.Effort():
                self._efforts[body.id] = body
            case bodies.Status():
                self._status = body.text
            case bodies.ParentsCopy():
                self._copies.append(body)
            case bodies.Attachment():
                self._attachments.append((name, body))
            case bodies.Amend():
                self._amend(header.refs, name)
            case bodies.HandoverNote():
                self._handed[name] = body
                self._status = body.status
            case bodies.OfferBody():
                said = next((self._handed[ref] for ref in header.refs if ref in self._handed), None)
                self._offers[name] = body, said
            case bodies.TakeoverBody() | bodies.OrphanTakeoverBody():
                self._hold(header.by, body.holder, header.ep, header.at)
            case bodies.ReclaimBody():
                self._hold(header.by, body.holder, header.ep, header.at)
                self._closed = None  # by the one from whom it was taken back
            case bodies.ReleaseBody():
                self._released.update(header.refs)
            case bodies.AcceptBody():
                # On the main line the acceptance stands right after the release that names it:
                # from here the other holds, also before the takeover entry comes home.
                if name in self._released:
                    offer, said = self._offers.get(header.prev, (None, None))
                    self._hold(header.by, body.holder, header.ep, header.at, offer, said)
            case bodies.Close():
                self._closed = body
            case _:
                pass  # notes, answers and the like stand in `entries` and change nothing else

    def _hold(
        self,
        key: str,
        person: Person,
        epoch: int,
        since: str,
        offer: bodies.OfferBody | None = None,
        said: bodies.HandoverNote | None = None,
    ) -> None:
        if self._chain and self._chain[-1].epoch == epoch and self._chain[-1].key == key:
            return
        self._chain.append(
            Holding(
                person=person,
                key=key,
                epoch=epoch,
                since=since,
                reason=offer.reason if offer else "",
                agreed_by=said.agreed_by if said else "",
            )
        )

    def _outcome(self, body: bodies.AgreementOutcome) -> None:
        known = self._agreements.get(body.id)
        if known is None:
            return
        if body.outcome == "moved":
            moved = msgspec.structs.replace(known.agreement, due=body.due)
            self._agreements[body.id] = msgspec.structs.replace(known, agreement=moved)
            return
        self._agreements[body.id] = msgspec.structs.replace(
            known, status=body.outcome, outcome_note=body.note, outcome_date=body.date
        )

    def _amend(self, refs: tuple[str, ...], name: str) -> None:
        for ref in refs:
            place = self._index.get(ref)
            if place is not None:
                self._amended.setdefault(place, {})[name] = None
                self._newly_amended.add(place)

    def _mark_amended(self) -> None:
        # Not one by one: a small file may hold very many corrections of one entry.
        for place in self._newly_amended:
            old = self._entries[place]
            self._entries[place] = msgspec.structs.replace(old, amended=tuple(self._amended[place]))
        self._newly_amended.clear()


def project(main: Iterable[Entry], provisional: Iterable[Entry] = ()) -> Case:
    """The case of a whole log: its main line, then entries of a branch not yet released."""
    projection = Projection()
    for entry in main:
        projection.add(entry)
    for entry in provisional:
        projection.add(entry, provisional=True)
    return projection.case()


def entry_text(entry: LogEntry) -> str:
    """The free text of a note-like entry, "" for other kinds."""
    return entry.body.text if isinstance(entry.body, bodies.Note) else ""


def is_note(kind: str) -> bool:
    """Whether an entry of this kind is text written by the holder."""
    return kind in NOTE_KINDS


def receiver_keys(case: Case) -> tuple[Keys, ...]:
    """Keys of everyone the relay was ever offered to, newest last."""
    return tuple(
        entry.body.keys for entry in case.entries if isinstance(entry.body, bodies.OfferBody)
    )
