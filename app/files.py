"""Writing documents where a person chose to have them, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from app.policy import may_write_to
from storage.files import write_whole


def write_document(path: Path, data: bytes) -> Path:
    """Write a PDF or picture; Unavailable("disk.…") when the place cannot take it.

    Unavailable("policy.no_usb") for a stick where the municipality forbids it.
    """
    may_write_to(path)
    write_whole(path, data)
    return path
