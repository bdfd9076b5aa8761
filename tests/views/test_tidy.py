"""Cycles are collected in the window's thread, never in the store's (views/tidy.py)."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from views.application import make_application
from views.tidy import Tidy
from views.worker import StoreWorker


class Cycle:
    """Holds itself, and says in which thread it went."""

    def __init__(self, went: list[int]) -> None:
        self.me = self
        self.went = went

    def __del__(self) -> None:
        self.went.append(threading.get_ident())


@pytest.fixture
def tidy(qapp) -> Iterator[Tidy]:
    made = Tidy()
    yield made
    made.deleteLater()


def many_cycles(went: list[int]) -> None:
    """Enough for Python to collect by itself, were it allowed to."""
    for _ in range(20 * gc.get_threshold()[0]):
        Cycle(went)


def test_the_stores_thread_collects_nothing_and_the_windows_does(tidy: Tidy) -> None:
    worker = StoreWorker()
    went: list[int] = []
    worker.run(many_cycles, went)
    assert worker.wait_idle()
    worker.shutdown()
    stray = set(went) - {threading.get_ident()}
    assert stray == set()
    tidy.look()
    tidy.look()
    assert set(went) == {threading.get_ident()}


def test_nothing_due_collects_nothing(tidy: Tidy) -> None:
    gc.collect()
    assert tidy.look() == -1


def test_the_program_has_one_tidy_and_keeps_it(qapp) -> None:
    app = make_application()
    make_application()
    assert len(app.findChildren(Tidy)) == 1
    assert not gc.isenabled()
