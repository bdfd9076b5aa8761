"""The program behind the camera: a process of its own that sees, and knows nothing else.

`storage.camera` starts it, asks for one picture at a time, and ends it. What a driver does to a
process (a fault, a call that never comes back) happens here, where there is no store and no key;
and the camera is free again as soon as this process is gone, however the other one ended.

SDL3 reaches the camera on Windows (Media Foundation), macOS (AVFoundation) and Linux (V4L2). It
is called through ctypes, since the wheel that carries it has no module of its own for cameras.
Standard library only: this file is also run alone, by its path.

In, from the one who asks: a byte for each picture that is wanted; the end means: stop at once.
Out: records of ``HEAD`` and what belongs to them:

    N size, chosen   the cameras' names (JSON), and the number of the one that is opened
    F width, height  one picture, a grey byte a pixel, row by row
    E size, 0        why there is no more to see: none, missing, busy, forbidden, silent, stopped
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import json
import os
import platform
import struct
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HEAD = struct.Struct("<cII")

_GOOD_PIXELS = 1280 * 720
"""The size of picture asked for: a printed card is sharp in it, and it is soon looked through."""
_SLOWEST = 5
"""Pictures a second below which a hand is never still enough."""
_PAUSE = 0.01
"""Seconds between two looks at whether the camera has a new picture."""

_INIT_CAMERA = 0x10000
_NV12 = 0x3231564E  # a grey plane, then the colours
_MJPG = 0x47504A4D
_BT709_LIMITED = 0x21100421
_REMOVED = 0x1401
_DENIED = -1
_APPROVED = 1
_EVENT_BYTES = 128


class _Spec(ctypes.Structure):
    """A way a camera can be asked for pictures."""

    _fields_ = [
        ("format", ctypes.c_uint32),
        ("colorspace", ctypes.c_uint32),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("rate_numerator", ctypes.c_int),
        ("rate_denominator", ctypes.c_int),
    ]


class _Surface(ctypes.Structure):
    """The head of a picture in memory; what follows in it is SDL's own."""

    _fields_ = [
        ("flags", ctypes.c_uint32),
        ("format", ctypes.c_uint32),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("pitch", ctypes.c_int),
        ("pixels", ctypes.c_void_p),
    ]


class _Blind(Exception):
    """There is nothing (more) to see; the argument is the word that E carries."""


def main(arguments: Sequence[str]) -> int:
    """Be the eye until the input ends. arguments: number of the camera, seconds of patience."""
    which, patience = int(arguments[0]), float(arguments[1])
    wanted = _Wishes()
    try:
        # A driver that never comes back must not leave somebody waiting for ever.
        stuck = threading.Timer(2 * patience, _give_up)
        stuck.daemon = True
        stuck.start()
        sdl, camera = _open(which)
        stuck.cancel()
        _look(sdl, camera, wanted, patience)
    except _Blind as blind:
        _tell(b"E", str(blind).encode("ascii"))
        return 1
    return 0


class _Wishes:
    """How many pictures are asked for; when nobody can ask any more, the process ends at once."""

    def __init__(self) -> None:
        self._more = threading.Semaphore(0)
        threading.Thread(target=self._listen, daemon=True).start()

    def wait(self) -> None:
        """Return when a picture is asked for."""
        self._more.acquire()

    def _listen(self) -> None:
        while os.read(0, 1):
            self._more.release()
        os._exit(0)


def _look(sdl: Any, camera: int, wanted: _Wishes, patience: float) -> None:
    while True:
        wanted.wait()
        last = time.monotonic()
        while (picture := _newest(sdl, camera)) is None:
            permission = sdl.SDL_GetCameraPermissionState(camera)
            if permission == _DENIED:
                raise _Blind("forbidden")
            if permission != _APPROVED:
                last = time.monotonic()  # the computer is asking the person
            if time.monotonic() - last > patience:
                raise _Blind("silent")
            time.sleep(_PAUSE)
        width, height, grey = picture
        _write(HEAD.pack(b"F", width, height) + grey)


def _newest(sdl: Any, camera: int) -> tuple[int, int, bytes] | None:
    """The newest picture: width, height and its grey bytes; None when there is none yet.

    What came before it is let go of unseen. After the camera was pulled out SDL makes up black
    pictures, so the news of that comes first.
    """
    event = (ctypes.c_uint8 * _EVENT_BYTES)()
    while sdl.SDL_PollEvent(event):
        if struct.unpack_from("=I", event)[0] == _REMOVED:
            raise _Blind("stopped")
    newest = None
    while (surface := sdl.SDL_AcquireCameraFrame(camera, None)) is not None:
        if newest is not None:
            sdl.SDL_ReleaseCameraFrame(camera, newest)
        newest = surface
    if newest is None:
        return None
    try:
        seen = _Surface.from_address(newest)
        if seen.format != _NV12 or not seen.pixels:
            raise _Blind("stopped")
        return seen.width, seen.height, _grey(seen)
    finally:
        sdl.SDL_ReleaseCameraFrame(camera, newest)


def _grey(seen: _Surface) -> bytes:
    width, height, pitch = seen.width, seen.height, seen.pitch
    plane = ctypes.string_at(seen.pixels, pitch * height)
    if pitch == width:
        return plane
    return b"".join(plane[row * pitch : row * pitch + width] for row in range(height))


def _open(which: int) -> tuple[Any, int]:
    """SDL, and the camera of a number, opened; its number is 0 when there are fewer."""
    sdl = _sdl()
    if not sdl.SDL_Init(_INIT_CAMERA):
        raise _Blind("missing")
    count = ctypes.c_int()
    found = sdl.SDL_GetCameras(ctypes.byref(count))
    cameras = found[: count.value] if found else []
    if not cameras:
        raise _Blind("none")
    chosen = which if 0 <= which < len(cameras) else 0
    names = [(sdl.SDL_GetCameraName(each) or b"").decode("utf-8", "replace") for each in cameras]
    told = json.dumps(names).encode("ascii")
    _write(HEAD.pack(b"N", len(told), chosen) + told)
    asked = _asked(sdl, cameras[chosen])
    camera = sdl.SDL_OpenCamera(cameras[chosen], ctypes.byref(asked) if asked else None)
    if camera is None:
        raise _Blind("busy")
    return sdl, camera


def _asked(sdl: Any, camera: int) -> _Spec | None:
    """The pictures to ask a camera for, with a grey plane; None when it does not say what it has.

    As near as can be to a good size, often enough, and not squeezed where there is a choice.
    """
    count = ctypes.c_int()
    found = sdl.SDL_GetCameraSupportedFormats(camera, ctypes.byref(count))
    ways = [found[place].contents for place in range(count.value)] if found else []
    if not ways:
        return None

    def rank(way: _Spec) -> tuple[bool, int, bool, float]:
        rate = way.rate_numerator / (way.rate_denominator or 1)
        size = abs(way.width * way.height - _GOOD_PIXELS)
        return rate < _SLOWEST, size, way.format == _MJPG, -rate

    best = min(ways, key=rank)
    plain = best.format >> 28 == 1 or best.format == _MJPG  # red, green and blue
    colours = _BT709_LIMITED if plain else best.colorspace
    return _Spec(
        _NV12, colours, best.width, best.height, best.rate_numerator, best.rate_denominator
    )


def _sdl() -> Any:
    """SDL3, with the calls that are used; _Blind("missing") when it is not there or cannot load."""
    path = _library()
    if path is None:
        raise _Blind("missing")
    try:
        sdl = ctypes.CDLL(str(path))
        _declare(sdl)
    except (OSError, AttributeError) as error:
        raise _Blind("missing") from error
    sdl.SDL_SetHint(b"SDL_NO_SIGNAL_HANDLERS", b"1")
    return sdl


def _declare(sdl: Any) -> None:
    number, pointer, text = ctypes.c_uint32, ctypes.c_void_p, ctypes.c_char_p
    count = ctypes.POINTER(ctypes.c_int)
    spec = ctypes.POINTER(_Spec)
    calls: dict[str, tuple[Any, list[Any]]] = {
        "SDL_SetHint": (ctypes.c_bool, [text, text]),
        "SDL_Init": (ctypes.c_bool, [number]),
        "SDL_PollEvent": (ctypes.c_bool, [pointer]),
        "SDL_GetCameras": (ctypes.POINTER(number), [count]),
        "SDL_GetCameraName": (text, [number]),
        "SDL_GetCameraSupportedFormats": (ctypes.POINTER(spec), [number, count]),
        "SDL_OpenCamera": (pointer, [number, spec]),
        "SDL_GetCameraPermissionState": (ctypes.c_int, [pointer]),
        "SDL_AcquireCameraFrame": (pointer, [pointer, pointer]),
        "SDL_ReleaseCameraFrame": (None, [pointer, pointer]),
    }
    for name, (answer, taken) in calls.items():
        call = getattr(sdl, name)
        call.restype, call.argtypes = answer, taken


def _library() -> Path | None:
    """Where SDL3 lies: in the built program's folder, else in the wheel that carries it."""
    if getattr(sys, "frozen", False):
        folders = [Path(str(getattr(sys, "_MEIPASS", "."))) / "sdl3"]
    else:
        wheel = importlib.util.find_spec("tcod")
        if wheel is None or wheel.origin is None:
            return None
        folders = library_folders(Path(wheel.origin).parent)
    for folder in folders:
        for path in sorted(folder.glob("*SDL3*")):
            if path.is_file():
                return path
    return None


def library_folders(package: Path) -> list[Path]:
    """Where a wheel of tcod keeps SDL3, by the system it is for. package: its folder."""
    if sys.platform == "win32":
        return [package / ("arm64" if platform.machine().upper() == "ARM64" else "x64")]
    if sys.platform == "darwin":
        return [package / ".dylibs"]
    return [package.with_name("tcod.libs")]


def _give_up() -> None:
    _tell(b"E", b"silent")
    os._exit(1)


def _tell(kind: bytes, said: bytes) -> None:
    _write(HEAD.pack(kind, len(said), 0) + said)


def _write(data: bytes) -> None:
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
