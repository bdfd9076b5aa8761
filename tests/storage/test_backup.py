"""The ring of copies, the copy that leaves the computer, and going back."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import zipfile
from datetime import date, timedelta
from pathlib import Path

import apsw
import pytest

from models.bodies import Create
from models.errors import Unavailable
from models.people import Child
from storage import backup, ballast, off_device, profiles, slots, unlocking
from storage import vault as vaults
from storage.backup import Copy
from storage.journal import Journal
from storage.vault import RESTORED, STORE, transaction, unlock
from tests.storage.conftest import AT, BODIL, LOG, PASSPHRASE
from tests.storage.test_journal import decrypted

SECRET = "Klokkeblomst i hegnet"


@pytest.fixture
def written(vault, journal, writer):
    """A store with three entries."""
    with transaction(vault):
        journal.append(writer(kind="create", body=Create(child=Child(name="Saad"), holder=BODIL)))
        journal.append(writer(SECRET))
        journal.append(writer(SECRET))
    return vault


def with_passphrase(found):
    return slots.open_with_passphrase(found, PASSPHRASE)


# --- the ring


def test_copy_is_whole_encrypted_and_listed(written):
    made = backup.make_copy(written, "before-offer", AT)
    assert backup.copies(written.profile) == (made,)
    assert (made.at, made.reason, made.seq) == (AT, "before-offer", 1)
    assert backup.check_copy(written.profile, made.path, written.data_key) == backup.Checked(1, 3)
    data = made.path.read_bytes()
    assert b"SQLite format 3" not in data and SECRET.encode() not in data
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]


def test_same_state_is_copied_once_and_a_new_one_again(written, journal, writer):
    first = backup.safety_copy(written, "before-offer", AT)
    assert backup.safety_copy(written, "before-accept", AT) == first
    with transaction(written):
        journal.append(writer())
    assert backup.safety_copy(written, "before-accept", AT).seq == first.seq + 1


def test_damaged_newest_copy_is_not_taken_for_the_same_state(written):
    first = backup.safety_copy(written, "before-offer", AT)
    first.path.write_bytes(os.urandom(first.size))
    assert backup.safety_copy(written, "before-accept", AT).seq == first.seq + 1


@pytest.mark.parametrize("place", [0, 20, 4096 + 100, -100])
def test_one_changed_byte_anywhere_is_found(written, place):
    made = backup.make_copy(written, "daily", AT)
    data = bytearray(made.path.read_bytes())
    data[place] ^= 1
    made.path.write_bytes(data)
    found = backup.check_copy(written.profile, made.path, written.data_key)
    assert found.findings == ("backup.damaged",)
    with pytest.raises(Unavailable, match=r"backup\.damaged"):
        backup.stage_restore(written.profile, written.data_key, made.path)
    assert not (written.profile.folder / RESTORED).exists()


def test_copy_that_fails_its_check_never_counts(written, monkeypatch):
    monkeypatch.setattr(backup, "_pages", lambda vault: ("backup.damaged",))
    with pytest.raises(Unavailable, match=r"backup\.damaged"):
        backup.make_copy(written, "daily", AT)
    assert list((written.profile.folder / backup.FOLDER).iterdir()) == []


def test_too_little_room_is_said_before_the_disk_is_filled(written, monkeypatch):
    room = shutil.disk_usage(written.profile.folder)._replace(free=1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: room)
    with pytest.raises(Unavailable, match=r"backup\.no_room"):
        backup.make_copy(written, "daily", AT)
    assert backup.copies(written.profile) == ()


def daily(seq: int, day: date, reason: str = "daily") -> Copy:
    return Copy(seq=seq, at=f"{day}T08:00:00Z", reason=reason, path=Path("x"), size=1)


def test_ring_of_two_years_keeps_7_days_4_weeks_12_months():
    start = date(2024, 3, 1)
    found = [daily(n, start + timedelta(days=n)) for n in reversed(range(730))]
    kept = sorted(backup.kept_of(found), reverse=True)
    days = [start + timedelta(days=n) for n in kept]
    assert days[:7] == [start + timedelta(days=729 - n) for n in range(7)]
    assert len({day.isocalendar()[:2] for day in days}) >= 4
    assert len({(day.year, day.month) for day in days}) == 12
    assert len(kept) <= 7 + 4 + 12


def test_newest_is_kept_however_wrong_the_clock(written):
    for day in ("2031-01-01", "2026-03-12", "1970-01-01"):
        newest = backup.make_copy(written, "daily", f"{day}T08:00:00Z")
    assert backup.copies(written.profile)[0] == newest
    found = [daily(99, date(1970, 1, 1)), *(daily(n, date(2031, 1, 1)) for n in range(50))]
    assert 99 in backup.kept_of(found)


def test_copies_before_steps_do_not_push_out_the_days():
    start = date(2026, 3, 1)
    found = [daily(100 + n, start, "before-offer") for n in reversed(range(50))]
    found += [daily(n, start - timedelta(days=10 - n)) for n in reversed(range(6))]
    kept = backup.kept_of(found)
    assert set(range(6)) <= kept
    assert len([n for n in kept if n >= 100]) == backup.SAFETY


def test_prune_removes_files(written):
    for n in range(12):
        backup.make_copy(written, "before-offer", f"2026-03-12T08:00:{n:02d}Z")
    assert [copy.seq for copy in backup.copies(written.profile)] == [12, 11, 10, 9, 8]


def test_what_a_crash_left_is_cleared_and_never_listed(written):
    folder = written.profile.folder / backup.FOLDER
    folder.mkdir()
    (folder / "000009-20260312T083000Z-daily.db.part").write_bytes(b"half")
    (folder / "000009-20260312T083000Z-daily.db.part-journal").write_bytes(b"half")
    assert backup.copies(written.profile) == ()
    assert backup.make_copy(written, "daily", AT).seq == 1
    assert len(list(folder.iterdir())) == 1


# --- going back


def test_restore_brings_back_the_copy_at_the_next_unlock(written, journal, writer):
    made = backup.make_copy(written, "daily", AT)
    with transaction(written):
        journal.append(writer())
    backup.stage_restore(written.profile, written.data_key, made.path)
    written.close()
    with unlock(written.profile, PASSPHRASE) as back:
        assert Journal(back).count(LOG) == 3
    assert not (written.profile.folder / RESTORED).exists()


class Cut(BaseException):
    """The power goes."""


@pytest.mark.parametrize("call", range(6))
def test_restore_cut_off_anywhere_leaves_the_old_or_the_new_whole(
    written, journal, writer, monkeypatch, call
):
    made = backup.make_copy(written, "daily", AT)
    with transaction(written):
        journal.append(writer())
    real, left = os.replace, [call]

    def cutting(name):
        original = getattr(os if name == "replace" else module, name)

        def step(*arguments):
            left[0] -= 1
            if left[0] < 0:
                raise Cut
            return original(*arguments)

        return step

    module = backup
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", cutting("replace"))
        patch.setattr(backup, "sync_folder", cutting("sync_folder"))
        module = vaults
        patch.setattr(vaults, "sync_folder", cutting("sync_folder"))
        try:
            backup.stage_restore(written.profile, written.data_key, made.path)
            written.close()
            unlock(written.profile, PASSPHRASE).close()
        except Cut:
            written.close()
    assert os.replace is real
    with unlock(written.profile, PASSPHRASE) as back:
        decided = call > 0
        assert Journal(back).count(LOG) == (3 if decided else 4)
    assert not (written.profile.folder / RESTORED).exists()


def test_journal_of_the_old_store_is_not_rolled_back_into_the_restored(written, journal, writer):
    """A store killed in a transaction, then restored."""
    made = backup.make_copy(written, "daily", AT)
    connection = written.connection
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("PRAGMA cache_size = 2")
    hot = written.profile.folder / f"{STORE}-journal"
    kept = b""
    with contextlib.suppress(Cut), transaction(written):
        for _ in range(40):
            journal.append(writer("fyld " * 400))
        kept = hot.read_bytes()
        raise Cut
    written.close()
    assert len(kept) > 512
    backup.stage_restore(written.profile, written.data_key, made.path)
    hot.write_bytes(kept)
    with unlock(written.profile, PASSPHRASE) as back:
        assert backup.check_content(back) == backup.Checked(1, 3)


# --- destroying


def test_destroying_cleans_every_copy_and_no_word_is_left_in_any(
    written, journal, writer, tmp_path
):
    for n in range(3):
        backup.make_copy(written, "before-offer", f"2026-03-12T08:00:{n:02d}Z")
        with transaction(written):
            journal.append(writer(SECRET))
    older = written.profile.folder / "store-version-1.db"
    shutil.copyfile(backup.copies(written.profile)[0].path, older)
    left = written.profile.folder / ".copy-left"
    left.mkdir()
    for path in (*(copy.path for copy in backup.copies(written.profile)), older):
        assert SECRET.encode() in pages_of(written, path, tmp_path)
    journal.destroy(LOG)
    assert backup.clean_copies(written, (LOG,), AT) == backup.Cleaned(cleaned=4, removed=0)
    found = backup.copies(written.profile)
    assert len(found) == 3 and not left.exists()
    for path in (*(copy.path for copy in found), older):
        assert backup.check_copy(written.profile, path, written.data_key) == backup.Checked(0, 0)
        plain = pages_of(written, path, tmp_path)
        assert plain.startswith(b"SQLite format 3") and SECRET.encode() not in plain
        assert LOG.encode() not in plain


def pages_of(vault, path, folder):
    """The decrypted pages of any file of this data key."""
    store = vault.profile.folder / STORE
    real = store.read_bytes()
    try:
        store.write_bytes(path.read_bytes())
        return decrypted(vault, folder)
    finally:
        store.write_bytes(real)


def test_copy_that_cannot_be_cleaned_is_removed_after_a_fresh_one_is_made(written, journal):
    made = backup.make_copy(written, "daily", AT)
    made.path.write_bytes(os.urandom(made.size))
    journal.destroy(LOG)
    assert backup.clean_copies(written, (LOG,), AT) == backup.Cleaned(cleaned=0, removed=1)
    (fresh,) = backup.copies(written.profile)
    assert fresh.seq == 2
    assert backup.check_copy(written.profile, fresh.path, written.data_key).whole


# --- the copy that leaves the computer


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / off_device.file_name(AT, "ab" * 16)


def test_one_file_opens_with_the_passphrase_and_is_whole(written, stick, tmp_path):
    about = off_device.write(written, stick, AT)
    assert off_device.read(stick) == about
    assert stick.name == "bindeled-kopi-2026-03-12-abab.zip"
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]
    before = sorted(written.profile.folder.iterdir())
    found = off_device.try_out(stick, written.profile.folder, with_passphrase)
    assert found == backup.Checked(1, 3)
    assert sorted(written.profile.folder.iterdir()) == before
    assert SECRET.encode() not in stick.read_bytes()
    with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
        off_device.try_out(
            stick, tmp_path, lambda found: slots.open_with_passphrase(found, "noget helt andet")
        )


def test_moved_to_a_new_computer_it_is_another_installation(written, stick, tmp_path):
    off_device.write(written, stick, AT)
    data_dir = tmp_path / "new computer"
    profile = off_device.restore_new(data_dir, stick, with_passphrase)
    assert profiles.list_profiles(data_dir) == (profile,)
    with unlock(profile, PASSPHRASE) as moved:
        assert Journal(moved).count(LOG) == 3
        assert moved.card == written.card and moved.installation != written.installation
    with pytest.raises(Unavailable, match=r"backup\.profile_here"):
        off_device.restore_new(data_dir, stick, with_passphrase)


def test_wrong_passphrase_leaves_no_half_profile(written, stick, tmp_path):
    off_device.write(written, stick, AT)
    with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
        off_device.restore_new(
            tmp_path / "new", stick, lambda found: slots.open_with_passphrase(found, "x" * 20)
        )
    assert list((tmp_path / "new" / "profiles").iterdir()) == []


def test_every_flipped_byte_in_the_file_is_found(written, stick, tmp_path):
    off_device.write(written, stick, AT)
    good = stick.read_bytes()
    for place in range(0, len(good), len(good) // 40):
        bad = bytearray(good)
        bad[place] ^= 0x20
        stick.write_bytes(bad)
        try:
            found = off_device.try_out(stick, tmp_path, with_passphrase)
        except Unavailable:
            continue
        # A byte of the archive's dates and the like changes nothing that counts.
        assert found == backup.Checked(1, 3)
    for cut in (0, 10, len(good) // 2, len(good) - 1):
        stick.write_bytes(good[:cut])
        with pytest.raises(Unavailable, match=r"backup\.not_ours"):
            off_device.read(stick)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".copy")] == []


@pytest.mark.parametrize(
    "members",
    [
        {"store.db": b"x"},
        {"about.json": b"{}", "slots.json": b"{}", "store.db": b"x"},
        {"about.json": b"[", "slots.json": b"{}", "store.db": b"x"},
        {"about.json": b'{"format":"bindeled-copy/2"}', "slots.json": b"", "store.db": b""},
        {"../about.json": b"{}", "slots.json": b"{}", "store.db": b"x"},
    ],
)
def test_other_archives_are_refused(stick, members):
    with zipfile.ZipFile(stick, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    code = r"backup\.newer" if b"copy/2" in members.get("about.json", b"") else r"backup\.not_ours"
    with pytest.raises(Unavailable, match=code):
        off_device.read(stick)


def test_vanished_copy_and_vanished_stick(written, tmp_path):
    with pytest.raises(Unavailable, match=r"backup\.unknown"):
        off_device.read(tmp_path / "gone.zip")
    with pytest.raises(Unavailable, match=r"disk\."):
        off_device.write(written, tmp_path / "gone" / "x.zip", AT)
    with pytest.raises(Unavailable, match=r"backup\.unknown"):
        backup.stage_restore(written.profile, written.data_key, tmp_path / "gone.db")


# --- ballast


def test_ballast_lies_in_and_is_given_up(tmp_path, monkeypatch):
    assert ballast.ensure(tmp_path) and ballast.ensure(tmp_path)
    assert (tmp_path / ballast.FILE).stat().st_size == ballast.SIZE
    assert ballast.give_up(tmp_path) and not ballast.give_up(tmp_path)
    little = shutil.disk_usage(tmp_path)._replace(free=ballast.SIZE)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: little)
    assert not ballast.ensure(tmp_path)
    assert not (tmp_path / ballast.FILE).exists()


def test_copy_from_before_a_migration_is_cleaned_too(written):
    """A table of today that the copy has not, and one that only the copy has."""
    made = backup.make_copy(written, "daily", AT)
    with backup.open_copy(written.profile, made.path, written.data_key, "rw") as copy:
        copy.connection.execute("DROP TABLE agreement")
        copy.connection.execute("CREATE TABLE of_old (log TEXT, word TEXT)")
        copy.connection.execute("INSERT INTO of_old VALUES (?, ?)", (LOG, SECRET))
    cleaned = backup.clean_copies(written, (LOG,), AT)
    assert cleaned == backup.Cleaned(cleaned=1, removed=0)
    with backup.open_copy(written.profile, made.path, written.data_key) as copy:
        assert copy.rows("SELECT * FROM of_old") == []
        assert Journal(copy).logs() == ()


def test_stock_tools_open_the_copy_with_the_recovery_sheet(written, stick, tmp_path):
    """The way that `storage/COPY.md` tells, with another reader of the store."""
    _, identity = unlocking.add_recovery(written, AT)
    off_device.write(written, stick, AT)
    subprocess.run(["unzip", "-q", stick, "-d", tmp_path / "out"], check=True)
    about = json.loads((tmp_path / "out" / "about.json").read_text())
    store = tmp_path / "out" / "store.db"
    summed = subprocess.run(["sha256sum", store], capture_output=True, check=True, text=True)
    assert summed.stdout.startswith(about["sha256"])
    (tmp_path / "key.txt").write_text(identity)
    kept = json.loads((tmp_path / "out" / "slots.json").read_text())["slots"]
    armored = next(slot["age"] for slot in kept if slot["kind"] == "recovery")
    key = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key.txt"],
        input=armored,
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()
    other = apsw.Connection(str(store))
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.pragma("key", f"x'{key}'")
    rows = list(other.execute("SELECT kind, body FROM entry ORDER BY n"))
    other.close()
    assert [kind for kind, _ in rows] == ["create", "observation", "observation"]
    assert SECRET.encode() in rows[1][1]


def test_after_a_copy_no_decrypted_pages_of_the_store_are_kept_in_memory(written) -> None:
    """Copying reads every page; what it read is let go (and the memory with it)."""
    seen: list[str] = []
    written.connection.set_trace_callback(seen.append)
    backup.make_copy(written, "daily", AT)
    written.connection.set_trace_callback(None)
    assert "PRAGMA shrink_memory" in seen
