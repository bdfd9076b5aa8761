"""Fingers on the canvas: one does what the mouse does, two move the paper and come closer.

A pen needs nothing of its own: the system hands it on as a mouse. On a pad the pinch comes as a
native gesture. Holding a finger still on a card opens its menu.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QNativeGestureEvent, QTouchEvent

FINGER = 22.0
"""How far off a finger may land, in pixels: half of a comfortable target."""
_STILL = 12
"""A finger that wanders less than so many pixels is held still."""


class Hand:
    """What the canvas lets fingers do. Points are pixels of its viewport."""

    def __init__(
        self,
        press: Callable[[QPoint], None],
        follow: Callable[[QPoint], None],
        put_down: Callable[[QPoint], None],
        give_up: Callable[[], object],
        open_at: Callable[[QPoint], None],
        menu_at: Callable[[QPoint], bool],
        zoom_at: Callable[[float, QPointF], None],
        pan: Callable[[QPointF], None],
        fit: Callable[[], None],
    ) -> None:
        self.press, self.follow, self.put_down = press, follow, put_down
        self.give_up, self.open_at, self.menu_at = give_up, open_at, menu_at
        self.zoom_at, self.pan, self.fit = zoom_at, pan, fit


class Touch(QObject):
    """Turns touches and gestures into what a `Hand` does."""

    def __init__(self, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._hand = hand
        self._two: QLineF | None = None
        self._one: QPoint | None = None
        self._still = False
        self._last_tap: tuple[QPoint, int] | None = None
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._held)

    def handle(self, event: QEvent) -> bool:
        """Whether this event was for us."""
        kind = event.type()
        if isinstance(event, QTouchEvent):
            if kind == QEvent.Type.TouchCancel:
                self._drop()
            else:
                self._touched(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._gesture(event)
        return False

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._hand.zoom_at(1.0 + event.value(), event.position())
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self._hand.fit()
        else:
            return False
        event.accept()
        return True

    def _touched(self, event: QTouchEvent) -> None:
        down = [p for p in event.points() if p.state() != p.state().Released]
        if len(down) >= 2:
            self._pinch(QLineF(down[0].position(), down[1].position()))
        elif self._two is not None:
            # The finger that is left over from a pinch does nothing.
            if not down:
                self._two = None
        elif down:
            self._finger(down[0].position().toPoint())
        elif self._one is not None:
            self._lifted(event.points()[0].position().toPoint(), event.timestamp())

    def _pinch(self, now: QLineF) -> None:
        before, self._two = self._two, now
        if self._one is not None or before is None:
            self._drop()
            self._two = now
            return
        self._hand.pan(now.center() - before.center())
        if before.length() > 0:
            self._hand.zoom_at(now.length() / before.length(), now.center())

    def _finger(self, at: QPoint) -> None:
        if self._one is None:
            self._one, self._still = at, True
            self._hold.start(QGuiApplication.styleHints().mousePressAndHoldInterval())
            self._hand.press(at)
        elif self._still and (at - self._one).manhattanLength() < _STILL:
            return
        else:
            self._still = False
            self._hold.stop()
            self._hand.follow(at)

    def _lifted(self, at: QPoint, when: int) -> None:
        self._hold.stop()
        self._one = None
        self._hand.put_down(at)
        if not self._still:
            self._last_tap = None
            return
        before, self._last_tap = self._last_tap, (at, when)
        if before is None:
            return
        soon = when - before[1] <= QGuiApplication.styleHints().mouseDoubleClickInterval()
        if soon and (at - before[0]).manhattanLength() < 2 * _STILL:
            self._last_tap = None
            self._hand.open_at(at)

    def _held(self) -> None:
        at = self._one
        if at is not None and self._hand.menu_at(at):
            self._drop()

    def _drop(self) -> None:
        """Leave everything as it was before the finger came."""
        self._hold.stop()
        if self._one is not None:
            self._hand.give_up()
        self._one = self._two = None
