"""People for the tests: real profiles in real folders, with a clock that is handed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app import answering, cases, consents, contacts, handover, offering
from app.boxes import OutItem, Result
from app.offering import OfferRequest
from app.preview import Preview
from app.session import Session, create_session
from models import bodies
from models.case import Case
from models.people import Child, FamilyMember, Person
from storage.slots import Kdf

CHEAP = Kdf(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "æblegrød og røde høns"


@dataclass
class Clock:
    """A clock that only moves when told to."""

    at: datetime = field(default_factory=lambda: datetime(2026, 3, 12, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **span: float) -> None:
        self.at += timedelta(**span)


def someone(folder: Path, name: str, clock: Clock, **about: str) -> Session:
    """A professional with a profile of their own in `folder`."""
    person = Person(name=name, **about)
    return create_session(folder, name, PASSPHRASE, person, clock=clock, kdf=CHEAP)


def mette(folder: Path, clock: Clock) -> Session:
    """The pedagogue who gives."""
    return someone(
        folder, "Mette Holm", clock, profession="Pædagog", workplace="Børnehaven Solstrålen"
    )


def jonas(folder: Path, clock: Clock) -> Session:
    """The psychologist who receives."""
    return someone(
        folder, "Jonas Bech", clock, profession="Psykolog", workplace="PPR", phone="12 34 56 78"
    )


def introduce(one: Session, other: Session, folder: Path) -> None:
    """The two exchange cards as files and keep them."""
    for giver, taker in ((one, other), (other, one)):
        path = contacts.export_own_card(giver, folder)
        contacts.keep(taker, contacts.read_card(path))
        path.unlink()


def saad(session: Session) -> Case:
    """A log with one observation and a mother with custody."""
    mother = FamilyMember(id=session.new_id(), name="Amira", relation="mor", custody=True)
    return cases.start(
        session,
        Child(name="Saad", birth_date="2022-09-01", family=(mother,)),
        observation="Saad siger ingen ord endnu, hverken på dansk eller arabisk.",
        parents_told=True,
    )


def consent_to(session: Session, case: Case, receiver: Session, until: str = "2027-03-12") -> Case:
    """A whole consent to pass the log on to this receiver."""
    consent = bodies.Consent(
        id=session.new_id(),
        purpose="Hjælp til Saads sprog",
        covers="Stafetloggen",
        receivers=(receiver.person.name,),
        receiver_keys=(receiver.key,),
        given_by=tuple(member.id for member in case.child.custody_holders),
        form="written",
        date=session.today(),
        valid_until=until,
    )
    return consents.register(session, case.log, consent)


def request_to(receiver: Session) -> OfferRequest:
    """An offer with what the rules ask for."""
    return OfferRequest(
        to_key=receiver.key,
        reason="level_change",
        status="Saad er set af sundhedsplejersken. Næste skridt er tale-høre-lærer.",
        agreed_by="Mor, leder, sundhedsplejerske",
        agreed_where="Møde den 10. marts",
        family_view="Mor er tryg ved Jonas",
        told_by="Mette",
        family_meets="2026-03-20",
    )


@dataclass
class Two:
    """A giver, a receiver and a stick."""

    giver: Session
    taker: Session
    stick: Path
    clock: Clock
    log: str = ""

    def offered(self) -> OutItem:
        """Saad's log, with consent, offered to the receiver."""
        case = saad(self.giver)
        self.log = case.log
        consent_to(self.giver, case, self.taker)
        return offering.offer(self.giver, self.log, request_to(self.taker))

    def carry(self, item: OutItem | None, sender: Session, receiver: Session) -> Preview:
        """Write the file to the stick at one end, preview it at the other."""
        assert item is not None
        return handover.preview(receiver, handover.export(sender, item.id, self.stick))

    def accepted(self) -> Result:
        """Offer, carry, accept."""
        seen = self.carry(self.offered(), self.giver, self.taker)
        return answering.accept(self.taker, seen.sha)

    def released(self) -> Result:
        """… and the acceptance taken in by the giver."""
        seen = self.carry(self.accepted().out, self.taker, self.giver)
        return handover.take_in(self.giver, seen.sha)

    def handed_over(self) -> Result:
        """… and the release taken in by the receiver."""
        seen = self.carry(self.released().out, self.giver, self.taker)
        return handover.take_in(self.taker, seen.sha)
