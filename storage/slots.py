"""Key slots: each opens the 32-byte data key of the store in its own way.

`slots.json` is `{"v": 1, "slots": [{"kind": "passphrase", …}, …]}`. Slots of kinds not known here
are kept as they are. A passphrase slot stretches the passphrase with Argon2id and wraps the data
key with XChaCha20-Poly1305; everything else in the slot is associated data, so no field of it can
be changed unnoticed.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from nacl import bindings
from nacl.exceptions import CryptoError

from models import canonical
from models.entry import is_hex
from models.errors import Refused, Unavailable, Untrusted
from storage.files import plain_disk_errors, write_whole

VERSION = 1
KEY_BYTES = 32
MIN_PASSPHRASE = 12
MAX_SLOTS_BYTES = 1 << 20

Slot = dict[str, Any]

_MAX_MEMORY_KIB = 1 << 20
_MAX_PASSES = 20
_MAX_LANES = 16
_SALT_BYTES = 16
_NONCE_BYTES = 24
_TAG_BYTES = 16
_FIELDS = {"kind", "kdf", "memory_kib", "passes", "lanes", "salt", "nonce", "wrapped"}


class Kdf(msgspec.Struct, frozen=True):
    """What stretching a passphrase costs: KiB of memory, passes over it, parallel lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def bearable(self) -> bool:
        """Whether a slot may ask this of the computer; asked before anything is computed."""
        return (
            1 <= self.lanes <= _MAX_LANES
            and 1 <= self.passes <= _MAX_PASSES
            and 8 * self.lanes <= self.memory_kib <= _MAX_MEMORY_KIB
        )


START = Kdf()
_AIM_SECONDS = 0.7
_MOST_MEMORY_KIB = 256 * 1024


def calibrate(
    clock: Callable[[], float] = time.perf_counter, run: Callable[[Kdf], None] | None = None
) -> Kdf:
    """Parameters that take 0.5 to 1 second here, and never less than `START`.

    A slow computer gets `START` and waits a little longer. Measured once, when a slot is made.
    """
    measure = run if run is not None else _spend
    before = clock()
    measure(START)
    room = _AIM_SECONDS / max(clock() - before, 0.001)
    memory = START.memory_kib
    while room >= 2 and memory < _MOST_MEMORY_KIB:
        memory, room = memory * 2, room / 2
    passes = min(_MAX_PASSES, max(START.passes, int(START.passes * room)))
    return Kdf(memory_kib=memory, passes=passes, lanes=START.lanes)


def _spend(kdf: Kdf) -> None:
    _stretch(b"calibration", bytes(_SALT_BYTES), kdf)


def prepared(passphrase: str) -> bytes:
    """The bytes of a passphrase: NFC, so that æ ø å typed on any keyboard are the same.

    Refused("passphrase.short") below 12 characters. No other rule of composition.
    """
    text = canonical.nfc(passphrase)
    if len(text) < MIN_PASSPHRASE:
        raise Refused("passphrase.short", least=MIN_PASSPHRASE)
    return text.encode("utf-8", "surrogatepass")


def passphrase_slot(passphrase: str, data_key: bytes, kdf: Kdf) -> Slot:
    """A new slot that opens the data key with this passphrase."""
    if len(data_key) != KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    if not kdf.bearable:
        raise ValueError("parameters no reader would accept")
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    slot: Slot = {
        "kind": "passphrase",
        "kdf": "argon2id",
        **msgspec.to_builtins(kdf),
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    key = _stretch(prepared(passphrase), salt, kdf)
    wrapped = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        data_key, canonical.encode(slot), nonce, key
    )
    return {**slot, "wrapped": wrapped.hex()}


def open_with_passphrase(slots: tuple[Slot, ...], passphrase: str) -> bytes:
    """The data key, 32 bytes.

    Unavailable: "vault.wrong_passphrase" when no slot opens with it, "vault.corrupt" when there
    is no passphrase slot or one is malformed or asks for more than `Kdf.bearable`.
    """
    own = [slot for slot in slots if slot.get("kind") == "passphrase"]
    if not own:
        raise Unavailable("vault.corrupt")
    checked = [(slot, _parameters(slot)) for slot in own]
    try:
        secret = prepared(passphrase)
    except Refused as error:
        # Too short to have ever been set: the same answer, and no waiting.
        raise Unavailable("vault.wrong_passphrase") from error
    for slot, kdf in checked:
        header = {key: value for key, value in slot.items() if key != "wrapped"}
        key = _stretch(secret, bytes.fromhex(slot["salt"]), kdf)
        try:
            return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                bytes.fromhex(slot["wrapped"]),
                canonical.encode(header),
                bytes.fromhex(slot["nonce"]),
                key,
            )
        except CryptoError:
            continue
    raise Unavailable("vault.wrong_passphrase")


def read_slots(path: Path) -> tuple[Slot, ...]:
    """The slots of `slots.json`.

    Unavailable: "vault.missing", "vault.corrupt", "vault.newer", "disk.…".
    """
    with plain_disk_errors():
        try:
            with open(path, "rb") as file:
                data = file.read(MAX_SLOTS_BYTES + 1)
        except FileNotFoundError as error:
            raise Unavailable("vault.missing") from error
    return parse_slots(data)


def parse_slots(data: bytes) -> tuple[Slot, ...]:
    """The slots in the bytes of `slots.json`. Unavailable: "vault.corrupt", "vault.newer"."""
    if len(data) > MAX_SLOTS_BYTES:
        raise Unavailable("vault.corrupt")
    try:
        canonical.check_depth(data)
        value = json.loads(data.decode("utf-8"))
        _text(value).encode("utf-8")  # every slot is written again with the next one
    except (ValueError, RecursionError, Untrusted) as error:
        raise Unavailable("vault.corrupt") from error
    if not isinstance(value, dict) or type(value.get("v")) is not int:
        raise Unavailable("vault.corrupt")
    if value["v"] > VERSION:
        raise Unavailable("vault.newer")
    slots = value.get("slots")
    if not isinstance(slots, list) or not all(isinstance(slot, dict) for slot in slots):
        raise Unavailable("vault.corrupt")
    return tuple(slots)


def write_slots(path: Path, slots: tuple[Slot, ...]) -> None:
    """Replace `slots.json` as a whole; unknown slots are written as they were read."""
    write_whole(path, _text({"v": VERSION, "slots": list(slots)}).encode("utf-8"))


def _text(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False)


def with_new_passphrase(slots: tuple[Slot, ...], new: Slot) -> tuple[Slot, ...]:
    """The slots with every passphrase slot replaced by the new one."""
    return (new, *(slot for slot in slots if slot.get("kind") != "passphrase"))


def _stretch(secret: bytes, salt: bytes, kdf: Kdf) -> bytes:
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=kdf.passes,
        lanes=kdf.lanes,
        memory_cost=kdf.memory_kib,
    ).derive(secret)


def _parameters(slot: Slot) -> Kdf:
    """Parameters of a slot, after every field of it was found in form and bearable."""
    numbers = [slot.get(name) for name in ("memory_kib", "passes", "lanes")]
    if set(slot) != _FIELDS or not all(type(number) is int for number in numbers):
        raise Unavailable("vault.corrupt")
    good = (
        slot["kdf"] == "argon2id"
        and is_hex(slot["salt"], _SALT_BYTES)
        and is_hex(slot["nonce"], _NONCE_BYTES)
        and is_hex(slot["wrapped"], KEY_BYTES + _TAG_BYTES)
    )
    kdf = Kdf(memory_kib=slot["memory_kib"], passes=slot["passes"], lanes=slot["lanes"])
    if not good or not kdf.bearable:
        raise Unavailable("vault.corrupt")
    return kdf
