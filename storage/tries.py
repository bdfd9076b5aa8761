"""A growing delay after wrong tries to unlock, kept beside the slots.

Only a brake for the one at the keyboard: what protects a stolen disk is the cost of the
passphrase. Nothing is ever wiped, and no clock, however wrong, locks out for longer than `MOST`.
"""

from __future__ import annotations

import contextlib
import json
import math
from datetime import UTC, datetime
from pathlib import Path

from models.errors import Unavailable
from storage.files import plain_disk_errors, write_whole

FILE = "tries.json"
FREE = 3
"""So many wrong tries cost nothing."""
MOST = 300
"""Seconds: the longest wait."""


def delay(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: 0, 0, 5, 10, 20 … at most `MOST`."""
    if wrong < FREE:
        return 0
    return min(MOST, 5 << min(wrong - FREE, 10))


def wait_left(folder: Path, now: datetime) -> int:
    """Whole seconds until the next try is welcome; 0 when it is now."""
    wrong, last = _read(folder)
    due = delay(wrong)
    if due == 0:
        return 0
    gone = (now - last).total_seconds()
    if gone < 0:
        # The clock was set back. The wait starts over from here, once, and so ends.
        _write(folder, wrong, now)
        gone = 0
    return max(0, math.ceil(due - gone))


def begin(folder: Path, now: datetime) -> None:
    """Count a try before it is made, so that ending the program does not undo it.

    Unavailable("vault.wait", seconds) when it comes too early; it is then not counted.
    """
    left = wait_left(folder, now)
    if left > 0:
        raise Unavailable("vault.wait", seconds=left)
    wrong, _ = _read(folder)
    _write(folder, wrong + 1, now)


def counted(folder: Path) -> bytes | None:
    """What is counted now, to be put back when a try turns out to be none."""
    try:
        return (folder / FILE).read_bytes()[:1024]
    except OSError:
        return None


def put_back(folder: Path, before: bytes | None) -> None:
    """Undo `begin`: what was typed could never have been a key."""
    if before is None:
        clear(folder)
        return
    with contextlib.suppress(Unavailable):
        write_whole(folder / FILE, before)


def clear(folder: Path) -> None:
    """The right key was given : nothing is counted any more."""
    with contextlib.suppress(OSError):
        (folder / FILE).unlink(missing_ok=True)


def _read(folder: Path) -> tuple[int, datetime]:
    never = (0, datetime.min.replace(tzinfo=UTC))
    try:
        with plain_disk_errors():
            kept = json.loads((folder / FILE).read_bytes()[:1024])
        wrong, last = kept["wrong"], datetime.fromisoformat(kept["last"])
    except (Unavailable, ValueError, KeyError, TypeError, RecursionError):
        # Missing or damaged: the brake is off rather than stuck.
        return never
    if type(wrong) is not int or wrong < 0 or last.tzinfo is None:
        return never
    return wrong, last


def _write(folder: Path, wrong: int, now: datetime) -> None:
    data = json.dumps({"v": 1, "wrong": wrong, "last": now.astimezone(UTC).isoformat()})
    # A full or read-only disk must not keep the person from their own store.
    with contextlib.suppress(Unavailable):
        write_whole(folder / FILE, data.encode("ascii"))
