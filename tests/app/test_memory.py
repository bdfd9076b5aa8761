"""Free memory goes back to the system, on the systems that have a call for it."""

from __future__ import annotations

import ctypes
import sys

import pytest

from app.memory import give_back


def test_free_memory_goes_back_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    linux = sys.platform.startswith("linux")
    assert give_back() == (linux and hasattr(ctypes.CDLL(None), "malloc_trim"))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not give_back()


def test_without_the_call_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    assert not give_back()
