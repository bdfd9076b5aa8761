"""*Remember on this computer*: 32 random bytes in the system's keyring wrap the data key.

Opt-in and never the only slot. Without the keyring the slot is worth nothing, and without the
slot what lies in the keyring is worth nothing.
"""

from __future__ import annotations

import secrets

from nacl import bindings
from nacl.exceptions import CryptoError

from models import canonical
from models.entry import is_hex
from models.errors import Unavailable
from storage.os_keyring import OsKeyring
from storage.slots import KEY_BYTES, Slot

KIND = "keyring"
_NONCE_BYTES = 24
_TAG_BYTES = 16
_ID_BYTES = 8
_FIELDS = {"kind", "id", "made_at", "nonce", "wrapped"}


def keyring_slot(profile_id: str, data_key: bytes, made_at: str, keyring: OsKeyring) -> Slot:
    """A new slot; its secret is in the keyring and was read back. Errors as `OsKeyring`."""
    if len(data_key) != KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    secret, nonce = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(_NONCE_BYTES)
    slot: Slot = {
        "kind": KIND,
        "id": secrets.token_hex(_ID_BYTES),
        "made_at": made_at,
        "nonce": nonce.hex(),
    }
    keyring.put(item_name(profile_id, slot), secret.hex())
    wrapped = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        data_key, canonical.encode(slot), nonce, secret
    )
    return {**slot, "wrapped": wrapped.hex()}


def open_with_keyring(slots: tuple[Slot, ...], profile_id: str, keyring: OsKeyring) -> bytes:
    """The data key.

    Unavailable: "slots.none" when nothing is remembered here, "keyring.forgotten" when the
    keyring has not got the secret (any more) or it does not fit; else as `OsKeyring`.
    """
    own = [slot for slot in slots if slot.get("kind") == KIND and _well_formed(slot)]
    if not own:
        raise Unavailable("slots.none")
    for slot in own:
        secret = keyring.get(item_name(profile_id, slot))
        if secret is None or not is_hex(secret, KEY_BYTES):
            continue
        header = {key: value for key, value in slot.items() if key != "wrapped"}
        try:
            return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                bytes.fromhex(slot["wrapped"]),
                canonical.encode(header),
                bytes.fromhex(slot["nonce"]),
                bytes.fromhex(secret),
            )
        except CryptoError:
            continue
    raise Unavailable("keyring.forgotten")


def item_name(profile_id: str, slot: Slot) -> str:
    """The name in the keyring: ids only, for anybody may read it there."""
    return f"{profile_id[:8]}-{slot['id']}"


def witness_name(profile_id: str) -> str:
    """The name under which the custody anchors' witness is kept (`storage.anchor`)."""
    return f"{profile_id[:8]}-anchor"


def _well_formed(slot: Slot) -> bool:
    return (
        set(slot) == _FIELDS
        and isinstance(slot["made_at"], str)
        and is_hex(slot["id"], _ID_BYTES)
        and is_hex(slot["nonce"], _NONCE_BYTES)
        and is_hex(slot["wrapped"], KEY_BYTES + _TAG_BYTES)
    )
