"""Counting that may take seconds, beside the window: one piece of work at a time, newest wins."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal


class Background(QObject):
    """Runs pure functions on immutable values. Only the answer to the last question comes."""

    _answered = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="map")
        self._asked = 0
        self._then: Callable[[Any], None] | None = None
        self._answered.connect(self._tell)
        self.destroyed.connect(lambda _=None, pool=self._pool: pool.shutdown(wait=False))

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Work out something and call back with it on the window's thread."""
        self._asked += 1
        self._then = then
        number = self._asked
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._hand_over(number, done))

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._asked += 1
        self._then = None

    def _hand_over(self, number: int, done: Future[Any]) -> None:
        if shiboken6.isValid(self):
            self._answered.emit(number, done)

    def _tell(self, number: int, done: Future[Any]) -> None:
        # A fault in the work is raised here, on the window's thread, where it is shown.
        answer = done.result()
        if number == self._asked and self._then is not None:
            then, self._then = self._then, None
            then(answer)
