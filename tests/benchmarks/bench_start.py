"""From the start of the process to the painted unlock window, over a bare window with one label.

Both are fresh processes. Each ends itself when its window has been painted for the first time:
right after the window system said that it is on the screen.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.bigstore import make
from tests.benchmarks.measure import Figure, in_turns, ms
from tests.benchmarks.processes import python

MOST = 2.0
ROUNDS = 21

END_WHEN_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
class End(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Expose and window.isExposed():
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
"""
BARE = (
    END_WHEN_PAINTED
    + """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Bindeled"))
window.resize(1200, 800)
window.show()
end = End()
window.windowHandle().installEventFilter(end)
app.exec()
"""
)
OURS = (
    END_WHEN_PAINTED
    + """
from app.command_line import main
from views.main_window import MainWindow
show = MainWindow.show
end = End()
def shown(window):
    show(window)
    window.windowHandle().installEventFilter(end)
MainWindow.show = shown
main(["--data-dir", sys.argv[1]])
"""
)
READY = """
import os, sys
from app.command_line import main
from PySide6.QtCore import QTimer
from views.unlock.unlock_page import UnlockPage
show = UnlockPage.show_profiles
def shown(page, *given):
    show(page, *given)
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: os._exit(0)))
UnlockPage.show_profiles = shown
main(["--data-dir", sys.argv[1]])
"""


def main() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        make(Path(folder), [3])

        def run(program: str) -> None:
            python("-c", program, folder)

        ours, peer, ready = in_turns(
            lambda: run(OURS), lambda: run(BARE), lambda: run(READY), rounds=ROUNDS
        )
    return [
        Figure("start to painted unlock window", ms(ours.best), ms(peer.best), most=MOST),
        Figure("… to the place for the passphrase", ms(ready.best), ms(peer.best)),
    ]
