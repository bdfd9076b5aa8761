"""What tests of pages share: a real unlocked session on a real SQLCipher file, and a context.

`session` has an empty store. `context` is what a page is given. `started` starts a log in it.
`settle()` waits until the worker has answered everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.language import install
from app.session import Session, create_session
from models.people import Child, Person
from storage.slots import Kdf
from views.context import Context
from views.palettes import LIGHT
from views.theme import Mode, apply_theme, theme
from views.worker import StoreWorker

PASSPHRASE = "rødgrød med fløde"
PERSON = Person(
    name="Mette Holm",
    profession="Pædagog",
    workplace="Børnehaven Solsikken",
    phone="12 34 56 78",
    email="mette@solsikken.example",
)
CHEAP = Kdf(memory_kib=64, passes=1, lanes=1)
"""The least work a passphrase slot may ask: a test need not keep an attacker out."""


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 12, 13, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


def done_with(window: QWidget) -> None:
    """Close a window and let it go, so that the next test does not restyle it too."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def _look(qapp) -> None:
    """The look, put on once: a style sheet takes a third of a second."""
    apply_theme(qapp, Mode.LIGHT, 1.0)


@pytest.fixture(autouse=True)
def _danish_and_light(qapp, _look: None) -> Iterator[None]:
    """Every test of a page begins in Danish, light, at 100 %."""
    install(qapp)
    if theme().tokens is not LIGHT or theme().text_scale != 1.0 or theme().mode is not Mode.LIGHT:
        apply_theme(qapp, Mode.LIGHT, 1.0)
    yield
    install(qapp, "en")


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[StoreWorker]:
    """A worker whose unexpected errors fail the test."""
    instance = StoreWorker()
    stray: list[object] = []
    instance.unexpected.connect(stray.append)
    yield instance
    instance.shutdown()
    assert stray == []


@pytest.fixture
def session(data_dir: Path, clock: Clock) -> Iterator[Session]:
    """An unlocked, empty store of `PERSON`."""
    opened = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, clock=clock, kdf=CHEAP)
    yield opened
    opened.close()


@pytest.fixture
def context(session: Session, worker: StoreWorker) -> Context:
    """What a page is given. What it says to the person is in ``context.heard``."""
    given = Context(session, worker)
    given.heard = []
    given.said.connect(lambda text, kind: given.heard.append((kind, text)))
    return given


@pytest.fixture
def settle(worker: StoreWorker) -> Callable[[], None]:
    """Wait until everything asked of the worker has been answered."""

    def wait() -> None:
        assert worker.wait_idle()

    return wait


@pytest.fixture
def started(session: Session) -> Callable[..., str]:
    """Start a log about a child and give its id: ``started("Alma")``."""
    from app import cases

    def start(name: str = "Alma K.", **more: object) -> str:
        told = {"parents_told": True, "observation": "Alma leger alene.", **more}
        return cases.start(session, Child(name=name, birth_date="2022-02-28"), **told).log

    return start
