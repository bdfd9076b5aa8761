"""Small files and folders that a power cut leaves whole or not there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from storage import files


def test_every_folder_that_is_made_is_forced_into_the_one_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", forced.append)
    files.make_folder(tmp_path / "a" / "b")
    files.make_folder(tmp_path / "a" / "b")
    assert forced == [tmp_path, tmp_path / "a"]
    assert (tmp_path / "a" / "b").stat().st_mode & 0o077 == 0


def test_a_disk_that_cannot_force_a_folder_is_no_trouble_and_other_trouble_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(code: int) -> None:
        def refuse(_: int) -> None:
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(os, "fsync", refuse)

    answer(errno.EINVAL)
    files.sync_folder(tmp_path)
    answer(errno.EIO)
    with pytest.raises(OSError):
        files.sync_folder(tmp_path)
