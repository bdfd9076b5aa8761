"""Consents and other grounds, and the gate they open (R-16, C-01 to C-14)."""

from __future__ import annotations

from typing import Literal

from app.new_key import is_own_new
from app.session import Session
from models import bodies
from models.case import Case
from models.errors import Refused
from models.gate import Gate, actor_consent, gate

OWN = "own"
"""The ground of passing a relay on to one's own new key."""


def register(session: Session, log: str, consent: bodies.Consent) -> Case:
    """Record a consent as the family gave it."""
    if not (consent.purpose.strip() and consent.receivers and consent.given_by):
        raise Refused("consent.incomplete", rule="C-11")
    if not consent.freely:
        raise Refused("consent.not_free", rule="C-01")
    if consent.valid_until < consent.date:
        raise Refused("consent.dates", rule="C-12")
    return _write(session, log, "consent", consent)


def record_ground(session: Session, log: str, ground: bodies.OtherGround) -> Case:
    """Record a ground other than consent for exactly one receiver (R-16)."""
    if not (ground.ground.strip() and ground.receiver_key):
        raise Refused("consent.ground_incomplete", rule="R-16")
    return _write(session, log, "other_ground", ground)


def gate_for(session: Session, log: str, contact_key: str) -> Gate:
    """May the log be passed on to this contact today?"""
    return judge_receiver(session, session.case(log), contact_key)


def judge_receiver(session: Session, case: Case, contact_key: str) -> Gate:
    """The gate for a contact: what names an earlier key of the same person counts for the new.

    To one's own new computer it is open without a consent: the relay stays with the one who
    holds.
    """
    if is_own_new(session, contact_key):
        return Gate(open=True, kind="other", ground=OWN)
    contact = session.contacts.get(contact_key)
    name = contact.card.person.name if contact is not None else ""
    return gate(case, session.contacts.keys_of(contact_key), name, session.today())


def actor_state(session: Session, log: str, actor: str) -> Literal["ok", "missing", "not_needed"]:
    """Whether a consent covers an actor, shown as a mark (C-13)."""
    return actor_consent(session.case(log), actor, session.today())


def _write(session: Session, log: str, kind: str, body: bodies.Body) -> Case:
    with session.change(log) as change:
        change.add(kind, body)
    return session.case(log)
