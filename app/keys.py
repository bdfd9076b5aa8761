"""The ways into a store, as the settings and the unlock page use them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.policy import keyring_allowed, may_remember
from app.session import Session, system_clock
from models.errors import Refused
from storage import profiles, unlocking
from storage.os_keyring import OsKeyring
from storage.profiles import Profile
from storage.slots import Kdf
from storage.unlocking import SlotInfo as SlotInfo

MAX_LABEL = 80


def ways(session: Session) -> tuple[SlotInfo, ...]:
    """Every way into this store; kinds "passphrase", "recovery", "keyring", "institution"."""
    return unlocking.list_slots(session.profile)


def change_passphrase(session: Session, old: str, new: str, *, kdf: Kdf | None = None) -> None:
    """Another passphrase for who knows the old one; every other way in stays.

    Unavailable("vault.wrong_passphrase"), Refused("passphrase.short").
    """
    profiles.change_passphrase(session.profile, old, new, kdf=kdf)


def add_institution(session: Session, recipient: str, label: str) -> str:
    """Let the institution's age key open the store too; the id of this way in.

    label: whose key, as the list and the notice after each use show it.
    Refused: "slots.recipient", "profile.label" without a label.
    """
    title = label.strip()
    if not title or len(title) > MAX_LABEL:
        raise Refused("profile.label", most=MAX_LABEL)
    return unlocking.add_institution(session.vault, recipient, title, session.now())


def remove(session: Session, way_id: str) -> None:
    """Take a way in away; the passphrase cannot be. Refused("slots.unknown"/"slots.last")."""
    unlocking.remove_slot(session.profile, way_id)


def remember(session: Session, keyring: OsKeyring | None = None) -> None:
    """*Husk mig på denne computer.* Unavailable("keyring.…"): nothing is changed.

    Refused("policy.no_keyring") where the municipality forbids it.
    """
    may_remember()
    unlocking.remember(session.vault, session.now(), keyring or OsKeyring())


def forget(session: Session, keyring: OsKeyring | None = None) -> bool:
    """Undo it; False when the keyring could not be reached (its half alone opens nothing)."""
    return unlocking.forget(session.profile, keyring or OsKeyring())


def remembered(profile: Profile) -> bool:
    """Whether to offer `session.open_remembered` before the passphrase is asked for."""
    return keyring_allowed() and unlocking.remembered(profile)


def wait_left(profile: Profile, clock: Callable[[], datetime] = system_clock) -> int:
    """Seconds until the next try to unlock is welcome, 0 for now."""
    return unlocking.wait_left(profile, clock())
