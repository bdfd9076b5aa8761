"""The folder where the stores of this computer lie: the system's own, or one the person chose.

A folder that was chosen is kept in the person's settings folder, so that the next start finds it.
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

from storage import placement
from storage.files import make_folder, plain_disk_errors, write_whole
from storage.placement import trouble as trouble

_FILE = "data-folder.txt"


def data_folder() -> Path:
    """Where the stores lie."""
    chosen = _kept()
    try:
        said = chosen.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        said = ""
    if said:
        return Path(said)
    return Path(platformdirs.user_data_dir("bindeled", appauthor=False, roaming=False))


def choose(folder: Path) -> Path:
    """Let the stores lie in a folder from now on; it is made when it is not there.

    Unavailable: "place.synced", "place.network", "disk.…".
    """
    placement.check(folder)
    with plain_disk_errors():
        make_folder(folder)
        make_folder(_kept().parent)
    write_whole(_kept(), str(folder.absolute()).encode("utf-8"))
    return folder


def _kept() -> Path:
    return Path(platformdirs.user_config_dir("bindeled", appauthor=False)) / _FILE
