"""The copy that leaves the computer: one ZIP file with the encrypted store and its slots.

Members: `about.json`, `slots.json` (without what only this computer's keyring could open) and
`store.db`. Nothing in it is readable without the passphrase, the recovery sheet or the
institution's key; stock tools open it as `storage/COPY.md` tells.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import secrets
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from models.entry import is_hex
from models.errors import Unavailable
from storage import placement, signing, slot_keyring
from storage.backup import Checked, check_copy, open_copy, write_copy
from storage.files import make_folder, plain_disk_errors, sync_folder, write_whole
from storage.lock import ProcessLock
from storage.slots import MAX_SLOTS_BYTES, Slot, parse_slots, read_slots, write_slots
from storage.vault import ABOUT, LOCK, SLOTS, STORE, Profile, Vault, transaction

FORMAT = "bindeled-copy/1"
_MEMBERS = ["about.json", "slots.json", "store.db"]
_MAX_ABOUT = 64 * 1024
_CHUNK = 1 << 20

OpenSlots = Callable[[tuple[Slot, ...]], bytes]
"""Finds the data key in slots, e.g. with a passphrase."""


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a copy says of itself without a key. label: whose store. at: UTC time."""

    format: str
    profile: str
    label: str
    at: str
    size: int
    sha256: str


def file_name(at: str, profile_id: str) -> str:
    """E.g. "bindeled-kopi-2026-03-12-k7f3.zip": a date and four signs, nobody's name."""
    return f"bindeled-kopi-{at[:10]}-{profile_id[:4]}.zip"


def write(vault: Vault, target: Path, at: str) -> About:
    """Write the copy: checked, flushed to the device, read back and compared before it counts.

    target: the file to make or replace. Unavailable: "backup.…", "disk.…".
    """
    with _private_folder(vault.profile.folder) as folder:
        store = folder / STORE
        write_copy(vault, store)
        about = About(
            format=FORMAT,
            profile=vault.profile.id,
            label=vault.profile.label,
            at=at,
            size=store.stat().st_size,
            sha256=_sha256_of(store),
        )
        kept = tuple(
            slot
            for slot in read_slots(vault.profile.folder / SLOTS)
            if slot.get("kind") != slot_keyring.KIND
        )
        write_slots(folder / SLOTS, kept)
        with plain_disk_errors():
            part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
            try:
                with open(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                        archive.writestr("about.json", msgspec.json.encode(about))
                        archive.write(folder / SLOTS, "slots.json")
                        archive.write(store, "store.db")
                    file.flush()
                    os.fsync(file.fileno())
                if read(part) != about:
                    raise Unavailable("backup.different")
                _compare(part, about)
                os.replace(part, target)
                sync_folder(target.parent)
            finally:
                part.unlink(missing_ok=True)
    return about


def read(path: Path) -> About:
    """What a copy says of itself. Unavailable("backup.not_ours"/"backup.newer"/"disk.…")."""
    with _archive(path) as archive:
        return _about(archive)


def try_out(path: Path, folder: Path, open_slots: OpenSlots) -> Checked:
    """Open a copy with what the person has, look through all of it, and leave nothing behind.

    folder: an existing folder of one's own to unpack in (what is unpacked stays encrypted).
    Unavailable: as `read`, and what `open_slots` raises.
    """
    with _private_folder(folder) as here:
        key = open_slots(_unpack(path, here))
        return check_copy(Profile(id="", label="", folder=here), here / STORE, key)


def restore_new(data_dir: Path, path: Path, open_slots: OpenSlots) -> Profile:
    """Make a profile of a copy on a computer that has none of it.

    It gets an installation id of its own, so every log in it is quarantined at the first unlock.
    Unavailable: "backup.profile_here", "backup.damaged", as `read`, and what `open_slots` raises.
    """
    placement.check(data_dir)
    home = data_dir / "profiles"
    with plain_disk_errors():
        make_folder(home)
    about = read(path)
    final = Profile(id=about.profile, label=about.label, folder=home / about.profile)
    if final.folder.exists():
        raise Unavailable("backup.profile_here")
    building = home / f".new-{about.profile}"
    with plain_disk_errors():
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(mode=0o700)
        lock = ProcessLock(building / LOCK)
        try:
            key = open_slots(_unpack(path, building))
            checked = check_copy(final, building / STORE, key)
            if not checked.usable:
                raise Unavailable(checked.findings[0])
            with open_copy(final, building / STORE, key, mode="rw") as store, transaction(store):
                store.connection.execute(
                    "UPDATE meta SET value = ? WHERE key = 'installation'", (signing.new_id(),)
                )
            told = {"v": 1, "id": final.id, "label": final.label}
            write_whole(building / ABOUT, json.dumps(told, ensure_ascii=False).encode("utf-8"))
            sync_folder(building)
        except BaseException:
            lock.release()
            shutil.rmtree(building, ignore_errors=True)
            raise
        lock.release()
        building.rename(final.folder)
        sync_folder(home)
    return final


def _unpack(path: Path, folder: Path) -> tuple[Slot, ...]:
    with _archive(path) as archive:
        about = _about(archive)
        found = parse_slots(archive.read("slots.json"))
        with plain_disk_errors():
            write_slots(folder / SLOTS, found)
            with archive.open("store.db") as source, open(folder / STORE, "xb") as target:
                os.chmod(folder / STORE, 0o600)
                if _copy(source.read, target.write, about.size) != about.sha256:
                    raise Unavailable("backup.damaged")
                target.flush()
                os.fsync(target.fileno())
    return found


def _compare(path: Path, about: About) -> None:
    with _archive(path) as archive, archive.open("store.db") as source:
        if _copy(source.read, lambda chunk: None, about.size) != about.sha256:
            raise Unavailable("backup.different")


@contextlib.contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    with plain_disk_errors():
        if not path.is_file():
            raise Unavailable("backup.unknown")
        try:
            with zipfile.ZipFile(path) as archive:
                infos = archive.infolist()
                small = all(
                    info.file_size <= most
                    for info, most in zip(infos, (_MAX_ABOUT, MAX_SLOTS_BYTES), strict=False)
                )
                plain = all(
                    info.compress_type == zipfile.ZIP_STORED and not info.flag_bits & 1
                    for info in infos
                )
                if [info.filename for info in infos] != _MEMBERS or not small or not plain:
                    raise Unavailable("backup.not_ours")
                yield archive
        except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
            raise Unavailable("backup.not_ours") from error
        except OSError as error:
            if error.errno == errno.EINVAL:  # its directory points before the file begins
                raise Unavailable("backup.not_ours") from error
            raise


def _about(archive: zipfile.ZipFile) -> About:
    data = archive.read("about.json")
    try:
        version = msgspec.json.decode(data, type=dict[str, object]).get("format")
        if version != FORMAT:
            newer = isinstance(version, str) and version.startswith("bindeled-copy/")
            raise Unavailable("backup.newer" if newer else "backup.not_ours")
        about = msgspec.json.decode(data, type=About)
    except (ValueError, RecursionError) as error:
        raise Unavailable("backup.not_ours") from error
    size = archive.getinfo("store.db").file_size
    if not is_hex(about.profile, 16) or not is_hex(about.sha256, 32) or about.size != size:
        raise Unavailable("backup.not_ours")
    return about


def _copy(read_some: Callable[[int], bytes], put: Callable[[bytes], object], most: int) -> str:
    seen, digest = 0, hashlib.sha256()
    while chunk := read_some(_CHUNK):
        seen += len(chunk)
        if seen > most:
            raise Unavailable("backup.damaged")
        digest.update(chunk)
        put(chunk)
    return digest.hexdigest()


def _sha256_of(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def _private_folder(beside: Path) -> Iterator[Path]:
    with plain_disk_errors():
        made = Path(tempfile.mkdtemp(prefix=".copy-", dir=beside))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
