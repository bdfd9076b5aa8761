"""Drafts: what is being typed, kept in the encrypted store and never exported.

slot names one place of typing: "note", "agreement", "map", "meeting:<id>", "handover", and
"quick" with log "" for the quick note.
"""

from __future__ import annotations

from app.session import Session
from storage.drafts import DraftItem
from storage.vault import transaction


def save(session: Session, log: str, slot: str, data: str) -> None:
    """Keep what is typed so far."""
    with transaction(session.vault):
        session.drafts.save(log, slot, data, session.now())


def load(session: Session, log: str, slot: str) -> str | None:
    """What was typed in this place, None when nothing waits."""
    return session.drafts.load(log, slot)


def discard(session: Session, log: str, slot: str) -> None:
    """Throw a draft away, after it was written or given up."""
    with transaction(session.vault):
        session.drafts.delete(log, slot)


def all_drafts(session: Session) -> tuple[DraftItem, ...]:
    """Every draft, newest first."""
    return session.drafts.all()
