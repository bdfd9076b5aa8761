"""The one window: locked it shows unlock or first run, unlocked the places and their pages.

Its title is the program's name and nothing else, whoever the page is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from views.context import PLACES, Context
from views.theme import Mode, theme
from views.unlock.door import Door
from views.worker import StoreWorker

if TYPE_CHECKING:
    from app.place import Place
    from app.policy import Rules
    from app.session import Kdf, Session
    from views.frame import Frame
    from views.lock.keeper import LockKeeper
    from views.lock.leaving import Leaving
    from views.trouble import Troubles
    from views.trust.first_sheet import FirstSheetPage

Launcher = Callable[[Path, str], bool]
"""Starts this program afresh on a data folder and a profile id; whether that succeeded."""

FILE_ENDING = ".stafet"


class MainWindow(QMainWindow):
    """The window of one data folder.

    profile: id of the user to stand on. file: a ``.stafet`` file to show once unlocked.
    launcher: how a lock starts the program afresh. kdf: cost of a new passphrase (tests).
    leave: how a locked process ends; by closing the window when not given.
    """

    unlocked = Signal(object)
    """The ``Context`` of a session that was just opened."""
    ended = Signal()
    """The window is closed and the store with it."""

    def __init__(
        self,
        data_dir: Path,
        *,
        profile: str = "",
        file: Path | None = None,
        launcher: Launcher | None = None,
        kdf: Kdf | None = None,
        leave: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._file = file
        self._launcher = launcher
        self._kdf = kdf
        self._leave = leave or self.close
        self._over = False
        self._locking = False
        self.keeper: LockKeeper | None = None
        self.context: Context | None = None
        self.frame: Frame | None = None
        self.leaving: Leaving | None = None
        self.first_sheet: FirstSheetPage | None = None
        self.worker = StoreWorker(self)
        self._troubles: Troubles | None = None
        self.worker.unexpected.connect(lambda error: self.troubles.show(error))
        self.setWindowTitle("Bindeled")
        self.setAccessibleName("Bindeled")
        self.setMinimumSize(640, 480)
        self.resize(1200, 800)
        self.setAcceptDrops(True)
        self.stack = QStackedWidget(self)
        self.setCentralWidget(self.stack)
        self.door = Door(self.stack, self.worker, data_dir, profile=profile, kdf=kdf)
        self.door.unlock.expect_file(file is not None)
        self.door.opened.connect(self._opened)
        self.door.created.connect(self._is_created)
        self._keys()

    @property
    def troubles(self) -> Troubles:
        """Where faults of the program are shown; made at the first one."""
        if self._troubles is None:
            from views.trouble import Troubles

            self._troubles = Troubles(self)
            self._troubles.shown.connect(self._remember_trouble)
        return self._troubles

    def _remember_trouble(self, code: str) -> None:
        """Keep the code of a fault for the person to tell, where the store is open."""
        if self.context is not None:
            self.context.run(_note_event, self.context.session, code, owner=self.context)

    # ------------------------------------------------------------ locked

    def look_for_profiles(self) -> None:
        """Find who has a store here, off the window's thread, and show them or the first run."""
        self.door.look_for_profiles()

    def _opened(self, session: Session, by_institution: bool) -> None:
        self.show_session(session, by_institution=by_institution)

    def _is_created(self, session: Session) -> None:
        self.show_session(session)
        if self.context is None:
            return
        from views.trust.first_sheet import FirstSheetPage

        page = FirstSheetPage(self.context, self.stack)
        page.finished.connect(self._to_the_places)
        self.first_sheet = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.make.setFocus()

    def _to_the_places(self) -> None:
        page = self.first_sheet
        if page is None or self.frame is None:
            return
        self.first_sheet = None
        self.stack.setCurrentWidget(self.frame)
        self.stack.removeWidget(page)
        page.deleteLater()
        self.frame.open_place("today")

    # ------------------------------------------------------------ unlocked

    def show_session(self, session: Session, *, by_institution: bool = False) -> None:
        """Show the places of an open session; *I dag* first, or the file that waits."""
        from views.frame import Frame
        from views.lock.leaving import Leaving
        from views.today.practice import PracticeMaker

        context = Context(session, self.worker, self)
        context.by_institution = by_institution
        self.context = context
        self.frame = Frame(context, self.stack)
        self.stack.addWidget(self.frame)
        self.stack.setCurrentWidget(self.frame)
        self.door.take_away()
        self.leaving = Leaving(context, self.frame)
        context.reopen_wanted.connect(self.lock_unsaved)
        context.lock_wanted.connect(lambda: self.lock())
        practice = PracticeMaker(context, self.frame, self.door.data_dir, self._kdf)
        practice.wanted.connect(lambda profile: self.lock(profile))
        self.frame.practice_wanted.connect(practice.make)
        self._fit()
        self.frame.open_place("today")
        context.run(_arrive, session, done=self._arrived, owner=context)
        self.unlocked.emit(context)
        if self._file is not None:
            context.open_file(self._file)

    def _arrived(self, arrival: _Arrival) -> None:
        """Put on the person's look, go back to where they were, and watch for the lock."""
        _take_look((arrival.look, arrival.text_size))
        context, frame = self.context, self.frame
        if context is None or frame is None:
            return
        from views.lock.keeper import LockKeeper
        from views.relay.folder_watch import FolderWatch
        from views.trust.notices import after_unlock

        self.keeper = LockKeeper(self, context, arrival.rules)
        context.run(_tidy, context.session, arrival.rules.access_log_months, owner=context)
        if arrival.place is not None:
            self.keeper.go_back(frame, arrival.place, elsewhere=self._file is not None)
        after_unlock(context)
        FolderWatch.of(context).start()
        self._file = None

    def open_file(self, path: Path) -> None:
        """Show the preview of a file now, or as soon as the window is unlocked."""
        if self.context is not None:
            self.context.open_file(path)
        else:
            self._file = path
            self.door.unlock.expect_file(True)

    def choose_file(self) -> None:
        """Ask for a ``.stafet`` file (Ctrl+O)."""
        if self.context is None:
            return
        from views.relay.choosing import choose_file

        path = choose_file(self.context, self, self.tr("Open a file"))
        if path is not None:
            self.open_file(path)

    # ------------------------------------------------------------ locking, closing

    def lock(self, profile: str = "", *, asks: bool = True) -> None:
        """Save, close the store, start a fresh locked process, and end this one (vault.md).

        profile: id of the user the fresh process stands on; the present one when empty.
        asks: whether a person is here to answer when something cannot be saved; without, what
        is on the screen is covered and saving is tried again until it works.
        """
        leaving = self.leaving
        if leaving is None or self._locking:
            return
        self._locking = True
        try:
            if not leaving.keep_place():
                if asks and not leaving.may_leave():
                    return
                if not asks and self.keeper is not None:
                    self.keeper.cover(lambda: self.lock(profile, asks=False))
                    return
            self._replace_process(profile or leaving.context.session.profile.id)
        finally:
            self._locking = False

    def lock_unsaved(self) -> None:
        """Lock although something could not be saved: the person chose so."""
        if self.leaving is not None:
            self._replace_process(self.leaving.context.session.profile.id)

    def end_quietly(self) -> None:
        """The person's session on the computer ends: save, close the store, ask nothing."""
        if self.leaving is not None and not self._locking:
            self._locking = True
            self.leaving.keep_place()
            self._end_session()
        self._over = True
        self._leave()

    def _replace_process(self, profile: str) -> None:
        if self.keeper is not None:
            self.keeper.stop()
        self._end_session()
        if self._launcher is not None:
            self._launcher(self.door.data_dir, profile)
        self._leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over and self.leaving is not None:
            if not self.leaving.may_leave():
                event.ignore()
                return
            self._end_session()
        if self.keeper is not None:
            self.keeper.stop()
        if not self._over:
            self._over = True
            self.worker.shutdown()
            self.ended.emit()
        event.accept()

    def _end_session(self) -> None:
        leaving = self.leaving
        if leaving is not None:
            self.leaving = self.context = None
            leaving.close_store()

    # ------------------------------------------------------------ keys, files dropped, room

    def _keys(self) -> None:
        for number, place in enumerate(PLACES, start=1):
            self._key(f"Ctrl+{number}", partial(self._to_place, place))
        self._key("Ctrl+N", self._quick_note)
        self._key("Ctrl+K", self._search)
        self._key("Ctrl+L", lambda: self.lock())
        self._key("Ctrl+O", self.choose_file)
        self._key("Ctrl+Q", self.close)

    def _key(self, keys: str, do: Callable[[], Any]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(do)

    def _to_place(self, place: str) -> None:
        if self.frame is not None:
            self.frame.open_place(place)

    def _search(self) -> None:
        if self.frame is not None:
            self.frame.search()

    def _quick_note(self) -> None:
        if self.frame is not None:
            self.frame.quick_note()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in _dropped(event)[:1]:
            event.acceptProposedAction()
            self.open_file(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.frame is not None:
            self.frame.fit(self.width())


def _dropped(event: QDropEvent) -> Sequence[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() == FILE_ENDING]


# What runs on the store's thread imports it there, so that the window is painted first.


@dataclass(frozen=True)
class _Arrival:
    """What the window needs to know right after the unlock."""

    look: str
    text_size: str
    place: Place | None
    rules: Rules


def _arrive(session: Session) -> _Arrival:
    from app import place, policy
    from app.own import LOOK, TEXT_SIZE, preference

    return _Arrival(
        look=preference(session, LOOK),
        text_size=preference(session, TEXT_SIZE),
        place=place.take(session),
        rules=policy.rules(session),
    )


def _tidy(session: Session, months: int) -> None:
    from app import access, attachments

    access.tidy(session, months)
    attachments.wipe(session.profile)


def _note_event(session: Session, code: str) -> None:
    from app import diagnostics

    diagnostics.note_event(session, code)


def _take_look(chosen: tuple[str, str]) -> None:
    look, size = chosen
    if look and look != theme().mode.value:
        theme().set_mode(Mode(look))
    if size and float(size) != theme().text_scale:
        theme().set_text_scale(float(size))
