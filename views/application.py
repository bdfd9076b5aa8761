"""Starts the window: the application object, language, look, and the window painted at once."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from app.language import install
from views.icons import icon
from views.main_window import MainWindow
from views.theme import apply_theme


def run_window(data_dir: Path, profile: str | None = None, file: Path | None = None) -> int:
    """Show the window until it is closed; the process's exit status.

    profile: id of the user to stand on. file: a ``.stafet`` file to show once unlocked.
    """
    app = make_application()
    window = MainWindow(data_dir, profile=profile or "", file=file, launcher=start_again)
    window.setWindowIcon(icon("baton", "accent"))
    show_faults_in(window)
    window.show()
    # The window is painted before anything of the store is even imported.
    app.processEvents()
    window.look_for_profiles()
    return app.exec()


def make_application() -> QApplication:
    """The application object, in Danish and with the look; the same one when asked again."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Bindeled")
    app.setApplicationDisplayName("Bindeled")
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
