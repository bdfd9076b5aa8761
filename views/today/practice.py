"""The practice family: made when asked for, with a user of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from views.context import Context
from views.kit import confirm

if TYPE_CHECKING:
    from app.session import Kdf, Profile


class PracticeMaker(QObject):
    """Makes the practice family in a data folder; meanwhile nothing on the page can be pressed."""

    wanted = Signal(str)
    """Lock, and go to the user with this id."""

    def __init__(self, context: Context, page: QWidget, data_dir: Path, kdf: Kdf | None) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._data_dir = data_dir
        self._kdf = kdf

    def make(self) -> None:
        """Make it; afterwards the person is asked whether to go there."""
        self._page.setEnabled(False)
        self._context.toast(self.tr("Making the practice family. This takes a moment."), "info")
        self._context.run(
            _practice,
            self._data_dir,
            self._kdf,
            done=self._made,
            failed=self._not_made,
            owner=self._context,
        )

    def _made(self, made: tuple[Profile, str]) -> None:
        profile, passphrase = made
        self._page.setEnabled(True)
        go = confirm(
            self._page.window(),
            self.tr("The practice family is ready"),
            self.tr("It has a user of its own, “{label}”. The passphrase is: {passphrase}").format(
                label=profile.label, passphrase=passphrase
            ),
            self.tr("Lock, and go to the practice family"),
            self.tr("Stay here"),
        )
        if go:
            self.wanted.emit(profile.id)

    def _not_made(self, error: Exception) -> None:
        self._page.setEnabled(True)
        self._context.failed_default(error)


def _practice(data_dir: Path, kdf: Kdf | None) -> tuple[Profile, str]:
    from app import practice

    return practice.make(data_dir, kdf=kdf), practice.PASSPHRASE
