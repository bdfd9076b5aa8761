"""The camera through its real driver: pictures, several cameras, and everything that goes wrong.

The kernel's answers come from `tests/pretend_camera.py`; all above them is as on any computer.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from models.errors import Unavailable
from storage import camera, eye
from storage.camera import Camera
from tests.pretend_camera import Cameras, Ending, held_up, room
from tests.pretend_camera import code as qr
from tests.repository.source import ROOT


@pytest.fixture
def cameras(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cameras:
    return Cameras(tmp_path / "cameras", monkeypatch)


def has_ended(process: int) -> bool:
    """Whether a process ends, within ten seconds."""
    try:
        there = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([there], [], [], 10)[0])
    finally:
        os.close(there)


def watch(opened: Camera) -> None:
    """Look on until there is no more to see."""
    opened.names()
    while opened.frame() is not None:
        pass


def trouble(**how: float) -> str:
    """The code of what happens instead of a picture."""
    with Camera(0, **how) as opened, pytest.raises(Unavailable) as error:
        watch(opened)
    assert opened._process.returncode is not None
    return error.value.code


@pytest.mark.parametrize("squeezed", [False, True])
def test_pictures_come_grey_and_in_their_own_size(cameras: Cameras, squeezed: bool) -> None:
    seen = held_up(qr("anything"))
    cameras.put_in(seen, squeezed=squeezed)
    with Camera() as opened:
        assert opened.names() == ("Kamera 1280",) and opened.chosen == 0
        frame = opened.frame()
    assert frame is not None and (frame.width, frame.height) == (1280, 720)
    assert len(frame.grey) == 1280 * 720
    # The luma of video is squeezed between black and white of television, and JPEG loses a little.
    worst = max(abs(a - b) for a, b in zip(frame.grey[::97], seen.tobytes()[::97], strict=True))
    assert worst < 60 if squeezed else worst == 0


def test_every_picture_is_new_and_none_is_made_up(cameras: Cameras) -> None:
    shades = [room().point(lambda _, shade=shade: shade) for shade in range(10, 250, 8)]
    cameras.put_in(*shades)
    with Camera() as opened:
        opened.names()
        seen = [frame.grey[0] for _ in range(10) if (frame := opened.frame()) is not None]
    assert len(seen) == 10 and seen == sorted(seen) and set(seen) <= set(range(10, 250, 8))


def test_one_of_several_cameras_is_opened_by_its_number(cameras: Cameras) -> None:
    cameras.put_in(room(640, 480))
    cameras.put_in(room(1280, 720))
    with Camera() as first:
        names = first.names()
        assert sorted(names) == ["Kamera 1280", "Kamera 640"]
    for number, name in enumerate(names):
        with Camera(number) as opened:
            assert (opened.names(), opened.chosen) == (names, number)
            frame = opened.frame()
            assert frame is not None and name == f"Kamera {frame.width}"
    with Camera(7) as beyond:
        assert beyond.names() == names and beyond.chosen == 0


def test_no_camera(cameras: Cameras) -> None:
    assert trouble() == "camera.none"


def test_a_camera_that_another_program_uses(cameras: Cameras) -> None:
    cameras.put_in(room(), ending=Ending.IN_USE)
    assert trouble() == "camera.busy"


def test_a_camera_that_is_pulled_out(cameras: Cameras) -> None:
    cameras.put_in(*[room()] * 5, ending=Ending.PULLED_OUT)
    assert trouble() == "camera.stopped"


@pytest.mark.parametrize("ending", [Ending.SILENT, Ending.STUCK])
def test_a_camera_that_gives_no_picture(cameras: Cameras, ending: Ending) -> None:
    cameras.put_in(room(), ending=ending)
    assert trouble(patience_s=0.3) == "camera.silent"


def test_a_process_behind_the_camera_that_dies(cameras: Cameras) -> None:
    cameras.put_in(room())
    with Camera() as opened:
        opened._process.kill()
        with pytest.raises(Unavailable) as error:
            watch(opened)
    assert error.value.code == "camera.stopped"


def test_without_sdl_the_program_says_that_it_cannot_see(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lonely = tmp_path / "eye.py"
    lonely.write_bytes(Path(eye.__file__).read_bytes())
    monkeypatch.setattr(camera, "_command", lambda: [sys.executable, "-I", "-S", str(lonely)])
    assert trouble() == "camera.missing"
    monkeypatch.setattr(camera, "_command", lambda: [str(tmp_path / "nothing")])
    with pytest.raises(Unavailable) as error:
        Camera()
    assert error.value.code == "camera.missing"


def test_closing_frees_the_camera_though_a_thread_waits_for_a_picture(cameras: Cameras) -> None:
    cameras.put_in(room(), ending=Ending.SILENT)
    opened = Camera()
    opened.names()
    seen = []
    waits = threading.Thread(target=lambda: seen.append(opened.frame()))
    waits.start()
    opened.close()
    waits.join()
    assert seen == [None] and opened.frame() is None and opened._process.returncode is not None
    opened.close()


def test_the_camera_is_free_when_the_program_itself_is_gone(cameras: Cameras) -> None:
    cameras.put_in(room())
    script = "import os, storage.camera as c; o = c.Camera(); o.names(); o.frame(); "
    script += "print(o._process.pid, flush=True); os._exit(0)"
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert has_ended(int(answer.stdout))


def test_the_built_program_is_its_own_eye_when_it_is_told_so(
    cameras: Cameras, monkeypatch: pytest.MonkeyPatch
) -> None:
    cameras.put_in(room(640, 480))
    monkeypatch.chdir(ROOT)
    built = [sys.executable, "-m", "app", camera.EYE_COMMAND]
    monkeypatch.setattr(camera, "_command", lambda: built)
    with Camera() as opened:
        assert opened.names() == ("Kamera 640",)
        assert opened.frame() is not None
    assert opened._process.returncode == 0


def test_the_library_is_where_the_wheels_for_the_three_systems_put_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = Path("site") / "tcod"
    where = {"linux": "tcod.libs", "darwin": "tcod/.dylibs", "win32": "tcod/x64"}
    for system, folder in where.items():
        monkeypatch.setattr(sys, "platform", system)
        assert eye.library_folders(package) == [Path("site") / folder]


def test_nothing_of_the_camera_is_loaded_before_it_is_used() -> None:
    script = "import sys, app.command_line, views.main_window, views.relay.page; "
    script += (
        "print([n for n in ('storage.eye', 'app.camera', 'tcod', 'numpy') if n in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
