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
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from models.errors import BindeledError
from views.context import PLACES, Context
from views.kit import confirm
from views.theme import Mode, theme
from views.unlock.unlock_page import UnlockPage
from views.worker import StoreWorker

if TYPE_CHECKING:
    from app.backup import About, Copy
    from app.place import Place
    from app.policy import Rules
    from app.session import Kdf, Profile, Session
    from models.people import Person
    from views.frame import Frame
    from views.lock.keeper import LockKeeper
    from views.trouble import Troubles
    from views.trust.first_sheet import FirstSheetPage
    from views.trust.forgotten_page import ForgottenPage
    from views.trust.move_in_page import MoveInPage
    from views.unlock.first_run import FirstRunPage

Launcher = Callable[[Path, str], bool]
"""Starts this program afresh on a data folder and a profile id; whether that succeeded."""

FILE_ENDING = ".stafet"
_SAVE_LIMIT_MS = 15_000


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
        self._data_dir = data_dir
        self._wanted_profile = profile
        self._file = file
        self._launcher = launcher
        self._kdf = kdf
        self.ask_folder: Callable[[QWidget, str], Path | None] = _ask_folder
        """Asks for a folder; a test answers instead of the system's dialog."""
        self._leave = leave or self.close
        self._over = False
        self._locking = False
        self.keeper: LockKeeper | None = None
        self.context: Context | None = None
        self.frame: Frame | None = None
        self.first_run: FirstRunPage | None = None
        self.forgotten: ForgottenPage | None = None
        self.move_in: MoveInPage | None = None
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
        self.unlock = UnlockPage(self.stack)
        self.unlock.unlock_wanted.connect(self._open)
        self.unlock.new_profile_wanted.connect(lambda: self._show_first_run(can_cancel=True))
        self.unlock.remembered_wanted.connect(self._open_remembered)
        self.unlock.forgotten_wanted.connect(self._show_forgotten)
        self.unlock.standing_wanted.connect(self._ask_standing)
        self.unlock.repair_wanted.connect(self._ask_to_repair)
        self.unlock.expect_file(file is not None)
        self.stack.addWidget(self.unlock)
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
        self.worker.run(
            _profiles, self._data_dir, done=self._show_profiles, failed=self._no_profiles
        )

    def _show_profiles(self, found: tuple[Profile, ...]) -> None:
        self.unlock.show_profiles(found, self._wanted_profile)
        if not found:
            self._show_first_run(can_cancel=False)

    def _no_profiles(self, error: Exception) -> None:
        self._explain(error, self.unlock.show_error)

    def _show_first_run(self, *, can_cancel: bool) -> None:
        from views.unlock.first_run import FirstRunPage

        page = self.first_run
        if page is None:
            page = FirstRunPage(self.stack)
            page.finished.connect(self._create)
            page.cancelled.connect(self._back_to_unlock)
            page.move_in_wanted.connect(self._show_move_in)
            page.elsewhere_wanted.connect(self._choose_place)
            self.stack.addWidget(page)
            self.first_run = page
        page.begin(can_cancel)
        self.stack.setCurrentWidget(page)
        page.name.setFocus()

    def _back_to_unlock(self) -> None:
        self.stack.setCurrentWidget(self.unlock)
        self.unlock.passphrase.setFocus()

    def _open(self, profile: Profile, passphrase: str) -> None:
        self.worker.run(
            _open_session, profile, passphrase, done=self.show_session, failed=self._not_opened
        )

    def _open_remembered(self, profile: Profile) -> None:
        self.worker.run(
            _open_as_remembered, profile, done=self.show_session, failed=self._not_opened
        )

    def _ask_standing(self, profile: Profile) -> None:
        self.worker.run(
            _standing,
            profile,
            done=lambda stands: self.unlock.show_standing(profile, *stands),
            failed=lambda error: self._explain(error, self.unlock.show_error),
            owner=self.unlock,
        )

    def _not_opened(self, error: Exception) -> None:
        if self.unlock.profile is not None:
            self._ask_standing(self.unlock.profile)
        if isinstance(error, BindeledError) and error.code == "vault.wait":
            self.unlock.set_busy(False)  # the countdown says it
            return
        if isinstance(error, BindeledError) and error.code == "vault.corrupt":
            self.unlock.offer_repair()
        wrong = isinstance(error, BindeledError) and error.code == "vault.wrong_passphrase"
        self._explain(error, self.unlock.show_wrong if wrong else self.unlock.show_error)

    def _create(self, person: Person, passphrase: str) -> None:
        self.worker.run(
            _create_session,
            self._data_dir,
            passphrase,
            person,
            self._kdf,
            done=self._is_created,
            failed=self._not_created,
        )

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

    def _not_created(self, error: Exception) -> None:
        if self.first_run is not None:
            place = isinstance(error, BindeledError) and error.code.startswith("place.")
            self._explain(error, partial(self.first_run.show_error, elsewhere=place))

    def _choose_place(self) -> None:
        """Another folder for the store, where the usual one may not hold it."""
        chosen = self.ask_folder(self, self.tr("Where should your store lie?"))
        if chosen is not None:
            self.worker.run(
                _put_elsewhere,
                chosen,
                done=self._is_elsewhere,
                failed=self._not_created,
            )

    def _is_elsewhere(self, folder: Path) -> None:
        self._data_dir = folder
        if self.first_run is not None:
            self.first_run.go_on()

    def _ask_to_repair(self, profile: Profile, passphrase: str) -> None:
        self.worker.run(
            _newest_copy,
            profile,
            done=lambda copy: self._repair(profile, passphrase, copy),
            failed=self._not_opened,
        )

    def _repair(self, profile: Profile, passphrase: str, copy: Copy | None) -> None:
        from views.words import moment

        if copy is None:
            self.unlock.show_error(self.tr("There is no safety copy in this computer."))
            return
        text = self.tr(
            "The newest safety copy is from {moment}. What was written after it is gone; the "
            "damaged store is set aside as it is, and a log whose relay has moved since waits "
            "until you have cleared up where it is."
        )
        if confirm(
            self,
            self.tr("Go back to the safety copy?"),
            text.format(moment=moment(copy.at)),
            self.tr("Go back to it"),
            self.tr("Not now"),
        ):
            self.unlock.set_busy(True)
            self.worker.run(
                _repaired,
                profile,
                passphrase,
                done=self.show_session,
                failed=self._not_opened,
            )

    # ------------------------------------------------------------ other ways in

    def _show_forgotten(self, profile: Profile) -> None:
        from views.trust.forgotten_page import ForgottenPage

        page = self.forgotten
        if page is None:
            page = ForgottenPage(self.stack)
            page.finished.connect(self._recover)
            page.institution_wanted.connect(self._open_for_institution)
            page.cancelled.connect(self._back_to_unlock)
            self.stack.addWidget(page)
            self.forgotten = page
        page.begin(profile)
        self.stack.setCurrentWidget(page)
        page.sheet.setFocus()

    def _recover(self, profile: Profile, sheet: str, passphrase: str) -> None:
        self.worker.run(
            _recover,
            profile,
            sheet,
            passphrase,
            self._kdf,
            done=self.show_session,
            failed=self._not_recovered,
        )

    def _open_for_institution(self, profile: Profile, key: str) -> None:
        self.worker.run(
            _opened_for_institution,
            profile,
            key,
            done=lambda session: self.show_session(session, by_institution=True),
            failed=self._not_recovered,
        )

    def _not_recovered(self, error: Exception) -> None:
        if self.forgotten is not None:
            self._explain(error, self.forgotten.show_error)

    def _show_move_in(self) -> None:
        from views.trust.move_in_page import MoveInPage

        page = self.move_in
        if page is None:
            page = MoveInPage(self.stack)
            page.chosen.connect(self._tell_about)
            page.finished.connect(self._move_in)
            page.cancelled.connect(self._back_to_first_run)
            self.stack.addWidget(page)
            self.move_in = page
        self.stack.setCurrentWidget(page)
        page.choose.setFocus()

    def _back_to_first_run(self) -> None:
        if self.first_run is not None:
            self.stack.setCurrentWidget(self.first_run)

    def _tell_about(self, path: Path) -> None:
        if self.move_in is not None:
            self.worker.run(
                _about,
                path,
                done=self.move_in.show_about,
                failed=self._not_moved_in,
                owner=self.move_in,
            )

    def _move_in(self, path: Path, passphrase: str, sheet: str) -> None:
        self.worker.run(
            _moved_in,
            self._data_dir,
            path,
            passphrase,
            sheet,
            done=self.show_session,
            failed=self._not_moved_in,
        )

    def _not_moved_in(self, error: Exception) -> None:
        page = self.move_in
        if page is None:
            return
        from views.trust.copy_dialogs import key_trouble

        said = key_trouble(error)
        if said:
            page.show_error(said, at_key=True)
        else:
            self._explain(error, page.show_error)

    def _explain(self, error: Exception, show: Callable[[str], None]) -> None:
        from app.errors import sentence

        if isinstance(error, BindeledError):
            show(sentence(error))
            return
        show(self.tr("Something in the program went wrong. Nothing is lost."))
        self.troubles.show(error)

    # ------------------------------------------------------------ unlocked

    def show_session(self, session: Session, *, by_institution: bool = False) -> None:
        """Show the places of an open session; *I dag* first, or the file that waits."""
        from views.frame import Frame

        context = Context(session, self.worker, self)
        context.by_institution = by_institution
        self.context = context
        self.frame = Frame(context, self.stack)
        self.stack.addWidget(self.frame)
        self.stack.setCurrentWidget(self.frame)
        self.stack.removeWidget(self.unlock)
        self.unlock.deleteLater()
        for page in (self.first_run, self.forgotten, self.move_in):
            if page is not None:
                self.stack.removeWidget(page)
                page.deleteLater()
        self.first_run = self.forgotten = self.move_in = None
        context.reopen_wanted.connect(self.lock_unsaved)
        context.lock_wanted.connect(lambda: self.lock())
        self.frame.practice_wanted.connect(self._make_practice)
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
            self.unlock.expect_file(True)

    def choose_file(self) -> None:
        """Ask for a ``.stafet`` file (Ctrl+O)."""
        if self.context is None:
            return
        from views.relay.choosing import choose_file

        path = choose_file(self.context, self, self.tr("Open a file"))
        if path is not None:
            self.open_file(path)

    def _make_practice(self) -> None:
        context, frame = self.context, self.frame
        if context is None or frame is None:
            return
        frame.setEnabled(False)
        context.toast(self.tr("Making the practice family. This takes a moment."), "info")
        context.run(
            _practice,
            self._data_dir,
            self._kdf,
            done=self._practice_is_made,
            failed=self._practice_is_not_made,
            owner=context,
        )

    def _practice_is_made(self, made: tuple[Profile, str]) -> None:
        profile, passphrase = made
        if self.frame is not None:
            self.frame.setEnabled(True)
        go = confirm(
            self,
            self.tr("The practice family is ready"),
            self.tr("It has a user of its own, “{label}”. The passphrase is: {passphrase}").format(
                label=profile.label, passphrase=passphrase
            ),
            self.tr("Lock, and go to the practice family"),
            self.tr("Stay here"),
        )
        if go:
            self.lock(profile.id)

    def _practice_is_not_made(self, error: Exception) -> None:
        if self.frame is not None:
            self.frame.setEnabled(True)
        if self.context is not None:
            self.context.failed_default(error)

    # ------------------------------------------------------------ saving, locking, closing

    def save_all(self) -> bool:
        """Write every draft now and wait for it. False when something could not be saved."""
        context = self.context
        if context is None or self.frame is None:
            return True
        wrong: list[str] = []

        def note(text: str, kind: str) -> None:
            if kind == "error":
                wrong.append(text)

        context.said.connect(note)
        self.frame.flush()
        saved = self.worker.wait_idle(_SAVE_LIMIT_MS)
        context.said.disconnect(note)
        return saved and not wrong

    def lock(self, profile: str = "", *, asks: bool = True) -> None:
        """Save, close the store, start a fresh locked process, and end this one (vault.md).

        profile: id of the user the fresh process stands on; the present one when empty.
        asks: whether a person is here to answer when something cannot be saved; without, what
        is on the screen is covered and saving is tried again until it works.
        """
        context = self.context
        if context is None or self._locking:
            return
        self._locking = True
        try:
            if not self._keep_place():
                if asks and not self._may_leave():
                    return
                if not asks and self.keeper is not None:
                    self.keeper.cover(lambda: self.lock(profile, asks=False))
                    return
            self._replace_process(profile or context.session.profile.id)
        finally:
            self._locking = False

    def lock_unsaved(self) -> None:
        """Lock although something could not be saved: the person chose so."""
        if self.context is not None:
            self._replace_process(self.context.session.profile.id)

    def end_quietly(self) -> None:
        """The person's session on the computer ends: save, close the store, ask nothing."""
        if self.context is not None and not self._locking:
            self._locking = True
            self._keep_place()
            self._end_session()
        self._over = True
        self._leave()

    def _replace_process(self, profile: str) -> None:
        if self.keeper is not None:
            self.keeper.stop()
        self._end_session()
        if self._launcher is not None:
            self._launcher(self._data_dir, profile)
        self._leave()

    def _keep_place(self) -> bool:
        """Save every draft and where the person is. False when something could not be saved."""
        context, frame = self.context, self.frame
        if context is None or frame is None:
            return True
        from app import place
        from views.lock.place import flush_dialogs, read_place

        self.worker.stop_long()
        here = read_place(frame)
        # What failed before this was said then; only what fails from here on counts.
        self.worker.finish_quietly(_SAVE_LIMIT_MS / 1000)
        frame.flush()
        flush_dialogs()
        context.run(place.save, context.session, here, owner=context)
        return self.worker.finish_quietly(_SAVE_LIMIT_MS / 1000)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over and self.context is not None:
            if not self._may_leave():
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

    def _may_leave(self) -> bool:
        if self.save_all():
            return True
        return confirm(
            self,
            self.tr("Something could not be saved"),
            self.tr("The last words you typed may be lost if you close now."),
            self.tr("Close all the same"),
            self.tr("Stay"),
            danger=True,
        )

    def _end_session(self) -> None:
        context = self.context
        if context is None:
            return
        self.context = None
        self.worker.run(_close, context.session)
        self.worker.finish_quietly(_SAVE_LIMIT_MS / 1000)

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


# What runs on the store's thread. The imports stand here so that the window is painted first.


def _profiles(data_dir: Path) -> tuple[Profile, ...]:
    from app.session import profiles

    return profiles(data_dir)


def _open_session(profile: Profile, passphrase: str) -> Session:
    from app.session import open_session

    return open_session(profile, passphrase)


def _open_as_remembered(profile: Profile) -> Session:
    from app.session import open_remembered

    return open_remembered(profile)


def _standing(profile: Profile) -> tuple[int, bool]:
    """Seconds until the next try, and whether this computer remembers the user."""
    from app import keys

    return keys.wait_left(profile), keys.remembered(profile)


def _recover(profile: Profile, sheet: str, passphrase: str, kdf: Kdf | None) -> Session:
    from app import recovery
    from app.session import open_with_recovery

    session = open_with_recovery(profile, sheet)
    try:
        recovery.set_passphrase(session, passphrase, kdf=kdf)
    except BaseException:
        session.close()
        raise
    return session


def _opened_for_institution(profile: Profile, key: str) -> Session:
    from app.session import open_with_institution

    return open_with_institution(profile, key)


def _newest_copy(profile: Profile) -> Copy | None:
    from app import backup

    return backup.newest_copy(profile)


def _repaired(profile: Profile, passphrase: str) -> Session:
    from app import backup
    from app.session import open_session

    backup.restore_newest(profile, passphrase)
    return open_session(profile, passphrase)


def _about(path: Path) -> About:
    from app import backup

    return backup.about(path)


def _moved_in(data_dir: Path, path: Path, passphrase: str, sheet: str) -> Session:
    from app import backup
    from app.session import open_session, open_with_recovery

    profile = backup.move_in(data_dir, path, passphrase, sheet)
    return open_with_recovery(profile, sheet) if sheet else open_session(profile, passphrase)


def _ask_folder(parent: QWidget, title: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def _put_elsewhere(folder: Path) -> Path:
    from app import placement

    return placement.choose(folder / "Bindeled")


def _create_session(data_dir: Path, passphrase: str, person: Person, kdf: Kdf | None) -> Session:
    from app.session import create_session

    return create_session(data_dir, person.name, passphrase, person, kdf=kdf)


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


def _close(session: Session) -> None:
    """Close the store, and leave no readable copy of an attachment behind."""
    from app import attachments

    try:
        attachments.wipe(session.profile)
    finally:
        session.close()


def _take_look(chosen: tuple[str, str]) -> None:
    look, size = chosen
    if look and look != theme().mode.value:
        theme().set_mode(Mode(look))
    if size and float(size) != theme().text_scale:
        theme().set_text_scale(float(size))


def _practice(data_dir: Path, kdf: Kdf | None) -> tuple[Profile, str]:
    from app import practice

    return practice.make(data_dir, kdf=kdf), practice.PASSPHRASE
