"""The institution key: the leader's or municipality's age key opens the store too.

Every use is kept in the store and shown to the professional at the next unlock, so that nobody
looks in without their knowing.
"""

from __future__ import annotations

import msgspec

from models.errors import Unavailable
from storage.settings import Settings
from storage.slot_age import age_slot, open_with_identity
from storage.slots import Slot
from storage.vault import Vault, transaction

KIND = "institution"
_USES = "institution.uses"


class Use(msgspec.Struct, frozen=True):
    """One opening with the institution's key. at: UTC time. label: whose. seen: it was shown."""

    at: str
    label: str
    seen: bool = False


def institution_slot(data_key: bytes, recipient: str, label: str, made_at: str) -> Slot:
    """A slot for the institution's recipient. label: whose it is, as the list shows it.

    Refused("slots.recipient") when it is no age recipient.
    """
    return age_slot(KIND, data_key, recipient, made_at, label)


def open_with_institution(slots: tuple[Slot, ...], identity: str) -> tuple[bytes, Slot]:
    """The data key and the slot that opened. Errors as `slot_age.open_with_identity`."""
    return open_with_identity(slots, KIND, identity)


def record_use(vault: Vault, label: str, at: str) -> None:
    """Keep that the institution's key opened this store."""
    _save(vault, (*uses(vault), Use(at=at, label=label)))


def uses(vault: Vault) -> tuple[Use, ...]:
    """Every use, oldest first."""
    kept = Settings(vault).get(_USES)
    if not kept:
        return ()
    try:
        return msgspec.json.decode(kept, type=tuple[Use, ...])
    except msgspec.DecodeError as error:
        raise Unavailable("store.corrupt") from error


def mark_seen(vault: Vault) -> None:
    """The professional has been shown every use."""
    _save(vault, tuple(msgspec.structs.replace(use, seen=True) for use in uses(vault)))


def _save(vault: Vault, all_uses: tuple[Use, ...]) -> None:
    with transaction(vault):
        Settings(vault).set(_USES, msgspec.json.encode(all_uses).decode("utf-8"))
