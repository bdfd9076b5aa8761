"""A small builder of real entries for tests of the pure rules.

The keys are made up and the signatures 64 zero bytes: `models` verifies no signatures.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from models.bodies import (
    AcceptBody,
    Close,
    Create,
    DeclineBody,
    Note,
    OfferBody,
    OrphanTakeoverBody,
    ReclaimBody,
    RefuseBody,
    ReleaseBody,
    TakeoverBody,
    WithdrawBody,
)
from models.card import Keys
from models.entry import (
    VERSION,
    ZERO_HASH,
    Entry,
    Header,
    body_bytes,
    body_hash,
    header_bytes,
    read_entry,
)
from models.people import Child, Person

LOG = "1f" * 16
NO_SIGNATURE = bytes(64)


def key(name: str) -> str:
    """A made-up entry key of somebody: 64 hex."""
    return hashlib.sha256(name.encode()).hexdigest()


def make(
    kind: str,
    body: Any,
    by: str,
    after: Entry | None = None,
    refs: tuple[str, ...] = (),
    **odd: Any,
) -> Entry:
    """An entry by somebody after another, which it numbers itself by. odd: header fields as is."""
    data = body_bytes(body)
    salt = hashlib.sha256(kind.encode() + data).digest()
    header = Header(
        v=VERSION,
        log=LOG,
        ep=1 if after is None else after.header.ep,
        seq=0 if after is None else after.header.seq + 1,
        prev=ZERO_HASH if after is None else after.hash,
        by=key(by),
        inst="ab" * 16,
        at="2026-03-12T08:00:00Z",
        kind=kind,
        body_hash=body_hash(salt, data),
        refs=refs,
    )
    header = msgspec.structs.replace(header, **odd)
    return read_entry(header_bytes(header), NO_SIGNATURE, salt, data)


def create(by: str, **odd: Any) -> Entry:
    body = Create(child=Child(name="Ida Prøve"), holder=Person(name=by), practice=True)
    return make("create", body, by, **odd)


def note(by: str, after: Entry, text: str = "Talte med forældrene.", **odd: Any) -> Entry:
    return make("observation", Note(text=text, date="2026-03-12"), by, after, **odd)


def offer(by: str, after: Entry, to: str, **odd: Any) -> Entry:
    body = OfferBody(
        to=Person(name=to),
        keys=Keys(entry=key(to), file="", age=""),
        reason="moves",
        ground="g1",
        ground_kind="consent",
    )
    return make("offer", body, by, after, **odd)


def accept(by: str, offered: Entry, count: int = 1, **odd: Any) -> Entry:
    body = AcceptBody(holder=Person(name=by), count=count, head=offered.hash)
    return make("accept", body, by, offered, **{"ep": offered.header.ep + 1, "seq": 0, **odd})


def decline(by: str, offered: Entry, **odd: Any) -> Entry:
    return make("decline", DeclineBody(reason="Har ikke tid."), by, offered, **odd)


def refuse(by: str, accepted: Entry, **odd: Any) -> Entry:
    return make("refuse", RefuseBody(), by, accepted, **odd)


def withdraw(by: str, after: Entry, offered: Entry, **odd: Any) -> Entry:
    return make("withdraw", WithdrawBody(), by, after, **{"refs": (offered.hash,), **odd})


def release(by: str, after: Entry, accepted: Entry, **odd: Any) -> Entry:
    return make("release", ReleaseBody(tail=0), by, after, **{"refs": (accepted.hash,), **odd})


def takeover(by: str, after: Entry, released: Entry, **odd: Any) -> Entry:
    body = TakeoverBody(holder=Person(name=by))
    return make("takeover", body, by, after, **{"refs": (released.hash,), **odd})


def orphan_takeover(by: str, after: Entry, **odd: Any) -> Entry:
    body = OrphanTakeoverBody(
        holder=Person(name=by),
        reason="Giveren er syg.",
        cosigner=Person(name="Leder"),
        cosigner_key=key("Leder"),
        cosignature="00" * 64,
    )
    return make("orphan_takeover", body, by, after, **odd)


def reclaim(by: str, accepted: Entry, released: Entry, **odd: Any) -> Entry:
    body = ReclaimBody(
        holder=Person(name=by),
        lost=Person(name="Modtager"),
        reason="Computeren er brændt.",
        cosigner=Person(name="Leder"),
        cosigner_key=key("Leder"),
        cosignature="00" * 64,
    )
    place = {"ep": accepted.header.ep + 1, "seq": 0, "refs": (released.hash,)}
    return make("reclaim", body, by, accepted, **{**place, **odd})


def close(by: str, after: Entry, **odd: Any) -> Entry:
    body = Close(
        outcome="thriving",
        thriving=True,
        low_risk=True,
        consulted=("Leder",),
        choice="archive",
        reason="Det går godt.",
        date="2026-06-01",
    )
    return make("close", body, by, after, **odd)
