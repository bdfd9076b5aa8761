"""Numbered SQL files bring a store from any released version to this program's.

Each file runs in one transaction together with the new `user_version`; it may call
`searched_words(kind, body)` of `models.search`. Before the first of them touches an existing
store, a copy is made and verified. A store newer than the program is refused and not touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from models.errors import Unavailable
from models.search import searched_words

SCHEMA_FOLDER = Path(__file__).parent / "schema"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


class Migration(msgspec.Struct, frozen=True):
    """One step: the version it leads to, and its statements."""

    version: int
    sql: str


def released(folder: Path = SCHEMA_FOLDER) -> tuple[Migration, ...]:
    """Every migration of this program in order. ValueError unless numbered 1, 2, 3 …"""
    found = tuple(
        Migration(version=int(match.group(1)), sql=path.read_text(encoding="utf-8"))
        for path in sorted(folder.iterdir())
        if (match := _NAME.fullmatch(path.name))
    )
    if [each.version for each in found] != list(range(1, len(found) + 1)):
        raise ValueError("migrations are not numbered in a row")
    return found


def version(connection: dbapi2.Connection) -> int:
    """The version of the store that is open; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: dbapi2.Connection,
    migrations: Sequence[Migration],
    keep_copy: Callable[[int], None],
) -> None:
    """Bring the store to the newest version.

    keep_copy: called with the old version before an existing store is changed; makes and
    verifies the copy, or raises. Unavailable("vault.newer") for a store of a newer program.
    A step that fails leaves the store at the step before.
    """
    now = version(connection)
    newest = migrations[-1].version
    if now > newest:
        raise Unavailable("vault.newer")
    waiting = [each for each in migrations if each.version > now]
    connection.create_function("searched_words", 2, searched_words, deterministic=True)
    if waiting and now > 0:
        keep_copy(now)
    for each in waiting:
        _run(connection, each)


def _run(connection: dbapi2.Connection, step: Migration) -> None:
    script = f"BEGIN IMMEDIATE;\n{step.sql}\nPRAGMA user_version = {step.version:d};\nCOMMIT;"
    try:
        connection.executescript(script)
    except dbapi2.Error:
        if connection.in_transaction:
            connection.rollback()
        raise
