"""`bindeled tour`: two whole cases through the real window, with pictures and a table of checks.

The folder it writes to holds made-up families only:

* ``report.md``, ``report.html``  what was checked, expected and seen
* ``pictures``  what was on screen, step by step
* ``papers``  the PDF documents that were made
* ``files``  what was carried between people: cards and ``.stafet`` files
* ``data``  the encrypted stores, one folder for each computer
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from models.errors import Unavailable

MARK = ".bindeled-tour"
MADE = ("report.md", "report.html", "pictures", "papers", "files", "data")
LEAST_LETTERS = 6
"""Shorter words can stand in any encrypted file by chance."""


def tour(out: Path) -> int:
    """Run the tour into a folder; 0 only when every check is as expected.

    The folder is new, empty, or one that a tour has written: anything else raises
    Unavailable("disk.read_only") and is left alone.
    """
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare(out)
    from views.tour.run import run

    return run(out)


def prepare(out: Path) -> None:
    """Make the folder ready; what an earlier tour wrote there is taken away."""
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()) and not (out / MARK).exists():
        raise Unavailable("disk.read_only")
    (out / MARK).touch()
    for name in MADE:
        if (out / name).is_dir():
            shutil.rmtree(out / name)
        else:
            (out / name).unlink(missing_ok=True)
    for name in MADE[2:]:
        (out / name).mkdir()


def readable(folder: Path, typed: Iterable[str], public: Iterable[str] = ()) -> list[str]:
    """Files below a folder in which something typed can be read, as UTF-8 or UTF-16.

    typed: whole texts; they are looked for as they stand and word by word. public: texts that may
    be read, such as the names of the users, which stand on the unlock page.
    """
    wanted = set()
    for text in typed:
        words = [text, *re.findall(r"\w+", text)]
        wanted |= {word for word in words if len(word) >= LEAST_LETTERS}
    for text in public:
        wanted -= {text, *re.findall(r"\w+", text)}
    needles = [word.encode(code) for word in sorted(wanted) for code in ("utf-8", "utf-16-le")]
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if any(needle in data for needle in needles):
                found.append(path.relative_to(folder).as_posix())
    return found
