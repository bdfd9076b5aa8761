"""One process per profile: an operating system lock, which dies with the process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from models.errors import Unavailable
from storage.files import disk_trouble

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        # flock, not lockf: it also stands between two vaults opened by the same process.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProcessLock:
    """Held from construction until `release` or the end of the process.

    Unavailable("vault.locked_by_other_process") when somebody holds it, ("disk.…") when the
    lock file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise disk_trouble(error) from error
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise Unavailable("vault.locked_by_other_process") from error

    def release(self) -> None:
        """Let the next one in; the file itself stays. May be called again."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
