"""Asking for a file or a folder: the system's own dialogs, unless somebody else answers.

A test or the tour sets ``context.choose_file`` and ``context.choose_folder`` to drive the real
widgets without the system's dialogs: ``(parent, title) -> Path | None``.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.language import translate
from views.context import Context


def choose_file(context: Context, parent: QWidget, title: str) -> Path | None:
    """A ``.stafet`` file that somebody sent; None when the person changed their mind."""
    return (context.choose_file or _native_file)(parent, title)


def choose_folder(
    context: Context, parent: QWidget, title: str, proposed: str | None = None
) -> Path | None:
    """A folder or a stick to write to; None when the person changed their mind.

    proposed: where the dialog begins; None: in the municipality's folder for exchange, if any.
    """
    if context.choose_folder is not None:
        return context.choose_folder(parent, title)
    if proposed is None:
        proposed = context.rules.exchange_folder if context.rules is not None else ""
    name = QFileDialog.getExistingDirectory(parent, title, proposed)
    return Path(name) if name else None


def _native_file(parent: QWidget, title: str) -> Path | None:
    kinds = translate("Relay", "Relay files (*.stafet);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None
