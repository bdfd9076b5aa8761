"""A file that is only there to be given up when the disk is full.

Deleting from a store needs room for a moment, and so does a receipt: the ballast is that room.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from pathlib import Path

from models.errors import Unavailable
from storage.files import write_whole

FILE = "ballast"
SIZE = 2 << 20
_PLENTY = 8 * SIZE


def ensure(folder: Path) -> bool:
    """Lay the ballast in where the disk has plenty of room; whether it lies there now."""
    path = folder / FILE
    with contextlib.suppress(OSError, Unavailable):
        if path.exists() and path.stat().st_size == SIZE:
            return True
        if shutil.disk_usage(folder).free < _PLENTY:
            return False
        # Random: a file of zeros takes no room on some disks.
        write_whole(path, secrets.token_bytes(SIZE))
        return True
    return False


def give_up(folder: Path) -> bool:
    """Give the room free; whether there was any to give."""
    with contextlib.suppress(OSError):
        (folder / FILE).unlink()
        return True
    return False
