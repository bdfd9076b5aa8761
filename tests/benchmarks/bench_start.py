"""From the start of the process to the painted unlock window, over a bare window with one label.

Both are fresh processes that end right after their first paint; the best of several rounds counts,
so that what else the computer does weighs little.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

LIMIT = 2.0
ROUNDS = 9
ROOT = Path(__file__).resolve().parents[2]

BARE = """
import os
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Bindeled"))
window.resize(1200, 800)
window.show()
app.processEvents()
os._exit(0)
"""
OURS = """
import os
from pathlib import Path
from views.application import make_application
from views.main_window import MainWindow
app = make_application()
window = MainWindow(Path("nowhere"))
window.show()
app.processEvents()
os._exit(0)
"""


def main() -> None:
    """Print `name ours peer ratio limit`, times in seconds."""
    ours, peer = float("inf"), float("inf")
    for _ in range(ROUNDS):
        peer = min(peer, seconds(BARE))
        ours = min(ours, seconds(OURS))
    print(f"start_unlock_window {ours:.3f} {peer:.3f} {ours / peer:.2f} {LIMIT}")


def seconds(program: str) -> float:
    """How long one fresh process takes."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
