"""Cameras for a machine without one, under the real program and the real driver.

What a test puts in front of a camera is a list of pictures; `storage/pretend_camera.c` answers in
the kernel's place. The only thing that differs from a computer with a camera is what answers when
`/dev/video0` is opened.
"""

from __future__ import annotations

import atexit
import io
import shutil
import struct
import subprocess
from enum import IntEnum
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
import segno
from PIL import Image, ImageFilter

SOURCE = Path(__file__).with_name("storage") / "pretend_camera.c"
WIDTH, HEIGHT = 1280, 720


class Ending(IntEnum):
    """What comes after the last picture, or in the place of all of them."""

    STAYS = 0
    PULLED_OUT = 1
    IN_USE = 2
    SILENT = 3
    STUCK = 4


class Cameras:
    """The cameras of this computer: none, until one is put in."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        folder.mkdir()
        monkeypatch.setenv("CAMERAS", str(folder))
        monkeypatch.setenv("LD_PRELOAD", str(_kernel()))

    def put_in(
        self, *pictures: Image.Image, ending: Ending = Ending.STAYS, squeezed: bool = False
    ) -> None:
        """One more camera, and what it will see. squeezed: it gives JPEG pictures only."""
        width, height = pictures[0].size
        number = len(list(self._folder.iterdir()))
        with open(self._folder / f"video{number}", "wb") as file:
            file.write(struct.pack("5I", width, height, len(pictures), ending, squeezed))
            for picture in pictures:
                data = _jpeg(picture) if squeezed else _yuyv(picture)
                file.write(struct.pack("I", len(data)) + data)

    def take_out_all(self) -> None:
        """No camera is left."""
        for path in self._folder.iterdir():
            path.unlink()


@cache
def _kernel() -> Path:
    """The library that answers in the kernel's place, built once."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    assert compiler, "bootstrap.py installs gcc"
    folder = Path(mkdtemp(prefix="bindeled-camera-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    built = folder / "pretend_camera.so"
    flags = ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"]
    subprocess.run([compiler, *flags, "-o", built, SOURCE, "-ldl"], check=True)
    return built


def room(width: int = WIDTH, height: int = HEIGHT) -> Image.Image:
    """What a camera sees before somebody holds something up: light from one side."""
    return Image.linear_gradient("L").rotate(90).resize((width, height))


def held_up(
    paper: Image.Image, *, turned: float = 0, blurred: float = 0, share: float = 0.85
) -> Image.Image:
    """A piece of paper in front of the camera. share: how much of the picture's height it takes."""
    seen = room()
    side = share * min(seen.width / paper.width, seen.height / paper.height)
    small = paper.convert("L").resize((round(paper.width * side), round(paper.height * side)))
    mask = Image.new("L", small.size, 255).rotate(turned, expand=True)
    small = small.rotate(turned, expand=True, resample=Image.Resampling.BICUBIC)
    place = ((seen.width - small.width) // 2, (seen.height - small.height) // 2)
    seen.paste(small, place, mask)
    return seen.filter(ImageFilter.GaussianBlur(blurred))


def code(text: str) -> Image.Image:
    """A QR code as a screen shows it."""
    drawn = io.BytesIO()
    segno.make(text).save(drawn, kind="png", scale=6, border=4)
    return Image.open(drawn).convert("L")


def _yuyv(picture: Image.Image) -> bytes:
    grey = picture.convert("L").tobytes()
    data = bytearray(b"\x80" * (2 * len(grey)))
    data[::2] = grey
    return bytes(data)


def _jpeg(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.convert("RGB").save(data, "jpeg", quality=70)
    return data.getvalue()
