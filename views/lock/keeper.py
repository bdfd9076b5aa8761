"""Everything about the lock while the program is open: watch, warn, cover, and bring back."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from app.place import Place
from app.policy import Rules
from views.context import Context
from views.kit import BodyText, DangerButton, Title
from views.lock.clipboard import ClipboardKeeper
from views.lock.watcher import LockWatcher
from views.theme import Space

if TYPE_CHECKING:
    from views.frame import Frame
    from views.lock.warning import LockWarning
    from views.main_window import MainWindow

_AGAIN_MS = 5_000


class LockKeeper(QObject):
    """Watches for one unlocked window. rules: of the municipality and the person."""

    def __init__(self, window: MainWindow, context: Context, rules: Rules) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        context.rules = rules
        self._warning: LockWarning | None = None
        self._cover: Cover | None = None
        self.clipboard = ClipboardKeeper(self)
        self.watcher = LockWatcher(rules.lock_minutes, self)
        self.watcher.soon.connect(self._warn)
        self.watcher.calm.connect(self._calm)
        self.watcher.lock_now.connect(self._lock)
        context.lock_minutes_changed.connect(self.watcher.set_minutes)
        self.watcher.start()
        # Not at once: the dialog that was in front still handles the key.
        self.watcher.asked.connect(lambda: QTimer.singleShot(0, self, self._window.lock))
        if sys.platform == "win32":
            from views.lock.windows import SessionMessages

            self._messages = SessionMessages(int(window.winId()), self._lock)
            QApplication.instance().installNativeEventFilter(self._messages)
        if rules.trouble:
            from app.errors import sentence
            from models.errors import Untrusted

            context.toast(sentence(Untrusted(rules.trouble)), "warning")

    def stop(self) -> None:
        """The store is closed: nothing to watch any more, and nothing of ours on the clipboard."""
        self.watcher.stop()
        self.clipboard.clear_ours()
        self._calm()

    def go_back(self, frame: Frame, place: Place, *, elsewhere: bool) -> None:
        """Bring the person to where they were. elsewhere: a file is to be shown instead."""
        from views.lock.place import Returning

        if elsewhere:
            self._is_back(place)
            return
        Returning(self._context, frame, place, lambda: self._is_back(place)).begin()

    def cover(self, again: Callable[[], None]) -> None:
        """Hide everything, and try again until what is typed could be saved."""
        if self._cover is None:
            for each in QApplication.topLevelWidgets():
                if isinstance(each, QDialog) and each.isVisible():
                    each.hide()
            self._cover = Cover(self._window)
            self._cover.all_the_same.clicked.connect(self._window.lock_unsaved)
        QTimer.singleShot(_AGAIN_MS, self, again)

    def _is_back(self, place: Place) -> None:
        from app import place as places

        if not place.forms:
            self._context.run(places.forget, self._context.session, owner=self)
            return
        from views.lock.kept import KeptTexts

        kept = KeptTexts(place.forms, self._window)
        kept.accepted.connect(
            lambda: self._context.run(places.forget, self._context.session, owner=self)
        )
        kept.open()

    def _warn(self, seconds: int) -> None:
        if self._warning is None:
            from views.lock.warning import LockWarning

            self._warning = LockWarning(self._window)
        self._warning.show_soon(seconds)

    def _calm(self) -> None:
        if self._warning is not None:
            self._warning.hide()

    def _lock(self, reason: str) -> None:
        if reason == "session":
            self._window.end_quietly()
        else:
            self._window.lock(asks=False)


class Cover(QWidget):
    """Lies over the whole window while the disk does not take what was typed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Bindeled is about to lock"))
        self.all_the_same = DangerButton(self.tr("Lock now, and lose the last words"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        column.setSpacing(Space.L)
        column.addStretch(2)
        column.addWidget(Title(self.accessibleName(), self))
        column.addWidget(
            BodyText(
                self.tr(
                    "What you typed last could not be saved yet. Free some space on the disk, or "
                    "put the stick back; the program tries again by itself and then locks."
                ),
                self,
            )
        )
        column.addWidget(self.all_the_same, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.all_the_same.setFocus()
