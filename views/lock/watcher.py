"""Decides when to lock: after idle minutes of the computer, at screen lock, sleep and session end.

Three sources of "nobody is here", the first that answers counts: the system's own call, the
desktop's bus, and the keys and movements this program itself has seen. The program's own is never
later than the computer's, so the worst of not knowing is to lock early.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from views.lock.idle import computer_idle_s, screen_is_locked

WARN_S = 60
_TICK_MS = 5_000
_SLEPT_S = 45
"""Two ticks further apart than this, by the wall clock: the computer slept in between."""

_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}
_DELIBERATE = _INPUT - {QEvent.Type.MouseMove, QEvent.Type.TabletMove}


class LockWatcher(QObject):
    """Watches from ``start`` to ``stop``.

    ``soon(seconds)`` when the lock is near, ``calm`` when somebody is here again,
    ``lock_now(reason)`` with one of "idle", "screen", "sleep", "session".

    clock: seconds on the wall. idle: seconds nobody touched the computer, None: not known.
    """

    soon = Signal(int)
    calm = Signal()
    lock_now = Signal(str)
    asked = Signal()
    """Ctrl+L where a dialog is in front, which keeps the window's own keys from it."""

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.time,
        idle: Callable[[], float | None] = computer_idle_s,
    ) -> None:
        super().__init__(parent)
        self._limit = minutes * 60
        self._clock = clock
        self._idle = idle
        self._own = clock()
        self._told: tuple[float, float] | None = None
        self._last_tick = clock()
        self._warned = False
        self._over = False
        self._desktop: QObject | None = None
        self._app: QApplication | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.look)

    @property
    def minutes(self) -> int:
        return self._limit // 60

    def set_minutes(self, minutes: int) -> None:
        """Another time until the lock."""
        self._limit = minutes * 60

    def start(self) -> None:
        """Watch from now on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._app = app
            app.focusWindowChanged.connect(self._watch_window)
            self._watch_window(app.focusWindow())
            for window in app.topLevelWindows():
                self._watch_window(window)
        self._own = self._last_tick = self._clock()
        self._tick.start()
        if sys.platform.startswith("linux"):
            # The bus is asked a moment later: the first page comes first.
            QTimer.singleShot(1_000, self, self._listen_to_desktop)

    def stop(self) -> None:
        """Watch no more."""
        self._over = True
        self._tick.stop()
        app, self._app = self._app, None
        if app is not None:
            app.focusWindowChanged.disconnect(self._watch_window)
            for window in app.topLevelWindows():
                window.removeEventFilter(self)

    def _watch_window(self, window: QWindow | None) -> None:
        """Hear what is done in a window, from the moment it gets the keys.

        Only windows are listened to: a filter in Python on the whole application would be handed
        every object of Qt's own, also those half made or half gone, and crashes the program.
        """
        if window is not None and not self._over:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def keep_open(self) -> None:
        """Somebody is here."""
        self._own = self._clock()
        self._told = None
        if self._warned:
            self._warned = False
            self._tick.setInterval(_TICK_MS)
            self.calm.emit()

    def idle_s(self) -> float:
        """Seconds nobody was here, by the best that is known."""
        now = self._clock()
        own = max(0.0, now - self._own)
        known = self._idle()
        if known is None and self._told is not None:
            at, seconds = self._told
            known = seconds + max(0.0, now - at)
        return own if known is None else min(own, known)

    def look(self) -> None:
        """See how long nobody was here, and act on it."""
        if self._over:
            return
        now = self._clock()
        slept = now - self._last_tick > _SLEPT_S
        self._last_tick = now
        if slept:
            self._lock("sleep")
            return
        if screen_is_locked():
            self._lock("screen")
            return
        ask = getattr(self._desktop, "ask_idle", None)
        if ask is not None:
            ask()
        left = self._limit - self.idle_s()
        if left <= 0:
            self._lock("idle")
        elif left <= min(WARN_S, self._limit / 2):
            if not self._warned:
                self._warned = True
                self._tick.setInterval(1_000)
            self.soon.emit(round(left))
        elif self._warned:
            self._warned = False
            self._tick.setInterval(_TICK_MS)
            self.calm.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _INPUT and (not self._warned or kind in _DELIBERATE):
            self.keep_open()
        if (
            kind == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_L
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and QApplication.activeModalWidget() is not None
        ):
            self.asked.emit()
            return True
        return False

    def _lock(self, reason: str) -> None:
        self.stop()
        self.lock_now.emit(reason)

    def _listen_to_desktop(self) -> None:
        if self._over:
            return
        from views.lock.desktop import Desktop

        desktop = Desktop(self)
        desktop.locked.connect(lambda: self._lock("screen"))
        desktop.sleeping.connect(lambda: self._lock("sleep"))
        desktop.idle_s.connect(self._heard)
        self._desktop = desktop

    def _heard(self, seconds: float) -> None:
        self._told = (self._clock(), seconds)
