"""The recovery sheet (*nødark*): an age identity that is printed once and then forgotten."""

from __future__ import annotations

import pyrage

from storage.slot_age import age_slot, open_with_identity
from storage.slots import Slot

KIND = "recovery"


def recovery_slot(data_key: bytes, made_at: str) -> tuple[Slot, str]:
    """A new slot, and the identity that opens it: to be printed, and kept nowhere.

    made_at: UTC time, shown in the list of slots.
    """
    identity = pyrage.x25519.Identity.generate()
    return age_slot(KIND, data_key, str(identity.to_public()), made_at), str(identity)


def open_with_recovery(slots: tuple[Slot, ...], identity: str) -> tuple[bytes, Slot]:
    """The data key and the slot that opened. Errors as `slot_age.open_with_identity`."""
    return open_with_identity(slots, KIND, identity)
