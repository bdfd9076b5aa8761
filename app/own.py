"""What belongs to the professional alone: their details, and how the window looks to them."""

from __future__ import annotations

from app.session import Session
from models.errors import Refused
from models.people import Person
from storage.settings import Settings
from storage.vault import save_person

LOOK = "look"
TEXT_SIZE = "text_size"


def save_details(session: Session, person: Person) -> Person:
    """Change one's own name, work and phone; the contact card is signed anew with them.

    Refused("profile.label") without a name. What is signed already keeps the old details.
    """
    if not person.name.strip():
        raise Refused("profile.label")
    save_person(session.vault, person, session.now())
    return session.person


def preference(session: Session, name: str, default: str = "") -> str:
    """A choice of the person's own, from the encrypted store."""
    return Settings(session.vault).get(name, default)


def set_preference(session: Session, name: str, value: str) -> None:
    """Keep a choice."""
    Settings(session.vault).set(name, value)
