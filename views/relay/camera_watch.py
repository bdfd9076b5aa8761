"""One look through the camera, in a thread of its own; what is seen comes to the window's thread.

Only the newest picture is kept, and only until it is fetched or the look ends.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from app import camera
from app.camera import Camera, Frame


class CameraWatch(QObject):
    """Looks until there is a code, something is wrong, or it is closed; then the thread is gone.

    Its signals come in the thread that made it, and none after `close`.
    """

    named = Signal(object, int)
    """The cameras' names, and the number of the one that is looked through."""
    seen = Signal()
    """There is a new picture to `take`."""
    other = Signal()
    """There is a code of something else in the picture; it goes on looking."""
    found = Signal(str)
    """The text of a code of ours; the look is over."""
    failed = Signal(object)
    """The exception that ended the look."""

    _came = Signal(str, object)

    def __init__(self, opened: Camera, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera = opened
        self._newest: Frame | None = None
        self._waits = False
        self._closed = False
        # Emitted in the camera's thread, so Qt queues it to this object's.
        self._came.connect(self._pass_on)
        self._thread = threading.Thread(target=self._look, name="camera", daemon=True)
        self._thread.start()

    def take(self) -> Frame | None:
        """The newest picture, once; None when there is none, or it is over."""
        self._waits = False
        frame, self._newest = self._newest, None
        return frame

    def close(self) -> None:
        """Let go of the camera and the last picture at once; the thread has ended."""
        self._closed = True
        self._camera.close()
        self._thread.join()
        self._newest = None

    def _look(self) -> None:
        try:
            names = self._camera.names()
            self._came.emit("named", names)
            text = camera.look(self._camera, self._show, self._tell_of_other)
        except Exception as error:  # noqa: BLE001 (told in words, or shown as the bug it is)
            self._came.emit("failed", error)
        else:
            if text is not None:
                self._came.emit("found", text)

    def _show(self, frame: Frame) -> None:
        self._newest = frame
        # One call for however many pictures come while the window is busy.
        if not self._waits:
            self._waits = True
            self._came.emit("seen", None)

    def _tell_of_other(self, other: bool) -> None:
        if other:
            self._came.emit("other", None)

    def _pass_on(self, what: str, value: object) -> None:
        if self._closed:
            return
        match what:
            case "named":
                self.named.emit(value, self._camera.chosen)
            case "seen":
                self.seen.emit()
            case "other":
                self.other.emit()
            case "found":
                self.found.emit(value)
            case _:
                self.failed.emit(value)
