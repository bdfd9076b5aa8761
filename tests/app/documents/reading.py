"""Reads finished PDFs back with other people's programs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def words(pdf: bytes, folder: Path, *, page: int = 0) -> str:
    """The text in the order it was put on the page, every gap one blank.

    page: from 1; 0 for the whole document.
    """
    only = ["-f", str(page), "-l", str(page)] if page else []
    command = ["pdftotext", "-raw", "-enc", "UTF-8", *only]
    return " ".join(_run(command, pdf, folder, to_standard_out=True).split())


_FOOT = re.compile(
    r"(Kopi til forældrene|Copy for the parents) .{0,40}? (side|page) \d+ (af|of) \d+"
    r"( (ØVELSE – en opdigtet familie|PRACTICE – a made-up family))?"
)


def tight(text: str) -> str:
    """The text without blanks, line ends, page feet and heads, which depend on where it breaks.

    The foot of a page may stand in the middle of a word that goes on over the page's end.
    """
    return "".join(_FOOT.sub("", text).split())


def fonts(pdf: bytes, folder: Path) -> list[str]:
    """One line of `pdffonts` per font."""
    return _run(["pdffonts"], pdf, folder).splitlines()[2:]


def info(pdf: bytes, folder: Path) -> dict[str, str]:
    """What `pdfinfo` tells."""
    lines = _run(["pdfinfo"], pdf, folder).splitlines()
    return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}


def structure(pdf: bytes, folder: Path) -> list[str]:
    """The names in the structure tree, in order."""
    lines = _run(["pdfinfo", "-struct"], pdf, folder).splitlines()
    return [line.split()[0].rstrip(":") for line in lines]


def _run(command: list[str], pdf: bytes, folder: Path, *, to_standard_out: bool = False) -> str:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    out = ["-"] if to_standard_out else []
    done = subprocess.run(
        [*command, path, *out], capture_output=True, check=True, timeout=60, encoding="utf-8"
    )
    # A reader that finds the file damaged says so and goes on.
    assert done.stderr == "", done.stderr
    return done.stdout
