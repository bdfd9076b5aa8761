"""Small files that are whole or not there, and the plain names of a disk's troubles."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from models.errors import Unavailable

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if os.name != "nt" else {errno.ENOSPC}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


def disk_trouble(error: OSError) -> Unavailable:
    """ "disk.full", "disk.read_only" or "disk.error" for what the system said."""
    if error.errno in _FULL:
        return Unavailable("disk.full")
    if error.errno in _READ_ONLY:
        return Unavailable("disk.read_only")
    return Unavailable("disk.error")


@contextlib.contextmanager
def plain_disk_errors() -> Iterator[None]:
    """Turns an OSError into `disk_trouble`, which names no path."""
    try:
        yield
    except OSError as error:
        raise disk_trouble(error) from error


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file so that a crash leaves the old or the new one, never a piece.

    Unavailable("disk.…").
    """
    part = path.with_name(path.name + ".part")
    with plain_disk_errors():
        try:
            with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder for this user only, and those above it, that a power cut does not take away.

    OSError. One that is there already is left as it is.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make a new or changed name in a folder survive a power cut (POSIX; Windows needs none)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems on sticks and shares cannot, which is no fault of the file.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(handle)
