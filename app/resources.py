"""Finds the data files that ship with the program, both in the source tree and when frozen."""

import sys
from functools import cache
from pathlib import Path
from typing import Any


@cache
def resource_root() -> Path:
    """The folder that holds agendas, forms, icons, fonts and translations."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base / "resources"


def resource_path(name: str) -> Path:
    """The path of one shipped file or folder, ``name`` with forward slashes below ``resources``.

    The file need not exist. A name that leads out of the folder raises ``ValueError``.
    """
    root = resource_root()
    path = root.joinpath(*name.split("/")).resolve()
    if not path.is_relative_to(root.resolve()):
        raise ValueError("a resource name must stay inside the resource folder")
    return path


def load_json(name: str) -> Any:
    """The decoded contents of one shipped JSON file.

    Raises ``FileNotFoundError`` when it is not there and ``msgspec.DecodeError`` when it is broken.
    """
    # Not needed before the first paint, and it costs a tenth of the time to it.
    import msgspec

    return msgspec.json.decode(resource_path(name).read_bytes())
