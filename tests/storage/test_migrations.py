"""From one version of the store to the next: whole, with a copy first, or not at all."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from models.errors import Unavailable
from storage import migrations
from storage import vault as vaults
from storage.journal import Journal
from storage.lock import ProcessLock
from storage.migrations import Migration
from storage.vault import LOCK, STORE, open_store, transaction, unlock
from tests.storage.conftest import LOG, PASSPHRASE

NEXT = len(migrations.released()) + 1
GOOD = Migration(NEXT, "CREATE TABLE novelty (a TEXT) STRICT; INSERT INTO novelty VALUES ('ny');")
BAD = Migration(NEXT + 1, "CREATE TABLE worse (a TEXT); DROP TABLE entry; SELECT nonsense;")


@pytest.fixture
def kept(vault, journal, writer):
    with transaction(vault):
        for _ in range(5):
            journal.append(writer())
    vault.close()
    return vault


def open_with(kept, *steps):
    lock = ProcessLock(kept.profile.folder / LOCK)
    try:
        return open_store(kept.profile, kept.data_key, lock, (*migrations.released(), *steps))
    except BaseException:
        lock.release()
        raise


def others(kept):
    known = {STORE, LOCK, "slots.json", "profile.json"}
    return {path.name for path in kept.profile.folder.iterdir()} - known


def test_released_migrations_are_numbered_in_a_row(tmp_path):
    assert [step.version for step in migrations.released()] == list(range(1, NEXT))
    (tmp_path / "0001_start.sql").write_text("SELECT 1;", encoding="utf-8")
    (tmp_path / "0003_gap.sql").write_text("SELECT 1;", encoding="utf-8")
    with pytest.raises(ValueError):
        migrations.released(tmp_path)


def test_store_is_brought_up_to_date_with_a_verified_copy(kept):
    before = (kept.profile.folder / STORE).read_bytes()
    with open_with(kept, GOOD) as again:
        assert again.rows("SELECT a FROM novelty") == [("ny",)]
        assert migrations.version(again.connection) == NEXT
        assert Journal(again).count(LOG) == 5
    assert others(kept) == {f"store-version-{NEXT - 1}.db"}
    copy = kept.profile.folder / f"store-version-{NEXT - 1}.db"
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    connection = vaults.connect(copy, kept.data_key, mode="ro")
    assert connection.execute("SELECT count(*) FROM entry").fetchone() == (5,)
    assert migrations.version(connection) == NEXT - 1
    connection.close()
    assert (kept.profile.folder / STORE).read_bytes() != before


def test_failed_step_leaves_the_store_at_the_step_before(kept):
    with pytest.raises(dbapi2.OperationalError):
        open_with(kept, GOOD, BAD)
    with open_with(kept, GOOD) as again:
        assert migrations.version(again.connection) == NEXT
        assert Journal(again).count(LOG) == 5
        assert again.rows("SELECT name FROM sqlite_schema WHERE name = 'worse'") == []


def test_without_a_verified_copy_nothing_is_changed(kept, monkeypatch):
    before = (kept.profile.folder / STORE).read_bytes()

    def refuse(*arguments):
        raise Unavailable("disk.full")

    monkeypatch.setattr(vaults, "_keep_copy", refuse)
    with pytest.raises(Unavailable, match=r"disk\.full"):
        open_with(kept, GOOD)
    assert (kept.profile.folder / STORE).read_bytes() == before


def test_newer_store_is_refused_and_not_touched(kept):
    open_with(kept, GOOD).close()
    store = kept.profile.folder / STORE
    before = (store.read_bytes(), store.stat().st_mtime_ns, others(kept))
    with pytest.raises(Unavailable) as caught:
        unlock(kept.profile, PASSPHRASE)
    assert caught.value.code == "vault.newer"
    assert (store.read_bytes(), store.stat().st_mtime_ns, others(kept)) == before


def test_store_up_to_date_makes_no_copy(kept):
    unlock(kept.profile, PASSPHRASE).close()
    assert others(kept) == set()


def test_empty_version_is_no_store_of_ours(kept):
    connection = vaults.connect(kept.profile.folder / STORE, kept.data_key)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        unlock(kept.profile, PASSPHRASE)
