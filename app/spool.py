"""One window per data folder: a second start hands its file to the one that runs, and ends.

The running program holds an operating system lock; the second leaves a note with the file's path
in a folder beside it, which is wiped when it is read. No socket: nothing here can be reached
from another computer.
"""

from __future__ import annotations

import os
from pathlib import Path

from models.errors import Unavailable
from storage.files import make_folder, plain_disk_errors
from storage.lock import ProcessLock

FOLDER = "waiting"
_LOCK = "window.lock"
_ENDING = ".note"
_MOST_BYTES = 64 * 1024


def hold(data_dir: Path) -> ProcessLock | None:
    """Be the one window of this folder; None when another is. Unavailable("disk.…")."""
    with plain_disk_errors():
        make_folder(data_dir)
    try:
        return ProcessLock(data_dir / _LOCK)
    except Unavailable as error:
        if error.code == "vault.locked_by_other_process":
            return None
        raise


def folder(data_dir: Path) -> Path:
    """Where notes are left, made when it is not there."""
    made = data_dir / FOLDER
    with plain_disk_errors():
        made.mkdir(mode=0o700, exist_ok=True)
    return made


def leave(data_dir: Path, file: Path | None, *, at_ns: int) -> None:
    """Leave a note for the window that runs. file: a ``.stafet`` file, None for no file.

    at_ns: the time, so that the newest note can be told.
    """
    target = folder(data_dir) / f"{at_ns:020d}-{os.getpid()}{_ENDING}"
    part = target.with_suffix(".part")
    with plain_disk_errors():
        part.write_text("" if file is None else str(file.absolute()), encoding="utf-8")
        os.replace(part, target)


def collect(data_dir: Path) -> tuple[Path | None, ...]:
    """Every note that was left, oldest first: a file, or None to come to the front.

    Each note is wiped; what is no path is dropped.
    """
    notes: list[Path | None] = []
    with plain_disk_errors():
        for each in sorted(folder(data_dir).glob(f"*{_ENDING}")):
            with open(each, "rb") as file:
                data = file.read(_MOST_BYTES)
            each.unlink(missing_ok=True)
            try:
                said = data.decode("utf-8")
            except UnicodeDecodeError:
                continue
            if "\0" not in said:
                notes.append(Path(said) if said else None)
    return tuple(notes)
