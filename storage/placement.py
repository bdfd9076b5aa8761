"""Where a store must not lie: folders that a program sends to the net, and shares of a network.

A sync program copies an open database page by page and so spoils it, and takes it out of the
house; a network share keeps no promise about locks and power cuts.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

from models.errors import Unavailable

_SYNCED_NAMES = re.compile(
    r"(onedrive|dropbox|google ?drive|googledrive|nextcloud|owncloud|icloud ?drive|mobile documents"
    r"|com~apple~clouddocs|cloudstorage|pcloud ?drive|mega(sync)?)( ?[-(].*)?",
    re.IGNORECASE,
)
"""What such folders are called, with what may stand after it: "OneDrive - Kommunen"."""
_SYNCED_MARKS = (".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log")
_SYNCED_SETTINGS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_KINDS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "fuse.sshfs", "fuse.rclone"}
)
_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE_DRIVE = 4


def check(folder: Path) -> None:
    """Unavailable("place.synced" or "place.network") where no store may be made."""
    if found := trouble(folder):
        raise Unavailable(found)


def trouble(folder: Path) -> str:
    """What is wrong with a folder for a store: "place.synced", "place.network", or ""."""
    if is_synced(folder):
        return "place.synced"
    return "place.network" if is_on_network(folder) else ""


def is_synced(folder: Path, settings: Mapping[str, str] = os.environ) -> bool:
    """Whether a sync program looks after the folder, by what folders above it are called or hold.

    settings: of the process, where OneDrive says which folder is its own.
    """
    whole = Path(os.path.realpath(folder))
    above = (whole, *whole.parents)
    own = [
        Path(os.path.realpath(settings[name])) for name in _SYNCED_SETTINGS if settings.get(name)
    ]
    if any(_SYNCED_NAMES.fullmatch(each.name) or each in own for each in above):
        return True
    return any((each / mark).exists() for each in above for mark in _SYNCED_MARKS)


def is_on_network(folder: Path) -> bool:
    """Whether the folder lies on a share, as far as the system tells (macOS does not, here)."""
    whole = Path(os.path.realpath(folder))
    if sys.platform == "win32":
        import ctypes

        if whole.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) == _REMOTE_DRIVE)
    if _MOUNTS.exists():
        kind = mount_kind(whole, _MOUNTS.read_text("utf-8", errors="replace"))
        return kind in _NETWORK_KINDS
    return False


def mount_kind(folder: PurePath, mountinfo: str) -> str:
    """The kind of file system a folder lies on, from what Linux says of its mounts; "" if none."""
    found, depth = "", -1
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        place = PurePath(fields[4].replace("\\040", " "))
        if (place == folder or place in folder.parents) and len(place.parts) >= depth:
            found, depth = after.split(" ")[0], len(place.parts)
    return found
