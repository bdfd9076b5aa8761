"""Two professionals, one made-up child's log and the files between them, for tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import msgspec

from models.bodies import (
    AcceptBody,
    Contribution,
    CopyRecalled,
    Cosign,
    Create,
    DeclineBody,
    Note,
    OfferBody,
    OrphanRequest,
    ReclaimBody,
    RefuseBody,
    ReleaseBody,
    TakeoverBody,
    WithdrawBody,
)
from models.card import Card, Keys, SignedCard
from models.chain import line
from models.contributions import admit
from models.entry import ZERO_HASH, Entry
from models.manifest import (
    FORMAT,
    FileType,
    Manifest,
    Member,
    manifest_bytes,
)
from models.people import Child, Person
from storage import signing
from storage.signing import SecretKeys
from storage.stafet import archive, sealed
from storage.stafet.limits import Limits
from storage.stafet.writer import _sha256, build

AT = "2026-03-12T08:30:00Z"
LOG = "5a" * 16
INSTALLATION = "1b" * 16
PROGRAM = "Bindeled 0.1.0"


GIVER_SENDS = frozenset(
    {
        *("offer", "withdraw", "refuse", "release", "evidence", "copy", "recall", "reply"),
        *("cosign", "claim"),
    }
)


class Professional(msgspec.Struct, frozen=True):
    """Someone with keys and a card."""

    person: Person
    keys: SecretKeys
    card: SignedCard

    @property
    def public(self) -> Keys:
        return self.card.card.keys


@cache
def professional(name: str, seed: int = 0) -> Professional:
    """The same keys for the same arguments within one run."""
    keys = signing.generate_keys()
    person = Person(name=name, profession="Pædagog", workplace="Børnehuset Åkanden")
    card = Card(v=1, person=person, keys=signing.public_keys(keys), seq=0, at=AT)
    return Professional(person=person, keys=keys, card=signing.sign_card(card, keys))


def ane() -> Professional:
    return professional("Ane Ærø")


def bo() -> Professional:
    return professional("Bo Bygholm")


def cilla() -> Professional:
    return professional("Cilla Ørsted")


class Pen:
    """Writes entries one after the other in one branch."""

    def __init__(self, who: Professional, log: str = LOG, *, ep: int = 1, seq: int = 0) -> None:
        self.who, self.log, self.ep, self.seq, self.prev = who, log, ep, seq, ZERO_HASH
        self.entries: list[Entry] = []

    def write(self, kind: str, body: msgspec.Struct, refs: Sequence[str] = ()) -> Entry:
        entry = signing.new_entry(
            self.who.keys,
            log=self.log,
            ep=self.ep,
            seq=self.seq,
            prev=self.prev,
            inst=INSTALLATION,
            at=AT,
            kind=kind,
            body=body,
            refs=refs,
        )
        self.entries.append(entry)
        self.prev, self.seq = entry.hash, self.seq + 1
        return entry

    def note(self, text: str) -> Entry:
        return self.write("observation", Note(text=text, date="2026-03-12"))

    def create(self, practice: bool = False) -> Entry:
        body = Create(child=Child(name="Saad"), holder=self.who.person, practice=practice)
        return self.write("create", body)

    def offer(self, to: Professional) -> Entry:
        return self.write(
            "offer",
            OfferBody(
                to=to.person,
                keys=to.public,
                reason="other_need",
                ground="c1",
                ground_kind="consent",
            ),
        )


class Relay:
    """One whole handover from `giver` to `receiver`, every entry of it."""

    def __init__(
        self, giver: Professional, receiver: Professional, notes: int = 1, practice: bool = False
    ) -> None:
        self.giver, self.receiver, self.practice = giver, receiver, practice
        pen = Pen(giver)
        pen.create(practice)
        for number in range(notes):
            pen.note(f"Iagttagelse nr. {number}: blæst på legepladsen.")
        self.offer = pen.offer(receiver)
        self.log = tuple(pen.entries)
        self.tail = pen.note("Skrevet efter tilbuddet.")
        self.withdraw = pen.write("withdraw", WithdrawBody(), [self.offer.hash])
        other = Pen(receiver, ep=2)
        other.prev = self.offer.hash
        body = AcceptBody(holder=receiver.person, count=len(self.log), head=self.offer.hash)
        self.accept = other.write("accept", body)
        release_pen = Pen(giver, seq=self.tail.header.seq + 1)
        release_pen.prev = self.tail.hash
        self.release = release_pen.write("release", ReleaseBody(tail=1), [self.accept.hash])
        self.takeover = other.write(
            "takeover", TakeoverBody(holder=receiver.person), [self.release.hash]
        )
        self.decline = _answer(receiver, self.offer, "decline", DeclineBody(reason="Ingen tid"))
        self.refuse = _answer(giver, self.accept, "refuse", RefuseBody())
        sent = Pen(receiver, ep=1)
        sent.prev = self.offer.hash
        note = Contribution(
            kind="proposal", text="Prøv med billedkort.", date=AT[:10], author=receiver.person
        )
        self.contribution = sent.write("contribution", note)
        answer = Pen(giver, seq=self.tail.header.seq + 1)
        answer.prev = self.tail.hash
        self.admitted = answer.write(
            "admitted", admit(self.contribution, receiver.person), [self.contribution.hash]
        )
        recalling = Pen(giver, seq=self.tail.header.seq + 1)
        recalling.prev = self.tail.hash
        self.recall = recalling.write(
            "copy_recalled",
            CopyRecalled(
                receiver.person, receiver.public.entry, (self.tail.hash,), "samtykke-1", AT[:10]
            ),
            [self.tail.hash],
        )
        asking = Pen(receiver, ep=2, seq=1)
        asking.prev = self.accept.hash
        self.request = asking.write(
            "orphan_request",
            OrphanRequest(receiver.person, giver.person, self.accept.hash, AT[:10], "Ingen svar"),
        )
        second = Pen(giver, ep=2)
        second.prev = self.request.hash
        signature = signing.cosign(giver.keys, self.accept.hash)
        self.cosign = second.write(
            "cosign", Cosign(giver.person, self.request.hash, self.accept.hash, signature)
        )
        back = Pen(giver, ep=3)
        back.prev = self.accept.hash
        self.reclaim = back.write("reclaim", self.reclaim_body(), [self.release.hash])
        self.whole = (*self.log, self.tail, self.accept, self.release, self.takeover)

    def reclaim_body(self, cosigner: Professional | None = None) -> ReclaimBody:
        """The giver takes back what was released; Cilla has signed it too."""
        second = cosigner or cilla()
        return ReclaimBody(
            holder=self.giver.person,
            lost=self.receiver.person,
            reason="Computeren er brændt",
            cosigner=second.person,
            cosigner_key=second.public.entry,
            cosignature=signing.cosign(second.keys, self.release.hash),
        )

    def entries_of(self, type: FileType) -> tuple[Entry, ...]:
        """What a file of this type holds at least."""
        return {
            "offer": self.log,
            "accept": (self.offer, self.accept),
            "decline": (self.offer, self.decline),
            "withdraw": (self.offer, self.withdraw),
            "refuse": (self.offer, self.accept, self.refuse),
            "release": (self.offer, self.tail, self.accept, self.release),
            "copy": self.whole,
            "recall": (self.recall,),
            "contribution": (self.contribution,),
            "reply": (self.admitted,),
            "takeover_request": (self.request,),
            "cosign": (self.cosign,),
            "claim": (self.offer, self.accept, self.release, self.reclaim),
            "evidence": (self.tail,),
            "card": (),
        }[type]

    def arguments(self, type: FileType) -> dict[str, object]:
        """All arguments of `build` for a file of this type."""
        from_giver = type in GIVER_SENDS
        sender = self.giver if from_giver else self.receiver
        to = self.receiver if from_giver else self.giver
        entries = self.entries_of(type)
        custody = ()
        if type in ("offer", "copy"):
            custody = tuple(entry.hash for entry in line(entries).custody())
        elif type != "card":
            custody = tuple(
                entry.hash for entry in (self.log[0], *entries) if entry is not self.tail
            )
        about = type in ("offer", "accept", "decline", "withdraw", "refuse", "release")
        head = None if type == "card" else entries[-1]
        return {
            "keys": sender.keys,
            "card": sender.card,
            "to": None if type == "card" else to.public,
            "log": "" if type == "card" else LOG,
            "epoch": 0 if head is None else head.header.ep,
            "head": "" if head is None else head.hash,
            "offer": self.offer.hash if about else "",
            "custody": custody,
            "entries": entries,
            "attachments": {},
            "created": AT,
            "program": PROGRAM,
            "practice": self.practice and type != "card",
        }

    def file(self, type: FileType, **changes: object) -> bytes:
        return build(type, **{**self.arguments(type), **changes})  # type: ignore[arg-type]

    def reader_of(self, type: FileType) -> Professional:
        to = self.arguments(type)["to"]
        return self.receiver if to in (None, self.receiver.public) else self.giver


def _answer(who: Professional, asked: Entry, kind: str, body: msgspec.Struct) -> Entry:
    pen = Pen(who, ep=asked.header.ep, seq=asked.header.seq + 1)
    pen.prev = asked.hash
    return pen.write(kind, body)


@cache
def relay(notes: int = 1, practice: bool = False) -> Relay:
    return Relay(ane(), bo(), notes, practice)


def inner(data: bytes, who: Professional) -> bytes:
    """The zip inside a sealed file."""
    return sealed.unseal(data, who.keys.age)


def members(zipped: bytes) -> dict[str, bytes]:
    """What a good zip holds, whole."""
    held, lines = archive.unpack(zipped, Limits())
    found = {} if lines is None else {archive.ENTRIES: b"".join(each + b"\n" for each in lines)}
    return {**held, **found}


def sealed_again(zipped: bytes, to: Professional) -> bytes:
    return sealed.seal(zipped, to.public.age)


def forge(
    sender: Professional,
    to: Professional | None,
    members: Mapping[str, bytes],
    change: Callable[[dict[str, object]], object] | None = None,
    base: Manifest | None = None,
    /,
    **fields: object,
) -> bytes:
    """A zip whose signature holds but whose manifest says what a test wants it to say.

    base: the manifest to start from. change: works on the manifest as a plain dict, last.
    """
    manifest = base or Manifest(
        format=FORMAT,
        type="offer",
        critical=(),
        created=AT,
        program=PROGRAM,
        sender=sender.public,
        card=sender.card.data.decode(),
        card_sig=sender.card.sig.hex(),
        card_previous_sig="",
        to=None if to is None else to.public,
        log=LOG,
        epoch=1,
        head="",
        offer="",
        custody=(),
        entries=members.get(archive.ENTRIES, b"").count(b"\n"),
        members=(),
    )
    listed = tuple(
        Member(name=name, sha256=_sha256(data), size=len(data)) for name, data in members.items()
    )
    manifest = msgspec.structs.replace(manifest, members=listed)
    manifest = msgspec.structs.replace(manifest, **fields)
    data = manifest_bytes(manifest)
    if change is not None:
        plain = msgspec.json.decode(data)
        change(plain)
        data = msgspec.json.encode(plain, order="sorted")
    return archive.pack(
        [
            (archive.MANIFEST, data),
            (archive.SIGNATURE, signing.minisign_sign(data, sender.keys, "test")),
            *members.items(),
        ]
    )
