"""Reading a code with the computer's camera: look until there is a code of ours.

Pictures live in memory only, one at a time. A code of another program is never taken; it is said
that it is another, and the looking goes on.
"""

from __future__ import annotations

from collections.abc import Callable

from app import codes
from app.policy import may_use_camera
from models.errors import Untrusted
from storage.camera import Camera, Frame

__all__ = ["Camera", "Frame", "look", "open_camera"]


def open_camera(which: int = 0) -> Camera:
    """The camera of a number, opened; the first when there are fewer.

    Refused("policy.no_camera") where the municipality says no. Unavailable("camera.missing").
    """
    may_use_camera()
    return Camera(which)


def look(
    camera: Camera, seen: Callable[[Frame], None], other: Callable[[bool], None]
) -> str | None:
    """The text of the first code of ours; None when the camera was closed before there was one.

    seen: told of every picture. other: told after every picture without a code of ours whether
    there is a code of something else in it. Unavailable("camera.…"), see `storage.camera.Camera`.
    """
    while (frame := camera.frame()) is not None:
        seen(frame)
        try:
            return codes.slip_in(frame.grey, frame.width, frame.height)
        except Untrusted as error:
            other(error.code == "codes.other")
    return None
