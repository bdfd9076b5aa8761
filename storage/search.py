"""The search index of the store: every entry's words, kept in the transaction that keeps the entry.

A projection: `check` compares it with the journal, `rebuild` makes it anew. It holds only what an
entry's body says, so a body that goes takes its words along.
"""

from __future__ import annotations

import msgspec
from sqlcipher3 import dbapi2

from models.search import searched_words
from storage.vault import Vault, transaction

SINCE = 6
"""The version of the store that has it first."""


class Found(msgspec.Struct, frozen=True):
    """An entry that holds every word. log: its log's id. entry: its hash. head, body: its bytes."""

    log: str
    entry: str
    kind: str
    head: bytes
    body: bytes | None


def keep(connection: dbapi2.Connection, n: int, kind: str, body: bytes | None) -> None:
    """Keep the words of an entry just written; inside its transaction. n: its row."""
    words = searched_words(kind, body)
    if words:
        connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (n, words))


def forget(connection: dbapi2.Connection, n: int) -> None:
    """The body of an entry goes, and its words with it."""
    connection.execute("DELETE FROM search WHERE rowid = ?", (n,))
    _leave_nothing(connection)


def forget_log(connection: dbapi2.Connection, log: str) -> None:
    """All entries of a log go: called while they are still there."""
    connection.execute(
        "DELETE FROM search WHERE rowid IN (SELECT n FROM entry WHERE log = ?)", (log,)
    )
    _leave_nothing(connection)


def _leave_nothing(connection: dbapi2.Connection) -> None:
    """Write the index anew: its list of pages may keep beginnings of words that are gone."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def find(vault: Vault, words: tuple[str, ...], most: int, log: str = "") -> tuple[Found, ...]:
    """Entries that hold a word beginning with each of these, newest first, at most so many.

    words: as `models.search.tokens` gives them. log: only this one, "" for all.
    """
    if not words:
        return ()
    query = " AND ".join(f'"{word}"*' for word in words)
    rows = vault.rows(
        "SELECT entry.log, entry.hash, kind, head, body"
        " FROM search JOIN entry ON entry.n = search.rowid"
        " WHERE search MATCH ? AND ? IN ('', entry.log) ORDER BY search.rowid DESC LIMIT ?",
        query,
        log,
        most,
    )
    return tuple(Found(*row) for row in rows)


def check(vault: Vault) -> bool:
    """Whether the index is whole and says what the journal says."""
    try:
        vault.connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    except dbapi2.DatabaseError:
        return False
    entries = vault.connection.execute(
        "SELECT kind, body, coalesce(words, '') FROM entry LEFT JOIN search ON search.rowid = n"
    )
    (rows,) = vault.connection.execute("SELECT count(*) FROM search").fetchone()
    found = 0
    for kind, body, words in entries:
        if words != searched_words(kind, body):
            return False
        found += words != ""
    return bool(found == rows)


def rebuild(vault: Vault) -> None:
    """Make the index anew from the journal."""
    with transaction(vault):
        # First only to make it readable: from rows that are damaged none could be deleted.
        vault.connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
        vault.connection.execute("DELETE FROM search")
        for n, kind, body in vault.rows("SELECT n, kind, body FROM entry ORDER BY n"):
            keep(vault.connection, n, kind, body)
        _leave_nothing(vault.connection)
