"""A second start of the program hands its file to this window, which keeps it until unlocked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt

from app import spool

if TYPE_CHECKING:
    from views.main_window import MainWindow


class SecondStart(QObject):
    """Looks at the folder where second starts leave their notes."""

    def __init__(self, window: MainWindow, data_dir: Path) -> None:
        super().__init__(window)
        self._window = window
        self._data_dir = data_dir
        self._watcher = QFileSystemWatcher([str(spool.folder(data_dir))], self)
        self._watcher.directoryChanged.connect(lambda _: self.look())
        self.look()

    def look(self) -> None:
        """Take every note; the newest file is shown, and the window comes to the front."""
        notes = spool.collect(self._data_dir)
        files = [note for note in notes if note is not None]
        if files:
            self._window.open_file(files[-1])
        if notes:
            self._window.setWindowState(
                self._window.windowState() & ~Qt.WindowState.WindowMinimized
            )
            self._window.raise_()
            self._window.activateWindow()
