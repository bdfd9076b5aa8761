"""Everything the child's page shows at one moment, read in one go on the store's thread."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import msgspec

from app import proofs, sealed
from app.proofs import Proof
from app.relay_state import RelayState, relay_state
from app.sealed import Sealed
from app.session import Session
from models import bodies
from models.case import Case, ConsentState
from models.custody import State
from models.gate import actor_consent, judge
from models.people import Actor, Person

LAPSES_SOON_DAYS = 30
"""A consent that lapses within so many days is said to do so."""

Standing = Literal["valid", "lapsing", "lapsed", "withdrawn", "incomplete"]


class ConsentView(msgspec.Struct, frozen=True):
    """A consent and how it stands today. missing_from: custody holders who have not consented."""

    state: ConsentState
    standing: Standing
    missing_from: tuple[str, ...] = ()


class ActorView(msgspec.Struct, frozen=True):
    """An actor who has not left, and whether a live consent covers them (C-13)."""

    actor: Actor
    consent: Literal["ok", "missing", "not_needed"]


class ChildView(msgspec.Struct, frozen=True):
    """One child's page as it stands. me, my_key: who works here. relay: who holds, in words too.

    may_write: whether entries may be added here (R-20). today: local ISO date. sealed: the
    giver's copy after the relay passed on, None for a log that is none. proofs: signed entries
    that contradict each other, oldest first. may_reclaim: whether the relay was let go of here
    last, and can be taken back if the receiver's key is lost. read_until: ISO date of the last day
    of a copy to read (K12), "" for a log that is none.
    """

    case: Case
    relay: RelayState
    may_write: bool
    me: Person
    my_key: str
    today: str
    consents: tuple[ConsentView, ...]
    actors: tuple[ActorView, ...]
    sealed: Sealed | None = None
    proofs: tuple[Proof, ...] = ()
    may_reclaim: bool = False
    read_until: str = ""

    @property
    def state(self) -> State:
        """State of the custody of this log here."""
        return self.relay.state

    @property
    def mine(self) -> bool:
        """Whether the one who works here is the holder of record."""
        return self.relay.holder_key == self.my_key

    @property
    def actors_without_consent(self) -> tuple[Actor, ...]:
        """Actors of whom the log may not be told to before a consent is there (C-13)."""
        return tuple(each.actor for each in self.actors if each.consent == "missing")

    @property
    def live_consents(self) -> tuple[ConsentView, ...]:
        """Consents that stand today."""
        return tuple(each for each in self.consents if each.standing in ("valid", "lapsing"))


def read_child(session: Session, log: str) -> ChildView:
    """The page of one log; Refused("log.unknown") when it is not here."""
    case, custody, today = session.case(log), session.custody(log), session.today()
    copy = session.read_copies.get(log) if custody.state is State.NOTHING else None
    return ChildView(
        case=case,
        relay=relay_state(session, log),
        may_write=custody.may_write and case.closed is None,
        may_reclaim=custody.let_go is not None,
        me=session.person,
        my_key=session.key,
        today=today,
        consents=tuple(_standing(case, each, today) for each in case.consents),
        actors=tuple(
            ActorView(actor=actor, consent=actor_consent(case, actor.id, today))
            for actor in case.active_actors
        ),
        sealed=sealed.about(session, log),
        read_until="" if copy is None else copy.until,
        proofs=proofs.proofs(session, log),
    )


def original_text(entry_body: object) -> str:
    """The text of an entry that can be corrected, "" where there is none."""
    if isinstance(entry_body, (bodies.Note, bodies.Status)):
        return entry_body.text
    return ""


def _standing(case: Case, state: ConsentState, today: str) -> ConsentView:
    judged = judge(case, state, today)
    standing: Standing = "valid"
    if "withdrawn" in judged.missing:
        standing = "withdrawn"
    elif "lapsed" in judged.missing:
        standing = "lapsed"
    elif not judged.open:
        standing = "incomplete"
    elif state.consent.valid_until <= _soon(today):
        standing = "lapsing"
    return ConsentView(state=state, standing=standing, missing_from=judged.missing_from)


def _soon(today: str) -> str:
    return (date.fromisoformat(today) + timedelta(days=LAPSES_SOON_DAYS)).isoformat()
