"""Journals and custody in the store. Entries are kept as the bytes that were signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

from models.custody import Custody, Event
from models.entry import CUSTODY_KINDS, Entry, read_entry
from models.errors import Refused, Unavailable, Untrusted
from storage import search
from storage.vault import Vault, plain_store_errors, writing

_TABLES_OF_A_LOG = (
    "redaction",
    "entry",
    "attachment",
    "draft",
    "custody",
    "custody_event",
    "evidence",
    "stray_file",
    "outbox",
    "read_copy",
    "inbox",
    "case_card",
    "agreement",
)
"""Every table that holds anything about one log, in an order that keeps references whole."""


class Evidence(msgspec.Struct, frozen=True):
    """Proof that something was written where it should not be.

    kind: e.g. `models.chain.Fork.kind`. first, second: hashes of the two entries. at: when seen.
    """

    log: str
    kind: str
    first: str
    second: str
    at: str


class Journal:
    """The logs of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._connection: dbapi2.Connection = vault.connection

    # --- logs

    def add_log(self, log: str, practice: bool, at: str) -> None:
        """Make room for a log; nothing happens when it is there. at: UTC time."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO log (id, practice, created_at) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO NOTHING",
                (log, int(practice), at),
            )

    def logs(self) -> tuple[str, ...]:
        """Ids of every log, oldest first."""
        return tuple(
            row[0] for row in self._vault.rows("SELECT id FROM log ORDER BY created_at, id")
        )

    def has_log(self, log: str) -> bool:
        return self._vault.row("SELECT 1 FROM log WHERE id = ?", log) is not None

    def is_practice(self, log: str) -> bool:
        """Whether the log is about a made-up family; False for one not known."""
        return self._vault.row("SELECT practice FROM log WHERE id = ?", log) == (1,)

    # --- entries

    def append(self, entry: Entry) -> bool:
        """Keep an entry (its signature checked by the caller); inside a transaction.

        True when the journal changed. A known entry is passed over silently, except that a body
        which was withheld before, and not removed here by `redact`, is filled in.
        """
        if not self._connection.in_transaction:
            raise RuntimeError("append belongs in a transaction")
        header, name = entry.header, entry.hash
        cursor = self._connection.execute(
            "INSERT INTO entry (log, hash, ep, seq, kind, head, sig, salt, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
            (
                header.log,
                name,
                header.ep,
                header.seq,
                header.kind,
                entry.head,
                entry.sig,
                entry.salt,
                entry.body,
            ),
        )
        if cursor.rowcount == 1:
            search.keep(self._connection, cursor.lastrowid or 0, header.kind, entry.body)
            return True
        if entry.body is None:
            return False
        filled = self._connection.execute(
            "UPDATE entry SET salt = ?, body = ? WHERE hash = ? AND body IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM redaction WHERE hash = entry.hash) RETURNING n",
            (entry.salt, entry.body, name),
        ).fetchone()
        if filled is None:
            return False
        search.keep(self._connection, filled[0], header.kind, entry.body)
        return True

    def entries(self, log: str) -> tuple[Entry, ...]:
        """Every entry of a log in the order of arrival.

        Unavailable("store.corrupt_entry") when a row is not what was signed.
        """
        return tuple(self.iter_entries(log))

    def iter_entries(self, log: str) -> Iterator[Entry]:
        """As `entries`, one at a time."""
        with plain_store_errors():
            for row in self._connection.execute(
                "SELECT log, hash, head, sig, salt, body FROM entry WHERE log = ? ORDER BY n",
                (log,),
            ):
                yield _entry(row)

    def of_kind(self, kind: str) -> Iterator[Entry]:
        """Every entry of a kind, of all logs, in the order of arrival."""
        with plain_store_errors():
            for row in self._connection.execute(
                "SELECT log, hash, head, sig, salt, body FROM entry WHERE kind = ? ORDER BY n",
                (kind,),
            ):
                yield _entry(row)

    def entry(self, name: str) -> Entry | None:
        """The entry with this hash."""
        row = self._vault.row(
            "SELECT log, hash, head, sig, salt, body FROM entry WHERE hash = ?", name
        )
        return None if row is None else _entry(row)

    def hashes(self, log: str) -> set[str]:
        """Hashes of every entry of a log."""
        return {row[0] for row in self._vault.rows("SELECT hash FROM entry WHERE log = ?", log)}

    def count(self, log: str) -> int:
        """How many entries a log has."""
        row = self._vault.row("SELECT count(*) FROM entry WHERE log = ?", log)
        return int(row[0]) if row else 0

    def size(self, log: str) -> int:
        """Bytes of all headers and bodies of a log."""
        row = self._vault.row(
            "SELECT total(length(head) + ifnull(length(body), 0)) FROM entry WHERE log = ?", log
        )
        return int(row[0]) if row else 0

    def redact(self, log: str, hashes: Iterable[str]) -> int:
        """Remove the bodies of entries that a `redact` entry of the log names.

        Answers how many bodies were removed. Hashes that the log does not hold are passed over.
        Refused("redact.custody") for an entry that moves responsibility, Refused(
        "redact.unsigned") when no `redact` entry of the log names it.
        """
        removed = 0
        with writing(self._vault) as connection:
            for name in hashes:
                row = self._vault.row(
                    "SELECT kind FROM entry WHERE hash = ? AND log = ?", name, log
                )
                if row is None:
                    continue
                if row[0] in CUSTODY_KINDS:
                    raise Refused("redact.custody")
                try:
                    connection.execute(
                        "INSERT INTO redaction (hash, log) VALUES (?, ?)"
                        " ON CONFLICT (hash) DO NOTHING",
                        (name, log),
                    )
                except dbapi2.IntegrityError as error:
                    raise Refused("redact.unsigned") from error
                emptied = connection.execute(
                    "UPDATE entry SET salt = NULL, body = NULL"
                    " WHERE hash = ? AND body IS NOT NULL RETURNING n",
                    (name,),
                ).fetchone()
                if emptied is not None:
                    search.forget(connection, emptied[0])
                    removed += 1
        return removed

    def destroy(self, log: str) -> None:
        """Delete everything about a log, in every table. `vault.vacuum` afterwards."""
        with writing(self._vault) as connection:
            connection.execute("INSERT INTO destruction (log) VALUES (?)", (log,))
            search.forget_log(connection, log)
            forget_beside(connection, log)
            for table in _TABLES_OF_A_LOG:
                connection.execute(f"DELETE FROM {table} WHERE log = ?", (log,))
            connection.execute("DELETE FROM log WHERE id = ?", (log,))
            connection.execute("DELETE FROM destruction WHERE log = ?", (log,))

    # --- custody

    def custody(self, log: str) -> Custody | None:
        """The state of a log here; None when there is none yet."""
        row = self._vault.row("SELECT state FROM custody WHERE log = ?", log)
        if row is None:
            return None
        try:
            return msgspec.json.decode(row[0], type=Custody)
        except msgspec.DecodeError as error:
            raise Unavailable("store.corrupt") from error

    def custody_logs(self) -> tuple[str, ...]:
        """Ids of every log with a custody state, also of those whose entries are not here."""
        return tuple(row[0] for row in self._vault.rows("SELECT log FROM custody ORDER BY log"))

    def save_custody(self, log: str, custody: Custody, event: Event) -> None:
        """Keep the new state and the event that led to it; inside a transaction."""
        if not self._connection.in_transaction:
            raise RuntimeError("save_custody belongs in a transaction")
        self._connection.execute(
            "INSERT INTO custody (log, state) VALUES (?, ?)"
            " ON CONFLICT (log) DO UPDATE SET state = excluded.state",
            (log, msgspec.json.encode(custody).decode("utf-8")),
        )
        self._connection.execute(
            "INSERT INTO custody_event (log, event) VALUES (?, ?)",
            (log, msgspec.json.encode(event).decode("utf-8")),
        )

    def custody_events(self, log: str) -> tuple[Event, ...]:
        """Every event of a log in order: folding `models.custody_table.step` gives the state."""
        found: list[Event] = []
        for row in self._vault.rows(
            "SELECT event FROM custody_event WHERE log = ? ORDER BY n", log
        ):
            try:
                found.append(msgspec.json.decode(row[0], type=Event))
            except msgspec.DecodeError as error:
                raise Unavailable("store.corrupt") from error
        return tuple(found)

    # --- evidence

    def add_evidence(self, log: str, kind: str, first: str, second: str, at: str) -> None:
        """Keep a proof; the same one again changes nothing."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO evidence (log, kind, first, second, at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (log, kind, first, second, at),
            )

    def evidence(self, log: str) -> tuple[Evidence, ...]:
        """The proofs about a log, oldest first."""
        rows = self._vault.rows(
            "SELECT log, kind, first, second, at FROM evidence WHERE log = ? ORDER BY n", log
        )
        return tuple(Evidence(*row) for row in rows)


def forget_beside(connection: dbapi2.Connection, log: str) -> None:
    """What speaks of a destroyed log without being filed under it: a quick note, the place kept.

    Both name the log inside what they hold.
    """
    connection.execute("DELETE FROM draft WHERE instr(data, ?)", (log,))
    connection.execute("DELETE FROM setting WHERE key = 'place' AND instr(value, ?)", (log,))


def _entry(row: tuple[Any, ...]) -> Entry:
    log, name, head, sig, salt, body = row
    try:
        entry = read_entry(head, sig, salt, body)
    except Untrusted as error:
        raise Unavailable("store.corrupt_entry") from error
    if entry.hash != name or entry.header.log != log:
        raise Unavailable("store.corrupt_entry")
    return entry
