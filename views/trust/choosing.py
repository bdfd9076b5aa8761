"""Asking for a copy of the store or a place for one: the system's dialogs, or a test's answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.language import translate

Asked = Callable[[QWidget, str], Path | None]


def choose_copy(asked: Asked | None, parent: QWidget, title: str) -> Path | None:
    """A copy of a store; None when the person changed their mind."""
    return (asked or _native_copy)(parent, title)


def _native_copy(parent: QWidget, title: str) -> Path | None:
    kinds = translate("Copies", "Copies of Bindeled (bindeled-kopi-*.zip *.zip);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None
