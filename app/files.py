"""Writing documents where a person chose to have them, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from storage.files import write_whole


def write_document(path: Path, data: bytes) -> Path:
    """Write a PDF or picture; Unavailable("disk.…") when the place cannot take it."""
    write_whole(path, data)
    return path
