"""Targets: the small files beside the store, which anybody at the computer can write in: key
slots, the count of tries, the profile's label, the municipality's policy, and a copy of the store.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import tempfile
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec

from models.errors import Unavailable, Untrusted
from models.policy import LARGEST_BYTES, Policy, read_policy
from storage import off_device, profiles, slots, tries
from storage.slot_age import age_slot, open_with_identity
from storage.slot_keyring import open_with_keyring
from storage.slots import Kdf, Slot
from storage.unlocking import list_slots
from storage.vault import ABOUT, SLOTS, Profile
from tests.hostile.fuzz.people import ane
from tests.hostile.fuzz.target import TAKEN, Target, altered_json
from tests.hostile.mutate import canonical, spoiled

_KEY = bytes(range(32))
_WORDS = "en lang adgangssætning"
_NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


@cache
def _folder() -> Path:
    """One folder for the whole run; the system clears it away."""
    made = tempfile.TemporaryDirectory(prefix="bindeled-fuzz-")
    _kept.append(made)
    return Path(made.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []


def _unhurried() -> Any:
    """Nothing here needs to outlive a power cut."""

    def no_sync(handle: int) -> None:
        pass

    return mock.patch.object(os, "fsync", no_sync)


class _Keyring:
    """A keyring that has the same secret for every name."""

    def get(self, name: str) -> str:
        return _KEY.hex()


# --- slots.json -------------------------------------------------------------------------------


@_unhurried()
def _judge_slots(data: bytes) -> str:
    try:
        found = slots.parse_slots(data)
    except Unavailable as error:
        return error.code
    profile = Profile(id="ab" * 16, label="", folder=_folder())
    path = profile.folder / SLOTS
    slots.write_slots(path, found)
    assert _same(slots.read_slots(path), found), "a slot is not kept as it was read"
    assert len(list_slots(profile)) == len(found)
    opened = []
    # What Argon2id takes is bounded by `Kdf.bearable`, not by the fuzzer's patience.
    with mock.patch.object(slots, "_stretch", _cheap):
        for open_slots in (
            lambda: slots.open_with_passphrase(found, _WORDS),
            lambda: open_with_identity(found, "recovery", ane().keys.age)[0],
            lambda: open_with_keyring(found, profile.id, _Keyring()),  # type: ignore[arg-type]
        ):
            try:
                opened.append(open_slots())
            except Unavailable:
                continue
    assert set(opened) <= {_KEY}, "a slot gave a key that nobody put in it"
    return TAKEN


def _cheap(secret: bytes, salt: bytes, kdf: Kdf) -> bytes:
    assert kdf.bearable
    return (secret + salt).ljust(32)[:32]


def _same(one: tuple[Slot, ...], other: tuple[Slot, ...]) -> bool:
    return repr(one) == repr(other)


def _slots() -> Sequence[bytes]:
    with mock.patch.object(slots, "_stretch", _cheap):
        passphrase = slots.passphrase_slot(_WORDS, _KEY, Kdf(memory_kib=64, passes=1, lanes=1))
    recovery = age_slot("recovery", _KEY, ane().public.age, "2026-03-12T08:30:00Z")
    newer = {"kind": "smartcard", "id": "x", "number": 1.5, "name": "Kort"}
    keyring = {"kind": "keyring", "id": "ab" * 8, "made_at": "", "nonce": "00" * 24}
    keyring["wrapped"] = "00" * 48
    whole = {"v": 1, "slots": [passphrase, recovery, keyring, newer]}
    return [canonical(whole), canonical({"v": 1, "slots": [newer]}), canonical({"v": 2})]


# --- tries.json, profile.json, the policy -----------------------------------------------------


@_unhurried()
def _judge_small(data: bytes) -> str:
    """The first byte chooses the file."""
    which, content = data[:1], data[1:]
    folder = _folder()
    if which < b"\x55":
        (folder / tries.FILE).write_bytes(content)
        assert 0 <= tries.wait_left(folder, _NOW) <= tries.MOST
        try:
            tries.begin(folder, _NOW)
        except Unavailable as error:
            return error.code
        return TAKEN
    if which < b"\xaa":
        (folder / ABOUT).write_bytes(content)
        label = profiles._label_of(folder)
        assert len(label) <= profiles.MAX_LABEL
        label.encode()
        profiles._write_about(folder, Profile(id="", label=label, folder=folder))
        return TAKEN if label else ""
    try:
        policy = read_policy(content)
    except Untrusted as error:
        return error.code
    assert len(content) <= LARGEST_BYTES
    assert msgspec.json.decode(msgspec.json.encode(policy), type=Policy) == policy
    return TAKEN


def _small() -> Sequence[bytes]:
    tried = {"v": 1, "wrong": 5, "last": "2026-03-12T08:59:58+00:00"}
    about = {"v": 1, "id": "ab" * 16, "label": "Ane på arbejde"}
    policy = {
        "v": 1, "decided_by": "Kommunen", "lock_minutes": 5, "keyring_allowed": False,
        "retention_months": 12, "exchange_folder": "/srv/post", "usb_allowed": True,
    }  # fmt: skip
    return [
        first + json.dumps(tree, ensure_ascii=False).encode()
        for first, tree in ((b"\0", tried), (b"\x66", about), (b"\xff", policy))
    ]


def _alter_small(data: bytes, chance: random.Random) -> bytes:
    return data[:1] + altered_json(data[1:], chance)


# --- a copy of the store ----------------------------------------------------------------------


@_unhurried()
def _judge_copy(data: bytes) -> str:
    """Looked into, and unpacked as far as its own key; the store in it is for SQLCipher."""
    path = _folder() / "copy.zip"
    path.write_bytes(data)
    try:
        off_device.read(path)
        off_device.try_out(path, _folder(), _no_key)
    except Unavailable as error:
        left = [each.name for each in _folder().glob(".copy-*")]
        assert left == [], "what was unpacked is left behind"
        return error.code
    except _Asked:
        return TAKEN
    raise AssertionError("opened without a key")


class _Asked(Exception):
    """All of the copy was unpacked, and its key is asked for."""


def _no_key(found: tuple[Slot, ...]) -> bytes:
    raise _Asked


def _copies() -> Sequence[bytes]:
    store = bytes(range(256)) * 4
    about = off_device.About(
        format=off_device.FORMAT,
        profile="ab" * 16,
        label="Ane",
        at="2026-03-12T08:30:00Z",
        size=len(store),
        sha256=hashlib.sha256(store).hexdigest(),
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("about.json", msgspec.json.encode(about))
        archive.writestr("slots.json", canonical({"v": 1, "slots": [{"kind": "x"}]}))
        archive.writestr("store.db", store)
    return [out.getvalue()]


def _alter_copy(data: bytes, chance: random.Random) -> bytes:
    """The members changed in an archive that is right in itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # noqa: BLE001 - whatever a spoiled zip makes of zipfile here
        return spoiled(data, chance)
    name = chance.choice(list(members) or [""])
    if name.endswith(".json"):
        members[name] = altered_json(members[name], chance)
    elif name:
        members[name] = spoiled(members[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for each, content in members.items():
            archive.writestr(each, content)
    return out.getvalue()


TARGETS = (
    Target("slots", _judge_slots, _slots, altered_json),
    Target("small_files", _judge_small, _small, _alter_small),
    Target("copy", _judge_copy, _copies, _alter_copy),
)
