"""A program of its own: the real window, in which somebody draws a map without end.

Usage: drawer.py DATA_FOLDER CHILD, the passphrase on standard input. After every edit it says
``drew NUMBER MOMENT DIGEST``: how the map on screen is now. Killed by its test.
"""

from __future__ import annotations

import random
import sys
import time
from hashlib import sha256
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.network_map import NetworkMap
from views.application import make_application
from views.main_window import MainWindow
from views.tour.hands import Hands

BETWEEN_EDITS_MS = 40
CHANCE = random.Random(5)
PEOPLE = ("Anna", "Bo", "Carl", "Dina", "Ea")
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def digest(network: NetworkMap) -> str:
    """A map in a few letters."""
    return sha256(msgspec.json.encode(network)).hexdigest()


def draw(hands: Hands) -> None:
    """One edit with the keys on the canvas."""
    canvas = hands.map_page().canvas
    kind = CHANCE.choice(("move", "tie", "tie", "pin", "undo"))
    if kind == "undo":
        QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        return
    hands.click_node(CHANCE.choice(PEOPLE))
    if kind == "move":
        QTest.keyClick(canvas, CHANCE.choice(ARROWS), Qt.KeyboardModifier.ShiftModifier)
    elif kind == "pin":
        QTest.keyClick(canvas, Qt.Key.Key_P)
    else:
        QTest.keyClick(canvas, Qt.Key.Key_T)
        for _ in range(CHANCE.randrange(1, 5)):
            QTest.keyClick(canvas, Qt.Key.Key_BracketRight)
        QTest.keyClick(canvas, CHANCE.choice((Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_3)))


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
    hands.tab("Netværkskort")
    for name in PEOPLE:
        hands.press("Tilføj aktør")
        hands.type("Navn", name)
        hands.press("Tilføj")
    page, number = hands.map_page(), 0
    # Said within the change itself: the store cannot have taken what was not said.
    page.changed.connect(lambda network: say("drew", number, time.monotonic(), digest(network)))
    while application is not None:
        number += 1
        draw(hands)
        QTest.qWait(BETWEEN_EDITS_MS)


def say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
