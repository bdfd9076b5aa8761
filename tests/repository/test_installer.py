"""The one-folder program is built, tests itself, opens its window, sees, and is not larger.

It takes a minute: `python3 bootstrap.py test --long`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from storage import camera
from tests.pretend_camera import Cameras, room
from tests.repository.source import ROOT

# The build of 0.1.0 was 214 MB on Debian 12; a part of Qt that slips in again costs more than this.
LARGEST_MB = 240


@pytest.mark.long
def test_the_built_program_is_slim_tests_itself_opens_its_window_and_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    answer = subprocess.run(
        [sys.executable, ROOT / "bootstrap.py", "installer"],
        capture_output=True,
        text=True,
        check=False,
    )
    told = answer.stdout + answer.stderr
    assert answer.returncode == 0, told
    size = re.search(r"Built \d+ files, (\d+) MB", told)
    assert size is not None, told
    assert int(size.group(1)) < LARGEST_MB
    assert "The program is whole and starts" in answer.stdout

    folder = ROOT / "build" / "dist" / "bindeled"
    unwanted = re.compile(r"Qml|Quick|QtNetwork|Qt6Network|sqldrivers|/tls/|_ssl\.|libgtk")
    assert [str(path) for path in folder.rglob("*") if unwanted.search(path.as_posix())] == []

    cameras = Cameras(tmp_path / "cameras", monkeypatch)
    cameras.put_in(room(640, 480))
    monkeypatch.setattr(camera, "_command", lambda: [str(folder / "bindeled"), camera.EYE_COMMAND])
    with camera.Camera() as opened:
        assert opened.names() == ("Kamera 640",)
        assert opened.frame() is not None
