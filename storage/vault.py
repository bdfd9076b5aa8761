"""The encrypted store of one professional: opening, closing, and transactions.

One SQLCipher file with a random raw key, opened by one process at a time. The traps this module
stands in front of: a raw key with too few digits is silently taken as a passphrase; an empty or
plain file silently becomes a plaintext database; `ATTACH` could copy everything out.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

import msgspec
from sqlcipher3 import dbapi2

from models.card import Card, Keys, SignedCard, read_card
from models.errors import Unavailable, Untrusted
from models.people import Person
from storage import migrations, signing
from storage.files import plain_disk_errors, sync_folder
from storage.lock import ProcessLock
from storage.migrations import Migration
from storage.signing import SecretKeys
from storage.slots import Slot, open_with_passphrase, read_slots

STORE, SLOTS, LOCK, ABOUT = "store.db", "slots.json", "lock", "profile.json"
RESTORED = "store.db.restored"
"""A whole, verified store that is to take the place of the other: see `storage.backup`."""
APPLICATION_ID = 0x42444C4E
"""In the (encrypted) header of every store: "BDLN"."""

_PAGE, _PAGES_AT_ONCE = 4096, 4096
_PLAIN_HEADER = b"SQLite format 3\x00"
_FULL, _READ_ONLY, _IO, _CANNOT_OPEN, _CORRUPT, _NOT_A_DATABASE = 13, 8, 10, 14, 11, 26
_FULL_WORDS = "database or disk is full"
_DENIED_FUNCTIONS = {"load_extension", "sqlcipher_export"}
_DENIED_PRAGMAS = {"key", "rekey", "hexkey", "hexrekey", "writable_schema", "temp_store_directory"}


class Profile(msgspec.Struct, frozen=True):
    """One professional on this computer. id: 32 hex. label: their own display name."""

    id: str
    label: str
    folder: Path


class Vault:
    """An open store. One thread uses it at a time; `close` gives the profile free.

    connection: SQLCipher connection in autocommit mode (`transaction` groups statements).
    keys: secret keys. person: the professional. installation: 32 hex, this copy of the store.
    card: own contact card. data_key: raw key, needed to make further key slots and copies.
    lock: of the profile; None for a copy, which nobody else opens.
    """

    def __init__(
        self,
        connection: dbapi2.Connection,
        profile: Profile,
        lock: ProcessLock | None,
        data_key: bytes,
    ) -> None:
        self.connection = connection
        self.profile = profile
        self.data_key = data_key
        self._lock = lock
        self.keys, self.person, self.card = _read_identity(connection)
        self.installation = _read_installation(connection)

    @property
    def public_keys(self) -> Keys:
        """Own public keys, as on the card."""
        return self.card.card.keys

    def rows(self, sql: str, *values: str | int | None) -> list[tuple[Any, ...]]:
        """Every row of a query. Unavailable as `transaction`."""
        with plain_store_errors():
            found: list[tuple[Any, ...]] = self.connection.execute(sql, values).fetchall()
        return found

    def row(self, sql: str, *values: str | int | None) -> tuple[Any, ...] | None:
        """The first row of a query, or None. Unavailable as `transaction`."""
        with plain_store_errors():
            found: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
        return found

    def close(self) -> None:
        """Close the store and let the next process in. May be called again."""
        self.connection.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def unlock(profile: Profile, passphrase: str) -> Vault:
    """Open a store.

    Unavailable: "vault.missing", "vault.locked_by_other_process", "vault.wrong_passphrase",
    "vault.not_encrypted", "vault.corrupt", "vault.newer", "disk.…".
    """
    return unlock_with(profile, lambda found: open_with_passphrase(found, passphrase))


def unlock_with(profile: Profile, open_slots: Callable[[tuple[Slot, ...]], bytes]) -> Vault:
    """Open a store with the data key that `open_slots` finds in its slots. Errors as `unlock`."""
    finish_restore(profile)
    _check_header(profile.folder / STORE)
    lock = ProcessLock(profile.folder / LOCK)
    try:
        data_key = open_slots(read_slots(profile.folder / SLOTS))
        return open_store(profile, data_key, lock)
    except BaseException:
        lock.release()
        raise


def finish_restore(profile: Profile) -> None:
    """Put a restored store in its place, where a restore was decided and then cut off.

    Unavailable: "vault.locked_by_other_process", "disk.…".
    """
    restored = profile.folder / RESTORED
    if not restored.exists():
        return
    lock = ProcessLock(profile.folder / LOCK)
    try:
        with plain_disk_errors():
            # A journal of the old store would be rolled back into the new one.
            (profile.folder / f"{STORE}-journal").unlink(missing_ok=True)
            sync_folder(profile.folder)
            os.replace(restored, profile.folder / STORE)
            sync_folder(profile.folder)
    finally:
        lock.release()


def open_store(
    profile: Profile,
    data_key: bytes,
    lock: ProcessLock,
    steps: tuple[Migration, ...] | None = None,
) -> Vault:
    """Open a store whose data key is at hand, and bring it up to date.

    lock: held by the caller; the vault releases it when closed. steps: migrations, the
    released ones unless a test brings its own. Errors as `unlock`.
    """
    store = profile.folder / STORE
    with plain_store_errors():
        connection = connect(store, data_key)
        try:
            _check_application(connection)
            migrations.migrate(
                connection,
                steps if steps is not None else migrations.released(),
                lambda old: _keep_copy(connection, profile.folder, old, data_key),
            )
            return Vault(connection, profile, lock, data_key)
        except BaseException:
            connection.close()
            raise


def connect(store: Path, data_key: bytes, mode: str = "rw") -> dbapi2.Connection:
    """A connection to an encrypted file, with every setting the store relies on.

    mode: "rw", "ro", or "rwc" to create. ValueError for a key that is not 32 bytes.
    """
    hexed = data_key.hex()
    if len(hexed) != 64:
        raise ValueError("a raw key has 64 hex digits")
    cut_off = mode == "rw" and was_cut_off(store)
    connection = dbapi2.connect(
        f"{store.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{hexed}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")
        # Other writing would leave traces or lose acknowledged commits: see ARCHITECTURE.md.
        for setting in (
            "journal_mode = DELETE",
            "synchronous = EXTRA",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "foreign_keys = ON",
            # Else INSERT OR REPLACE would delete rows without asking the triggers.
            "recursive_triggers = ON",
        ):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
            raise Unavailable("vault.not_encrypted")
        if cut_off:
            _rewrite_free_pages(connection)
        connection.set_authorizer(_authorize)
    except BaseException:
        connection.close()
        raise
    return connection


def was_cut_off(store: Path) -> bool:
    """Whether writing was cut off, so that the next to open for writing rolls it back."""
    return Path(f"{store}-journal").exists()


def _rewrite_free_pages(connection: dbapi2.Connection) -> None:
    """Write every page anew that holds nothing.

    SQLite keeps no old bytes of such a page, so a power cut may leave it half written. Nothing
    is lost with it, but it cannot be decrypted, and copying and `vacuum` read every page.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE filling (data BLOB)")
        while free := connection.execute("PRAGMA freelist_count").fetchone()[0]:
            size = min(free, _PAGES_AT_ONCE) * _PAGE
            connection.execute("INSERT INTO filling VALUES (zeroblob(?))", (size,))
        connection.execute("DROP TABLE filling")
        connection.execute("COMMIT")
    except (dbapi2.Error, MemoryError):
        # A full disk, or a store that is damaged for real, which who reads it will say. Neither
        # is a reason to keep the person out.
        if connection.in_transaction:
            connection.rollback()


def make_store(store: Path, data_key: bytes, keys: SecretKeys, person: Person, at: str) -> None:
    """Create the encrypted file of a new profile, with its identity, and check it is encrypted.

    at: UTC time, as in an entry header.
    """
    with plain_store_errors():
        connection = connect(store, data_key, mode="rwc")
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.migrate(connection, migrations.released(), _no_copy_of_an_empty_store)
            signed = signing.sign_card(
                Card(v=1, person=person, keys=signing.public_keys(keys), seq=0, at=at), keys
            )
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO meta (key, value) VALUES (?, ?)",
                (("installation", signing.new_id()), ("created_at", at)),
            )
            connection.execute(
                "INSERT INTO identity (one, secret_keys, person, card, card_sig)"
                " VALUES (1, ?, ?, ?, ?)",
                (
                    msgspec.msgpack.encode(keys),
                    msgspec.json.encode(signed.card.person).decode("utf-8"),
                    signed.data,
                    signed.sig,
                ),
            )
            connection.execute("COMMIT")
        finally:
            connection.close()
    _check_header(store)


def save_person(vault: Vault, person: Person, at: str) -> SignedCard:
    """Change who the professional is: a new card with the next number, same keys."""
    old = vault.card.card
    signed = signing.sign_card(
        msgspec.structs.replace(old, person=person, seq=old.seq + 1, at=at, previous=""),
        vault.keys,
    )
    with transaction(vault):
        save_card(vault, signed)
    return signed


def save_card(vault: Vault, signed: SignedCard) -> None:
    """Keep one's own signed card; in the transaction under way."""
    vault.connection.execute(
        "UPDATE identity SET person = ?, card = ?, card_sig = ?, card_previous_sig = ?",
        (
            msgspec.json.encode(signed.card.person).decode("utf-8"),
            signed.data,
            signed.sig,
            signed.previous_sig,
        ),
    )
    vault.card, vault.person = signed, signed.card.person


@contextlib.contextmanager
def transaction(vault: Vault) -> Iterator[None]:
    """All or nothing: committed at the end, rolled back when anything is raised.

    Unavailable: "disk.full", "disk.error", "disk.read_only", "vault.corrupt". RuntimeError when
    one is already open.
    """
    connection = vault.connection
    if connection.in_transaction:
        raise RuntimeError("a transaction is already open")
    with plain_store_errors():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        finally:
            # After COMMIT there is none; after some disk errors SQLite has rolled back itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")


@contextlib.contextmanager
def writing(vault: Vault) -> Iterator[dbapi2.Connection]:
    """The connection inside a transaction: the one that is open, or one of its own."""
    if vault.connection.in_transaction:
        yield vault.connection
    else:
        with transaction(vault):
            yield vault.connection


@contextlib.contextmanager
def plain_store_errors() -> Iterator[None]:
    """Turns what SQLite says of disk and file into `Unavailable`; rules of the schema pass."""
    try:
        yield
    except dbapi2.Error as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise trouble from error
    except MemoryError as error:
        # What SQLCipher answers in some places where a page cannot be decrypted.
        raise Unavailable("vault.corrupt") from error


def vacuum(vault: Vault) -> None:
    """Rewrite the file without free pages, so that nothing deleted is left in it.

    VACUUM attaches a database of its own, which the authorizer would refuse.
    """
    with plain_store_errors():
        vault.connection.set_authorizer(None)
        try:
            vault.connection.execute("VACUUM")
        finally:
            vault.connection.set_authorizer(_authorize)


def _trouble(error: dbapi2.Error) -> Unavailable | None:
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    # Copying (`backup`) gives no code.
    if code == _FULL or (not code and _FULL_WORDS in str(error)):
        return Unavailable("disk.full")
    if code == _READ_ONLY:
        return Unavailable("disk.read_only")
    if code in (_IO, _CANNOT_OPEN):
        return Unavailable("disk.error")
    if code in (_CORRUPT, _NOT_A_DATABASE):
        return Unavailable("vault.corrupt")
    return None


def _authorize(
    action: int, first: str | None, second: str | None, database: str | None, inner: str | None
) -> int:
    denied = (
        action in (dbapi2.SQLITE_ATTACH, dbapi2.SQLITE_DETACH)
        or (action == dbapi2.SQLITE_FUNCTION and second in _DENIED_FUNCTIONS)
        or (action == dbapi2.SQLITE_PRAGMA and (first or "").lower() in _DENIED_PRAGMAS)
    )
    return int(dbapi2.SQLITE_DENY if denied else dbapi2.SQLITE_OK)


def _check_header(store: Path) -> None:
    """Look at the first bytes before SQLite does: it would take an empty file for a new store."""
    with plain_disk_errors():
        try:
            with open(store, "rb") as file:
                header = file.read(len(_PLAIN_HEADER))
        except FileNotFoundError as error:
            raise Unavailable("vault.missing") from error
    if header == _PLAIN_HEADER:
        raise Unavailable("vault.not_encrypted")
    if len(header) < len(_PLAIN_HEADER):
        raise Unavailable("vault.corrupt")


def _check_application(connection: dbapi2.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise Unavailable("vault.corrupt")
    if migrations.version(connection) == 0:
        raise Unavailable("vault.corrupt")


def _keep_copy(connection: dbapi2.Connection, folder: Path, old: int, data_key: bytes) -> None:
    """A verified copy of the store as version `old` left it, beside the store."""
    kept = folder / f"store-version-{old}.db"
    part = kept.with_name(kept.name + ".part")
    part.unlink(missing_ok=True)
    copy = connect(part, data_key, mode="rwc")
    try:
        connection.backup(copy)
        whole = (
            copy.execute("PRAGMA cipher_integrity_check").fetchall() == []
            and copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and migrations.version(copy) == old
        )
    finally:
        copy.close()
    if not whole:
        raise Unavailable("vault.corrupt")
    with plain_disk_errors():
        # Opened for writing: Windows flushes no handle that is only for reading.
        handle = os.open(part, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(part, kept)
        sync_folder(folder)


def _no_copy_of_an_empty_store(old: int) -> NoReturn:
    raise RuntimeError("a new store has no version")


def _read_identity(connection: dbapi2.Connection) -> tuple[SecretKeys, Person, SignedCard]:
    row = connection.execute(
        "SELECT secret_keys, person, card, card_sig, card_previous_sig FROM identity"
    ).fetchone()
    if row is None:
        raise Unavailable("vault.corrupt")
    try:
        keys = msgspec.msgpack.decode(row[0], type=SecretKeys)
        person = msgspec.json.decode(row[1], type=Person)
        signed = SignedCard(card=read_card(row[2]), data=row[2], sig=row[3], previous_sig=row[4])
        signing.verify_card(signed)
    except (msgspec.DecodeError, Untrusted) as error:
        raise Unavailable("vault.corrupt") from error
    return keys, person, signed


def _read_installation(connection: dbapi2.Connection) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = 'installation'").fetchone()
    if row is None:
        raise Unavailable("vault.corrupt")
    return str(row[0])
