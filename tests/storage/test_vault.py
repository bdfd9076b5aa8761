"""The encrypted store, with real files: what it refuses, and what survives a crash."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path

import apsw
import msgspec
import pytest
from sqlcipher3 import dbapi2

from models.errors import Refused, Unavailable
from storage import profiles
from storage import vault as vaults
from storage.integrity import check_store
from storage.journal import Journal
from storage.profiles import create_profile, list_profiles
from storage.slots import read_slots
from storage.vault import STORE, transaction, unlock
from tests.storage.conftest import AT, BODIL, CHEAP, LOG, PASSPHRASE

ROOT = Path(__file__).parents[2]


@pytest.fixture
def closed(vault):
    """A profile whose store is closed."""
    vault.close()
    return vault.profile


def refuses(profile, code: str) -> None:
    with pytest.raises(Unavailable) as caught:
        unlock(profile, PASSPHRASE)
    assert caught.value.code == code
    assert str(profile.folder) not in str(caught.value) and caught.value.params == {}


# --- open and close


def test_everything_is_back_after_unlocking(vault, journal, writer):
    entry = writer()
    with transaction(vault):
        assert journal.append(entry)
    before = (vault.keys, vault.person, vault.installation, vault.card, vault.profile)
    vault.close()
    vault.close()
    with unlock(vault.profile, PASSPHRASE) as again:
        found = (again.keys, again.person, again.installation, again.card, again.profile)
        assert found == before
        assert again.person == BODIL
        assert Journal(again).entries(LOG) == (entry,)


def test_no_byte_of_the_files_is_readable(vault, journal, writer):
    with transaction(vault):
        journal.append(writer("Klokkeblomst i hegnet"))
    vault.close()
    for path in vault.profile.folder.iterdir():
        data = path.read_bytes()
        assert b"SQLite format 3" not in data, path.name
        for secret in (b"Klokkeblomst", b"CREATE TABLE", vault.keys.entry, b"AGE-SECRET"):
            assert secret not in data, path.name
    assert len((vault.profile.folder / STORE).read_bytes()) > 4096


def test_journal_beside_the_store_is_encrypted_too(vault, journal, writer):
    """The rollback journal of an open transaction holds old pages."""
    with transaction(vault):
        for _ in range(50):
            journal.append(writer("Klokkeblomst i hegnet " * 20))
    vault.connection.execute("PRAGMA cache_spill = 1")
    vault.connection.execute("PRAGMA cache_size = 2")
    with transaction(vault):
        for _ in range(50):
            journal.append(writer("Klokkeblomst i hegnet " * 20))
        seen = (vault.profile.folder / (STORE + "-journal")).read_bytes()
    assert len(seen) > 512
    assert b"Klokkeblomst" not in seen
    assert journal.count(LOG) == 100


def test_settings_of_the_connection(vault):
    def pragma(name: str) -> object:
        return vault.connection.execute(f"PRAGMA {name}").fetchone()[0]

    found = {
        name: pragma(name)
        for name in (
            "journal_mode",
            "synchronous",
            "secure_delete",
            "trusted_schema",
            "foreign_keys",
            "cell_size_check",
            "recursive_triggers",
            "temp_store",
            "cipher_status",
        )
    }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "secure_delete": 1,
        "trusted_schema": 0,
        "foreign_keys": 1,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
        "cipher_status": "1",
    }


def test_only_the_owner_may_look_into_the_folder(vault):
    assert vault.profile.folder.stat().st_mode & 0o077 == 0


# --- refusals


def test_wrong_passphrase(closed):
    with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
        unlock(closed, "en forkert sætning")
    unlock(closed, PASSPHRASE).close()


@pytest.mark.parametrize("name", [STORE, "slots.json"])
def test_missing_file(closed, name):
    (closed.folder / name).unlink()
    refuses(closed, "vault.missing")
    assert not (closed.folder / name).exists()


@pytest.mark.parametrize(
    "damage, code",
    [
        (lambda data: b"", "vault.corrupt"),
        (lambda data: data[:10], "vault.corrupt"),
        (lambda data: data[:3000], "vault.corrupt"),
        (lambda data: data[:4096], "vault.corrupt"),
        (lambda data: data[: len(data) // 2], "vault.corrupt"),
        (lambda data: data[:-4096], "vault.corrupt"),
        (lambda data: b"garbage!" * 2000, "vault.corrupt"),
        (lambda data: bytes(len(data)), "vault.corrupt"),
        (lambda data: data[:20] + bytes([data[20] ^ 1]) + data[21:], "vault.corrupt"),
        (lambda data: bytes([data[0] ^ 1]) + data[1:], "vault.corrupt"),
    ],
    ids=["empty", "10", "3000", "page", "half", "-page", "garbage", "zeros", "bit", "salt"],
)
def test_damaged_store(closed, damage, code):
    store = closed.folder / STORE
    hurt = damage(store.read_bytes())
    store.write_bytes(hurt)
    refuses(closed, code)
    assert store.read_bytes() == hurt


def test_plaintext_store_is_refused(closed):
    store = closed.folder / STORE
    store.unlink()
    plain = dbapi2.connect(str(store))
    plain.execute("CREATE TABLE entry (n)")
    plain.commit()
    plain.close()
    refuses(closed, "vault.not_encrypted")


def test_store_of_another_profile_under_my_key_is_refused(closed, data_dir):
    with create_profile(data_dir, "En anden", PASSPHRASE, BODIL, AT, kdf=CHEAP) as other:
        theirs = other.profile.folder / STORE
    (closed.folder / STORE).write_bytes(theirs.read_bytes())
    refuses(closed, "vault.corrupt")


@pytest.mark.parametrize("digits", [0, 32, 62, 66])
def test_short_hex_key_trap(tmp_path, digits):
    with pytest.raises(ValueError):
        vaults.connect(tmp_path / "x.db", bytes(digits // 2), mode="rwc")
    assert not (tmp_path / "x.db").exists()


def test_damaged_identity_is_found_at_unlocking(vault):
    vault.connection.execute("UPDATE identity SET card_sig = zeroblob(64)")
    vault.close()
    refuses(vault.profile, "vault.corrupt")


def test_unlocking_creates_no_store(closed):
    (closed.folder / STORE).unlink()
    with pytest.raises(dbapi2.OperationalError):
        vaults.connect(closed.folder / STORE, bytes(32))
    assert not (closed.folder / STORE).exists()


# --- who may do what


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE '{path}' AS other",
        "ATTACH DATABASE '' AS other",
        "SELECT load_extension('{path}')",
        "SELECT sqlcipher_export('main')",
        "PRAGMA rekey = 'x'",
        "PRAGMA writable_schema = ON",
        "VACUUM INTO '{path}'",
    ],
)
def test_authorizer_blocks(vault, tmp_path, statement):
    target = tmp_path / "leak.db"
    with pytest.raises(dbapi2.DatabaseError, match=r"not authorized|prohibited|denied"):
        vault.connection.execute(statement.format(path=target))
    assert not target.exists()


def test_vacuum_works_and_leaves_the_authorizer_standing(vault):
    vaults.vacuum(vault)
    with pytest.raises(dbapi2.DatabaseError):
        vault.connection.execute("ATTACH DATABASE '' AS other")


def test_second_vault_in_this_process_is_refused(vault):
    refuses(vault.profile, "vault.locked_by_other_process")
    vault.close()
    unlock(vault.profile, PASSPHRASE).close()


HOLDER = """
import sys
from pathlib import Path
from storage.profiles import list_profiles
from storage.vault import unlock
vault = unlock(list_profiles(Path(sys.argv[1]))[0], sys.argv[2])
print("open", flush=True)
sys.stdin.read()
"""


def start(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def test_second_process_is_refused_and_let_in_when_the_first_is_killed(closed, data_dir):
    process = start(HOLDER, str(data_dir), PASSPHRASE)
    try:
        assert process.stdout.readline() == b"open\n"
        refuses(closed, "vault.locked_by_other_process")
    finally:
        process.kill()
        process.communicate()
    unlock(closed, PASSPHRASE).close()


# --- transactions


def test_transaction_is_all_or_nothing(vault, journal, writer):
    def fail() -> None:
        with transaction(vault):
            journal.append(writer())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert journal.count(LOG) == 0
    assert not vault.connection.in_transaction


def test_nested_transaction_is_refused_and_the_outer_rolled_back(vault, journal, writer):
    def nest() -> None:
        with transaction(vault):
            journal.append(writer())
            with transaction(vault):
                journal.append(writer())

    with pytest.raises(RuntimeError):
        nest()
    assert journal.count(LOG) == 0


WRITER = """
import sys
from pathlib import Path
from models.bodies import Note
from models.entry import ZERO_HASH
from storage import signing
from storage.journal import Journal
from storage.profiles import list_profiles
from storage.vault import transaction, unlock

vault = unlock(list_profiles(Path(sys.argv[1]))[0], sys.argv[2])
journal = Journal(vault)
log, stop_after = sys.argv[3], int(sys.argv[4])
entries = journal.entries(log)
prev, seq = (entries[-1].hash, len(entries)) if entries else (ZERO_HASH, 0)
vault.connection.execute("PRAGMA cache_size = 2")


def write():
    global prev, seq
    entry = signing.new_entry(
        vault.keys, log=log, ep=1, seq=seq, prev=prev, inst=vault.installation,
        at="2026-03-12T08:30:00Z", kind="observation", body=Note(text="ord " * 300, date=""),
    )
    journal.append(entry)
    prev, seq = entry.hash, seq + 1


for _ in range(stop_after):
    with transaction(vault):
        write()
    print(prev, flush=True)
with transaction(vault):
    for _ in range(20):
        write()
    print("inside", flush=True)
    sys.stdin.read()
"""


def test_killed_in_the_middle_of_a_transaction_loses_nothing_acknowledged(journal, vault, data_dir):
    """Ten rounds of kill -9; a hot journal lies beside the store each time."""
    vault.close()
    acknowledged: list[str] = []
    hot = 0
    for round_number in range(10):
        process = start(WRITER, str(data_dir), PASSPHRASE, LOG, str(round_number % 3 + 1))
        try:
            while (line := process.stdout.readline().decode().strip()) != "inside":
                assert len(line) == 64
                acknowledged.append(line)
        finally:
            os.kill(process.pid, signal.SIGKILL)
            process.communicate()
        hot += (vault.profile.folder / (STORE + "-journal")).exists()
        with unlock(vault.profile, PASSPHRASE) as again:
            found = [entry.hash for entry in Journal(again).entries(LOG)]
            assert found == acknowledged
    assert hot == 10
    assert len(acknowledged) == 19


def test_a_page_without_content_that_a_power_cut_tore_is_written_anew(vault):
    """SQLite puts no old bytes of such a page back, and copying and vacuum read every page."""
    with transaction(vault):
        vault.connection.execute("CREATE TABLE much (data BLOB)")
        vault.connection.execute("INSERT INTO much VALUES (zeroblob(40000))")
    with transaction(vault):
        vault.connection.execute("DROP TABLE much")
    vault.close()
    store = vault.profile.folder / STORE
    whole = store.read_bytes()
    store.write_bytes(whole[:-2048] + os.urandom(2048))
    with unlock(vault.profile, PASSPHRASE) as again:
        assert check_store(again) == ["store.cipher_damage"]
    (vault.profile.folder / (STORE + "-journal")).touch()
    with unlock(vault.profile, PASSPHRASE) as again:
        assert check_store(again) == []
        vaults.vacuum(again)
        assert check_store(again) == []


def test_a_page_that_cannot_be_decrypted_is_said_in_plain_words(vault):
    """SQLCipher answers in some places that memory is out."""
    with pytest.raises(Unavailable, match=r"vault\.corrupt"), vaults.plain_store_errors():
        raise MemoryError


# --- a disk in trouble


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of 1 MiB of its own where the tests may mount one, else None."""
    place = tmp_path / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    mounted = os.geteuid() == 0 and subprocess.run(command, capture_output=True).returncode == 0
    try:
        yield place if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill_until_refused(vault, journal, writer) -> tuple[list[str], str]:
    acknowledged: list[str] = []
    for _ in range(400):
        entry = writer("ord " * 2000)
        try:
            with transaction(vault):
                journal.append(entry)
        except Unavailable as error:
            return acknowledged, error.code
        acknowledged.append(entry.hash)
    raise AssertionError("the disk never became full")


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file of this process may grow beyond this many bytes: writing fails, as on a bad disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_full_disk_is_said_and_loses_nothing(small_disk, data_dir, writer_for):
    where, code = (small_disk, "disk.full") if small_disk else (data_dir, "disk.error")
    limit = nullcontext() if small_disk else files_of_at_most(600_000)
    with create_profile(where, "Bodil", PASSPHRASE, BODIL, AT, kdf=CHEAP) as vault, limit:
        check_nothing_is_lost(vault, writer_for(vault), code)


def test_disk_that_refuses_to_write_is_said_and_loses_nothing(vault, writer):
    with files_of_at_most(600_000):
        check_nothing_is_lost(vault, writer, "disk.error")


def check_nothing_is_lost(vault, writer, expected: str) -> None:
    journal = Journal(vault)
    journal.add_log(LOG, False, AT)
    acknowledged, code = fill_until_refused(vault, journal, writer)
    assert code == expected
    assert len(acknowledged) > 10
    assert [entry.hash for entry in journal.entries(LOG)] == acknowledged
    vault.close()
    with unlock(vault.profile, PASSPHRASE) as again:
        assert [entry.hash for entry in Journal(again).entries(LOG)] == acknowledged
        assert check_store(again) == []


def test_read_only_disk_is_said(vault, journal, writer):
    vault.connection.execute("PRAGMA query_only = ON")
    entry = writer()
    with pytest.raises(Unavailable, match=r"disk\.read_only"), transaction(vault):
        journal.append(entry)
    assert journal.count(LOG) == 0


def test_saving_an_entry_costs_four_statements(vault, journal, writer):
    entry = writer()
    seen: list[str] = []
    vault.connection.set_trace_callback(seen.append)
    with transaction(vault):
        journal.append(entry)
    vault.connection.set_trace_callback(None)
    ours = [statement for statement in seen if not re.match(r"-- |.*'search_", statement)]
    assert [statement.split()[0] for statement in ours] == ["BEGIN", "INSERT", "INSERT", "COMMIT"]


def test_one_worker_thread_may_own_the_vault(vault, journal, writer):
    entry = writer()

    def work() -> int:
        with transaction(vault):
            journal.append(entry)
        return journal.count(LOG)

    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(work).result() == 1


def test_full_disk_while_creating_a_profile_leaves_none(data_dir, monkeypatch):
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.files.os.fsync", full)
    with pytest.raises(Unavailable, match=r"disk\.full"):
        create_profile(data_dir, "Bodil", PASSPHRASE, BODIL, AT, kdf=CHEAP)
    assert list((data_dir / "profiles").iterdir()) == []


# --- an independent reader


def test_another_implementation_reads_the_same_rows(vault, journal, writer):
    """SQLite3 Multiple Ciphers opens the store as SQLCipher 4 with the raw data key."""
    with transaction(vault):
        for number in range(5):
            journal.append(writer(f"Observation nr. {number}"))
    expected = journal.entries(LOG)
    vault.close()
    other = apsw.Connection(str(vault.profile.folder / STORE), flags=apsw.SQLITE_OPEN_READONLY)
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    assert other.pragma("key", f"x'{vault.data_key.hex()}'") == "ok"
    rows = other.execute("SELECT hash, head, sig, salt, body FROM entry ORDER BY n").fetchall()
    other.close()
    assert len(rows) == 5
    assert rows == [(e.hash, e.head, e.sig, e.salt, e.body) for e in expected]


# --- profiles


def test_profiles_are_listed_by_label_and_can_be_renamed(data_dir, vault):
    create_profile(data_dir, "  Aase ", PASSPHRASE, BODIL, AT, kdf=CHEAP).close()
    assert [each.label for each in list_profiles(data_dir)] == ["Aase", "Bodil"]
    renamed = profiles.rename_profile(vault.profile, "Øst")
    assert renamed in list_profiles(data_dir)
    assert list_profiles(data_dir / "elsewhere") == ()


@pytest.mark.parametrize("label", ["", "   ", "x" * 81, "to\nlinjer"])
def test_label_must_be_a_name(data_dir, label):
    with pytest.raises(Refused, match=r"profile\.label"):
        create_profile(data_dir, label, PASSPHRASE, BODIL, AT, kdf=CHEAP)
    assert list(data_dir.iterdir()) == []


def test_short_passphrase_makes_no_profile(data_dir):
    with pytest.raises(Refused, match=r"passphrase\.short"):
        create_profile(data_dir, "Bodil", "for kort", BODIL, AT, kdf=CHEAP)
    assert list(data_dir.iterdir()) == []


def test_damaged_label_does_not_hide_the_profile(data_dir, closed):
    (closed.folder / "profile.json").write_bytes(b"\xff{")
    (found,) = list_profiles(data_dir)
    assert (found.id, found.label) == (closed.id, "")
    unlock(found, PASSPHRASE).close()


CREATOR = """
import sys
from pathlib import Path
from models.people import Person
from storage import profiles
from storage.slots import Kdf
real = getattr(profiles, sys.argv[2], None)


def stop(*arguments, **more):
    print("here", flush=True)
    sys.stdin.read()


if sys.argv[2] == "rename":
    Path.rename = stop
elif sys.argv[2] == "write_slots":
    profiles.slots.write_slots = stop
else:
    setattr(profiles, sys.argv[2], stop)
profiles.create_profile(
    Path(sys.argv[1]), "Bodil", "blå færge på søen", Person(name="Bodil"),
    "2026-03-12T08:30:00Z", kdf=Kdf(64, 1, 1),
)
"""


@pytest.mark.parametrize(
    "step, complete",
    [
        ("make_store", False),
        ("write_slots", False),
        ("_write_about", False),
        ("rename", False),
        ("open_store", True),
    ],
)
def test_killed_while_a_profile_is_made_leaves_it_whole_or_not_at_all(data_dir, step, complete):
    process = start(CREATOR, str(data_dir), step)
    try:
        assert process.stdout.readline() == b"here\n"
    finally:
        process.kill()
        process.communicate()
    found = list_profiles(data_dir)
    assert len(found) == complete
    for profile in found:
        unlock(profile, PASSPHRASE).close()
    create_profile(data_dir, "Ny", PASSPHRASE, BODIL, AT, kdf=CHEAP).close()
    names = [each.name for each in (data_dir / "profiles").iterdir()]
    assert len(names) == complete + 1
    assert not any(name.startswith(".new-") for name in names)


def test_changing_the_passphrase_keeps_the_store_and_other_slots(closed):
    other = {"kind": "recovery", "sheet": "x"}
    path = closed.folder / "slots.json"
    profiles.slots.write_slots(path, (*read_slots(path), other))
    with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
        profiles.change_passphrase(closed, "en forkert sætning", "en helt ny sætning", kdf=CHEAP)
    with pytest.raises(Refused, match=r"passphrase\.short"):
        profiles.change_passphrase(closed, PASSPHRASE, "kort", kdf=CHEAP)
    profiles.change_passphrase(closed, PASSPHRASE, "en helt ny sætning", kdf=CHEAP)
    refuses(closed, "vault.wrong_passphrase")
    unlock(closed, "en helt ny sætning").close()
    assert other in read_slots(path)


def test_new_personal_details_are_a_new_card(vault):
    person = msgspec.structs.replace(BODIL, phone="12345678")
    signed = vaults.save_person(vault, person, "2026-04-01T08:00:00Z")
    assert (signed.card.seq, signed.card.person, vault.card) == (1, person, signed)
    vault.close()
    with unlock(vault.profile, PASSPHRASE) as again:
        assert (again.card, again.person) == (signed, person)
