"""Must show 1 and 9: a migration may be cut off at every statement.

The store of the first release is brought through every released version and two to come. What a
cut leaves is one version, wholly, never something between two; a verified copy was made before.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from models.bodies import Note
from models.entry import ZERO_HASH
from storage import migrations, signing
from storage.backup import check_copy
from storage.integrity import check_store
from storage.journal import Journal
from storage.profiles import Profile, create_profile, list_profiles
from storage.slots import open_with_passphrase, read_slots
from storage.vault import SLOTS, STORE, connect, transaction, unlock
from tests.app.people import PASSPHRASE
from tests.durability.cut_migration import MIGRATIONS
from tests.durability.grown import (
    RELEASED,
    copy_before,
    program_of,
    schema_at,
    schema_of,
    version_of,
    wrong_with_schema,
)
from tests.repository.source import ROOT
from tests.storage.conftest import AT, BODIL, CHEAP, LOG

NEW = RELEASED + MIGRATIONS
NOTES = 12


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A data folder with a store of the first release, and some entries in it."""
    data_dir = tmp_path / "old"
    with program_of(1), create_profile(data_dir, "Bodil", PASSPHRASE, BODIL, AT, kdf=CHEAP) as made:
        prev = ZERO_HASH
        with transaction(made):
            Journal(made).add_log(LOG, False, AT)
            for seq in range(NOTES):
                entry = signing.new_entry(
                    made.keys,
                    log=LOG,
                    ep=1,
                    seq=seq,
                    prev=prev,
                    inst=made.installation,
                    at=AT,
                    kind="observation",
                    body=Note(text=f"Leg nummer {seq}. " * 60, date="2026-03-12"),
                )
                # As a program of that time wrote it: there was no index of words to keep up.
                made.connection.execute(
                    "INSERT INTO entry (log, hash, ep, seq, kind, head, sig, salt, body)"
                    " VALUES (?, ?, 1, ?, 'observation', ?, ?, ?, ?)",
                    (LOG, entry.hash, seq, entry.head, entry.sig, entry.salt, entry.body),
                )
                prev = entry.hash
    return data_dir


def profile_in(data_dir: Path) -> Profile:
    [profile] = list_profiles(data_dir)
    return profile


def raw(profile: Profile) -> dbapi2.Connection:
    """The store as it lies there, not migrated."""
    key = open_with_passphrase(read_slots(profile.folder / SLOTS), PASSPHRASE)
    return connect(profile.folder / STORE, key)


def left_by(data_dir: Path) -> int:
    """The version that was left, after all of it was found to be of that version."""
    profile = profile_in(data_dir)
    version = version_of(profile, PASSPHRASE)
    connection = raw(profile)
    try:
        assert schema_of(connection) == schema_at(version)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (NOTES,)
    finally:
        connection.close()
    return version


def goes_on(data_dir: Path) -> None:
    """The newer program finishes what was cut off."""
    profile = profile_in(data_dir)
    with program_of(NEW), unlock(profile, PASSPHRASE) as vault:
        assert check_store(vault) == [] and wrong_with_schema(vault, NEW) == ""
        assert Journal(vault).count(LOG) == NOTES


def copies(data_dir: Path) -> list[bool]:
    """Of every copy made before migrating, whether it is whole."""
    profile = profile_in(data_dir)
    key = open_with_passphrase(read_slots(profile.folder / SLOTS), PASSPHRASE)
    with program_of(NEW):
        found = [check_copy(profile, each, key) for each in profile.folder.glob("store-v*.db")]
    return [each.usable and each.logs == 1 for each in found]


@pytest.mark.parametrize(
    "stride", [pytest.param(9, id="9"), pytest.param(1, id="1", marks=pytest.mark.long)]
)
def test_a_migration_killed_at_any_statement_leaves_one_version_and_goes_on(
    stride: int, old: Path, tmp_path: Path
) -> None:
    cuts = tmp_path / "cuts"
    command = ["-m", "tests.durability.cut_migration", str(old), str(cuts), str(stride)]
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: Counter[int] = Counter()
    for where, folder in json.loads(done.stdout):
        version = left_by(Path(folder))
        if version > 1:
            assert copy_before(profile_in(Path(folder)), 2).exists(), where
        goes_on(Path(folder))
        made = copies(Path(folder))
        assert made and all(made), where
        found[version] += 1
    print(f"{found.total()} cuts left, by version: {dict(sorted(found.items()))}")
    assert found.keys() <= set(range(1, NEW + 1)) and len(found) >= 3


@pytest.mark.parametrize(
    "stride", [pytest.param(60, id="60"), pytest.param(3, id="3", marks=pytest.mark.long)]
)
def test_a_migration_that_fails_in_the_middle_of_a_statement_leaves_one_version(
    stride: int, old: Path
) -> None:
    """Not killed but stopped, as by a disk: after so many steps of SQLite's own machine."""
    profile = profile_in(old)
    stops = 0
    for version in range(2, NEW + 1):
        tries = itertools.count(1, stride)
        while not migrated(profile, version, next(tries)):
            stops += 1
            assert left_by(old) == version - 1
        assert left_by(old) == version
    goes_on(old)
    print(f"stopped {stops} times")
    assert stops >= NEW


def migrated(profile: Profile, version: int, steps: int) -> bool:
    """Migrate by one version; False when it was stopped after so many steps."""
    connection = raw(profile)
    connection.set_progress_handler(lambda: 1, steps)
    try:
        with program_of(version):
            migrations.migrate(connection, migrations.released(), lambda old: None)
    except dbapi2.OperationalError:
        return False
    finally:
        connection.close()
    return True
