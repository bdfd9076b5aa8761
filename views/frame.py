"""The unlocked window: the places at the left, the strip above, and the page one is at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from views.context import TABS, Context
from views.kit import Rule, Toast
from views.navigation import Header, Navigation
from views.theme import on_theme_change

if TYPE_CHECKING:
    from app.session import Session
    from views.today.quick_note import QuickNoteDialog

_FIRST_WIDTH = 1024


class Frame(QWidget):
    """The places at the left, the strip above, and the page one is at, made when asked for."""

    practice_wanted = Signal()
    shown = Signal(str)
    """The name of the page that came on screen: a place, "case" or "new_case"."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._quick: QuickNoteDialog | None = None
        self._log = ""
        self._width = _FIRST_WIDTH
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.navigation = Navigation(self)
        self.navigation.chosen.connect(self.open_place)
        self.header = Header(self)
        self.header.show_person(context.session.person)
        self.header.note_wanted.connect(self.quick_note)
        self.header.search_wanted.connect(self.search)
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
        context.waiting_wanted.connect(self.open_waiting)
        context.new_case_wanted.connect(self.new_case)
        context.said.connect(self._say)
        on_theme_change(self, lambda: self.fit(self._width))

    # ------------------------------------------------------------ places

    @property
    def current(self) -> str:
        """The name of the page on screen."""
        here = self.pages.currentWidget()
        return next((name for name, page in self._pages.items() if page is here), "")

    @property
    def log(self) -> str:
        """Id of the log on screen, "" when it is not about one child."""
        return self._log

    @property
    def tab(self) -> str:
        """The tab of the child's page that is in front."""
        tabs = getattr(self._pages.get("case"), "tabs", None)
        return TABS[tabs.currentIndex()] if tabs is not None else ""

    @property
    def quick_is_open(self) -> bool:
        """Whether the quick note stands open as a dialog."""
        return self._quick is not None

    def page(self, name: str) -> QWidget:
        """A page, made the first time it is asked for."""
        made = self._pages.get(name)
        if made is None:
            made = self._make(name)
            self._pages[name] = made
            self.pages.addWidget(made)
        return made

    def open_place(self, name: str) -> None:
        """Show one of ``PLACES``."""
        self._log = ""
        self._show(name, name)

    def open_case(self, log: str, tab: str = "log", entry: str = "") -> None:
        """Show a child's page, perhaps at an entry of its log (its hash)."""
        page: Any = self.page("case")
        self._flush_current()
        page.show_case(log, tab)
        if entry:
            page.show_entry(entry)
        if log != self._log:
            self._context.run(_opened, self._context.session, log, owner=self)
        self._log = log
        self._show("case", "children", refresh=False)

    def open_file(self, path: Path) -> None:
        """Show the preview of a file at the relay."""
        self.open_place("relay")
        page: Any = self.page("relay")
        page.open_file(path)

    def open_waiting(self, sha: str) -> None:
        """Show the preview of a file that waits in the inbox, at the relay."""
        self.open_place("relay")
        page: Any = self.page("relay")
        page.look(sha)

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

    def search(self) -> None:
        """Search in everything that is kept here."""
        from views.search.dialog import SearchDialog

        self._flush_current()
        dialog = SearchDialog(self._context, self)
        dialog.opened.connect(lambda log, entry: self.open_case(log, "log", entry))
        dialog.open()

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
        if name == "forum":
            from views.forum.page import ForumPage

            return ForumPage(context, self.pages)
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
            # Asked after the draft was handed to the store: now it is known whether it is kept.
            self._context.run(_nothing, done=lambda _: self._let_go(dialog), owner=self)
        here = self.pages.currentWidget()
        if here is not None and self.current == "today":
            _ask(here, "refresh")

    def _let_go(self, dialog: QuickNoteDialog) -> None:
        """The dialog goes when its text is kept; when it could not be, it comes back with it."""
        if dialog.note.unsaved and self._quick is None:
            self._quick = dialog
            dialog.open()
            return
        dialog.deleteLater()

    def _say(self, text: str, kind: str) -> None:
        # A message about trouble stays until it is put away.
        stays = 6000 if kind in ("success", "info") else 60_000
        Toast.show_in(self, text, kind, stays_ms=stays)


def _opened(session: Session, log: str) -> None:
    """Write in the access log that the child's page was opened."""
    from app import access

    access.record(session, log, "open")


def _nothing() -> None:
    """Stands in the store's queue, so that what waits before it is over."""


def _ask(page: QWidget, name: str) -> None:
    """Call a page's ``flush`` or ``refresh`` when it has one."""
    method = getattr(page, name, None)
    if callable(method):
        method()
