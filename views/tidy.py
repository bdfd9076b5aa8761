"""Python's collector of cycles runs in the window's thread only.

Left to itself it runs in whichever thread happens to allocate, the store's too. Cycles often hold
scenes, widgets and their parts; taken down there, while Qt works on them here, they crash the
program (seen as a segmentation fault while a long PDF was made).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 500


class Tidy(QObject):
    """Switches the automatic collector off and looks, now and then, whether it is time.

    The thresholds are Python's own: a young generation is looked through often, the oldest
    seldom.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> int:
        """Collect the oldest generation whose time has come; which, or -1 for none."""
        thresholds, counts = gc.get_threshold(), gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return generation
        return -1
