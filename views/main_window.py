"""The one window: locked it shows unlock or first run, unlocked the places and their pages.

Its title is the program's name and nothing else, whoever the page is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.errors import BindeledError
from models.people import Person
from views.context import PLACES, Context
from views.kit import Rule, Toast, confirm
from views.navigation import Header, Navigation
from views.theme import Mode, on_theme_change, theme
from views.trouble import Troubles
from views.unlock.unlock_page import UnlockPage
from views.worker import StoreWorker

if TYPE_CHECKING:
    from app.session import Profile, Session
    from storage.slots import Kdf

Launcher = Callable[[Path, str], bool]
"""Starts this program afresh on a data folder and a profile id; whether that succeeded."""

FILE_ENDING = ".stafet"
LEAST_WIDTH, LEAST_HEIGHT = 1024, 700
_SAVE_LIMIT_MS = 15_000


class MainWindow(QMainWindow):
    """The window of one data folder.

    profile: id of the user to stand on. file: a ``.stafet`` file to show once unlocked.
    launcher: how a lock starts the program afresh. kdf: cost of a new passphrase (tests).
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
    ) -> None:
        super().__init__()
        self._data_dir = data_dir
        self._wanted_profile = profile
        self._file = file
        self._launcher = launcher
        self._kdf = kdf
        self._is_first_profile = False
        self._over = False
        self.context: Context | None = None
        self.frame: Frame | None = None
        self.first_run: QWidget | None = None
        self.worker = StoreWorker(self)
        self.troubles = Troubles(self)
        self.worker.unexpected.connect(self.troubles.show)
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
        self.unlock.expect_file(file is not None)
        self.stack.addWidget(self.unlock)
        self._keys()

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
        if not isinstance(page, FirstRunPage):
            page = FirstRunPage(self.stack)
            page.finished.connect(self._create)
            page.cancelled.connect(self._back_to_unlock)
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

    def _not_opened(self, error: Exception) -> None:
        wrong = isinstance(error, BindeledError) and error.code == "vault.wrong_passphrase"
        self._explain(error, self.unlock.show_wrong if wrong else self.unlock.show_error)

    def _create(self, person: Person, passphrase: str) -> None:
        page = self.first_run
        assert page is not None
        self.worker.run(
            _create_session,
            self._data_dir,
            passphrase,
            person,
            self._kdf,
            done=self.show_session,
            failed=lambda error: self._explain(error, page.show_error),
        )

    def _explain(self, error: Exception, show: Callable[[str], None]) -> None:
        from app.errors import sentence

        if isinstance(error, BindeledError):
            show(sentence(error))
            return
        show(self.tr("Something in the program went wrong. Nothing is lost."))
        self.troubles.show(error)

    # ------------------------------------------------------------ unlocked

    def show_session(self, session: Session) -> None:
        """Show the places of an open session; *I dag* first, or the file that waits."""
        context = Context(session, self.worker, self)
        self.context = context
        self.frame = Frame(context, self.stack)
        self.stack.addWidget(self.frame)
        self.stack.setCurrentWidget(self.frame)
        self.stack.removeWidget(self.unlock)
        self.unlock.deleteLater()
        if self.first_run is not None:
            self.stack.removeWidget(self.first_run)
            self.first_run.deleteLater()
            self.first_run = None
        context.lock_wanted.connect(lambda: self.lock())
        self.frame.practice_wanted.connect(self._make_practice)
        context.run(_look_of, session, done=_take_look, owner=context)
        self._fit()
        self.frame.open_place("today")
        self.unlocked.emit(context)
        if self._file is not None:
            context.open_file(self._file)
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
        kinds = self.tr("Files from Bindeled (*.stafet)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a file"), "", kinds)
        if name:
            self.open_file(Path(name))

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

    def lock(self, profile: str = "") -> None:
        """Save, close the store, start a fresh locked process, and end this one (vault.md).

        profile: id of the user the fresh process stands on; the present one when empty.
        """
        context = self.context
        if context is None or not self._may_leave():
            return
        wanted = profile or context.session.profile.id
        self._end_session()
        if self._launcher is not None:
            self._launcher(self._data_dir, wanted)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over and self.context is not None:
            if not self._may_leave():
                event.ignore()
                return
            self._end_session()
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
        self.worker.run(context.session.close)
        self.worker.wait_idle(_SAVE_LIMIT_MS)

    # ------------------------------------------------------------ keys, files dropped, room

    def _keys(self) -> None:
        for number, place in enumerate(PLACES, start=1):
            self._key(f"Ctrl+{number}", lambda place=place: self._to_place(place))
        self._key("Ctrl+N", self._quick_note)
        self._key("Ctrl+L", lambda: self.lock())
        self._key("Ctrl+O", self.choose_file)
        self._key("Ctrl+Q", self.close)

    def _key(self, keys: str, do: Callable[[], Any]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(do)

    def _to_place(self, place: str) -> None:
        if self.frame is not None:
            self.frame.open_place(place)

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


class Frame(QWidget):
    """The places at the left, the strip above, and the page one is at, made when asked for."""

    practice_wanted = Signal()
    shown = Signal(str)
    """The name of the page that came on screen: a place, "case" or "new_case"."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._quick = None
        self._log = ""
        self._width = LEAST_WIDTH
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.navigation = Navigation(self)
        self.navigation.chosen.connect(self.open_place)
        self.header = Header(self)
        self.header.show_person(context.session.person)
        self.header.note_wanted.connect(self.quick_note)
        self.header.lock_wanted.connect(context.lock_wanted)
        self.pages = QStackedWidget(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(Rule(self))
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        context.place_wanted.connect(self.open_place)
        context.case_wanted.connect(self.open_case)
        context.file_wanted.connect(self.open_file)
        context.new_case_wanted.connect(self.new_case)
        context.said.connect(self._say)
        on_theme_change(self, lambda: self.fit(self._width))

    # ------------------------------------------------------------ places

    @property
    def current(self) -> str:
        """The name of the page on screen."""
        here = self.pages.currentWidget()
        return next((name for name, page in self._pages.items() if page is here), "")

    def page(self, name: str) -> QWidget:
        """A page, made the first time it is asked for."""
        made = self._pages.get(name)
        if made is None:
            made = self._make(name)
            self._pages[name] = made
            self.pages.addWidget(made)
        return made

    def open_place(self, name: str) -> None:
        """Show one of the five places."""
        self._log = ""
        self._show(name, name)

    def open_case(self, log: str, tab: str = "log") -> None:
        """Show a child's page."""
        page: Any = self.page("case")
        self._flush_current()
        page.show_case(log, tab)
        self._log = log
        self._show("case", "children", refresh=False)

    def open_file(self, path: Path) -> None:
        """Show the preview of a file at the relay."""
        self.open_place("relay")
        page: Any = self.page("relay")
        page.open_file(path)

    def new_case(self) -> None:
        """Show the form that starts a log."""
        self._log = ""
        self._show("new_case", "children")

    def quick_note(self) -> None:
        """To the quick note: on *I dag* it is right there, elsewhere it comes as a dialog."""
        from views.today.page import TodayPage
        from views.today.quick_note import QuickNoteDialog

        here = self.pages.currentWidget()
        if isinstance(here, TodayPage) and here.quick.isVisible():
            here.focus_quick_note()
            return
        if self._quick is not None:
            self._quick.raise_()
            return
        self._flush_current()
        dialog = QuickNoteDialog(self._context, self)
        dialog.note.written.connect(
            lambda _: self._context.toast(self.tr("It stands in the log now."))
        )
        dialog.finished.connect(self._quick_is_closed)
        self._quick = dialog
        dialog.open_for(self._log)

    def flush(self) -> None:
        """Save whatever is being typed anywhere."""
        for page in self._pages.values():
            _ask(page, "flush")
        if self._quick is not None:
            self._quick.note.flush()

    def fit(self, width: int) -> None:
        """Leave only icons at the side when words would take too much of the window."""
        self._width = width
        self.navigation.set_narrow(self.navigation.wide_width() > width * 0.22)

    # ------------------------------------------------------------ inside

    def _make(self, name: str) -> QWidget:
        context = self._context
        if name == "today":
            from views.today.page import TodayPage

            today = TodayPage(context, self.pages)
            today.practice_wanted.connect(self.practice_wanted)
            return today
        if name == "children":
            from views.children.list_page import ChildrenPage

            return ChildrenPage(context, self.pages)
        if name == "new_case":
            from views.children.new_case import NewCasePage

            page = NewCasePage(context, self.pages)
            page.started.connect(lambda log: self.open_case(log))
            page.left.connect(lambda: self.open_place("children"))
            return page
        if name == "case":
            from views.children.child_page import ChildPage

            return ChildPage(context)
        if name == "relay":
            from views.relay.page import RelayPage

            return RelayPage(context)
        if name == "contacts":
            from views.contacts.page import ContactsPage

            return ContactsPage(context)
        if name == "settings":
            from views.settings.page import SettingsPage

            settings = SettingsPage(context, self.pages)
            settings.person_changed.connect(self.header.show_person)
            return settings
        raise KeyError(name)

    def _show(self, name: str, place: str, *, refresh: bool = True) -> None:
        page = self.page(name)
        if self.pages.currentWidget() is not page:
            self._flush_current()
        self.pages.setCurrentWidget(page)
        self.navigation.show_place(place)
        if refresh:
            _ask(page, "refresh")
        self.shown.emit(name)

    def _flush_current(self) -> None:
        here = self.pages.currentWidget()
        if here is not None:
            _ask(here, "flush")

    def _quick_is_closed(self, _: int) -> None:
        dialog = self._quick
        self._quick = None
        if dialog is not None:
            dialog.deleteLater()
        here = self.pages.currentWidget()
        if here is not None and self.current == "today":
            _ask(here, "refresh")

    def _say(self, text: str, kind: str) -> None:
        # A message about trouble stays until it is put away.
        stays = 6000 if kind in ("success", "info") else 60_000
        Toast.show_in(self, text, kind, stays_ms=stays)


def _ask(page: QWidget, name: str) -> None:
    """Call a page's ``flush`` or ``refresh`` when it has one."""
    method = getattr(page, name, None)
    if callable(method):
        method()


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


def _create_session(data_dir: Path, passphrase: str, person: Person, kdf: Kdf | None) -> Session:
    from app.session import create_session

    return create_session(data_dir, person.name, passphrase, person, kdf=kdf)


def _look_of(session: Session) -> tuple[str, str]:
    from app.own import LOOK, TEXT_SIZE, preference

    return preference(session, LOOK), preference(session, TEXT_SIZE)


def _take_look(chosen: tuple[str, str]) -> None:
    look, size = chosen
    if look and look != theme().mode.value:
        theme().set_mode(Mode(look))
    if size and float(size) != theme().text_scale:
        theme().set_text_scale(float(size))


def _practice(data_dir: Path, kdf: Kdf | None) -> tuple[Profile, str]:
    from app import practice

    return practice.make(data_dir, kdf=kdf), practice.PASSPHRASE
