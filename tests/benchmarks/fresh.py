"""What a person waits for, in a fresh process: `python -m tests.benchmarks.fresh DATA_DIR [LOG]`.

Unlocks the real window with real keys, opens a child's page when a log is given, and prints the
seconds of each step as JSON. A step ends when what was asked for is on the screen.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.bigstore import PASSPHRASE
from views.application import make_application
from views.main_window import MainWindow


def main(data_dir: Path, log: str | None) -> None:
    """Print the seconds of each step."""
    app = make_application()
    window = MainWindow(data_dir)
    window.show()
    painted(window)
    window.look_for_profiles()
    painted(window)
    field = window.door.unlock.passphrase.input
    QTest.keyClicks(field, PASSPHRASE)
    painted(window)
    # A person takes longer to type than the program to get ready.
    took = {"unlock": seconds(lambda: enter(window))}
    took["derivation"] = seconds(lambda: derive(data_dir))
    frame = window.frame
    if frame is None or frame.current != "today":
        raise AssertionError("it did not unlock")
    took["today_again"] = seconds(lambda: again(window))
    if log is not None:
        took["child_first"] = seconds(lambda: child(window, log))
        frame.open_place("today")
        painted(window)
        took["child_again"] = seconds(lambda: child(window, log))
        if not frame.page("case").log_tab.timeline.entries.rowCount():
            raise AssertionError("the log is not shown")
    window.close()
    app.processEvents()
    print(json.dumps(took))


def enter(window: MainWindow) -> None:
    QTest.keyClick(window.door.unlock.passphrase.input, Qt.Key.Key_Return)
    painted(window)


def again(window: MainWindow) -> None:
    """Everything of *I dag* read and shown once more."""
    assert window.frame is not None
    window.frame.open_place("today")
    painted(window)


def child(window: MainWindow, log: str) -> None:
    assert window.context is not None
    window.context.open_case(log)
    painted(window)


def derive(data_dir: Path) -> None:
    """The key from the passphrase, and nothing else."""
    from app.session import profiles
    from storage.slots import open_with_passphrase, read_slots
    from storage.vault import SLOTS

    (profile,) = profiles(data_dir)
    open_with_passphrase(read_slots(profile.folder / SLOTS), PASSPHRASE)


def painted(window: MainWindow) -> None:
    """Wait until the store has answered everything and the screen shows it."""
    # What was answered may be asked on at once, and may be laid out after the first painting.
    for _ in range(3):
        if not window.worker.wait_idle(60_000):
            raise AssertionError("the store does not answer")
        QApplication.processEvents()


def seconds(work: Callable[[], None]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
