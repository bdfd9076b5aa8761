"""One worker thread owns the store; the window asks and gets plain values back.

Jobs run in the order they were asked for. Callbacks always arrive on the thread of the
``StoreWorker`` (the window's), and never after their owner is gone.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QTimer, Signal

T = TypeVar("T")


class Cancelled(Exception):
    """Raised by ``Progress.check`` inside a job that was cancelled."""


class JobState(Enum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Progress:
    """Handed to a long job: it tells how far it is and asks whether to stop."""

    def __init__(self, send: Callable[[int, int], None]) -> None:
        self._send = send
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Tell the window; cheap enough to call for every step."""
        self._send(done, total)

    def check(self) -> None:
        """Raise ``Cancelled`` when the user wants out; call it between whole steps only."""
        if self.cancelled:
            raise Cancelled


@dataclass(eq=False)
class Job:
    """One piece of work under way. ``cancel()`` means that no callback will come."""

    number: int
    state: JobState = JobState.WAITING
    _progress: Progress | None = None
    _done: Callable[[Any], Any] | None = None
    _failed: Callable[[Exception], Any] | None = None
    _stepped: Callable[[int, int], Any] | None = None
    _owner: QObject | None = None
    _owned: bool = False
    _gate: threading.Lock = field(default_factory=threading.Lock)

    def cancel(self) -> None:
        """A waiting job never starts; a running one is asked to stop and its result dropped."""
        with self._gate:
            if self.state in (JobState.WAITING, JobState.RUNNING):
                self.state = JobState.CANCELLED
        if self._progress is not None:
            self._progress.cancel()

    @property
    def finished(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)

    def _begin(self) -> bool:
        with self._gate:
            if self.state is JobState.CANCELLED:
                return False
            self.state = JobState.RUNNING
            return True

    def _wanted(self) -> bool:
        """Whether somebody still waits for an answer."""
        if self.state is JobState.CANCELLED:
            return False
        return not self._owned or shiboken6.isValid(self._owner)


class StoreWorker(QObject):
    """The one way from the window to the store."""

    busy_changed = Signal(bool)
    unexpected = Signal(object)
    """An exception nobody asked to hear about: a bug, to be shown and never swallowed."""

    _answered = Signal(object, object, object)
    _stepped = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._open: dict[int, Job] = {}
        self._count = 0
        self._closed = False
        # Written in the worker's thread only: jobs that raised since somebody asked.
        self._raised = 0
        # The signals are emitted in the worker thread, so Qt queues them to this object's thread.
        self._answered.connect(self._answer)
        self._stepped.connect(self._step)

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def run(
        self,
        fn: Callable[..., T],
        *args: Any,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run ``fn(*args)`` in the worker; ``done(result)`` or ``failed(error)`` on this thread.

        With ``owner`` no callback comes after that object is destroyed. Without ``failed`` an
        exception goes to ``unexpected``. After ``shutdown`` it raises ``RuntimeError``.
        """
        job = Job(self._next(), _done=done, _failed=failed, _owner=owner, _owned=owner is not None)
        self._submit(job, fn, args)
        return job

    def run_long(
        self,
        fn: Callable[..., T],
        *args: Any,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        progress: Callable[[int, int], Any] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Like ``run``, but ``fn(progress, *args)`` gets a ``Progress`` to report with."""
        job = Job(self._next(), _done=done, _failed=failed, _owner=owner, _owned=owner is not None)
        job._stepped = progress
        job._progress = Progress(lambda at, total: self._stepped.emit(job, at, total))
        self._submit(job, fn, (job._progress, *args))
        return job

    def wait_idle(self, timeout_ms: int = 10_000) -> bool:
        """Process events until nothing is waiting; ``False`` when the time ran out. For tests."""
        if not self.busy:
            return True
        loop = QEventLoop()
        limit = QDeadlineTimer(timeout_ms)
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        self.busy_changed.connect(loop.quit)
        timer.start(timeout_ms)
        # A callback may ask for more work at once: then the worker is busy again, and we go on.
        while self.busy and not limit.hasExpired():
            loop.exec()
        self.busy_changed.disconnect(loop.quit)
        return not self.busy

    def finish_quietly(self, timeout_s: float) -> bool:
        """Wait for everything asked so far without handling any event; whether all of it worked.

        No timer, dialog or callback can come in between, so nothing can hold a lock back. The
        callbacks come afterwards, if there is an afterwards.
        """
        mark = self._pool.submit(self._take_raised)
        try:
            return mark.result(timeout_s) == 0
        except FutureTimeout:
            return False

    def _take_raised(self) -> int:
        raised, self._raised = self._raised, 0
        return raised

    def stop_long(self) -> None:
        """Ask every long job to stop between two steps: a lock does not wait for it."""
        for job in self._open.values():
            if job._progress is not None:
                job.cancel()

    @property
    def closed(self) -> bool:
        """Whether it takes no more work: the session is ending."""
        return self._closed

    def shutdown(self) -> None:
        """Drop what waits, let the running job finish, and end the thread. No callback follows."""
        self._closed = True
        for job in self._open.values():
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        was_busy = self.busy
        self._open.clear()
        if was_busy:
            self.busy_changed.emit(False)

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _submit(self, job: Job, fn: Callable[..., Any], args: tuple[Any, ...]) -> None:
        if self._closed:
            raise RuntimeError("the store worker has been shut down")
        self._open[job.number] = job
        if len(self._open) == 1:
            self.busy_changed.emit(True)
        self._pool.submit(self._work, job, fn, args)

    def _work(self, job: Job, fn: Callable[..., Any], args: tuple[Any, ...]) -> None:
        if not job._begin():
            self._answered.emit(job, None, None)
            return
        try:
            result = fn(*args)
        except Cancelled:
            job.cancel()
            self._answered.emit(job, None, None)
        except Exception as error:  # noqa: BLE001 (handed to the callback or to `unexpected`)
            self._raised += 1
            self._answered.emit(job, None, error)
        else:
            self._answered.emit(job, result, None)

    def _step(self, job: Job, at: int, total: int) -> None:
        if job._stepped is not None and job.number in self._open and job._wanted():
            job._stepped(at, total)

    def _answer(self, job: Job, result: Any, error: Exception | None) -> None:
        if self._open.pop(job.number, None) is None:
            return
        try:
            self._tell(job, result, error)
        finally:
            if not self._open:
                self.busy_changed.emit(False)

    def _tell(self, job: Job, result: Any, error: Exception | None) -> None:
        wanted = job._wanted()
        if error is not None:
            if wanted:
                job.state = JobState.FAILED
            # An error that can no longer reach its page must still reach somebody.
            if wanted and job._failed is not None:
                job._failed(error)
            else:
                self.unexpected.emit(error)
        elif wanted:
            job.state = JobState.DONE
            if job._done is not None:
                job._done(result)
