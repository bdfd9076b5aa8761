"""Windows on real stores, for the pages before the unlock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.views.conftest import CHEAP, done_with
from tests.views.front import to_front
from views.main_window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    made: list[MainWindow] = []

    def build(folder: Path, **more: object) -> MainWindow:
        window = MainWindow(folder, kdf=CHEAP, **more)
        made.append(window)
        to_front(window)
        window.look_for_profiles()
        assert window.worker.wait_idle()
        return window

    yield build
    for window in made:
        assert window.troubles.open_dialogs() == ()
        done_with(window)
