"""What every page is given: the open session, the worker, and the ways to the rest of the window.

A page never knows the window. It asks: run this use case, open that child, say this. The window
listens to the signals; a test can listen instead.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from models.errors import BindeledError
from views.worker import Job, StoreWorker

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.policy import Rules
    from app.session import Session
    from app.upkeep import Upkeep

T = TypeVar("T")

PLACES = ("today", "children", "relay", "contacts", "forum", "settings")
TABS = ("log", "map", "meetings", "agreements", "consents", "history", "attachments")


class Context(QObject):
    """One unlocked session as the pages see it. Lives as long as the window shows the session."""

    case_changed = Signal(str)
    """A log has changed (its id): whoever shows something of it loads it again."""
    case_wanted = Signal(str, str)
    """Somebody asked for a child's page: log id and tab."""
    place_wanted = Signal(str)
    """Somebody asked for a place: one of ``PLACES``."""
    file_wanted = Signal(object)
    """Somebody handed over a ``.stafet`` file (a ``Path``): it belongs to the relay's preview."""
    waiting_wanted = Signal(str)
    """Somebody asked for a file that waits in the inbox (its sha there)."""
    new_case_wanted = Signal()
    """Somebody wants to start a log."""
    lock_wanted = Signal()
    reopen_wanted = Signal()
    """The store was put back to a copy and is closed: the program must start afresh."""
    upkeep_changed = Signal()
    """What there is to say about the store itself (``upkeep``) is known anew."""
    lock_minutes_changed = Signal(int)
    """The person chose another time until the program locks by itself."""
    said = Signal(str, str)
    """A passing message for the person: text and kind (``success info warning error``)."""

    def __init__(
        self, session: Session, worker: StoreWorker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.rules: Rules | None = None
        """What the municipality and the person have decided; None until it is known."""
        self.worker = worker
        self.by_institution = False
        """Whether this opening was made with the institution's key, not by the user."""
        self.upkeep: Upkeep | None = None
        """What *I dag* says about the store itself; None until it is known after the unlock."""
        self.choose_file: Callable[[QWidget, str], Path | None] | None = None
        """Answers instead of the system's file dialog (`views.relay.choosing`): tests, the tour."""
        self.choose_folder: Callable[[QWidget, str], Path | None] | None = None
        """The same for the system's folder dialog."""

    def run(
        self,
        fn: Callable[..., T],
        *args: Any,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        owner: QObject | None = None,
        **named: Any,
    ) -> Job:
        """Run ``fn(*args, **named)`` on the store's thread, then ``done(result)`` here.

        Use cases take the session first: ``context.run(cases.start, context.session, child)``.
        Without ``failed``, a refusal or an outside trouble is said in words (``failed_default``).
        With ``owner`` no callback comes after that object is gone.
        """
        return self.worker.run(
            lambda: fn(*args, **named),
            done=done,
            failed=failed or self.failed_default,
            owner=owner or self,
        )

    def run_long(
        self,
        fn: Callable[..., T],
        *args: Any,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        progress: Callable[[int, int], Any] | None = None,
        owner: QObject | None = None,
        **named: Any,
    ) -> Job:
        """Like ``run`` for a use case that takes ``progress=``: it gets a ``(done, total)`` call.

        ``job.cancel()`` stops it between two steps.
        """

        def work(handle: Any) -> T:
            def step(at: int, total: int) -> None:
                handle.check()
                handle.report(at, total)

            return fn(*args, progress=step, **named)

        return self.worker.run_long(
            work,
            done=done,
            failed=failed or self.failed_default,
            progress=progress,
            owner=owner or self,
        )

    def failed_default(self, error: Exception) -> None:
        """Say a known error in words; hand anything else on as what it is: a bug."""
        if isinstance(error, BindeledError):
            from app.errors import sentence

            self.said.emit(sentence(error), "error")
        else:
            self.worker.unexpected.emit(error)

    def take_upkeep(self, told: Upkeep) -> None:
        """Show what there is to say about the store itself."""
        self.upkeep = told
        self.upkeep_changed.emit()

    def open_case(self, log: str, tab: str = "log") -> None:
        """Show a child's page at one of ``TABS``."""
        self.case_wanted.emit(log, tab)

    def open_place(self, name: str) -> None:
        """Show one of ``PLACES``."""
        self.place_wanted.emit(name)

    def open_file(self, path: object) -> None:
        """Show the preview of a ``.stafet`` file."""
        self.file_wanted.emit(path)

    def open_waiting(self, sha: str) -> None:
        """Show the preview of a file that waits in the inbox."""
        self.waiting_wanted.emit(sha)

    def toast(self, text: str, kind: str = "success") -> None:
        """A passing message at the foot of the window."""
        self.said.emit(text, kind)
