"""Every way into a store, and the list of ways: unlocking, adding and taking away slots."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from models.errors import Refused, Unavailable
from storage import slot_institution, slot_keyring, slot_recovery, slots, tries
from storage.os_keyring import OsKeyring
from storage.slots import Kdf, Slot
from storage.vault import SLOTS, Profile, Vault, unlock_with

_WRONG = {"vault.wrong_passphrase", "slots.wrong_key"}


class SlotInfo(msgspec.Struct, frozen=True):
    """A way into the store, as the settings list it.

    kind: "passphrase", "recovery", "keyring", "institution" or one of a newer program. id: ""
    for a passphrase. made_at: UTC time or "". label: whose key, for the institution's.
    """

    kind: str
    id: str = ""
    made_at: str = ""
    label: str = ""


def unlock_with_passphrase(profile: Profile, passphrase: str, now: datetime) -> Vault:
    """Open a store with its passphrase. Errors as `vault.unlock`, and "vault.wait"."""
    return _tried(profile, now, lambda found: slots.open_with_passphrase(found, passphrase))


def unlock_with_recovery(profile: Profile, identity: str, now: datetime) -> Vault:
    """Open a store with what stands on the recovery sheet.

    Unavailable as `vault.unlock`, and "recovery.malformed" (a slip of the fingers; not counted
    as a wrong try), "slots.wrong_key", "slots.none", "vault.wait".
    """
    return _tried(profile, now, lambda found: slot_recovery.open_with_recovery(found, identity)[0])


def unlock_with_institution(profile: Profile, identity: str, now: datetime) -> Vault:
    """Open a store with the institution's key; the use is kept in the store before it returns."""
    used: list[Slot] = []

    def open_slots(found: tuple[Slot, ...]) -> bytes:
        key, slot = slot_institution.open_with_institution(found, identity)
        used.append(slot)
        return key

    vault = _tried(profile, now, open_slots)
    try:
        at = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        slot_institution.record_use(vault, used[0]["label"], at)
    except BaseException:
        # Not opened at all rather than opened unseen.
        vault.close()
        raise
    return vault


def unlock_with_keyring(profile: Profile, keyring: OsKeyring) -> Vault:
    """Open a store that is remembered on this computer; no wrong try is possible.

    Unavailable as `vault.unlock`, "slots.none", and "keyring.…": then the passphrase is needed.
    """
    return unlock_with(
        profile, lambda found: slot_keyring.open_with_keyring(found, profile.id, keyring)
    )


def wait_left(profile: Profile, now: datetime) -> int:
    """Seconds until the next try is welcome."""
    return tries.wait_left(profile.folder, now)


# --- the list of ways


def list_slots(profile: Profile) -> tuple[SlotInfo, ...]:
    """Every slot in order."""
    return tuple(_info(slot) for slot in slots.read_slots(profile.folder / SLOTS))


def remembered(profile: Profile) -> bool:
    """Whether the store is remembered in a keyring (which may have forgotten it)."""
    return any(slot.kind == slot_keyring.KIND for slot in list_slots(profile))


def set_passphrase(vault: Vault, new: str, *, kdf: Kdf | None = None) -> None:
    """A new passphrase in an open store, where the old may be forgotten.

    Every other slot stays. Refused("passphrase.short").
    """
    slots.prepared(new)
    cost = kdf if kdf is not None else slots.calibrate()
    fresh = slots.passphrase_slot(new, vault.data_key, cost)
    path = vault.profile.folder / SLOTS
    slots.write_slots(path, slots.with_new_passphrase(slots.read_slots(path), fresh))


def add_recovery(vault: Vault, made_at: str) -> tuple[str, str]:
    """A new recovery slot beside the old ones: its id, and the identity to print and forget."""
    slot, identity = slot_recovery.recovery_slot(vault.data_key, made_at)
    _add(vault.profile, slot)
    return slot["id"], identity


def prove_recovery(profile: Profile, identity: str) -> tuple[str, bytes]:
    """The id of the recovery slot that a typed identity opens, and the key it gives."""
    key, slot = slot_recovery.open_with_recovery(slots.read_slots(profile.folder / SLOTS), identity)
    return slot["id"], key


def add_institution(vault: Vault, recipient: str, label: str, made_at: str) -> str:
    """A slot for the institution's age recipient; its id. Refused("slots.recipient")."""
    slot = slot_institution.institution_slot(vault.data_key, recipient, label, made_at)
    _add(vault.profile, slot)
    return str(slot["id"])


def remember(vault: Vault, made_at: str, keyring: OsKeyring) -> None:
    """Remember this store in the keyring. Unavailable("keyring.…"): then nothing is changed."""
    forget(vault.profile, keyring)
    slot = slot_keyring.keyring_slot(vault.profile.id, vault.data_key, made_at, keyring)
    _add(vault.profile, slot)


def forget(profile: Profile, keyring: OsKeyring) -> bool:
    """Forget what the keyring remembers; whether the keyring's half is gone as well.

    The slot goes first: without it the other half opens nothing, so False is no danger.
    """
    path = profile.folder / SLOTS
    before = slots.read_slots(path)
    gone = [slot for slot in before if slot.get("kind") == slot_keyring.KIND]
    if not gone:
        return True
    slots.write_slots(path, tuple(slot for slot in before if slot not in gone))
    try:
        for slot in gone:
            if isinstance(slot.get("id"), str):
                keyring.delete(slot_keyring.item_name(profile.id, slot))
        keyring.delete(slot_keyring.witness_name(profile.id))
    except Unavailable:
        return False
    return True


def remove_slot(profile: Profile, slot_id: str) -> None:
    """Take a way in away. Refused("slots.unknown").

    The passphrase has no id and is replaced, never removed: so some way in always stays.
    """
    path = profile.folder / SLOTS
    before = slots.read_slots(path)
    rest = tuple(slot for slot in before if slot.get("id") != slot_id)
    if not slot_id or len(rest) == len(before):
        raise Refused("slots.unknown")
    if not any(slot.get("kind") == "passphrase" for slot in rest):
        raise Refused("slots.last")
    slots.write_slots(path, rest)


def _tried(
    profile: Profile, now: datetime, open_slots: Callable[[tuple[Slot, ...]], bytes]
) -> Vault:
    def counting(found: tuple[Slot, ...]) -> bytes:
        # Inside the process lock, so that two windows do not count past each other.
        before = tries.counted(profile.folder)
        tries.begin(profile.folder, now)
        try:
            key = open_slots(found)
        except Unavailable as error:
            if error.code not in _WRONG:
                tries.put_back(profile.folder, before)
            raise
        tries.clear(profile.folder)
        return key

    return unlock_with(profile, counting)


def _add(profile: Profile, slot: Slot) -> None:
    path = profile.folder / SLOTS
    slots.write_slots(path, (*slots.read_slots(path), slot))


def _info(slot: Slot) -> SlotInfo:
    def text(name: str) -> str:
        value = slot.get(name)
        return value if isinstance(value, str) else ""

    return SlotInfo(kind=text("kind"), id=text("id"), made_at=text("made_at"), label=text("label"))
