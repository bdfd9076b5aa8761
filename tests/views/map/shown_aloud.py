"""A program of its own, inside a desktop bus of its own: Saad's map is shown and read aloud.

Usage: shown_aloud.py READER. It shows the map, chooses a card, then a tie, and each time has READER
(run with the system's Python, as a screen reader is another program) read what AT-SPI tells of this
process. Says what was read as one line of JSON for each time.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtWidgets import QApplication

from app.language import install
from tests.views.map.saad import saad_map
from views.application import make_application
from views.map.page import MapPage
from views.map.selection import Selection

PATIENCE_MS = 60_000
CHOICES = (Selection(node="leader"), Selection(pair=("leader", "mother")))


def read_by(reader: str) -> str:
    """What another program reads of this one, while this one goes on."""
    process, loop = QProcess(), QEventLoop()
    process.finished.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    process.start("/usr/bin/python3", [reader, str(os.getpid())])
    loop.exec()
    told = bytes(process.readAllStandardError().data()).decode()
    if process.state() != QProcess.ProcessState.NotRunning or process.exitCode() != 0:
        process.kill()
        process.waitForFinished()
        raise SystemExit(f"the reader did not get through: {told}")
    return bytes(process.readAllStandardOutput().data()).decode().strip()


def main() -> None:
    application = make_application()
    install(application)
    page = MapPage()
    page.resize(1200, 800)
    page.load(saad_map(), read_only=False)
    page.show()
    page.activateWindow()
    page.canvas.setFocus()
    while not page.canvas.hasFocus():
        QApplication.processEvents()
    for choice in CHOICES:
        page.canvas.choose(choice)
        sys.stdout.write(read_by(sys.argv[1]) + "\n")
        sys.stdout.flush()
    page.close()


if __name__ == "__main__":
    main()
