"""The professionals of this computer: one folder each, made whole or not at all."""

from __future__ import annotations

import json
import secrets
import shutil
from pathlib import Path

from models import canonical
from models.entry import is_hex
from models.errors import Refused, Unavailable
from models.people import Person
from storage import placement, signing, slots
from storage.files import make_folder, plain_disk_errors, sync_folder, write_whole
from storage.lock import ProcessLock
from storage.slots import KEY_BYTES, Kdf
from storage.vault import ABOUT, LOCK, SLOTS, STORE, Vault, make_store, open_store
from storage.vault import Profile as Profile

MAX_LABEL = 80
_UNFINISHED = ".new-"


def list_profiles(data_dir: Path) -> tuple[Profile, ...]:
    """The profiles of a data folder by label; a damaged `profile.json` shows as label ""."""
    folder = data_dir / "profiles"
    with plain_disk_errors():
        if not folder.is_dir():
            return ()
        found = [
            Profile(id=each.name, label=_label_of(each), folder=each)
            for each in folder.iterdir()
            if is_hex(each.name, 16) and each.is_dir()
        ]
    return tuple(sorted(found, key=lambda profile: (profile.label.casefold(), profile.id)))


def create_profile(
    data_dir: Path,
    label: str,
    passphrase: str,
    person: Person,
    at: str,
    *,
    kdf: Kdf | None = None,
) -> Vault:
    """Make a profile with fresh keys and open it.

    at: UTC time, as in an entry header. kdf: cost of the passphrase slot; measured on this
    computer when None. Built in a folder beside and renamed at the end, so that a crash leaves
    no half profile. Refused: "passphrase.short", "profile.label". Unavailable: "disk.…",
    "place.synced", "place.network".
    """
    title = _checked_label(label)
    placement.check(data_dir)
    slots.prepared(passphrase)
    cost = kdf if kdf is not None else slots.calibrate()
    data_key = secrets.token_bytes(KEY_BYTES)
    slot = slots.passphrase_slot(passphrase, data_key, cost)
    home = data_dir / "profiles"
    profile = Profile(id=signing.new_id(), label=title, folder=home)
    profile = Profile(id=profile.id, label=title, folder=home / profile.id)
    building = home / f"{_UNFINISHED}{profile.id}"
    with plain_disk_errors():
        make_folder(home)
        _remove_unfinished(home)
        building.mkdir(mode=0o700)
        lock = ProcessLock(building / LOCK)
        try:
            make_store(building / STORE, data_key, signing.generate_keys(), person, at)
            slots.write_slots(building / SLOTS, (slot,))
            _write_about(building, profile)
            sync_folder(building)
        except BaseException:
            lock.release()
            shutil.rmtree(building, ignore_errors=True)
            raise
        # Windows renames no folder that holds an open file.
        lock.release()
        building.rename(profile.folder)
        sync_folder(home)
    lock = ProcessLock(profile.folder / LOCK)
    try:
        return open_store(profile, data_key, lock)
    except BaseException:
        lock.release()
        raise


def rename_profile(profile: Profile, label: str) -> Profile:
    """The profile under another label. Refused("profile.label"), Unavailable("disk.…")."""
    renamed = Profile(id=profile.id, label=_checked_label(label), folder=profile.folder)
    _write_about(profile.folder, renamed)
    return renamed


def change_passphrase(profile: Profile, old: str, new: str, *, kdf: Kdf | None = None) -> None:
    """Replace the passphrase slot; the data key and every other slot stay.

    Unavailable("vault.wrong_passphrase") for the old, Refused("passphrase.short") for the new.
    """
    slots.prepared(new)
    path = profile.folder / SLOTS
    before = slots.read_slots(path)
    data_key = slots.open_with_passphrase(before, old)
    cost = kdf if kdf is not None else slots.calibrate()
    fresh = slots.passphrase_slot(new, data_key, cost)
    slots.write_slots(path, slots.with_new_passphrase(before, fresh))


def _checked_label(label: str) -> str:
    title = canonical.nfc(label).strip()
    if not title or len(title) > MAX_LABEL or not title.isprintable():
        raise Refused("profile.label", most=MAX_LABEL)
    return title


def _write_about(folder: Path, profile: Profile) -> None:
    about = {"v": 1, "id": profile.id, "label": profile.label}
    write_whole(folder / ABOUT, json.dumps(about, ensure_ascii=False).encode("utf-8"))


def _label_of(folder: Path) -> str:
    try:
        about = json.loads((folder / ABOUT).read_bytes()[:65536])
    except (OSError, ValueError, RecursionError):
        # The store is whole without it: the profile is listed and can be opened and renamed.
        return ""
    label = about.get("label") if isinstance(about, dict) else None
    if isinstance(label, str) and len(label) <= MAX_LABEL and label.isprintable():
        return label
    return ""


def _remove_unfinished(home: Path) -> None:
    """Clear away what a crash during creation left; one that is being made now is locked."""
    for folder in home.glob(f"{_UNFINISHED}*"):
        try:
            ProcessLock(folder / LOCK).release()
        except Unavailable:
            continue
        shutil.rmtree(folder, ignore_errors=True)
