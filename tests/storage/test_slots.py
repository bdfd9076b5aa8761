"""Key slots: what opens, what does not, and what is refused before it costs anything."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from nacl import bindings

from models import canonical
from models.errors import Refused, Unavailable
from storage import slots
from storage.slots import Kdf

CHEAP = Kdf(memory_kib=64, passes=1, lanes=1)
KEY = bytes(range(32))
PASSPHRASE = "blå færge på søen"


@pytest.fixture
def slot() -> slots.Slot:
    return slots.passphrase_slot(PASSPHRASE, KEY, CHEAP)


def test_slot_opens_with_its_passphrase_only(slot):
    assert slots.open_with_passphrase((slot,), PASSPHRASE) == KEY
    for wrong in (PASSPHRASE + " ", PASSPHRASE.upper(), "et helt andet løsen", "kort", ""):
        with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
            slots.open_with_passphrase((slot,), wrong)


def test_same_letters_typed_on_another_keyboard_open_it(slot):
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)
    assert decomposed != PASSPHRASE
    assert slots.open_with_passphrase((slot,), decomposed) == KEY


def test_slot_holds_no_key_and_two_slots_share_nothing(slot):
    other = slots.passphrase_slot(PASSPHRASE, KEY, CHEAP)
    text = json.dumps(slot)
    assert KEY.hex() not in text and PASSPHRASE not in text
    assert {slot["salt"], slot["nonce"], slot["wrapped"]}.isdisjoint(
        {other["salt"], other["nonce"], other["wrapped"]}
    )


def test_short_passphrase_is_refused_counted_in_nfc():
    with pytest.raises(Refused, match=r"passphrase\.short"):
        slots.prepared("elleve tegn")
    with pytest.raises(Refused):
        slots.prepared(unicodedata.normalize("NFD", "åååååå"))
    assert slots.prepared("tolv tegn æå") == "tolv tegn æå".encode()


@pytest.mark.parametrize(
    "change",
    [
        {"memory_kib": (1 << 20) + 1},
        {"memory_kib": 1 << 60},
        {"memory_kib": 7},
        {"memory_kib": 64.0},
        {"memory_kib": True},
        {"memory_kib": "64"},
        {"passes": 21},
        {"passes": 0},
        {"passes": -1},
        {"lanes": 17},
        {"lanes": 0},
        {"salt": ""},
        {"salt": "zz" * 16},
        {"nonce": "00" * 23},
        {"wrapped": 7},
        {"wrapped": "0" * 5000},
        {"kdf": "pbkdf2"},
        {"extra": 1},
    ],
    ids=str,
)
def test_hostile_slot_is_refused_before_anything_is_computed(slot, change, monkeypatch):
    def never(*arguments: object) -> bytes:
        raise AssertionError("stretched a passphrase for a hostile slot")

    monkeypatch.setattr(slots, "_stretch", never)
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        slots.open_with_passphrase(({**slot, **change},), PASSPHRASE)


def test_every_field_of_a_slot_is_bound_to_the_key(slot):
    for change in (
        {"passes": 2},
        {"memory_kib": 65},
        {"salt": "00" * 16},
        {"nonce": "00" * 24},
        {"wrapped": ("1" if slot["wrapped"][0] == "0" else "0") + slot["wrapped"][1:]},
        {"wrapped": ""},
        {"wrapped": slot["wrapped"][:-1]},
    ):
        with pytest.raises(Unavailable):
            slots.open_with_passphrase(({**slot, **change},), PASSPHRASE)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_short_data_key_never_reaches_sqlcipher(slot, length):
    """Too few digits would silently be taken as a passphrase by SQLCipher."""
    header = {key: value for key, value in slot.items() if key != "wrapped"}
    stretched = slots._stretch(PASSPHRASE.encode(), bytes.fromhex(slot["salt"]), CHEAP)
    wrapped = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        b"k" * length, canonical.encode(header), bytes.fromhex(slot["nonce"]), stretched
    )
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        slots.open_with_passphrase(({**slot, "wrapped": wrapped.hex()},), PASSPHRASE)
    with pytest.raises(ValueError):
        slots.passphrase_slot(PASSPHRASE, b"k" * length, CHEAP)


def test_unbearable_parameters_are_never_written():
    with pytest.raises(ValueError):
        slots.passphrase_slot(PASSPHRASE, KEY, Kdf(memory_kib=1 << 21))


def test_calibration_aims_at_seven_tenths_of_a_second_and_never_goes_below_start():
    def with_speed(seconds: float) -> Kdf:
        times = iter((0.0, seconds))
        return slots.calibrate(clock=lambda: next(times), run=lambda kdf: None)

    assert with_speed(2.0) == slots.START
    assert with_speed(0.7) == slots.START
    for seconds in (0.3, 0.1, 0.02, 0.0001):
        found = with_speed(seconds)
        assert found.bearable
        assert found.memory_kib >= slots.START.memory_kib and found.passes >= slots.START.passes
        work = found.memory_kib * found.passes / (slots.START.memory_kib * slots.START.passes)
        assert found.passes == 20 or 0.45 <= work * seconds <= 0.75


def test_a_real_calibration_can_be_run():
    assert slots.calibrate().bearable


# --- slots.json


def test_unknown_kinds_are_kept_untouched(tmp_path: Path, slot):
    sheet = {"kind": "recovery", "age": "…", "new": {"deep": [1, 2.5, None]}}
    path = tmp_path / "slots.json"
    slots.write_slots(path, (slot, sheet))
    assert slots.read_slots(path) == (slot, sheet)
    fresh = slots.passphrase_slot("en helt ny sætning", KEY, CHEAP)
    slots.write_slots(path, slots.with_new_passphrase(slots.read_slots(path), fresh))
    assert slots.read_slots(path) == (fresh, sheet)
    assert [each.name for each in tmp_path.iterdir()] == ["slots.json"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"v":1}',
        b'{"v":1,"slots":{}}',
        b'{"v":1,"slots":[1]}',
        b'{"v":true,"slots":[]}',
        b'{"v":"1","slots":[]}',
        b"[" * 200_000,
        b" " * (slots.MAX_SLOTS_BYTES + 1),
    ],
    ids=lambda data: repr(data[:12]),
)
def test_damaged_slots_file(tmp_path: Path, data):
    path = tmp_path / "slots.json"
    path.write_bytes(data)
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        slots.read_slots(path)


def test_missing_newer_and_empty_slots_file(tmp_path: Path):
    path = tmp_path / "slots.json"
    with pytest.raises(Unavailable, match=r"vault\.missing"):
        slots.read_slots(path)
    path.write_bytes(b'{"v":2,"slots":[]}')
    with pytest.raises(Unavailable, match=r"vault\.newer"):
        slots.read_slots(path)
    path.write_bytes(b'{"v":1,"slots":[]}')
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        slots.open_with_passphrase(slots.read_slots(path), PASSPHRASE)
