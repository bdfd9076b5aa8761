"""Which logs are destroyed in the store but not yet in every copy of it."""

from __future__ import annotations

import msgspec

from models.errors import Unavailable
from storage.journal import Journal
from storage.settings import Settings
from storage.vault import Vault, transaction

_PENDING = "destroy.pending"


def pending(vault: Vault) -> tuple[str, ...]:
    """Ids of logs that are gone from the store but not yet from every copy."""
    kept = Settings(vault).get(_PENDING)
    if not kept:
        return ()
    try:
        return msgspec.json.decode(kept, type=tuple[str, ...])
    except msgspec.DecodeError as error:
        raise Unavailable("store.corrupt") from error


def delete(vault: Vault, log: str) -> None:
    """Delete a log from the store and note, in the same transaction, that the copies wait."""
    waiting = (*(each for each in pending(vault) if each != log), log)
    with transaction(vault):
        Settings(vault).set(_PENDING, msgspec.json.encode(waiting).decode("utf-8"))
        Journal(vault).destroy(log)


def done(vault: Vault) -> None:
    """Every copy is clean."""
    with transaction(vault):
        Settings(vault).set(_PENDING, "")
