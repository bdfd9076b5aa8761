"""The recovery sheet (*nødark*): made, printed, typed back once, and the way in with it.

The identity on the sheet is handed out once by `make` and kept nowhere. Until somebody has typed
it back, *I dag* reminds (`state(session).remind`): a sheet that nobody has read is no sheet.
"""

from __future__ import annotations

import hmac
from typing import Literal

import msgspec

from app.session import Session
from models.errors import Unavailable
from storage import unlocking
from storage.settings import Settings
from storage.slot_recovery import KIND
from storage.slots import Kdf
from storage.vault import transaction

_PROVEN = "recovery.proven"
_LATER = "recovery.later"


class NewSheet(msgspec.Struct, frozen=True):
    """What goes on paper and nowhere else. made_at: UTC time."""

    slot: str
    identity: str
    made_at: str


class _Proof(msgspec.Struct, frozen=True):
    slot: str
    at: str


class RecoveryState(msgspec.Struct, frozen=True):
    """How far it has come: no sheet, a sheet that nobody has typed back, or a proven one.

    made_at: of the sheet that counts. later_at: when *print later* was last chosen, else "".
    """

    kind: Literal["none", "unproven", "proven"]
    made_at: str = ""
    later_at: str = ""

    @property
    def remind(self) -> bool:
        """Whether *I dag* should say so."""
        return self.kind != "proven"


def state(session: Session) -> RecoveryState:
    """How far it has come with the recovery sheet."""
    settings = Settings(session.vault)
    sheets = [slot for slot in unlocking.list_slots(session.profile) if slot.kind == KIND]
    later = settings.get(_LATER)
    proven = _proven_slot(session)
    for slot in sheets:
        if slot.id == proven:
            return RecoveryState("proven", slot.made_at, later)
    if sheets:
        return RecoveryState("unproven", sheets[-1].made_at, later)
    return RecoveryState("none", later_at=later)


def make(session: Session) -> NewSheet:
    """A new sheet. One proven before stays valid until this one is proven."""
    proven = _proven_slot(session)
    for slot in unlocking.list_slots(session.profile):
        if slot.kind == KIND and slot.id != proven:
            unlocking.remove_slot(session.profile, slot.id)
    at = session.now()
    slot_id, identity = unlocking.add_recovery(session.vault, at)
    return NewSheet(slot_id, identity, at)


def prove(session: Session, typed: str) -> RecoveryState:
    """Type the sheet back once; older sheets stop working now, and not before.

    Unavailable: "recovery.malformed", "recovery.other_sheet".
    """
    try:
        slot_id, key = unlocking.prove_recovery(session.profile, typed)
    except Unavailable as error:
        if error.code == "slots.wrong_key":
            raise Unavailable("recovery.other_sheet") from error
        raise
    if not hmac.compare_digest(key, session.vault.data_key):
        raise Unavailable("recovery.other_sheet")
    proof = msgspec.json.encode(_Proof(slot=slot_id, at=session.now())).decode("utf-8")
    with transaction(session.vault):
        Settings(session.vault).set(_PROVEN, proof)
    for slot in unlocking.list_slots(session.profile):
        if slot.kind == KIND and slot.id != slot_id:
            unlocking.remove_slot(session.profile, slot.id)
    return state(session)


def later(session: Session) -> RecoveryState:
    """*Print later*: said now, and reminded of until it is done."""
    with transaction(session.vault):
        Settings(session.vault).set(_LATER, session.now())
    return state(session)


def set_passphrase(session: Session, new: str, *, kdf: Kdf | None = None) -> None:
    """A new passphrase for who came in with the sheet. Refused("passphrase.short")."""
    unlocking.set_passphrase(session.vault, new, kdf=kdf)


def _proven_slot(session: Session) -> str:
    kept = Settings(session.vault).get(_PROVEN)
    if not kept:
        return ""
    try:
        return msgspec.json.decode(kept, type=_Proof).slot
    except msgspec.DecodeError as error:
        raise Unavailable("store.corrupt") from error
