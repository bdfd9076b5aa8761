"""Drives the real program in a process of its own: unlock, open a child, type, say what is seen.

Told by lines of JSON on standard input, answers with lines of JSON. The words to type come that
way, never on the command line, so that a scan of memory finds only what the program keeps.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.command_line import main
from views.kit import confirm
from views.main_window import MainWindow
from views.unlock.unlock_page import UnlockPage


class Driver(QObject):
    """Takes orders on the window's thread."""

    ordered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ordered.connect(self.obey)

    def window(self) -> MainWindow:
        [found] = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        return found

    def obey(self, order: dict[str, Any]) -> None:
        answer = getattr(self, order.pop("do"))(**order)
        tell(answer)

    def unlock(self, passphrase: str) -> str:
        window = self.window()
        window.door.unlock.passphrase.input.setText(passphrase)
        window.door.unlock.button.click()
        assert window.worker.wait_idle()
        for _ in range(40):  # each page reads in a few rounds
            QApplication.processEvents()
            assert window.worker.wait_idle()
        assert window.frame is not None, window.door.unlock.field.error.text()
        return window.frame.current

    def open(self, log: str, tab: str) -> str:
        window = self.window()
        assert window.context is not None and window.frame is not None
        window.context.open_case(log, tab)
        for _ in range(40):
            QApplication.processEvents()
            assert window.worker.wait_idle()
        return window.frame.current

    def type(self, text: str, back: int) -> str:
        window = self.window()
        assert window.frame is not None
        window.activateWindow()
        field = window.frame.page("case").log_tab.compose.text
        field.setFocus()
        QTest.keyClicks(field, text)
        for _ in range(back):
            QTest.keyClick(field, Qt.Key.Key_Left)
        return field.text()

    def copy(self) -> str:
        """Everything in the field goes to the clipboard."""
        frame = self.window().frame
        assert frame is not None
        field = frame.page("case").log_tab.compose.text
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QApplication.clipboard().text()

    def look(self) -> dict[str, Any]:
        frame = self.window().frame
        assert frame is not None
        field = frame.page("case").log_tab.compose.text if frame.current == "case" else None
        return {
            "page": frame.current,
            "log": frame.log,
            "tab": frame.tab,
            "text": field.text() if field else "",
            "cursor": field.textCursor().position() if field else -1,
            "focus": bool(field and field.hasFocus()),
        }

    def question(self) -> bool:
        """A question that waits for its answer in an event loop of its own."""
        window = self.window()
        QTimer.singleShot(
            0, window, lambda: confirm(window, "Sikker?", "Helt sikker?", "Ja", "Nej")
        )
        for _ in range(40):
            QApplication.processEvents()
        return QApplication.activeModalWidget() is not None

    def idle(self) -> str:
        keeper = self.window().keeper
        assert keeper is not None
        keeper.watcher.lock_now.emit("idle")
        return "still here"

    def lock(self) -> str:
        QTest.keyClick(self.window(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        return "still here"


def tell(answer: object) -> None:
    print(json.dumps(answer), flush=True)


def listen(driver: Driver) -> None:
    for line in sys.stdin:
        driver.ordered.emit(json.loads(line))


def run() -> int:
    driver = Driver()
    show = UnlockPage.show_profiles

    def shown(page: UnlockPage, *given: Any) -> None:
        show(page, *given)
        tell("ready")

    UnlockPage.show_profiles = shown  # type: ignore[method-assign]
    threading.Thread(target=listen, args=(driver,), daemon=True).start()
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
