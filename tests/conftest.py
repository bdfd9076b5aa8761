"""What every test shares: no network, no keyring of the person's own, no folder of theirs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.language import install

# Before Qt is imported anywhere: without a screen, windows are drawn offscreen.
if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# As in the program (views/tidy.py): cycles are collected in the window's thread only.
gc.disable()
# A test that wants a real keyring starts its own; none may reach the person's.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

# A shared, slow machine is no reason to fail; a failure must come back the same next time.
settings.register_profile(
    "bindeled",
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("bindeled")


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: an address that is a tuple is an internet address; local sockets are not."""
    if event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        raise AssertionError(f"a test tried to reach the network: {event}")


sys.addaudithook(_refuse_the_network)


def pytest_collection_finish() -> None:
    """What the tests are made of stays, so `_tidy_up` need not look through it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _tidy_up() -> Iterator[None]:
    """After each test no window is left, and nothing in cycles: no window outlives its test.

    A modal dialog left open would keep the keys from every window of every later test.
    """
    yield
    if "PySide6.QtWidgets" in sys.modules:
        _let_go_of_windows()
        gc.collect()
    elif gc.get_count()[0] > gc.get_threshold()[0]:
        gc.collect(1)


def _let_go_of_windows() -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty, existing data folder, as `bindeled --data-dir` takes it."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _no_folder_of_the_person(tmp_path_factory: pytest.TempPathFactory, monkeypatch) -> None:
    """Whatever asks the system where settings and data belong is sent to a throw-away folder."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def danish(qapp) -> Iterator[None]:
    """Texts as on screen; the compiled texts are made by `bootstrap.py translations`."""
    install(qapp, "da")
    yield
    install(qapp, "en")
