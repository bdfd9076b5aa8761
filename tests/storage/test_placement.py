"""A store is not made where a sync program or a network would spoil it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from models.errors import Unavailable
from storage import off_device, placement
from storage.profiles import create_profile
from tests.storage.conftest import AT, BODIL, CHEAP, PASSPHRASE

MOUNTS = """22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /folk rw,relatime - nfs4 server:/folk rw
31 30 8:2 / /folk/mette/lokal rw - xfs /dev/sda2 rw
32 22 0:50 / /mnt/f\\040lles rw - cifs //server/faelles rw
"""


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Hedensted Kommune",
        "Dropbox (Privat)",
        "Google Drive",
        "GoogleDrive-mette@example.dk",
        "Nextcloud",
        "Library/Mobile Documents/com~apple~CloudDocs",
        "Library/CloudStorage/OneDrive-Kommunen",
    ],
)
def test_a_folder_below_a_sync_programs_is_known_by_name(tmp_path: Path, name: str) -> None:
    assert placement.is_synced(tmp_path / name / "data", {})


def test_a_folder_is_known_by_what_the_program_left_in_it_and_by_its_settings(
    tmp_path: Path,
) -> None:
    inside = tmp_path / "mit" / "data"
    inside.mkdir(parents=True)
    assert not placement.is_synced(inside, {})
    assert placement.is_synced(inside, {"OneDriveCommercial": str(tmp_path / "mit")})
    (tmp_path / "mit" / ".dropbox.cache").mkdir()
    assert placement.is_synced(inside, {})


@pytest.mark.parametrize("name", ["onedrevet", "Dropboxer", "mine google ting", "bindeled"])
def test_an_ordinary_name_is_no_sync_folder(tmp_path: Path, name: str) -> None:
    assert not placement.is_synced(tmp_path / name, {})


def test_a_link_into_a_sync_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "min").symlink_to(tmp_path / "Dropbox")
    assert placement.is_synced(tmp_path / "min" / "data", {})


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/folk/mette/.local", "nfs4"),
        ("/folk/mette/lokal/data", "xfs"),
        ("/mnt/f lles/data", "cifs"),
        ("/mnt/andet", "ext4"),
    ],
)
def test_the_nearest_mount_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    assert placement.mount_kind(PurePosixPath(folder), MOUNTS) == kind


def test_no_store_is_made_there_and_nothing_is_left(tmp_path: Path, monkeypatch) -> None:
    synced = tmp_path / "OneDrive - Kommunen" / "bindeled"
    with pytest.raises(Unavailable, match=r"place\.synced"):
        create_profile(synced, "Bodil", PASSPHRASE, BODIL, AT, kdf=CHEAP)
    with pytest.raises(Unavailable, match=r"place\.synced"):
        off_device.restore_new(synced, tmp_path / "kopi.zip", lambda _: b"")
    assert not synced.exists()
    monkeypatch.setattr(placement, "is_on_network", lambda _: True)
    with pytest.raises(Unavailable, match=r"place\.network"):
        create_profile(tmp_path / "share", "Bodil", PASSPHRASE, BODIL, AT, kdf=CHEAP)
    assert not (tmp_path / "share").exists()
