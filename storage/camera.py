"""The computer's camera, seen from the program: names, one picture at a time, and the end of it.

The device itself is opened by a process of its own (`storage.eye`), started here. Nothing is ever
written to disk, and no picture is kept longer than the one who asked for it keeps it.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from models.errors import Unavailable
from storage import eye

EYE_COMMAND = "--eye"
"""The word that makes the built program the process behind the camera (`app.command_line`)."""
PATIENCE_S = 8.0
"""How long a camera may be without a picture before it counts as silent."""

_MOST_PIXELS = 16_000_000
_MOST_WORDS = 64 * 1024
_LAST_WAIT_S = 2.0


@dataclass(frozen=True)
class Frame:
    """One picture: a grey byte a pixel, row by row."""

    grey: bytes
    width: int
    height: int


class Camera:
    """One opened camera. `names` and `frame` wait and belong in a worker thread; `close` does not.

    Both raise Unavailable: "camera.none" when the computer has none, "camera.busy" when it cannot
    be opened, "camera.forbidden" when the computer says no, "camera.silent" when no picture comes,
    "camera.stopped" when it ends half-way, "camera.missing" when this program cannot see at all.
    """

    def __init__(self, which: int = 0, *, patience_s: float = PATIENCE_S) -> None:
        """Open it. which: its number in `names`; the first when there are fewer."""
        self._lock = threading.Lock()
        self._open = True
        self.chosen = 0
        """The number of the camera that was opened; known after `names`."""
        try:
            self._process = subprocess.Popen(
                [*_command(), str(which), str(patience_s)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Unavailable("camera.missing") from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._to_eye, self._from_eye = self._process.stdin, self._process.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def names(self) -> tuple[str, ...]:
        """What the computer calls its cameras, () once closed. Asked once, before any `frame`."""
        told = self._record()
        if told is None:
            return ()
        kind, said, self.chosen = told
        if kind != b"N":
            raise Unavailable("camera.stopped")
        return tuple(str(name) for name in json.loads(said))

    def frame(self) -> Frame | None:
        """The next picture, None once the camera is closed."""
        with self._lock:
            if not self._open:
                return None
            # An eye that is gone has said why, or is found to be gone, in what is read below.
            with contextlib.suppress(OSError):
                self._to_eye.write(b"n")
                self._to_eye.flush()
        told = self._record()
        if told is None:
            return None
        kind, said, width = told
        if kind != b"F":
            raise Unavailable("camera.stopped")
        return Frame(said, width, len(said) // width)

    def close(self) -> None:
        """Let go of the camera at once, from any thread. The one who waits gets () or None."""
        with self._lock:
            self._open = False
            with contextlib.suppress(OSError):
                self._to_eye.close()
        try:
            self._process.wait(_LAST_WAIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._from_eye.close()

    def _record(self) -> tuple[bytes, bytes, int] | None:
        """Kind, content and number of what the eye says next; None when the camera was closed."""
        head = self._read(eye.HEAD.size)
        if head is None:
            return None
        kind, first, second = eye.HEAD.unpack(head)
        size = first * second if kind == b"F" else first
        if not 0 < size <= (_MOST_PIXELS if kind == b"F" else _MOST_WORDS):
            raise Unavailable("camera.stopped")
        said = self._read(size)
        if said is None:
            return None
        if kind == b"E":
            raise _trouble(said)
        return kind, said, first if kind == b"F" else second

    def _read(self, size: int) -> bytes | None:
        try:
            data = self._from_eye.read(size)
        except ValueError:  # closed between two pictures
            return None
        if len(data) == size:
            return data
        if not self._open:
            return None
        raise Unavailable("camera.stopped")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, EYE_COMMAND]
    # Isolated: neither the folder it lies in nor the environment decides what it imports.
    return [sys.executable, "-I", str(Path(eye.__file__))]


def _trouble(word: bytes) -> Unavailable:
    return {
        b"none": Unavailable("camera.none"),
        b"missing": Unavailable("camera.missing"),
        b"busy": Unavailable("camera.busy"),
        b"forbidden": Unavailable("camera.forbidden"),
        b"silent": Unavailable("camera.silent"),
    }.get(word, Unavailable("camera.stopped"))
