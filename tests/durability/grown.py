"""A program some versions on: the released migrations and some more, each of them real work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from sqlcipher3 import dbapi2

from storage import migrations
from storage.migrations import Migration
from storage.slots import open_with_passphrase, read_slots
from storage.vault import SLOTS, STORE, Profile, Vault, connect, finish_restore

_STEPS = migrations.released()
RELEASED = len(_STEPS)
NEWEST = RELEASED + 1000
"""A version that no test comes to."""


def migration(version: int) -> Migration:
    """A step that makes, fills, changes and drops tables, and touches one that is in use."""
    return Migration(
        version,
        f"""
        CREATE TABLE grown_{version} (n INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO grown_{version} (name) SELECT hash FROM entry;
        CREATE INDEX grown_{version}_head ON grown_{version} (name);
        ALTER TABLE grown_{version} ADD COLUMN more TEXT NOT NULL DEFAULT 'æ';
        UPDATE grown_{version} SET more = hex(randomblob(200));
        DROP TABLE IF EXISTS grown_{version - 1};
        INSERT INTO setting (key, value) VALUES ('grown', '{version}')
            ON CONFLICT (key) DO UPDATE SET value = excluded.value;
        """,
    )


@contextmanager
def program_of(version: int) -> Iterator[None]:
    """Stores are brought to this version by whatever opens or makes them inside."""
    steps = _steps(version)
    with patch.object(migrations, "released", lambda: steps):
        yield


def _steps(version: int) -> tuple[Migration, ...]:
    more = tuple(migration(each) for each in range(RELEASED + 1, version + 1))
    return (*_STEPS, *more)[:version]


def schema_of(connection: dbapi2.Connection) -> set[tuple[str, ...]]:
    """Every table, index and trigger as it stands in a store."""
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def schema_at(version: int) -> set[tuple[str, ...]]:
    """What a store of this version must have, and no more."""
    connection = dbapi2.connect(":memory:")
    try:
        migrations.migrate(connection, _steps(version), lambda old: None)
        return schema_of(connection)
    finally:
        connection.close()


def version_of(profile: Profile, passphrase: str) -> int:
    """The version of a store that is not open. Errors as `storage.vault.unlock`."""
    finish_restore(profile)
    key = open_with_passphrase(read_slots(profile.folder / SLOTS), passphrase)
    connection = connect(profile.folder / STORE, key)
    try:
        return migrations.version(connection)
    finally:
        connection.close()


def copy_before(profile: Profile, version: int) -> Path:
    """The copy that was made before a store was brought to this version."""
    return profile.folder / f"store-version-{version - 1}.db"


def wrong_with_schema(vault: Vault, version: int) -> str:
    """What does not fit a store of this version, wholly migrated; "" when all does."""
    tables = vault.rows("SELECT name FROM sqlite_schema WHERE name LIKE 'grown~_%' ESCAPE '~'")
    found = sorted(name for (name,) in tables)
    if version == RELEASED:
        return f"left behind: {found}" if found else ""
    if found != [f"grown_{version}", f"grown_{version}_head"]:
        return f"between two versions: {found}"
    kept = vault.row("SELECT value FROM setting WHERE key = 'grown'")
    bare = vault.row(f"SELECT count(*) FROM grown_{version} WHERE length(more) <> 400")
    return "" if (kept, bare) == ((str(version),), (0,)) else "half filled"
