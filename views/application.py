"""Starts the window: the application object, language, look, and the window painted at once."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from app import spool
from app.hardening import harden
from app.language import install
from views.icons import icon
from views.main_window import MainWindow
from views.theme import apply_theme
from views.tidy import Tidy

_TITLE_BAR = 40
"""What a title bar may take, in pixels; it is not known before the window is shown."""


def run_window(data_dir: Path, profile: str | None = None, file: Path | None = None) -> int:
    """Show the window until it is closed; the process's exit status.

    profile: id of the user to stand on. file: a ``.stafet`` file to show once unlocked. Where a
    window of this data folder is open already, it gets the file, and this process ends.
    """
    harden()
    held = spool.hold(data_dir)
    if held is None:
        spool.leave(data_dir, file, at_ns=time.time_ns())
        return 0
    app = make_application()

    def start_afresh(folder: Path, user: str) -> bool:
        held.release()
        return start_again(folder, user)

    window = MainWindow(
        data_dir, profile=profile or "", file=file, launcher=start_afresh, leave=end_now
    )
    window.setWindowIcon(icon("baton", "accent"))
    show_faults_in(window)
    fit_to_screen(window)
    window.show()
    # The window is painted before anything of the store is even imported.
    app.processEvents()
    window.look_for_profiles()
    watched = _watch(app, window, data_dir)
    status = app.exec()
    del watched
    held.release()
    return status


def end_now() -> None:
    """End this process at once: the store is closed, and no memory of it is to stay behind.

    No dialog and no event loop that is still open can hold it back.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _watch(app: QApplication, window: MainWindow, data_dir: Path) -> tuple[object, ...]:
    """What listens as long as the window lives; made when the window is on the screen."""
    from views.lock.ending import Ending
    from views.lock.second_start import SecondStart

    return Ending(app, window.end_quietly), SecondStart(window, data_dir)


def fit_to_screen(window: QWidget) -> None:
    """Never larger than the screen leaves room for, with the frame the system puts round it."""
    room = window.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)
    window.resize(window.size().boundedTo(room))


def make_application() -> QApplication:
    """The application object, in Danish and with the look; the same one when asked again."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Bindeled")
    app.setApplicationDisplayName("Bindeled")
    if app.findChild(Tidy) is None:
        Tidy(app)
    install(app)
    apply_theme(app)
    return app


def show_faults_in(window: MainWindow) -> None:
    """From now on an error in the window's own code is shown there instead of being printed."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        window.troubles.show(error.with_traceback(trace))

    sys.excepthook = hook


def command(data_dir: Path, profile: str) -> list[str]:
    """The command that starts this program afresh, locked, on the same data and user."""
    frozen = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if frozen else [sys.executable, "-m", "app"]
    return [*program, "--data-dir", str(data_dir), "--profile", profile]


def start_again(data_dir: Path, profile: str) -> bool:
    """Start a fresh, locked process of this program; whether it started."""
    from PySide6.QtCore import QProcess

    program, *arguments = command(data_dir, profile)
    source = Path(__file__).resolve().parent.parent
    started = QProcess.startDetached(program, arguments, "" if _is_frozen() else str(source))
    return bool(started[0]) if isinstance(started, tuple) else bool(started)


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
