"""A program of its own: the real window, in which somebody types without end. Killed by its test.

Usage: typist.py DATA_FOLDER CHILD, the passphrase on standard input. It says, a line each:
``typed NUMBER MOMENT`` when a word stands in the note field, ``wrote FIRST LAST MOMENT`` when the
window said that the note is in the log. Moments are of the clock all processes share.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from views.application import make_application
from views.main_window import MainWindow
from views.tour.hands import Hands

WORDS_IN_A_NOTE = 45
BETWEEN_WORDS_MS = 25
FIELD = "Det, der skal stå i loggen"


def say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def main() -> None:
    folder, child = Path(sys.argv[1]), sys.argv[2]
    passphrase = sys.stdin.readline().rstrip("\n")
    application = make_application()
    window = MainWindow(folder)
    hands = Hands(window)
    window.show()
    window.look_for_profiles()
    hands.settle()
    hands.type("Kodesætning", passphrase)
    hands.press("Lås op")
    hands.item("Børn")
    hands.open_row(child)
    hands.click(hands.field(FIELD))
    number = first = 1
    while application is not None:
        QTest.keyClicks(hands.field(FIELD), f"ord{number:05} ")
        say("typed", number, time.monotonic())
        QTest.qWait(BETWEEN_WORDS_MS)
        if number - first + 1 == WORDS_IN_A_NOTE:
            QTest.keyClick(
                hands.field(FIELD), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
            )
            hands.settle()
            if hands.shows("Skrevet i loggen."):
                say("wrote", first, number, time.monotonic())
                first = number + 1
            hands.click(hands.field(FIELD))
        number += 1


main()
