"""Recovery sheet, institution key, the list of slots, and the delay after wrong tries."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta

import pytest

from models.errors import Refused, Unavailable
from storage import slot_institution, slots, tries, unlocking
from storage.signing import generate_keys, public_keys
from storage.vault import SLOTS, unlock
from tests.storage.conftest import AT, CHEAP, PASSPHRASE

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
WRONG = "slet ikke det rigtige"


def kinds(profile):
    return [slot.kind for slot in unlocking.list_slots(profile)]


# --- recovery sheet


def test_recovery_sheet_opens_and_sets_a_new_passphrase(vault):
    """The passphrase is forgotten; the sheet is at hand."""
    _, identity = unlocking.add_recovery(vault, AT)
    vault.close()
    profile = vault.profile
    with unlocking.unlock_with_recovery(profile, identity, NOW) as again:
        assert again.data_key == vault.data_key
        unlocking.set_passphrase(again, "nyt og bedre løsen", kdf=CHEAP)
    with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
        unlock(profile, PASSPHRASE)
    unlock(profile, "nyt og bedre løsen").close()
    unlocking.unlock_with_recovery(profile, identity, NOW).close()


def test_stock_age_opens_the_recovery_slot(vault, tmp_path):
    _, identity = unlocking.add_recovery(vault, AT)
    slot = slots.read_slots(vault.profile.folder / SLOTS)[-1]
    (tmp_path / "key.txt").write_text(identity + "\n")
    out = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key.txt"],
        input=slot["age"].encode(),
        capture_output=True,
        check=True,
    ).stdout
    assert out.decode() == vault.data_key.hex() + "\n"


def test_slot_made_with_stock_age_opens(vault):
    identity = generate_keys().age
    recipient = subprocess.run(
        ["age-keygen", "-y"], input=identity.encode(), capture_output=True, check=True
    ).stdout.decode()
    sealed = subprocess.run(
        ["age", "-a", "-r", recipient.strip()],
        input=vault.data_key.hex().encode(),
        capture_output=True,
        check=True,
    ).stdout.decode()
    path = vault.profile.folder / SLOTS
    made = {"kind": "recovery", "id": "ab" * 8, "recipient": recipient.strip()}
    slots.write_slots(
        path, (*slots.read_slots(path), {**made, "label": "", "made_at": AT, "age": sealed})
    )
    vault.close()
    unlocking.unlock_with_recovery(vault.profile, identity, NOW).close()


def test_identity_is_kept_nowhere(vault):
    _, identity = unlocking.add_recovery(vault, AT)
    vault.close()
    for path in vault.profile.folder.rglob("*"):
        if path.is_file():
            assert identity.encode() not in path.read_bytes(), path.name


def test_identity_as_people_type_it(vault):
    _, identity = unlocking.add_recovery(vault, AT)
    vault.close()
    body = identity.removeprefix("AGE-SECRET-KEY-1")
    spaced = " ".join(body[n : n + 4] for n in range(0, len(body), 4))
    for typed in (identity.lower(), f"  {identity}\n", spaced, f"age-secret-key-1 {spaced}"):
        unlocking.unlock_with_recovery(vault.profile, typed, NOW).close()


@pytest.mark.parametrize("place", [20, 45, 73])
def test_slip_of_the_fingers_is_told_from_a_wrong_sheet(vault, place):
    _, identity = unlocking.add_recovery(vault, AT)
    vault.close()
    other = "Q" if identity[place] != "Q" else "P"
    typed = identity[:place] + other + identity[place + 1 :]
    for _ in range(10):
        with pytest.raises(Unavailable, match=r"recovery\.malformed"):
            unlocking.unlock_with_recovery(vault.profile, typed, NOW)
    assert unlocking.wait_left(vault.profile, NOW) == 0
    with pytest.raises(Unavailable, match=r"slots\.wrong_key"):
        unlocking.unlock_with_recovery(vault.profile, generate_keys().age, NOW)


@pytest.mark.parametrize("typed", ["", "æ", "AGE-SECRET-KEY-1", "x" * 100_000, "\x00" * 74])
def test_nonsense_is_malformed(vault, typed):
    vault.close()
    with pytest.raises(Unavailable, match=r"recovery\.malformed"):
        unlocking.unlock_with_recovery(vault.profile, typed, NOW)


def test_slot_that_holds_no_key_of_this_store_is_refused(vault):
    """Who can write the folder can make a slot, but not one that opens this store."""
    identity = generate_keys().age
    recipient = public_keys_of(identity)
    path = vault.profile.folder / SLOTS
    forged = slot_institution.institution_slot(bytes(32), recipient, "", AT)
    slots.write_slots(path, (*slots.read_slots(path), {**forged, "kind": "recovery"}))
    vault.close()
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        unlocking.unlock_with_recovery(vault.profile, identity, NOW)


@pytest.mark.parametrize(
    "change", [{"age": 3}, {"age": "x"}, {"age": "x" * 9999}, {"more": ""}, {"id": None}]
)
def test_damaged_slot_opens_nothing_and_harms_no_other(vault, change):
    _, identity = unlocking.add_recovery(vault, AT)
    path = vault.profile.folder / SLOTS
    first, own = slots.read_slots(path)
    slots.write_slots(path, (first, {**own, **change}))
    vault.close()
    with pytest.raises(Unavailable, match=r"slots\.wrong_key"):
        unlocking.unlock_with_recovery(vault.profile, identity, NOW)
    assert kinds(vault.profile) == ["passphrase", "recovery"]
    unlock(vault.profile, PASSPHRASE).close()


# --- institution


def public_keys_of(identity: str) -> str:
    import pyrage

    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def test_use_of_the_institution_key_is_recorded_and_shown_once(vault):
    keys = generate_keys()
    unlocking.add_institution(vault, public_keys(keys).age, "Leder, Solstrålen", AT)
    vault.close()
    with unlocking.unlock_with_institution(vault.profile, keys.age, NOW) as opened:
        assert opened.data_key == vault.data_key
    with unlock(vault.profile, PASSPHRASE) as mine:
        (use,) = slot_institution.uses(mine)
        assert (use.at, use.label, use.seen) == ("2026-03-12T09:00:00Z", "Leder, Solstrålen", False)
        slot_institution.mark_seen(mine)
        assert [each.seen for each in slot_institution.uses(mine)] == [True]


def test_institution_key_does_not_open_when_its_use_cannot_be_recorded(vault, monkeypatch):
    keys = generate_keys()
    unlocking.add_institution(vault, public_keys(keys).age, "Leder", AT)
    vault.close()

    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    monkeypatch.setattr(slot_institution, "record_use", full)
    with pytest.raises(Unavailable, match=r"disk\.full"):
        unlocking.unlock_with_institution(vault.profile, keys.age, NOW)
    unlock(vault.profile, PASSPHRASE).close()


@pytest.mark.parametrize("recipient", ["", "age1", "ssh-ed25519 AAAA", "AGE-SECRET-KEY-1"])
def test_only_an_age_recipient_can_be_institution(vault, recipient):
    with pytest.raises(Refused, match=r"slots\.recipient"):
        unlocking.add_institution(vault, recipient, "Leder", AT)
    assert kinds(vault.profile) == ["passphrase"]


# --- the list


def test_slots_are_taken_away_but_never_the_passphrase(vault):
    recovery, _ = unlocking.add_recovery(vault, AT)
    leader = unlocking.add_institution(vault, vault.public_keys.age, "Leder", AT)
    assert kinds(vault.profile) == ["passphrase", "recovery", "institution"]
    unlocking.remove_slot(vault.profile, recovery)
    unlocking.remove_slot(vault.profile, leader)
    for unknown in (recovery, "", "nothing"):
        with pytest.raises(Refused, match=r"slots\.unknown"):
            unlocking.remove_slot(vault.profile, unknown)
    assert kinds(vault.profile) == ["passphrase"]


def test_last_way_in_is_not_taken_away(vault):
    """A store of an odd making, with only a sheet: the sheet stays."""
    recovery, _ = unlocking.add_recovery(vault, AT)
    path = vault.profile.folder / SLOTS
    slots.write_slots(path, slots.read_slots(path)[1:])
    with pytest.raises(Refused, match=r"slots\.last"):
        unlocking.remove_slot(vault.profile, recovery)
    assert kinds(vault.profile) == ["recovery"]


# --- delay


def test_delay_grows_to_its_most_and_ends_with_the_right_passphrase(vault):
    vault.close()
    profile, now, waits = vault.profile, NOW, []
    for _ in range(14):
        left = unlocking.wait_left(profile, now)
        waits.append(left)
        if left:
            with pytest.raises(Unavailable) as caught:
                unlocking.unlock_with_passphrase(profile, PASSPHRASE, now)
            assert caught.value.code == "vault.wait" and caught.value.params == {"seconds": left}
        now += timedelta(seconds=left)
        with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
            unlocking.unlock_with_passphrase(profile, WRONG, now)
    assert waits[:6] == [0, 0, 0, 5, 10, 20] and waits[-1] == tries.MOST
    assert waits == sorted(waits)
    now += timedelta(seconds=tries.MOST)
    unlocking.unlock_with_passphrase(profile, PASSPHRASE, now).close()
    assert unlocking.wait_left(profile, now) == 0


def wrong_five_times(profile):
    now = NOW
    for _ in range(5):
        now += timedelta(seconds=unlocking.wait_left(profile, now))
        with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
            unlocking.unlock_with_passphrase(profile, WRONG, now)
    return now


@pytest.mark.parametrize("jump", [timedelta(days=-20_000), timedelta(hours=-1)])
def test_clock_set_back_locks_nobody_out(vault, jump):
    vault.close()
    now = wrong_five_times(vault.profile) + jump
    left = unlocking.wait_left(vault.profile, now)
    assert 0 < left <= tries.MOST
    now += timedelta(seconds=left)
    unlocking.unlock_with_passphrase(vault.profile, PASSPHRASE, now).close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"wrong": 99}',
        b'{"wrong": -1, "last": "2026-03-12T09:00:00+00:00"}',
        b'{"wrong": 9, "last": "2026-03-12T09:00:00"}',
        b'{"wrong": "9", "last": "2026-03-12T09:00:00+00:00"}',
        b'{"wrong": 9, "last": 7}',
        b"\xff" * 4096,
    ],
)
def test_damaged_count_locks_nobody_out(vault, content):
    vault.close()
    (vault.profile.folder / tries.FILE).write_bytes(content)
    unlocking.unlock_with_passphrase(vault.profile, PASSPHRASE, NOW).close()


def test_what_is_wrong_with_the_store_is_no_wrong_try(vault):
    vault.close()
    (vault.profile.folder / SLOTS).write_bytes(b"{}")
    for _ in range(8):
        with pytest.raises(Unavailable, match=r"vault\.corrupt"):
            unlocking.unlock_with_passphrase(vault.profile, PASSPHRASE, NOW)
    assert unlocking.wait_left(vault.profile, NOW) == 0
